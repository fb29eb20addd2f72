/** The archive over HTTP: of one person only so many at once, and what nobody reads stays in the store. */
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Keyed } from '../../shared/base/keyed.ts';
import type { Member } from '../../shared/council/council.ts';
import { meetingRoutes } from '../../server/http/meetings.ts';
import { silent } from '../../server/log.ts';
import type { Blobs } from '../../server/ports.ts';

const SIZE = 64 * 1024 * 1024;
const PIECE = 256 * 1024;
const SHA256 = 'a'.repeat(64);
let pulled = 0;
/** Only what reading asks of a store. */
const blobs = {
  async *get(_sha256: string, { start, end } = { start: 0, end: SIZE - 1 }) {
    for (let at = start; at <= end; at += PIECE) {
      const bytes = new Uint8Array(Math.min(PIECE, end + 1 - at)).fill(at / PIECE);
      pulled += bytes.length;
      yield bytes;
    }
  },
} as unknown as Blobs;

const secretary = { kind: 'secretary', name: 'Lương Thị Hạnh' };
const room = {
  id: 'kyhop3',
  draft: false,
  stream: {},
  meeting: {
    roll: { members: Keyed.of(['s1', 's2', 's3', 's4', 's5'].map((id) => [id, secretary] as const)) },
    session: {},
    minutes: {},
    papers: { papers: {} },
  },
};
const server = createServer();
const sockets = new Set<Socket>();
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  const app = express();
  app.use((req, _res, next) => {
    req.session = {
      id: `session of ${req.get('x-who')}`,
      by: 'password',
      member: { id: req.get('x-who'), rights: [] } as unknown as Member,
    };
    next();
  });
  const none = undefined as never;
  const archives = { bundle: async () => ({ sha256: SHA256, size: SIZE }) };
  app.use(
    meetingRoutes({
      log: silent,
      rooms: () => ({ open: async () => room }) as never,
      identity: none,
      desk: none,
      archives,
      authorityOf: none,
      blobs,
      ownEntry: none,
      linkBase: () => '',
    }),
  );
  server.on('request', app).on('connection', (socket) => void sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.closeAllConnections());

const get = (who: string, headers: Record<string, string> = {}): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const { port } = server.address() as AddressInfo;
    request(
      { port, host: '127.0.0.1', path: '/api/meetings/kyhop3/archive.asice', headers: { 'x-who': who, ...headers }, agent: false },
      (res) => {
        asked.push(res);
        done(res);
      },
    )
      .once('error', fail)
      .end();
  });

async function bodyOf(res: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of res) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

test('twenty that nobody reads hold a few pieces each, and the fifth of one person is refused in words', async () => {
  for (const who of ['s1', 's2', 's3', 's4', 's5']) for (let n = 0; n < 4; n++) (await get(who)).pause();
  let before = -1;
  while (before !== pulled) {
    before = pulled;
    await new Promise((done) => setTimeout(done, 200));
  }
  const held = [...sockets].reduce((sum, socket) => sum + socket.writableLength, 0);
  expect(held).toBeLessThan(20 * 3 * PIECE);
  // What the system's own buffers took besides is bounded too: of a gigabyte and more it is a small part.
  expect(pulled).toBeLessThan((20 * SIZE) / 3);
  const fifth = await get('s1');
  expect(fifth.statusCode).toBe(429);
  expect(JSON.parse((await bodyOf(fifth)).toString())).toMatchObject({
    refusal: { code: 'minutes/archive-too-many', params: { most: 4 } },
  });
  for (const one of asked.splice(0)) one.destroy();
  await expect.poll(async () => {
    const again = await get('s1', { range: 'bytes=0-9' });
    again.resume();
    return again.statusCode;
  }).toBe(206);
});

test('a range, and nothing where the reader has it already; kept by nobody on the way', async () => {
  const part = await get('s2', { range: `bytes=${PIECE}-${PIECE + 9}` });
  expect(part.headers).toMatchObject({
    'content-range': `bytes ${PIECE}-${PIECE + 9}/${SIZE}`,
    etag: `"${SHA256}"`,
    'cache-control': 'no-store, no-transform',
    'content-type': 'application/vnd.etsi.asic-e+zip',
  });
  expect(await bodyOf(part)).toEqual(Buffer.alloc(10, 1));
  expect((await get('s2', { 'if-none-match': `"${SHA256}"` })).statusCode).toBe(304);
});
