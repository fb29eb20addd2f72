/**
 * What simulated delegates of a rehearsal do, and when (tập dượt với đại biểu mô phỏng): they come in within a minute, ask to speak now and
 * then and end their own speeches, and vote after a while, most of them for; some are late, and one never does. Whoever plays them has
 * nothing to know of a meeting but this.
 */
import { milliseconds } from '../base/time.ts';
import { delegates, inStage, isPaused, isPresent, isSecret, isSecretary, isVoting, LIVE } from './access.ts';
import type { Ballot } from './box.ts';
import type { Actor, Meeting } from './feature.ts';
import { floorOf, isHalted } from './floor.ts';
import type { Asks, Form } from './forms.ts';
import { marksIn } from './ranked.ts';
import { isStandIn, playedAt, standIns } from './stand-ins.ts';
import { refuse, type Verdict } from '../base/refusal.ts';

/** An act of the server's own. */
export interface Arranged {
  readonly command: string;
  readonly input: object;
}

export interface SeatOffered {
  /** A delegate whose place is taken. */
  readonly place: string;
  readonly name: string;
  /** A name for its key: 64 digits of hex. */
  readonly certificate: string;
}

/** Whether somebody may have simulated delegates come and go. */
export function mayArrange(actor: Actor, meeting: Meeting): Verdict {
  if (!isSecretary(actor, meeting)) return refuse('access/secretary-only');
  return meeting.session.rehearsal ? inStage(meeting, ...LIVE) : refuse('rehearsal/not-one');
}

/** Whether a simulated delegate takes that place, by name or by its key. */
export const isPlayed = (meeting: Meeting, certificate: string): boolean => {
  const key = meeting.roll.keys.get(certificate);
  return key !== undefined && isStandIn(key.member, meeting);
};

/** Delegates who can be played, in the order of the list. @param here who has a tablet online: they practise themselves */
export const toBePlayed = (meeting: Meeting, here: ReadonlySet<string>): string[] =>
  delegates(meeting).filter(
    (one) => !here.has(one) && !isPresent(one, meeting) && !isStandIn(one, meeting) && meeting.session.chair !== one,
  );

export const seats = (offered: readonly SeatOffered[], by: string): Arranged => ({ command: 'seatStandIns', input: { by, seats: offered } });
export const dismisses: Arranged = { command: 'dismissStandIns', input: {} };

/** Where somebody has come who is still played. */
export function yields(meeting: Meeting): Arranged | undefined {
  if (isVoting(meeting)) return undefined;
  return [...playedAt(meeting)].some((one) => isPresent(one, meeting)) ? { command: 'yieldPlaces', input: {} } : undefined;
}

export interface Player {
  readonly member: string;
  readonly certificate: string;
}

/** All who are there, with their keys. */
export function playersOf(meeting: Meeting): Player[] {
  if (!meeting.session.rehearsal) return [];
  const there = new Set(standIns(meeting));
  const admitted = meeting.roll.keys.entries().filter(([, { member, revoked }]) => there.has(member) && !revoked);
  return admitted.map(([certificate, { member }]) => ({ member, certificate }));
}

/** Something that a player does once, at a time in milliseconds since 1970. */
export interface Planned {
  /** The same for the same act, however often it is asked. */
  readonly key: string;
  readonly at: number;
  readonly type: string;
  readonly input: object;
}

/** What a player puts into a box of that name, to be signed. */
export interface PlannedSigned extends Pick<Planned, 'key' | 'at'> {
  readonly sublog: string;
  readonly type: 'castBallot';
  readonly choice: Ballot['choice'];
}

export interface Playing {
  readonly member: string;
  /** Which of how many. */
  readonly index: number;
  readonly of: number;
  /** When they were seated, in milliseconds since 1970. */
  readonly since: number;
  /** From 0 to 1, always the same of the same question. */
  readonly chance: (about: string) => number;
}

/** Asked for one item by so many at most, and by a quarter of all. */
const SPEAKERS = 5;
const between = (least: number, most: number, part: number): number => 1000 * (least + (most - least) * part);

