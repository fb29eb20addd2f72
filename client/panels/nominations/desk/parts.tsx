/** Lists of candidates at the secretariat's desk, from the draft on. */
import { PREPARING } from '../../../../shared/meeting/access.ts';
import { listDesk } from '../../../../shared/text/list-desk.ts';
import type { DeskSlots } from '../../slot.ts';
import { ListsDesk } from './lists-desk.tsx';

export const desk: DeskSlots = {
  parts: [
    {
      path: 'candidates',
      order: 35,
      title: listDesk.title,
      when: ({ session, agenda }) => PREPARING.includes(session.stage) && agenda.items.length > 0,
      recorded: true,
      Show: ListsDesk,
    },
  ],
};
