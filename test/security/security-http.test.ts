import 'reflect-metadata';
import { io } from 'socket.io-client';
import { afterEach, expect, test } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import type { SecurityCheck, SecurityEntry, SecurityPage } from '../../shared/wire/security.ts';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';
import { STREAM } from '../../server/security/security-log.ts';
import { accepted, ADMIN, world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

const open: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function served(trustedProxies: readonly string[] = []) {
  const one = await world();
  const app = await startServer(one, { trustedProxies });
  open.push(() => app.close());
  const ask = async (method: string, path: string, body?: unknown, cookie = '') => {
    const answer = await fetch(`${app.url}/api${path}`, {
      method,
      headers: { cookie, 'user-agent': 'Firefox', ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text(), cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0]! };
  };
  const signIn = async (login: string, password: string) => (await ask('POST', '/sign-in', { login, password })).cookie;
  return { one, app, ask, signIn };
}

test('who came in, who failed and who was kept waiting is recorded with where from; what was typed is not', async () => {
  const { one, ask, signIn } = await served();
  // Somebody types the password where the name belongs.
  await ask('POST', '/sign-in', { login: 'mật khẩu lỡ gõ nhầm', password: 'x' });
  for (let n = 0; n < 6; n++) await ask('POST', '/sign-in', { login: ADMIN.login, password: 'sai rồi nhé' });
  one.clock.ms += 3_600_001;
  const cookie = await signIn(ADMIN.login, ADMIN.password);
  await ask('POST', '/sign-out', {}, cookie);
  const again = await signIn(ADMIN.login, ADMIN.password);
  const kept = (await ask('GET', '/security', undefined, again)).text;
  const { entries } = JSON.parse(kept) as SecurityPage;
  const line = ({ kind, outcome, details }: SecurityEntry) =>
    [kind, outcome, details?.who?.name, details?.about?.person?.name, details?.about?.unknownName]
      .filter((each) => each !== undefined)
      .join(' · ');
  expect(entries.map(line)).toEqual([
    `signIn · done · ${ADMIN.name}`,
    `signOut · done · ${ADMIN.name}`,
    `signIn · done · ${ADMIN.name}`,
    `signIn · slowed · ${ADMIN.name}`,
    ...Array.from({ length: 5 }, () => `signIn · refused · ${ADMIN.name}`),
    'signIn · refused · true',
  ]);
  expect(entries[0]!.details).toMatchObject({ way: 'password', address: '127.0.0.1' });
  // In the store not even those who were let in can be read.
  expect(JSON.stringify(await one.store.logs.read(STREAM, 0))).not.toContain(ADMIN.name);
  for (const typed of ['nhầm', 'sai rồi', ADMIN.password]) expect(kept).not.toContain(typed);
  expect(JSON.parse((await ask('GET', '/security/check', undefined, again)).text) as SecurityCheck).toMatchObject({
    missing: 0,
    since: '2026-11-22T02:00:00.000Z',
    // How long it knows who, from where and about what.
    months: 12,
  });
});

test('acts at the desks are recorded with whom they concern; the log is the administrators’ alone, and so is its table', async () => {
  const { one, ask, signIn } = await served();
  const secretary = accepted(
    await one.identity.accounts.add(
      MemberInput.parse({ name: 'Lò Thị Lan', kind: 'secretary', login: 'lan', rights: ['secretariat'] }),
      'mật khẩu của Lan',
    ),
  );
  // Her own by now: a first one lets nobody do anything but change it.
  accepted(await one.identity.accounts.setPassword(secretary.id, 'mật khẩu của Lan', secretary.id));
  const lan = await signIn('lan', 'mật khẩu của Lan');
  for (const path of ['/security', '/security/check', '/security.csv']) expect((await ask('GET', path, undefined, lan)).status).toBe(403);
  expect((await ask('GET', '/security')).status).toBe(401);
  const admin = await signIn(ADMIN.login, ADMIN.password);
  await ask(
    'PUT',
    `/members/${secretary.id}`,
    { name: 'Lò Thị Lan', kind: 'secretary', login: 'lan', rights: ['secretariat', 'administrator'] },
    admin,
  );
  await ask('POST', `/members/${secretary.id}/password`, { password: 'một câu khác hẳn' }, admin);
  const of = async (query: string) => (JSON.parse((await ask('GET', `/security?${query}`, undefined, admin)).text) as SecurityPage).entries;
  const [rights] = await of('kind=rightsChanged');
  expect(rights!.details).toMatchObject({
    who: { name: ADMIN.name },
    about: { person: { id: secretary.id }, rights: 'administrator secretariat' },
  });
  expect((await of(`person=${secretary.id}`)).map((one) => one.kind)).toEqual([
    'passwordSet',
    'memberChanged',
    'rightsChanged',
    'logExported',
    'logRead',
    'signIn',
  ]);
  expect((await of('kind=logExported&outcome=refused')).length).toBe(1);
  const table = await ask('GET', '/security.csv?kind=passwordSet&language=en', undefined, admin);
  expect(table.text.split('\r\n')).toHaveLength(3);
  expect(table.text).toContain('Password set for somebody');
  expect((await ask('GET', '/security?kind=nothing', undefined, admin)).status).toBe(422);
});

test('behind proxies what is done over a socket is recorded as from where its browser is, as what is done over HTTP', async () => {
  const { app, one, signIn, ask } = await served(['10.0.0.2']);
  const admin = await signIn(ADMIN.login, ADMIN.password);
  const chair = accepted(await one.identity.accounts.add(MemberInput.parse({ name: 'Hạ Bá Thái', kind: 'delegate' })));
  const place = { title: 'Kỳ họp thứ ba', startsAt: '2026-11-22T02:00:00.000Z', place: 'Hội trường' };
  const { meeting } = JSON.parse((await ask('POST', '/meetings', place, admin)).text) as { meeting: string };
  // The last but one is a proxy that is known; the first is what the browser, or somebody before it, says of itself.
  const forwarded = '198.51.100.7, 203.0.113.9, 10.0.0.2';
  const socket = io(app.url, {
    auth: { wire: WIRE_VERSION },
    extraHeaders: { cookie: admin, 'x-forwarded-for': forwarded },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  open.push(async () => void socket.disconnect());
  await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
  expect(
    await socket.emitWithAck('command', { id: 'a'.repeat(22), meeting, type: 'nameChair', input: { member: chair.id } }),
  ).toMatchObject({ ok: true });
  const page = await fetch(`${app.url}/api/security?kind=roleChanged`, { headers: { cookie: admin, 'x-forwarded-for': forwarded } });
  expect(((await page.json()) as SecurityPage).entries.map(({ details }) => details?.address)).toEqual(['203.0.113.9']);
  const { entries } = JSON.parse((await ask('GET', '/security?kind=logRead', undefined, admin)).text) as SecurityPage;
  expect(entries[0]!.details?.address).toBe('203.0.113.9');
});
