/** The agenda in motion: what waits or went, with its item; the chair's changes; times before the chair, at the desk and on the wall. */
import { lazy, Suspense, type ReactNode } from 'react';
import { later } from '../../line.ts';
import { useHere } from '../here.tsx';
import type { OfItemProps, Slots } from '../slot.ts';

/** Nothing of the room's first picture waits for it. */
const OfItem = lazy(
  later(() =>
    import('./of-item.tsx').then(
      (one): { readonly default: (props: OfItemProps) => ReactNode } => one,
      () => ({ default: () => null }),
    ),
  ),
);

function Course(props: OfItemProps) {
  const { deferrals, adjustments } = useHere().meeting.course;
  if (props.at === 'outcome' || deferrals.length + adjustments.length === 0) return null;
  return (
    <Suspense>
      <OfItem {...props} />
    </Suspense>
  );
}

export const slots: Slots = {
  name: 'course',
  order: -1,
  OfItem: Course,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
