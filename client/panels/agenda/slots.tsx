/** The agenda: at the side, and the item that is being dealt with in front. */
import { room } from '../../../shared/text/room.ts';
import type { Slots } from '../slot.ts';
import { Agenda } from './agenda.tsx';
import { CurrentItem } from './current-item.tsx';
import { underDiscussion } from './under-discussion.ts';

export const slots: Slots = {
  name: 'agenda',
  now: {
    when: (here) => underDiscussion(here) && 'subject',
    Show: CurrentItem,
  },
  side: { title: room.agenda, Show: Agenda },
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: () => import('./hall.tsx').then(({ hall }) => hall),
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
