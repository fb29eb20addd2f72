/** Codes that change all the time, at a whole server's border. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { foundCouncil, type Council } from '../../client/people/council.ts';
import type { App } from '../../server/app.ts';
import { makeChangingCodes, WINDOW_MS } from '../../server/identity/changing-codes.ts';
import { openMac } from '../../server/identity/secrets.ts';
import { HALL_HEADER } from '../../shared/wire/http.ts';
import type { ShownCode } from '../../shared/wire/hall.ts';
import { world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const CODE = 'ABCD-EFGH-JKLM';
let app: App;
let council: Council;
let meeting: string;
const refusalOf = (answer: Promise<unknown>): Promise<string> => answer.then(() => 'given', (error: unknown) => String(error));
const code = (who: Council['secretary'], own = '') => who.ask<ShownCode>('GET', `/api/meetings/${meeting}/code${own}`);

beforeAll(async () => {
  const { store, identity } = await world({ setUp: false });
  app = await startServer({ store, identity }, { setUpCode: CODE });
  council = await foundCouncil(app.url, CODE, { delegates: 3, guests: 1 }, () => undefined);
  const { secretary, delegates } = council;
  const made = { title: 'Kỳ họp', startsAt: new Date().toISOString(), place: 'Hội trường' };
  ({ meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', made));
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: delegates[0]!.id });
  await secretary.command('addItem', { title: 'Dự toán' });
  await secretary.command('setChecking', { checking: 'code' });
  await secretary.until(({ arrivals, agenda }) => arrivals.checking === 'code' && agenda.items.length > 0);
}, 120_000);
afterAll(() => app.close());

it('C-7 the room’s is told the wall, the chair and the secretary, and nobody else', async () => {
  const { secretary, delegates: [chair, lan], guests: [guest] } = council;
  // Of a draft there is none.
  expect(await refusalOf(code(secretary))).not.toBe('given');
  await secretary.command('publish');
  for (const one of council.delegates) await one.join(meeting);
  expect(await code(secretary)).toMatchObject({ code: expect.stringMatching(/^[BCDFGHJKMNPQRTVWXZ2346789]{6}$/) });
  expect((await code(chair!)).code).toBe((await code(secretary)).code);
  for (const one of [lan!, guest!]) expect(await refusalOf(code(one))).not.toBe('given');
  const { url } = await secretary.ask<{ url: string }>('POST', `/api/meetings/${meeting}/hall`);
  const headers = { 'content-type': 'application/json', [HALL_HEADER]: '1' };
  const entered = await fetch(`${app.url}/api/hall/enter`, { method: 'POST', headers, body: JSON.stringify({ token: url.split('#')[1] }) });
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  const wall = await fetch(`${app.url}/api/meetings/${meeting}/code`, { headers: { cookie, [HALL_HEADER]: '1' } });
  expect(((await wall.json()) as ShownCode).code).toBe((await code(secretary)).code);
  const own = await fetch(`${app.url}/api/meetings/${meeting}/code/own`, { headers: { cookie, [HALL_HEADER]: '1' } });
  expect(own.status).toBeGreaterThanOrEqual(400);
});

it('C-2 C-6 what is shown lets in whoever gives it, and stands in no log', async () => {
  const { secretary, delegates: [, lan, minh] } = council;
  expect((await lan!.command('checkIn', {}).then(() => undefined, (error: unknown) => error)) ?? 'in').not.toBe('in');
  const shown = (await code(secretary)).code;
  await lan!.command('checkIn', { code: shown.toLowerCase() });
  await secretary.until(({ roll }) => roll.presence.has(lan!.id));
  const own = (await code(minh!, '/own')).code;
  expect(own).not.toBe(shown);
  await secretary.command('checkInByCode', { code: own });
  await secretary.until(({ roll }) => roll.presence.has(minh!.id));
  const log = (await app.rooms().open(meeting))!.stream.entries.map((one) => one.line).join('\n');
  expect(['"proof":"room"', '"proof":"own"', shown, own].map((one) => log.includes(one))).toEqual([true, true, false, false]);
});

describe('C-7 a code', () => {
  const at = async (ms: { now: number }) => {
    const kept = new Map<string, Buffer>();
    const vault = { get: async (name: string) => kept.get(name), put: async (name: string, bytes: Buffer) => void kept.set(name, bytes) };
    return makeChangingCodes(await openMac(vault as never), () => ms.now);
  };
  test('holds while it is shown and in the window after it, and no longer', async () => {
    const clock = { now: 1_000 * WINDOW_MS + 1 };
    const codes = await at(clock);
    const { code: shown, until } = codes.shown('m1', '');
    expect(Date.parse(until)).toBe(1_001 * WINDOW_MS);
    expect(codes.whose('m1', shown, [''])).toBe('');
    clock.now += 2 * WINDOW_MS - 2;
    expect(codes.whose('m1', shown, [''])).toBe('');
    clock.now += 1;
    expect(codes.whose('m1', shown, [''])).toBeUndefined();
    expect(2 * WINDOW_MS).toBeLessThan(60_000);
  });
  test('is another in another meeting, for another person, with another secret', async () => {
    const clock = { now: 0 };
    const [one, other] = [await at(clock), await at(clock)];
    const all = [one.shown('m1', ''), one.shown('m2', ''), one.shown('m1', 'lan'), other.shown('m1', '')].map((told) => told.code);
    expect(new Set(all).size).toBe(4);
    expect(one.whose('m2', all[0]!, ['', 'lan'])).toBeUndefined();
  });
});
