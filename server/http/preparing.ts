/** Papers that somebody is asked to prepare: the desk asks and approves, those asked bring and hand in; nobody else finds anything. */
import { createHash } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { HexHash, UnitCode } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { belongs, type Member } from '../../shared/council/council.ts';
import { groupsOf } from '../../shared/council/held.ts';
import { done, isAsked, nearness, type Act, type Task } from '../../shared/council/preparing.ts';
import type { Acting } from '../../shared/council/tasks.ts';
import { isInternal as isKeptInternal } from '../../shared/meeting/may-read.ts';
import { intoPlace, isKeptFrom, placeNamed, prepares, standsThere, takesPapers } from '../../shared/meeting/handed-in.ts';
import { PARTS } from '../../shared/wire/members.ts';
import { AskToPrepare, PreparingAct, type MyTasks, type PeopleToAsk, type TaskSeen } from '../../shared/wire/preparing.ts';
import type { OpenCount } from '../../shared/wire/tasks.ts';
import type { Identity } from '../identity/identity.ts';
import { makePeopleIndex } from '../identity/people-index.ts';
import type { Brought } from '../papers/brought.ts';
import type { Preparing } from '../papers/preparing.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { answering, checked, withRight } from './border.ts';
import { noted } from './noted.ts';
import { countOf, openThenEnded, OwnQuery } from './own-pages.ts';
import { broughtBy, sendTaskPaper, type TaskPaperParts } from './task-paper.ts';
import { about, person, tasksAsked } from './tasks.ts';

/** People to choose from in one answer: more are found by typing more. */
const OFFERED = 50;
const MOST_GROUPS = 100;
const isToBring = ({ state }: Task): boolean => state === 'asked' || state === 'sentBack';
const Typed = z.string().max(200).default('');

export interface PreparingRoutes extends TaskPaperParts {
  readonly rooms: () => Rooms;
  readonly identity: Pick<Identity, 'accounts' | 'units'>;
  readonly preparing: Preparing;
  readonly papersOf: Brought;
  readonly now: () => string;
  readonly newId: () => string;
}

