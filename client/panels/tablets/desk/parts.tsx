/** The technician's view at the secretariat's desk. */
import { LIVE } from '../../../../shared/meeting/access.ts';
import { tablets } from '../../../../shared/text/tablets.ts';
import type { DeskSlots } from '../../slot.ts';
import { TabletsDesk } from './tablets-desk.tsx';

export const desk: DeskSlots = {
  parts: [{ path: 'tablets', order: 55, title: tablets.title, when: ({ session }) => LIVE.includes(session.stage), Show: TabletsDesk }],
};
