/** Substitutes at the secretariat's desk, of a meeting that is published. */
import { substituteWords } from '../../../../shared/text/substitutes.ts';
import type { DeskSlots } from '../../slot.ts';
import { SubstitutesDesk } from './substitutes-desk.tsx';

export const desk: DeskSlots = {
  parts: [{ path: 'substitutes', order: 21, title: substituteWords.title, when: () => true, recorded: true, Show: SubstitutesDesk }],
};
