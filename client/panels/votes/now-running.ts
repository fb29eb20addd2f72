/** Which votes there are to be seen at this moment: of the whole record, the one answer for tablet, chair and hall. */
import { decidedByHands, isRecused } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { slateOf, type Slate } from '../../../shared/meeting/slates.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import type { KeptVote } from '../../link/store.ts';

/** Votes of an item, in the order they were prepared. */
export const votesOf = (meeting: Meeting, item: string): Vote[] =>
  meeting.votes.order.map((id) => meeting.votes.votes[id]!).filter((one) => one.item === item);

/** Public ones of an item that can still be opened. */
export const preparedOf = (meeting: Meeting, item: string): Vote[] =>
  votesOf(meeting, item).filter(
    ({ vote, state, ballot }) => state === 'prepared' && (ballot?.way ?? 'public') === 'public' && !decidedByHands(meeting, vote),
  );

/** A vote by itself, or the list that it was put in with all of that. */
export interface Seen {
  readonly vote: Vote;
  readonly list?: Slate;
  /** One, or all of the list, whatever has come of each. */
  readonly votes: readonly Vote[];
}

function seen(meeting: Meeting, vote: Vote | undefined): Seen | undefined {
  const list = vote && slateOf(meeting, vote.vote);
  return vote && { vote, ...(list && { list }), votes: list ? list.votes.map((one) => meeting.votes.votes[one]!) : [vote] };
}

/** Secret ballots have screens of their own while they run. */
const running = ({ votes }: Meeting): Vote[] =>
  (votes.running ?? []).map((one) => votes.votes[one]!).filter(({ content }) => !content?.secret);
export const takesBallots = ({ state }: Vote): boolean => state === 'open' || state === 'closing';

/** What was chosen and signed while the vote was paused: a half-made choice again. */
export const heldBack = (kept: KeptVote | undefined): string | string[] | undefined =>
  kept?.refused?.refusal.code === 'votes/paused' && !kept.pending ? kept.refused.choice : undefined;

/** Open or closing: ballots are taken. */
export const openNow = (meeting: Meeting): Seen | undefined => seen(meeting, running(meeting).find(takesBallots));

/** Those open now that somebody may send a ballot in: not of an item in which they take no part. */
export const openFor = (meeting: Meeting, member: string | undefined): readonly Vote[] =>
  openNow(meeting)?.votes.filter((one) => takesBallots(one) && !isRecused(meeting, one.item, member ?? '')) ?? [];

/** Closed, and not announced or just being so. */
export const sealedNow = (meeting: Meeting): Seen | undefined => (openNow(meeting) ? undefined : seen(meeting, running(meeting)[0]));

const settledAt = (vote: Vote): string => vote.result?.at ?? vote.voided?.at ?? '';

/** What was settled last under the present item, until the chair goes on. */
export function settledNow(meeting: Meeting): Seen | undefined {
  const { agenda: { current }, session, votes, slates } = meeting;
  if (session.stage !== 'underWay' || current === undefined || votes.running) return undefined;
  const here = slates.all.filter((one) => one.item === current).flatMap((one) => one.votes);
  const settled = [...votesOf(meeting, current), ...here.map((one) => votes.votes[one]!)].filter((one) => settledAt(one) !== '');
  return seen(meeting, settled.sort((a, b) => (settledAt(a) < settledAt(b) ? -1 : 1)).at(-1));
}
