/** Every feature that shows something: whatever folder beside this file has slots. A new one is taken in by being there. */
import '../ui/keeps-keys.ts';
import { learnRefusals } from '../ui/refusals.ts';
import { inOrder, type Slots } from './slot.ts';

export const SLOTS: readonly Slots[] = inOrder(import.meta.glob<{ readonly slots: Slots }>('./*/slots.tsx', { eager: true }));

for (const { refusals } of SLOTS) if (refusals) learnRefusals(refusals);
