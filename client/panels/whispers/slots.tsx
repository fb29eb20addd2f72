/** A word to one: a quiet banner on that one's tablet alone; written before the chair and at the desk. */
import { Suspense } from 'react';
import { LIVE } from '../../../shared/meeting/access.ts';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import type { BannerProps, Slots } from '../slot.ts';

const ForYou = piece(() => import('./for-you.tsx'));

/** What takes the whole screen is acted in first. */
function Banner({ at }: BannerProps) {
  const { meeting, member } = useHere();
  const mine = meeting.whispers.all.find((one) => one.member === member && one.text !== undefined && !one.readAt && !one.gone);
  return mine && at !== 'whole' && LIVE.includes(meeting.session.stage) ? (
    <Suspense>
      <ForYou key={mine.whisper} whisper={mine} />
    </Suspense>
  ) : null;
}

export const slots: Slots = {
  name: 'whispers',
  order: 1,
  Banner,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
