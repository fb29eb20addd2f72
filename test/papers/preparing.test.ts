/** Papers that people of another unit are asked for: brought, handed in, sent back, approved; nobody else finds anything. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Right } from '../../shared/council/council.ts';
import { MOST_BROUGHT, nearness, done as doing, type Task } from '../../shared/council/preparing.ts';
import type { MyTasks, PeopleToAsk, UnitTasks, TaskSeen } from '../../shared/wire/preparing.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, world, type World } from '../identity/kit.ts';

const COMMUNE = { name: 'Ủy ban nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' } as const;
const PAPER = readFileSync(join(import.meta.dirname, '../samples/quyet-dinh-46.pdf'));
const OTHER = readFileSync(join(import.meta.dirname, '../samples/thong-bao-79.pdf'));
let one: World;
let app: App;
let desk: string;
let secretary: string;
let chair: string;
let far: { readonly id: string; readonly cookie: string };
let stranger: string;
let meeting: string;
let place: string;

type Refused = { readonly refusal?: { readonly code: string } };
const signedIn = async (id: string) =>
  `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key')).token}`;
let many = 0;
async function person(rights: Right[], unit?: string) {
  const input = { name: `Người ${many}`, kind: rights.length > 0 ? 'secretary' : 'delegate', rights, unit, login: `n${many++}` };
  const { id } = accepted(await one.identity.accounts.add(MemberInput.parse(input)));
  return { id, cookie: await signedIn(id) };
}
async function ask<T>(cookie: string, method: string, path: string, body?: unknown): Promise<T & Refused> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${app.url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return (await answer.json()) as T & Refused;
}
const upload = async (cookie: string, bytes: Uint8Array<ArrayBuffer> = new Uint8Array(PAPER), secrecy = 'ordinary') => {
  const headers = { cookie, 'content-type': 'application/pdf', 'x-paper-name': 'a.pdf', 'x-secrecy': secrecy };
  return (await (await fetch(`${app.url}/api/papers`, { method: 'PUT', headers, body: bytes })).json()) as { sha256: string } & Refused;
};
const act = (cookie: string, task: string, body: object) => ask<TaskSeen>(cookie, 'POST', `/preparing/${task}`, body);
const asking = (people: readonly string[]) => ({
  ...{ place, title: 'Tờ trình về đầu tư công', body: 'Ủy ban nhân dân xã Keng Đu', people: [...people] },
  due: '2026-11-28T10:00:00.000Z',
});
const asks = (people = [far.id]) => ask<TaskSeen>(desk, 'POST', `/meetings/${meeting}/preparing`, asking(people));
const papersIn = async () => Object.values((await app.rooms().open(meeting))!.meeting.papers.papers);

beforeEach(async () => {
  one = await world();
  app = await startServer(one, { maxUploadBytes: 10_000_000 });
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  const at = await person(['secretariat']);
  [desk, secretary] = [at.cookie, at.id];
  chair = (await person([])).id;
  far = await person([], COMMUNE.code);
  stranger = (await person(['secretariat'], COMMUNE.code)).cookie;
  const session = { title: 'Kỳ họp thứ ba', startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường' };
  ({ meeting } = await ask<{ meeting: string }>(desk, 'POST', '/meetings', session));
  const add = { id: 'A'.repeat(22), meeting, type: 'addItem', input: { title: 'Đầu tư công' } };
  expect(await app.rooms().execute({ kind: 'person', id: secretary }, add)).toMatchObject({ ok: true });
  place = (await app.rooms().open(meeting))!.meeting.agenda.items[0]!.item;
});
afterEach(() => app.close());

test('Z-1 the desk asks people of any unit; they hear of the task, and of nothing else of the meeting', async () => {
  const task = await asks();
  const mine = await ask<MyTasks>(far.cookie, 'GET', '/preparing');
  expect(mine.tasks.map(({ id, placeTitle, desk: isDesk }) => [id, placeTitle, isDesk])).toEqual([[task.id, 'Đầu tư công', false]]);
  expect((await ask(far.cookie, 'GET', `/meetings/${meeting}/log`)).refusal?.code).toBe('border/unknown');
  expect((await ask(far.cookie, 'GET', `/meetings/${meeting}/preparing`)).refusal?.code).toBe('border/unknown');
  expect((await ask(far.cookie, 'POST', `/meetings/${meeting}/preparing`, asking([far.id]))).refusal?.code).toBe('border/unknown');
  // Another desk of that unit was asked for nothing.
  expect((await ask<MyTasks>(stranger, 'GET', '/preparing')).tasks).toEqual([]);
  for (const body of [{ do: 'handIn' }, { do: 'approve', papers: [] }]) expect((await act(stranger, task.id, body)).refusal?.code).toBe('preparing/unknown');
  expect((await ask(desk, 'POST', `/meetings/${meeting}/preparing`, { ...asking([far.id]), place: 'x9' })).refusal?.code).toBe('preparing/place-gone');
  expect((await asks(['nobody'])).refusal?.code).toBe('preparing/nobody');
  const { people, units } = await ask<PeopleToAsk>(desk, 'GET', `/preparing-people?unit=${COMMUNE.code}`);
  expect(people.map(({ id }) => id)).toContain(far.id);
  expect(units.map(({ code }) => code)).toContain(COMMUNE.code);
  expect((await ask(far.cookie, 'GET', '/preparing-people')).refusal?.code).toBe('border/not-allowed');
});

test('Z-5 the desk of those asked sees what they are asked for, by state, and another unit’s desk does not', async () => {
  const task = await asks();
  const ofUnit = async (cookie: string, state = 'open') => (await ask<UnitTasks>(cookie, 'GET', `/preparing-unit?state=${state}`)).tasks;
  const [seen] = await ofUnit(stranger);
  expect(seen).toMatchObject({ id: task.id, meetingTitle: 'Kỳ họp thứ ba', state: 'asked', papers: 0 });
  expect(JSON.stringify(seen)).not.toContain('Đầu tư công');
  expect([await ofUnit(stranger, 'approved'), await ofUnit(desk)]).toEqual([[], []]);
  expect((await ask(far.cookie, 'GET', '/preparing-unit')).refusal?.code).toBe('border/not-allowed');
});

test('Z-2 who was asked brings files of their own and hands in; a hash from elsewhere brings nothing, and a stranger uploads nothing', async () => {
  const nobody = await person([], COMMUNE.code);
  expect((await upload(far.cookie)).refusal?.code).toBe('border/not-allowed');
  const task = await asks();
  expect((await upload(nobody.cookie)).refusal?.code).toBe('border/not-allowed');
  expect((await upload(far.cookie, undefined, 'secret')).refusal?.code).toBe('papers/state-secret');
  const { sha256: elsewhere } = await upload(desk);
  expect((await act(far.cookie, task.id, { do: 'bring', paper: { sha256: elsewhere, title: 'Lạ' } })).refusal?.code).toBe('papers/unknown-paper');
  expect((await act(far.cookie, task.id, { do: 'handIn' })).refusal?.code).toBe('preparing/no-papers');
  const { sha256 } = await upload(far.cookie);
  const bring = { do: 'bring', paper: { sha256, title: 'Tờ trình', kind: 'Tờ trình', issuer: 'UBND xã' } };
  expect((await act(far.cookie, task.id, bring)).papers).toMatchObject([{ sha256, title: 'Tờ trình', by: far.id }]);
  expect((await act(far.cookie, task.id, bring)).refusal?.code).toBe('preparing/already-there');
  expect((await act(desk, task.id, bring)).refusal?.code).toBe('preparing/asked-only');
  expect((await act(desk, task.id, { do: 'approve', papers: [] })).refusal?.code).toBe('preparing/not-handed-in');
  expect((await act(far.cookie, task.id, { do: 'handIn' })).state).toBe('handedIn');
  expect((await act(far.cookie, task.id, { do: 'takeOut', sha256 })).refusal?.code).toBe('preparing/handed-in');
  expect((await act(far.cookie, task.id, { do: 'approve', papers: [] })).refusal?.code).toBe('preparing/desk-only');
  for (const [cookie, status] of [[desk, 200], [far.cookie, 200], [stranger, 404], [nobody.cookie, 404]] as const)
    expect((await fetch(`${app.url}/api/preparing/${task.id}/papers/${sha256}`, { headers: { cookie } })).status).toBe(status);
});

test('Z-3 P-16 the desk sends back with a reason, or approves: only then the papers come into the meeting, once, with who prepared them', async () => {
  const task = await asks();
  const { sha256 } = await upload(far.cookie);
  await act(far.cookie, task.id, { do: 'bring', paper: { sha256, title: 'Tờ trình', kind: 'Tờ trình', internal: true } });
  await act(far.cookie, task.id, { do: 'handIn' });
  expect(await papersIn()).toEqual([]);
  expect((await act(desk, task.id, { do: 'sendBack', reason: '' })).refusal?.code).toBe('border/wrong-input');
  expect(await act(desk, task.id, { do: 'sendBack', reason: 'Thiếu chữ ký' })).toMatchObject({ state: 'sentBack', reason: 'Thiếu chữ ký' });
  expect((await act(desk, task.id, { do: 'approve', papers: [] })).refusal?.code).toBe('preparing/not-handed-in');
  await act(far.cookie, task.id, { do: 'handIn' });
  const approve = () => act(desk, task.id, { do: 'approve', papers: [{ sha256, title: 'Tờ trình', kind: 'Tờ trình', internal: true }] });
  const [first, second] = await Promise.all([approve(), approve()]);
  expect([first.state, second.state]).toContain('approved');
  const prepared = { preparedBy: task.body };
  expect(await papersIn()).toMatchObject([{ sha256, title: 'Tờ trình', kind: 'Tờ trình', internal: true, item: place, ...prepared }]);
  expect(await papersIn()).toHaveLength(1);
  expect((await act(desk, task.id, { do: 'drop' })).refusal?.code).toBe('preparing/approved');
  const { history } = (await ask<MyTasks>(desk, 'GET', `/meetings/${meeting}/preparing`)).tasks[0]!;
  expect(history.map(({ did }) => did)).toEqual(['asked', 'brought', 'handedIn', 'sentBack', 'handedIn', 'approved']);
});

test('Z-3 who is asked takes back and takes out; what is withdrawn takes nothing, and who is asked no more finds nothing', async () => {
  const task = await asks();
  const other = await person([], COMMUNE.code);
  const { sha256 } = await upload(far.cookie);
  await act(far.cookie, task.id, { do: 'bring', paper: { sha256, title: 'Tờ trình' } });
  await act(far.cookie, task.id, { do: 'handIn' });
  expect((await act(far.cookie, task.id, { do: 'takeBack' })).state).toBe('asked');
  expect((await act(far.cookie, task.id, { do: 'takeOut', sha256 })).papers).toEqual([]);
  expect((await act(desk, task.id, { do: 'change', ...asking([other.id]) })).people).toEqual([other.id]);
  expect((await ask<MyTasks>(far.cookie, 'GET', '/preparing')).tasks).toEqual([]);
  expect((await ask<MyTasks>(other.cookie, 'GET', '/preparing')).tasks).toHaveLength(1);
  expect((await act(desk, task.id, { do: 'drop' })).state).toBe('dropped');
  expect((await act(other.cookie, task.id, { do: 'handIn' })).refusal?.code).toBe('preparing/dropped');
  expect((await upload(other.cookie)).refusal?.code).toBe('border/not-allowed');
});

/** What the secretary, or somebody else, does in the meeting itself. */
const does = async (who: string, type: string, input: object = {}) => {
  const id = randomUUID().replaceAll('-', '').slice(0, 22);
  const done = await app.rooms().execute({ kind: 'person', id: who }, { id, meeting, type, input: input as never });
  expect(done).toMatchObject({ ok: true });
};
const publishes = async () => {
  await does(secretary, 'nameChair', { member: chair });
  await does(secretary, 'publish');
};

