/** What of a closed meeting goes into its bundle (RECORD section 8), read from its state. */
import { canonical, type Json } from '../base/canonical.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { requestOf } from '../crypto/secret-ballot.ts';
import { entryOf } from '../log/entry.ts';
import { admittedKeys, isKeptOut, isSecret, isWitnessed } from './access.ts';
import { hasAllDelegates } from './audience.ts';
import type { Meeting } from './feature.ts';
import type { Signed } from './sublog.ts';

/** It was convened and did not take place: there is nothing to write down. */
export const isCalledOff = ({ session }: Meeting): boolean => session.calledOff !== undefined;

/** Why there can be no bundle yet, or ever; undefined where there can. */
export function notYet(meeting: Meeting): Refusal | undefined {
  const { session } = meeting;
  if (session.rehearsal) return refuse('minutes/archive-rehearsal');
  if (isCalledOff(meeting)) return refuse('minutes/called-off');
  if (session.stage !== 'closed' || !isWitnessed(meeting))
    return refuse('minutes/archive-not-yet');
  return undefined;
}

/** The act by which the secretary approves the minutes of that hash. */
export const approval = (sha256: string) => ({ type: 'approveMinutes', input: { sha256 } }) as const;

/** SHA-256 of the minutes that were approved: with them a bundle is final. */
export const approvedMinutes = ({ minutes }: Meeting): string | undefined => minutes.approved?.sha256;

/** Votes that were opened, in the order of the agenda. One set aside before its announcement is never opened (RECORD section 5). */
export function votesOf({
  votes,
}: Partial<Meeting>): Array<{ readonly vote: string; readonly content: Json; readonly announced: boolean }> {
  return (votes?.order ?? []).flatMap((id) => {
    const vote = votes!.votes[id]!;
    return vote.opened ? [{ vote: id, content: vote.content as unknown as Json, announced: vote.result !== undefined }] : [];
  });
}

/** Something that a person signed, and with which of their certificates. */
export interface SignedBy extends Signed {
  readonly certificate: string;
}

/** What the record holds of a vote that has no box. */
export interface FromUrn {
  /** By whom a paper was asked for, in the order of their ids. */
  readonly requests: readonly SignedBy[];
  /** What lay in the urn, a canonical text each, in the order in which it was published; absent where nothing was. */
  readonly board?: readonly string[];
}

/**
 * Requests and board of a vote by urn (RECORD section 6); undefined of one with a box. `lineAt` is the log's line of that seq, `rootAt`
 * the root (base64url) over so many. Who took a paper stands in the log for good: of a vote set aside the requests show that nobody's
 * name was used for one, and tell no choice; a board that it never had is not made.
 */
export function fromUrn(
  meeting: Meeting,
  id: string,
  { lineAt, rootAt }: { readonly lineAt: (seq: number) => string; readonly rootAt: (size: number) => string },
): FromUrn | undefined {
  const vote = meeting.votes.votes[id]!;
  if (!isSecret(vote)) return undefined;
  const { papers, board } = meeting.secret.votes[id] ?? {};
  const size = vote.opened!.seq + 1;
  const log = { size, root: rootAt(size) };
  const requests = (papers?.keys() ?? []).sort().flatMap((member) => {
    const { taken } = papers!.get(member)!;
    if (!taken) return [];
    const { server, tellers, certificate, signedAt, signature } = taken;
    const of = { meeting: meeting.session.meeting, vote: id, question: vote.question ?? '', log, voter: member };
    const content = canonical(requestOf({ ...of, blinded: { server, tellers } }));
    return [{ member, content, certificate, signedAt, signature }];
  });
  return { requests, ...(board && { board: linesIn(lineAt(board.seq)) }) };
}

const linesIn = (line: string): string[] => (entryOf(line).open as { readonly lines: readonly Json[] }).lines.map((one) => canonical(one));

/** Items of which somebody reads no paper because of a conflict of interest, in the agenda's order. */
export const keptFrom = (meeting: Partial<Meeting>, member: string): string[] =>
  (meeting.agenda?.items ?? []).flatMap(({ item }) => (isKeptOut(meeting, item, member) ? [item] : []));

/**
 * Papers that were published, with those replaced and withdrawn since, under the title that all may know; of the withdrawn the name
 * alone, and of what is not for every delegate, unless `whole`; and of the items `without` which it is.
 */
export function documentsOf(
  { papers: { papers, order } }: Meeting,
  whole: boolean,
  without: readonly string[] = [],
): Array<{ readonly paper: string; readonly sha256: string; readonly title: string; readonly withheld: boolean }> {
  return order.map((id) => {
    const { paper, item, sha256, title, publicTitle = title, audience, state } = papers[id]!;
    const isKeptBack = (!whole && !hasAllDelegates(audience)) || without.includes(item);
    return { paper, sha256, title: publicTitle, withheld: state === 'withdrawn' || isKeptBack };
  });
}

/** Checkpoints that tablets signed, and whose. */
export const attestationsOf = ({ minutes }: Meeting): ReadonlyArray<{ readonly size: number; readonly members: readonly string[] }> =>
  minutes.attestations;

/** How many of so many tablets signed the log at the session's closing; undefined until they were asked. */
export const witnessedAtClosing = ({ minutes, session }: Meeting): { readonly n: number; readonly m: number } | undefined =>
  minutes.attestations.find((one) => session.closedSeq !== undefined && one.size > session.closedSeq);

/** Fingerprints of every certificate that was admitted. */
export const certificatesOf = (meeting: Meeting): string[] => admittedKeys(meeting).keys();

/** Fingerprints of the roots that the record's first entry names. */
export const rootsOf = ({ session }: Meeting): ReadonlySet<string> => new Set(session.trust);

/**
 * Events after which the log has a checkpoint: each vote's opening, closing and result, every adjournment, the closing (RECORD
 * section 2).
 */
export const MARKED: ReadonlySet<string> = new Set([
  'voteOpened',
  'voteClosing',
  'voteClosed',
  'voteVoided',
  'adjourned',
  'sessionClosed',
  // Of an opinion sheet: its issue and its end.
  'sheetIssued',
  'sheetEnded',
]);
