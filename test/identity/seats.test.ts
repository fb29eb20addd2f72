/** A unit's rooms and who sits where in a meeting, on a whole server. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MemberInput, type Kind, type Right } from '../../shared/council/council.ts';
import { planOf } from '../../shared/council/seat-shapes.ts';
import { HALL_HEADER } from '../../shared/wire/http.ts';
import type { Seating, Venue } from '../../shared/wire/seating.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, world, type World } from './kit.ts';

const COMMUNE = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7' } as const;
const PLAN = planOf({ shape: 'rows', rows: 2, seats: 4, podium: 2, aisle: false });
const ROOM: Venue = { name: 'Hội trường lớn', place: 'Tầng 2, trụ sở xã', capacity: 60, plan: PLAN, retired: false };

let one: World;
let app: App;
let desk: string;
beforeEach(async () => {
  one = await world();
  app = await startServer(one);
  desk = (await person('Lương Thị Hạnh', 'secretary', ['secretariat'])).cookie;
});
afterEach(() => app.close());

async function person(name: string, kind: Kind, rights: Right[] = [], unit?: string) {
  const input = { name, kind, rights, unit, ...(rights.length > 0 && { login: `l${name.length}${unit ?? ''}`.replace(/\W/g, '') }) };
  const { id } = accepted(await one.identity.accounts.add(MemberInput.parse(input)));
  const session = await one.identity.sessions.open((await one.identity.accounts.get(id))!, rights.length > 0 ? 'password' : 'key');
  return { id, cookie: `${COOKIE}=${session.token}` };
}

type Answer = { readonly refusal?: { readonly code: string } } & Record<string, unknown>;
async function ask(cookie: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: unknown, more: object = {}): Promise<Answer> {
  const headers = { cookie, ...(body !== undefined && { 'content-type': 'application/json' }), ...more };
  const answer = await fetch(`${app.url}/api${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return (await answer.json()) as Answer;
}
const code = async (answer: Promise<Answer>) => (await answer).refusal?.code;
const names = async (cookie: string) =>
  ((await ask(cookie, 'GET', '/venues'))['venues'] as Array<{ venue: Venue }>).map(({ venue }) => venue.name);
const adds = (venue: unknown, cookie = desk) => ask(cookie, 'POST', '/venues', venue);

test('X-1 a desk adds rooms, changes and retires them; who has not seen a change overwrites nothing', async () => {
  const { id, version } = (await adds(ROOM)) as { id: string; version: number } & Answer;
  expect(await names(desk)).toEqual(['Hội trường lớn']);
  const change = (seen: number, venue: Venue) => ask(desk, 'PUT', `/venues/${id}`, { version: seen, venue });
  expect((await change(version, { ...ROOM, capacity: 70 }))['version']).toBe(2);
  expect(await code(change(version, ROOM))).toBe('seats/changed-meanwhile');
  expect(await code(adds({ ...ROOM, name: 'hội trường LỚN' }))).toBe('seats/same-name');
  expect((await change(2, { ...ROOM, retired: true }))['version']).toBe(3);
  expect((await adds(ROOM))['version']).toBe(1);
  expect(await code(change(3, ROOM))).toBe('seats/same-name');
  expect(await code(ask(desk, 'PUT', '/venues/nowhere', { version: 1, venue: ROOM }))).toBe('border/unknown');
  const { entries } = await ask(await admin(), 'GET', '/security');
  const kinds = (entries as Array<{ kind: string; outcome: string }>).filter(({ kind }) => kind === 'venueChanged');
  expect(kinds.filter(({ outcome }) => outcome === 'done')).toHaveLength(4);
});

const admin = async () => `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(one.admin))!, 'password')).token}`;

test('X-1 rooms are their unit’s, and no delegate’s', async () => {
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
  const [there, delegate] = [await person('Xồng Bá Dìa', 'secretary', ['secretariat'], COMMUNE.code), await person('Lò Thị Mai', 'delegate')];
  const { id } = await adds(ROOM);
  expect([await names(desk), await names(there.cookie)]).toEqual([['Hội trường lớn'], []]);
  expect(await code(ask(there.cookie, 'PUT', `/venues/${String(id)}`, { version: 1, venue: ROOM }))).toBe('border/unknown');
  expect((await adds(ROOM, there.cookie))['version']).toBe(1);
  for (const method of ['GET', 'POST'] as const)
    expect(await code(ask(delegate.cookie, method, '/venues', method === 'POST' ? ROOM : undefined))).toBe('border/not-allowed');
});

test('X-1 what is no room is refused', async () => {
  const [seat] = PLAN.seats;
  const wrong = [
    { ...ROOM, name: ' ' },
    { ...ROOM, capacity: -1 },
    { ...ROOM, plan: { seats: [seat, seat] } },
    { ...ROOM, plan: { seats: [{ ...seat, x: 0.5 }] } },
    { ...ROOM, plan: { seats: [{ ...seat, x: 5000 }] } },
  ];
  for (const venue of wrong) expect(await code(adds(venue))).toBe('border/wrong-input');
  expect(await names(desk)).toEqual([]);
});

async function meets() {
  const [mai, guest] = [await person('Lò Thị Mai', 'delegate'), await person('Vũ Văn Khách', 'guest')];
  const place = { title: 'Kỳ họp thứ ba', startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường' };
  const { meeting } = (await ask(desk, 'POST', '/meetings', place)) as { meeting: string } & Answer;
  const does = async (who: string, type: string, input: object = {}) => {
    const id = crypto.randomUUID().replaceAll('-', '').slice(0, 22);
    const done = await app.rooms().execute({ kind: 'person', id: who }, { id, meeting, type, input: input as never });
    expect(done, type).toMatchObject({ ok: true });
  };
  const secretary = (await app.rooms().open(meeting))!.meeting.roll.order.find((who) => who !== mai.id)!;
  await does(secretary, 'addItem', { title: 'Dự toán' });
  await does(secretary, 'nameChair', { member: mai.id });
  return { mai, guest, meeting, secretary, does };
}
const seated = (version: number, people: Record<string, string>): Seating => ({
  version,
  venue: { id: 'v1', name: 'Hội trường lớn' },
  plan: PLAN,
  seated: people,
});

test('X-4 the secretary alone seats who is listed, each once, until the closing', async () => {
  const { mai, guest, meeting, secretary, does } = await meets();
  const path = `/meetings/${meeting}/seating`;
  expect(await ask(desk, 'GET', path)).toEqual({ version: 0, plan: { seats: [] }, seated: {} });
  expect(await ask(desk, 'PUT', path, seated(0, { s1: mai.id }))).toEqual(seated(1, { s1: mai.id }));
  expect(await code(ask(desk, 'PUT', path, seated(0, {})))).toBe('seats/changed-meanwhile');
  expect(await code(ask(desk, 'PUT', path, seated(1, { s1: guest.id })))).toBe('seats/not-listed');
  expect(await code(ask(desk, 'PUT', path, seated(1, { s99: mai.id })))).toBe('seats/no-such-seat');
  expect(await code(ask(desk, 'PUT', path, seated(1, { s1: mai.id, s2: mai.id })))).toBe('border/wrong-input');
  await does(secretary, 'publish');
  expect(await code(ask(mai.cookie, 'PUT', path, seated(1, {})))).toBe('access/secretary-only');
  // What was set in the draft stands once it is published.
  expect((await ask(mai.cookie, 'GET', path))['seated']).toEqual({ s1: mai.id });
  await does(mai.id, 'checkIn');
  await does(mai.id, 'callToOrder');
  expect((await ask(desk, 'PUT', path, seated(1, { s2: mai.id })))['version']).toBe(2);
  await does(mai.id, 'closeSession');
  expect(await code(ask(desk, 'PUT', path, seated(2, {})))).toBe('seats/session-over');
  expect((await ask(desk, 'GET', path))['seated']).toEqual({ s2: mai.id });
});

test('X-3 X-5 whoever may look at the meeting sees it, and nobody else; the room changes no meeting, and the log knows nothing', async () => {
  const { mai, guest, meeting, secretary, does } = await meets();
  const path = `/meetings/${meeting}/seating`;
  const { id } = await adds(ROOM);
  await ask(desk, 'PUT', path, seated(0, { s3: mai.id }));
  await ask(desk, 'PUT', `/venues/${String(id)}`, { version: 1, venue: { ...ROOM, plan: { seats: [] } } });
  await does(secretary, 'publish');
  const { url } = await ask(desk, 'POST', `/meetings/${meeting}/hall`, {});
  const entered = await fetch(`${app.url}/api/hall/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [HALL_HEADER]: '1' },
    body: JSON.stringify({ token: String(url).split('#')[1] }),
  });
  const wall = entered.headers.getSetCookie().map((one) => one.split(';')[0]!).join('; ');
  for (const [cookie, more] of [[desk, {}], [mai.cookie, {}], [wall, { [HALL_HEADER]: '1' }]] as const)
    expect((await ask(cookie, 'GET', path, undefined, more))['plan']).toEqual(PLAN);
  expect(await code(ask(wall, 'PUT', path, seated(1, {}), { [HALL_HEADER]: '1' }))).toBe('access/secretary-only');
  expect(await code(ask(guest.cookie, 'GET', path))).toBe('border/unknown');
  const log = JSON.stringify(await ask(desk, 'GET', `/meetings/${meeting}/log`));
  // In quotes: chance alone writes two letters into a hash.
  expect([log.includes(mai.id), /"s3\\*"/.test(log)]).toEqual([true, false]);
});