/** What is due of a player as the meeting is now, whether its time has come or not. */
export function plansOf(meeting: Meeting, playing: Playing): Array<Planned | PlannedSigned> {
  const { member, chance, since } = playing;
  if (!isPresent(member, meeting)) {
    // Where people are checked in at the desk, or give the room's code, the secretary does it: that is practised too.
    const isFree = meeting.arrivals.checking === 'anywhere' && !meeting.roll.presence.has(member);
    return isFree ? [{ key: 'in', at: since + between(1, 50, chance('in')), type: 'checkIn', input: {} }] : [];
  }
  return [...ballotsOf(meeting, playing), ...speakingOf(meeting, playing)];
}

function ballotsOf(meeting: Meeting, { index, of, chance }: Playing): PlannedSigned[] {
  // One of them never answers: somebody has to be looked for.
  if (of > 2 && index === of - 1) return [];
  return (meeting.votes.running ?? []).flatMap((vote): PlannedSigned[] => {
    const { opened, state, content, ...about } = meeting.votes.votes[vote]!;
    if (!opened || state !== 'open' || !content || isSecret(about) || isPaused(meeting, vote)) return [];
    const when = chance(`when ${vote}`);
    const wait = when < 0.88 ? between(2, 20, when / 0.88) : between(20, 45, (when - 0.88) / 0.12);
    const choice = choiceOf(content, (what) => chance(`${what} of ${vote}`));
    return [{ key: `vote ${vote}`, at: milliseconds(opened.at) + wait, sublog: vote, type: 'castBallot', choice }];
  });
}

function speakingOf(meeting: Meeting, { member, of, chance }: Playing): Planned[] {
  const { current, items } = meeting.agenda;
  const floor = floorOf(meeting);
  if (floor?.member === member && !isHalted(floor)) {
    const at = milliseconds(floor.from) + between(20, 45, chance(floor.speech));
    return [{ key: `end ${floor.speech}`, at, type: 'endSpeech', input: { speech: floor.speech } }];
  }
  const openedAt = items.find(({ item }) => item === current)?.openedAt;
  const asks = chance(`asks ${current}`) < Math.min(0.25, SPEAKERS / of);
  const isOpen = meeting.session.stage === 'underWay' && !isVoting(meeting) && !meeting.speakers.shut.includes(current ?? '');
  if (!asks || !isOpen || current === undefined || openedAt === undefined) return [];
  const at = milliseconds(openedAt) + between(8, 90, chance(`asks when ${current}`));
  return [{ key: `ask ${current}`, at, type: 'askToSpeak', input: { item: current, kind: 'contribution' } }];
}

/** Most for, where that can be said; of a paper with candidates most the first, of officers most the first level. */
function choiceOf({ options, form }: Asks, chance: (about: string) => number): Ballot['choice'] {
  const ids = options.map(({ id }) => id);
  if (!form) {
    const part = chance('choice');
    const [yes, no, other = no] = ids as [string, string, string?];
    return (part < 0.84 ? yes : part < 0.94 ? no : other) ?? yes;
  }
  if (form.kind === 'confidence')
    return form.officers.map((one, n) => one.options[chance(`level ${n}`) < 0.75 ? 0 : Math.min(1, one.options.length - 1)]!).sort();
  const named = form.kind === 'ranked' ? form.candidates.map(({ id }) => id) : ids;
  const order = [...named].sort((a, b) => weight(a, named, chance) - weight(b, named, chance));
  return form.kind === 'ranked' ? marksIn(order.slice(0, form.places)) : order.slice(0, marks(form)).sort();
}

/** Who stands first on the paper is marked more often. */
const weight = (one: string, named: readonly string[], chance: (about: string) => number): number => named.indexOf(one) + 3 * chance(`mark ${one}`);
const marks = (form: Extract<Form, { kind: 'election' }>): number => Math.min(form.most, form.seats);

/** Whether a player's tablet is on the line: of a few it drops out for a while, so that readiness has something to show. */
export function isOnLine({ index, since, chance }: Playing, now: number): boolean {
  const elapsed = now - since;
  if (elapsed < between(0.5, 30, chance('on line'))) return false;
  return index % 12 !== 4 || (elapsed + between(0, 90, chance('drops'))) % 90_000 > 25_000;
}
