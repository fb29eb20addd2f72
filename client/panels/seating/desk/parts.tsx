/** Who sits where, at the secretariat's desk; while the session is live the map as it stands. */
import { lazy } from 'react';
import { LIVE } from '../../../../shared/meeting/access.ts';
import { seats } from '../../../../shared/text/seats.ts';
import { seating } from '../../../../shared/text/seats-desk.ts';
import type { DeskSlots } from '../../slot.ts';

const SeatingDesk = lazy(() => import('./seating-desk.tsx'));
const LiveDesk = lazy(() => import('./live-desk.tsx'));

export const desk: DeskSlots = {
  parts: [
    { path: 'seats', order: 27, title: seating.title, when: () => true, Show: SeatingDesk },
    { path: 'map', order: 52, title: seats.map, when: ({ session }) => LIVE.includes(session.stage), Show: LiveDesk },
  ],
};
