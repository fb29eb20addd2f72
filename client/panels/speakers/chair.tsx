/** Speaking on the chair's panel. */
import { LIVE } from '../../../shared/meeting/access.ts';
import { floorOf, waiting } from '../../../shared/meeting/floor.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { ChairSlots } from '../slot.ts';
import { More } from './more.tsx';
import { Table } from './table.tsx';

/** Somebody speaks, or waits to. */
export const isDebated = (meeting: Meeting): boolean =>
  floorOf(meeting) !== undefined ||
  (meeting.session.stage === 'underWay' && meeting.agenda.current !== undefined && waiting(meeting, meeting.agenda.current).length > 0);

export const chair: ChairSlots = {
  next: { when: ({ meeting }) => (isDebated(meeting) ? 'running' : undefined), Show: Table },
  more: { when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: More },
};
