/** Papers: with their item, read over the room, and kept on the device. */
import { lazy, Suspense } from 'react';
import type { BannerProps, Slots } from '../slot.ts';
import { Keeping } from './keeping.ts';
import { PapersOfItem } from './papers.tsx';
import { Reading } from './reading.tsx';

/** Not needed for the room's first picture. */
const OnDevice = lazy(() => import('./on-device.tsx').then((one) => ({ default: one.OnDevice })));
const NotOnDevice = lazy(() => import('./on-device.tsx').then((one) => ({ default: one.NotOnDevice })));

export const slots: Slots = {
  name: 'papers',
  place: {
    path: 'paper/:paper/:page?',
    // Nothing is shown of a paper that is not there any more.
    when: ({ meeting }, { paper = '', page = '1' }) =>
      /^\d{1,5}$/.test(page) && (meeting.papers.papers[paper]?.state ?? 'withdrawn') !== 'withdrawn',
    Show: Reading,
  },
  OfItem: PapersOfItem,
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