test('Z-3 what came since the desk looked is not approved: a paper put in another’s place comes into no meeting', async () => {
  const task = await asks();
  const [{ sha256 }, { sha256: other }] = [await upload(far.cookie), await upload(far.cookie, new Uint8Array(OTHER))];
  await act(far.cookie, task.id, { do: 'bring', paper: { sha256, title: 'Tờ trình' } });
  const looked = await act(far.cookie, task.id, { do: 'handIn' });
  for (const body of [{ do: 'takeBack' }, { do: 'takeOut', sha256 }, { do: 'bring', paper: { sha256: other, title: 'Tờ trình' } }, { do: 'handIn' }])
    await act(far.cookie, task.id, body);
  const approve = (papers: TaskSeen['papers']) => act(desk, task.id, { do: 'approve', papers });
  expect((await approve(looked.papers)).refusal?.code).toBe('preparing/changed-meanwhile');
  expect(await papersIn()).toEqual([]);
  const [now] = (await ask<MyTasks>(desk, 'GET', `/meetings/${meeting}/preparing`)).tasks;
  expect((await approve(now!.papers)).state).toBe('approved');
  expect(await papersIn()).toMatchObject([{ sha256: other }]);
});

test('Z-1 what an item is really called is told to those it is for; a desk that is over takes nothing more', async () => {
  await does(secretary, 'setItemAudience', { item: place, audience: { members: [secretary] }, publicTitle: 'Nội dung khác' });
  const task = await asks();
  expect(task.placeTitle).toBe('Đầu tư công');
  expect((await ask<MyTasks>(far.cookie, 'GET', '/preparing')).tasks.map(({ placeTitle }) => placeTitle)).toEqual(['Nội dung khác']);
  const { sha256 } = await upload(far.cookie);
  await publishes();
  await does(secretary, 'callOff', { reason: 'Bão số 10' });
  const late = await act(far.cookie, task.id, { do: 'bring', paper: { sha256, title: 'Tờ trình' } });
  expect(late.refusal?.code).toBe('access/not-in-this-stage');
  const invited = {
    symbol: 'GM-HĐND', day: '2026-11-20', about: 'Dự kỳ họp', to: 'Đại biểu', note: '', programme: true, authority: '', recipients: '',
    ...{ capacity: 'Chủ tịch', signer: 'Vừ Bá Lềnh' },
  };
  const written = await ask(desk, 'PUT', `/meetings/${meeting}/invitation`, { texts: invited });
  expect(written.refusal?.code, 'J-1').toBe('access/not-in-this-stage');
  expect((await upload(far.cookie)).refusal?.code).toBe('border/not-allowed');
});

