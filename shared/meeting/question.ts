/**
 * The question of a vote (nội dung biểu quyết): what is put to it with which papers, and its way from prepared to announced, alike for
 * one vote and for several that are put at once.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { toBase64url, utf8 } from '../base/bytes.ts';
import { canonical, type Json } from '../base/canonical.ts';
import { HexHash, prose } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { milliseconds, timestamp } from '../base/time.ts';
import { decidedByHands, isPostponed, isSecret, isVoting, putOnPaper, total } from './access.ts';
import { quorum } from './quorum.ts';
import { aboutText } from './about-text.ts';
import { isSettled } from './amended.ts';
import { isWithoutGround } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import type { Meeting, NewEvent } from './feature.ts';
import { floorOf, isHalted } from './floor.ts';
import { Form, frozen, Options, sameThresholds, type BallotPaper } from './forms.ts';
import type { Ground } from './grounds.ts';
import type { Paper } from './paper-events.ts';
import { quotaRule } from './ranked.ts';
import { Rule, sameGround, sameRule, type Grounding } from './rules.ts';
import { cannotWeigh, weightsIn } from './weighed.ts';
import type { Vote } from './votes.ts';

/** Public keys, base64url: SPKI of the server's and the tellers' issuing keys, the urn's point. */
const SecretKeys = z.object({ server: z.string().max(1000), tellers: z.string().max(1000), urn: z.string().max(200) });

/** What is put to the vote, as every tablet shows and hashes it (RECORD section 5). */
export const QuestionContent = z.object({
  text: prose(2000),
  options: Options,
  rule: Rule,
  papers: z.array(HexHash).max(50),
  /** Of a vote on a draft as a whole: SHA-256 of the text that is adopted (see wording.ts). */
  wording: HexHash.optional(),
  /** What may be marked, where it is not one answer. */
  form: Form.optional(),
  /** Of a secret ballot: both issuers' keys and the urn's (RECORD section 6). */
  secret: SecretKeys.optional(),
});
export type QuestionContent = z.infer<typeof QuestionContent>;

/** A resolution's choices, in the words of the law; the record is in Vietnamese. */
const RESOLUTION_OPTIONS = [
  { id: 'for', label: 'Tán thành' },
  { id: 'against', label: 'Không tán thành' },
  { id: 'notVoting', label: 'Không biểu quyết' },
] as const;

/** The hash that a ballot names: SHA-256(JCS(content)), base64url. */
export const questionHash = (content: QuestionContent): string => toBase64url(sha256(utf8(canonical(content))));

/** The vote of that id where it is in one of those states. */
export function known(meeting: Meeting, id: string, ...states: ReadonlyArray<Vote['state']>) {
  const vote = meeting.votes.votes[id];
  if (!vote) return refuse('votes/unknown-vote');
  if (decidedByHands(meeting, id) || putOnPaper(meeting, id)) return refuse('votes/not-in-this-state', { state: 'closed' });
  return states.includes(vote.state) ? vote : refuse('votes/not-in-this-state', { state: vote.state });
}

/** The newest paper in the place of the one that a vote names: a replacement carries the vote with it. */
function newest(meeting: Meeting, id: string): Paper | undefined {
  let paper = meeting.papers.papers[id];
  while (paper?.replacedBy) paper = meeting.papers.papers[paper.replacedBy];
  return paper;
}

/** The papers that stand with a vote that is not opened yet, each once, in the order in which they were ticked. */
export function standingWith(meeting: Meeting, vote: { readonly papers: readonly string[] }): Paper[] {
  return [...new Set(vote.papers.map((one) => newest(meeting, one)))].filter((one) => one?.state === 'current') as Paper[];
}

/** The papers that a vote was prepared with and that were withdrawn since. */
export function withdrawnFrom(meeting: Meeting, vote: { readonly papers: readonly string[] }): Paper[] {
  return [...new Set(vote.papers.map((one) => newest(meeting, one)))].filter((one) => one?.state === 'withdrawn') as Paper[];
}

/** The question as it would be opened now. */
export function contentOf(meeting: Meeting, vote: Pick<Vote, 'vote' | 'text' | 'rule' | 'papers' | 'ballot'>): QuestionContent {
  const papers = [...new Set(standingWith(meeting, vote).map((one) => one.sha256))];
  const { options = RESOLUTION_OPTIONS, form } = vote.ballot ?? {};
  const about = aboutText(meeting, vote.vote);
  const wording = about && 'whole' in about ? { wording: about.whole.put!.sha256 } : {};
  const { text, rule } = vote;
  return { text, options: options.map((one) => ({ ...one })), rule, papers, ...wording, ...(form && { form: frozen(form) }) };
}

