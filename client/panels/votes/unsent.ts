/** Ballots that are signed and not answered yet. */
import { isInstant } from '../../../shared/base/time.ts';
import { votes as words } from '../../../shared/text/votes.ts';
import type { Followed } from '../../link/followed.ts';
import type { Unsent } from '../slot.ts';
import { answerText } from './words.ts';

export const unsentVotes = ({ votes, sending, meeting, live }: Followed): Unsent[] =>
  Object.values(votes).flatMap(({ vote, pending }) => {
    if (!pending) return [];
    const content = meeting.votes.votes[vote]?.content;
    const { signedAt } = pending.input;
    return [{
      id: vote,
      // What an earlier version or a spoilt storage left may lack it.
      ...(typeof signedAt === 'string' && isInstant(signedAt) && { since: signedAt }),
      going: live && sending[vote] === 'sending',
      what: (t) => t(words.unsent, { choice: answerText(pending.choice, t, content?.options), text: content?.text ?? '' }),
    }];
  });
