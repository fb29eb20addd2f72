/** The agenda (chương trình): its items, their order, and the one the meeting is at. */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair, bySecretary, PREPARING } from './access.ts';
import { command, feature, maker, openEvent } from './feature.ts';

export interface Item {
  readonly item: string;
  readonly title: string;
  /** When the chair went to it, first time. */
  readonly openedAt?: string;
}

export interface AgendaState {
  readonly items: readonly Item[];
  /** The item the meeting is at. */
  readonly current?: string;
}

declare module './feature.ts' {
  interface Meeting {
    readonly agenda: AgendaState;
  }
}

/** Room for a two-day sitting several times over. */
const MOST_ITEMS = 300;
const Title = line(500);

const events = {
  itemAdded: openEvent(z.object({ item: Id, title: Title })),
  itemRenamed: openEvent(z.object({ item: Id, title: Title })),
  itemRemoved: openEvent(z.object({ item: Id })),
  itemsOrdered: openEvent(z.object({ items: z.array(Id) })),
  itemOpened: openEvent(z.object({ item: Id })),
};

const event = maker(events);

export const agenda = feature<AgendaState, typeof events>('agenda', {
  initial: { items: [] },
  events,
  commands: {
    addItem: command({
      input: z.object({ title: Title }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting, context }) =>
        meeting.agenda.items.length >= MOST_ITEMS
          ? refuse('agenda/too-many-items', { most: MOST_ITEMS })
          : [event('itemAdded', { item: context.newId(), title: input.title })],
    }),
    renameItem: command({
      input: z.object({ item: Id, title: Title }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) =>
        meeting.agenda.items.some((one) => one.item === input.item) ? [event('itemRenamed', input)] : refuse('agenda/unknown-item'),
    }),
    /** What was taken up, or holds papers or votes, stays. */
    removeItem: command({
      input: z.object({ item: Id }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const item = meeting.agenda.items.find((one) => one.item === input.item);
        if (!item) return refuse('agenda/unknown-item');
        if (item.openedAt) return refuse('agenda/item-taken-up');
        const papers = Object.values(meeting.papers.papers).some((one) => one.item === input.item && one.state === 'current');
        const votes = Object.values(meeting.votes.votes).some((one) => one.item === input.item);
        return papers || votes ? refuse('agenda/item-not-empty') : [event('itemRemoved', input)];
      },
    }),
    orderItems: command({
      input: z.object({ items: z.array(Id).max(MOST_ITEMS) }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const now = meeting.agenda.items.map((one) => one.item);
        const same =
          input.items.length === now.length && new Set(input.items).size === now.length && now.every((one) => input.items.includes(one));
        return same ? [event('itemsOrdered', { items: input.items })] : refuse('agenda/order-out-of-date');
      },
    }),
    goToItem: command({
      input: z.object({ item: Id }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        if (meeting.votes.running) return refuse('agenda/vote-running');
        if (!meeting.agenda.items.some((one) => one.item === input.item)) return refuse('agenda/unknown-item');
        return meeting.agenda.current === input.item ? [] : [event('itemOpened', input)];
      },
    }),
  },
  evolve: {
    itemAdded: (state, { open }) => ({ ...state, items: [...state.items, open] }),
    itemRenamed: (state, { open }) => ({
      ...state,
      items: state.items.map((one) => (one.item === open.item ? { ...one, title: open.title } : one)),
    }),
    itemRemoved: (state, { open }) => ({ ...state, items: state.items.filter((one) => one.item !== open.item) }),
    itemsOrdered: (state, { open }) => {
      const byId = new Map(state.items.map((one) => [one.item, one]));
      return { ...state, items: open.items.flatMap((id) => byId.get(id) ?? []) };
    },
    itemOpened: (state, { open, at }) => ({
      ...state,
      current: open.item,
      items: state.items.map((one) => (one.item === open.item ? { ...one, openedAt: one.openedAt ?? at } : one)),
    }),
  },
  line: ({ items }) => ({ items: items.length }),
  carry: ({ agenda: draft }) => draft.items.map(({ item, title }) => event('itemAdded', { item, title })),
});
