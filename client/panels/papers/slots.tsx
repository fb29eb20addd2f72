/** Papers: with their item, read over the room, and kept on the device. */
import { lazy, Suspense } from 'react';
import { later } from '../../line.ts';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import type { BannerProps, PlaceParams, Slots } from '../slot.ts';
import { canRead } from '../../reader/wanted.ts';
import { Keeping } from './keeping.ts';
import { PapersOfItem } from './papers.tsx';

/** Not needed for the room's first picture, and without a network just then not for the room: nothing stands in their place. */
const nothing = () => ({ default: () => null });
const OnDevice = lazy(later(() => import('./on-device.tsx').then((one) => ({ default: one.OnDevice }), nothing)));
const NotOnDevice = lazy(later(() => import('./on-device.tsx').then((one) => ({ default: one.NotOnDevice }), nothing)));

/** A ballot does not wait for it. */
const Reading = piece<{ readonly params: PlaceParams }>(() => import('./reading.tsx').then((one) => ({ default: one.Reading })));

export const slots: Slots = {
  name: 'papers',
  place: {
    path: 'paper/:paper/:page?',
    // Nothing is shown of a paper that is not there any more.
    when: ({ meeting }, { paper = '', page = '1' }) =>
      /^\d{1,5}$/.test(page) && canRead(meeting.papers.papers[paper]),
    Show: (props) => (
      <Suspense fallback={<Loading />}>
        <Reading {...props} />
      </Suspense>
    ),
    beside: true,
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
