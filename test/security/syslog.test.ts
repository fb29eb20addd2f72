import { createSocket } from 'node:dgram';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { silent, type Log } from '../../server/log.ts';
import { makeSecurityLog } from '../../server/security/security-log.ts';
import { openSyslog } from '../../server/security/syslog.ts';
import { memoryStore } from '../../server/stores/memory.ts';

const closing: Array<() => unknown> = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const troubles: unknown[] = [];

async function sending(url: string) {
  const security = makeSecurityLog({ logs: memoryStore().logs, log: silent, now: () => Date.parse('2026-11-22T02:00:00.000Z') });
  const syslog = openSyslog(url, { ...silent, warn: (about: unknown) => void troubles.push(about) } as Log);
  closing.push(() => security.close(), () => syslog.close());
  security.onWritten((entries) => syslog.send(entries));
  return (name: string) =>
    security.recorded(
      'signIn',
      { who: { id: 'lan', name }, way: 'password', address: '10.0.0.7', browser: 'A "quoted] \\ browser', outcome: 'refused' },
      { why: 'identity/wrong-password' },
    );
}

/** Reads frames by their counts, as bytes. */
function framesOf(bytes: Buffer): string[] {
  const out: string[] = [];
  for (let rest = bytes; rest.length > 0; ) {
    const space = rest.indexOf(' ');
    const size = Number(rest.subarray(0, space).toString());
    if (rest.length < space + 1 + size) break;
    out.push(rest.subarray(space + 1, space + 1 + size).toString());
    rest = rest.subarray(space + 1 + size);
  }
  return out;
}

test('over TCP: counted frames with structured data; what was said while nobody listened arrives later', async () => {
  const got: Buffer[] = [];
  let connection: Socket | undefined;
  const listen = (port: number) =>
    new Promise<Server>((done) => {
      const server = createServer((socket) => {
        connection = socket.on('data', (part) => got.push(part));
      }).listen(port, '127.0.0.1', () => done(server));
    });
  const first = await listen(0);
  const { port } = first.address() as AddressInfo;
  const record = await sending(`tcp://127.0.0.1:${port}`);
  await record('Lò Thị Lan');
  await vi.waitFor(() => expect(framesOf(Buffer.concat(got))).toHaveLength(1));
  const [frame] = framesOf(Buffer.concat(got));
  expect(frame).toMatch(
    /^<108>1 2026-11-22T02:00:00\.000Z \S+ e-cabinet \d+ signIn \[security@32473 seq="0" hash="[\w-]{43}" outcome="refused" who="lan" name="Lò Thị Lan" /,
  );
  expect(frame).toContain(String.raw`browser="A \"quoted\] \\ browser" why="identity/wrong-password"] ${'\ufeff'}Sign-in: Refused`);
  connection!.destroy();
  await new Promise((done) => first.close(done));
  await vi.waitFor(() => expect(troubles).toContainEqual(expect.objectContaining({ code: 'ECONNREFUSED' })), 5_000);
  await record('trong lúc mất kết nối');
  const second = await listen(port);
  closing.push(() => new Promise((done) => (connection?.destroy(), second.close(done))));
  await vi.waitFor(() => expect(framesOf(Buffer.concat(got))[1] ?? '').toContain('name="trong lúc mất kết nối"'), 5_000);
});

test('over UDP: one datagram an entry; a server that is not there holds nothing up', async () => {
  const server = createSocket('udp4');
  const got: string[] = [];
  server.on('message', (bytes) => got.push(bytes.toString()));
  await new Promise<void>((done) => server.bind(0, '127.0.0.1', done));
  closing.push(() => new Promise<void>((done) => server.close(done)));
  const record = await sending(`udp://127.0.0.1:${server.address().port}`);
  await record('Lan');
  await vi.waitFor(() => expect(got[0]).toMatch(/^<108>1 .* name="Lan"/));
  const nowhere = await sending('tls://127.0.0.1:1');
  const began = performance.now();
  for (let n = 0; n < 50; n++) await nowhere(`Lan ${n}`);
  expect(performance.now() - began).toBeLessThan(1_000);
});
