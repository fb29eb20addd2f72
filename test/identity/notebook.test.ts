/** A notebook over HTTP: its owner's alone, and changed by the owner's key where there is one. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { MemberInput, type Member } from '../../shared/council/council.ts';
import { readingKeyBytes } from '../../shared/crypto/signing.ts';
import type { NotebookKeys } from '../../shared/wire/notebook.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { startServer } from '../kit/app.ts';
import { accepted, enrol, tablet, world } from './kit.ts';

const open: Array<() => unknown> = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const KEY = 'ab'.repeat(8);
const OTHER = 'cd'.repeat(8);
const sealed = (): string => randomBytes(512).toString('base64');
const NOTE = { id: 'a0a0a0a0-b1b1-c2c2', expected: 0, after: 0, key: KEY };

async function house() {
  const one = await world();
  const app = await startServer(one);
  open.push(() => app.close());
  const person = async (name: string): Promise<Member> =>
    accepted(await one.identity.accounts.add(MemberInput.parse({ name, kind: 'delegate' })));
  const as = async (member: Member, by: 'key' | 'password', certificate?: string) => {
    const { token } = await one.identity.sessions.open(member, by, certificate === undefined ? {} : { certificate });
    return async (method: string, path: string, body?: object) => {
      const headers = { cookie: `${COOKIE}=${token}`, 'content-type': 'application/json' };
      const answer = await fetch(`${app.url}/api/notebook${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      return (await answer.json()) as Partial<NotebookKeys> & { refusal?: { code: string }; changes?: unknown[]; at?: number };
    };
  };
  return { one, person, as };
}

it('is its owner’s alone', async () => {
  const { person, as } = await house();
  const [lo, mua] = [await as(await person('Lò Văn Tủa'), 'password'), await as(await person('Mùa A Sếnh'), 'password')];
  expect(await lo('PUT', '/key', { key: KEY })).toEqual({ key: KEY });
  expect((await lo('PUT', '/notes', { ...NOTE, data: sealed() })).at).toBeGreaterThan(0);
  expect((await lo('GET', '')).changes).toHaveLength(1);
  expect(await mua('GET', '')).toMatchObject({ last: 0, changes: [] });
  expect((await mua('GET', `/notes/${NOTE.id}`)).refusal?.code).toBe('border/unknown');
  expect((await mua('PUT', '/notes', { ...NOTE, data: sealed() })).refusal?.code).toBe('notebook/other-key');
});

it('is changed by the key of who has one, never by a password that another hand may have set; read by either', async () => {
  const { one, person, as } = await house();
  const lo = await person('Lò Văn Tủa');
  const certificate = await enrol(one, lo.id, await tablet());
  const [byKey, byPassword] = [await as(lo, 'key', certificate), await as(lo, 'password')];
  expect((await byPassword('PUT', '/key', { key: OTHER })).refusal?.code).toBe('identity/key-needed');
  expect(await byKey('PUT', '/key', { key: KEY })).toEqual({ key: KEY });
  const { at } = await byKey('PUT', '/notes', { ...NOTE, data: sealed() });
  expect((await byPassword('PUT', '/notes', { ...NOTE, expected: at, data: sealed() })).refusal?.code).toBe('identity/key-needed');
  expect((await byPassword('POST', '/anew', { key: OTHER, instead: KEY })).refusal?.code).toBe('identity/key-needed');
  expect((await byPassword('GET', '')).changes).toHaveLength(1);
  expect(await byKey('POST', '/anew', { key: OTHER, instead: KEY })).toEqual({ key: OTHER });
  expect((await byKey('GET', '')).changes).toEqual([]);
});

it('takes as many requests of one person as a year’s notes need, then some a second, and holds up nobody else', async () => {
  const { one, person, as } = await house();
  const [lo, mua] = [await as(await person('Lò Văn Tủa'), 'password'), await as(await person('Mùa A Sếnh'), 'password')];
  const asked = async (count: number): Promise<number> => {
    let refused = 0;
    for (let at = 0; at < count; at += 40)
      for (const { refusal } of await Promise.all(
        Array.from({ length: Math.min(40, count - at) }, () => lo('GET', '/notes/a0a0a0a0-b1b1-c2c2')),
      ))
        if (refusal?.code === 'notebook/too-many') refused += 1;
    return refused;
  };
  expect(await asked(1_200)).toBe(0);
  expect(await asked(20)).toBe(20);
  expect((await mua('GET', '')).refusal).toBeUndefined();
  one.clock.ms += 2_000;
  expect(await asked(60)).toBe(20);
});

it('takes sealed notes of the sizes there are, and nothing else', async () => {
  const { person, as } = await house();
  const lo = await as(await person('Lò Văn Tủa'), 'password');
  await lo('PUT', '/key', { key: KEY });
  for (const data of ['', 'text', randomBytes(515).toString('base64'), randomBytes(600_000).toString('base64')])
    expect((await lo('PUT', '/notes', { ...NOTE, data })).refusal, String(data.length)).toBeDefined();
  expect((await lo('GET', '')).changes).toEqual([]);
});

const point = (): string => randomBytes(65).toString('base64');
const PROOF = randomBytes(32).toString('base64');
const PASSED = { data: randomBytes(125).toString('base64'), proof: PROOF };

it('a lost device: its session is over, nothing is taken under the key that it has, and the next key is passed on to the others alone', async () => {
  const { one, person, as } = await house();
  const [lo, mua] = [await person('Lò Văn Tủa'), await person('Mùa A Sếnh')];
  const tablets = await Promise.all([tablet(), tablet(), tablet()]);
  const owners = [lo.id, lo.id, mua.id];
  const certificates: string[] = [];
  for (const [at, each] of tablets.entries()) certificates.push(await enrol(one, owners[at]!, each));
  const [kept, lost, strange] = [
    await as(lo, 'key', certificates[0]),
    await as(lo, 'key', certificates[1]),
    await as(mua, 'key', certificates[2]),
  ];
  const publish = async (at: number, by = at) => {
    const readingKey = point();
    return { readingKey, key: KEY, proof: PROOF, signature: await tablets[by]!.sign(readingKeyBytes(certificates[at]!, readingKey)) };
  };
  expect((await kept('PUT', '/reading-key', await publish(0, 1))).refusal?.code).toBe('notebook/wrong-signature');
  expect((await (await as(lo, 'password'))('PUT', '/reading-key', await publish(0))).refusal?.code).toBe('identity/key-needed');
  for (const [at, by] of [kept, lost, strange].entries()) expect(await by('PUT', '/reading-key', await publish(at))).toEqual({});
  await kept('PUT', '/key', { key: KEY });
  const { at } = await lost('PUT', '/notes', { ...NOTE, data: sealed() });
  expect((await kept('GET', '/keys')).devices?.map((each) => each.certificate).sort()).toEqual(certificates.slice(0, 2).sort());

  await one.identity.revoke(certificates[1]!, lo.id);
  for (const [method, path, body] of [
    ['GET', '', undefined],
    ['GET', '/keys', undefined],
    ['PUT', '/notes', { ...NOTE, expected: at, data: sealed() }],
    ['PUT', '/key', { key: OTHER, instead: KEY }],
  ] as const)
    expect((await lost(method, path, body)).refusal?.code, `${method} ${path}`).toBe('border/not-signed-in');
  expect((await kept('PUT', '/notes', { ...NOTE, expected: at, data: sealed() })).refusal?.code).toBe('notebook/stale-key');
  const stale = await kept('GET', '/keys');
  expect([stale.isStale, stale.revoked, stale.devices?.map((each) => each.certificate)]).toEqual([true, 1, [certificates[0]]]);
  const passed = certificates.map((certificate) => ({ certificate, ...PASSED }));
  expect(await kept('PUT', '/key', { key: OTHER, instead: KEY, revoked: 1, passed })).toEqual({ key: OTHER });
  const now = await kept('GET', '/keys');
  expect([now.isStale, now.passed]).toEqual([false, [{ from: KEY, key: OTHER, data: PASSED.data }]]);
  expect((await strange('GET', '/keys')).passed).toEqual([]);
  expect((await kept('PUT', '/notes', { ...NOTE, expected: at, key: OTHER, data: sealed() })).at).toBeGreaterThan(0);
});

it('a recovery sheet is known to all of its owner’s devices, and to nobody else', async () => {
  const { one, person, as } = await house();
  const [lo, mua] = [await person('Lò Văn Tủa'), await person('Mùa A Sếnh')];
  const byKey = await as(lo, 'key', await enrol(one, lo.id, await tablet()));
  const byPassword = await as(lo, 'password');
  expect((await byPassword('PUT', '/sheet', { key: KEY, state: 'declined' })).refusal?.code).toBe('identity/key-needed');
  expect(await byKey('PUT', '/sheet', { key: KEY, state: 'printed' })).toEqual({});
  expect((await byPassword('GET', '/keys')).sheet).toEqual({ key: KEY, state: 'printed' });
  expect((await (await as(mua, 'password'))('GET', '/keys')).sheet).toBeUndefined();
});

it('who may revoke a device is told how many notes it alone opens, until another device or a printed sheet does; nobody else is', async () => {
  const { one, person, as } = await house();
  const [lo, mua] = [await person('Lò Văn Tủa'), await person('Mùa A Sếnh')];
  const desk = accepted(
    await one.identity.accounts.add(MemberInput.parse({ name: 'Thào A Chu', kind: 'secretary', login: 'thuky', rights: ['secretariat'] })),
  );
  const tablets = await Promise.all([tablet(), tablet()]);
  const certificates = [await enrol(one, lo.id, tablets[0]!), await enrol(one, lo.id, tablets[1]!)];
  const publish = async (at: number): Promise<void> => {
    const readingKey = point();
    const signature = await tablets[at]!.sign(readingKeyBytes(certificates[at]!, readingKey));
    expect(await (await as(lo, 'key', certificates[at]))('PUT', '/reading-key', { readingKey, key: KEY, proof: PROOF, signature })).toEqual(
      {},
    );
  };
  const first = await as(lo, 'key', certificates[0]);
  const asked = async (who: Member, at = 0) => (await as(who, 'password'))('GET', `/../devices/${certificates[at]}/notes`);
  expect(await asked(desk)).toEqual({ notes: 0 });
  await first('PUT', '/key', { key: KEY });
  await first('PUT', '/notes', { ...NOTE, data: sealed() });
  await publish(0);
  for (const who of [desk, lo]) expect(await asked(who)).toEqual({ notes: 1 });
  expect(await asked(desk, 1)).toEqual({ notes: 0 });
  expect((await asked(mua)).refusal?.code).toBe('border/not-allowed');
  await publish(1);
  expect(await asked(desk)).toEqual({ notes: 0 });
  await one.identity.revoke(certificates[1]!, lo.id);
  expect(await asked(desk)).toEqual({ notes: 1 });
  await first('PUT', '/sheet', { key: KEY, state: 'printed' });
  expect(await asked(desk)).toEqual({ notes: 0 });
});
