/**
 * The agenda in motion (diễn biến chương trình): how long items are planned to take, what the chair puts off until later, and changes that
 * the council adopts by a vote: an urgent item taken on, an item put to another session.
 */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChair, byChairOrSecretary, bySecretary, isPostponed, isVoting, onPaperNow, PREPARING } from './access.ts';
import { stateOfAdjustment, type Adjustment, type Deferral } from './adjusting.ts';
import type { Item } from './agenda.ts';
import { hasAllDelegates } from './audience.ts';
import { command, feature, maker, openEvent, type Meeting, type NewEvent } from './feature.ts';
import { numberFor } from './next-number.ts';
import { levelsOf, partsAt } from './numbers.ts';
import { MOST } from './plan.ts';
import { MAJORITY } from './rules.ts';

export interface CourseState {
  /** Minutes that an item is planned to take, by its id. */
  readonly durations: Readonly<Record<string, number>>;
  readonly deferrals: readonly Deferral[];
  /** In the order in which they were proposed. */
  readonly adjustments: readonly Adjustment[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly course: CourseState;
  }
}

/** Nobody changes an agenda so often. */
const MOST_ADJUSTMENTS = 60;
const Minutes = z.number().int().min(1).max(1440);
const Title = line(500);
const Reason = line(300);
const Item1 = z.object({ item: Id });
const Adjusted = z.object({ adjustment: Id, item: Id });

const events = {
  /** Without minutes: no time is planned any more. */
  itemTimePlanned: openEvent(Item1.extend({ minutes: Minutes.optional() })),
  itemPutOff: openEvent(Item1.extend({ reason: Reason })),
  adjustmentProposed: openEvent(
    z.object({
      adjustment: Id,
      kind: z.enum(['insert', 'postpone']),
      title: Title,
      reason: Reason,
      item: Id.optional(),
      after: Id.optional(),
      minutes: Minutes.optional(),
      vote: Id,
    }),
  ),
  itemTakenOn: openEvent(Adjusted),
  itemPostponed: openEvent(Adjusted),
};
const event = maker(events);

const find = ({ agenda }: Meeting, item: string): Item | undefined => agenda.items.find((one) => one.item === item);

/** Where something of that depth comes right behind an item: its parts stay with it, and what is whole tears nothing whole apart. */
function behind(items: readonly Item[], after: string, level: number): number {
  const levels = levelsOf(items);
  const at = items.findIndex(({ item }) => item === after);
  const top = levels.slice(0, at + 1).findLastIndex((one) => one <= level);
  return top + partsAt(items, top).length + 1;
}

/** All ids of the agenda, with one of them and its parts right behind another, or last. */
function moved({ agenda: { items } }: Meeting, item: string, after: string | undefined): NewEvent {
  const from = items.findIndex((one) => one.item === item);
  const count = 1 + partsAt(items, from).length;
  const [own, others] = [items.slice(from, from + count), [...items.slice(0, from), ...items.slice(from + count)]];
  const at = after === undefined ? others.length : behind(others, after, levelsOf(items)[from]!);
  return { type: 'itemsOrdered', open: { items: [...others.slice(0, at), ...own, ...others.slice(at)].map((one) => one.item) } };
}

/** Where the council votes on it: at the item that it is at, if that is for every delegate and was not put to another session. */
const votedAt = (meeting: Meeting): Item | undefined => {
  const { items, current } = meeting.agenda;
  const open = items.filter((one) => hasAllDelegates(one.audience) && !isPostponed(meeting, one.item));
  return open.find((one) => one.item === current) ?? open[0];
};

/** The record is in Vietnamese: as the question stands before the chair, on tablets, on the wall and in the minutes. */
const asked = (kind: Adjustment['kind'], title: string, reason: string): string =>
  kind === 'insert'
    ? `Điều chỉnh chương trình: bổ sung nội dung “${title}”. Lý do: ${reason}`
    : `Điều chỉnh chương trình: chuyển nội dung “${title}” sang kỳ họp khác. Lý do: ${reason}`;

