/** Saying beforehand that one will come. From an hour before the start people check in, which is the roll's. */
import { Suspense } from 'react';
import { substitutionOf } from '../../../shared/meeting/in-place.ts';
import { piece } from '../../ui/piece.tsx';
import { useIsDue, type Here } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Ask = piece(() => import('./ask.tsx'));

/** Who has answered reads what they said; who has named somebody to come in their place is asked nothing. */
const isAsked = ({ meeting, member = '', listed, present }: Here): boolean =>
  meeting.session.stage === 'published' && listed && !present && substitutionOf(meeting, member) === undefined;

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
