import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { decodePaperText } from '../../shared/papers/paper-text.ts';
import type { Member } from '../../shared/council/council.ts';
import { paperRoutes } from '../../server/http/papers.ts';
import { disposition } from '../../server/http/send-blob.ts';
import { rangeOf } from '../../server/http/byte-range.ts';
import { silent } from '../../server/log.ts';
import { makeIntake } from '../../server/papers/intake.ts';
import { makePageTexts } from '../../server/papers/page-texts.ts';
import { memoryStore } from '../../server/stores/memory.ts';

const BYTES = readFileSync(join(import.meta.dirname, '../samples/thong-bao-79.pdf'));
const NAME = 'Thông_báo số 79 (đã ký).pdf';
const port = 20_000 + Math.floor(Math.random() * 11_000);
const folder = mkdtempSync(join(tmpdir(), 'papers-http-'));
const store = memoryStore();
let server: Server;
let sha256: string;

beforeAll(async () => {
  const app = express();
  app.use((req, _res, next) => {
    const who = req.get('x-test-who');
    const rights = who?.startsWith('secretary') ? ['secretariat'] : [];
    if (who) req.session = { id: who, by: 'password', member: { id: who, name: who, rights } as unknown as Member };
    next();
  });
  const intake = makeIntake({ store, log: silent, limits: { folder, maxBytes: 3_000_000 } });
  const texts = makePageTexts({ store, log: silent, limits: { folder } });
  app.use(
    paperRoutes({
      intake,
      texts,
      store,
      log: silent,
      trusting: async () => ({ roots: [], revokedAt: () => undefined }),
      now: Date.now,
      prepares: async () => false,
      broughtByPerson: async () => undefined,
      brought: async () => undefined,
      isAtDesk: async (req) => req.session?.id === 'secretary',
      stampOf: async () => undefined,
      stamping: { copy: async () => refuse('papers/not-stamped') },
      stampedFor: async () => undefined,
      mayRead: async (req, meeting) => meeting === 'm1' && req.session?.id !== 'stranger',
    }),
  );
  server = createServer(app);
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const answer = await put(BYTES);
  expect(answer.status).toBe(200);
  sha256 = (JSON.parse(answer.body.toString()) as { sha256: string }).sha256;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function ask(method: string, path: string, headers: Record<string, string | number> = {}, body?: Uint8Array): Promise<Answer> {
  return new Promise((done, failed) => {
    const req = request({ port, host: '127.0.0.1', method, path, headers }, (res) => {
      const parts: Buffer[] = [];
      res
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => done({ status: res.statusCode!, headers: res.headers, body: Buffer.concat(parts) }));
    });
    req.on('error', failed).end(body);
  });
}

const put = (body: Uint8Array, headers: Record<string, string | number> = {}) =>
  ask(
    'PUT',
    '/api/papers',
    { 'x-test-who': 'secretary', 'x-secrecy': 'ordinary', 'x-paper-name': encodeURIComponent(NAME), ...headers },
    body,
  );
const get = (headers: Record<string, string> = {}, query = '', method = 'GET') =>
  ask(method, `/api/meetings/m1/papers/${sha256}${query}`, { 'x-test-who': 'delegate', ...headers });
const codeOf = (answer: Answer) => (JSON.parse(answer.body.toString()) as { refusal: { code: string } }).refusal.code;

describe('GET …/text', () => {
  const text = (headers: Record<string, string> = {}, path = `/api/meetings/m1/papers/${sha256}/text`) =>
    ask('GET', path, { 'x-test-who': 'delegate', ...headers });

  test('gives the text of its pages under the hash of its bytes, squeezed for those that take it so; nothing keeps it in the clear', async () => {
    // A busy machine says that it is still coming, and is asked again.
    await expect.poll(async () => (await text()).status, { timeout: 60_000, interval: 250 }).toBe(200);
    const squeezed = await text({ 'accept-encoding': 'gzip' });
    expect([squeezed.status, squeezed.headers['content-encoding']]).toEqual([200, 'gzip']);
    expect(squeezed.headers['cache-control']).toContain('no-store');
    const plain = await text({ 'accept-encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(gunzipSync(squeezed.body)).toEqual(plain.body);
    expect(plain.headers.etag).toBe(`"${createHash('sha256').update(plain.body).digest('hex')}"`);
    expect(decodePaperText(plain.body)!.pages, 'a scanned paper').toMatchObject(Array.from({ length: 5 }, () => ({ t: '', s: 1 })));
    expect((await text({ 'if-none-match': plain.headers.etag! })).status).toBe(304);
  });

  test('has the rights of the paper: one answer for what is not there and what is not for this person', async () => {
    const answers = await Promise.all([
      text({ 'x-test-who': 'stranger' }),
      text({}, `/api/meetings/m2/papers/${sha256}/text`),
      text({}, `/api/meetings/m1/papers/${'0'.repeat(64)}/text`),
      text({}, '/api/meetings/m1/papers/nothing/text'),
    ]);
    expect(answers.map((one) => [one.status, codeOf(one)])).toEqual(answers.map(() => [404, 'papers/unknown']));
    expect((await ask('GET', `/api/meetings/m1/papers/${sha256}/text`)).status).toBe(401);
  });
});

describe('PUT /api/papers', () => {
  test('the secretariat puts a paper in: hash, pages, size and a title from its Vietnamese name', async () => {
    const answer = await put(BYTES);
    expect(JSON.parse(answer.body.toString())).toEqual({
      sha256,
      pages: 5,
      size: BYTES.length,
      title: 'Thông báo số 79 (đã ký)',
      carries: [],
    });
  });

  test.each([
    ['nobody', {}, 401, 'border/not-signed-in'],
    ['a delegate', { 'x-test-who': 'delegate' }, 403, 'border/not-allowed'],
  ])('%s may not, and is told so although the body is still coming', async (_who, headers, status, code) => {
    const answer = await ask('PUT', '/api/papers', { 'x-secrecy': 'ordinary', ...headers }, BYTES);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  test.each([
    ['a state secret', BYTES, { 'x-secrecy': 'toi-mat' }, 422, 'papers/state-secret'],
    ['no level stated', BYTES, { 'x-secrecy': '' }, 422, 'papers/secrecy-not-stated'],
    ['not a PDF', Buffer.alloc(2_000_000, 65), {}, 422, 'papers/not-a-pdf'],
    ['too large as declared', Buffer.concat([BYTES, BYTES, BYTES]), { 'content-length': BYTES.length * 3 }, 413, 'papers/too-large'],
    ['too large as it comes', Buffer.concat([BYTES, BYTES, BYTES]), { 'transfer-encoding': 'chunked' }, 413, 'papers/too-large'],
    ['nothing', Buffer.alloc(0), {}, 422, 'papers/empty'],
  ])('refuses %s', async (_what, body, headers, status, code) => {
    const answer = await put(body, headers as Record<string, string | number>);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a name that is not well encoded is no reason to refuse', async () => {
    const answer = await put(BYTES, { 'x-paper-name': '%E1%BB' });
    expect(JSON.parse(answer.body.toString())).toMatchObject({ sha256, title: 'Tài liệu' });
  });

  test('a connection that breaks off leaves nothing behind, and the server goes on', async () => {
    const papers = (await store.records.list('papers')).length;
    const socket = connect(port, '127.0.0.1');
    socket.write('PUT /api/papers HTTP/1.1\r\nHost: x\r\nX-Test-Who: secretary\r\nX-Secrecy: ordinary\r\nContent-Length: 1380120\r\n\r\n');
    socket.write(BYTES.subarray(0, 300_000));
    await expect.poll(() => readdirSync(folder).length).toBe(1);
    socket.destroy();
    await expect.poll(() => readdirSync(folder).length, { timeout: 5_000 }).toBe(0);
    expect(await store.records.list('papers')).toHaveLength(papers);
    expect((await get()).status).toBe(200);
  });
});

describe('GET /api/meetings/:meeting/papers/:sha256', () => {
  test('the reading copy, and with ?original the bytes whose hash it is', async () => {
    const copy = await get();
    expect(copy.status).toBe(200);
    expect(copy.body.equals(BYTES)).toBe(false);
    expect(copy.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(copy.body.length),
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-store, no-transform',
      'x-content-type-options': 'nosniff',
      'x-paper-copy': 'reading',
    });
    expect(copy.headers['content-security-policy']).toMatch(/^sandbox;/);
    expect(copy.headers.etag).not.toBe(`"${sha256}"`);
    const original = await get({}, '?original');
    expect(original.body.equals(BYTES)).toBe(true);
    expect(original.headers).toMatchObject({ etag: `"${sha256}"`, 'x-paper-copy': 'original' });
    expect(original.headers['content-disposition']).toBe(
      `attachment; filename="Thong bao so 79 (da ky).pdf"; filename*=UTF-8''Th%C3%B4ng%20b%C3%A1o%20s%E1%BB%91%2079%20%28%C4%91%C3%A3%20k%C3%BD%29.pdf`,
    );
    expect(decodeURIComponent(copy.headers['content-disposition']!)).toContain('Thông báo số 79 (đã ký) (bản đọc).pdf');
  });

  test('HEAD says the same without the bytes, also when asked for a range', async () => {
    const whole = await get();
    const head = await get({ range: 'bytes=0-9' }, '', 'HEAD');
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(whole.body.length)]);
    expect(head.headers.etag).toBe(whole.headers.etag);
  });

  test('single ranges: from the start, the middle, the end, beyond the end', async () => {
    const size = BYTES.length;
    for (const [range, start, end] of [
      ['bytes=0-65535', 0, 65_535],
      ['bytes=1000-1000', 1000, 1000],
      [`bytes=${size - 10}-`, size - 10, size - 1],
      ['bytes=-7', size - 7, size - 1],
      ['bytes=1380000-99999999', 1_380_000, size - 1],
      ['bytes=-99999999', 0, size - 1],
    ] as const) {
      const answer = await get({ range }, '?original');
      expect([answer.status, answer.headers['content-range']], range).toEqual([206, `bytes ${start}-${end}/${size}`]);
      expect(answer.body.equals(BYTES.subarray(start, end + 1)), range).toBe(true);
      expect(answer.headers['content-length']).toBe(String(end - start + 1));
    }
  });

  test('416 where nothing of it exists', async () => {
    for (const range of [`bytes=${BYTES.length}-`, 'bytes=-0']) {
      const answer = await get({ range }, '?original');
      expect([answer.status, answer.headers['content-range'], answer.body.length], range).toEqual([416, `bytes */${BYTES.length}`, 0]);
    }
  });

  test.each(['bytes=5-2', 'bytes=-', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,5-6', `bytes=${'9'.repeat(40)}-`])(
    'everything for a range it does not serve: %s',
    async (range) => {
      expect((await get({ range }, '?original')).body).toHaveLength(BYTES.length);
    },
  );

  test('conditions: known bytes are not sent again, and a range of other bytes is answered whole', async () => {
    const { etag } = (await get()).headers;
    expect((await get({ 'if-none-match': `W/"x", ${etag}` })).status).toBe(304);
    expect((await get({ range: 'bytes=0-9', 'if-range': etag! })).status).toBe(206);
    expect((await get({ range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
  });

  test('who may not read it hears what one hears of a paper that does not exist', async () => {
    const path = `/api/meetings/m1/papers/${sha256}`;
    const answers = [
      await ask('GET', path, { 'x-test-who': 'stranger' }),
      await ask('GET', `${path}?original`, { 'x-test-who': 'stranger', range: 'bytes=0-9', 'if-none-match': '*' }),
      await ask('GET', `/api/meetings/m1/papers/${'0'.repeat(64)}`, { 'x-test-who': 'delegate' }),
      await ask('GET', `/api/meetings/m2/papers/${sha256}`, { 'x-test-who': 'delegate' }),
      await ask('GET', '/api/meetings/m1/papers/..%2f..%2fetc%2fpasswd', { 'x-test-who': 'delegate' }),
      await ask('GET', `/api/meetings/m1/papers/${sha256.toUpperCase()}`, { 'x-test-who': 'delegate' }),
    ];
    for (const answer of answers) {
      expect([answer.status, codeOf(answer)]).toEqual([404, 'papers/unknown']);
      expect(answer.body.equals(answers[0]!.body)).toBe(true);
      expect(answer.headers['accept-ranges']).toBeUndefined();
    }
    expect((await ask('GET', path)).status).toBe(401);
  });

  test('a reader who leaves in the middle does the server no harm', async () => {
    await new Promise<void>((left) => {
      const req = request(
        { port, host: '127.0.0.1', path: `/api/meetings/m1/papers/${sha256}`, headers: { 'x-test-who': 'delegate' } },
        (res) => {
          res.once('data', () => {
            req.destroy();
            left();
          });
        },
      );
      req.on('error', () => undefined).end();
    });
    expect((await get()).status).toBe(200);
  });
});

test('the Word file that a paper was made of is for the meeting’s own desk: a secretary elsewhere, invited here, reads the paper alone', async () => {
  const kept = (await store.records.get('papers', sha256))!;
  const source = { sha256: (kept.value as { reading: string }).reading, name: 'Tờ trình có sửa chữa.docx' };
  await store.records.put('papers', sha256, { ...(kept.value as object), source }, kept.version);
  const asked = (who: string) => get({ 'x-test-who': who }, '?source');
  expect((await asked('secretary')).headers['content-disposition']).toMatch(/^attachment/);
  for (const who of ['secretary-elsewhere', 'delegate']) expect([(await asked(who)).status, codeOf(await asked(who))]).toEqual([403, 'access/secretary-only']);
});

test('names in Content-Disposition cannot break out of their quotes', () => {
  expect(disposition('inline', 'a"; x="\\\r\n.pdf')).toBe(
    `inline; filename="a_; x=____.pdf"; filename*=UTF-8''a%22%3B%20x%3D%22%5C%0D%0A.pdf`,
  );
});

test('an empty body has no ranges', () => {
  expect(rangeOf('bytes=-5', 0)).toBe('beyond');
  expect(rangeOf('bytes=0-', 0)).toBe('beyond');
});
