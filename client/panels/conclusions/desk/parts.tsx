/** Conclusions and what follows from them at the secretariat's desk. */
import { conclusions } from '../../../../shared/text/conclusions.ts';
import type { DeskSlots } from '../../slot.ts';
import { ConclusionsDesk } from './conclusions-desk.tsx';

export const desk: DeskSlots = {
  parts: [
    {
      path: 'conclusions',
      order: 58,
      title: conclusions.title,
      when: ({ session, agenda }) => !['draft', 'published'].includes(session.stage) && agenda.items.length > 0,
      recorded: true,
      Show: ConclusionsDesk,
    },
  ],
};
