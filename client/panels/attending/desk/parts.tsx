/** Who will come, at the secretariat's desk, from publication to the call to order. */
import { lazy } from 'react';
import { attending } from '../../../../shared/text/attending.ts';
import type { DeskSlots } from '../../slot.ts';

const WhoComes = lazy(() => import('./who-comes.tsx'));

export const desk: DeskSlots = {
  parts: [{ path: 'attending', order: 45, title: attending.desk, when: ({ session }) => session.stage === 'published', Show: WhoComes }],
};
