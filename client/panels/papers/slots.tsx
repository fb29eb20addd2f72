/** Papers: with their item, read over the room, and kept on the device. */
import { lazy, Suspense } from 'react';
import type { BannerProps, Slots } from '../slot.ts';
import { Keeping } from './keeping.ts';
import { News } from './news.tsx';
import { PapersOfItem } from './papers.tsx';
import { Reading } from './reading.tsx';

/** Not needed for the room's first picture, and without a network just then not for the room: nothing stands in their place. */
const nothing = () => ({ default: () => null });
const OnDevice = lazy(() => import('./on-device.tsx').then((one) => ({ default: one.OnDevice }), nothing));
const NotOnDevice = lazy(() => import('./on-device.tsx').then((one) => ({ default: one.NotOnDevice }), nothing));

export const slots: Slots = {
  name: 'papers',
  place: {
    path: 'paper/:paper/:page?',
    // Nothing is shown of a paper that is not there any more.
    when: ({ meeting }, { paper = '', page = '1' }) =>
      /^\d{1,5}$/.test(page) && (meeting.papers.papers[paper]?.state ?? 'withdrawn') !== 'withdrawn',
    Show: Reading,
    beside: true,
  },
  OfItem: PapersOfItem,
  AboveItems: News,
  Behind: Keeping,
  Foot: () => (
    <Suspense>
      <OnDevice />
    </Suspense>
  ),
  Banner: (props: BannerProps) => (
    <Suspense>
      <NotOnDevice {...props} />
    </Suspense>
  ),
};
