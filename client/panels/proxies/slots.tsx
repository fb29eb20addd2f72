/** Voting by proxy, in a body that allows it: appointed on the tablet, owed while a vote is open, kept at the desk. */
import { Suspense } from 'react';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import type { BannerProps, Slots } from '../slot.ts';

const Mine = piece<object>(() => import('./mine.tsx'), () => false);
const Owed = piece<object>(() => import('./owed.tsx'));

function AboveItems() {
  const { meeting, delegate } = useHere();
  return delegate && meeting.proxies.most > 0 && <Suspense><Mine /></Suspense>;
}

function Banner({ at }: BannerProps) {
  const { meeting, member } = useHere();
  const { running } = meeting.votes;
  const any = meeting.proxies.appointments.some((one) => !one.to && (one.holder === member || one.member === member));
  return at !== 'place' && running && any && <Suspense><Owed /></Suspense>;
}

export const slots: Slots = { name: 'proxies', AboveItems, Banner, desk: () => import('./desk/parts.tsx').then(({ desk }) => desk) };
