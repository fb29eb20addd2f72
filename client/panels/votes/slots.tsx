/** Votes: the ballot over all else while one is open; then what came of it. */
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { useWords } from '../../ui/language.tsx';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import type { Slots } from '../slot.ts';
import { Ballot, Closing } from './ballot.tsx';
import { openVote, sealedVote, settledVote } from './now-running.ts';
import { VoteNow } from './now.tsx';
import { Outcomes } from './outcomes.tsx';
import { unsentVotes } from './unsent.ts';
import { VoteBanner } from './vote-banner.tsx';

const Results = piece(() => import('./results.tsx'));

const useOpen = () => openVote(useHere().meeting);

function OpenBallot() {
  const vote = useOpen();
  return vote && <Ballot vote={vote} />;
}

function OpenClosing() {
  const vote = useOpen();
  return vote && <Closing vote={vote} />;
}

function OpenBanner({ onOpen }: { readonly onOpen: () => void }) {
  const vote = useOpen();
  return vote && <VoteBanner vote={vote} onOpen={onOpen} />;
}

function Said() {
  const { t } = useWords();
  return t(votes.openedNow, { text: useOpen()?.content?.text ?? '' });
}

export const slots: Slots = {
  name: 'votes',
  now: {
    when: ({ meeting, delegate }) => {
      // While it is open a delegate has the ballot or its banner.
      if (openVote(meeting)) return delegate ? undefined : 'running';
      if (sealedVote(meeting)) return 'running';
      return settledVote(meeting) && 'outcome';
    },
    Show: VoteNow,
    subject: ({ meeting }) => {
      const settled = settledVote(meeting);
      return settled && `${settled.vote} settled`;
    },
  },
  running: {
    which: ({ meeting }) => openVote(meeting)?.vote,
    asked: ({ delegate }) => delegate,
    owed: ({ meeting, followed, delegate, canSign }) => {
      const kept = followed.votes[openVote(meeting)?.vote ?? ''];
      return delegate && canSign && !(kept && standing(kept));
    },
    title: votes.open,
    Head: OpenClosing,
    Show: OpenBallot,
    Banner: OpenBanner,
    Said,
  },
  OfItem: Outcomes,
  unsent: unsentVotes,
  Left: Results,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
};
