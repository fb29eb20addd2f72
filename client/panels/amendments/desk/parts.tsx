/** Drafts and amendments at the secretariat's desk, from the draft of the meeting on. */
import { amendmentWords } from '../../../../shared/text/amendments.ts';
import type { DeskSlots } from '../../slot.ts';
import { AmendmentsDesk } from './amendments-desk.tsx';

export const desk: DeskSlots = {
  parts: [
    {
      path: 'amendments',
      order: 36,
      title: amendmentWords.title,
      when: ({ agenda }) => agenda.items.length > 0,
      recorded: true,
      Show: AmendmentsDesk,
    },
  ],
};
