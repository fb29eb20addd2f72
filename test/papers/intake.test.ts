import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { refusals } from '../../shared/text/papers.ts';
import type { PaperTaken } from '../../shared/wire/papers.ts';
import { silent, type Log } from '../../server/log.ts';
import type * as intakes from '../../server/papers/intake.ts';
import type { Store } from '../../server/ports.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { program } from '../kit/programs.ts';
import * as hostile from './hostile.ts';

/** As JavaScript, so that each paper's process is too. */
const { makeIntake } = (await import(await program('server/papers/intake'))) as typeof intakes;

const SAMPLES = join(import.meta.dirname, '../samples');
const FIXTURES = join(import.meta.dirname, 'fixtures');
const sample = (name: string) => readFileSync(join(SAMPLES, name));
const ORDINARY = { name: 'Báo cáo.pdf', secrecy: 'ordinary' };

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'papers-test-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function world(limits: Partial<intakes.IntakeLimits> = {}, log: Log = silent) {
  const store = memoryStore();
  return { store, intake: makeIntake({ store, log, limits: { folder, ...limits } }) };
}

/** Hands out bytes in pieces and counts how many were asked for. */
function source(bytes: Uint8Array, piece = 16_384) {
  const asked = { pieces: 0, closed: false };
  async function* pieces() {
    try {
      for (let at = 0; at < bytes.length; at += piece) {
        asked.pieces++;
        yield bytes.subarray(at, at + piece);
      }
    } finally {
      asked.closed = true;
    }
  }
  return { asked, pieces: pieces() };
}

async function bytesOf(store: Store, sha256: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of store.blobs.get(sha256)) parts.push(part);
  return Buffer.concat(parts);
}

async function nothingLeft(store: Store): Promise<void> {
  const names: string[] = [];
  for await (const name of store.blobs.list()) names.push(name);
  expect(names).toEqual([]);
  expect(await store.records.list('papers')).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
}

