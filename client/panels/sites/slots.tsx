/** Sites: one's own, who is at which, and that one is lost. */
import { Suspense } from 'react';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Own = piece(() => import('./about.tsx'));

function About() {
  return useHere().meeting.sites.sites.length > 0 && <Suspense><Own /></Suspense>;
}

export const slots: Slots = {
  name: 'sites',
  About,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
