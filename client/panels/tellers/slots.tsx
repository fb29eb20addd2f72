/** Tellers of secret ballots: their page, what waits for them, and what chair and hall see. */
import { Suspense } from 'react';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import { useHere, type Here } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Page = piece<object>(() => import('./page.tsx').then(({ Page }) => ({ default: Page })));
const ToPage = piece<object>(() => import('./to-page.tsx').then(({ ToPage }) => ({ default: ToPage })));
const Due = piece<object>(() => import('./to-page.tsx').then(({ Due }) => ({ default: Due })));
const Device = piece<object>(() => import('./behind.tsx').then(({ Behind }) => ({ default: Behind })), () => false);

const isTeller = ({ meeting, member }: Here): boolean => member !== undefined && meeting.tellers.members.includes(member);
const concerned = (here: Here): boolean => here.meeting.tellers.members.length > 0 && (isTeller(here) || here.chair || here.secretary);

function Behind() {
  return isTeller(useHere()) && <Suspense><Device /></Suspense>;
}

export const slots: Slots = {
  name: 'tellers',
  asks: { when: isTeller, Show: () => <Suspense><Due /></Suspense> },
  place: {
    path: 'tellers',
    when: concerned,
    Show: () => <Suspense fallback={<Loading />}><Page /></Suspense>,
  },
  Foot: () => concerned(useHere()) && <Suspense><ToPage /></Suspense>,
  Behind,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
};
