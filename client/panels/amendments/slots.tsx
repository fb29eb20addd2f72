/** Amendments to drafts: with their item, over the room by provisions, before the chair, on the wall and at the desk. */
import { Suspense } from 'react';
import { later } from '../../line.ts';
import { piece } from '../../ui/piece.tsx';
import { Loading } from '../../ui/states.tsx';
import { useHere } from '../here.tsx';
import type { OfItemProps, PlaceParams, Slots } from '../slot.ts';

/** Nothing of the room's first picture waits for it. */
const OfItem = piece<OfItemProps>(later(() => import('./of-item.tsx')), () => false);
const Reading = piece<{ readonly params: PlaceParams }>(() => import('./reading.tsx'));

function Drafts(props: OfItemProps) {
  const { meeting } = useHere();
  const any = meeting.amendments.wordings.some((one) => one.item === props.item);
  return props.at !== 'outcome' && any && <Suspense><OfItem {...props} /></Suspense>;
}

export const slots: Slots = {
  name: 'amendments',
  order: 3,
  place: {
    path: 'draft/:wording',
    when: ({ meeting }, { wording }) => meeting.amendments.wordings.some((one) => one.wording === wording),
    Show: (props) => (
      <Suspense fallback={<Loading />}>
        <Reading {...props} />
      </Suspense>
    ),
    beside: true,
  },
  OfItem: Drafts,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
