/**
 * What follows from the agenda in motion: which items wait, how long each has taken, when the session will probably end. Questions that
 * several features and screens ask, over the read-only state of the meeting.
 */
import { milliseconds, timestamp } from '../base/time.ts';
import { isPostponed } from './access.ts';
import type { Item } from './agenda.ts';
import { firstOf, isVoteAdopted, standingVote, stateOf } from './candidates.ts';
import type { Meeting } from './feature.ts';

/** A change of the agenda that is put to the council's vote. */
export interface Adjustment {
  readonly adjustment: string;
  /** Takes an urgent item on, or puts one to another session. */
  readonly kind: 'insert' | 'postpone';
  /** Of the item that is taken on; the neutral one of an item that is put to another session. */
  readonly title: string;
  readonly reason: string;
  /** The item that is put to another session; of an urgent one, once it is on the agenda. */
  readonly item?: string;
  /** An urgent one comes right behind that item. */
  readonly after?: string;
  /** Planned for an urgent one. */
  readonly minutes?: number;
  /** That the council votes on it by. */
  readonly vote: string;
  readonly at: string;
  /** Who proposed it. */
  readonly by: string;
  /** Carried out. */
  readonly done?: { readonly at: string; readonly seq: number };
}

/** An item that the chair has put off until later in this session. */
export interface Deferral {
  readonly item: string;
  readonly reason: string;
  readonly seq: number;
  readonly at: string;
}

/** The adjustment that a vote, or one that it repeats, was prepared for. */
export const adjustmentBy = (meeting: Meeting, vote: string): Adjustment | undefined => {
  const first = firstOf(meeting, vote);
  return meeting.course.adjustments.find((one) => one.vote === first);
};

/** Where a proposal is: waiting for its vote or in it, adopted, rejected, carried out, or withdrawn with its vote. */
export function stateOfAdjustment(meeting: Meeting, one: Adjustment): 'proposed' | 'adopted' | 'rejected' | 'done' | 'withdrawn' {
  if (one.done) return 'done';
  const vote = standingVote(meeting, one.vote);
  if (!vote) return 'withdrawn';
  if (isVoteAdopted(meeting, one.vote)) return 'adopted';
  const shown = meeting.hands.entries.some((hands) => hands.vote === vote.vote && hands.decided);
  return shown || stateOf(meeting, vote) === 'closed' ? 'rejected' : 'proposed';
}

/** Put off until later, and not come back to since. */
export const deferredNow = ({ course, agenda }: Meeting, item: string): Deferral | undefined => {
  const last = course.deferrals.findLast((one) => one.item === item);
  return last && !agenda.visits.some((visit) => visit.item === item && visit.seq > last.seq) ? last : undefined;
};

/** Still to be dealt with: neither done with nor put to another session. The item that the meeting is at is not among them. */
export const isToCome = (meeting: Meeting, { item, openedAt }: Item): boolean =>
  item !== meeting.agenda.current && !isPostponed(meeting, item) && (!openedAt || deferredNow(meeting, item) !== undefined);

/** The next that is to be dealt with: after the present one in the agenda's order, else the first that was left out. */
export function nextItem(meeting: Meeting): Item | undefined {
  const { items, current } = meeting.agenda;
  const at = items.findIndex((one) => one.item === current);
  return items.slice(at + 1).find((one) => isToCome(meeting, one)) ?? items.find((one) => isToCome(meeting, one));
}

/** The item before the present one, in the order in which the meeting came to them. */
export function previousItem(meeting: Meeting): Item | undefined {
  const { agenda } = meeting;
  const last = agenda.visits.findLast(({ item }) => item !== agenda.current && !isPostponed(meeting, item));
  return agenda.items.find((one) => one.item === last?.item);
}

/** Milliseconds between two moments that lie in no break of the session. */
function worked({ session: { breaks, closedAt } }: Meeting, from: number, to: number): number {
  const end = closedAt === undefined ? to : Math.min(to, milliseconds(closedAt));
  const away = breaks.reduce((sum, one) => {
    const [start, back] = [milliseconds(one.from), one.to === undefined ? end : milliseconds(one.to)];
    return sum + Math.max(0, Math.min(back, end) - Math.max(start, from));
  }, 0);
  return Math.max(0, end - from - away);
}

/** How long the meeting has been at an item, breaks left out, in milliseconds. @param now milliseconds, the server's */
export function usedMs(meeting: Meeting, item: string, now: number): number {
  const { visits } = meeting.agenda;
  return visits.reduce((sum, visit, index) => {
    if (visit.item !== item) return sum;
    const next = visits[index + 1];
    return sum + worked(meeting, milliseconds(visit.at), next ? milliseconds(next.at) : now);
  }, 0);
}

export interface Forecast {
  /** When the session will end if all goes as planned. */
  readonly ends: string;
  /** Items still to come, and the present one, for which no time is planned: none is counted for them. */
  readonly unplanned: number;
  /** Planned for what is still to come, in milliseconds, with what is left of the present item. */
  readonly left: number;
}

/** Undefined where nothing is planned, and once the session is over. @param now milliseconds, the server's */
export function forecast(meeting: Meeting, now: number): Forecast | undefined {
  const { agenda: { items, current }, course: { durations }, session } = meeting;
  if (session.stage === 'closed' || Object.keys(durations).length === 0) return undefined;
  const open = items.filter((one) => one.item === current || isToCome(meeting, one));
  const left = open.reduce((sum, { item }) => sum + Math.max(0, (durations[item] ?? 0) * 60_000 - usedMs(meeting, item, now)), 0);
  return { ends: timestamp(begins(meeting, now) + left), unplanned: open.filter((one) => durations[one.item] === undefined).length, left };
}

/** When work begins or goes on: at the time announced, at the end of a break, or now where that is over. */
function begins({ session: { stage, startsAt, breaks } }: Meeting, now: number): number {
  const until = stage === 'adjourned' ? breaks.at(-1)?.until : undefined;
  if (until !== undefined) return Math.max(now, milliseconds(until));
  return stage === 'draft' || stage === 'published' ? Math.max(now, milliseconds(startsAt)) : now;
}
