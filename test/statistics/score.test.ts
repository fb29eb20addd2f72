/** The score card on a whole server: counted from logs, read by whom it is for, its settings kept. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import { defaultScore } from '../../shared/council/score.ts';
import type { Score, ScoreKept } from '../../shared/wire/score.ts';
import { enrol } from '../../client/people/council.ts';
import { Person } from '../../client/people/person.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { makeKeptScores } from '../../server/statistics/kept-scores.ts';
import { accepted, ADMIN, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

let ground: World;
let app: App;
let secretary: Person;
let chair: Person;
let other: Person;
let held: string;

const asked = (by: Person, from = '2027-01-01', until = '2027-12-31') => by.ask<Score>('GET', `/api/score?from=${from}&until=${until}`);
const line = ({ lines }: Score, measure: string) => lines.find((one) => one.measure === measure)!;

async function session(startsAt: string, rehearsal = false): Promise<string> {
  const details = { title: 'Kỳ họp', startsAt, place: 'Hội trường', rehearsal };
  const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', details);
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: chair.id });
  await secretary.command('addItem', { title: 'Khai mạc' });
  await secretary.command('publish', {});
  await chair.join(meeting);
  await chair.command('checkIn', {});
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
  const rows = ['Lò Văn Păn', 'Quàng Thị Mai'].map((name) => ({ name, kind: 'delegate' }));
  const { members } = await secretary.ask<{ members: Array<{ id: string; name: string }> }>('POST', '/api/members/import', { rows });
  const delegates = members.map(({ name }) => new Person(app.url, name));
  for (const [n, one] of delegates.entries()) {
    await enrol(secretary, one, members[n]!.id);
    await one.signInByKey();
  }
  [chair, other] = delegates as [Person, Person];
  held = await session('2027-01-05T01:00:00.000Z');
  await session('2027-02-05T01:00:00.000Z', true);
});
afterAll(async () => {
  for (const one of [secretary, chair, other]) one.leave();
  await app.close();
});

test('M-14 sessions of the period are counted, rehearsals are not; what is not known says why', async () => {
  const score = await asked(secretary);
  expect(score).toMatchObject({ sessions: 1, unreadable: 0, version: 0, enters: true, sets: true });
  expect(score.lines.map(({ measure, unknown }) => [measure, unknown])).toEqual([
    ['discussion', 'notClocked'], ['inTime', 'noPapers'], ['electronic', 'noVotes'], ['results', 'notDue'],
    ['resolutions', 'byHand'], ['recommendations', 'noneDue'], ['petitions', 'byHand'], ['signed', 'noPapers'],
  ]);
  expect(line(score, 'results').sessions).toMatchObject([{ meeting: held, title: 'Kỳ họp', unknown: 'notDue' }]);
  expect(await asked(secretary, '2026-01-01', '2026-12-31')).toMatchObject({ sessions: 0 });
});

test('M-17 the desk and who chaired the last session read it; nobody else does', async () => {
  expect(await asked(chair)).toMatchObject({ sessions: 1, enters: false, sets: false });
  await expect(asked(other)).rejects.toMatchObject({ refusal: { code: 'border/not-allowed' } });
  await expect(asked(secretary, '2027-12-31', '2027-01-01')).rejects.toMatchObject({ refusal: { code: 'border/wrong-input' } });
});

test('M-15 M-17 what is entered by hand counts for its year; targets are the administrator’s; nobody overwrites what they have not seen', async () => {
  const write = (by: Person, version: number, settings: object) => by.ask<ScoreKept>('PUT', '/api/score', { version, settings });
  const { settings } = await asked(secretary);
  expect(settings).toEqual(defaultScore('commune'));
  const entered = { ...settings, byHand: { 2027: { petitions: { part: 8, of: 10 } } } };
  await expect(write(chair, 0, entered)).rejects.toMatchObject({ refusal: { code: 'border/not-allowed' } });
  expect(await write(secretary, 0, entered)).toMatchObject({ version: 1 });
  expect(line(await asked(secretary), 'petitions')).toMatchObject({ part: 8, of: 10, reached: false, target: 90 });
  expect(line(await asked(secretary, '2027-01-01', '2027-03-31'), 'petitions')).toMatchObject({ unknown: 'years' });
  await expect(write(secretary, 0, settings)).rejects.toMatchObject({ refusal: { code: 'score/changed-meanwhile' } });

  const input = MemberInput.parse({ name: 'Cầm Thị Hoa', kind: 'secretary', rights: ['secretariat'], login: 'hoa' });
  const { id } = accepted(await ground.identity.accounts.add(input));
  const account = (await ground.identity.accounts.get(id))!;
  const { token } = await ground.identity.sessions.open(account, 'key', { until: ground.clock.ms + 3_600_000 });
  const clerk = async (method: 'GET' | 'PUT', body?: object) => {
    const headers = { cookie: `${COOKIE}=${token}`, ...(body && { 'content-type': 'application/json' }) };
    const path = method === 'GET' ? '/api/score?from=2027-01-01&until=2027-12-31' : '/api/score';
    return (await fetch(`${app.url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })).json() as Promise<unknown>;
  };
  const more = { ...entered, byHand: { 2027: { petitions: { part: 9, of: 10 } } } };
  expect(await clerk('PUT', { version: 1, settings: { ...more, daysBefore: 3 } })).toMatchObject({ refusal: { code: 'border/not-allowed' } });
  expect(await clerk('PUT', { version: 1, settings: more })).toMatchObject({ version: 2 });
  expect(await clerk('GET')).toMatchObject({ enters: true, sets: false });
  const lower = { ...more, targets: { ...more.targets, petitions: 95 } };
  expect(await write(secretary, 2, lower)).toMatchObject({ version: 3 });
  expect(line(await asked(secretary), 'petitions')).toMatchObject({ part: 9, of: 10, reached: false, target: 95 });
});

test('M-14 a session is counted from its log until its minutes are approved, and then from what is kept; signatures are the files’ own', async () => {
  const room = (await app.rooms().open(held))!;
  const shaOf = (n: number) => String(n).repeat(64);
  const addedAt = '2027-01-01T00:00:00.000Z';
  const paperOf = (paper: string, n: number) => [paper, { paper, sha256: shaOf(n), state: 'current', addedAt }];
  const papers = { order: ['a', 'b'], papers: Object.fromEntries(['a', 'b'].map(paperOf)) };
  const meeting = { ...room.meeting, papers: { ...room.meeting.papers, ...papers } };
  const about = async (sha256: string) => (sha256 === shaOf(0) ? { signed: true } : undefined);
  const roomOf = (one: object) => ({ ...room, id: held, draft: false, waiting: false, meeting: one });
  const opening = (one: object) =>
    makeKeptScores(ground.store.records, () => ({ open: async () => roomOf(one) }) as never, { about } as never);
  const first = await opening(meeting).of(held);
  expect(first!.papers.map(({ signed }) => signed)).toEqual([true, undefined]);
  expect(await ground.store.records.get('scores', held)).toBeUndefined();
  const approved = { ...meeting, minutes: { ...meeting.minutes, approved: { sha256: shaOf(3), by: 'x', at: '2027-01-08T00:00:00.000Z' } } };
  const kept = await opening(approved).of(held);
  const none = () => {
    throw new Error('opened a log');
  };
  const shut = makeKeptScores(ground.store.records, none, { about } as never);
  expect(await shut.of(held)).toEqual(kept);
});
