/** Weights of votes: what one's own weighs, in a body that gives votes weights; set at the desk. */
import { Suspense } from 'react';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Own = piece<object>(() => import('./own.tsx'), () => false);

function Strip() {
  const { meeting, delegate } = useHere();
  return delegate && meeting.weights.body && <Suspense><Own /></Suspense>;
}

export const slots: Slots = { name: 'weights', Strip, desk: () => import('./desk/parts.tsx').then(({ desk }) => desk) };
