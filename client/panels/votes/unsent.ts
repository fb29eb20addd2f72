/** Ballots that are signed and not answered yet. */
import { votes as words } from '../../../shared/text/votes.ts';
import type { Followed } from '../../link/followed.ts';
import type { Unsent } from '../slot.ts';
import { choiceText } from './words.ts';

export const unsentVotes = ({ votes, sending, meeting, live }: Followed): Unsent[] =>
  Object.values(votes).flatMap(({ vote, pending }) => {
    if (!pending) return [];
    const content = meeting.votes.votes[vote]?.content;
    const label = content?.options.find((one) => one.id === pending.choice)?.label;
    return [{
      id: vote,
      since: String(pending.input['signedAt']),
      going: live && sending[vote] === 'sending',
      what: (t) => t(words.unsent, { choice: choiceText(pending.choice, t, label), text: content?.text ?? '' }),
    }];
  });
