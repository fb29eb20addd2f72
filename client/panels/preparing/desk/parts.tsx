/** Asking for papers at the secretariat's desk. */
import { preparing } from '../../../../shared/text/preparing.ts';
import type { DeskSlots } from '../../slot.ts';
import { PreparingDesk } from './preparing-desk.tsx';

export const desk: DeskSlots = {
  parts: [{ path: 'preparing', order: 35, title: preparing.title, when: () => true, recorded: true, Show: PreparingDesk }],
};
