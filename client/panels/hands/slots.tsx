/** Shows of hands: entered, countersigned, and what came of them, with their item and on the wall. */
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

function Hands(props: OfItemProps) {
  const { meeting, secretary } = useHere();
  if (props.at === 'outcome' || (meeting.hands.entries.length === 0 && !(secretary && props.at === 'subject'))) return null;
  return (
    <Suspense>
      <OfItem {...props} />
    </Suspense>
  );
}

export const slots: Slots = { name: 'hands', order: 2, OfItem: Hands, hall: () => import('./hall.tsx').then(({ hall }) => hall) };
