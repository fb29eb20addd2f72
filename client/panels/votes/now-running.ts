/** Which vote there is to be seen at this moment: of the whole record, the one answer for tablet, chair and hall. */
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';

/** Votes of an item, in the order they were prepared. */
export const votesOf = (meeting: Meeting, item: string): Vote[] =>
  meeting.votes.order.map((id) => meeting.votes.votes[id]!).filter((one) => one.item === item);

const running = ({ votes }: Meeting): Vote | undefined => votes.votes[votes.running ?? ''];
const takesBallots = ({ state }: Vote): boolean => state === 'open' || state === 'closing';

/** Open or closing: ballots are taken. */
export function openVote(meeting: Meeting): Vote | undefined {
  const vote = running(meeting);
  return vote && takesBallots(vote) ? vote : undefined;
}

/** Closed, and not announced or just being so. */
export function sealedVote(meeting: Meeting): Vote | undefined {
  const vote = running(meeting);
  return vote && !takesBallots(vote) ? vote : undefined;
}

const settledAt = (vote: Vote): string => vote.result?.at ?? vote.voided?.at ?? '';

/** The last settled vote of the present item, until the chair goes on. */
export function settledVote(meeting: Meeting): Vote | undefined {
  const { agenda: { current }, session } = meeting;
  if (session.stage !== 'underWay' || current === undefined || running(meeting)) return undefined;
  const settled = votesOf(meeting, current).filter((one) => settledAt(one) !== '');
  return settled.sort((a, b) => (settledAt(a) < settledAt(b) ? -1 : 1)).at(-1);
}
