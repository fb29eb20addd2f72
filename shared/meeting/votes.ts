/**
 * Votes (biểu quyết): prepared on an item, opened by the chair with question, base and rule frozen, closed, then announced.
 * The result is written only once the chair announces it: until then nobody, the chair included, has seen a tally.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { toBase64url, utf8 } from '../base/bytes.ts';
import { canonical } from '../base/canonical.ts';
import { Hash, HexHash, Id, line, prose, Timestamp } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { byChair, byChairOrSecretary, bySystem, PREPARING, quorum, total } from './access.ts';
import { hasAllDelegates } from './audience.ts';
import { count } from './count.ts';
import { decided } from './decided.ts';
import { command, feature, maker, openEvent, type Meeting, type NewEvent } from './feature.ts';
import type { Paper } from './papers.ts';
import { Rule, type Tally } from './rules.ts';

/** What is put to the vote, as every tablet shows and hashes it (RECORD section 5). */
export const QuestionContent = z.object({
  text: prose(2000),
  options: z.array(z.object({ id: Id, label: line(120) })).min(2).max(30),
  rule: Rule,
  papers: z.array(HexHash).max(50),
});
export type QuestionContent = z.infer<typeof QuestionContent>;

/** A resolution's choices, in the words of the law; the record is in Vietnamese. */
export const RESOLUTION_OPTIONS = [
  { id: 'for', label: 'Tán thành' },
  { id: 'against', label: 'Không tán thành' },
  { id: 'notVoting', label: 'Không biểu quyết' },
] as const;

/** The hash that a ballot names: SHA-256(JCS(content)), base64url. */
export const questionHash = (content: QuestionContent): string => toBase64url(sha256(utf8(canonical(content))));

const Prepared = z.object({
  vote: Id,
  item: Id,
  text: prose(2000).refine((text) => text.length > 0),
  rule: Rule,
  papers: z.array(Id).max(50),
  repeats: Id.optional(),
});
type Prepared = z.infer<typeof Prepared>;

const Choice = z.union([Id, z.array(Id)]);

export interface Vote extends Prepared {
  /** `sealed`: its box is closed, the chair has not announced. */
  readonly state: 'prepared' | 'open' | 'closing' | 'sealed' | 'announced' | 'closed' | 'voided';
  readonly question?: string;
  readonly content?: QuestionContent;
  /** Seq and time of `voteOpened`. */
  readonly opened?: { readonly seq: number; readonly at: string };
  /** Delegates listed at the opening. */
  readonly total?: number;
  readonly belowQuorum?: { readonly present: number; readonly needed: number };
  /** Seq and time of `voteClosing`. */
  readonly closing?: { readonly seq: number; readonly at: string };
  readonly box?: { readonly size: number; readonly root: string };
  readonly result?: Tally & {
    readonly at: string;
    /** Spoken choices among the counts; absent where there is none. */
    readonly spoken?: Decision['spoken'];
    /** Where there are: what the ballots of the box say alone. */
    readonly signed?: Tally & { readonly outcome: 'adopted' | 'rejected' };
    readonly outcome: 'adopted' | 'rejected';
    readonly roll: Readonly<Record<string, string | readonly string[]>>;
    readonly void: ReadonlyArray<{ readonly voter: string; readonly reason: string }>;
  };
  readonly voided?: { readonly at: string; readonly reason: string };
}

export interface VotesState {
  readonly votes: Readonly<Record<string, Vote>>;
  readonly order: readonly string[];
  /** Opened and neither announced nor set aside, in the order of their opening: one, or those of a list; absent while there is none. */
  readonly running?: readonly string[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly votes: VotesState;
  }
}

/** Ballots already on their way when the chair closes still count for this long. */
export const GRACE_MS = 3000;
const MOST_VOTES = 500;

const Vote1 = z.object({ vote: Id });
const Counted = Vote1.extend({
  counts: z.record(Id, z.number().int()),
  base: z.number().int(),
  silent: z.number().int(),
  outcome: z.enum(['adopted', 'rejected']),
});
/** What a vote comes to where not all choices stand in its box. */
const Decision = Counted.extend({
  spoken: z.array(
    z.object({
      entry: Id,
      member: Id,
      choice: Id,
      enteredBy: Id,
      countersignedBy: Id,
      certificate: HexHash,
      signedAt: Timestamp,
      signature: z.string(),
    }),
  ),
});
export type Decision = z.infer<typeof Decision>;

const events = {
  votePrepared: openEvent(Prepared),
  voteAmended: openEvent(Prepared.omit({ repeats: true })),
  voteDropped: openEvent(Vote1),
  voteOpened: openEvent(
    Vote1.extend({
      kind: z.literal('public'),
      question: Hash,
      content: QuestionContent,
      total: z.number().int(),
      belowQuorum: z.object({ present: z.number().int(), needed: z.number().int() }).optional(),
    }),
  ),
  voteClosing: openEvent(Vote1),
  /** The box is closed; what is in it can no longer change, and its root is public before anybody knows the tally. */
  boxSealed: openEvent(Vote1.extend({ box: z.object({ size: z.number().int(), root: Hash }) })),
  voteAnnounced: openEvent(Vote1),
  voteClosed: openEvent(
    Counted.extend({
      box: z.object({ size: z.number().int(), root: Hash }),
      void: z.array(z.object({ voter: Id, reason: z.string() })),
      roll: z.record(Id, Choice),
    }),
  ),
  voteDecided: openEvent(Decision),
  voteVoided: openEvent(Vote1.extend({ reason: line(300) })),
};

