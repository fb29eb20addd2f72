/** Speaking: asking to, the queue, the clock of whoever has the floor. Nothing of it is waited for by the room's first picture. */
import { lazy, Suspense, type ReactNode } from 'react';
import { later } from '../../line.ts';
import { useHere, type Here } from '../here.tsx';
import type { OfItemProps, Slots } from '../slot.ts';

const nothing = (): { readonly default: (props: OfItemProps) => ReactNode } => ({ default: () => null });
const OfItem = lazy(later(() => import('./of-item.tsx').then((one): ReturnType<typeof nothing> => one, nothing)));
const Now = lazy(later(() => import('./now.tsx').then((one): { readonly default: () => ReactNode } => one, nothing as never)));

const own = ({ meeting, member }: Here, any: boolean): boolean =>
  meeting.speakers.speeches.some((one) => !one.to && (any || one.member === member));
const Show = () => <Suspense>{own(useHere(), true) && <Now />}</Suspense>;

export const slots: Slots = {
  name: 'speakers',
  order: -1,
  asks: { when: (here) => own(here, false), Show },
  Banner: ({ at }) => at !== 'whole' && <Show />,
  OfItem: (props) => props.at === 'subject' && <Suspense><OfItem {...props} /></Suspense>,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
