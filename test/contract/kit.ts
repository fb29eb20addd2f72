/** What the contract's tests build on: entries, sources of bytes, and the three ways to get a store. */
import { createHash } from 'node:crypto';
import type { Store, StoredEntry } from '../../server/ports.ts';

/** A kind of store under test. `open` with the same place again is what a restart does. */
export interface Kind {
  readonly name: string;
  /** False where nothing outlives the process. */
  readonly durable: boolean;
  place(): Promise<string>;
  open(place: string): Promise<Store>;
  destroy(place: string): Promise<void>;
  /** How many leftovers of uploads the place holds. */
  debris(place: string): Promise<number>;
}

export const entry = (n: number, more: Partial<StoredEntry> = {}): StoredEntry => ({
  line: `{"n":${n},"text":"Kỳ họp thứ ${n}"}`,
  ...more,
});

export const secret = (n: number): StoredEntry['sealed'] => ({
  salt: 'A'.repeat(42) + (n % 10),
  value: { choice: 'tán thành', n, $set: 1, 'a.b': [null, true] },
});

export const entries = (count: number, from = 0): StoredEntry[] => Array.from({ length: count }, (_, i) => entry(from + i));

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes that look random and are the same in every run. */
export function bytes(length: number, seed = 1): Uint8Array {
  const out = new Uint8Array(length);
  let state = seed >>> 0 || 1;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    out[i] = state;
  }
  return out;
}

export async function* inPieces(all: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
}

export async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

export async function names(source: AsyncIterable<string>): Promise<string[]> {
  const out: string[] = [];
  for await (const name of source) out.push(name);
  return out.sort();
}

/** How each of many calls ended: the values of those that succeeded, the errors of the rest. */
export async function outcomes<T>(calls: ReadonlyArray<Promise<T>>): Promise<{ won: T[]; lost: unknown[] }> {
  const won: T[] = [];
  const lost: unknown[] = [];
  for (const one of await Promise.allSettled(calls)) {
    if (one.status === 'fulfilled') won.push(one.value);
    else lost.push(one.reason);
  }
  return { won, lost };
}
