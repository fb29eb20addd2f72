/** The minutes at the secretariat's desk, once the session is over. */
import { lazy } from 'react';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import type { DeskSlots } from '../../slot.ts';

const MinutesDesk = lazy(() => import('./minutes-desk.tsx'));

const isClosed = ({ session }: Meeting): boolean => session.stage === 'closed' && session.calledOff === undefined;

export const desk: DeskSlots = {
  parts: [
    {
      path: 'minutes',
      order: 60,
      title: prepare.minutes,
      when: isClosed,
      front: (meeting) => (isClosed(meeting) ? 'outcome' : undefined),
      Show: MinutesDesk,
    },
  ],
};
