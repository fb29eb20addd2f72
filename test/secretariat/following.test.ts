/** What follows from a conclusion: given to people of another unit, reported, sent back, accepted; nobody else finds anything. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Right } from '../../shared/council/council.ts';
import { done as doing, isLate, type Task } from '../../shared/council/following.ts';
import type { FollowedTask, FollowedTasks } from '../../shared/wire/following.ts';
import type { App } from '../../server/app.ts';
import { makeFollowing } from '../../server/following.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { startServer } from '../kit/app.ts';
import { accepted, world, type World } from '../identity/kit.ts';

const COMMUNE = { name: 'Ủy ban nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' } as const;
const TEXT = 'Giao Ủy ban nhân dân xã hoàn thiện phương án phân bổ vốn';
const DUE = '2020-12-15T10:00:00.000Z';
let one: World;
let app: App;
let desk: { readonly id: string; readonly cookie: string };
let far: { readonly id: string; readonly cookie: string };
let stranger: { readonly id: string; readonly cookie: string };
let meeting: string;
let from: string;

type Refused = { readonly refusal?: { readonly code: string; readonly params?: object } };
let many = 0;
async function person(rights: Right[], unit?: string) {
  const input = { name: `Người ${many}`, kind: rights.length > 0 ? 'secretary' : 'delegate', rights, unit, login: `n${many++}` };
  const { id } = accepted(await one.identity.accounts.add(MemberInput.parse(input)));
  const { token } = await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key');
  return { id, cookie: `${COOKIE}=${token}` };
}
async function ask<T>({ cookie }: { readonly cookie: string }, method: string, path: string, body?: unknown): Promise<T & Refused> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${app.url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return (await answer.json()) as T & Refused;
}
let acts = 0;
async function does(who: { readonly id: string }, type: string, input: object) {
  const id = `k${acts++}`.padEnd(22, 'A');
  expect(await app.rooms().execute({ kind: 'person', id: who.id }, { id, meeting, type, input: input as never })).toMatchObject({ ok: true });
}
const state = async () => (await app.rooms().open(meeting))!.meeting;
const giving = (people: readonly string[] = [far.id]) => ({
  ...{ from, title: 'Hoàn thiện phương án, trình Thường trực', body: COMMUNE.name, people: [...people], due: DUE },
});
const gives = (people?: readonly string[]) => ask<FollowedTask>(desk, 'POST', `/meetings/${meeting}/following`, giving(people));
const act = (who: { readonly cookie: string }, task: string, body: object) => ask<FollowedTask>(who, 'POST', `/following/${task}`, body);

beforeEach(async () => {
  one = await world();
  app = await startServer(one);
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  desk = await person(['secretariat']);
  far = await person([], COMMUNE.code);
  stranger = await person(['secretariat'], COMMUNE.code);
  const chair = await person([]);
  const session = { title: 'Kỳ họp thứ ba', startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường' };
  ({ meeting } = await ask<{ meeting: string }>(desk, 'POST', '/meetings', session));
  await does(desk, 'addItem', { title: 'Đầu tư công' });
  await does(desk, 'nameChair', { member: chair.id });
  await does(desk, 'publish', {});
  await does(chair, 'checkIn', {});
  await does(chair, 'callToOrder', {});
  await does(desk, 'writeConclusion', { item: (await state()).agenda.items[0]!.item, text: TEXT });
  from = (await state()).conclusions.all[0]!.conclusion;
});
afterEach(() => app.close());

test('Z-20 the desk gives a task to people of any unit; they see it and what was concluded, and nothing else of the meeting', async () => {
  const task = await gives();
  expect(task).toMatchObject({ state: 'notBegun', desk: true, concluded: { text: TEXT, title: 'Đầu tư công' } });
  const mine = await ask<FollowedTasks>(far, 'GET', '/following');
  expect(mine.tasks.map(({ id, concluded, desk: isDesk }) => [id, concluded?.text, isDesk])).toEqual([[task.id, TEXT, false]]);
  expect((await ask(far, 'GET', `/meetings/${meeting}/log`)).refusal?.code).toBe('border/unknown');
  expect((await ask(far, 'GET', `/meetings/${meeting}/following`)).refusal?.code).toBe('border/unknown');
  expect((await ask(stranger, 'POST', `/meetings/${meeting}/following`, giving())).refusal?.code).toBe('border/unknown');
  expect((await ask<FollowedTasks>(stranger, 'GET', '/following')).tasks).toEqual([]);
  for (const body of [{ do: 'report', progress: 'underWay' }, { do: 'accept' }])
    expect((await act(stranger, task.id, body)).refusal?.code).toBe('following/unknown');
  expect((await act(desk, 'nothing-1', { do: 'accept' })).refusal?.code).toBe('following/unknown');
  expect((await gives(['nobody'])).refusal?.code).toBe('following/nobody');
  expect((await ask(desk, 'POST', `/meetings/${meeting}/following`, { ...giving(), from: 'k9' })).refusal?.code).toBe('following/nothing-concluded');
});

test('Z-20 the secretary alone gives; what was concluded and removed since is told as gone', async () => {
  const delegate = (await state()).session.chair!;
  const { token } = await one.identity.sessions.open((await one.identity.accounts.get(delegate))!, 'key');
  const refused = await ask({ cookie: `${COOKIE}=${token}` }, 'POST', `/meetings/${meeting}/following`, giving());
  expect(refused.refusal?.code).toBe('access/secretary-only');
  await gives();
  await does(desk, 'removeConclusion', { conclusion: from, reason: 'Ghi nhầm' });
  expect((await ask<FollowedTasks>(far, 'GET', '/following')).tasks[0]).not.toHaveProperty('concluded');
  expect((await gives()).refusal?.code).toBe('following/nothing-concluded');
});

test('Z-21 the owner reports, the desk sends back or accepts', async () => {
  const { id } = await gives();
  expect((await act(desk, id, { do: 'report', progress: 'underWay' })).refusal?.code).toBe('following/owner-only');
  expect((await act(far, id, { do: 'accept' })).refusal?.code).toBe('following/desk-only');
  expect((await act(desk, id, { do: 'accept' })).refusal?.code).toBe('following/not-reported');
  expect((await act(desk, id, { do: 'sendBack', reason: 'Thiếu' })).refusal?.code).toBe('following/not-reported');
  expect(await act(far, id, { do: 'report', progress: 'underWay', note: 'Đang lấy ý kiến thôn' })).toMatchObject({ state: 'underWay' });
  expect((await act(far, id, { do: 'report', progress: 'done' })).refusal?.code).toBe('following/note-missing');
  expect(await act(far, id, { do: 'report', progress: 'done', note: 'Đã trình tại Tờ trình số 45' })).toMatchObject({ state: 'done' });
  expect((await act(far, id, { do: 'report', progress: 'underWay' })).refusal?.code).toBe('following/reported');
  expect((await act(desk, id, { do: 'sendBack', reason: '' })).refusal?.code).toBe('border/wrong-input');
  expect(await act(desk, id, { do: 'sendBack', reason: 'Thiếu phụ lục' })).toMatchObject({ state: 'underWay', reason: 'Thiếu phụ lục' });
  const again = await act(far, id, { do: 'report', progress: 'done', note: 'Đã bổ sung phụ lục' });
  expect([again.state, again.note, again.reason]).toEqual(['done', 'Đã bổ sung phụ lục', undefined]);
  expect((await act(desk, id, { do: 'accept' })).state).toBe('accepted');
  expect((await act(far, id, { do: 'report', progress: 'underWay' })).refusal?.code).toBe('following/accepted');
  const { history } = (await ask<FollowedTasks>(desk, 'GET', `/meetings/${meeting}/following`)).tasks[0]!;
  expect(history.map(({ did }) => did)).toEqual(['given', 'underWay', 'done', 'sentBack', 'done', 'accepted']);
});

test('Z-22 what is late, or waits, is told to the secretaries of its meeting, and to nobody else', async () => {
  const { id } = await gives();
  const late = async (who: { readonly cookie: string }) => (await ask<FollowedTasks>(who, 'GET', '/following-late')).tasks.map((task) => task.id);
  expect([await late(desk), await late(stranger)]).toEqual([[id], []]);
  expect((await ask(far, 'GET', '/following-late')).refusal?.code).toBe('border/not-allowed');
  await act(far, id, { do: 'report', progress: 'done', note: 'Đã xong' });
  expect(await late(desk)).toEqual([id]);
  await act(desk, id, { do: 'accept' });
  expect(await late(desk)).toEqual([]);
  const at = (now: string, its: Task['state']) => isLate({ state: its, due: DUE }, Date.parse(now));
  const [before, after] = ['2020-12-15T09:59:00Z', '2020-12-15T10:01:00Z'];
  expect([at(before, 'underWay'), at(after, 'underWay'), at(after, 'notBegun')]).toEqual([false, true, true]);
  for (const its of ['done', 'accepted', 'dropped'] as const) expect(at('2021-01-01T00:00:00Z', its)).toBe(false);
});

test('Y-13 Z-43 what is accepted comes after what is open, when it is asked for; what is late comes by pages, the first due first', async () => {
  const { id } = await gives();
  const { id: accepted } = await gives();
  await act(far, accepted, { do: 'report', progress: 'done', note: 'Đã xong' });
  const idsOf = async (query = '') => ask<FollowedTasks>(far, 'GET', `/following${query}`).then(({ tasks, next }) => [tasks.map((one) => one.id), next]);
  expect((await ask<FollowedTasks>(far, 'GET', '/following')).tasks).toHaveLength(2);
  await act(desk, accepted, { do: 'accept' });
  const [open, next] = await idsOf();
  expect(open).toEqual([id]);
  expect(await idsOf(`?after=${String(next)}`)).toEqual([[accepted], undefined]);
  const days = new Map<string, string>([[id, DUE]]);
  for (let n = 0; n < 45; n++) {
    const due = `2020-${String(1 + ((n * 7) % 12)).padStart(2, '0')}-15T10:00:00.000Z`;
    days.set((await ask<FollowedTask>(desk, 'POST', `/meetings/${meeting}/following`, { ...giving(), due })).id, due);
  }
  // Z-45: on the first page all of them are told, in the list those that are due first.
  expect(await ask(far, 'GET', '/following-open')).toEqual({ toDo: 46, late: 46, any: true });
  const own = await ask<FollowedTasks>(far, 'GET', '/following');
  expect([own.tasks.length, own.nextPart]).toEqual([20, 'open']);
  const later = await ask<FollowedTasks>(far, 'GET', `/following?after=${own.next!}`);
  expect([...own.tasks, ...later.tasks].map(({ due }) => due)).toEqual([...days.values()].sort().slice(0, 40));
  expect(await ask(stranger, 'GET', '/following-open')).toEqual({ toDo: 0, late: 0, any: false });
  // Not late yet: reported as done it waits all the same.
  const soon = await ask<FollowedTask>(desk, 'POST', `/meetings/${meeting}/following`, { ...giving(), due: '2090-01-01T00:00:00.000Z' });
  const pages: FollowedTasks[] = [];
  for (let query: string | undefined = ''; query !== undefined; ) {
    const page: FollowedTasks = await ask<FollowedTasks>(desk, 'GET', `/following-late${query}`);
    pages.push(page);
    query = page.next === undefined ? undefined : `?after=${page.next}`;
  }
  expect(pages.map(({ tasks }) => tasks.length)).toEqual([20, 20, 6]);
  const told = pages.flatMap(({ tasks }) => tasks);
  expect(new Set(told.map((task) => task.id))).toEqual(new Set(days.keys()));
  expect(told.map(({ due }) => due)).toEqual([...days.values()].sort());
  await act(far, soon.id, { do: 'report', progress: 'done', note: 'Đã xong' });
  expect((await ask<FollowedTasks>(desk, 'GET', `/following-late?after=${pages[1]!.next}`)).tasks.at(-1)!.id).toBe(soon.id);
  expect((await ask(desk, 'GET', '/following-late?after=x')).refusal?.code).toBe('border/wrong-input');
});

test('Z-45 what belongs to a meeting that does not open is not counted, as the list does not show it', async () => {
  const { id } = await gives();
  const gone = { id: 'gone-1', meeting: 'gone', unit: 'H23.05', from: 'k1', title: 'Rà soát', body: COMMUNE.name, people: [far.id], due: DUE };
  await makeFollowing(one.store.records).add({ ...gone, state: 'notBegun', history: [] });
  expect((await ask<FollowedTasks>(far, 'GET', '/following')).tasks.map((task) => task.id)).toEqual([id]);
  expect(await ask(far, 'GET', '/following-open')).toEqual({ toDo: 1, late: 1, any: true });
});

test('Z-23 the desk changes a task and withdraws it; who has it no more finds nothing', async () => {
  const { id } = await gives();
  const other = await person([], COMMUNE.code);
  const { from: _from, ...task } = giving([other.id]);
  expect((await act(desk, id, { do: 'change', ...task, people: ['nobody'] })).refusal?.code).toBe('following/nobody');
  expect((await act(desk, id, { do: 'change', ...task })).people).toEqual([other.id]);
  expect((await ask<FollowedTasks>(far, 'GET', '/following')).tasks).toEqual([]);
  expect((await act(other, id, { do: 'drop' })).refusal?.code).toBe('following/desk-only');
  expect((await act(desk, id, { do: 'drop' })).state).toBe('dropped');
  expect((await act(other, id, { do: 'report', progress: 'underWay' })).refusal?.code).toBe('following/dropped');
});

test('Z-20 a meeting has so many tasks at most; a progress report keeps why it was sent back', async () => {
  const following = makeFollowing(memoryStore().records);
  const task = (n: number): Task => ({ ...giving(), id: `m-${n}`, meeting: 'm', unit: 'H1', state: 'notBegun', history: [] });
  for (let n = 0; n < 500; n++) await following.add(task(n));
  expect(await following.add(task(500))).toMatchObject({ code: 'following/too-many-tasks', params: { most: 500 } });
  const back: Task = { ...task(1), state: 'underWay', reason: 'Thiếu' };
  const who = { id: far.id, isDesk: false };
  expect(doing(back, { do: 'report', progress: 'underWay', note: 'Đang sửa' }, who, DUE)).toMatchObject({ reason: 'Thiếu', note: 'Đang sửa' });
});