/** A vote on that item, or a part of it, is under way, its papers are out, or hands that were counted wait for their second key. */
const isVotedOnNow = (meeting: Meeting, item: string): boolean => {
  const { items } = meeting.agenda;
  const at = items.findIndex((one) => one.item === item);
  const its = [item, ...partsAt(items, at).map((part) => items[part]!.item)];
  const counted = meeting.hands.entries.flatMap(({ vote, decided }) => (decided ? [] : [vote]));
  const all = [...(meeting.votes.running ?? []), ...onPaperNow(meeting).map(({ vote }) => vote), ...counted];
  return all.some((one) => its.includes(meeting.votes.votes[one]?.item ?? ''));
};

const Proposal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('insert'), title: Title, reason: Reason, after: Id.optional(), minutes: Minutes.optional() }),
  z.object({ kind: z.literal('postpone'), item: Id, reason: Reason }),
]);

export const course = feature<CourseState, typeof events>('course', {
  initial: { durations: {}, deferrals: [], adjustments: [] },
  events,
  commands: {
    /** Without minutes: none are planned any more. `was`: those that its author saw planned. */
    planItemTime: command({
      input: Item1.extend({ minutes: Minutes.optional(), was: z.object({ minutes: Minutes.optional() }).optional() }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { was, ...input }, meeting }) => {
        if (!find(meeting, input.item)) return refuse('agenda/unknown-item');
        const now = meeting.course.durations[input.item];
        if (was && was.minutes !== now) return refuse('course/changed-meanwhile');
        return now === input.minutes ? [] : [event('itemTimePlanned', input)];
      },
    }),
    /** Until later in this session: behind another item, or to the end. Also of the present one, which is gone on with later. */
    putItemOff: command({
      input: Item1.extend({ reason: Reason, after: Id.optional() }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input: { item, reason, after }, meeting }) => {
        const { items, current } = meeting.agenda;
        if (isVoting(meeting)) return refuse('agenda/vote-running');
        const [found, place] = [item, after ?? item].map((one) => items.findIndex((other) => other.item === one));
        if (found === -1 || place === -1) return refuse('agenda/unknown-item');
        if (isPostponed(meeting, item)) return refuse('course/postponed');
        // Nothing is later than itself or what is part of it, nor than what the meeting has left behind.
        const isOwn = [found!, ...partsAt(items, found!)].includes(place!);
        if (after !== undefined && (isOwn || place! < items.findIndex((one) => one.item === current))) return refuse('course/not-later');
        return [event('itemPutOff', { item, reason }), moved(meeting, item, after)];
      },
    }),
    /** With the vote that the council decides it by, in one act. */
    proposeAdjustment: command({
      input: Proposal,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      decide: ({ input, meeting, context }) => {
        const { course: { adjustments }, agenda: { items, current } } = meeting;
        if (adjustments.length >= MOST_ADJUSTMENTS) return refuse('course/too-many', { most: MOST_ADJUSTMENTS });
        const at = votedAt(meeting);
        if (!at) return refuse('votes/not-for-all');
        const about = input.kind === 'postpone' ? find(meeting, input.item) : find(meeting, input.after ?? current ?? items[0]!.item);
        if (!about) return refuse('agenda/unknown-item');
        if (input.kind === 'postpone') {
          if (isPostponed(meeting, input.item)) return refuse('course/postponed');
          const same = adjustments.some(
            (one) => one.kind === 'postpone' && one.item === input.item && ['proposed', 'adopted'].includes(stateOfAdjustment(meeting, one)),
          );
          if (same) return refuse('course/proposed-already');
        }
        const title = input.kind === 'insert' ? input.title : (about.publicTitle ?? about.title);
        const [adjustment, vote] = [context.newId(), context.newId()];
        const prepared = { vote, item: at.item, text: asked(input.kind, title, input.reason), rule: MAJORITY, papers: [] };
        return [
          { type: 'votePrepared', open: prepared as unknown as Json },
          event('adjustmentProposed', {
            adjustment,
            ...input,
            ...(input.kind === 'insert' && { after: about.item }),
            title,
            vote,
          }),
        ];
      },
    }),
    /** Once the council has adopted it, and not before. */
    carryOutAdjustment: command({
      input: z.object({ adjustment: Id }),
      may: (actor, meeting) => byChair(actor, meeting, 'underWay'),
      decide: ({ input: { adjustment }, meeting, context }) => {
        const one = meeting.course.adjustments.find((other) => other.adjustment === adjustment);
        if (!one) return refuse('course/unknown');
        if (one.done) return refuse('course/done-already');
        if (stateOfAdjustment(meeting, one) !== 'adopted') return refuse('course/not-adopted');
        if (one.kind === 'postpone') {
          if (!find(meeting, one.item!)) return refuse('agenda/unknown-item');
          if (isVotedOnNow(meeting, one.item!)) return refuse('agenda/vote-running');
          return [event('itemPostponed', { adjustment, item: one.item! })];
        }
        if (meeting.agenda.items.length >= MOST.points) return refuse('agenda/too-many-items', { most: MOST.points });
        const item = context.newId();
        const after = find(meeting, one.after!) ? one.after : meeting.agenda.current;
        const { items, spent } = meeting.agenda;
        const at = after === undefined ? items.length : behind(items, after, 0);
        const ids = items.map((other) => other.item);
        return [
          { type: 'itemAdded.2', open: { item, title: one.title, number: numberFor(items, at, 0, spent) } },
          { type: 'itemsOrdered', open: { items: [...ids.slice(0, at), item, ...ids.slice(at)] } },
          event('itemTakenOn', { adjustment, item }),
          ...(one.minutes === undefined ? [] : [event('itemTimePlanned', { item, minutes: one.minutes })]),
        ];
      },
    }),
  },
  evolve: {
    itemTimePlanned: (state, { open: { item, minutes } }) => {
      const { [item]: _before, ...others } = state.durations;
      return { ...state, durations: minutes === undefined ? others : { ...others, [item]: minutes } };
    },
    itemPutOff: (state, { open, seq, at }) => ({ ...state, deferrals: [...state.deferrals, { ...open, seq, at }] }),
    adjustmentProposed: (state, { open, at, by }) => ({ ...state, adjustments: [...state.adjustments, { ...open, at, by }] }),
    itemTakenOn: (state, fact) => done(state, fact),
    itemPostponed: (state, fact) => done(state, fact),
  },
  minutes: ({ deferrals, adjustments }, meeting) => [
    ...deferrals.map(({ item, reason, at }) => ({ at, code: 'course/put-off', params: { title: openTitle(meeting, item), reason } })),
    ...adjustments.flatMap((one) => {
      if (stateOfAdjustment(meeting, one) === 'withdrawn') return [];
      const { title, reason, at, kind } = one;
      const proposed = { at, code: kind === 'insert' ? 'course/proposed-insert' : 'course/proposed-postpone', params: { title, reason } };
      return one.done
        ? [proposed, { at: one.done.at, code: kind === 'insert' ? 'course/taken-on' : 'course/put-to-another', params: { title } }]
        : [proposed];
    }),
  ],
  carry: ({ course: { durations }, agenda }) =>
    agenda.items.flatMap(({ item }) =>
      durations[item] === undefined ? [] : [event('itemTimePlanned', { item, minutes: durations[item] })],
    ),
});

function openTitle(meeting: Meeting, item: string): string {
  const found = find(meeting, item);
  return found?.publicTitle ?? found?.title ?? '';
}

function done(state: CourseState, { open, seq, at }: { open: z.infer<typeof Adjusted>; seq: number; at: string }): CourseState {
  const adjustments = state.adjustments.map((one) =>
    one.adjustment === open.adjustment ? { ...one, item: open.item, done: { at, seq } } : one,
  );
  return { ...state, adjustments };
}
