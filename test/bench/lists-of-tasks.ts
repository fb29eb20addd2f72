/**
 * Tasks from conclusions and recommendations as a desk and their people ask for them, of a council with 5,000 of each in the embedded
 * store, most of which have ended: what is late, the next page of it, one's own, and the unit's list; beside what reading all
 * of them costs; and what somebody is answered who has as many again, all of them open.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Task } from '../../shared/council/following.ts';
import type { Step } from '../../shared/council/recommendations.ts';
import type { FollowedTasks } from '../../shared/wire/following.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { makeFollowing } from '../../server/following.ts';
import { makeRecommendations } from '../../server/oversight/recommendations.ts';
import { startServer } from '../kit/app.ts';
import { filled, said, timed } from './lists.ts';
import { report, round } from './numbers.ts';

const TASKS = 5_000;
const MEETINGS = 20;
const PEOPLE = 200;
const AT_ONCE = 50;
const DAY_MS = 86_400_000;
const UNIT = 'H23.05';

/** Of a hundred, four are late, two wait to be accepted, four are to be done; the rest is accepted. */
const stateOf = (n: number): Task['state'] => (n % 100 < 8 ? 'underWay' : n % 100 < 10 ? 'done' : 'accepted');
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

async function eachOf(act: (n: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < TASKS; from += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, (_one, n) => act(from + n)));
}

