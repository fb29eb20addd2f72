/** Speaking (phát biểu, thảo luận): who asks to, who is called, and for how long; by the chair, and by a secretary at a second device. */
import { z } from 'zod';
import { Id, prose } from '../base/ids.ts';
import { refuse, type Verdict } from '../base/refusal.ts';
import { byChairOrSecretary, inStage, isDelegate, isPresent, isRecused, isVoting, LIVE, PREPARING } from './access.ts';
import { command, feature, maker, openEvent, sealedEvent, type Actor, type Meeting } from './feature.ts';
import { calling, floorOf, isHalted, secondsOf, waiting } from './floor.ts';
import { byTheTable, SPOKEN, WISHED, type Speech, type Times, type Wish } from './speech.ts';
import { numbersOf } from './numbers.ts';

export interface SpeakersState {
  /** Neither called nor withdrawn, in the order in which the chair means to call them. See `waiting` for those that stand. */
  readonly wishes: readonly Wish[];
  readonly speeches: readonly Speech[];
  /** How often each has asked, whatever became of it. */
  readonly asked: Readonly<Record<string, number>>;
  /** Items whose list is closed: nobody asks any more. */
  readonly shut: readonly string[];
  /** Times of an item by its id; under the empty one those of the session. */
  readonly allotted: Readonly<Record<string, Times>>;
}

declare module './feature.ts' {
  interface Meeting {
    readonly speakers: SpeakersState;
  }
}

/** By one delegate: entries stay for ever. */
const MOST_WISHES = 40;

const Seconds = z.number().int().min(10).max(36_000);
const TimesShape = z.partialRecord(z.enum([...SPOKEN, 'item', 'group', 'speaker']), Seconds);
const Wish1 = z.object({ wish: Id });
const Speech1 = z.object({ speech: Id });
const Asked = z.object({ wish: Id, member: Id, item: Id, kind: z.enum(WISHED) });
const Called = Speech1.extend({
  member: Id,
  kind: z.enum(SPOKEN),
  item: Id,
  about: Id.optional(),
  wish: Id.optional(),
  seconds: z.number().int().min(0).optional(),
});

const events = {
  speakerQueued: sealedEvent(Asked, z.object({ topic: prose(300) }), ({ member }) => ({ duties: ['secretary', 'chair'], members: [member] })),
  speakerWithdrawn: openEvent(Wish1),
  speakersOrdered: openEvent(z.object({ wishes: z.array(Id) })),
  /** Its item's list, opened or closed. */
  speakersListed: openEvent(z.object({ item: Id, open: z.boolean() })),
  speakingTimesSet: openEvent(z.object({ item: Id.optional(), times: TimesShape })),
  /** A guest's name is for whoever follows the meeting, in no archive. */
  speakerCalled: sealedEvent(Called, z.object({ name: z.string(), title: z.string().optional() }), () => 'everyone'),
  speechPaused: openEvent(Speech1),
  speechResumed: openEvent(Speech1),
  speechExtended: openEvent(Speech1.extend({ seconds: Seconds })),
  speechEnded: openEvent(Speech1),
};
const event = maker(events);

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');
const knows = ({ agenda }: Meeting, item: string): boolean => agenda.items.some((one) => one.item === item);

/** A delegate in the room. */
function mayAsk(actor: Actor, meeting: Meeting): Verdict {
  if (!isDelegate(actor, meeting)) return refuse('speakers/delegates-only');
  return isPresent(idOf(actor), meeting) ? inStage(meeting, ...LIVE) : refuse('speakers/check-in-first');
}

/** The table, or whoever it belongs to. */
const mayEnd = (actor: Actor, meeting: Meeting, owner: string | undefined): Verdict =>
  owner !== undefined && owner === idOf(actor) ? inStage(meeting, ...LIVE) : byChairOrSecretary(actor, meeting, ...LIVE);

const wishOf = ({ speakers }: Meeting, id?: string): Wish | undefined => speakers.wishes.find((one) => one.wish === id);
const speechOf = ({ speakers }: Meeting, id?: string): Speech | undefined => speakers.speeches.find((one) => one.speech === id);

/** The speech that has the floor, where it is that one. */
function having(meeting: Meeting, speech: string) {
  const floor = floorOf(meeting);
  return floor?.speech === speech ? floor : refuse('speakers/ended-already');
}

