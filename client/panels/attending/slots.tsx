/** Saying beforehand that one will come. On the day itself people check in, which is the roll's. */
import { Suspense } from 'react';
import { milliseconds } from '../../../shared/base/time.ts';
import { piece } from '../../ui/piece.tsx';
import type { Here } from '../here.tsx';
import type { Slots } from '../slot.ts';

const Ask = piece(() => import('./ask.tsx'));

/** From so long before the start on there is nothing left to say beforehand. */
const DAY_BEFORE_MS = 12 * 3_600_000;

const isAsked = ({ meeting: { session, roll, attending }, listed, present, member = '', followed }: Here): boolean =>
  session.stage === 'published' &&
  listed &&
  !present &&
  milliseconds(session.startsAt) - Date.now() - followed.offset > DAY_BEFORE_MS &&
  !attending.promised.has(member) &&
  !roll.absences.has(member);

function Asked() {
  return (
    <Suspense>
      <Ask />
    </Suspense>
  );
}

export const slots: Slots = {
  name: 'attending',
  order: -1,
  asks: { when: isAsked, Show: Asked },
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
