/** A tablet's next request may reach another server: what one of two servers on one store has begun, the other goes on with. */
import { afterEach, describe, expect, it } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import { signInBytes } from '../../shared/crypto/signing.ts';
import type { App } from '../../server/app.ts';
import { makeSessions } from '../../server/identity/sessions.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { startServer } from '../kit/app.ts';
import { accepted, ADMIN, enrol, tablet, world, type Tablet, type World } from './kit.ts';

const running: App[] = [];
afterEach(async () => {
  for (const app of running.splice(0)) await app.close();
});

async function serve(one: World): Promise<App> {
  const app = await startServer(one, { hosts: ['localhost', '127.0.0.1'] });
  running.push(app);
  return app;
}

interface Answer {
  readonly status: number;
  readonly cookie: string;
  readonly body: {
    readonly challenge: string;
    readonly refusal?: { readonly code: string };
    readonly sessions?: ReadonlyArray<{ readonly id: string; readonly here: boolean }>;
  };
}
async function ask(
  app: App,
  method: string,
  path: string,
  { body, cookie = '' }: { body?: unknown; cookie?: string } = {},
): Promise<Answer> {
  const answer = await fetch(`${app.url}/api${path}`, {
    method,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '',
    body: (await answer.json()) as Answer['body'],
  };
}

interface Pair {
  readonly one: World;
  readonly here: App;
  readonly there: App;
  readonly device: Tablet;
  readonly certificate: string;
}
async function pair(): Promise<Pair> {
  const one = await world();
  const here = await serve(one);
  const there = await serve({ ...one, identity: await one.again() });
  const member = accepted(await one.identity.accounts.add(MemberInput.parse({ name: 'Hạ Bá Thái', kind: 'delegate' }))).id;
  const device = await tablet();
  return { one, here, there, device, certificate: await enrol(one, member, device) };
}

describe('two servers on one store', () => {
  it('a challenge of the one is answered at the other, and is used up at both', async () => {
    const { here, there, device, certificate } = await pair();
    const { challenge } = (await ask(here, 'POST', '/key-challenge', { body: {} })).body;
    // Both behind one name: what is signed is where the tablet thinks it is.
    const host = new URL(there.url).host;
    const body = { certificate, challenge, signature: await device.sign(signInBytes(host, challenge)) };
    expect((await ask(there, 'POST', '/key-sign-in', { body })).status).toBe(200);
    expect((await ask(there, 'POST', '/key-sign-in', { body })).body.refusal?.code).toBe('identity/challenge-over');
    const atHere = { ...body, signature: await device.sign(signInBytes(new URL(here.url).host, challenge)) };
    expect((await ask(here, 'POST', '/key-sign-in', { body: atHere })).body.refusal?.code).toBe('identity/challenge-over');
  });

  it('a session of the one is one of the other: seen, listed and ended there', async () => {
    const { here, there } = await pair();
    const sign = async (app: App) =>
      (await ask(app, 'POST', '/sign-in', { body: { login: ADMIN.login, password: ADMIN.password } })).cookie;
    const [first, second] = [await sign(here), await sign(there)];
    for (const app of [here, there])
      for (const cookie of [first, second]) expect((await ask(app, 'GET', '/me', { cookie })).status).toBe(200);
    const { sessions = [] } = (await ask(there, 'GET', '/sessions', { cookie: first })).body;
    // Besides these, the one of the set-up.
    expect(sessions.map((one) => one.here).sort()).toEqual([false, false, true]);
    expect((await ask(there, 'POST', '/sessions/end-others', { cookie: second, body: {} })).status).toBe(200);
    expect((await ask(here, 'GET', '/me', { cookie: first })).status).toBe(401);
    expect((await ask(here, 'GET', '/me', { cookie: second })).status).toBe(200);
    await ask(here, 'POST', '/sign-out', { cookie: second, body: {} });
    expect((await ask(there, 'GET', '/me', { cookie: second })).status).toBe(401);
  });

  it('a key that the one revokes signs nobody in at the other', async () => {
    const { one, there, device, certificate } = await pair();
    const { challenge } = (await ask(there, 'POST', '/key-challenge', { body: {} })).body;
    await one.identity.revoke(certificate, one.admin);
    const signature = await device.sign(signInBytes(new URL(there.url).host, challenge));
    expect((await ask(there, 'POST', '/key-sign-in', { body: { certificate, challenge, signature } })).body.refusal?.code).toBe(
      'identity/key-revoked',
    );
  });
});

describe('sessions', () => {
  const member = (id: string, inOffice = true) => ({ id, name: id, kind: 'delegate' as const, rights: [], inOffice, hasPassword: false });
  it('of thousands of sockets are looked at with one question, and those that another server ended are found', async () => {
    const store = memoryStore();
    let asked = 0;
    const counted = {
      ...store.records,
      get: (collection: string, key: string) => (asked++, store.records.get(collection, key)),
      list: (...how: Parameters<typeof store.records.list>) => (asked++, store.records.list(...how)),
    };
    const gone = new Set<string>();
    const clock = { ms: 1_800_000_000_000 };
    const accounts = { get: async (id: string) => member(id, !gone.has(id)) };
    const [here, there] = [makeSessions(counted, accounts, () => clock.ms), makeSessions(store.records, accounts, () => clock.ms)];
    const opened = [];
    for (let n = 0; n < 2000; n++) opened.push((await here.open(member(`m${n}`), 'key', { certificate: `c${n}` })).session);
    asked = 0;
    expect(await here.doubtful(opened)).toEqual([]);
    expect(asked).toBe(1);
    await there.end(opened[7]!.id);
    await there.doubt('c8');
    gone.add('m9');
    expect((await here.doubtful(opened)).map((one) => one.member.id)).toEqual(['m7', 'm8', 'm9']);
    // Ended a while ago, by a server whose clock is four minutes behind.
    clock.ms += 240_000;
    expect((await here.doubtful(opened)).map((one) => one.member.id)).toEqual(['m7', 'm8', 'm9']);
    clock.ms += 12 * 3_600_000;
    expect(await here.doubtful(opened)).toHaveLength(2000);
  });

  it('of one person are ended without reading those of others, also where they are older than the index', async () => {
    const store = memoryStore();
    const sessions = makeSessions(store.records, { get: async (id) => member(id) }, () => 1_800_000_000_000);
    const all = [];
    for (let n = 0; n < 300; n++) all.push((await sessions.open(member(`m${n % 100}`), 'password')).session);
    for (const collection of ['sessionsof', 'sessionsindexed'])
      for (const one of await store.records.list(collection)) await store.records.remove(collection, one.key, one.version);
    let asked = 0;
    const counted = { ...store.records, get: (collection: string, key: string) => (asked++, store.records.get(collection, key)) };
    const next = makeSessions(counted, { get: async (id) => member(id) }, () => 1_800_000_000_000);
    expect(await next.of('m5')).toHaveLength(3);
    asked = 0;
    await next.endAll('m5');
    expect(asked).toBeLessThan(10);
    expect(await next.of('m5')).toEqual([]);
    expect(await next.stands(all[5]!.id)).toBe(false);
    expect(await next.stands(all[6]!.id)).toBe(true);
  });
});
