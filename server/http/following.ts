/** What follows from conclusions: the desk gives and accepts it, its owners report; nobody else finds anything. */
import { Router } from 'express';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { done, isLate, isOpen, isOwner, type Task } from '../../shared/council/following.ts';
import type { Acting } from '../../shared/council/tasks.ts';
import { concluded, followsUp } from '../../shared/meeting/concluded.ts';
import { FollowingAct, GiveTask, type FollowedTask, type FollowedTasks } from '../../shared/wire/following.ts';
import type { Following } from '../following.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, withRight } from './border.ts';
import { EndedQuery, openOrEnded } from './ended-pages.ts';
import { noted } from './noted.ts';
import { about, person, tasksAsked } from './tasks.ts';

export interface FollowingRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'accounts' | 'units'>;
  readonly following: Following;
  readonly now: () => string;
  readonly newId: () => string;
}

/** Late ones in one answer, the first due first: each opens its meeting. */
const PRESSING = 50;

export function followingRoutes({ log, rooms, identity, following, now, newId }: FollowingRoutes): Router {
  const router = Router();
  /** What is reported as done is its owner's matter until the desk has accepted it. */
  const isWaiting = (task: Task): boolean => isOpen(task) || task.state === 'done';
  const placeOf = ({ due, id }: Task): string => `${due} ${id}`;

  const { forTask, forDesk, opened, ofItsMeeting, placed, nobody } = tasksAsked({
    ...{ rooms, identity, newId },
    tasks: following,
    isDesk: (id, room) => followsUp({ kind: 'person', id }, room.meeting),
    isFound: isOwner,
    codes: { unknown: 'following/unknown', nobody: 'following/nobody' },
  });

  async function seen(task: Task, who: Acting, room: Room): Promise<FollowedTask> {
    const from = concluded(room.meeting, task.from, who.id);
    const people = [...task.people, ...task.history.map(({ by }) => by)];
    return { ...task, ...(await ofItsMeeting(task, who, room, people)), ...(from && { concluded: from }) };
  }

  router.get('/following', answering(log, async (req): Promise<FollowedTasks> => {
    const { member } = person(req);
    const { after } = checked(EndedQuery, req.query);
    const { some, next } = openOrEnded(await following.ofPerson(member.id), { isOpen: isWaiting, placeOf }, after);
    return { tasks: await opened(some, member.id, seen), now: now(), ...(next !== undefined && { next }) };
  }));
  router.get('/following-late', answering(log, async (req): Promise<FollowedTasks> => {
    const { member } = withRight(req, 'secretariat');
    const at = Date.parse(now());
    const { summaries } = rooms();
    /** Whether a meeting may be this secretary's, before it is opened. */
    const own = new Map<string, boolean>();
    const pressing: Task[] = [];
    for await (const task of following.all()) {
      if (task.state !== 'done' && !isLate(task, at)) continue;
      if (!own.has(task.meeting)) own.set(task.meeting, (await summaries.get(task.meeting))?.secretaries.includes(member.id) ?? true);
      if (own.get(task.meeting)) pressing.push(task);
    }
    pressing.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const first = pressing.slice(0, PRESSING);
    const mine = await opened(first, member.id, (task, who, room) => (who.isDesk ? seen(task, who, room) : undefined));
    return { tasks: mine, now: now(), ...(pressing.length > PRESSING && { more: pressing.length - PRESSING }) };
  }));

  router.get('/meetings/:meeting/following', answering(log, async (req): Promise<FollowedTasks> => {
    const { room, who } = await forDesk(req);
    return { tasks: await opened(await following.ofMeeting(room.id), who.id, seen), now: now() };
  }));

  router.post('/meetings/:meeting/following', answering(log, noted('followingGiven', async (req) => {
    const { room, who } = await forDesk(req);
    const giving = checked(GiveTask, req.body);
    if (!concluded(room.meeting, giving.from, who.id)) return refuse('following/nothing-concluded');
    const no = await nobody(giving.people);
    if (no) return no;
    const history = [{ at: now(), by: who.id, did: 'given' as const }];
    const task = await following.add({ ...giving, ...(await placed(room)), state: 'notBegun', history });
    return isRefusal(task) ? task : seen(task, who, room);
  }, { after: about })));

  router.post('/following/:task', answering(log, noted('followingDone', async (req) => {
    const { task, room, who } = await forTask(req);
    const act = checked(FollowingAct, req.body);
    const no = act.do === 'change' ? await nobody(act.people) : undefined;
    if (no) return no;
    const next = await following.change(task.id, (standing) => done(standing, act, who, now()));
    return isRefusal(next) ? next : seen(next, who, room);
  }, { after: about })));
  return router;
}