const event = maker(events);

/** The vote of that id where it is in one of those states. */
export function known(meeting: Meeting, id: string, ...states: ReadonlyArray<Vote['state']>) {
  const vote = meeting.votes.votes[id];
  if (!vote) return refuse('votes/unknown-vote');
  return states.includes(vote.state) ? vote : refuse('votes/not-in-this-state', { state: vote.state });
}

function preparable(meeting: Meeting, input: { item: string; papers: readonly string[] }) {
  const item = meeting.agenda.items.find((one) => one.item === input.item);
  if (!item) return refuse('agenda/unknown-item');
  if (input.papers.some((one) => !meeting.papers.papers[one])) return refuse('papers/unknown-paper');
  const about = [item, ...standingWith(meeting, input)];
  // Nobody is asked to vote on what they cannot read.
  if (about.some((one) => !hasAllDelegates(one.audience))) return refuse('votes/not-for-all');
  return undefined;
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
export function contentOf(meeting: Meeting, vote: Pick<Vote, 'text' | 'rule' | 'papers'>): QuestionContent {
  const papers = [...new Set(standingWith(meeting, vote).map((one) => one.sha256))];
  return { text: vote.text, options: RESOLUTION_OPTIONS.map((one) => ({ ...one })), rule: vote.rule, papers };
}

/** The papers that stand with a question, one for each hash: the same file may lie on several items. */
export function papersWith(meeting: Meeting, vote: Pick<Vote, 'item'>, content: Pick<QuestionContent, 'papers'>): Paper[] {
  const all = meeting.papers.order.map((id) => meeting.papers.papers[id]!).filter((one) => one.state !== 'withdrawn');
  return content.papers.flatMap((sha256) => {
    const same = all.filter((one) => one.sha256 === sha256);
    return same.find((one) => one.item === vote.item) ?? same[0] ?? [];
  });
}

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
  if (meeting.votes.running) return refuse('votes/another-running');
  const { met, present, needed } = quorum(meeting);
  if (!met && !word.belowQuorum) return refuse('votes/below-quorum', { present, needed });
  const gone = prepared.flatMap((vote) => withdrawnFrom(meeting, vote));
  if (gone.length > 0 && !word.withoutWithdrawn) return refuse('votes/paper-withdrawn', { title: gone[0]!.title });
  return prepared.map((vote) => {
    const content = contentOf(meeting, vote);
    return event('voteOpened', {
      vote: vote.vote,
      kind: 'public',
      question: questionHash(content),
      content,
      total: total(meeting),
      ...(!met && { belowQuorum: { present, needed } }),
    });
  });
}

/** Ends the taking of ballots, but for those under way. */
export const closing = (vote: string): NewEvent => event('voteClosing', { vote });

export const announcing = (vote: string): NewEvent => event('voteAnnounced', { vote });

