/** What follows from conclusions: the desk gives and accepts it, its owners report; nobody else finds anything. */
import { Router, type Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { done, isLate, isOwner, type Acting, type Task } from '../../shared/council/following.ts';
import { titleOf, unitOf } from '../../shared/meeting/access.ts';
import { concluded, followsUp } from '../../shared/meeting/concluded.ts';
import { FollowingAct, GiveTask, type FollowedTask, type FollowedTasks } from '../../shared/wire/following.ts';
import type { Following } from '../following.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import { readable } from '../room/readable.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, RefusedError, signedIn, withRight } from './border.ts';
import { noted } from './noted.ts';

export interface FollowingRoutes {
  readonly log: Log;
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'accounts' | 'units'>;
  readonly following: Following;
  readonly now: () => string;
  readonly newId: () => string;
}

export function followingRoutes({ log, rooms, identity, following, now, newId }: FollowingRoutes): Router {
  const router = Router();

  const person = (req: Request): Session => {
    const session = signedIn(req);
    if (session.by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
    return session;
  };
  const acting = (id: string, room: Room): Acting => ({ id, isDesk: followsUp({ kind: 'person', id }, room.meeting) });

  /** The room and the task, for its desk and for its owners; for all others there is none. */
  async function forTask(req: Request): Promise<{ task: Task; room: Room; who: Acting }> {
    const { member } = person(req);
    const id = Id.safeParse(req.params['task']);
    const task = id.success ? await following.of(id.data) : undefined;
    const room = task && (await rooms().open(task.meeting));
    if (!task || !room) throw new RefusedError(refuse('following/unknown'));
    const who = acting(member.id, room);
    if (!who.isDesk && !isOwner(task, member.id)) throw new RefusedError(refuse('following/unknown'));
    return { task, room, who };
  }

  async function seen(task: Task, who: Acting, room: Room): Promise<FollowedTask> {
    const ids = new Set([...task.people, ...task.history.map(({ by }) => by)]);
    const names: Record<string, string> = {};
    for (const id of ids) {
      const found = await identity.accounts.get(id);
      if (found) names[id] = found.name;
    }
    const line = (await rooms().summaries.get(task.meeting)) ?? { startsAt: task.due };
    const from = concluded(room.meeting, task.from);
    const council = (await identity.units.get(task.unit))?.name ?? task.unit;
    return {
      ...task,
      ...{ meetingTitle: titleOf(room.meeting), startsAt: line.startsAt, council, names, desk: who.isDesk },
      ...(from && { concluded: from }),
    };
  }
  async function opened(tasks: readonly Task[], member: string, which: (who: Acting) => boolean = () => true): Promise<FollowedTasks> {
    const all: FollowedTask[] = [];
    for (const task of tasks) {
      const room = await rooms().open(task.meeting).catch(() => undefined);
      const who = room && acting(member, room);
      if (room && who && which(who)) all.push(await seen(task, who, room));
    }
    return { tasks: all, now: now() };
  }

  router.get('/following', answering(log, async (req): Promise<FollowedTasks> => {
    const { member } = person(req);
    return opened(await following.ofPerson(member.id), member.id);
  }));
  router.get('/following-late', answering(log, async (req): Promise<FollowedTasks> => {
    const { member } = withRight(req, 'secretariat');
    const at = Date.parse(now());
    const pressing: Task[] = [];
    for await (const task of following.all()) if (task.state === 'done' || isLate(task, at)) pressing.push(task);
    return opened(pressing, member.id, ({ isDesk }) => isDesk);
  }));

  const deskOf = async (req: Request): Promise<Room> => {
    const { member } = person(req);
    const id = Id.safeParse(req.params['meeting']);
    const room = id.success ? await readable(rooms(), id.data, member.id) : refuse('border/unknown');
    if (isRefusal(room)) throw new RefusedError(room);
    if (!acting(member.id, room).isDesk) throw new RefusedError(refuse('access/secretary-only'));
    return room;
  };
  router.get('/meetings/:meeting/following', answering(log, async (req): Promise<FollowedTasks> => {
    const room = await deskOf(req);
    return opened(await following.ofMeeting(room.id), person(req).member.id);
  }));

  /** Why somebody named cannot be asked. */
  async function nobody(people: readonly string[]) {
    for (const one of people) if (!(await identity.accounts.get(one))?.inOffice) return refuse('following/nobody');
    return undefined;
  }
  const about = (task: Task) => ({ meeting: task.meeting, label: task.title.slice(0, 100) });
  router.post('/meetings/:meeting/following', answering(log, noted('followingGiven', async (req) => {
    const room = await deskOf(req);
    const { member } = person(req);
    const giving = checked(GiveTask, req.body);
    if (!concluded(room.meeting, giving.from)) return refuse('following/nothing-concluded');
    const no = await nobody(giving.people);
    if (no) return no;
    const unit = unitOf(room.meeting) ?? (await identity.units.get())!.code;
    const history = [{ at: now(), by: member.id, did: 'given' as const }];
    const task = await following.add({ ...giving, id: `${room.id}-${newId()}`, meeting: room.id, unit, state: 'notBegun', history });
    return isRefusal(task) ? task : seen(task, { id: member.id, isDesk: true }, room);
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
