/** Papers that somebody is asked to prepare: of the desk alone. */
import type { Slots } from '../slot.ts';

export const slots: Slots = { name: 'preparing', desk: () => import('./desk/parts.tsx').then(({ desk }) => desk) };
