/** Ballots: what was sealed, what was opened, what was signed and what is archived are one; and who may cast one (RECORD section 5). */
import { z } from 'zod';
import { fromBase64url, fromUtf8, toBase64url } from '../../base/bytes.ts';
import { canonical, parseCanonical, type Json } from '../../base/canonical.ts';
import { Hash, Id } from '../../base/ids.ts';
import type { Cms } from '../../crypto/cms-file.ts';
import { Form, isAnswer } from '../../meeting/forms.ts';
import { ballotFile } from '../layout.ts';
import { closedAt, historyOf, isOfThisHistory, lastBallots, type LastBallot } from './box.ts';
import type { History } from './history.ts';
import { recusedFrom } from './history-running.ts';
import type { Content, VoteHistory } from './history-votes.ts';
import { faultsOf } from './ranked.ts';
import type { ReadLog } from './read-log.ts';
import { checkSignature, checkSigner, revokedBefore } from './signature.ts';
import type { Subject } from './subject.ts';

const BALLOT = 'ecabinet/ballot/v1';
const Ballot = z.strictObject({
  kind: z.string(),
  meeting: Id,
  vote: Id,
  question: Hash,
  log: z.strictObject({ size: z.number().int(), root: Hash }),
  voter: Id,
  revision: z.number().int(),
  choice: z.union([z.string(), z.array(z.string())]),
});
type Ballot = z.infer<typeof Ballot>;
const Sealed = z.looseObject({ ballot: z.unknown(), signature: z.string().optional(), signedAt: z.string().optional() });

/** A voter's last ballot as it counts. */
export interface Counted {
  readonly voter: string;
  readonly choice?: Ballot['choice'];
  /** Why it does not count; empty for one that does. */
  readonly reasons: ReadonlyArray<{ readonly code: string; readonly detail: string }>;
}

const results = new WeakMap<ReadLog, readonly Counted[]>();

/** What `checkBallots` found out about a box. */
export const countedOf = (box: ReadLog): readonly Counted[] => results.get(box) ?? [];

export async function checkBallots(subject: Subject, vote: VoteHistory, box: ReadLog): Promise<void> {
  const last = lastBallots(box);
  const expected = vote.closed !== undefined;
  const seqs = new Set(last.map((one) => one.seq));
  // Set aside before its announcement: never opened (RECORD section 5).
  if (!expected && box.openings.size > 0) subject.find('opening/set-aside', `votes/${vote.vote}/openings.ndjson`, vote.vote);
  for (const seq of box.openings.keys()) {
    if (!seqs.has(seq)) subject.find('opening/superseded', `votes/${vote.vote}/openings.ndjson`, `entry ${seq} is no voter’s last ballot`);
  }
  const voters = new Set(last.map((one) => one.voter));
  for (const { name, rest } of subject.under(`votes/${vote.vote}/ballots/`)) {
    if (!voters.has(rest.replace(/\.(json|p7s)$/, ''))) subject.find('ballot/unexpected', name, 'the box holds no ballot of theirs');
  }
  results.set(box, await Promise.all(last.map((one) => checkOne(subject, vote, box, one, expected))));
}

