/** Sending somebody in one's place: named by who is invited, confirmed at the desk. */
import { Suspense } from 'react';
import { LIVE } from '../../../shared/meeting/access.ts';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Own = piece(() => import('./own.tsx'));

/** Nothing is fetched by who can send nobody: the delegates of a People's Council. */
function Part() {
  const { meeting, listed, delegate, secretary } = useHere();
  const may = listed && !secretary && (!delegate || meeting.weights.body !== undefined) && LIVE.includes(meeting.session.stage);
  return may && <Suspense><Own /></Suspense>;
}

export const slots: Slots = {
  name: 'substitutes',
  AboveItems: Part,
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