test('Z-1 who takes no part in an item for a conflict of interest finds none of its papers here either', async () => {
  await publishes();
  const delegate = { id: chair, cookie: await signedIn(chair) };
  const task = await asks([far.id, delegate.id]);
  const { sha256 } = await upload(far.cookie);
  await act(far.cookie, task.id, { do: 'bring', paper: { sha256, title: 'Tờ trình' } });
  const read = async () => (await fetch(`${app.url}/api/preparing/${task.id}/papers/${sha256}`, { headers: { cookie: delegate.cookie } })).status;
  expect(await read()).toBe(200);
  expect(await ask(delegate.cookie, 'GET', '/preparing-open')).toEqual({ toDo: 1, late: 0, any: true });
  await does(delegate.id, 'declareConflict', { item: place, member: delegate.id });
  expect(await read()).toBe(404);
  expect((await ask<MyTasks>(delegate.cookie, 'GET', '/preparing')).tasks).toEqual([]);
  expect(await ask(delegate.cookie, 'GET', '/preparing-open')).toEqual({ toDo: 0, late: 0, any: false });
  expect((await act(delegate.cookie, task.id, { do: 'handIn' })).refusal?.code).toBe('preparing/unknown');
});

test('an internal paper is given out here as anywhere: with its reader’s name across it, and it is recorded', async () => {
  const task = await asks();
  const { sha256 } = await upload(far.cookie);
  await act(far.cookie, task.id, { do: 'bring', paper: { sha256, title: 'Tờ trình', internal: true } });
  const answer = await fetch(`${app.url}/api/preparing/${task.id}/papers/${sha256}`, { headers: { cookie: desk } });
  expect([answer.status, answer.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true]);
  expect(Buffer.from(await answer.arrayBuffer()).equals(PAPER)).toBe(false);
});

