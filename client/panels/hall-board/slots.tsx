/** What the wall shows: chosen before the chair and at the desk. */
import type { Slots } from '../slot.ts';

export const slots: Slots = {
  name: 'hallBoard',
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
