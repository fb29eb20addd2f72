import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { placesIn, searchable } from '../../shared/papers/find.ts';
import { decodePaperText, type PaperText } from '../../shared/papers/paper-text.ts';
import { parseQuery } from '../../shared/papers/query.ts';
import { rectanglesIn } from '../../shared/papers/recognised-page.ts';
import { silent } from '../../server/log.ts';
import type * as intakes from '../../server/papers/intake.ts';
import type * as pageTexts from '../../server/papers/page-texts.ts';
import type * as recognitions from '../../server/papers/recognition.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { program } from '../kit/programs.ts';
import { drawn, saying } from './hostile.ts';

/** As JavaScript, so that each paper's process is too. */
const { makeIntake } = (await import(await program('server/papers/intake'))) as typeof intakes;
const { makePageTexts } = (await import(await program('server/papers/page-texts'))) as typeof pageTexts;
const { makeRecognition } = (await import(await program('server/papers/recognition'))) as typeof recognitions;

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'scans-test-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program of the reader's name that does as it is told: `reads` is a line of shell. */
function readerThat(reads: string, languages = 'vie'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'reader-test-')), 'tesseract');
  writeFileSync(
    file,
    `#!/bin/sh\nif [ "$1" = --list-langs ]; then echo "List of available languages (1):"; echo ${languages}; exit 0; fi\n${reads}\n`,
  );
  chmodSync(file, 0o755);
  return file;
}
const SAYS = String.raw`printf '1\t1\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t\n5\t1\t1\t1\t1\t1\t90\t90\t90\t90\t95\tđọc\n'`;

const PICTURE = Buffer.from('q 300 0 0 300 50 50 cm /I Do Q');
const RESOURCES = '/XObject<</I 4 0 R>>/Font<</F 3 0 R>>';
const scans = (...pages: readonly Buffer[]): Buffer => drawn(pages, RESOURCES);
/** Many, no larger than the picture: each is drawn at 300 dots an inch, which is most of what reading it costs. */
const manyScans = (count: number): Buffer => drawn(Array.from({ length: count }, () => PICTURE), RESOURCES, '360 360');

interface Around {
  readonly program?: string;
  readonly limits?: Partial<recognitions.RecognitionLimits>;
  readonly store?: ReturnType<typeof memoryStore>;
}

function desk({ program: reader, limits, store = memoryStore() }: Around = {}) {
  const texts = makePageTexts({ store, log: silent, limits: { folder }, made: (...made) => recognition.consider(...made) });
  const recognition: recognitions.Recognition = makeRecognition({
    store,
    texts,
    log: silent,
    limits: { folder, ...limits },
    ...(reader && { program: reader }),
  });
  const intake = makeIntake({ store, log: silent, limits: { folder } });
  const take = async (bytes: Uint8Array): Promise<string> => {
    const source = async function* () {
      yield bytes;
    };
    const taken = await intake.take(source(), { name: 'Bản quét.pdf', secrecy: 'ordinary' });
    if (isRefusal(taken)) throw new Error(taken.code);
    return taken.sha256;
  };
  const facts = async (sha256: string) => (await texts.of(sha256))!;
  const text = async (sha256: string): Promise<PaperText> => decodePaperText(gunzipSync(await texts.bytes(await facts(sha256))))!;
  return { store, texts, recognition, take, facts, text };
}