/** The papers that stand with a question, one for each hash: the same file may lie on several items. */
export function papersWith(meeting: Meeting, vote: Pick<Vote, 'item'>, content: Pick<QuestionContent, 'papers'>): Paper[] {
  const all = meeting.papers.order.map((id) => meeting.papers.papers[id]!).filter((one) => one.state !== 'withdrawn');
  return content.papers.flatMap((sha256) => {
    const same = all.filter((one) => one.sha256 === sha256);
    return same.find((one) => one.item === vote.item) ?? same[0] ?? [];
  });
}

/** Until a vote closes by itself: from ten seconds to two hours. */
export const Seconds = z.number().int().min(10).max(7200);

/** Votes close by themselves so many seconds after an instant. */
export const timed = (votes: readonly string[], from: string, seconds: number): NewEvent => ({
  type: 'voteTimed',
  open: { votes: [...votes], until: timestamp(milliseconds(from) + seconds * 1000) },
});

/** What the chair says beside opening: that it is below the quorum, that papers withdrawn since are left out. */
export const ChairsWord = z.object({ belowQuorum: z.boolean().default(false), withoutWithdrawn: z.boolean().default(false) });

/**
 * Opens prepared votes together: question, base and rule of each are frozen. Below the quorum only with the chair's explicit word,
 * which is recorded; without a paper that was withdrawn since only with the chair's word too: the record names the papers, and who
 * withdrew which.
 */
export function opening(meeting: Meeting, ids: readonly string[], word: z.infer<typeof ChairsWord>): Refusal | NewEvent[] {
  const prepared: Vote[] = [];
  for (const id of ids) {
    const vote = known(meeting, id, 'prepared');
    if ('refused' in vote) return vote;
    prepared.push(vote);
  }
  // Papers that are dropped into an urn are opened as such, one at a time.
  if (prepared.some((vote) => (vote.ballot?.way ?? 'public') !== 'public')) return refuse('votes/not-public');
  const ready = readyToOpen(meeting, prepared, word);
  if ('refused' in ready) return ready;
  return prepared.map((vote) => opened(vote, contentOf(meeting, vote), 'public', total(meeting), ready.belowQuorum));
}

/** Papers on which candidates are put in order are another body's, signed and named, and filled by the quota. Undefined: as they may be. */
export function rankable(
  meeting: Meeting,
  { rule, ballot }: { readonly rule: Rule; readonly ballot?: z.infer<typeof BallotPaper> | undefined },
): Refusal | undefined {
  if (ballot?.form?.kind !== 'ranked') return undefined;
  if (!meeting.weights.body) return refuse('votes/ranked-peoples-council');
  // A long order is as good as a name: nobody's could be kept secret.
  if (ballot.way !== 'public') return refuse('votes/ranked-named-alone');
  return sameRule(rule, quotaRule(ballot.form.seats)) ? undefined : refuse('votes/ranked-quota');
}

interface Ready {
  /** Where the chair has said to open all the same. */
  readonly belowQuorum?: { readonly present: number; readonly needed: number };
}

/** Whether prepared votes can be opened now, with the chair's word; whichever way they are taken. */
export function readyToOpen(meeting: Meeting, prepared: readonly Vote[], word: z.infer<typeof ChairsWord>): Refusal | Ready {
  if (isVoting(meeting)) return refuse('votes/another-running');
  // The clock of a speech would run on through the vote.
  const floor = floorOf(meeting);
  if (floor && !isHalted(floor)) return refuse('speakers/still-speaking');
  const other = prepared.map((vote) => rankable(meeting, vote)).find((one) => one !== undefined);
  if (other) return other;
  const light = cannotWeigh(meeting, prepared);
  if (light) return light;
  if (weightsIn(meeting) && prepared.some((vote) => groundOf(meeting, vote)?.tie)) return refuse('weights/no-casting-vote');
  if (prepared.some((vote) => isPostponed(meeting, vote.item))) return refuse('course/postponed');
  const ids = prepared.map(({ vote }) => vote);
  const without = ids.map((id) => isWithoutGround(meeting, id)).find((one) => one !== undefined) ?? isSettled(meeting, ids);
  if (without) return without;
  const { met, present, needed } = quorum(meeting);
  if (!met && !word.belowQuorum) return refuse('votes/below-quorum', { present, needed });
  const gone = prepared.flatMap((vote) => withdrawnFrom(meeting, vote));
  if (gone.length > 0 && !word.withoutWithdrawn) return refuse('votes/paper-withdrawn', { title: gone[0]!.title });
  return met ? {} : { belowQuorum: { present, needed } };
}

