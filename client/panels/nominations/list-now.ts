/** The list that the meeting is at: of its present item, the first whose election was not held. */
import { putOnPaper } from '../../../shared/meeting/access.ts';
import { standingVote, type CandidateList } from '../../../shared/meeting/candidates.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';

export function listNow(meeting: Meeting): CandidateList | undefined {
  const { session, agenda, nominations } = meeting;
  if (session.stage !== 'underWay' || agenda.current === undefined) return undefined;
  return nominations.lists.find((one) => {
    const election = standingVote(meeting, one.ballot);
    const isHeld = election !== undefined && (election.state === 'closed' || putOnPaper(meeting, election.vote));
    return one.item === agenda.current && !isHeld;
  });
}
