/** The agenda (chương trình): its items, their order, and the one the meeting is at. */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair, bySecretary, isPostponed, isVoting, PREPARING } from './access.ts';
import { adding, countedAnew, renumbering, whyItStays } from './agenda-changes.ts';
import {
  audienceOf,
  ForWhom,
  partakingIn,
  Restriction,
  restrictionIn,
  tellsAll,
  titleTo,
  unlistedIn,
} from './audience.ts';
import { archivedEvent, command, earlier, feature, maker, openEvent, type Meeting } from './feature.ts';
import { numbersOf } from './numbers.ts';
import { ItemAudience, settingAudience } from './item-audience.ts';
import { MOST, needsOf, TakenOver } from './plan.ts';
import { takingOver } from './planned-taken.ts';
import {
  besideOf,
  isChanged,
  Level,
  OwnNumber,
  PrintedNumber,
  RealTitle,
  Restricted,
  reworded,
  Rewords,
  seenAs,
  Title,
  titled,
  Titled,
  Typed,
  Was,
} from './said-of-item.ts';

export interface Item {
  readonly item: string;
  /** The neutral one where this reader is outside of its audience. */
  readonly title: string;
  /** When it is to be taken up and who presents it, as the agenda says it; neither where this reader is outside of its audience. */
  readonly time?: string;
  readonly presenter?: string;
  /** Part of the item before it, see numbers.ts. */
  readonly level?: Level;
  /** As printed when the meeting was published, or in a draft the programme's own: it stays. */
  readonly number?: string;
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
  /** Numbers of what was taken off: nobody else gets them. */
  readonly spent?: readonly string[];
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

/** Added in one act. */
const MOST_AT_ONCE = 200;

const events = {
  itemAdded: earlier(openEvent(Titled), { type: 'itemAdded.2', open: (old) => old }),
  'itemAdded.2': archivedEvent(Restricted, RealTitle, audienceOf),
  itemRenamed: earlier(openEvent(Titled), { type: 'itemRenamed.2', open: (old) => old }),
  'itemRenamed.2': archivedEvent(Restricted, RealTitle, audienceOf),
  /** The item's title follows, for those who may read it from now on. */
  itemAudienceSet: openEvent(z.object({ item: Id, audience: Restriction.optional() })),
  itemRemoved: openEvent(z.object({ item: Id })),
  itemLevelSet: openEvent(z.object({ item: Id, level: Level.optional() })),
  /** Of a draft; without one it is counted by its place again. */
  itemNumberSet: openEvent(z.object({ item: Id, number: PrintedNumber.optional() })),
  itemsOrdered: openEvent(z.object({ items: z.array(Id) })),
  itemOpened: openEvent(z.object({ item: Id })),
};

const event = maker(events);

const find = (meeting: Meeting, item: string): Item | undefined => meeting.agenda.items.find((one) => one.item === item);

const changed = (state: AgendaState, item: string, change: (one: Item) => Item): AgendaState => ({
  ...state,
  items: state.items.map((one) => (one.item === item ? change(one) : one)),
});

export const agenda = feature<AgendaState, typeof events>('agenda', {
  initial: { items: [], visits: [] },
  events,
  commands: {
    /** `after` names the item that it comes behind; without, it comes at the end. */
    addItem: command({
      input: Typed.extend({
        ...{ after: Id.optional(), audience: ForWhom.default('everyone'), publicTitle: Title.optional() },
        number: OwnNumber.optional(),
      }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { after, audience: forWhom, publicTitle, ...typed }, meeting, context }) => {
        if (meeting.agenda.items.length >= MOST.points) return refuse('agenda/too-many-items', { most: MOST.points });
        if (after !== undefined && !find(meeting, after)) return refuse('agenda/unknown-item');
        if (tellsAll(typed.title, publicTitle)) return refuse('access/title-not-neutral');
        const made = { ...typed, item: context.newId(), publicTitle, audience: restrictionIn(meeting, forWhom) };
        return unlistedIn(forWhom, meeting) ?? adding(meeting, [made], after);
      },
    }),
    /** A whole agenda, or a part of one, for everybody; all or none. */
    addItems: command({
      input: z.object({ items: z.array(Typed.extend({ number: OwnNumber.optional() })).min(1).max(MOST_AT_ONCE), after: Id.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { items, after }, meeting, context }) => {
        if (meeting.agenda.items.length + items.length > MOST.points) return refuse('agenda/too-many-items', { most: MOST.points });
        if (after !== undefined && !find(meeting, after)) return refuse('agenda/unknown-item');
        return adding(meeting, items.map((one) => ({ ...one, item: context.newId() })), after);
      },
    }),
    /**
     * The real title; of a restricted one the neutral title stays unless one is given. `time` and `presenter` stay unless given, and
     * go where they are null. `was` is what stood there when its author began: what others have written since is not overwritten.
     */
    renameItem: command({
      input: Titled.extend({ ...Rewords.shape, publicTitle: Title.optional(), was: Was.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { item, title, time, presenter, publicTitle, was }, actor, meeting }) => {
        const before = find(meeting, item);
        if (!before) return refuse('agenda/unknown-item');
        if (was && isChanged(before, was)) return refuse('agenda/changed-meanwhile', { title: titleTo(actor, before) });
        const next = {
          ...reworded(before, { time, presenter }),
          title,
          audience: partakingIn(meeting, item, before.audience),
          publicTitle: publicTitle ?? before.publicTitle,
        };
        return before.audience && tellsAll(title, next.publicTitle) ? refuse('access/title-not-neutral') : [titled('itemRenamed.2', next)];
      },
    }),
    /**
     * When several are taken up and who presents them, in one act; all or none. What is not given stays, what is null goes; `was` as
     * above.
     */
    rewordItems: command({
      input: z.object({ items: z.array(Rewords.extend({ item: Id, was: Was.optional() })).min(1).max(MOST.points) }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { items }, actor, meeting }) => {
        const found = [];
        for (const { item, was, ...words } of items) {
          const before = find(meeting, item);
          if (!before) return refuse('agenda/unknown-item');
          if (was && isChanged(before, was)) return refuse('agenda/changed-meanwhile', { title: titleTo(actor, before) });
          const next = reworded(before, words);
          const audience = partakingIn(meeting, item, before.audience);
          if (isChanged(next, { title: before.title, ...besideOf(before) })) found.push(titled('itemRenamed.2', { ...next, audience }));
        }
        return found;
      },
    }),
    /** Makes it part of the item before it, or a whole one again; numbers of a draft follow. */
    setItemLevel: command({
      input: z.object({ item: Id, level: Level.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, 'draft'),
      decide: ({ input, meeting }) => {
        const before = find(meeting, input.item);
        if (!before) return refuse('agenda/unknown-item');
        return before.level === input.level ? [] : [event('itemLevelSet', input)];
      },
    }),
    /** By hand; the others keep what they bear from then on. `was`: the number that stood there. */
    setItemNumber: command({
      input: z.object({ item: Id, number: OwnNumber, was: OwnNumber.optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, 'draft'),
      decide: ({ input: { item, number, was }, meeting }) => renumbering(meeting, item, number, was),
    }),
    countItems: command({
      input: z.object({}),
      may: (actor, meeting) => bySecretary(actor, meeting, 'draft'),
      decide: ({ meeting }) => countedAnew(meeting),
    }),
    /**
     * Widens or narrows whom an item is for, and with it those of its papers that follow it or would be for more. Narrowing takes
     * nothing back from who has read it.
     */
    setItemAudience: command({
      input: ItemAudience,
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, actor, meeting }) => settingAudience(meeting, actor, input),
    }),
    /**
     * Puts what another meeting or a template had behind what stands here: items with their votes, and those of their papers that were
     * chosen. All or none.
     */
    takeOver: command({
      input: TakenOver,
      may: (actor, meeting) => bySecretary(actor, meeting, 'draft'),
      evidence: 'several',
      needs: ({ input }) => needsOf(input),
      decide: ({ input, meeting, evidence, context }) => takingOver(input, meeting, evidence, context),
    }),
    /** What was taken up, holds papers or votes, or has parts, stays. */
    removeItem: command({
      input: z.object({ item: Id }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => whyItStays(meeting, [input.item]) ?? [event('itemRemoved', input)],
    }),
    /** All or none: what came in one act goes in one. */
    removeItems: command({
      input: z.object({ items: z.array(Id).min(1).max(MOST_AT_ONCE) }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting }) => {
        const gone = [...new Set(input.items)];
        return whyItStays(meeting, gone) ?? gone.map((item) => event('itemRemoved', { item }));
      },
    }),
    orderItems: command({
      input: z.object({ items: z.array(Id).max(MOST.points) }),
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
    'itemRenamed.2': (state, fact) =>
      changed(state, fact.open.item, (one) => ({
        ...seenAs(fact),
        ...(one.level !== undefined && { level: one.level }),
        ...(one.number !== undefined && { number: one.number }),
        ...(one.openedAt && { openedAt: one.openedAt }),
      })),
    // The title that follows in the same act brings the audience with it.
    itemAudienceSet: (state) => state,
    itemRemoved: (state, { open }) => {
      const number = state.items.find((one) => one.item === open.item)?.number;
      return {
        ...state,
        items: state.items.filter((one) => one.item !== open.item),
        ...(number !== undefined && { spent: [...(state.spent ?? []), number] }),
      };
    },
    itemLevelSet: (state, { open: { item, level } }) =>
      changed(state, item, ({ level: _level, ...one }) => ({ ...one, ...(level !== undefined && { level }) })),
    itemNumberSet: (state, { open: { item, number } }) =>
      changed(state, item, ({ number: _number, ...one }) => ({ ...one, ...(number !== undefined && { number }) })),
    itemsOrdered: (state, { open }) => {
      const byId = new Map(state.items.map((one) => [one.item, one]));
      return { ...state, items: open.items.flatMap((id) => byId.get(id) ?? []) };
    },
    itemOpened: (state, { open: { item }, seq, at }) => ({
      ...changed(state, item, (one) => ({ ...one, openedAt: one.openedAt ?? at })),
      current: item,
      visits: [...state.visits, { item, seq, at }],
    }),
  },
  line: ({ items }) => ({ items: items.length }),
  carry: ({ agenda: { items } }) => {
    const numbers = numbersOf(items);
    return items.map((one) => titled('itemAdded.2', { ...one, number: numbers.get(one.item)! }));
  },
});