function taken(answer: PaperTaken | Refusal): PaperTaken {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code}`);
  return answer;
}

function refused(answer: PaperTaken | Refusal): Refusal {
  if (!isRefusal(answer)) throw new Error('was taken in');
  expect(Object.keys(refusals), 'every code has words').toContain(answer.code);
  return answer;
}

describe('real papers', () => {
  test.each([
    ['nghi-dinh-335-2025.pdf', 19, false],
    ['nghi-dinh-47-2020.pdf', 31, true],
    ['quyet-dinh-46.pdf', 10, false],
    ['thong-bao-79.pdf', 5, false],
  ])('%s: %i pages, the original untouched, a reading copy with object streams beside it', async (name, pages, signed) => {
    const { store, intake } = world();
    const bytes = sample(name);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const paper = taken(await intake.take(source(bytes).pieces, { name, secrecy: 'ordinary' }));
    expect(paper).toEqual({ sha256, pages, size: bytes.length, title: name.replace('.pdf', ''), carries: [] });
    expect((await bytesOf(store, sha256)).equals(bytes)).toBe(true);
    const facts = (await intake.about(sha256))!;
    expect(facts).toMatchObject({ pages, size: bytes.length, signed });
    expect(facts.reading).not.toBe(sha256);
    const copy = await bytesOf(store, facts.reading);
    expect(copy.includes('/ObjStm')).toBe(true);
    expect(copy.length).toBeLessThan(bytes.length * 1.5);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the same bytes again are no error, are answered at once and keep what was found', async () => {
    const looked: unknown[] = [];
    const { intake } = world({}, { ...silent, info: (...args: unknown[]) => void looked.push(args) } as Log);
    const bytes = sample('thong-bao-79.pdf');
    const [first, second] = await Promise.all([
      intake.take(source(bytes).pieces, { name: 'Thông báo 79.pdf', secrecy: 'ordinary' }),
      intake.take(source(bytes).pieces, { name: 'ban-sao.pdf', secrecy: 'ordinary' }),
    ]);
    const third = await intake.take(source(bytes).pieces, { name: 'lan_ba.pdf', secrecy: 'ordinary' });
    expect(looked).toHaveLength(1);
    expect([first, second, third].map((one) => taken(one).sha256)).toEqual(Array(3).fill(taken(first).sha256));
    expect(taken(third).title).toBe('lan ba');
    expect(['Thông báo 79', 'ban-sao']).toContain((await intake.about(taken(first).sha256))!.title);
  });

  test('nothing is known of what never came, nor of what is no hash', async () => {
    const { intake } = world();
    expect(await intake.about('0'.repeat(64))).toBeUndefined();
    expect(await intake.about('../../x')).toBeUndefined();
  });
});

describe('refused before it is read', () => {
  test.each(['mat', 'toi-mat', 'tuyet-mat', 'Ordinary', 'anything'])(
    'secrecy "%s" must not be on a networked system: not a byte is read',
    async (secrecy) => {
      const { store, intake } = world();
      const { asked, pieces } = source(sample('thong-bao-79.pdf'));
      expect(refused(await intake.take(pieces, { name: 'x.pdf', secrecy })).code).toBe('papers/state-secret');
      expect(asked.pieces).toBe(0);
      await nothingLeft(store);
    },
  );

  test('a level that was not stated', async () => {
    const { intake } = world();
    expect(refused(await intake.take(source(hostile.onePage()).pieces, { name: 'x.pdf', secrecy: '' })).code).toBe(
      'papers/secrecy-not-stated',
    );
  });

  test('too large by its own account', async () => {
    const { intake } = world();
    const { asked, pieces } = source(hostile.onePage());
    expect(refused(await intake.take(pieces, { ...ORDINARY, declaredSize: 100_000_001 }))).toMatchObject({
      code: 'papers/too-large',
      params: { megabytes: 100 },
    });
    expect(asked.pieces).toBe(0);
  });

  test.each([
    ['a ZIP under another name', hostile.zip()],
    ['a web page', Buffer.from(`<!doctype html>${' '.repeat(5000)}`)],
    ['%PDF- further down than readers look', Buffer.concat([Buffer.alloc(1024, 0x20), hostile.onePage()])],
  ])('%s is not a PDF: no more than its beginning is read', async (_what, head) => {
    const { store, intake } = world();
    const { asked, pieces } = source(Buffer.concat([head, Buffer.alloc(1_000_000)]), 512);
    expect(refused(await intake.take(pieces, ORDINARY)).code).toBe('papers/not-a-pdf');
    expect(asked.pieces).toBeLessThanOrEqual(2);
    expect(asked.closed).toBe(true);
    await nothingLeft(store);
  });

  test('a short text and nothing at all', async () => {
    const { store, intake } = world();
    expect(refused(await intake.take(source(Buffer.from('hello')).pieces, ORDINARY)).code).toBe('papers/not-a-pdf');
    expect(refused(await intake.take(source(Buffer.alloc(0)).pieces, ORDINARY)).code).toBe('papers/empty');
    await nothingLeft(store);
  });

  test('too large in fact, whatever was announced: stops at the limit', async () => {
    const { store, intake } = world({ maxBytes: 100_000 });
    const { asked, pieces } = source(sample('thong-bao-79.pdf'), 10_000);
    expect(refused(await intake.take(pieces, { ...ORDINARY, declaredSize: 5 })).code).toBe('papers/too-large');
    expect(asked.pieces).toBe(11);
    await nothingLeft(store);
  });
});

describe('interrupted', () => {
  test('a source that breaks off leaves nothing behind', async () => {
    const { store, intake } = world();
    async function* broken() {
      yield sample('thong-bao-79.pdf').subarray(0, 500_000);
      throw new Error('aborted');
    }
    expect(refused(await intake.take(broken(), ORDINARY)).code).toBe('papers/interrupted');
    await nothingLeft(store);
  });

  test('a sender that falls silent is let go when the signal says so', async () => {
    const { store, intake } = world();
    const gone = new AbortController();
    async function* silentAfter() {
      yield sample('thong-bao-79.pdf').subarray(0, 500_000);
      setTimeout(() => gone.abort(), 50);
      await new Promise(() => undefined);
    }
    expect(refused(await intake.take(silentAfter(), ORDINARY, gone.signal)).code).toBe('papers/interrupted');
    await nothingLeft(store);
  });

  test('a sender that leaves while the paper is looked at leaves nothing, and whoever sent the same still gets it', async () => {
    const { store, intake } = world();
    const gone = new AbortController();
    const bytes = sample('thong-bao-79.pdf');
    const first = intake.take(source(bytes).pieces, ORDINARY, gone.signal);
    setTimeout(() => gone.abort(), 250);
    expect(refused(await first).code).toBe('papers/interrupted');
    await nothingLeft(store);
    expect(taken(await intake.take(source(bytes).pieces, ORDINARY)).pages).toBe(5);
  });
});

const withoutTail = (whole: Buffer): Buffer => Buffer.concat([whole.subarray(0, whole.lastIndexOf('startxref')), Buffer.from('%%EOF\n')]);

describe('damaged and hostile PDFs', () => {
  test.each(['nghi-dinh-335-2025.pdf', 'nghi-dinh-47-2020.pdf', 'quyet-dinh-46.pdf', 'thong-bao-79.pdf'])(
    '%s cut off near its end',
    async (name) => {
      const { store, intake } = world();
      const bytes = sample(name);
      expect(refused(await intake.take(source(bytes.subarray(0, bytes.length - 700)).pieces, ORDINARY)).code).toBe('papers/damaged');
      await nothingLeft(store);
    },
  );

  test('a linearised paper cut off right after its first part, which looks like an end', async () => {
    const { intake } = world();
    const bytes = sample('thong-bao-79.pdf');
    const cut = bytes.subarray(0, bytes.indexOf('%%EOF') + 6);
    expect(cut.length).toBeLessThan(bytes.length / 2);
    expect(refused(await intake.take(source(cut).pieces, ORDINARY)).code).toBe('papers/damaged');
  });

  test.each([
    ['protected by a password', () => readFileSync(join(FIXTURES, 'password.pdf')), 'papers/encrypted'],
    ['that is a form for one maker’s reader', hostile.xfaForm, 'papers/xfa-form'],
    ['that is a folder of files', hostile.portfolio, 'papers/portfolio'],
    [
      'whose last update was cut off',
      () => Buffer.concat([hostile.onePage(), Buffer.from('3 0 obj\n<</Type/Page/Parent 2 0 R')]),
      'papers/damaged',
    ],
    [
      'without a tail, and without one of its objects',
      () => withoutTail(hostile.onePage({ 1: '<</Type/Catalog/Pages 2 0 R/Outlines 9 0 R>>' })),
      'papers/damaged',
    ],
    ['without pages', hostile.noPages, 'papers/no-pages'],
    ['without a page tree', hostile.noPageTree, 'papers/damaged'],
    ['with a page tree that contains itself', hostile.circular, 'papers/damaged'],
    ['with 6,000 pages', () => hostile.manyPages(6_000), 'papers/too-many-pages'],
    ['with a thousand million pages in a few hundred bytes', () => hostile.exponential(9), 'papers/too-many-pages'],
    ['that is one line', () => Buffer.from('%PDF-1.7'), 'papers/damaged'],
    [
      'whose inside is noise',
      () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20_000, 0xa5), Buffer.from('\nstartxref\n9\n%%EOF\n')]),
      'papers/damaged',
    ],
  ])('a PDF %s is refused', async (_what, make, code) => {
    const { store, intake } = world();
    expect(refused(await intake.take(source(make()).pieces, ORDINARY)).code).toBe(code);
    await nothingLeft(store);
  });

  test.each([
    ['that boasts of two thousand million pages and has one', hostile.boastful],
    ['whose page lies 5,000 levels deep', () => hostile.deep(5_000)],
    ['with arrays nested a hundred thousand deep', () => hostile.nested(100_000)],
    ['padded with zeros, as scanners do', () => Buffer.concat([hostile.onePage(), Buffer.alloc(30_000)])],
    ['before a mailer’s farewell', () => Buffer.concat([hostile.onePage(), Buffer.from(`\n--\n${'Sent from a scanner. '.repeat(500)}`)])],
    ['without a tail, and with every object', () => withoutTail(hostile.onePage())],
    ['behind a mail header', () => Buffer.concat([Buffer.from('X-Scanner: 1\n\n'), hostile.onePage()])],
  ])('a PDF %s has one page, and stays what it is', async (_what, make) => {
    const { store, intake } = world();
    const paper = taken(await intake.take(source(make()).pieces, ORDINARY));
    expect(paper.pages).toBe(1);
    expect((await bytesOf(store, paper.sha256)).equals(make())).toBe(true);
  });

  test.each([
    ['restricted in its use, but open to read', () => readFileSync(join(FIXTURES, 'restricted.pdf')), []],
    ['with a file inside', hostile.withAttachment, ['attachments']],
    ['that would start a program', hostile.withLaunch, ['active']],
  ])('a PDF %s is taken, and the sender is told what it carries', async (_what, make, carries) => {
    const { intake } = world();
    expect(taken(await intake.take(source(make()).pieces, ORDINARY)).carries).toEqual(carries);
  });

  test('a bomb of 1 GB costs its own process, not the server: the original is read, and the server keeps answering', async () => {
    const { intake } = world({ maxMemoryBytes: 300 * 2 ** 20 });
    const bomb = hostile.inflating(1024);
    const before = process.memoryUsage.rss();
    let most = before;
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks++;
      most = Math.max(most, process.memoryUsage.rss());
    }, 10);
    const started = performance.now();
    const paper = taken(await intake.take(source(bomb).pieces, ORDINARY));
    clearInterval(ticking);
    expect(paper.pages).toBe(1);
    expect((await intake.about(paper.sha256))!.reading).toBe(paper.sha256);
    expect(ticks).toBeGreaterThan((performance.now() - started) / 200);
    expect(most - before).toBeLessThan(300 * 2 ** 20);
  });

  test('a PDF that opens and never ends being drawn is refused', async () => {
    const { store, intake } = world({ drawingMs: 1_000 });
    expect(refused(await intake.take(source(hostile.patternCycle()).pieces, ORDINARY)).code).toBe('papers/too-complex');
    await nothingLeft(store);
  });

  test('a machine that gets to nothing says nothing of the paper: no refusal, nothing left, and it may be tried again', async () => {
    const { store, intake } = world({ standstillMs: 1 });
    await expect(intake.take(source(sample('thong-bao-79.pdf')).pieces, ORDINARY)).rejects.toThrow('stood still');
    await nothingLeft(store);
  });

  test.each([
    ['processor time', { processorMs: 30 }],
    ['memory', { maxMemoryBytes: 20 * 2 ** 20 }],
  ])('a PDF that uses up its %s before it is open is refused', async (_what, limits) => {
    const { store, intake } = world(limits);
    expect(refused(await intake.take(source(sample('thong-bao-79.pdf')).pieces, ORDINARY)).code).toBe('papers/too-complex');
    await nothingLeft(store);
  });
});