test('who is at no desk fills no disk: after twice a request’s files they wait', async () => {
  await asks();
  const tries: (string | undefined)[] = [];
  for (let n = 0; n < 2 * MOST_BROUGHT + 1; n++) tries.push((await upload(far.cookie, new Uint8Array([n + 1]))).refusal?.code);
  expect(new Set(tries.slice(0, -1))).toEqual(new Set(['papers/not-a-pdf']));
  expect(tries.at(-1)).toBe('border/too-many');
});

test('Z-4 a time that comes near is told a week and two days before, and once it is past, until the papers are handed in', () => {
  const at = (days: number, state: Task['state'] = 'asked') =>
    nearness({ state, due: '2026-12-01T00:00:00.000Z' }, Date.parse('2026-12-01T00:00:00.000Z') - days * 86_400_000);
  expect([8, 6, 2, -1].map((days) => at(days))).toEqual(['far', 'early', 'due', 'late']);
  expect(at(-1, 'sentBack')).toBe('late');
  for (const state of ['handedIn', 'approved', 'dropped'] as const) expect(at(-1, state)).toBeUndefined();
});

test('Z-2 a task holds so many files at most', () => {
  const paper = (n: number) => ({ sha256: String(n).padStart(64, '0'), title: `Tệp ${n}` });
  const empty = { ...asking(['a']), id: 'm-1', meeting: 'm', unit: 'H1', state: 'asked', papers: [], history: [] } as Task;
  const who = { id: 'a', isDesk: false };
  const bring = (task: Task, n: number) => doing(task, { do: 'bring', paper: paper(n) }, who, empty.due, { pages: 1, size: 1 });
  let task = empty;
  for (let n = 0; n < MOST_BROUGHT; n++) task = bring(task, n) as Task;
  expect(bring(task, 99)).toMatchObject({ code: 'preparing/too-many' });
});
