/** Where people sit: one's own seat, the map over the room, and who sits where at the desk. */
import { Suspense } from 'react';
import { LIVE } from '../../../shared/meeting/access.ts';
import { later } from '../../line.ts';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import type { Slots } from '../slot.ts';

const OwnSeat = piece(later(() => import('./own-seat.tsx')), () => false);
const MapPlace = piece(() => import('./map.tsx'));

function About() {
  const { listed, meeting } = useHere();
  return listed && LIVE.includes(meeting.session.stage) && <Suspense><OwnSeat /></Suspense>;
}

export const slots: Slots = {
  name: 'seating',
  About,
  place: { path: 'seats', when: ({ listed }) => listed, Show: () => <Suspense><MapPlace /></Suspense> },
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