export const votes = feature<VotesState, typeof events>('votes', {
  initial: { votes: {}, order: [] },
  events,
  commands: {
    prepareVote: command({
      input: Prepared.omit({ vote: true, repeats: true }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting, context }) => {
        if (meeting.votes.order.length >= MOST_VOTES) return refuse('votes/too-many', { most: MOST_VOTES });
        return preparable(meeting, input) ?? [event('votePrepared', { vote: context.newId(), ...input })];
      },
    }),
    amendVote: command({
      input: Prepared.omit({ repeats: true }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const vote = known(meeting, input.vote, 'prepared');
        if ('refused' in vote) return vote;
        return preparable(meeting, input) ?? [event('voteAmended', input)];
      },
    }),
    dropVote: command({
      input: Vote1,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const vote = known(meeting, input.vote, 'prepared');
        return 'refused' in vote ? vote : [event('voteDropped', input)];
      },
    }),
    openVote: command({
      input: Vote1.extend(ChairsWord.shape),
      byTheClock: true,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => opening(meeting, [input.vote], input),
    }),
    closeVote: command({
      input: Vote1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const vote = known(meeting, input.vote, 'open');
        return 'refused' in vote ? vote : [closing(vote.vote)];
      },
    }),
    recordSealing: command({
      input: Vote1,
      may: bySystem,
      evidence: 'sublog',
      needs: ({ input }) => ({ key: input.vote }),
      decide: ({ input, meeting, evidence: { size, root } }) => {
        const vote = known(meeting, input.vote, 'closing');
        return 'refused' in vote ? vote : [event('boxSealed', { vote: input.vote, box: { size, root } })];
      },
    }),
    announceResult: command({
      input: Vote1,
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const vote = known(meeting, input.vote, 'sealed');
        return 'refused' in vote ? vote : [announcing(vote.vote)];
      },
    }),
    /** Written by the server alone, from the closed box. Eligibility is judged at `voteClosing` (RECORD section 5). */
    recordResult: command({
      input: Vote1,
      may: bySystem,
      evidence: 'sublog',
      needs: ({ input }) => ({ key: input.vote }),
      decide: ({ input, meeting, evidence }) => {
        const vote = known(meeting, input.vote, 'announced');
        if ('refused' in vote) return vote;
        const counted = count(meeting, vote, evidence);
        const decision = decided(meeting, vote, counted);
        return [event('voteClosed', counted), ...(decision ? [event('voteDecided', decision)] : [])];
      },
    }),
    /** Sets a running vote aside, e.g. to repeat it; a box that was opened stays in the record, uncounted. */
    voidVote: command({
      input: Vote1.extend({ reason: line(300), repeat: z.boolean() }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const vote = known(meeting, input.vote, 'sealed', 'closed');
        if ('refused' in vote) return vote;
        const { item, text, rule, papers } = vote;
        const again = input.repeat ? [event('votePrepared', { vote: context.newId(), item, text, rule, papers, repeats: vote.vote })] : [];
        return [event('voteVoided', { vote: vote.vote, reason: input.reason }), ...again];
      },
    }),
  },
  evolve: {
    votePrepared: (state, { open }) => ({
      ...state,
      votes: { ...state.votes, [open.vote]: { ...open, state: 'prepared' } },
      order: [...state.order, open.vote],
    }),
    voteAmended: (state, { open }) => change(state, open.vote, open),
    voteDropped: (state, { open }) => {
      const { [open.vote]: _gone, ...rest } = state.votes;
      return { ...state, votes: rest, order: state.order.filter((one) => one !== open.vote) };
    },
    voteOpened: (state, { open, seq, at }) => ({
      ...change(state, open.vote, {
        state: 'open',
        question: open.question,
        content: open.content,
        opened: { seq, at },
        total: open.total,
        ...(open.belowQuorum && { belowQuorum: open.belowQuorum }),
      }),
      running: [...(state.running ?? []), open.vote],
    }),
    voteClosing: (state, { open, seq, at }) => change(state, open.vote, { state: 'closing', closing: { seq, at } }),
    boxSealed: (state, { open }) => change(state, open.vote, { state: 'sealed', box: open.box }),
    voteAnnounced: (state, { open }) => change(state, open.vote, { state: 'announced' }),
    voteClosed: (state, { open, at }) => {
      const { counts, base, silent, outcome, roll, void: void_, box } = open;
      return settle(
        change(state, open.vote, { state: 'closed', box, result: { at, counts, base, silent, outcome, roll, void: void_ } }),
        open.vote,
      );
    },
    voteDecided: (state, { open: { vote, ...decision } }) => {
      const { result } = state.votes[vote] ?? {};
      if (!result) return state;
      const { counts, base, silent, outcome } = result;
      return change(state, vote, { result: { ...result, ...decision, signed: { counts, base, silent, outcome } } });
    },
    voteVoided: (state, { open, at }) =>
      settle(change(state, open.vote, { state: 'voided', voided: { at, reason: open.reason } }), open.vote),
  },
  after: {
    voteOpened: ({ open, seq }) => ({ sublog: open.vote, command: 'openBox', input: { size: seq + 1, vote: open.vote } }),
    voteClosing: ({ open, seq }) => ({ delay: GRACE_MS, sublog: open.vote, command: 'closeBox', input: { after: seq + 1 } }),
    voteAnnounced: ({ open }) => ({ command: 'recordResult', input: { vote: open.vote } }),
  },
  // Set aside before it was announced: nobody may ever learn what was in the box (RECORD section 5).
  forgets: (type, fact, meeting) => {
    const vote = type === 'voteVoided' ? (fact.open as { vote: string }).vote : undefined;
    return vote !== undefined && meeting.votes.votes[vote]?.opened && !meeting.votes.votes[vote].result ? [vote] : [];
  },
  carry: (meeting) =>
    meeting.votes.order.map((id) => {
      const prepared = meeting.votes.votes[id]!;
      const { vote, item, text, rule } = prepared;
      // Only papers that stand are carried over: a vote names those of the record, the replacement for what it replaced.
      return event('votePrepared', { vote, item, text, rule, papers: standingWith(meeting, prepared).map((one) => one.paper) });
    }),
});

function change(state: VotesState, id: string, to: Partial<Vote>): VotesState {
  const vote = state.votes[id];
  return vote ? { ...state, votes: { ...state.votes, [id]: { ...vote, ...to } } } : state;
}

function settle(state: VotesState, id: string): VotesState {
  const { running = [], ...rest } = state;
  const others = running.filter((one) => one !== id);
  return others.length === 0 ? rest : { ...rest, running: others };
}
