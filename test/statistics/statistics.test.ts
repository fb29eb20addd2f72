/** Statistics over a period on a whole server: kept figures, whose they are, and days as Vietnam keeps them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import { figuresOf } from '../../shared/kinds/figures.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import type { Statistics } from '../../shared/wire/statistics.ts';
import { enrol } from '../../client/people/council.ts';
import { Person } from '../../client/people/person.ts';
import type { App } from '../../server/app.ts';
import { makeKeptFigures } from '../../server/statistics/kept-figures.ts';
import { makeKeptPages } from '../../server/statistics/kept-pages.ts';
import { makeStatistics } from '../../server/statistics/statistics.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { accepted, ADMIN, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

let ground: World;
let app: App;
let secretary: Person;
let delegates: Person[];
let held: string;
const PEOPLE = [['Lò Văn Păn', 'Tổ 1'], ['Quàng Thị Mai', 'Tổ 1'], ['Cà Văn An', 'Tổ 2']] as const;

const asked = (by: Person, rest = '', from = '2027-01-01', until = '2027-12-31') =>
  by.ask<Statistics>('GET', `/api/statistics?from=${from}&until=${until}${rest}`);

/** Held with whom it has in the room; the chair is the first delegate. */
async function session(startsAt: string, there: readonly Person[], rehearsal = false): Promise<string> {
  const details = { title: 'Kỳ họp', startsAt, place: 'Hội trường', rehearsal };
  const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', details);
  const chair = delegates[0]!;
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: chair.id });
  await secretary.command('addItem', { title: 'Khai mạc' });
  await secretary.command('publish', {});
  for (const one of there) {
    await one.join(meeting);
    await one.command('checkIn', {});
  }
  await chair.command('callToOrder', {});
  await chair.command('closeSession', {});
  await secretary.until((now) => now.session.stage === 'closed');
  return meeting;
}

beforeAll(async () => {
  ground = await world();
  ground.clock.ms = Date.now();
  app = await startServer(ground);
  secretary = new Person(app.url, ADMIN.name);
  await secretary.signIn(ADMIN.login, ADMIN.password);
  const rows = PEOPLE.map(([name, group]) => ({ name, kind: 'delegate', group }));
  const { members } = await secretary.ask<{ members: Array<{ id: string; name: string }> }>('POST', '/api/members/import', { rows });
  delegates = members.map(({ name }) => new Person(app.url, name));
  for (const [n, one] of delegates.entries()) {
    await enrol(secretary, one, members[n]!.id);
    await one.signInByKey();
  }
  const [pan, mai] = delegates;
  // Half past midnight of New Year's Day in Vietnam, and half an hour earlier.
  held = await session('2026-12-31T17:30:00.000Z', [pan!, mai!]);
  await session('2026-12-31T16:30:00.000Z', [pan!]);
  await session('2027-03-01T01:00:00.000Z', [pan!], true);
});
afterAll(async () => {
  for (const one of [secretary, ...delegates]) one.leave();
  await app.close();
});

test('M-13 the desk has the unit’s by person and by group; days are Vietnam’s, and rehearsals are in none', async () => {
  const people = await asked(secretary);
  expect(people).toMatchObject({ of: 'unit', sessions: 1, sheets: 0, unreadable: 0, total: 3 });
  // By the given name.
  expect(people.people!.map(({ name, sessions, present, absent }) => [name, sessions, present, absent])).toEqual([
    ['Cà Văn An', 1, 0, 1], ['Quàng Thị Mai', 1, 1, 0], ['Lò Văn Păn', 1, 1, 0],
  ]);
  const { groups } = await asked(secretary, '&by=groups');
  expect(groups!.map(({ group, people: n, present, absent }) => [group, n, present, absent])).toEqual([['Tổ 1', 2, 2, 0], ['Tổ 2', 1, 0, 1]]);
  expect(await asked(secretary, '', '2026-12-01', '2027-12-31')).toMatchObject({ sessions: 2 });
  expect((await asked(secretary, '', '2026-12-01', '2026-12-31')).people!.find(({ group }) => group === 'Tổ 2')).toMatchObject({ absent: 1 });
  expect(await asked(secretary, '', '2025-01-01', '2025-12-31')).toMatchObject({ sessions: 0, total: 0, people: [] });
});

test('M-13 who chaired the last session has them too; everybody else their own and nobody else’s, whatever they ask for', async () => {
  const [pan, mai] = delegates;
  expect(await asked(pan!)).toMatchObject({ of: 'unit', total: 3 });
  for (const by of ['people', 'groups', 'sheets'])
    expect(await asked(mai!, `&by=${by}`)).toMatchObject({ of: 'own', sessions: 1, total: 1, people: [{ member: mai!.id, present: 1 }] });
  expect(JSON.stringify(await asked(mai!))).not.toContain(pan!.id);
});