/** A vote's opening: what is asked is frozen. */
export function opened(
  { vote }: Pick<Vote, 'vote'>,
  content: QuestionContent,
  kind: 'public' | 'secret',
  total: number,
  belowQuorum: Ready['belowQuorum'],
): NewEvent {
  const open = { vote, kind, question: questionHash(content), content, total, ...(belowQuorum && { belowQuorum }) };
  return { type: 'voteOpened', open: open as unknown as Json };
}

/** Ends the taking of ballots, but for those under way. */
export const closing = (vote: string): NewEvent => ({ type: 'voteClosing', open: { vote } });

/** The same, whichever way the vote is taken: an urn goes on to be sealed. */
export const ending = (vote: Pick<Vote, 'vote' | 'ballot'>): NewEvent[] =>
  isSecret(vote) ? [closing(vote.vote), { type: 'urnClosing', open: { vote: vote.vote } }] : [closing(vote.vote)];

export const announcing = (vote: string): NewEvent => ({ type: 'voteAnnounced', open: { vote } });

/** Why a ground is none of that rule and form: it has to be word for word a preset of the unit, and of the very rule. */
export function groundStands(
  { rule, ballot }: Pick<Vote, 'rule' | 'ballot'>,
  stated: Grounding,
  evidence: Evidence['preset'] | undefined,
): Refusal | undefined {
  if (!sameRule(rule, stated.rule)) return refuse('grounds/another-rule');
  if (!sameThresholds(stated.follows, ballot?.form)) return refuse('grounds/other-thresholds');
  return evidence?.preset && sameGround(evidence.preset, stated) ? undefined : refuse('grounds/no-preset');
}

/** Writes what a vote stands on, where that is word for word a preset of its unit, and of the vote's own rule; or why not. */
export function grounding(
  vote: Pick<Vote, 'vote' | 'rule' | 'ballot'>,
  stated: Grounding,
  evidence: Evidence['preset'] | undefined,
): NewEvent[] | Refusal {
  return groundStands(vote, stated, evidence) ?? [grounded(vote.vote, stated)];
}

/** A ground that was held against its preset before. */
export const grounded = (vote: string, stated: Grounding): NewEvent => ({
  type: 'voteGrounded',
  open: { ...stated, vote } as unknown as Json,
});

type Grounded = Pick<Vote, 'vote' | 'rule' | 'repeats' | 'ballot'>;

/**
 * What a vote stands on: its own ground, or that of the vote which it repeats. A ground goes with its rule: once the vote is given
 * another, or other thresholds of confidence, it has none.
 */
export function groundOf(meeting: Pick<Meeting, 'votes' | 'grounds'>, vote: Grounded): Ground | undefined {
  let [id, ground] = [vote.vote as string | undefined, meeting.grounds.votes[vote.vote]];
  // As many as there are votes, whatever a record says of itself.
  for (let left = meeting.votes.order.length; ground === undefined && id !== undefined && left > 0; left--) {
    id = meeting.votes.votes[id]?.repeats;
    ground = id === undefined ? undefined : meeting.grounds.votes[id];
  }
  if (ground === undefined || ground === 'none') return undefined;
  return sameRule(ground.rule, vote.rule) && sameThresholds(ground.follows, vote.ballot?.form) ? ground : undefined;
}

/** Whose votes are counted: a People's Council's delegates, or members of another body (a People's Committee, an association …). */
export type Body = 'council' | 'other';

/** Of a vote: also a council's meeting decides for a committee where the vote stands on a preset of such. */
export const bodyOf = (meeting: Pick<Meeting, 'votes' | 'grounds' | 'weights'>, vote?: Grounded): Body =>
  meeting.weights.body ?? (vote && groundOf(meeting, vote)?.body ? 'other' : 'council');
