/** What a meeting has prepared, taken into a draft and kept as a template, on a whole server. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Kind, type Right } from '../../shared/council/council.ts';
import { planOf as seatsOf } from '../../shared/council/seat-shapes.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import type { PlanAtDesk, Template, Templates } from '../../shared/wire/plans.ts';
import type { MeetingList } from '../../shared/wire/meeting-list.ts';
import type { Seating } from '../../shared/wire/seating.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, world, type World } from './kit.ts';

const COMMUNE = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' } as const;
const SEATS = seatsOf({ shape: 'rows', rows: 2, seats: 4, podium: 2, aisle: false });
const ALL = { votes: true, guests: true, workingRules: true };

let one: World;
let app: App;
let desk: { id: string; cookie: string };
beforeEach(async () => {
  one = await world();
  app = await startServer(one);
  desk = await person('Lương Thị Hạnh', 'secretary', ['secretariat']);
});
afterEach(() => app.close());

async function person(name: string, kind: Kind, rights: Right[] = [], unit?: string) {
  const input = { name, kind, rights, unit, ...(rights.length > 0 && { login: `l${name.length}${unit ?? ''}`.replace(/\W/g, '') }) };
  const { id } = accepted(await one.identity.accounts.add(MemberInput.parse(input)));
  const session = await one.identity.sessions.open((await one.identity.accounts.get(id))!, rights.length > 0 ? 'password' : 'key');
  return { id, cookie: `${COOKIE}=${session.token}` };
}
type Answer = { readonly refusal?: { readonly code: string } } & Record<string, unknown>;
async function ask<T = Answer>(method: string, path: string, body?: unknown, cookie = desk.cookie): Promise<T> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${app.url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return (await answer.json()) as T;
}
const code = async (answer: Promise<Answer>) => (await answer).refusal?.code;
const actId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 22);
async function does(meeting: string, type: string, input: object = {}) {
  const done = await app.rooms().execute({ kind: 'person', id: desk.id }, { id: actId(), meeting, type, input: input as never });
  expect(done, type).toMatchObject({ ok: true });
}
const draft = async (title: string): Promise<string> =>
  (await ask('POST', '/meetings', { title, startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường' }))['meeting'] as string;
const inside = async (meeting: string) => (await app.rooms().open(meeting))!.meeting;

async function past() {
  const [khach, cu] = [await person('Vũ Văn Khách', 'guest'), await person('Hà Thị Cũ', 'guest')];
  const meeting = await draft('Kỳ họp thứ ba');
  for (const { id } of [khach, cu]) await does(meeting, 'listMember', { member: id });
  await does(meeting, 'addItems', { items: [{ title: 'Dự toán', time: '8 giờ' }, { title: 'Thẩm tra', level: 1 }] });
  const [item] = (await inside(meeting)).agenda.items;
  await does(meeting, 'prepareVote', { item: item!.item, text: 'Thông qua dự toán', rule: MAJORITY, papers: [] });
  const seating: Seating = { version: 0, venue: { id: 'v1', name: 'Hội trường lớn' }, plan: SEATS, seated: { s1: khach.id } };
  await ask('PUT', `/meetings/${meeting}/seating`, seating);
  await one.identity.accounts.setOffice(cu.id, false);
  return { meeting, khach, cu };
}

test('A-13 a new draft takes over agenda, votes, guests still in office and the room; a retry does it once', async () => {
  const { meeting, khach, cu } = await past();
  const shown = await ask<PlanAtDesk>('GET', `/meetings/${meeting}/plan`);
  expect([shown.plan.points.length, shown.plan.guests.length, shown.venue]).toEqual([2, 2, 'Hội trường lớn']);
  expect(Object.keys(shown.people)).toEqual([khach.id]);
  const next = await draft('Kỳ họp thứ tư');
  const take = { id: actId(), from: { meeting }, chosen: ALL, seats: true };
  expect(await ask('POST', `/meetings/${next}/plan`, take)).toEqual({ left: 1 });
  expect(await ask('POST', `/meetings/${next}/plan`, take)).toEqual({ left: 1 });
  const { agenda, votes, roll } = await inside(next);
  expect(agenda.items.map(({ title, time, level }) => [title, time, level])).toEqual([['Dự toán', '8 giờ', undefined], ['Thẩm tra', undefined, 1]]);
  expect(Object.values(votes.votes).map(({ text, state }) => [text, state])).toEqual([['Thông qua dự toán', 'prepared']]);
  expect([khach.id, cu.id].map((id) => roll.members.get(id)?.kind)).toEqual(['guest', undefined]);
  const { plan, seated, venue } = await ask<Seating>('GET', `/meetings/${next}/seating`);
  expect([plan.seats.length, seated, venue?.name]).toEqual([SEATS.seats.length, {}, 'Hội trường lớn']);
});
test('A-13 only the secretary of both takes anything over, and into a draft', async () => {
  const mai = await person('Lò Thị Mai', 'delegate');
  const { meeting } = await past();
  const next = await draft('Kỳ họp thứ tư');
  const take = (more: object = {}) => ({ id: actId(), from: { meeting }, chosen: ALL, seats: false, ...more });
  expect(await code(ask('POST', `/meetings/${next}/plan`, take(), mai.cookie))).toBe('border/unknown');
  expect(await code(ask('GET', `/meetings/${meeting}/plan`, undefined, mai.cookie))).toBe('border/unknown');
  expect(await code(ask('POST', `/meetings/${next}/plan`, take({ from: { meeting: 'nowhere' } })))).toBe('border/unknown');
  expect(await code(ask('POST', `/meetings/${next}/plan`, take({ id: 'x' })))).toBe('border/wrong-input');
  await does(meeting, 'nameChair', { member: mai.id });
  await does(meeting, 'publish');
  expect(await code(ask('POST', `/meetings/${meeting}/plan`, take()))).toBe('access/not-in-this-stage');
  expect(await code(ask('GET', `/meetings/${meeting}/plan`, undefined, mai.cookie))).toBe('access/secretary-only');
});
test('A-17 a template is kept without papers, renamed, used and removed, by the desks of its unit', async () => {
  const { meeting, khach } = await past();
  const kept = await ask<Template>('POST', '/templates', { name: 'Thường lệ cuối năm', from: meeting });
  expect(kept).toMatchObject({ name: 'Thường lệ cuối năm', version: 1, size: { points: 2, votes: 1, papers: 0, guests: 2 } });
  expect(await code(ask('POST', '/templates', { name: 'thường lệ CUỐI năm', from: meeting }))).toBe('templates/same-name');
  const path = `/templates/${kept.id}`;
  expect(await ask('PUT', path, { version: 1, name: 'Cuối năm' })).toMatchObject({ version: 2, name: 'Cuối năm' });
  expect(await code(ask('PUT', path, { version: 1, name: 'Khác' }))).toBe('templates/changed-meanwhile');
  expect((await ask<PlanAtDesk>('GET', path)).people).toEqual({ [khach.id]: 'Vũ Văn Khách' });
  const next = await draft('Kỳ họp thứ tư');
  const take = { id: actId(), from: { template: kept.id }, chosen: ALL, seats: true };
  expect(await ask('POST', `/meetings/${next}/plan`, take)).toEqual({ left: 1 });
  expect((await inside(next)).agenda.items).toHaveLength(2);
  expect((await ask<Seating>('GET', `/meetings/${next}/seating`)).venue?.name).toBe('Hội trường lớn');
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  const there = await person('Xồng Bá Dìa', 'secretary', ['secretariat'], COMMUNE.code);
  expect((await ask<Templates>('GET', '/templates', undefined, there.cookie)).templates).toEqual([]);
  expect(await code(ask('GET', path, undefined, there.cookie))).toBe('templates/unknown');
  expect(await ask('DELETE', path)).toEqual({});
  expect((await ask<Templates>('GET', '/templates')).templates).toEqual([]);
  expect(await code(ask('PUT', path, { version: 2, name: 'Khác' }))).toBe('templates/unknown');
  expect((await inside(next)).agenda.items).toHaveLength(2);
});
test('A-17 a template holds no word of a restricted point but its neutral title, and is used as before', async () => {
  const meeting = await draft('Kỳ họp thứ ba');
  await does(meeting, 'addItem', { title: 'Kỷ luật ông Vi', audience: 'delegates', publicTitle: 'Công tác cán bộ', time: '9 giờ', presenter: 'Ban Tổ chức' });
  await does(meeting, 'addItem', { title: 'Miễn nhiệm bà Moong', audience: 'delegates' });
  const [item] = (await inside(meeting)).agenda.items;
  await does(meeting, 'prepareVote', { item: item!.item, text: 'Thông qua kỷ luật ông Vi', rule: MAJORITY, papers: [] });
  const { id } = await ask<Template>('POST', '/templates', { name: 'Thường lệ', from: meeting });
  const other = await person('Xồng Bá Dìa', 'secretary', ['secretariat']);
  const words = /Kỷ luật|kỷ luật|Miễn nhiệm|Ban Tổ chức/;
  expect(JSON.stringify(await ask('GET', `/templates/${id}`, undefined, other.cookie))).not.toMatch(words);
  // One that was kept whole, by an earlier version.
  const { records } = one.store;
  const [{ key, value, version }] = (await records.list('templates')) as [{ key: string; value: { plan: object }; version: number }];
  const whole = (await ask<PlanAtDesk>('GET', `/meetings/${meeting}/plan`)).plan;
  expect(JSON.stringify(whole)).toMatch(words);
  await records.put('templates', key, { ...value, plan: whole } as never, version);
  expect(JSON.stringify(await ask('GET', `/templates/${id}`, undefined, other.cookie))).not.toMatch(words);
  const next = await draft('Kỳ họp thứ tư');
  expect(await ask('POST', `/meetings/${next}/plan`, { id: actId(), from: { template: id }, chosen: ALL, seats: false })).toEqual({ left: 0 });
  const { agenda, votes } = await inside(next);
  expect(agenda.items.map(({ publicTitle, audience }) => [publicTitle, audience?.duties.length])).toEqual([
    ['Công tác cán bộ', 3],
    ['Nội dung có phạm vi hạn chế', 3],
  ]);
  expect(votes.order).toEqual([]);
});
test('A-17 at most 100 templates, and none beyond a megabyte', async () => {
  const { meeting } = await past();
  const kept = await Promise.all(Array.from({ length: 99 }, (_, n) => ask('POST', '/templates', { name: `Mẫu ${n}`, from: meeting })));
  expect(kept.filter(({ refusal }) => refusal)).toEqual([]);
  await ask('POST', '/templates', { name: 'Mẫu 99', from: meeting });
  expect(await code(ask('POST', '/templates', { name: 'Một mẫu nữa', from: meeting }))).toBe('templates/too-many');
  await ask('DELETE', `/templates/${String(kept[0]!['id'])}`);
  const [item] = (await inside(meeting)).agenda.items;
  for (let n = 0; n < 300; n++)
    await does(meeting, 'prepareVote', { item: item!.item, text: `${n} ${'đ'.repeat(1990)}`, rule: MAJORITY, papers: [] });
  expect(await code(ask('POST', '/templates', { name: 'Quá lớn', from: meeting }))).toBe('templates/too-large');
});
test('S-15 a discarded draft stands in nobody’s list', async () => {
  const meeting = await draft('Kỳ họp thứ ba');
  const listed = async () => (await ask<MeetingList>('GET', '/meetings')).meetings.map((one) => one.meeting);
  expect(await listed()).toEqual([meeting]);
  await does(meeting, 'discardDraft', { discarded: true });
  expect(await listed()).toEqual([]);
  await does(meeting, 'discardDraft', { discarded: false });
  expect(await listed()).toEqual([meeting]);
});