test('M-28 how much paper was done without is told by meeting and for the unit, to its desk and its chair alone, and kept', async () => {
  const all = await asked(secretary, '&by=papers');
  expect(all).toMatchObject({ of: 'unit', sessions: 1, sheets: 0, total: 1, sum: { pages: 0, leaves: 0 } });
  expect(all.sent).toEqual([
    { id: held, at: '2026-12-31T17:30:00.000Z', title: 'Kỳ họp', sheet: false, papers: 0, people: 0, pages: 0, leaves: 0 },
  ]);
  expect(await asked(delegates[0]!, '&by=papers')).toMatchObject({ of: 'unit', total: 1 });
  const own = await asked(delegates[1]!, '&by=papers');
  expect([own.of, own.sent, own.sum]).toEqual(['own', undefined, undefined]);

  const room = (await app.rooms().open(held))!;
  const paper = { paper: 'p', item: room.meeting.agenda.items[0]!.item, sha256: 'a', title: 'Báo cáo', pages: 7, size: 1, state: 'current' };
  const papers = { papers: { p: paper }, order: ['p'] };
  const withPaper = { ...room, id: 'other', draft: false, waiting: false, meeting: { ...room.meeting, papers } };
  const people = room.meeting.roll.order.length;
  const { records } = ground.store;
  const made = await makeKeptPages(records, () => ({ open: async () => withPaper }) as never).of('other');
  expect(made).toEqual({ title: 'Kỳ họp', papers: 1, people, pages: 7 * people, leaves: 4 * people });
  const none = () => {
    throw new Error('opened a log');
  };
  expect(await makeKeptPages(records, none as never).of('other')).toEqual(made);
});

test('M-30 the installation’s administrator reads sums of every unit, and nobody else does; of no meeting anything', async () => {
  expect((await asked(secretary, '&by=papers')).byUnit).toBeUndefined();
  await expect(asked(secretary, '&by=units')).rejects.toMatchObject({ refusal: { code: 'border/not-allowed' } });
  accepted((await ground.identity.units.add({ name: 'Hội đồng nhân dân xã Nậm Ty', level: 'commune', code: 'H99.7' })) ?? {});
  expect(await asked(secretary, '&by=papers')).toMatchObject({ byUnit: true });
  const all = await asked(secretary, '&by=units');
  expect(all).toMatchObject({ of: 'unit', sessions: 1, total: 2, left: 0, sum: { pages: 0 } });
  expect(all.units!.map(({ unit, sessions }) => [unit, sessions])).toContainEqual(['H99.7', 0]);
  expect(JSON.stringify(all)).not.toContain(held);
  // The chair of the last session, and an administrator of one commune, read none.
  const commune = accepted(
    await ground.identity.accounts.add(MemberInput.parse({ name: 'Quản trị xã', kind: 'secretary', rights: ['administrator'], unit: 'H99.7', login: 'xa' })),
  );
  const { token } = await ground.identity.sessions.open(commune, 'key', { until: ground.clock.ms + 3_600_000 });
  const path = `${app.url}/api/statistics?from=2027-01-01&until=2027-12-31&by=units`;
  const answer = await fetch(path, { headers: { cookie: `${COOKIE}=${token}` } });
  expect(((await answer.json()) as { refusal: { code: string } }).refusal.code).toBe('border/not-allowed');
  await expect(asked(delegates[0]!, '&by=units')).rejects.toMatchObject({ refusal: { code: 'border/not-allowed' } });
  expect(await asked(delegates[1]!, '&by=units')).toMatchObject({ of: 'own' });
});

test('M-30 units that there was no time for are named', async () => {
  const pages = { of: async () => ({ title: 'Kỳ họp', papers: 2, people: 3, pages: 30, leaves: 15 }) };
  const line = { meeting: held, startsAt: '2027-02-01T01:00:00.000Z', stage: 'closed', rehearsal: false };
  const ofUnit = async () => ({ summaries: [line] });
  const office = makeStatistics({ pages, figures: {} as never, summaries: () => ({ ofUnit }) as never });
  const all = ['a', 'b', 'c'].map((code) => ({ code, name: code, own: false }));
  let asks = 0;
  const found = await office.units(all, '2027-01-01', '2027-12-31', () => ++asks > 2);
  expect(found).toMatchObject({ sessions: 2, left: 1, sum: { pages: 60, leaves: 30 } });
  expect(found.units.map(({ unit, papers }) => [unit, papers])).toEqual([['a', 2], ['b', 2]]);
});

test('a period is two days of the calendar in their order; pages are cut from it', async () => {
  for (const [from, until] of [['2027-02-30', '2027-12-31'], ['2027-12-31', '2027-01-01'], ['x', 'y']] as const)
    await expect(asked(secretary, '', from, until)).rejects.toMatchObject({ refusal: { code: 'border/wrong-input' } });
  expect(await asked(secretary, '&after=2')).toMatchObject({ total: 3, people: [{ name: 'Lò Văn Păn' }] });
  expect(await asked(secretary, '&after=3')).toMatchObject({ total: 3, people: [] });
});

test('figures are made from a log once, and the same as it gives; ten thousand people stand in several records', async () => {
  const { records } = ground.store;
  const room = (await app.rooms().open(held))!;
  const none = () => {
    throw new Error('opened a log');
  };
  const kept = makeKeptFigures(records, none as never);
  expect(await kept.of(held)).toEqual(figuresOf(MEETING, room.meeting));
  const person = { name: 'Đại biểu', kind: 'delegate' as const, since: 0 };
  let { ever } = room.meeting.roll;
  for (let n = 0; n < 10_000; n++) ever = ever.with(`x${n}`, { ...person, member: `x${n}` });
  const roll = { ...room.meeting.roll, ever };
  const many = { ...room, id: 'many', draft: false, waiting: false, meeting: { ...room.meeting, roll } };
  await makeKeptFigures(records, () => ({ open: async () => many }) as never).of('many');
  expect((await records.list('figures', 'many:')).length).toBe(6);
  expect((await kept.of('many'))!.people.length).toBe(10_003);
});
