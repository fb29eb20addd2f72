/** A server clock that cannot be right: what it contradicts, what waits for an administrator's word, and how long that word holds. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { refuse } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { MemberInput } from '../../shared/council/council.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import type { Alarm, SecurityPage } from '../../shared/wire/security.ts';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';
import type { App } from '../../server/app.ts';
import { makeArchives } from '../../server/archive/archives.ts';
import { silent } from '../../server/log.ts';
import type { MinutesDesk } from '../../server/minutes/desk.ts';
import type { Room } from '../../server/room/room.ts';
import { contradictions, watchClock, type Known } from '../../server/security/clock.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { io } from 'socket.io-client';
import { accepted, ADMIN, enrol, tablet, UNIT, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const NOW = Date.parse('2026-11-27T09:56:00.000Z');
const [MINUTE, DAY, YEAR] = [60_000, 86_400_000, 365 * 86_400_000];

const open: Array<() => unknown> = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

test('what a clock contradicts, and what it does not', () => {
  const kinds = (known: Partial<Known>) => contradictions({ now: NOW, ...known }).map(({ kind }) => kind);
  const right = {
    caNotBefore: NOW - DAY,
    caNotAfter: NOW + YEAR,
    lastEntryAt: NOW - 1,
    builtAt: NOW - DAY,
    tablets: [NOW, NOW - 9 * MINUTE, NOW + MINUTE],
  };
  expect(kinds(right)).toEqual([]);
  // A laptop with an empty battery.
  expect(kinds({ ...right, now: Date.parse('2001-01-01T00:00:00.000Z'), tablets: [] })).toEqual([
    'before-authority',
    'before-last-entry',
    'before-build',
  ]);
  expect(kinds({ ...right, now: NOW + 2 * YEAR, tablets: [] })).toEqual(['after-authority']);
  // Several servers, and clocks put right by a little.
  expect(kinds({ lastEntryAt: NOW + 4 * MINUTE, builtAt: NOW + 4 * MINUTE })).toEqual([]);
  const wrong = NOW + 3 * YEAR;
  expect(contradictions({ now: NOW, tablets: [wrong, wrong + MINUTE, NOW, wrong - MINUTE] })).toEqual([
    { kind: 'tablets', at: timestamp(wrong) },
  ]);
  for (const tablets of [
    [wrong, wrong],
    [wrong, wrong + YEAR, wrong + 2 * YEAR],
    [NOW, NOW, wrong, wrong, NOW],
  ])
    expect(kinds({ tablets })).toEqual([]);
});

test('an administrator’s word holds while the clock runs on and over a start, and ends when it is set', async () => {
  const { records } = memoryStore();
  const recorded: string[] = [];
  let [now, steady] = [NOW - 3 * YEAR, 0];
  const start = () => {
    const security = {
      recorded: async (kind: string, _act: unknown, about?: { label?: string }) => void recorded.push(`${kind} ${about?.label}`),
    };
    const clock = watchClock({
      records,
      security,
      log: silent,
      now: () => now,
      steady: () => steady,
      known: async () => ({ lastEntryAt: NOW - DAY }),
      tablets: () => [],
    });
    open.push(clock.close);
    return clock;
  };
  const runs = (ms: number) => ((now += ms), (steady += ms));
  const clock = start();
  await clock.look();
  expect([clock.refusal()?.code, clock.alarm()?.clock?.against]).toEqual([
    'clock/contradicts',
    [{ kind: 'before-last-entry', at: timestamp(NOW - DAY) }],
  ]);
  // Of what was not seen nothing is said.
  await clock.confirm(['tablets']);
  expect(clock.alarm()).toBeDefined();
  await clock.confirm(['before-last-entry']);
  runs(DAY);
  await clock.look();
  expect([clock.alarm(), clock.refusal()]).toEqual([undefined, undefined]);
  const again = start();
  runs(DAY);
  await again.look();
  expect(again.refusal()).toBeUndefined();
  // Set while it runs: at once, not with the next look.
  now += YEAR;
  expect(again.refusal()?.code).toBe('clock/contradicts');
  await again.look();
  await again.confirm(['before-last-entry']);
  expect(again.refusal()).toBeUndefined();
  // The battery is empty once more.
  now -= 20 * YEAR;
  const third = start();
  await third.look();
  expect(third.refusal()?.code).toBe('clock/contradicts');
  // Put right by somebody: nothing to confirm, and no word left for the next time.
  now = NOW;
  await third.look();
  expect([third.refusal(), await records.get('clock', 'confirmed')]).toEqual([undefined, undefined]);
  expect(recorded.map((one) => one.split(' ')[0])).toEqual([
    'clockAlarm',
    'alarmOver',
    'clockAlarm',
    'alarmOver',
    'clockAlarm',
    'alarmOver',
  ]);
});

async function serve(one: World): Promise<App> {
  const app = await startServer(one);
  open.push(app.close);
  return app;
}

test('a server started three years back publishes, opens and issues nothing, and says so, until an administrator confirms', async () => {
  const one = await world();
  const first = await serve(one);
  const add = async (name: string) => accepted(await one.identity.accounts.add(MemberInput.parse({ name, kind: 'delegate' }))).id;
  const people = [await add('Hạ Bá Thái'), await add('Lô Thị Hoa'), await add('Kha Văn Lô')];
  for (const member of people) await enrol(one, member, await tablet());
  const meetingOf = (app: App) =>
    app
      .rooms()
      .create(
        { title: 'Kỳ họp', startsAt: timestamp(one.clock.ms), place: 'Hội trường', rehearsal: false },
        UNIT,
        [one.admin, ...people],
        one.admin,
      );
  const code = async (
    app: App,
    who: string,
    meeting: string,
    type: string,
    input: Json = {},
    id = randomBytes(16).toString('base64url'),
  ) => {
    const answer = await app.rooms().execute({ kind: 'person', id: who }, { id, meeting, type, input });
    return answer.ok ? 'done' : answer.refusal.code;
  };
  const prepare = async (app: App, meeting: string) => {
    for (const [type, input] of [
      ['addItem', { title: 'Ngân sách' }],
      ['nameChair', { member: people[0]! }],
    ] as const)
      expect(await code(app, one.admin, meeting, type, input)).toBe('done');
  };
  const [underWay, draft] = [await meetingOf(first), await meetingOf(first)];
  for (const meeting of [underWay, draft]) await prepare(first, meeting);
  expect(await code(first, one.admin, underWay, 'publish')).toBe('done');
  for (const who of people) await code(first, who, underWay, 'checkIn');
  const sent = randomBytes(16).toString('base64url');
  expect(await code(first, people[0]!, underWay, 'callToOrder', {}, sent)).toBe('done');
  await first.close();
  open.length = 0;

  one.clock.ms -= 3 * YEAR;
  const app = await serve(one);
  const ask = async <T>(method: string, path: string, body?: unknown, cookie = '') => {
    const answer = await fetch(`${app.url}/api${path}`, {
      method,
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return {
      body: (await answer.json()) as T & { refusal?: { code: string } },
      cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0]!,
    };
  };
  const { cookie } = await ask('POST', '/sign-in', { login: ADMIN.login, password: ADMIN.password });
  const alarms = async (as: string) => (await ask<{ alarms: Alarm[] }>('GET', '/alarms', undefined, as)).body.alarms;
  const [alarm] = await alarms(cookie);
  expect([alarm!.kind, alarm!.clock!.now, alarm!.clock!.against.map(({ kind }) => kind)]).toEqual([
    'clock',
    timestamp(one.clock.ms),
    ['before-authority', 'before-last-entry'],
  ]);

  const offer = accepted(await one.identity.enrolments.offer(people[1]!, one.admin));
  const spare = await tablet();
  const waiting = accepted(await one.identity.enrolments.enrol({ code: offer.code, csr: spare.csr, label: 'iPad' }, '10.0.0.9'));
  const approve = async () =>
    (await ask<{ device?: object }>('POST', `/enrolments/${waiting.id}/approve`, { check: checkOf(offer.code, spare.spki) }, cookie)).body;
  expect((await approve()).refusal?.code).toBe('clock/contradicts');
  expect(await code(app, one.admin, draft, 'publish')).toBe('clock/contradicts');
  // What was acknowledged before is acknowledged again; who may not is told that; what is under way goes on.
  expect(await code(app, people[0]!, underWay, 'callToOrder', {}, sent)).toBe('done');
  expect(await code(app, people[1]!, underWay, 'openVote', { vote: 'v1' })).not.toBe('clock/contradicts');
  expect(await code(app, people[0]!, underWay, 'openVote', { vote: 'v1' })).toBe('clock/contradicts');
  expect(await code(app, people[0]!, underWay, 'adjourn')).toBe('done');

  expect((await ask('POST', '/clock/confirm', { kinds: ['before-authority'] })).body.refusal?.code).toBe('border/not-signed-in');
  await ask('POST', '/clock/confirm', { kinds: ['before-authority'] }, cookie);
  expect(await code(app, one.admin, draft, 'publish')).toBe('clock/contradicts');
  await ask('POST', '/clock/confirm', { kinds: ['before-authority', 'before-last-entry'] }, cookie);
  expect(await alarms(cookie)).toEqual([]);
  expect([(await approve()).device !== undefined, await code(app, one.admin, draft, 'publish')]).toEqual([true, 'done']);
  const log = (await ask<SecurityPage>('GET', '/security?kind=clockConfirmed', undefined, cookie)).body.entries;
  expect(log[0]!.details).toMatchObject({ who: { name: ADMIN.name }, about: { label: 'before-authority before-last-entry' } });
});

test('three people’s tablets that agree with each other and not with the server are heard', async () => {
  const one = await world();
  const app = await serve(one);
  const meeting = await app
    .rooms()
    .create({ title: 'Kỳ họp', startsAt: timestamp(one.clock.ms), place: 'Hội trường', rehearsal: false }, UNIT, [one.admin], one.admin);
  const cookies: string[] = [];
  for (const login of ['mot', 'hai', 'ba']) {
    const { id } = accepted(
      await one.identity.accounts.add(
        MemberInput.parse({ name: `Thư ký ${login}`, kind: 'secretary', login, rights: ['secretariat'] }),
        'mật khẩu của họ',
      ),
    );
    accepted(await one.identity.accounts.setPassword(id, 'mật khẩu của họ', id));
    const answer = await fetch(`${app.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: 'mật khẩu của họ' }),
    });
    cookies.push((answer.headers.get('set-cookie') ?? '').split(';')[0]!);
  }
  const kinds = async () => {
    const { alarms } = (await (await fetch(`${app.url}/api/alarms`, { headers: { cookie: cookies[0]! } })).json()) as { alarms: Alarm[] };
    return alarms.flatMap((alarm) => alarm.clock?.against.map(({ kind }) => kind) ?? []);
  };
  for (const cookie of cookies) {
    expect(await kinds()).toEqual([]);
    const socket = io(app.url, { transports: ['websocket'], forceNew: true, auth: { wire: WIRE_VERSION }, extraHeaders: { cookie } });
    open.push(() => socket.close());
    await socket.emitWithAck('follow', { meeting, clock: timestamp(one.clock.ms + 10 * MINUTE) });
  }
  expect(await kinds()).toEqual(['tablets']);
});

test('no bundle is sealed while there is a contradiction', async () => {
  const store = memoryStore();
  const room = {
    id: 'm1',
    size: 3,
    meeting: { session: { stage: 'closed', closedSeq: 1 }, minutes: { attestations: [{ size: 2 }] } },
    stream: { entries: [] },
  } as unknown as Room;
  const desk = { paper: async () => ({ sha256: 'a' }) } as unknown as MinutesDesk;
  const archives = makeArchives({
    store,
    desk,
    identity: undefined as never,
    witnesses: undefined as never,
    held: () => refuse('clock/contradicts'),
  });
  expect(await archives.bundle(room, true)).toEqual(refuse('clock/contradicts'));
});
