/** P-13 copies of internal papers: whoever has many or long ones made holds up nobody else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { silent } from '../../server/log.ts';
import { opening } from '../../server/papers/look.ts';
import type * as stamped from '../../server/papers/stamped.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { program } from '../kit/programs.ts';

/** As JavaScript, so that each copy's process is too. */
const { makeStamping } = (await import(await program('server/papers/stamped'))) as typeof stamped;

const store = memoryStore();
let long: { readonly sha256: string; readonly pages: number };
let short: typeof long;

async function put(bytes: Uint8Array, pages: number): Promise<typeof long> {
  const source = (async function* () {
    yield bytes;
  })();
  return { sha256: (await store.blobs.put(source, bytes.length)).sha256, pages };
}
beforeAll(async () => {
  const scan = readFileSync(join(import.meta.dirname, '../samples/thong-bao-79.pdf'));
  short = await put(scan, 5);
  const [document, source] = [await PDFDocument.create(), await PDFDocument.load(scan)];
  for (let n = 0; n < 60; n++) for (const page of await document.copyPages(source, [0, 1, 2, 3, 4])) document.addPage(page);
  long = await put(await document.save(), 300);
});

const sizeOf = async (copy: ReturnType<stamped.Stamping['copy']>): Promise<number | string> => {
  const made = await copy;
  if (isRefusal(made)) return made.code;
  await made.discard();
  return made.size;
};

describe('many copies at once', () => {
  test('another reader waits for one copy of whoever has three made, not for all', { timeout: 120_000 }, async () => {
    const stamping = makeStamping({ store, log: silent });
    const done: string[] = [];
    const asks = async (name: string, reader: string, paper: typeof long): Promise<void> => {
      const size = await sizeOf(stamping.copy(paper, 'Lò Thị Mai', reader));
      expect(size, name).toBeGreaterThan(1_000);
      done.push(name);
    };
    await Promise.all([asks('a1', 'a', long), asks('a2', 'a', long), asks('a3', 'a', long), asks('b1', 'b', short)]);
    expect(done.indexOf('b1')).toBeLessThan(done.indexOf('a2'));
  });

  test('one reader has three on their way and no more, until one is fetched or given up', { timeout: 120_000 }, async () => {
    const stamping = makeStamping({ store, log: silent });
    const one = await stamping.copy(short, 'Lò Thị Mai', 'a');
    if (isRefusal(one)) throw new Error(one.code);
    const gone = new AbortController();
    const rest = [1, 2].map(() => stamping.copy(short, 'Lò Thị Mai', 'a', gone.signal));
    expect(await stamping.copy(short, 'Lò Thị Mai', 'a')).toEqual(refuse('papers/stamping-busy'));
    gone.abort();
    expect((await Promise.all(rest)).every(isRefusal)).toBe(true);
    expect(await sizeOf(stamping.copy(short, 'Lò Thị Mai', 'a'))).toBe(one.size);
    await one.discard();
  });

  test('whoever fetches slowly keeps no place: others have theirs made', { timeout: 120_000 }, async () => {
    const stamping = makeStamping({ store, log: silent, limits: { places: 2 } });
    const slow = await Promise.all(['a', 'b'].map((reader) => stamping.copy(short, 'Lò Thị Mai', reader)));
    expect(slow.some(isRefusal)).toBe(false);
    expect(await sizeOf(stamping.copy(short, 'Lò Thị Mai', 'c'))).toBeGreaterThan(1_000);
    for (const one of slow) if (!isRefusal(one)) await one.discard();
  });

  test('nor the room where copies lie: whoever has most there loses the oldest, and can ask again', { timeout: 120_000 }, async () => {
    const size = Number(await sizeOf(makeStamping({ store, log: silent }).copy(short, 'Lò Thị Mai', 'a')));
    const stamping = makeStamping({ store, log: silent, limits: { lyingBytes: size * 3.5 } });
    const copy = async (reader: string) => {
      const made = await stamping.copy(short, 'Lò Thị Mai', reader);
      if (isRefusal(made)) throw new Error(made.code);
      return made;
    };
    const [once, ...slow] = [await copy('b'), await copy('a'), await copy('a')];
    const broken = slow.map((one) => buffer(one.bytes()).catch((error: Error) => error.message));
    const bytes = await buffer((await copy('c')).bytes());
    expect(bytes.length).toBe(size);
    expect(await buffer(once.bytes()), 'of who has one alone').toHaveLength(size);
    // The oldest of the two was lost; read while it was there, or broken off.
    expect((await Promise.all(broken)).filter((one) => typeof one !== 'string').length).toBeGreaterThan(0);
    await expect(buffer(slow[0]!.bytes())).rejects.toThrow();
    expect(await buffer(slow[1]!.bytes())).toHaveLength(size);
    expect(await sizeOf(stamping.copy(short, 'Lò Thị Mai', 'a'))).toBe(size);
  });
});

describe('across each page', () => {
  const NAME = 'Công Tằng Tôn Nữ Hoàng Phủ Ngọc Thanh Hương · 8 giờ 30, ngày 29 tháng 11 năm 2026 · Tài liệu nội bộ';
  /** Of a page: what of it is ink, by the shape in which it is read. */
  async function inkOf(bytes: Uint8Array, number: number) {
    const task = await opening(bytes);
    const page = await (await task.promise).getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const canvas = createCanvas(width, height);
    await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    await task.destroy();
    if (process.env['SCREENSHOTS'])
      writeFileSync(join(process.env['SCREENSHOTS'], `stamped-${number}.png`), canvas.toBuffer('image/png'));
    const dark = (x: number, y: number): boolean => data[(y * width + x) * 4 + 1]! < 250;
    /** How many bands of it there are from head to foot, along a line down the page. */
    const bands = (x: number): number => {
      let [many, last] = [0, -100];
      for (let y = 0; y < height; y++) {
        if (![0, 1, 2, 3, 4, 5, 6].some((more) => dark(x + more, y))) continue;
        if (y - last > 20) many += 1;
        last = y;
      }
      return many;
    };
    const edges = [...Array(width).keys()].some((x) => dark(x, 1) || dark(x, height - 2));
    const sides = [...Array(height).keys()].some((y) => dark(1, y) || dark(width - 2, y));
    return { width, height, bands: bands(Math.round(width / 2)), cut: edges || sides };
  }

  test('a name is whole as often as there is room, on wide and on turned pages as well', { timeout: 120_000 }, async () => {
    const document = await PDFDocument.create();
    const shapes = [
      [595, 842, 0],
      [1191, 842, 0],
      [595, 842, 90],
      [595, 842, 180],
      [842, 595, 270],
      [1400, 500, 0],
    ] as const;
    for (const [width, height, turn] of shapes) document.addPage([width, height]).setRotation(degrees(turn));
    const made = await makeStamping({ store, log: silent }).copy(await put(await document.save(), shapes.length), NAME, 'c');
    if (isRefusal(made)) throw new Error(made.code);
    const bytes = new Uint8Array(await buffer(made.bytes()));
    await made.discard();
    const seen = [];
    for (const number of shapes.keys()) seen.push(await inkOf(bytes, number + 1));
    expect(seen.map(({ width, height, bands, cut }) => `${width} × ${height}: ${bands} ${cut ? 'cut' : 'whole'}`)).toEqual([
      '595 × 842: 3 whole',
      '1191 × 842: 2 whole',
      '842 × 595: 2 whole',
      '595 × 842: 3 whole',
      '595 × 842: 3 whole',
      '1400 × 500: 1 whole',
    ]);
  });
});
