/** What people of a unit are asked to prepare, in whichever meeting, for the unit's desk: that they know of it, and by when. */
import { Router } from 'express';
import type { Member } from '../../shared/council/council.ts';
import { isAsked, nearness, type Task } from '../../shared/council/preparing.ts';
import { isKeptFrom } from '../../shared/meeting/handed-in.ts';
import { UnitTasksQuery, type UnitTask, type UnitTasks } from '../../shared/wire/preparing.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import type { Preparing } from '../papers/preparing.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, withRight } from './border.ts';

export interface PreparingUnitRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'accounts'>;
  readonly preparing: Pick<Preparing, 'ofPeople'>;
  /** An instant, as `timestamp` writes it. */
  readonly now: () => string;
}

/** Each opens its meeting. */
const SHOWN = 20;

export function preparingUnitRoutes({ log, rooms, identity, preparing, now }: PreparingUnitRoutes): Router {
  const router = Router();

  const isOf = (task: Task, state: string, at: number): boolean => {
    const isOpen = task.state === 'asked' || task.state === 'sentBack';
    if (state === 'late') return nearness(task, at) === 'late';
    return state === 'open' ? isOpen : task.state === state;
  };
  /** Undefined of what none of the unit may know of any more: the place was kept from them, or the meeting does not open. */
  async function seen(task: Task, people: ReadonlyMap<string, Member>): Promise<UnitTask | undefined> {
    const room = await rooms().open(task.meeting).catch(() => undefined);
    if (!room) return undefined;
    const told = [...people.values()].filter(({ id }) => isAsked(task, id) && !isKeptFrom(id, task.place, room.meeting));
    const summary = await rooms().summaries.get(task.meeting);
    if (told.length === 0 || !summary) return undefined;
    const { id, meeting, title, body, due, state, note, reason } = task;
    return {
      ...{ id, meeting, title, body, due, state, meetingTitle: summary.title, startsAt: summary.startsAt },
      ...(note !== undefined && { note }),
      ...(reason !== undefined && { reason }),
      people: told.map(({ name }) => name),
      papers: task.papers.length,
    };
  }

  router.get('/preparing-unit', answering(log, async (req): Promise<UnitTasks> => {
    const { member } = withRight(req, 'secretariat');
    const { state, from = '', until, after } = checked(UnitTasksQuery, req.query);
    const people = new Map((await identity.accounts.list()).filter((one) => one.unit === member.unit).map((one) => [one.id, one]));
    const at = Date.parse(now());
    const placeOf = ({ due, id }: Task): string => `${due} ${id}`;
    const fit = (await preparing.ofPeople(new Set(people.keys())))
      .filter((one) => one.state !== 'dropped' && one.due >= from && (until === undefined || one.due < until))
      .filter((one) => (state === undefined ? true : isOf(one, state, at)))
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const rest = after === undefined ? fit : fit.filter((one) => placeOf(one) > after);
    const page = rest.slice(0, SHOWN);
    const shown = await Promise.all(page.map((task) => seen(task, people)));
    return {
      tasks: shown.flatMap((one) => one ?? []),
      now: now(),
      ...(rest.length > SHOWN && { next: placeOf(page.at(-1)!) }),
    };
  }));
  return router;
}
