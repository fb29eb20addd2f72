/** What of a closed meeting goes into its bundle (RECORD section 8), read from its state. */
import type { Json } from '../base/canonical.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { admittedKeys, isWitnessed } from './access.ts';
import { hasAllDelegates } from './audience.ts';
import type { Meeting } from './feature.ts';

/** Why there can be no bundle yet, or ever; undefined where there can. */
export function notYet(meeting: Meeting): Refusal | undefined {
  const { session } = meeting;
  if (session.rehearsal) return refuse('minutes/archive-rehearsal');
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

/**
 * Papers that were published, with those replaced and withdrawn since, under the title that all may know; of the withdrawn the name
 * alone, and of what is not for every delegate, unless `whole`.
 */
export function documentsOf(
  { papers: { papers, order } }: Meeting,
  whole: boolean,
): Array<{ readonly paper: string; readonly sha256: string; readonly title: string; readonly withheld: boolean }> {
  return order.map((id) => {
    const { paper, sha256, title, publicTitle = title, audience, state } = papers[id]!;
    return { paper, sha256, title: publicTitle, withheld: state === 'withdrawn' || (!whole && !hasAllDelegates(audience)) };
  });
}

/** Checkpoints that tablets signed, and whose. */
export const attestationsOf = ({ minutes }: Meeting): ReadonlyArray<{ readonly size: number; readonly members: readonly string[] }> =>
  minutes.attestations;

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
