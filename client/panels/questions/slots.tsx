/** Questions to officers: before whoever is asked, the chair and the secretary. A delegate's own stand with the item (see ../speakers). */
import { lazy, Suspense, type ReactNode } from 'react';
import { later } from '../../line.ts';
import type { Slots } from '../slot.ts';

const ForYou = lazy(
  later(() =>
    import('./for-you.tsx').then(
      (one): { readonly default: () => ReactNode } => one,
      () => ({ default: () => null }),
    ),
  ),
);

export const slots: Slots = {
  name: 'questions',
  asks: {
    when: ({ meeting, member }) => meeting.questions.asked.some((one) => one.officer === member),
    Show: () => <Suspense><ForYou /></Suspense>,
  },
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
