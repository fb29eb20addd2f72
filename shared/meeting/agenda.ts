/** The agenda (chương trình): its items, their order, and the one the meeting is at. */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair, bySecretary, isPostponed, isVoting, PREPARING } from './access.ts';
import {
  audienceOf,
  ForWhom,
  hasAllDelegates,
  isSame,
  isVotedOn,
  NEUTRAL,
  papersFollowing,
  papersOn,
  Restriction,
  restrictionOf,
  tellsAll,
  unlistedIn,
} from './audience.ts';
import { archivedEvent, command, earlier, feature, maker, openEvent, type Fact, type Meeting, type NewEvent } from './feature.ts';

export interface Item {
  readonly item: string;
  /** The neutral one where this reader is outside of its audience. */
  readonly title: string;
  /** Absent where it is for everybody. */
  readonly audience?: Restriction;
  /** Of a restricted one: what everybody sees. */
  readonly publicTitle?: string;
  /** This reader is outside of its audience. */
  readonly hidden?: true;
  /** When the chair went to it, first time. */
  readonly openedAt?: string;
}

export interface AgendaState {
  readonly items: readonly Item[];
  /** The item the meeting is at. */
  readonly current?: string;
  /** Each time the chair went to one, in that order. */
  readonly visits: readonly Visit[];
}

/** The meeting came to an item. */
export interface Visit {
  readonly item: string;
  readonly seq: number;
  readonly at: string;
}

declare module './feature.ts' {
  interface Meeting {
    readonly agenda: AgendaState;
  }
}

/** Room for a two-day sitting several times over. */
const MOST_ITEMS = 300;
const Title = line(500);

const Titled = z.object({ item: Id, title: Title });
/** `title` is the neutral one where there is an audience; the real one is sealed for that. */
const Restricted = Titled.extend({ audience: Restriction.optional() });
const RealTitle = z.object({ title: Title });

const events = {
  itemAdded: earlier(openEvent(Titled), { type: 'itemAdded.2', open: (old) => old }),
  'itemAdded.2': archivedEvent(Restricted, RealTitle, audienceOf),
  itemRenamed: earlier(openEvent(Titled), { type: 'itemRenamed.2', open: (old) => old }),
  'itemRenamed.2': archivedEvent(Restricted, RealTitle, audienceOf),
  /** The item's title follows, for those who may read it from now on. */
  itemAudienceSet: openEvent(z.object({ item: Id, audience: Restriction.optional() })),
  itemRemoved: openEvent(z.object({ item: Id })),
  itemsOrdered: openEvent(z.object({ items: z.array(Id) })),
  itemOpened: openEvent(z.object({ item: Id })),
};

const event = maker(events);

/** The item's title for an audience: in the open, or sealed behind a neutral one. */
function titled(
  type: 'itemAdded.2' | 'itemRenamed.2',
  { item, title, audience, publicTitle = NEUTRAL.item }: Pick<Item, 'item' | 'title' | 'audience' | 'publicTitle'>,
): NewEvent {
  return audience ? event(type, { item, title: publicTitle, audience }, { title }) : event(type, { item, title });
}

const find = (meeting: Meeting, item: string): Item | undefined => meeting.agenda.items.find((one) => one.item === item);

