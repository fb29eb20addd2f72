/** Presenting: given before the chair or at the desk, done and followed in a place of its own, shown on the wall. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { refusals } from '../../../shared/text/presenting.ts';
import { later } from '../../line.ts';
import { Loading } from '../../ui/states.tsx';
import { useHere, type Here } from '../here.tsx';
import type { BannerProps, PlaceParams, Slots } from '../slot.ts';
import { inPlace, PATH, presentedNow, type Now } from './now.ts';

/** Without a network just then nobody is offered to follow. */
const nothing = (): { readonly default: (props: { readonly now: Now }) => ReactNode } => ({ default: () => null });
const Offer = lazy(later(() => import('./offer.tsx').then((one): ReturnType<typeof nothing> => ({ default: one.Offer }), nothing)));
const Asked = lazy(() => import('./asked.tsx').then((one) => ({ default: one.Asked })));
const Presented = lazy(() => import('./presented.tsx').then((one) => ({ default: one.Presented })));

const mine = ({ meeting, member }: Here): boolean => member !== undefined && meeting.presenting.by === member;

/** Who presents, and the way there: never in the way of what somebody reads. */
function Banner({ at }: BannerProps) {
  const here = useHere();
  const there = useStore(inPlace);
  const now = presentedNow(here);
  return there || at === 'whole' || !now || mine(here) ? null : (
    <Suspense>
      <Offer now={now} />
    </Suspense>
  );
}

export const slots: Slots = {
  name: 'presenting',
  refusals,
  asks: {
    when: mine,
    Show: () => (
      <Suspense fallback={<Loading />}>
        <Asked />
      </Suspense>
    ),
  },
  place: {
    path: `${PATH}/:paper?`,
    when: ({ meeting }) => meeting.presenting.by !== undefined,
    Show: (props: { readonly params: PlaceParams }) => (
      <Suspense fallback={<Loading />}>
        <Presented {...props} />
      </Suspense>
    ),
  },
  Banner,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
