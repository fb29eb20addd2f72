/** Simulated delegates at a whole server's border: in a rehearsal alone, through no door, and gone with whoever had them come. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundCouncil, type Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import type { App } from '../../server/app.ts';
import { total } from '../../shared/meeting/access.ts';
import { quorum } from '../../shared/meeting/quorum.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { standIns } from '../../shared/meeting/stand-ins.ts';
import type { Json } from '../../shared/base/canonical.ts';
import type { Enrolment } from '../../shared/wire/enrolment.ts';
import { world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const CODE = 'ABCD-EFGH-JKLM';
const DELEGATES = 6;
let ground: Awaited<ReturnType<typeof world>>;
let app: App;
let council: Council;
const refusalOf = (answer: Promise<unknown>): Promise<string> => answer.then(() => 'given', (error: unknown) => String(error));
const path = (meeting: string): string => `/api/meetings/${meeting}/stand-ins`;
const seat = (who: Person, meeting: string, count?: number) =>
  who.ask<{ seated: number }>('POST', path(meeting), count === undefined ? {} : { count });
const dismiss = (who: Person, meeting: string) => who.ask('DELETE', path(meeting));

async function convened(rehearsal: boolean): Promise<string> {
  const { secretary, delegates } = council;
  const made = { title: 'Tập dượt', startsAt: new Date().toISOString(), place: 'Hội trường', rehearsal };
  const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', made);
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: delegates[0]!.id });
  await secretary.command('addItem', { title: 'Dự toán' });
  await secretary.until(({ agenda }) => agenda.items.length > 0);
  const { item } = secretary.meeting.agenda.items[0]!;
  await secretary.command('prepareVote', { item, text: 'Thông qua dự toán', rule: MAJORITY, papers: [] } as unknown as Json);
  await secretary.command('publish');
  await secretary.until(({ session }) => session.stage === 'published');
  return meeting;
}

beforeAll(async () => {
  ground = await world({ setUp: false });
  const { store, identity } = ground;
  app = await startServer({ store, identity }, { setUpCode: CODE, aheadMs: 120_000 });
  council = await foundCouncil(app.url, CODE, { delegates: DELEGATES, guests: 0 }, () => undefined);
}, 120_000);
afterAll(() => app.close());

test('E-9 E-10 they come in and vote beside a delegate’s own tablet, and the vote is measured by the council’s total', async () => {
  const { secretary, delegates: [chair, lan] } = council;
  const meeting = await convened(true);
  for (const one of [chair!, lan!]) await one.join(meeting);
  expect(await refusalOf(seat(lan!, meeting))).toContain('secretary-only');
  expect(await refusalOf(seat(secretary, meeting, 151))).toContain('wrong-input');
  // Of six the chair has the chair, and Lan is online.
  expect(await seat(secretary, meeting)).toEqual({ seated: DELEGATES - 2 });
  expect(await refusalOf(seat(secretary, meeting))).toContain('rehearsal/nobody');
  for (const one of [chair!, lan!]) await one.command('checkIn');
  await chair!.until((now) => quorum(now).present === DELEGATES);
  expect(total(chair!.meeting)).toBe(DELEGATES);
  // Their tablets are on the line: each comes within half a minute.
  const onLine = () => secretary.following.state.connected?.filter((one) => one.startsWith('sim-')).length;
  await expect.poll(onLine, { timeout: 40_000 }).toBeGreaterThan(0);

  await chair!.command('callToOrder');
  const vote = chair!.meeting.votes.order[0]!;
  await chair!.command('openVote', { vote });
  await lan!.until((now) => now.votes.votes[vote]?.state === 'open');
  await lan!.vote(vote, 'for');
  // All but the chair, who waits, and the one of them who never answers.
  await expect.poll(() => chair!.following.state.progress[vote]?.count, { timeout: 30_000 }).toBe(DELEGATES - 2);
  await chair!.command('closeVote', { vote });
  await chair!.until((now) => now.votes.votes[vote]?.state === 'sealed');
  await chair!.command('announceResult', { vote });
  await chair!.until((now) => now.votes.votes[vote]?.state === 'closed');
  const result = chair!.meeting.votes.votes[vote]!.result!;
  expect([result.base, Object.keys(result.roll).length, result.silent, result.void]).toEqual([DELEGATES, DELEGATES - 2, 2, []]);
  expect(result.roll[lan!.id]).toBe('for');

  // E-13: at once, and their keys with them.
  await dismiss(secretary, meeting);
  await chair!.until((now) => standIns(now).length === 0);
  expect(chair!.meeting.roll.keys.entries().filter(([, key]) => key.member.startsWith('sim-') && !key.revoked)).toEqual([]);
  expect(total(chair!.meeting)).toBe(DELEGATES);
  expect([...chair!.faults, ...lan!.faults]).toEqual([]);
  for (const one of [secretary, chair!, lan!]) one.leave();
}, 120_000);

test('E-9 none in a real meeting; no door knows them: no account, no device, no session', async () => {
  const { secretary } = council;
  const real = await convened(false);
  expect(await refusalOf(seat(secretary, real))).toContain('rehearsal/not-one');
  expect(await refusalOf(dismiss(secretary, real))).toContain('rehearsal/not-one');
  const meeting = await convened(true);
  await seat(secretary, meeting, 2);
  await secretary.until((now) => standIns(now).length === 2);
  const [one] = standIns(secretary.meeting);
  const [certificate] = secretary.meeting.roll.keys.entries().find(([, key]) => key.member === one)!;
  const { identity } = ground;
  const known = [identity.accounts.get(one!), identity.deviceKey(certificate), identity.devices.get(certificate)];
  expect(await Promise.all<unknown>(known)).toEqual([undefined, undefined, undefined]);
  expect(await identity.devices.of(one!)).toEqual([]);
  // Neither can be given a tablet.
  expect(await refusalOf(secretary.ask<Enrolment>('POST', '/api/enrolments', { member: one }))).not.toBe('given');
  // Nor is such a key admitted elsewhere: the register alone says whose a certificate is.
  const elsewhere = (await app.rooms().open(real))!;
  expect(await elsewhere.bySystem('admit', 'admitKey', { certificate })).toMatchObject({ code: 'identity/unknown' });
  const comesIn = { id: 'a'.repeat(22), meeting: real, type: 'checkIn', input: {} };
  expect(await elsewhere.execute({ kind: 'person', id: one! }, comesIn)).toMatchObject({ ok: false });
  secretary.leave();
}, 120_000);

test('E-14 a rehearsal is filled and emptied so often, and not for ever; another one’s bound is its own', async () => {
  const { secretary } = council;
  const other = await convened(true);
  const meeting = await convened(true);
  let seated = 0;
  for (;;) {
    const answer = await seat(secretary, meeting).catch((error: unknown) => String(error));
    if (typeof answer === 'string') {
      expect(answer).toContain('rehearsal/too-often');
      break;
    }
    seated += answer.seated;
    await dismiss(secretary, meeting);
  }
  // Three times 150, and what came free in the meantime.
  expect(seated).toBeGreaterThan(450 - DELEGATES);
  expect(seated).toBeLessThan(475);
  expect(await seat(secretary, other, 2)).toEqual({ seated: 2 });
  secretary.leave();
}, 120_000);

test('E-13 they leave with the server; what a server that was killed has left, the next one has leave', async () => {
  const { secretary } = council;
  const meeting = await convened(true);
  await seat(secretary, meeting, 3);
  await secretary.until((now) => standIns(now).length === 3);
  secretary.leave();
  await app.close();
  const { store, identity } = ground;
  const next = await startServer({ store, identity }, { setUpCode: CODE });
  app = next;
  expect(standIns((await next.rooms().open(meeting))!.meeting)).toEqual([]);

  // As a server that was killed leaves them: seated, and played by nobody.
  const seats = [{ place: council.delegates[3]!.id, name: 'Đại biểu mô phỏng 1', certificate: 'ab'.repeat(32) }];
  const room = (await next.rooms().open(meeting))!;
  await room.bySystem('seat', 'seatStandIns', { by: secretary.id, seats });
  expect(standIns(room.meeting)).toHaveLength(1);
  await expect.poll(() => standIns(room.meeting).length, { timeout: 20_000 }).toBe(0);
}, 120_000);