async function checkOne(subject: Subject, vote: VoteHistory, box: ReadLog, last: LastBallot, expected: boolean): Promise<Counted> {
  const json = ballotFile(vote.vote, last.voter, 'json');
  const p7s = ballotFile(vote.vote, last.voter, 'p7s');
  const opening = box.openings.get(last.seq);
  const sealed = opening && Sealed.safeParse(opening.value).data;
  // A vote that was set aside without a count keeps its ballots closed.
  if (!expected && !opening && !subject.files.has(json)) return { voter: last.voter, reasons: [] };
  if (!opening) subject.find('opening/missing', `votes/${vote.vote}/openings.ndjson`, `${last.voter}’s last ballot, entry ${last.seq}`);
  else if (!sealed) subject.find('opening/shape', `votes/${vote.vote}/openings.ndjson`, `entry ${last.seq}`);
  for (const name of [json, p7s]) if (!subject.files.has(name)) subject.find('ballot/missing', name, `entry ${last.seq} of the box`);
  const filed = fileOf(subject, json);
  const written = sealed && text(sealed.ballot as Json);
  if (filed && written !== undefined && filed.text !== written) {
    subject.find('ballot/changed', json, 'not the ballot that was sealed');
    if (filed.ballot && filed.ballot.voter === last.voter && filed.ballot.revision < last.revision)
      subject.find('ballot/superseded', json, `revision ${filed.ballot.revision}; the last is ${last.revision}`);
  }
  const ballot = (sealed && Ballot.safeParse(sealed.ballot).data) ?? filed?.ballot;
  if (sealed && !Ballot.safeParse(sealed.ballot).success) subject.find('ballot/shape', json, 'not a ballot');
  if (ballot) checkContent(subject, vote, box, last, ballot, json);
  const cms = await checkSignature(subject, p7s, json);
  if (cms && sealed) sameSignature(subject, cms, sealed, p7s);
  if (cms) checkTime(subject, vote, box, cms, p7s);
  const reasons = ineligibility(subject, vote, last.voter, cms);
  if (cms && reasons.length === 0) await checkSigner(subject, cms, last.voter, p7s, closedAt(box));
  subject.seen.ballots++;
  return { voter: last.voter, choice: ballot?.choice, reasons };
}

/** Signing times may differ from the server's clock by this much (RECORD section 4). */
export const SLACK_MS = 600_000;

/** Signed while the vote was open, as far as clocks agree. */
function checkTime(subject: Subject, vote: VoteHistory, box: ReadLog, { signingTime }: Cms, where: string): void {
  const [from, to] = [Date.parse(vote.opened.at) - SLACK_MS - 1000, closedAt(box) + SLACK_MS];
  if (signingTime < from || signingTime > to) subject.find('signature/wrong-time', where, new Date(signingTime).toISOString());
}

function text(value: Json): string | undefined {
  try {
    return canonical(value);
  } catch {
    return undefined;
  }
}

function fileOf(subject: Subject, name: string): { readonly text: string; readonly ballot?: Ballot } | undefined {
  const bytes = subject.files.get(name);
  if (!bytes) return undefined;
  try {
    const written = fromUtf8(bytes);
    const { data } = Ballot.safeParse(parseCanonical(written));
    if (!data) subject.find('ballot/shape', name, 'not a ballot');
    return { text: written, ballot: data };
  } catch {
    subject.find('ballot/unreadable', name, 'not canonical JSON');
    return { text: '' };
  }
}

function checkContent(subject: Subject, vote: VoteHistory, box: ReadLog, last: LastBallot, ballot: Ballot, where: string): void {
  const history = historyOf(box);
  if (ballot.kind !== BALLOT) subject.find('ballot/other-kind', where, ballot.kind);
  if (ballot.meeting !== subject.meeting) subject.find('ballot/other-meeting', where, ballot.meeting);
  if (ballot.vote !== vote.vote) subject.find('ballot/other-vote', where, ballot.vote);
  if (ballot.question !== vote.opened.question) subject.find('ballot/other-question', where, ballot.question);
  const together = history && ballot.log.size === history.size && ballot.log.root === history.root;
  if (!together || !isOfThisHistory(subject, vote, ballot.log)) subject.find('ballot/other-history', where, `${ballot.log.size} entries`);
  if (ballot.voter !== last.voter) subject.find('ballot/other-voter', where, ballot.voter);
  if (ballot.revision !== last.revision) subject.find('ballot/other-revision', where, `${ballot.revision}; the box says ${last.revision}`);
  if (vote.opened.content) checkChoice(subject, vote.opened.content, ballot.choice, where);
}

