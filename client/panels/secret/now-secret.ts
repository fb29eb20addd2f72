/** Which secret ballot there is to be seen at this moment. */
import { isRecused } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import type { OwnPaper } from '../../link/kept-paper.ts';

const running = ({ votes }: Meeting): Vote | undefined =>
  (votes.running ?? []).map((one) => votes.votes[one]!).find(({ content }) => content?.secret);

/** Papers are taken and dropped. */
export function openSecret(meeting: Meeting): Vote | undefined {
  const vote = running(meeting);
  return vote && (vote.state === 'open' || vote.state === 'closing') ? vote : undefined;
}

/** The open one in which that person has a paper: not in an item in which they take no part. */
export function openSecretFor(meeting: Meeting, member: string | undefined): Vote | undefined {
  const vote = openSecret(meeting);
  return vote && !isRecused(meeting, vote.item, member ?? '') ? vote : undefined;
}

/** Sealed, and its board not published. */
export const sealedSecret = (meeting: Meeting): Vote | undefined => (openSecret(meeting) ? undefined : running(meeting));

/** Whether this person still has something to do about their paper. */
export const isDue = (own: OwnPaper | undefined): boolean => {
  if (own === undefined) return true;
  return own.state === 'none' ? own.refused?.code !== 'secret/paper-taken' : ['asking', 'waiting', 'ready'].includes(own.state);
};
