/** A conflict of interest: said of an item, by the delegate, the chair or a secretary. */
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

function Recusals(props: OfItemProps) {
  const { meeting, delegate, secretary, chair } = useHere();
  const any = meeting.recusals.all.some((one) => one.item === props.item && !one.to);
  const acts = props.at === 'subject' && (delegate || chair || secretary);
  if (props.at === 'outcome' || !(any || secretary || acts)) return null;
  return (
    <Suspense fallback={acts && <Coming />}>
      <OfItem {...props} />
    </Suspense>
  );
}

export const slots: Slots = { name: 'recusals', order: 1, OfItem: Recusals };
