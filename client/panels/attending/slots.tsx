/** Saying beforehand that one will come. From an hour before the start people check in, which is the roll's. */
import { Suspense } from 'react';
import { substitutionOf } from '../../../shared/meeting/in-place.ts';
import { piece } from '../../ui/piece.tsx';
import { useIsDue, type Here } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Ask = piece(() => import('./ask.tsx'));

/** Nobody is asked twice, nor who has named somebody to come in their place. */
const hasAnswered = ({ meeting, member = '' }: Here): boolean =>
  meeting.attending.promised.has(member) || meeting.roll.absences.has(member) || substitutionOf(meeting, member) !== undefined;

const isAsked = (here: Here): boolean =>
  here.meeting.session.stage === 'published' && here.listed && !here.present && !hasAnswered(here);

function Asked() {
  return (
    !useIsDue() && (
      <Suspense>
        <Ask />
      </Suspense>
    )
  );
}

export const slots: Slots = {
  name: 'attending',
  order: -1,
  asks: { when: isAsked, Show: Asked },
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