export const agenda = feature<AgendaState, typeof events>('agenda', {
  initial: { items: [], visits: [] },
  events,
  commands: {
    addItem: command({
      input: z.object({ title: Title, audience: ForWhom.default('everyone'), publicTitle: Title.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { title, audience: forWhom, publicTitle }, meeting, context }) => {
        if (meeting.agenda.items.length >= MOST_ITEMS) return refuse('agenda/too-many-items', { most: MOST_ITEMS });
        if (tellsAll(title, publicTitle)) return refuse('access/title-not-neutral');
        return (
          unlistedIn(forWhom, meeting) ?? [
            titled('itemAdded.2', { item: context.newId(), title, publicTitle, audience: restrictionOf(forWhom) }),
          ]
        );
      },
    }),
    /** The real title; of a restricted one the neutral title stays unless one is given. */
    renameItem: command({
      input: Titled.extend({ publicTitle: Title.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { item, title, publicTitle }, meeting }) => {
        const before = find(meeting, item);
        if (!before) return refuse('agenda/unknown-item');
        const next = { ...before, title, publicTitle: publicTitle ?? before.publicTitle };
        return before.audience && tellsAll(title, next.publicTitle) ? refuse('access/title-not-neutral') : [titled('itemRenamed.2', next)];
      },
    }),
    /**
     * Widens or narrows whom an item is for, and with it those of its papers that follow it or would be for more. Narrowing takes
     * nothing back from who has read it.
     */
    setItemAudience: command({
      input: z.object({ item: Id, audience: ForWhom, publicTitle: Title.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { item, audience: forWhom, publicTitle: given }, meeting }) => {
        const before = find(meeting, item);
        if (!before) return refuse('agenda/unknown-item');
        const audience = restrictionOf(forWhom);
        const publicTitle = given ?? before.publicTitle;
        if (isSame(before.audience, audience) && publicTitle === before.publicTitle) return [];
        const no = unlistedIn(forWhom, meeting);
        if (no) return no;
        if (audience && tellsAll(before.title, publicTitle)) return refuse('access/title-not-neutral');
        const papers = papersOn(meeting, item).map(({ paper }) => paper);
        if (!hasAllDelegates(audience) && isVotedOn(meeting, { item, papers })) return refuse('access/audience-votes');
        return [
          event('itemAudienceSet', { item, ...(audience && { audience }) }),
          titled('itemRenamed.2', { item, title: before.title, audience, publicTitle }),
          ...papersFollowing(meeting, item, before.audience, audience),
        ];
      },
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
        const lists = meeting.nominations.lists.some((one) => one.item === input.item);
        return papers || votes || lists ? refuse('agenda/item-not-empty') : [event('itemRemoved', input)];
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
        if (isVoting(meeting)) return refuse('agenda/vote-running');
        if (!meeting.agenda.items.some((one) => one.item === input.item)) return refuse('agenda/unknown-item');
        if (isPostponed(meeting, input.item)) return refuse('course/postponed');
        return meeting.agenda.current === input.item ? [] : [event('itemOpened', input)];
      },
    }),
  },
  evolve: {
    'itemAdded.2': (state, fact) => ({ ...state, items: [...state.items, seenAs(fact)] }),
    'itemRenamed.2': (state, fact) => ({
      ...state,
      items: state.items.map((one) =>
        one.item === fact.open.item ? { ...seenAs(fact), ...(one.openedAt && { openedAt: one.openedAt }) } : one,
      ),
    }),
    // The title that follows in the same act brings the audience with it.
    itemAudienceSet: (state) => state,
    itemRemoved: (state, { open }) => ({ ...state, items: state.items.filter((one) => one.item !== open.item) }),
    itemsOrdered: (state, { open }) => {
      const byId = new Map(state.items.map((one) => [one.item, one]));
      return { ...state, items: open.items.flatMap((id) => byId.get(id) ?? []) };
    },
    itemOpened: (state, { open, seq, at }) => ({
      ...state,
      current: open.item,
      visits: [...state.visits, { item: open.item, seq, at }],
      items: state.items.map((one) => (one.item === open.item ? { ...one, openedAt: one.openedAt ?? at } : one)),
    }),
  },
  line: ({ items }) => ({ items: items.length }),
  carry: ({ agenda: draft }) => draft.items.map((one) => titled('itemAdded.2', one)),
});

/** An item as this reader sees it. */
function seenAs({ open, sealed }: Fact<z.infer<typeof Restricted>, z.infer<typeof RealTitle>>): Item {
  const { item, title, audience } = open;
  if (!audience) return { item, title };
  return {
    item,
    title: sealed?.seen ? sealed.value.title : title,
    audience,
    publicTitle: title,
    ...(!sealed?.seen && { hidden: true as const }),
  };
}
