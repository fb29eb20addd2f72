/**
 * Speaking and questions to officers (see ../questions): asking, the queue, the clock of whoever has the floor. In few pieces, and nothing
 * of them is waited for by the room's first picture.
 */
import { lazy, Suspense, type ReactNode } from 'react';
import { later } from '../../line.ts';
import { Coming } from '../coming.tsx';
import { useHere, type Here } from '../here.tsx';
import type { OfItemProps, Slots } from '../slot.ts';

type Tablet = { readonly default: (props: Partial<OfItemProps>) => ReactNode };
const Tablet = lazy(later(() => import('./tablet.tsx').then((one): Tablet => one, () => ({ default: () => null }))));
const Show = (props: Partial<OfItemProps>) => <Suspense><Tablet {...props} /></Suspense>;

/** After a result too, until the chair goes on: what has just been decided is still the item on the floor. */
function WithItem(props: OfItemProps) {
  const { meeting, delegate, present } = useHere();
  if (props.at === 'list') return null;
  const asks = delegate && present && !meeting.speakers.shut.includes(props.item);
  return (
    <Suspense fallback={asks && <Coming />}>
      <Tablet {...props} />
    </Suspense>
  );
}

/** Has the floor, or is asked something. */
const own = ({ meeting, member }: Here): boolean =>
  meeting.speakers.speeches.some((one) => !one.to && one.member === member) ||
  meeting.questions.asked.some((one) => one.officer === member);

export const slots: Slots = {
  name: 'speakers',
  order: -1,
  asks: { when: own, Show },
  Banner: ({ at }) => useHere().meeting.speakers.speeches.some((one) => !one.to) && at !== 'whole' && <Show at="list" />,
  OfItem: WithItem,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./chair.tsx').then(({ desk }) => desk),
};