export async function listsOfTasks(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-lists-'));
  const one = await filled(folder, PEOPLE, 1);
  const { accounts, sessions } = one.identity;
  const people = (await accounts.list()).map(({ id }) => id);
  let cookie = `${COOKIE}=${(await sessions.open((await accounts.get(one.admin))!, 'key')).token}`;
  let app = await startServer(one);
  const made = async (): Promise<string> => {
    const body = JSON.stringify({ title: 'Kỳ họp', startsAt: new Date(Date.now() + 9 * DAY_MS).toISOString(), place: 'Hội trường' });
    const headers = { cookie, 'content-type': 'application/json', origin: app.url };
    return ((await (await fetch(`${app.url}/api/meetings`, { method: 'POST', headers, body })).json()) as { meeting: string }).meeting;
  };
  const meetings: string[] = [];
  for (let n = 0; n < MEETINGS; n++) meetings.push(await made());
  await app.close();

  const [following, recommendations] = [makeFollowing(one.store.records), makeRecommendations(one.store.records)];
  const at = new Date(Date.now() - 60 * DAY_MS).toISOString();
  const add = async (n: number): Promise<void> => {
    const [meeting, person] = [meetings[n % MEETINGS]!, people[n % PEOPLE]!];
    const due = new Date(Date.now() + ((n % 100 < 4 ? -1 : 1) * (1 + (n % 37)) - (stateOf(n) === 'accepted' ? 400 : 0)) * DAY_MS).toISOString();
    const task = { from: 'k1', title: `Việc thứ ${n}`, body: 'Ủy ban nhân dân xã', people: [person], due };
    const history = [{ at, by: one.admin, did: 'given' as const }];
    await following.add({ ...task, id: `${meeting}-t${n}`, meeting, unit: UNIT, state: stateOf(n), history });
    const content = { ...{ title: `Kiến nghị ${n}`, text: 'Đề nghị bố trí đủ vốn. '.repeat(40), source: 'oversight', addressee: `Cơ quan ${n % 30}` },
      ...{ people: [person], follower: one.admin, term: { days: 15, count: 'calendar' } } };
    const steps = [
      { at, by: one.admin, did: 'drafted', content },
      { at, by: one.admin, did: 'sent', on: dayOf(Date.parse(at)), due: due.slice(0, 10) },
      { at, by: person, did: 'answered', on: dayOf(Date.parse(at)), text: 'Đã bố trí. '.repeat(60), papers: [] },
      { at, by: one.admin, did: 'ended', how: 'satisfied', note: 'Đạt' },
    ] as unknown as Step[];
    await recommendations.draft(`r${n}`, UNIT, steps[0] as Extract<Step, { did: 'drafted' }>);
    for (const step of steps.slice(1, stateOf(n) === 'accepted' ? 4 : 2)) await recommendations.add(`r${n}`, () => step);
  };
  await eachOf(add);

  app = await startServer(one);
  const asked = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${app.url}/api${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.json()) as T;
  };
  const first = async (path: string): Promise<number> => {
    const from = performance.now();
    await asked(path);
    return performance.now() - from;
  };
  const lateMs = await first('/following-late');
  let { next } = await asked<FollowedTasks>('/following-late');
  const late = await timed(async () => void (await asked('/following-late')));
  const after = await timed(async () => {
    ({ next } = await asked<FollowedTasks>(`/following-late${next === undefined ? '' : `?after=${next}`}`));
  });
  const own = await timed(async () => void (await asked('/following')));
  const unitMs = await first('/recommendations-of-unit');
  const unit = await timed(async () => void (await asked('/recommendations-of-unit')));
  const mine = await timed(async () => void (await asked('/recommendations')));
  const whole = async (all: AsyncIterable<unknown>): Promise<number> => {
    const from = performance.now();
    for await (const _one of all);
    return performance.now() - from;
  };
  const [tasksMs, recommendationsMs] = [await whole(following.all()), await whole(recommendations.all())];

  const busy = people[1]!;
  await eachOf(async (n) => {
    const id = `b${n}`;
    const due = new Date(Date.now() + (n - TASKS / 10) * 3_600_000).toISOString();
    const history = [{ at, by: one.admin, did: 'given' as const }];
    const meeting = meetings[n % MEETINGS]!;
    const task = { from: 'k1', title: `Việc thứ ${n}`, body: 'Ủy ban nhân dân xã', people: [busy], due };
    await following.add({ ...task, id: `${meeting}-${id}`, meeting, unit: UNIT, state: 'underWay', history });
    const content = { ...{ title: `Kiến nghị ${n}`, text: 'Đề nghị bố trí đủ vốn. '.repeat(40), source: 'oversight', addressee: 'Sở Tài chính' },
      ...{ people: [busy], follower: one.admin, term: { days: 15, count: 'calendar' } } };
    await recommendations.draft(id, UNIT, { at, by: one.admin, did: 'drafted', content } as Extract<Step, { did: 'drafted' }>);
    const sent = { at, by: one.admin, did: 'sent', on: dayOf(Date.parse(at)), due: due.slice(0, 10) } as unknown as Step;
    await recommendations.add(id, () => sent);
  });
  cookie = `${COOKIE}=${(await sessions.open((await accounts.get(busy))!, 'key')).token}`;
  let place: string | undefined;
  const paged = (path: string): Promise<number[]> =>
    timed(async () => void ({ next: place } = await asked<FollowedTasks>(`${path}${place === undefined ? '' : `?after=${place}`}`)));
  const counted = (path: string): Promise<number[]> => timed(async () => void (await asked(path)));
  const open = { openTasks: await paged('/following'), openTasksCount: await counted('/following-open') };
  place = undefined;
  const toAnswer = { toAnswer: await paged('/recommendations'), toAnswerCount: await counted('/recommendations-open') };
  await app.close();
  await one.store.close();
  await rm(folder, { recursive: true });
  report(
    'lists of tasks',
    `${TASKS} tasks: late ones ${round(lateMs)} ms after a start; ${said('then', late)}; ${said('a page after it', after)}; ` +
      `${said('one’s own', own)}; to read all of them ${round(tasksMs)} ms. ${TASKS} recommendations: the unit’s ${round(unitMs)} ms first; ` +
      `${said('then', unit)}; ${said('one’s own', mine)}; to read all of them ${round(recommendationsMs)} ms. ` +
      `Of one who has as many open of each: ${said('a page of tasks', open.openTasks)}; ${said('their number', open.openTasksCount)}; ` +
      `${said('a page of recommendations', toAnswer.toAnswer)}; ${said('their number', toAnswer.toAnswerCount)}`,
    { tasks: TASKS, lateMs, late, after, own, unitMs, unit, mine, tasksMs, recommendationsMs, ...open, ...toAnswer },
  );
}
