/** What is held for somebody before anybody knows who it is, and for one person whatever they open. */
import 'reflect-metadata';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { boundConnections } from '../../server/connections.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import type { Session } from '../../server/identity/session.ts';
import { Crowd } from '../../server/socket/crowd.ts';
import { MemberInput } from '../../shared/council/council.ts';
import { startServer } from '../kit/app.ts';
import { accepted, ADMIN, world } from './kit.ts';

const SLOW_MS = 400;
const open: Array<() => unknown> = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Line {
  /** Sends the rest of a body of that length. */
  finish(length: number): void;
  /** All that came until the other side ended it, and after how long. */
  readonly ended: Promise<{ said: string; ms: number }>;
}

function line(port: number, text: string): Line {
  const socket = connect(port, '127.0.0.1');
  open.push(() => socket.destroy());
  const began = performance.now();
  let said = '';
  socket.on('data', (bytes: Buffer) => (said += bytes.toString()));
  socket.on('error', () => undefined);
  socket.write(text);
  const dribble = setInterval(() => !socket.destroyed && socket.write('x'), SLOW_MS / 8);
  const ended = new Promise<{ said: string; ms: number }>((done) =>
    socket.once('close', () => {
      clearInterval(dribble);
      done({ said, ms: performance.now() - began });
    }),
  );
  const finish = (length: number) => {
    clearInterval(dribble);
    socket.write('x'.repeat(length - (socket.bytesWritten - Buffer.byteLength(text))));
  };
  return { finish, ended };
}

async function serve() {
  const one = await world();
  const app = await startServer(one, { maxUploadBytes: 10_000, slowMs: SLOW_MS });
  open.push(() => app.close());
  const port = Number(new URL(app.url).port);
  const guest = accepted(await one.identity.accounts.add(MemberInput.parse({ name: 'Khách', kind: 'guest' })));
  const admin = (await one.identity.signIns.byPassword(ADMIN.login, ADMIN.password, 'a')) as { token: string };
  return { port, url: app.url, admin: admin.token, guest: (await one.identity.sessions.open(guest, 'password')).token };
}

const head = (method: string, path: string, length: number, more = ''): string =>
  `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}\r\n`;

describe('a body that dribbles', () => {
  it('is cut, with a session or without, to a route or to a polling socket', async () => {
    const { port, url, guest } = await serve();
    const polling = '/socket.io/?EIO=4&transport=polling';
    const { sid } = JSON.parse((await (await fetch(`${url}${polling}`)).text()).slice(1)) as { sid: string };
    const lines = [
      line(port, head('POST', '/api/enrol', 5_000)),
      line(port, head('POST', '/api/sign-out', 5_000, `Cookie: ${COOKIE}=${guest}\r\n`)),
      line(port, head('POST', '/api/no-such-thing', 5_000)),
      line(port, head('POST', `${polling}&sid=${sid}`, 5_000).replace('application/json', 'text/plain')),
      line(port, head('PUT', '/api/papers', 5_000)),
    ];
    for (const { ended } of lines) expect((await ended).ms).toBeGreaterThan(SLOW_MS * 0.8);
  });

  it('may be a paper’s only from somebody who may bring one; others are told at once', async () => {
    const { port, admin, guest } = await serve();
    const paper = (token: string) =>
      line(
        port,
        head('PUT', '/api/papers', 2_000, `Cookie: ${COOKIE}=${token}\r\nX-Secrecy: ordinary\r\nConnection: close\r\n`).replace(
          'application/json',
          'application/pdf',
        ),
      );
    const [refused, taken] = [paper(guest), paper(admin)];
    expect((await refused.ended).said).toMatch(/403[^]*border\/not-allowed/);
    await new Promise((done) => setTimeout(done, SLOW_MS * 2));
    taken.finish(2_000);
    expect((await taken.ended).said).toMatch(/422[^]*papers\/not-a-pdf/);
  });
});

it('one address holds no more connections than a full hall, and a proxy’s is nobody’s', async () => {
  const server = createServer((_req, res) => res.end('here'));
  let proxy = false;
  boundConnections(server, { isProxy: () => proxy, mostOfAnAddress: 3 });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => (server.closeAllConnections(), server.close()));
  const { port } = server.address() as AddressInfo;
  const held = [1, 2, 3].map(() => connect(port, '127.0.0.1'));
  await Promise.all(held.map((one) => new Promise((done) => one.once('connect', done))));
  const answer = () => fetch(`http://127.0.0.1:${port}`, { headers: { connection: 'close' } }).then((one) => one.text(), () => 'nothing');
  expect(await answer()).toBe('nothing');
  held[0]!.destroy();
  await expect.poll(answer).toBe('here');
  proxy = true;
  expect(await Promise.all([answer(), answer(), answer()])).toEqual(['here', 'here', 'here']);
  for (const one of held) one.destroy();
});

describe('one person', () => {
  const session = (id: string, member: string, by: Session['by'] = 'key'): Session => ({
    id,
    by,
    member: { id: member } as Session['member'],
    ...(by === 'hall' && { meeting: 'kyhop3' }),
  });

  it('has so many sockets, over however many sessions; the oldest go, and nobody else’s', () => {
    const crowd = new Crowd<{ n: number; data: { session: Session } }>();
    open.push(() => crowd.close());
    const other = { n: -1, data: { session: session('x', 'd2') } };
    crowd.enter(other);
    const gone: number[] = [];
    for (let n = 0; n < 60; n++) {
      const one = { n, data: { session: session(`s${n % 20}`, 'd1') } };
      for (const old of crowd.enter(one)) {
        gone.push(old.n);
        crowd.leave(old);
      }
    }
    expect(gone).toEqual(Array.from({ length: 36 }, (_, n) => n));
    expect(crowd.of('x')).toEqual([other]);
    expect(crowd.sessions().map((one) => one.id).sort()).toEqual([...Array.from({ length: 20 }, (_, n) => `s${n}`), 'x'].sort());
  });

  it('says so much in ten seconds, by whichever device; a hall’s screens share what they may', () => {
    const crowd = new Crowd<{ data: { session: Session } }>();
    open.push(() => crowd.close());
    const said = (times: number, what: (n: number) => Session) => Array.from({ length: times }, (_, n) => crowd.count(what(n)));
    expect(said(400, (n) => session(`s${n}`, 'd1')).filter((one) => one === 'fine')).toHaveLength(200);
    expect(crowd.count(session('s0', 'd1'))).toBe('flood');
    expect(crowd.count(session('s0', 'd2'))).toBe('fine');
    expect(said(300, (n) => session(`h${n}`, 'hall', 'hall')).filter((one) => one === 'too-many')).toHaveLength(100);
  });
});
