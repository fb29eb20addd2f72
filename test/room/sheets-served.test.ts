/** An opinion sheet on a whole server, by simulated people over HTTP and sockets: issued, answered, put off, ended by itself. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeetingList } from '../../shared/wire/meeting-list.ts';
import { sendOpinion } from '../../client/link/opinion.ts';
import { enrol } from '../../client/people/council.ts';
import { Person } from '../../client/people/person.ts';
import type { App } from '../../server/app.ts';
import type { Choice } from '../../shared/sheets/opinion-events.ts';
import { ADMIN, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';
import { until } from './house.ts';

const DAY_MS = 86_400_000;
let ground: World;
let app: App;
let secretary: Person;
let delegates: Person[];
let sheet: string;

const answered = (one: Person, choice: Choice, comment = '') => sendOpinion(one.following, choice, comment);
const listOf = (one: Person) => one.ask<MeetingList>('GET', '/api/meetings?kind=sheet').then(({ meetings }) => meetings);
const stage = async () => (await app.rooms().open(sheet))!.meeting.session.stage;

beforeAll(async () => {
  ground = await world();
  // As the tablets' own: five minutes off, nothing is put off.
  ground.clock.ms = Date.now();
  app = await startServer(ground);
  secretary = new Person(app.url, ADMIN.name);
  await secretary.signIn(ADMIN.login, ADMIN.password);
  const rows = ['Lò Văn Păn', 'Quàng Thị Mai', 'Cà Văn Sơn', 'Vi Thị Lan'].map((name) => ({ name, kind: 'delegate' }));
  const { members } = await secretary.ask<{ members: Array<{ id: string; name: string }> }>('POST', '/api/members/import', { rows });
  delegates = members.map(({ name }) => new Person(app.url, name));
  for (const [n, one] of delegates.entries()) {
    await enrol(secretary, one, members[n]!.id);
    await one.signInByKey();
  }
  const deadline = new Date(ground.clock.ms + 30 * DAY_MS).toISOString();
  const made = { kind: 'sheet', title: 'Chủ trương đầu tư cầu treo Nậm Mu', startsAt: deadline };
  sheet = (await secretary.ask<{ meeting: string }>('POST', '/api/meetings', made)).meeting;
  await secretary.join(sheet);
  const asks = delegates.slice(0, 3).map(({ id }) => id);
  const details = { title: made.title, question: 'Đồng ý hay không?', deadline, asks, answersFor: 'desk', officer: delegates[3]!.id };
  await secretary.command('changeSheet', details);
  await secretary.command('issueSheet');
  await secretary.until(({ opinions }) => opinions?.issued !== undefined);
});
afterAll(async () => {
  for (const one of [secretary, ...delegates]) one.leave();
  await app.close();
});

test('O-1 it stands in a list of its own, of those who are asked and of whoever follows it up', async () => {
  const [first, , , officer] = delegates;
  expect(await listOf(first!)).toMatchObject([{ meeting: sheet, stage: 'published', asked: 3, answered: 0, owing: true }]);
  expect(await listOf(officer!)).toMatchObject([{ meeting: sheet, owing: false }]);
  expect((await first!.ask<MeetingList>('GET', '/api/meetings')).meetings).toEqual([]);
  await expect(first!.ask('GET', '/api/meetings?kind=other')).rejects.toMatchObject({ refusal: { code: 'border/unknown' } });
  await expect(secretary.ask('POST', '/api/meetings', { kind: 'other', title: 'x', startsAt: new Date().toISOString() })).rejects.toMatchObject({
    refusal: { code: 'border/unknown' },
  });
  await expect(secretary.ask('POST', '/api/meetings', { title: 'x', startsAt: new Date().toISOString() })).rejects.toMatchObject({
    refusal: { code: 'border/wrong-input', params: { field: 'place' } },
  });
});

test('O-3 O-6 delegates answer with their keys; each reads their own, the desk and whoever follows it up all of them', async () => {
  const [lan, mai, , officer] = delegates;
  for (const one of delegates) await one.join(sheet);
  expect(await answered(lan!, 'agree')).toBeUndefined();
  expect(await answered(mai!, 'other', 'Cần khảo sát thêm')).toBeUndefined();
  expect(await answered(officer!, 'agree')).toMatchObject({ code: 'opinions/not-asked' });
  expect(await answered(lan!, 'other', ' ')).toMatchObject({ code: 'opinions/comment-missing' });
  for (const one of [secretary, officer!, lan!, mai!]) await one.until(({ opinions }) => opinions?.last.size === 2);
  const said = (one: Person) => delegates.map(({ id }) => one.meeting.opinions!.last.get(id)?.said?.choice);
  expect([said(secretary), said(officer!), said(lan!), said(mai!)]).toEqual([
    ['agree', 'other', undefined, undefined],
    ['agree', 'other', undefined, undefined],
    ['agree', undefined, undefined, undefined],
    [undefined, 'other', undefined, undefined],
  ]);
  expect(await listOf(lan!)).toMatchObject([{ answered: 2, owing: false }]);
});

test('O-4 O-7 O-9 it is put off, answers are changed, and another server ends it weeks later, at its time', async () => {
  const [lan, , son, officer] = delegates;
  const later = new Date(ground.clock.ms + 40 * DAY_MS).toISOString();
  await officer!.command('extendDeadline', { deadline: later, reason: 'Hai đại biểu đi công tác' });
  await lan!.until(({ opinions }) => opinions?.deadline === later);
  expect(await answered(lan!, 'disagree', 'Vốn chưa rõ')).toBeUndefined();
  for (const one of [secretary, ...delegates]) one.leave();
  await app.close();

  ground.clock.ms += 30 * DAY_MS + 1;
  app = await startServer({ ...ground, identity: await ground.again() });
  expect(await stage()).toBe('published');
  await app.close();

  ground.clock.ms += 10 * DAY_MS;
  app = await startServer({ ...ground, identity: await ground.again() });
  await until(async () => (await stage()) === 'closed');
  const { opinions } = (await app.rooms().open(sheet))!.meeting;
  expect(opinions!.gathered).toMatchObject({ asked: 3, answered: 2, silent: 1, counts: { agree: 0, disagree: 1, other: 1 } });
  expect(son!.faults).toEqual([]);
});
