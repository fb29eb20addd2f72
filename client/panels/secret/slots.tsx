/** Secret ballots: the paper over all else while one is open; all of it in pieces of their own. */
import { Suspense } from 'react';
import { isPaused } from '../../../shared/meeting/access.ts';
import { votes } from '../../../shared/text/votes.ts';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import { useHere } from '../here.tsx';
import type { Slots } from '../slot.ts';
import { isDue, openSecret, openSecretFor, sealedSecret } from './now-secret.ts';
import type { PartProps } from './parts.tsx';

const Part = piece<PartProps>(() => import('./parts.tsx'));
const Now = () => <Suspense fallback={<Loading />}><Part is="now" /></Suspense>;

export const slots: Slots = {
  name: 'secret',
  now: {
    when: ({ meeting, delegate, member }) =>
      (openSecret(meeting) && !(delegate && openSecretFor(meeting, member))) || sealedSecret(meeting) ? 'running' : undefined,
    Show: Now,
  },
  running: {
    which: ({ meeting }) => openSecret(meeting)?.vote,
    asked: ({ meeting, delegate, member }) => delegate && openSecretFor(meeting, member) !== undefined,
    owed: ({ meeting, followed, delegate, member, canSign }) => {
      const vote = openSecretFor(meeting, member);
      return delegate && canSign && vote !== undefined && isDue(followed.papers[vote.vote]);
    },
    title: votes.secret,
    Head: () => <Suspense><Part is="head" /></Suspense>,
    Show: () => <Suspense fallback={<Loading />}><Part is="ballot" /></Suspense>,
    Banner: ({ onOpen }) => <Suspense><Part is="banner" onOpen={onOpen} /></Suspense>,
    Said: () => <Suspense><Part is="said" /></Suspense>,
  },
  unsent: ({ papers, meeting, live }) =>
    Object.entries(papers).flatMap(([vote, { state, refused }]) => state !== 'dropping' ? [] : [{
      id: vote,
      going: live && !refused && !isPaused(meeting, vote),
      ...(live && isPaused(meeting, vote) && { paused: true }),
      what: (t) => t(votes.unsentPaper, { text: meeting.votes.votes[vote]?.content?.text ?? '' }),
    }]),
  Behind: () =>
    Object.values(useHere().meeting.votes.votes).some(({ content }) => content?.secret) && <Suspense><Part is="behind" /></Suspense>,
};
