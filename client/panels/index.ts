/** Every feature that shows something: whatever folder beside this file has slots. A new one is taken in by being there. */
import { learnRefusals } from '../ui/refusals.ts';
import type { Slots } from './slot.ts';

const files = import.meta.glob<{ readonly slots: Slots }>('./*/slots.tsx', { eager: true });

export const SLOTS: readonly Slots[] = Object.values(files)
  .map(({ slots }) => slots)
  .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.name < b.name ? -1 : 1));

for (const { refusals } of SLOTS) if (refusals) learnRefusals(refusals);
