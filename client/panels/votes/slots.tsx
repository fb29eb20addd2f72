/** Votes: the ballot over all else while one is open; then what came of it. */
import { lazy, Suspense, type ReactNode } from 'react';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { votes } from '../../../shared/text/votes.ts';
import { later } from '../../line.ts';
import { standing } from '../../link/store.ts';
import { useWords } from '../../ui/language.tsx';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import { useHere } from '../here.tsx';
import type { Slots } from '../slot.ts';
import { Ballot, Closing } from './ballot.tsx';
import { openFor, openNow, sealedNow, settledNow } from './now-running.ts';
import { VoteNow } from './now.tsx';
import { Outcomes } from './outcomes.tsx';
import { unsentVotes } from './unsent.ts';
import { VoteBanner } from './vote-banner.tsx';

/** Not needed for the room's first picture, nor by a ballot. */
const ToMyVotes = lazy(
  later(() =>
    import('./to-my-votes.tsx').then(
      (one): { readonly default: () => ReactNode } => ({ default: one.ToMyVotes }),
      () => ({ default: () => null }),
    ),
  ),
);
const MyVotes = piece<{ readonly which?: string | undefined }>(() =>
  import('./my-votes.tsx').then(({ MyVotes }) => ({ default: MyVotes })),
);
const Results = piece(() => import('./results.tsx'));

const ListBallot = piece(() => import('./list-ballot.tsx'));

const FormBallot = piece(() => import('./form-ballot.tsx'));

const useOpen = () => openNow(useHere().meeting);

function OpenBallot() {
  const open = useOpen();
  if (!open) return undefined;
  if (open.list) return <ListBallot {...open} />;
  return open.vote.content?.form ? <FormBallot vote={open.vote} /> : <Ballot vote={open.vote} />;
}

function OpenClosing() {
  const open = useOpen();
  return open && <Closing vote={open.vote} />;
}

function OpenBanner({ onOpen }: { readonly onOpen: () => void }) {
  const open = useOpen();
  return open && <VoteBanner {...open} onOpen={onOpen} />;
}

function Said() {
  const { t } = useWords();
  const open = useOpen();
  return t(votes.openedNow, { text: open?.votes.map((one) => one.content?.text ?? '').join('; ') ?? '' });
}

export const slots: Slots = {
  name: 'votes',
  now: {
    when: ({ meeting, delegate, member }) => {
      // While it is open a delegate has the ballot or its banner.
      if (openNow(meeting)) return delegate && openFor(meeting, member).length > 0 ? undefined : 'running';
      if (sealedNow(meeting)) return 'running';
      return settledNow(meeting) && 'outcome';
    },
    Show: VoteNow,
    subject: ({ meeting }) => {
      const settled = settledNow(meeting);
      return settled && `${settled.vote.vote} settled`;
    },
  },
  running: {
    which: ({ meeting }) => {
      const open = openNow(meeting);
      return open?.list?.slate ?? open?.vote.vote;
    },
    asked: ({ meeting, delegate, member }) => delegate && openFor(meeting, member).length > 0,
    owed: ({ meeting, followed, delegate, member, canSign }) => {
      const open = openFor(meeting, member);
      const none = open.length === 0 && openNow(meeting) !== undefined;
      const sent = ({ vote }: Vote) => followed.votes[vote] && standing(followed.votes[vote]);
      return delegate && canSign && !none && !(open.length > 0 && open.every(sent));
    },
    title: votes.open,
    Head: OpenClosing,
    Show: OpenBallot,
    Banner: OpenBanner,
    Said,
  },
  place: {
    path: 'my-votes/:vote?',
    when: ({ member }) => member !== undefined,
    Show: ({ params }) => (
      <Suspense fallback={<Loading />}>
        <MyVotes which={params['vote']} />
      </Suspense>
    ),
  },
  Foot: () => (
    <Suspense>
      <ToMyVotes />
    </Suspense>
  ),
  OfItem: Outcomes,
  unsent: unsentVotes,
  Left: Results,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
};
