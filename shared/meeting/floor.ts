/**
 * The floor of the council (diễn đàn): who speaks, by which clock, and what it comes to. One at a time, whatever it is that they say:
 * debate, questions to officers and their answers.
 */
import { refuse, type Refusal } from '../base/refusal.ts';
import { milliseconds } from '../base/time.ts';
import { isPresent, isRecused, isVoting } from './access.ts';
import type { Context, Meeting, NewEvent } from './feature.ts';
import type { Speech, SpeechKind, Times, Wish } from './speech.ts';

export const isHalted = ({ halts }: Pick<Speech, 'halts'>): boolean => halts.length > 0 && halts[halts.length - 1]!.to === undefined;

/** Whoever was called last and has not ended: what was interrupted for a point of order stands behind it. */
export const floorOf = ({ speakers }: Meeting): Speech | undefined => speakers.speeches.findLast((one) => !one.to);

/** Milliseconds that were spoken until then, pauses left out; while it is paused the same at any time. */
export function spokenMs({ from, to, halts }: Speech, now: string | number): number {
  const still = to ?? (isHalted({ halts }) ? halts[halts.length - 1]!.from : now);
  const end = typeof still === 'number' ? still : milliseconds(still);
  const paused = halts.reduce((sum, one) => sum + (one.to === undefined ? 0 : milliseconds(one.to) - milliseconds(one.from)), 0);
  return Math.max(0, end - milliseconds(from) - paused);
}

/** Whole seconds of a speech that has ended, as every sum has them. */
export const secondsOf = (speech: Speech): number => Math.round(spokenMs(speech, speech.to ?? speech.from) / 1000);

/** Still asked for: not withdrawn, not called, and its author has not left the room since. Points of order first. */
export function waiting(meeting: Meeting, item?: string): Wish[] {
  const stands = ({ member, seq, item: of }: Wish): boolean => {
    const stays = meeting.roll.presence.get(member) ?? [];
    const last = stays[stays.length - 1];
    return (item === undefined || of === item) && last !== undefined && !last.to && last.from.seq < seq && !isRecused(meeting, of, member);
  };
  const all = meeting.speakers.wishes.filter(stands);
  return [...all.filter((one) => one.kind === 'order'), ...all.filter((one) => one.kind !== 'order')];
}

const groupOf = (meeting: Meeting, member: string): string | undefined => meeting.roll.ever.get(member)?.group;
const ofDebate = (kind: SpeechKind): boolean => kind === 'contribution' || kind === 'debate' || kind === 'reply';

/** The times that hold for an item: its own before those of the session. */
export const timesFor = ({ speakers: { allotted } }: Meeting, item?: string): Times => ({
  ...allotted['']!,
  ...(item !== undefined && allotted[item]),
});

/** Seconds that a call gives: of its kind, and no more than what is left of the item's, the group's and the speaker's. */
export function allottedTo(
  meeting: Meeting,
  { member, kind, item }: Pick<Speech, 'member' | 'kind' | 'item'>,
  now: string,
): number | undefined {
  const times = timesFor(meeting, item);
  const group = groupOf(meeting, member);
  const left = (most: number | undefined, counts: (one: Speech) => boolean): number | undefined => {
    if (most === undefined || !ofDebate(kind)) return undefined;
    const on = meeting.speakers.speeches.filter((one) => one.item === item && ofDebate(one.kind) && counts(one));
    return Math.max(0, most - Math.round(on.reduce((sum, one) => sum + spokenMs(one, now), 0) / 1000));
  };
  const bounds = [
    times[kind],
    left(times.item, () => true),
    left(group === undefined ? undefined : times.group, (one) => groupOf(meeting, one.member) === group),
    left(times.speaker, (one) => one.member === member),
  ].filter((one) => one !== undefined);
  return bounds.length === 0 ? undefined : Math.min(...bounds);
}

/** Who is called, and which speech the caller sees ended by it. */
export interface Call extends Pick<Speech, 'member' | 'kind' | 'item' | 'about'> {
  /** The speech that ends with it, as the caller's screen has it: another one there by now is left alone. */
  readonly instead?: string | undefined;
  readonly wish?: string;
}

/**
 * Gives somebody the floor. Refused while a vote is open, of who is not in the room, and where somebody else speaks than the caller was
 * shown; a point of order may be heard while a speech is paused.
 */
export function calling(meeting: Meeting, { instead, ...call }: Call, context: Context): NewEvent[] | Refusal {
  const { member, kind } = call;
  if (isVoting(meeting)) return refuse('speakers/vote-open');
  if (!isPresent(member, meeting)) return refuse('speakers/not-present');
  // Who takes no part in an item says nothing to it either, but for answering what is asked of their office.
  if (kind !== 'answer' && isRecused(meeting, call.item, member)) return refuse('speakers/conflict');
  const floor = floorOf(meeting);
  const interrupts = floor !== undefined && kind === 'order' && floor.kind !== 'order' && isHalted(floor) && instead === undefined;
  if (floor?.member === member && instead === undefined) return refuse('speakers/speaks-already');
  if (floor && !interrupts && floor.speech !== instead) return refuse('speakers/floor-taken');
  const seconds = allottedTo(meeting, call, context.now());
  const { kind: listed, name = '', title } = meeting.roll.members.get(member)!;
  const open = { speech: context.newId(), ...call, ...(seconds !== undefined && { seconds }) };
  return [
    ...(floor && !interrupts ? [{ type: 'speechEnded', open: { speech: floor.speech } }] : []),
    { type: 'speakerCalled', open, ...(listed === 'guest' && { sealed: { name, ...(title !== undefined && { title }) } }) },
  ];
}

/** How often, and for how long in all. */
export interface Share {
  readonly seconds: number;
  readonly times: number;
}

/** Seconds and speeches of everybody who spoke, in the order in which they first did. */
export function spokenBy(speeches: readonly Speech[], by: (one: Speech) => string | undefined): Map<string, Share> {
  const sums = new Map<string, Share>();
  for (const one of speeches) {
    const key = by(one);
    if (key === undefined || !one.to) continue;
    const before = sums.get(key) ?? { seconds: 0, times: 0 };
    sums.set(key, { seconds: before.seconds + secondsOf(one), times: before.times + 1 });
  }
  return sums;
}
