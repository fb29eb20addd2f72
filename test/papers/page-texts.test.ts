import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { degrees, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { decodePaperText, type PaperText } from '../../shared/papers/paper-text.ts';
import { MOST_OF_PAGE } from '../../shared/papers/text-bounds.ts';
import { silent } from '../../server/log.ts';
import type * as intakes from '../../server/papers/intake.ts';
import type * as pageTexts from '../../server/papers/page-texts.ts';
import { pictured } from '../../server/papers/pictured.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { program } from '../kit/programs.ts';
import { drawn, pieces, saying } from './hostile.ts';

/** As JavaScript, so that each paper's process is too. */
const { makeIntake } = (await import(await program('server/papers/intake'))) as typeof intakes;
const { makePageTexts } = (await import(await program('server/papers/page-texts'))) as typeof pageTexts;

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../samples', name));

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'texts-test-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A paper taken in, and its text. */
async function read(bytes: Uint8Array, limits: Partial<pageTexts.TextLimits> = {}) {
  const store = memoryStore();
  const texts = makePageTexts({ store, log: silent, limits: { folder, ...limits } });
  const intake = makeIntake({ store, log: silent, limits: { folder } });
  const pieces = (async function* () {
    yield bytes;
  })();
  const taken = await intake.take(pieces, { name: 'Báo cáo.pdf', secrecy: 'ordinary' });
  if (isRefusal(taken)) throw new Error(taken.code);
  const facts = await texts.of(taken.sha256);
  if (!facts) throw new Error('no text was made');
  return { store, texts, intake, taken, facts, text: decodePaperText(gunzipSync(await texts.bytes(facts)))! };
}

const said = (text: PaperText): string[] => text.pages.map(({ t }) => t.trim());

describe('text of real papers', () => {
  test('every page has its own, named by the hash of its bytes and kept with what is known of the paper', async () => {
    const { texts, intake, taken, facts, text } = await read(sample('nghi-dinh-335-2025.pdf'));
    expect(text.pages).toHaveLength(19);
    expect(text.pages[0]!.t.replace(/\s+/g, ' ')).toContain('đánh giá, xếp loại chất lượng');
    expect(text.pages.every(({ s, cut }) => s === undefined && cut === undefined)).toBe(true);
    expect((await intake.about(taken.sha256))?.text).toEqual(facts);
    expect(await texts.of(taken.sha256)).toEqual(facts);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is made in the background once a paper is taken in, and does not hold the intake up', async () => {
    const store = memoryStore();
    const texts = makePageTexts({ store, log: silent, limits: { folder } });
    const told: string[] = [];
    const intake = makeIntake({ store, log: silent, limits: { folder }, taken: (one) => told.push(one) });
    const source = async function* () {
      yield drawn([saying('xin chao')]);
    };
    const taken = await intake.take(source(), { name: 'a.pdf', secrecy: 'ordinary' });
    if (isRefusal(taken)) throw new Error(taken.code);
    expect(told).toEqual([taken.sha256]);
    expect((await intake.about(taken.sha256))?.text).toBeUndefined();
    const [first, second] = await Promise.all([texts.of(taken.sha256), texts.of(taken.sha256)]);
    expect(first).toEqual(second);
  });

  test('of a paper that is not here there is none, and stopping ends what is being read', async () => {
    const store = memoryStore();
    const texts = makePageTexts({ store, log: silent, limits: { folder } });
    expect(await texts.of('0'.repeat(64))).toBeUndefined();
    const { taken, store: other } = await read(drawn([saying('a')]));
    const stopping = makePageTexts({ store: other, log: silent, limits: { folder } });
    const facts = (await other.records.get('papers', taken.sha256))!;
    const { text: _text, ...without } = facts.value as Record<string, never>;
    await other.records.put('papers', taken.sha256, without, facts.version);
    const asked = stopping.of(taken.sha256);
    await stopping.stop();
    expect(await asked).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('which picture a scanned page is', () => {
  const picture = (colour: string): Uint8Array => {
    const canvas = createCanvas(40, 60);
    const context = canvas.getContext('2d');
    context.fillStyle = colour;
    context.fillRect(0, 0, 40, 60);
    return canvas.toBuffer('image/png');
  };
  interface Scanned {
    readonly colour: string;
    readonly size?: [number, number];
    readonly turn?: number;
  }
  async function scanned(...pages: readonly Scanned[]): Promise<PaperText['pages']> {
    const document = await PDFDocument.create();
    for (const { colour, turn = 0, ...one } of pages) {
      const size: [number, number] = one.size ?? [400, 600];
      const page = document.addPage(size);
      page.setRotation(degrees(turn));
      page.drawImage(await document.embedPng(picture(colour)), { x: 0, y: 0, width: size[0], height: size[1] });
    }
    return (await read(await document.save())).text.pages;
  }

  test('is the same in every file that shows it as large, whatever it is called there, and no other', async () => {
    const before = await scanned({ colour: 'red' }, { colour: 'blue' });
    const now = await scanned({ colour: 'green' }, { colour: 'red' }, { colour: 'blue', size: [600, 400] }, { colour: 'blue', turn: 90 });
    expect(before.map(({ p }) => p?.size)).toEqual([[400, 600], [400, 600]]);
    expect(now[1]!.p).toEqual(before[0]!.p);
    expect(now[3]!.p).toEqual({ id: expect.any(String) });
    expect(new Set([...before, ...now].map(({ p }) => p!.id)).size).toBe(5);
  });

  test('of a real scan is one of its own on every page', async () => {
    const real = (await read(sample('thong-bao-79.pdf'))).text.pages;
    expect(real.map(({ s, p }) => [s, p?.size?.length])).toEqual(Array.from({ length: 5 }, () => [1, 2]));
    expect(new Set(real.map(({ p }) => p!.id)).size).toBe(5);
  });
});

describe('hostile papers cost their own text alone', () => {
  test('a page that is a picture alone is a scan, an empty one is not', async () => {
    const page = (content: string, resources: string) => drawn([Buffer.from(content)], resources);
    expect((await read(page('q 9 0 0 9 0 0 cm /I Do Q', '/XObject<</I 4 0 R>>'))).text.pages).toMatchObject([{ t: '', s: 1 }]);
    expect((await read(page('', ''))).text.pages).toEqual([{ t: '' }]);
    expect((await read(page('q 9 0 0 9 0 0 cm /I Do Q', '/XObject<</I 4 0 R>>'))).facts.scans).toBe(1);
  });

  test('forms that draw many forms each, which draw many, are not followed without end', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage();
    const { context } = document;
    const draws = '/F Do '.repeat(25);
    let form = context.register(context.stream('', { Type: 'XObject', Subtype: 'Form' }));
    for (let depth = 0; depth < 4; depth++)
      form = context.register(context.stream(draws, { Type: 'XObject', Subtype: 'Form', Resources: { XObject: { F: form } } }));
    page.node.set(PDFName.of('Resources'), context.obj({ XObject: { F: form } }));
    page.node.set(PDFName.of('Contents'), context.register(context.stream(draws)));
    expect(await pictured(await document.save())(1)).toEqual({ isPicture: true });
  }, 10_000);

  test('of pictures drawn over and over it is known all the same which they are', async () => {
    const { text } = await read(drawn([Buffer.from('/I Do '.repeat(1_000))], '/XObject<</I 4 0 R>>'));
    expect(text.pages).toMatchObject([{ s: 1, p: { id: expect.stringMatching(/^[0-9a-f]{32}$/) } }]);
  });

  /** The first three pages are drawn at the intake; what stands behind them is not. */
  const before = [saying('mot'), saying('hai'), saying('ba')];

  test('a page of two hundred megabytes of text is cut, and says so', async () => {
    const { text } = await read(drawn([...before, saying('a'.repeat(200_000_000)), saying('sau')]));
    expect(said(text).slice(0, 3)).toEqual(['mot', 'hai', 'ba']);
    expect(text.pages).toHaveLength(5);
    expect(text.pages[3]!.cut).toBe(1);
    expect(text.pages[3]!.t.length).toBeLessThanOrEqual(MOST_OF_PAGE);
  });

  test('a million pieces of text are cut; the page after them is read', async () => {
    const { text } = await read(drawn([...before, pieces(1_000_000), saying('sau')]));
    expect(said(text)).toEqual(['mot', 'hai', 'ba', expect.stringMatching(/^a/), 'sau']);
    expect(text.pages[3]!.cut).toBe(1);
  });

  test('a page that cannot be read leaves out no other', async () => {
    const broken = drawn([...before, saying('bon'), saying('sau')]).toString('latin1').replace('/Contents 17 0 R', '/Contents 99 0 R');
    const { text } = await read(Buffer.from(broken, 'latin1'));
    expect(said(text)).toEqual(['mot', 'hai', 'ba', '', 'sau']);
  });

  test('what is read when the time is over is kept, and what is not is cut', async () => {
    const endless = drawn([...before, ...Array.from({ length: 8 }, () => pieces(90_000))]);
    const { text } = await read(endless, { processorMs: 1_200 });
    expect(text.pages).toHaveLength(11);
    expect(text.pages.at(-1)).toEqual({ t: '', cut: 1 });
    expect(readdirSync(folder)).toEqual([]);
  });
});
