/** Planned and used time at the secretariat's desk. */
import { course } from '../../../../shared/text/course.ts';
import type { DeskSlots } from '../../slot.ts';
import { TimesDesk } from './times-desk.tsx';

export const desk: DeskSlots = {
  parts: [
    { path: 'times', order: 32, title: course.times, when: ({ agenda }) => agenda.items.length > 0, recorded: true, Show: TimesDesk },
  ],
};