/** `isWaitedFor`: whether that person is asked for papers which a meeting still takes. */
export function preparingRoutes(parts: PreparingRoutes): { router: Router; isWaitedFor: (person: string) => Promise<boolean> } {
  const { log, rooms, identity, preparing, papersOf, intake, now, newId } = parts;
  const router = Router();
  const find = makePeopleIndex(() => identity.accounts.list());

  const { forTask, forDesk, opened, ofItsMeeting, placed, nobody } = tasksAsked({
    ...{ rooms, identity, newId },
    tasks: preparing,
    isDesk: (id, room) => prepares({ kind: 'person', id }, room.meeting),
    isFound: (task, id, room) => isAsked(task, id) && !isKeptFrom(id, task.place, room.meeting),
    codes: { unknown: 'preparing/unknown', nobody: 'preparing/nobody' },
  });

  async function seen(task: Task, who: Acting, room: Room): Promise<TaskSeen> {
    const people = [...task.people, ...task.papers.map(({ by }) => by), ...task.history.map(({ by }) => by)];
    const placeTitle = placeNamed(room.meeting, task.place, who.id);
    return { ...task, ...(await ofItsMeeting(task, who, room, people)), ...(placeTitle !== undefined && { placeTitle }) };
  }
  const shown = (tasks: readonly Task[], member: string): Promise<TaskSeen[]> =>
    opened(tasks, member, (task, who, room) => (isKeptFrom(member, task.place, room.meeting) ? undefined : seen(task, who, room)));

  router.get('/preparing', answering(log, async (req): Promise<MyTasks> => {
    const { member } = person(req);
    const { after } = checked(OwnQuery, req.query);
    const { some, rest } = await openThenEnded(preparing.ofPerson, member.id, after);
    return { tasks: await shown(some, member.id), now: now(), ...rest };
  }));
  router.get('/preparing-open', answering(log, (req): Promise<OpenCount> => {
    const [{ member }, at] = [person(req), Date.parse(now())];
    const found = (some: readonly Task[]): Promise<Task[]> =>
      opened(some, member.id, (task, _who, room) => (isKeptFrom(member.id, task.place, room.meeting) ? undefined : Promise.resolve(task)));
    return countOf(preparing.ofPerson, member.id, { isToDo: isToBring, isLate: (task) => nearness(task, at) === 'late', found });
  }));

  router.get('/meetings/:meeting/preparing', answering(log, async (req): Promise<MyTasks> => {
    const { room, who } = await forDesk(req);
    return { tasks: await shown(await preparing.ofMeeting(room.id), who.id), now: now() };
  }));
  router.post('/meetings/:meeting/preparing', answering(log, noted('preparingAsked', async (req) => {
    const { room, who } = await forDesk(req);
    const asking = checked(AskToPrepare, req.body);
    const no = await misplaced(room, who.id, asking);
    if (no) return no;
    const history = [{ at: now(), by: who.id, did: 'asked' as const }];
    const task = await preparing.add({ ...asking, ...(await placed(room)), state: 'asked', papers: [], history });
    return isRefusal(task) ? task : seen(task, who, room);
  }, { after: about })));

  /** Why nobody can be asked for that. */
  async function misplaced(room: Room, who: string, { place, people }: { readonly place: string; readonly people: readonly string[] }) {
    if (placeNamed(room.meeting, place, who) === undefined) return refuse('preparing/place-gone');
    return nobody(people);
  }

  router.post('/preparing/:task', answering(log, noted('preparingDone', async (req) => {
    const { task, room, who } = await forTask(req);
    const act = checked(PreparingAct, req.body);
    const open = takesPapers(room.meeting);
    if (open !== 'yes') return open;
    const facts = act.do === 'bring' ? await broughtHere(act.paper.sha256, who.id) : undefined;
    const no = act.do === 'change' ? await misplaced(room, who.id, act) : act.do === 'approve' ? await intoMeeting(task, act, who, room) : undefined;
    if (no) return no;
    const next = await preparing.change(task.id, (standing) => done(standing, act, who, now(), facts));
    return isRefusal(next) ? next : seen(next, who, room);
  }, { after: about })));

  /** What the intake found in a paper that this very person has brought: a hash that is known from elsewhere brings nothing. */
  const broughtHere = async (sha256: string, who: string) =>
    (await papersOf.isFrom(sha256, broughtBy(who))) ? intake.about(sha256) : undefined;

  /** Approved papers go where they belong, each once, however often it is tried. */
  async function intoMeeting(task: Task, act: Act, who: Acting, room: Room): Promise<Refusal | undefined> {
    const refused = done(task, act, who, now());
    if (isRefusal(refused)) return refused;
    for (const paper of task.papers) {
      if (standsThere(room.meeting, task.place, paper.sha256)) continue;
      await papersOf.note(paper.sha256, task.unit);
      // The same for the same state of the task: one that was sent back, and handed in again, is a new one.
      const id = createHash('sha256').update(`${task.id} ${task.history.length} ${task.history.at(-1)?.at} ${who.id} ${paper.sha256}`).digest('base64url').slice(0, 22);
      const into = intoPlace(task.place, { ...paper, preparedBy: task.body });
      const answer = await rooms().execute({ kind: 'person', id: who.id }, { id, meeting: room.id, ...into });
      if (!answer.ok) return answer.refusal;
    }
    return undefined;
  }

  router.get('/preparing/:task/papers/:sha256', answering(log, noted('preparingRead', async (req, res) => {
    const { task, room } = await forTask(req);
    const sha256 = HexHash.safeParse(req.params['sha256']).data;
    const paper = task.papers.find((one) => one.sha256 === sha256);
    const isInternal = paper !== undefined && (paper.internal === true || isKeptInternal(paper.sha256, room.meeting));
    return sendTaskPaper(req, res, parts, task.meeting, paper && { ...paper, isInternal });
  })));

  router.get('/preparing-people', answering(log, async (req): Promise<PeopleToAsk> => {
    const { member } = withRight(req, 'secretariat');
    const own = (await identity.units.get())!;
    const code = checked(UnitCode.optional(), req.query['unit']) ?? member.unit ?? own.code;
    const typed = checked(Typed, req.query['typed']);
    const isAsked = (one: Member): boolean => one.inOffice && belongs(one, code, own.code);
    // By name and office: how somebody of another unit signs in is not this desk's to look for.
    const seen = ({ login: _login, ...one }: Member) => (isAsked(one) ? one : undefined);
    const found = await find({ typed, limit: OFFERED, seen });
    return {
      units: [own, ...(await identity.units.list())].map((one) => ({ code: one.code, name: one.name })),
      people: found!.members.map(({ id, name, title, group, committee }) => {
        return { id, name, ...(title && { title }), ...(group && { group }), ...(committee && { committee }) };
      }),
      groups: groupsOf((await identity.accounts.list()).filter(isAsked)).slice(0, MOST_GROUPS),
      count: PARTS.reduce((sum, part) => sum + found!.counts[part], 0),
    };
  }));
  async function isWaitedFor(member: string): Promise<boolean> {
    for await (const { one: task } of preparing.ofPerson.under(member, 'open')) {
      if (!isToBring(task)) continue;
      const room = await rooms().open(task.meeting).catch(() => undefined);
      if (room && takesPapers(room.meeting) === 'yes') return true;
    }
    return false;
  }
  return { router, isWaitedFor };
}
