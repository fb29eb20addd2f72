/** P-13 copies of internal papers: whoever has many or long ones made holds up nobody else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { silent } from '../../server/log.ts';
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
