/** The agenda with its papers and votes at the secretariat's desk, and what of it serves another meeting. */
import { plans } from '../../../../shared/text/plans.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import type { DeskSlots } from '../../slot.ts';
import { Agenda } from './agenda.tsx';
import { Copying, Discarded } from './copying.tsx';

export const desk: DeskSlots = {
  parts: [
    { path: 'agenda', order: 30, title: prepare.agenda, when: () => true, servesCalledOff: true, front: () => 'subject', recorded: true, Show: Agenda },
    { path: 'copy', order: 90, title: plans.copyingDraft, when: ({ session }) => session.stage === 'draft', Show: Copying },
    {
      path: 'copy',
      order: 90,
      title: plans.copying,
      when: ({ session }) => session.stage !== 'draft',
      servesCalledOff: true,
      Show: Copying,
    },
  ],
  Notice: Discarded,
};
