/** The room's tablets: a call for the technician at the foot of each; how they are, at the desk. None of it is in the record. */
import { lazy, Suspense, type ReactNode } from 'react';
import { later } from '../../line.ts';
import { isOver } from '../../../shared/meeting/access.ts';
import { useHere } from '../here.tsx';
import type { Slots } from '../slot.ts';

/** Nothing of the room's first picture waits for it. */
const Call = lazy(
  later(() =>
    import('./call.tsx').then(
      (one): { readonly default: () => ReactNode } => ({ default: one.Call }),
      () => ({ default: () => null }),
    ),
  ),
);

function Foot() {
  const { listed, meeting } = useHere();
  return listed && !isOver(meeting.session.stage) ? <Suspense><Call /></Suspense> : null;
}

export const slots: Slots = { name: 'tablets', order: 9, Foot, desk: () => import('./desk/parts.tsx').then(({ desk }) => desk) };