/** One option, or a sorted list of distinct ones; a resolution has no lists. */
function checkChoice(subject: Subject, content: Content, choice: Ballot['choice'], where: string): void {
  const known = new Set(content.options.map((one) => one.id));
  const chosen = typeof choice === 'string' ? [choice] : choice;
  for (const one of chosen) if (!known.has(one)) subject.find('ballot/unknown-option', where, one);
  const form = Form.safeParse(content['form']).data;
  if (form && chosen.every((one) => known.has(one)) && !isAnswer({ options: content.options, form }, choice))
    subject.find('ballot/too-many-options', where, 'not as its paper can be marked');
  if (form?.kind === 'ranked') for (const fault of faultsOf(chosen)) subject.find(fault, where, chosen.join(', '));
  if (new Set(chosen).size !== chosen.length) subject.find('ballot/option-repeated', where, chosen.join(', '));
  if (typeof choice === 'string') return;
  if (known.has('for')) subject.find('ballot/too-many-options', where, 'a resolution takes one answer');
  if (chosen.some((one, i) => i > 0 && one < chosen[i - 1]!)) subject.find('ballot/options-unsorted', where, chosen.join(', '));
  const { max } = content as { max?: unknown };
  if (typeof max === 'number' && chosen.length > max) subject.find('ballot/too-many-options', where, `${chosen.length} of at most ${max}`);
}

/** Where the sealed part holds the signature and its time, they are those of the .p7s. */
function sameSignature(subject: Subject, cms: Cms, sealed: z.infer<typeof Sealed>, where: string): void {
  if (sealed.signature !== undefined && !sameBytes(sealed.signature, cms.signature))
    subject.find('signature/other-than-sealed', where, 'the box sealed another signature');
  const at = sealed.signedAt === undefined ? NaN : Date.parse(sealed.signedAt);
  if (!Number.isNaN(at) && Math.floor(at / 1000) * 1000 !== cms.signingTime)
    subject.find('signature/other-time', where, `the box sealed ${sealed.signedAt}`);
}

function sameBytes(written: string, bytes: Uint8Array): boolean {
  try {
    return toBase64url(fromBase64url(written)) === toBase64url(bytes);
  } catch {
    return false;
  }
}

/** Why a ballot may not count, judged at `voteOpened` and `voteClosing`: all reasons. The key's where the signature could be read. */
function ineligibility(subject: Subject, vote: VoteHistory, voter: string, cms: Cms | undefined): Counted['reasons'] {
  const { history } = subject;
  const closing = vote.closing?.seq ?? vote.closed?.seq ?? vote.voided?.seq ?? subject.log.entries.length;
  const out: Array<{ code: string; detail: string }> = [];
  const kind = history.listedAs(voter, closing);
  if (kind === undefined) out.push({ code: 'ballot/not-a-member', detail: `${voter} is not listed` });
  else if (kind !== 'delegate')
    out.push({ code: kind === 'guest' ? 'ballot/guest' : 'ballot/not-a-delegate', detail: `${voter} is listed as ${kind}` });
  else if (history.listedAs(voter, vote.opened.seq) !== 'delegate')
    out.push({ code: 'ballot/listed-later', detail: `${voter} was no delegate when the vote was opened` });
  if (!history.presentBetween(voter, vote.opened.seq, closing))
    out.push({ code: 'ballot/never-present', detail: `${voter} was not checked in during the vote` });
  if (recusedFrom(history, vote.vote, voter, closing)) out.push({ code: 'ballot/conflict', detail: `${voter} takes no part in the item` });
  if (cms) out.push(...keyReasons(subject, history, voter, cms, closing));
  return out;
}

function keyReasons(
  subject: Subject,
  history: History,
  voter: string,
  { certificate }: Cms,
  closing: number,
): Array<{ code: string; detail: string }> {
  const key = history.keys.get(certificate.fingerprint);
  if (!key || key.from > closing) return [{ code: 'ballot/key-not-admitted', detail: certificate.fingerprint }];
  if (key.member !== voter) return [{ code: 'ballot/key-of-another', detail: `admitted for ${key.member}` }];
  const at = subject.log.entries[closing]?.at;
  if ((key.revoked !== undefined && key.revoked <= closing) || (at !== undefined && revokedBefore(subject, certificate, Date.parse(at)))) {
    return [{ code: 'ballot/key-revoked', detail: certificate.fingerprint }];
  }
  return [];
}
