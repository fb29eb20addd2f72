/** The promises of `Blobs`, asked of any store. */
import { expect, test } from 'vitest';
import { TooLarge } from '../../server/ports.ts';
import type { Store } from '../../server/ports.ts';
import { bytes, collect, inPieces, names, sha256 } from './kit.ts';

export function blobsContract(store: () => Store, debris: () => Promise<number>): void {
  const blobs = () => store().blobs;

  test('bytes come back whole under their SHA-256, however they came in', async () => {
    const sizes = [0, 1, 255, 65_536, 262_144, 262_145, 1_500_000];
    for (const size of sizes) {
      const all = bytes(size, size + 1);
      for (const piece of [size || 1, 10_007]) expect(await blobs().put(inPieces(all, piece), size)).toEqual({ sha256: sha256(all), size });
      expect(await blobs().size(sha256(all))).toBe(size);
      expect(sha256(await collect(blobs().get(sha256(all))))).toBe(sha256(all));
    }
    expect(await names(blobs().list())).toEqual(sizes.map((size) => sha256(bytes(size, size + 1))).sort());
    expect(await debris()).toBe(0);
  });

  test('ranges are inclusive, and those outside are refused', async () => {
    const all = bytes(900_000, 5);
    const { sha256: name } = await blobs().put(inPieces(all, 100_000), 1_000_000);
    for (const [start, end] of [
      [0, 0],
      [0, 899_999],
      [899_999, 899_999],
      [1, 65_536],
      [262_143, 262_144],
      [255_999, 512_001],
      [261_120, 261_120],
    ] as const) {
      expect(Buffer.compare(await collect(blobs().get(name, { start, end })), all.subarray(start, end + 1))).toBe(0);
    }
    for (const [start, end] of [[-1, 5], [5, 4], [0, 900_000], [900_000, 900_000], [0.5, 2], [NaN, 2]] as const) {
      await expect(collect(blobs().get(name, { start, end }))).rejects.toBeInstanceOf(RangeError);
    }
  });

  test('too many bytes are refused, the source is stopped, and nothing stays', async () => {
    const all = bytes(700_000, 9);
    let stopped = false;
    let given = 0;
    async function* endless() {
      try {
        for (;;) {
          given++;
          yield all;
        }
      } finally {
        stopped = true;
      }
    }
    await expect(blobs().put(endless(), 2_000_000)).rejects.toBeInstanceOf(TooLarge);
    expect(stopped).toBe(true);
    expect(given).toBe(3);
    await expect(blobs().put(inPieces(all, 1000), 699_999)).rejects.toBeInstanceOf(TooLarge);
    expect(await blobs().size(sha256(all))).toBeUndefined();
    expect(await names(blobs().list())).toEqual([]);
    expect(await debris()).toBe(0);
    expect((await blobs().put(inPieces(all, 1000), 700_000)).size).toBe(700_000);
  });

  test('a source that fails leaves nothing, and its error comes through', async () => {
    const all = bytes(600_000, 11);
    async function* broken() {
      yield* inPieces(all, 50_000);
      throw new Error('the line went dead');
    }
    await expect(blobs().put(broken(), 10_000_000)).rejects.toThrow('the line went dead');
    expect(await names(blobs().list())).toEqual([]);
    expect(await debris()).toBe(0);
  });

  test('the same bytes put many times at once are there once', async () => {
    const all = bytes(400_000, 13);
    const put = await Promise.all(Array.from({ length: 12 }, (_, i) => blobs().put(inPieces(all, 30_000 + i), 400_000)));
    for (const one of put) expect(one).toEqual({ sha256: sha256(all), size: 400_000 });
    expect(await names(blobs().list())).toEqual([sha256(all)]);
    expect(sha256(await collect(blobs().get(sha256(all))))).toBe(sha256(all));
    expect(await debris()).toBe(0);
  });

  test('what is removed is gone, the rest stays, and the same bytes can come again', async () => {
    const [all, other] = [bytes(2_000_000, 19), bytes(300_000, 23)];
    const { sha256: name } = await blobs().put(inPieces(all, 500_000), 2_000_000);
    const { sha256: stays } = await blobs().put(inPieces(other, 500_000), 2_000_000);
    const reader = blobs().get(name)[Symbol.asyncIterator]();
    const parts = [Buffer.from(((await reader.next()) as IteratorYieldResult<Uint8Array>).value)];
    await blobs().remove(name);
    // To its end or an error: never less without a word.
    const rest = (async () => {
      for (let next = await reader.next(); !next.done; next = await reader.next()) parts.push(Buffer.from(next.value));
      return sha256(Buffer.concat(parts));
    })();
    expect([name, 'an error']).toContain(await rest.catch(() => 'an error'));
    expect(await blobs().size(name)).toBeUndefined();
    await expect(collect(blobs().get(name))).rejects.toThrow();
    expect(await names(blobs().list())).toEqual([stays]);
    expect(await debris()).toBe(0);
    await blobs().remove(name);
    expect((await blobs().put(inPieces(all, 400_000), 2_000_000)).sha256).toBe(name);
    expect(sha256(await collect(blobs().get(name)))).toBe(name);
    expect(sha256(await collect(blobs().get(stays)))).toBe(stays);
  });

  test('unknown and odd names', async () => {
    expect(await blobs().size('0'.repeat(64))).toBeUndefined();
    await expect(collect(blobs().get('0'.repeat(64)))).rejects.toThrow();
    for (const odd of ['', '../../etc/passwd', 'A'.repeat(64), '0'.repeat(63), `${'0'.repeat(64)}\n`, { $gt: '' }, null] as string[]) {
      await expect(blobs().size(odd)).rejects.toBeInstanceOf(TypeError);
      await expect(collect(blobs().get(odd))).rejects.toBeInstanceOf(TypeError);
      await expect(blobs().remove(odd)).rejects.toBeInstanceOf(TypeError);
    }
    await expect(blobs().put(inPieces(bytes(1), 1), -1)).rejects.toBeInstanceOf(TypeError);
    await expect(blobs().put(inPieces(bytes(1), 1), NaN)).rejects.toBeInstanceOf(TypeError);
  });

  test('a reader may turn away half way', async () => {
    const all = bytes(2_000_000, 17);
    const { sha256: name } = await blobs().put(inPieces(all, 500_000), 2_000_000);
    for (let i = 0; i < 5; i++) {
      for await (const part of blobs().get(name)) {
        expect(part.length).toBeGreaterThan(0);
        break;
      }
    }
    expect(await blobs().size(name)).toBe(2_000_000);
  });
}
