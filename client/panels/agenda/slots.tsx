/** The agenda: at the side, and the item that is being dealt with in front. */
import { lazy, Suspense, type ReactNode } from 'react';
import { room } from '../../../shared/text/room.ts';
import { later } from '../../line.ts';
import type { OfItemProps, Slots } from '../slot.ts';
import { Agenda } from './agenda.tsx';
import { CurrentItem } from './current-item.tsx';
import { Looking } from './looking.ts';
import { underDiscussion } from './under-discussion.ts';

/** Not needed for the room's first picture. */
const nothing = () => ({ default: () => null });
const News = lazy(later(() => import('./news.tsx').then((one) => ({ default: one.News }), nothing)));
const ItemNews = lazy<(props: OfItemProps) => ReactNode>(later(() => import('./item-news.tsx').catch(nothing)));

export const slots: Slots = {
  name: 'agenda',
  now: {
    when: (here) => underDiscussion(here) && 'subject',
    Show: CurrentItem,
  },
  OfItem: (props) =>
    props.at === 'list' && (
      <Suspense>
        <ItemNews {...props} />
      </Suspense>
    ),
  AboveItems: () => (
    <Suspense>
      <News />
    </Suspense>
  ),
  Behind: Looking,
  side: { title: room.agenda, Show: Agenda },
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
