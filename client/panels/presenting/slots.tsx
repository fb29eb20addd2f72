/** Presenting: given before the chair or at the desk, done and followed in a place of its own, shown on the wall. */
import { lazy, Suspense } from 'react';
import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { presenting, refusals } from '../../../shared/text/presenting.ts';
import { useWords } from '../../ui/language.tsx';
import { Loading } from '../../ui/states.tsx';
import { useHere, useNames, type Here } from '../here.tsx';
import { usePlaces } from '../places.ts';
import type { BannerProps, PlaceParams, Slots } from '../slot.ts';
import { inPlace, PATH, presentedNow } from './now.ts';
import css from './presenting.module.css';

const Asked = lazy(() => import('./asked.tsx').then((one) => ({ default: one.Asked })));
const Presented = lazy(() => import('./presented.tsx').then((one) => ({ default: one.Presented })));

const mine = ({ meeting, member }: Here): boolean => member !== undefined && meeting.presenting.by === member;

/** Who presents, and the way there: never in the way of what somebody reads. */
function Banner({ at }: BannerProps) {
  const { t } = useWords();
  const here = useHere();
  const names = useNames();
  const { open } = usePlaces();
  const there = useStore(inPlace);
  const now = presentedNow(here);
  if (there || at === 'whole' || !now || mine(here)) return null;
  return (
    <div className={css.bar} role="status">
      <span>{t(presenting.presentsPage, { name: names(now.by), title: now.of.title, page: now.page + 1 })}</span>
      <Button variant="default" onClick={() => open(PATH)}>{t(presenting.follow)}</Button>
    </div>
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
