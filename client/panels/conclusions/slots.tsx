/** Conclusions: below their item on every screen, written by the chair and at the desk. */
import { lazy, Suspense, type ReactNode } from 'react';
import { later } from '../../line.ts';
import { Coming } from '../coming.tsx';
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

function Conclusions(props: OfItemProps) {
  const { meeting, chair } = useHere();
  const any = meeting.conclusions.all.some((one) => one.item === props.item);
  if (props.at === 'outcome' || !(any || chair)) return null;
  return (
    <Suspense fallback={chair && props.at === 'subject' && <Coming />}>
      <OfItem {...props} />
    </Suspense>
  );
}

export const slots: Slots = {
  name: 'conclusions',
  order: 4,
  OfItem: Conclusions,
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