const hasTesseract = (() => {
  try {
    return execFileSync('tesseract', ['--list-langs'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().split(/\s+/).includes('vie');
  } catch {
    return false;
  }
})();

describe.skipIf(!hasTesseract)('with Tesseract and its Vietnamese (packages tesseract-ocr, tesseract-ocr-vie)', () => {
  test('a real scan has its words after a while, and where they stand; its text has another name then', async () => {
    const whole = await PDFDocument.load(readFileSync(join(import.meta.dirname, '../samples/thong-bao-79.pdf')));
    const one = await PDFDocument.create();
    one.addPage((await one.copyPages(whole, [0]))[0]!);
    const { recognition, take, texts, facts, text } = desk();
    const sha256 = await take(await one.save());
    const before = await facts(sha256);
    expect(before).toMatchObject({ scans: 1 });
    await recognition.idle();
    const after = await facts(sha256);
    expect(after).toMatchObject({ scans: 1, recognised: true });
    expect(after.sha256).not.toBe(before.sha256);
    const [page] = (await text(sha256)).pages;
    const places = placesIn(searchable(page!.t), parseQuery('ket luan cua thu tuong chinh phu'));
    expect(places).toHaveLength(1);
    // The title stands in the middle of the page's upper third.
    const [mark] = rectanglesIn(page!, places[0]!);
    expect(mark!.top).toBeGreaterThan(0.1);
    expect(mark!.top).toBeLessThan(0.33);
    expect(mark!.left).toBeGreaterThan(0.15);
    expect(mark!.left + mark!.width).toBeLessThan(0.9);
    expect(readdirSync(folder)).toEqual([]);
    await texts.stop();
  });
});

describe('whatever reads', () => {
  test('pages with text are left as they are, also where they show a picture; only what is a picture alone is read', async () => {
    const { recognition, take, facts, text } = desk({ program: readerThat(SAYS) });
    const sha256 = await take(scans(saying('co chu'), PICTURE, Buffer.concat([saying('chu va anh'), PICTURE])));
    await facts(sha256);
    await recognition.idle();
    const { pages } = await text(sha256);
    expect(pages.map(({ t, s }) => [t.trim(), s])).toEqual([
      ['co chu', undefined],
      ['đọc', 2],
      ['chu va anh', undefined],
    ]);
  });

  test('nothing is run where no page is a picture', async () => {
    const { recognition, take, facts } = desk({ program: '/nowhere/tesseract' });
    await facts(await take(drawn([saying('chu')])));
    await recognition.idle();
    expect(recognition.waiting()).toBeUndefined();
  });

  test.each([
    ['program', '/nowhere/tesseract'],
    ['language', readerThat(SAYS, 'eng')],
  ] as const)('the desk hears what lacks: the %s; the paper stays as it is', async (lacking, reader) => {
    const { recognition, take, facts, text } = desk({ program: reader });
    const sha256 = await take(scans(PICTURE));
    await facts(sha256);
    await recognition.idle();
    expect(recognition.waiting()).toMatchObject({ lacking });
    expect((await text(sha256)).pages).toEqual([{ t: '', s: 1, p: expect.anything() as unknown }]);
    expect((await facts(sha256)).recognised).toBeUndefined();
  });

  test('a thick one lets the next one have its turn, and what is read of it is there meanwhile', async () => {
    const { recognition, take, facts, text, texts } = desk({ program: readerThat(SAYS) });
    const thick = await take(manyScans(25));
    const thin = await take(scans(PICTURE, PICTURE));
    const order: string[] = [];
    const { replace } = texts;
    (texts as { replace: typeof replace }).replace = async (sha256, ...rest) => {
      await replace(sha256, ...rest);
      order.push(`${sha256 === thick ? 'thick' : 'thin'} ${(await text(sha256)).pages.filter(({ s }) => s === 2).length}`);
    };
    await Promise.all([facts(thick), facts(thin)]);
    await recognition.idle();
    expect(order).toEqual(['thick 20', 'thin 2', 'thick 25']);
  });

  test('a restart loses nothing, and papers from before are read: what is to be done is what their records say', async () => {
    const first = desk({ program: readerThat('sleep 600') });
    const sha256 = await first.take(scans(PICTURE));
    await first.facts(sha256);
    await first.recognition.stop();
    const { recognition, text, store } = desk({ program: readerThat(SAYS), store: first.store });
    // As papers were kept before there were texts.
    const old = await first.take(scans(saying('hai'), PICTURE));
    expect(((await store.records.get('papers', old))!.value as { text?: unknown }).text).toBeUndefined();
    await recognition.takeUp();
    await recognition.idle();
    expect((await text(sha256)).pages[0]).toMatchObject({ t: 'đọc', s: 2 });
    expect((await text(old)).pages[1]).toMatchObject({ t: 'đọc', s: 2 });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a hostile picture costs its own page alone', () => {
  test.each([
    ['never ends', 'case "$1" in */2.pgm) while :; do :; done;; esac'],
    ['takes all memory', 'case "$1" in */2.pgm) head -c 3000000000 /dev/zero | tail || exit 1;; esac'],
    ['writes without end', 'case "$1" in */2.pgm) yes;; esac'],
    ['stops, and takes no time of the processor', 'case "$1" in */2.pgm) exec sleep 3600;; esac'],
    ['breaks off', 'case "$1" in */2.pgm) exit 1;; esac'],
    ['writes something else', 'case "$1" in */2.pgm) head -c 100000 /dev/urandom; exit 0;; esac'],
  ])('on which the reader %s', async (_how, hangs) => {
    const limits = { processorMs: 1_000, stillMs: 4_000, maxMemoryBytes: 1024 * 2 ** 20 };
    const { recognition, take, facts, text } = desk({ program: readerThat(`${hangs}\n${SAYS}`), limits });
    const sha256 = await take(scans(PICTURE, PICTURE, PICTURE));
    await facts(sha256);
    await recognition.idle();
    expect((await text(sha256)).pages.map(({ t, s, cut }) => ({ t, s, cut }))).toEqual([
      { t: 'đọc', s: 2, cut: undefined },
      { t: '', s: 1, cut: 1 },
      { t: 'đọc', s: 2, cut: undefined },
    ]);
    expect((await facts(sha256)).recognised).toBe(true);
  });

  test('that is never drawn to its end; and a paper of nothing else is given up', async () => {
    const endless = Buffer.from(`${'0 0 m 500 800 l 20 700 300 40 500 500 c S '.repeat(400_000)}q 9 0 0 9 0 0 cm /I Do Q`);
    const limits = { processorMs: 1_500 };
    const { recognition, take, facts, text } = desk({ program: readerThat(SAYS), limits });
    const one = await take(scans(PICTURE, PICTURE, PICTURE, endless, PICTURE));
    await facts(one);
    await recognition.idle();
    expect((await text(one)).pages.map(({ s, cut }) => [s, cut])).toEqual([
      [2, undefined],
      [2, undefined],
      [2, undefined],
      [1, 1],
      [2, undefined],
    ]);
    const broken = desk({ program: readerThat('exit 1') });
    const many = await broken.take(manyScans(30));
    await broken.facts(many);
    await broken.recognition.idle();
    expect((await broken.text(many)).pages.every(({ s, cut }) => s === 1 && cut === 1)).toBe(true);
    expect((await broken.facts(many)).recognised).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });
});
