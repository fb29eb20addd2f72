/** The agenda with its papers and votes at the secretariat's desk. */
import { prepare } from '../../../../shared/text/prepare.ts';
import type { DeskSlots } from '../../slot.ts';
import { Agenda } from './agenda.tsx';

export const desk: DeskSlots = {
  parts: [
    { path: 'agenda', order: 30, title: prepare.agenda, when: () => true, front: () => 'subject', recorded: true, Show: Agenda },
  ],
};
