/** What follows from conclusions: the desk gives and accepts it, its owners report; nobody else finds anything. */
import { Router } from 'express';
import { z } from 'zod';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { done, isLate, isOpen, isOwner, type Task } from '../../shared/council/following.ts';
import type { Acting } from '../../shared/council/tasks.ts';
import { concluded, followsUp } from '../../shared/meeting/concluded.ts';
import { FollowingAct, GiveTask, type FollowedTask, type FollowedTasks } from '../../shared/wire/following.ts';
import type { OpenCount } from '../../shared/wire/tasks.ts';
import { REPORTED, TO_DO, type Following } from '../following.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, withRight } from './border.ts';
import { inOrder, PLACE, type Standing } from '../places.ts';
import { meetingOf } from '../tasks.ts';
import { noted } from './noted.ts';
import { countOf, openThenEnded, OwnQuery } from './own-pages.ts';
import { about, person, tasksAsked } from './tasks.ts';

export interface FollowingRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'accounts' | 'units'>;
  readonly following: Following;
  readonly now: () => string;
  readonly newId: () => string;
}

/** In one answer, the first due first: each opens its meeting. */
const PRESSING = 20;

const PressingQuery = z.object({ after: z.string().regex(PLACE).optional() });

export function followingRoutes({ log, rooms, identity, following, now, newId }: FollowingRoutes): Router {
  const router = Router();
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
    const { after } = checked(OwnQuery, req.query);
    const { some, rest } = await openThenEnded(following.ofPerson, member.id, after);
    return { tasks: await opened(some, member.id, seen), now: now(), ...rest };
  }));
  router.get('/following-open', answering(log, (req): Promise<OpenCount> => {
    const [{ member }, at] = [person(req), Date.parse(now())];
    const found = (some: readonly Task[]): Promise<Task[]> => opened(some, member.id, (task) => Promise.resolve(task));
    return countOf(following.ofPerson, member.id, { isToDo: isOpen, isLate: (task) => isLate(task, at), found });
  }));
  router.get('/following-late', answering(log, async (req): Promise<FollowedTasks> => {
    const { member } = withRight(req, 'secretariat');
    const { after } = checked(PressingQuery, req.query);
    const { summaries } = rooms();
    const listing = await summaries.listing(member.id);
    const isWanted = (id: string): boolean => listing.has(meetingOf(id));
    /** Whether a meeting may be this secretary's, before it is opened. */
    const own = new Map<string, boolean>();
    const pressing: Array<Standing<Task>> = [];
    const late = following.listed(TO_DO, 'open', { after, isWanted, before: Date.parse(now()) });
    for await (const found of inOrder(late, following.listed(REPORTED, 'open', { after, isWanted }))) {
      const { meeting } = found.one;
      if (!own.has(meeting)) own.set(meeting, (await summaries.get(meeting))?.secretaries.includes(member.id) ?? true);
      if (own.get(meeting)) pressing.push(found);
      if (pressing.length > PRESSING) break;
    }
    const page = pressing.slice(0, PRESSING);
    const mine = await opened(page.map(({ one }) => one), member.id, (task, who, room) => (who.isDesk ? seen(task, who, room) : undefined));
    return { tasks: mine, now: now(), ...(pressing.length > PRESSING && { next: page.at(-1)!.place }) };
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
