/** A vote on printed papers as what shows results of votes takes it. */
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { PaperVote } from '../../../shared/meeting/paper-ballot-events.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';

/** The same as any other vote has it, for what shows results: nobody's choice is known. */
export function asVote(meeting: Meeting, paper: PaperVote): Vote {
  const { vote, question, content, total, opened, counting, result, voided, belowQuorum } = paper;
  return {
    ...meeting.votes.votes[vote]!,
    state: voided ? 'voided' : result ? 'closed' : 'open',
    question,
    content,
    total,
    opened,
    ...(belowQuorum && { belowQuorum }),
    ...(counting && { closing: counting }),
    ...(voided && { voided }),
    ...(result && { result: { ...result, roll: {}, void: [] } }),
  };
}