const changed = (state: SpeakersState, speech: string, to: (one: Speech) => Speech): SpeakersState => ({
  ...state,
  speeches: state.speeches.map((one) => (one.speech === speech ? to(one) : one)),
});
const resumed = ({ halts }: Speech, at: string): Speech['halts'] => halts.map((one) => (one.to ? one : { ...one, to: at }));
const without = (wishes: readonly Wish[], wish: string | undefined) => wishes.filter((one) => one.wish !== wish);

export const speakers = feature<SpeakersState, typeof events>('speakers', {
  initial: { wishes: [], speeches: [], asked: {}, shut: [], allotted: { '': {} } },
  events,
  commands: {
    askToSpeak: command({
      input: z.object({ item: Id, kind: z.enum(WISHED), topic: prose(300).default('') }),
      may: mayAsk,
      decide: ({ input: { item, kind, topic }, actor, meeting, context }) => {
        const member = idOf(actor);
        if (!knows(meeting, item)) return refuse('agenda/unknown-item');
        if (meeting.speakers.shut.includes(item)) return refuse('speakers/list-closed');
        if (isRecused(meeting, item, member)) return refuse('speakers/conflict');
        const isOrder = (one: string): boolean => one === 'order';
        if (waiting(meeting, item).some((one) => one.member === member && isOrder(one.kind) === isOrder(kind)))
          return refuse('speakers/already-queued');
        if ((meeting.speakers.asked[member] ?? 0) >= MOST_WISHES)
          return refuse('speakers/too-many', { most: MOST_WISHES });
        return [event('speakerQueued', { wish: context.newId(), member, item, kind }, ...(topic === '' ? [] : [{ topic }]))];
      },
    }),
    /** By its author; the table takes off whoever waves it away in the room. */
    withdrawWish: command({
      input: Wish1,
      may: (actor, meeting, input) => mayEnd(actor, meeting, wishOf(meeting, input?.wish)?.member),
      decide: ({ input, meeting }) => (wishOf(meeting, input.wish) ? [event('speakerWithdrawn', input)] : refuse('speakers/not-waiting')),
    }),
    /** All that wait for an item, each once. Points of order are called before the others all the same. */
    orderSpeakers: command({
      input: z.object({ item: Id, wishes: z.array(Id).max(1000) }),
      may: byTheTable,
      decide: ({ input: { item, wishes }, meeting }) => {
        const now = waiting(meeting, item).map((one) => one.wish);
        const isSame = wishes.length === now.length && new Set(wishes).size === now.length && now.every((one) => wishes.includes(one));
        return isSame ? [event('speakersOrdered', { wishes })] : refuse('speakers/order-out-of-date');
      },
    }),
    listSpeakers: command({
      input: z.object({ item: Id, open: z.boolean() }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input: { item, open }, meeting }) => {
        if (!knows(meeting, item)) return refuse('agenda/unknown-item');
        return meeting.speakers.shut.includes(item) === open ? [event('speakersListed', { item, open })] : [];
      },
    }),
    setSpeakingTimes: command({
      input: z.object({ item: Id.optional(), times: TimesShape }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...PREPARING),
      decide: ({ input: { item, times }, meeting }) =>
        item !== undefined && !knows(meeting, item)
          ? refuse('agenda/unknown-item')
          : [event('speakingTimesSet', { ...(item !== undefined && { item }), times })],
    }),
    callSpeaker: command({
      input: Wish1.extend({ instead: Id.optional() }),
      may: byTheTable,
      decide: ({ input: { wish, instead }, meeting, context }) => {
        const found = waiting(meeting).find((one) => one.wish === wish);
        if (!found) return refuse('speakers/not-waiting');
        const { member, item, kind } = found;
        return calling(meeting, { wish, member, item, kind, instead }, context);
      },
    }),
    /** Somebody who has not asked: also a guest or an officer. */
    callByName: command({
      input: z.object({ member: Id, kind: z.enum(WISHED), item: Id, instead: Id.optional() }),
      may: byTheTable,
      decide: ({ input: { member, kind, item, instead }, meeting, context }) => {
        if (!knows(meeting, item)) return refuse('agenda/unknown-item');
        return calling(meeting, { member, kind, item, instead }, context);
      },
    }),
    pauseSpeech: command({
      input: Speech1,
      may: byTheTable,
      decide: ({ input, meeting }) => {
        const floor = having(meeting, input.speech);
        if ('refused' in floor) return floor;
        return isHalted(floor) ? refuse('speakers/paused-already') : [event('speechPaused', input)];
      },
    }),
    resumeSpeech: command({
      input: Speech1,
      may: byTheTable,
      decide: ({ input, meeting }) => {
        const floor = having(meeting, input.speech);
        if ('refused' in floor) return floor;
        if (isVoting(meeting)) return refuse('speakers/vote-open');
        return isHalted(floor) ? [event('speechResumed', input)] : refuse('speakers/goes-on');
      },
    }),
    /** So many seconds more. */
    extendSpeech: command({
      input: Speech1.extend({ seconds: Seconds }),
      may: byTheTable,
      decide: ({ input, meeting }) => {
        const floor = having(meeting, input.speech);
        if ('refused' in floor) return floor;
        return floor.seconds === undefined ? refuse('speakers/no-limit') : [event('speechExtended', input)];
      },
    }),
    /** Also by the speaker, who has finished. */
    endSpeech: command({
      input: Speech1,
      may: (actor, meeting, input) => mayEnd(actor, meeting, speechOf(meeting, input?.speech)?.member),
      decide: ({ input, meeting }) => {
        const floor = having(meeting, input.speech);
        return 'refused' in floor ? floor : [event('speechEnded', input)];
      },
    }),
  },
  evolve: {
    speakerQueued: (state, { open, sealed, seq, at }) => ({
      ...state,
      asked: { ...state.asked, [open.member]: (state.asked[open.member] ?? 0) + 1 },
      wishes: [...state.wishes, { ...open, ...(sealed?.seen && sealed.value), seq, at }],
    }),
    speakerWithdrawn: (state, { open }) => ({ ...state, wishes: without(state.wishes, open.wish) }),
    speakersOrdered: (state, { open }) => ({
      ...state,
      wishes: [
        ...open.wishes.flatMap((id) => state.wishes.find((one) => one.wish === id) ?? []),
        ...state.wishes.filter((one) => !open.wishes.includes(one.wish)),
      ],
    }),
    speakersListed: (state, { open: { item, open } }) => {
      const others = state.shut.filter((one) => one !== item);
      return { ...state, shut: open ? others : [...others, item] };
    },
    speakingTimesSet: (state, { open: { item = '', times } }) => ({ ...state, allotted: { ...state.allotted, [item]: times } }),
    speakerCalled: (state, { open: { wish, ...open }, sealed, at }) => ({
      ...state,
      wishes: without(state.wishes, wish),
      speeches: [...state.speeches, { ...open, ...(sealed?.seen && sealed.value), from: at, halts: [] }],
    }),
    speechPaused: (state, { open, at }) => changed(state, open.speech, (one) => ({ ...one, halts: [...one.halts, { from: at }] })),
    speechResumed: (state, { open, at }) => changed(state, open.speech, (one) => ({ ...one, halts: resumed(one, at) })),
    speechExtended: (state, { open }) =>
      changed(state, open.speech, (one) => ({ ...one, seconds: (one.seconds ?? 0) + open.seconds })),
    speechEnded: (state, { open, at }) => changed(state, open.speech, (one) => ({ ...one, halts: resumed(one, at), to: at })),
  },
  minutes: ({ speeches }, { agenda, roll }) => {
    const numbers = numbersOf(agenda.items);
    return speeches.flatMap((one) => {
      if (!one.to) return [];
      const number = numbers.get(one.item) ?? '';
      const seconds = secondsOf(one);
      const person = roll.ever.get(one.member);
      const params = { number, minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
      // A guest's name stands in the minutes where the secretary writes it alone.
      if (person?.kind === 'guest')
        return [{ at: one.from, code: one.kind === 'answer' ? 'speakers/guest-answer' : 'speakers/guest', params }];
      return [{ at: one.from, code: `speakers/${one.kind}`, params: { name: person?.name ?? '', ...params } }];
    });
  },
  carry: ({ speakers: { allotted } }) =>
    Object.entries(allotted).flatMap(([item, times]) =>
      Object.keys(times).length === 0 ? [] : [event('speakingTimesSet', { ...(item !== '' && { item }), times })],
    ),
});
