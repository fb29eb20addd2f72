/** Weights of votes at the secretariat's desk, in another body than a People's Council alone. */
import { weightWords } from '../../../../shared/text/weights.ts';
import type { DeskSlots } from '../../slot.ts';
import { WeightsDesk } from './weights-desk.tsx';

export const desk: DeskSlots = {
  parts: [
    {
      path: 'weights',
      order: 25,
      title: weightWords.title,
      when: ({ weights }) => weights.body !== undefined,
      recorded: true,
      Show: WeightsDesk,
    },
  ],
};
