/** Saying beforehand that one will come. From an hour before the start people check in, which is the roll's. */
import { Suspense } from 'react';
import { piece } from '../../ui/piece.tsx';
import { useIsDue, type Here } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Ask = piece(() => import('./ask.tsx'));

const isAsked = ({ meeting: { session, roll, attending }, listed, present, member = '' }: Here): boolean =>
  session.stage === 'published' && listed && !present && !attending.promised.has(member) && !roll.absences.has(member);

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
