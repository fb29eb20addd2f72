/** A socket lives as long as the session it was opened with, wherever and however that ends. */
import 'reflect-metadata';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterEach, describe, expect, it } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import { signInBytes } from '../../shared/crypto/signing.ts';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { makeIdentity, type Identity } from '../../server/identity/identity.ts';
import { silent } from '../../server/log.ts';
import type { Records } from '../../server/ports.ts';
import { Hub } from '../../server/socket/socket.ts';
import { startServer } from '../kit/app.ts';
import { accepted, ADMIN, enrol, tablet, world, type World } from './kit.ts';

const open: Array<() => unknown> = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const cookieFor = (token: string) => `${COOKIE}=${token}`;

interface Opened {
  readonly socket: Socket;
  /** What it was told before it was closed from the other side. */
  readonly ended: Promise<string | undefined>;
}

async function connect(url: string, cookie: string): Promise<Opened> {
  const socket = io(url, {
    auth: { wire: WIRE_VERSION },
    extraHeaders: { cookie },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  open.push(() => socket.disconnect());
  let said: string | undefined;
  socket.on('signedOut', (refusal: Refusal) => (said = refusal.code));
  const ended = new Promise<string | undefined>((done) => socket.once('disconnect', () => done(said)));
  await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
  return { socket, ended };
}

/** A server process: the real app, on a port of its own. */
async function serve(one: World): Promise<{ url: string; ask: (path: string, cookie: string, body?: unknown) => Promise<Response> }> {
  const app = await startServer(one);
  open.push(() => app.close());
  return {
    url: app.url,
    ask: (path, cookie, body) =>
      fetch(`${app.url}/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body ?? {}),
      }),
  };
}

/** Only sockets, looked at every few milliseconds; `identity` is of another process than the one that ends sessions. */
async function watching(identity: Identity, every = 10): Promise<string> {
  const server = createServer();
  const hub = new Hub(server, {
    log: silent,
    rooms: () => {
      throw new Error('no rooms here');
    },
    sessionOf: (cookie) => identity.sessionFromCookie(cookie),
    ownEntry: async () => undefined, witness: async () => undefined,
  });
  hub.watchSessions((sessions) => identity.whichAreOver(sessions), every);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => hub.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const signIn = async ({ identity }: World) =>
  cookieFor(accepted(await identity.signIns.byPassword(ADMIN.login, ADMIN.password, 'a')).token);

async function byKey(one: World): Promise<{ member: string; certificate: string; cookie: string }> {
  const member = accepted(await one.identity.accounts.add(MemberInput.parse({ name: 'Hạ Bá Thái', kind: 'delegate' }))).id;
  const device = await tablet();
  const certificate = await enrol(one, member, device);
  const challenge = one.identity.signIns.challenge();
  const opened = accepted(
    await one.identity.signIns.byKey({ certificate, challenge, signature: await device.sign(signInBytes('h', challenge)) }, 'h'),
  );
  return { member, certificate, cookie: cookieFor(opened.token) };
}

describe('a socket ends at once', () => {
  it('when its session is signed out, and no other', async () => {
    const one = await world();
    const { url, ask } = await serve(one);
    const [mine, other] = [await signIn(one), await signIn(one)];
    const [first, second, elsewhere] = [await connect(url, mine), await connect(url, mine), await connect(url, other)];
    expect((await ask('/sign-out', mine)).status).toBe(200);
    expect(await Promise.all([first.ended, second.ended])).toEqual(['border/not-signed-in', 'border/not-signed-in']);
    expect(elsewhere.socket.connected).toBe(true);
    await expect(connect(url, mine)).rejects.toThrow('border/not-signed-in');
  });

  it('hears nobody who asks under another name, over HTTP or a socket', async () => {
    const one = await world();
    const { url } = await serve(one);
    const { port } = new URL(url);
    const status = (path: string, host: string) =>
      new Promise<number>((done, fail) =>
        request({ port, host: '127.0.0.1', path, headers: { host } }, (res) => void (res.resume(), done(res.statusCode!)))
          .on('error', fail)
          .end(),
      );
    const socket = '/socket.io/?EIO=4&transport=polling';
    expect([await status('/api/installation', 'localhost'), await status(socket, `localhost:${port}`)]).toEqual([200, 200]);
    expect([
      await status('/api/installation', 'lua-dao.example'),
      await status('/', 'lua-dao.example'),
      await status(socket, 'lua-dao.example'),
    ]).toEqual([422, 422, 403]);
  });

  it('when the password is changed at another desk', async () => {
    const one = await world();
    const { url, ask } = await serve(one);
    const [here, there] = [await signIn(one), await signIn(one)];
    const [mine, theirs] = [await connect(url, here), await connect(url, there)];
    expect((await ask('/change-password', here, { old: ADMIN.password, new: 'một câu dễ nhớ khác' })).status).toBe(200);
    expect(await theirs.ended).toBe('border/not-signed-in');
    expect(mine.socket.connected).toBe(true);
  });

  it('when its key is revoked or its member leaves, with the reason', async () => {
    const one = await world();
    const { url } = await serve(one);
    const [revoked, left] = [
      await byKey(one),
      accepted(await one.identity.accounts.add(MemberInput.parse({ name: 'Người khác', kind: 'delegate' }))),
    ];
    const [first, second] = [
      await connect(url, revoked.cookie),
      await connect(url, cookieFor((await one.identity.sessions.open(left, 'password')).token)),
    ];
    expect(await one.identity.revoke(revoked.certificate, one.admin)).toBeUndefined();
    expect(await first.ended).toBe('identity/key-revoked');
    accepted(await one.identity.accounts.setOffice(left.id, false));
    await one.identity.memberChanged(left.id, one.admin);
    expect(await second.ended).toBe('identity/left-office');
  });
});

describe('a socket ends within the interval', () => {
  it('when its session runs out', async () => {
    const one = await world();
    const url = await watching(one.identity);
    const early = await connect(url, await signIn(one));
    one.clock.ms += 6 * 3_600_000;
    const late = await connect(url, await signIn(one));
    one.clock.ms += 6 * 3_600_000;
    expect(await early.ended).toBe('border/not-signed-in');
    await new Promise((done) => setTimeout(done, 60));
    expect(late.socket.connected).toBe(true);
  });

  it('when another server signs it out, revokes its key or writes that its member left', async () => {
    const one = await world();
    const other = { ...one, identity: await one.again() };
    const url = await watching(one.identity);
    const [out, key, stays] = [await signIn(one), await byKey(one), await signIn(one)];
    const gone = accepted(await one.identity.accounts.add(MemberInput.parse({ name: 'Người khác', kind: 'delegate' })));
    const [signedOut, revoked, leaving, staying] = [
      await connect(url, out),
      await connect(url, key.cookie),
      await connect(url, cookieFor((await one.identity.sessions.open(gone, 'password')).token)),
      await connect(url, stays),
    ];
    const { id } = (await other.identity.sessionFromCookie(out))!;
    await other.identity.sessions.end(id);
    expect(await signedOut.ended).toBe('border/not-signed-in');
    await other.identity.revoke(key.certificate, one.admin);
    expect(await revoked.ended).toBe('identity/key-revoked');
    accepted(await other.identity.accounts.setOffice(gone.id, false));
    await other.identity.memberChanged(gone.id, one.admin);
    expect(['identity/left-office', 'border/not-signed-in']).toContain(await leaving.ended);
    expect(staying.socket.connected).toBe(true);
  });

  it('when a server stopped between revoking its key and ending its sessions', async () => {
    const one = await world();
    const url = await watching(one.identity);
    const key = await byKey(one);
    const socket = await connect(url, key.cookie);
    // It is killed where it would begin to end them.
    const killed: Records = {
      ...one.store.records,
      list: async (collection, ...rest) =>
        collection === 'sessionsof' ? Promise.reject(new Error('gone')) : one.store.records.list(collection, ...rest),
    };
    const other = accepted(await makeIdentity({ records: killed, vault: one.vault, log: silent, now: () => one.clock.ms }));
    await expect(other.revoke(key.certificate, one.admin)).rejects.toThrow('gone');
    expect(await socket.ended).toBe('identity/key-revoked');
    expect(await one.identity.sessionFromCookie(key.cookie)).toBeUndefined();
  });

  it('looks on when the store fails for a moment', async () => {
    const one = await world();
    const cookie = await signIn(one);
    let failing = true;
    const broken: Identity = {
      ...one.identity,
      whichAreOver: (sessions) => (failing ? Promise.reject(new Error('gone')) : one.identity.whichAreOver(sessions)),
    };
    const socket = await connect(await watching(broken), cookie);
    await new Promise((done) => setTimeout(done, 40));
    expect(socket.socket.connected).toBe(true);
    one.clock.ms += 12 * 3_600_000;
    failing = false;
    expect(await socket.ended).toBe('border/not-signed-in');
  });
});
