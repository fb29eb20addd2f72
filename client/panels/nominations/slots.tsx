/** Lists of candidates, and the new vote after a tie: with their item, before the chair, on the wall. */
import { lazy, Suspense, type ReactNode } from 'react';
import { later } from '../../line.ts';
import { useHere } from '../here.tsx';
import type { OfItemProps, Slots } from '../slot.ts';

const OfItem = lazy(
  later(() =>
    import('./of-item.tsx').then(
      (one): { readonly default: (props: OfItemProps) => ReactNode } => one,
      () => ({ default: () => null }),
    ),
  ),
);

function Lists(props: OfItemProps) {
  const { meeting, secretary } = useHere();
  const any = meeting.nominations.lists.some((one) => one.item === props.item);
  return props.at !== 'outcome' && (any || secretary) && <Suspense><OfItem {...props} /></Suspense>;
}

export const slots: Slots = {
  name: 'nominations',
  order: 3,
  OfItem: Lists,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
};
