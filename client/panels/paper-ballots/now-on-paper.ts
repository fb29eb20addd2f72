/** Which votes on printed papers there are to be seen at this moment. */
import { onPaperNow } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { PaperVote } from '../../../shared/meeting/paper-ballot-events.ts';
import { settledNow } from '../votes/now-running.ts';

/** All that went out, in the order of their opening. */
export const allOnPaper = ({ paperBallots: { votes } }: Meeting): PaperVote[] => Object.values(votes);

/** Those of an item. */
export const onPaperOf = (meeting: Meeting, item: string): PaperVote[] =>
  allOnPaper(meeting).filter(({ vote }) => meeting.votes.votes[vote]?.item === item);

/** The one that all see run: being voted on, or not announced yet while its item is dealt with. */
export function seenNow(meeting: Meeting): PaperVote | undefined {
  const { agenda: { current }, session } = meeting;
  if (session.stage !== 'underWay') return undefined;
  const running = onPaperNow(meeting);
  return running.find(({ state }) => state === 'open') ?? running.find(({ vote }) => meeting.votes.votes[vote]?.item === current);
}

const settledAt = ({ voided, result }: PaperVote): string => voided?.at ?? result?.at ?? '';

/** What was announced or set aside last under the present item, where no other vote came after it. */
export function settledOnPaper(meeting: Meeting): PaperVote | undefined {
  const { agenda: { current }, session, votes } = meeting;
  if (session.stage !== 'underWay' || current === undefined || votes.running || seenNow(meeting)) return undefined;
  const settled = onPaperOf(meeting, current).filter((one) => settledAt(one) !== '');
  const last = settled.sort((a, b) => (settledAt(a) < settledAt(b) ? -1 : 1)).at(-1);
  const other = settledNow(meeting)?.vote;
  return last && settledAt(last) > (other?.voided?.at ?? other?.result?.at ?? '') ? last : undefined;
}

/** What waits for this teller: papers to be given out and said how many, or a count of this round. */
export function dueOnPaper(meeting: Meeting, member: string | undefined): PaperVote | undefined {
  if (member === undefined || !['underWay', 'adjourned'].includes(meeting.session.stage)) return undefined;
  return onPaperNow(meeting).find(({ tellers, state, issued, entries }) => {
    if (!tellers.includes(member)) return false;
    if (state === 'open') return issued === undefined;
    return state === 'counting' && entries.length < 2 && !entries.some(({ teller }) => teller === member);
  });
}
