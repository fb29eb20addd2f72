/** What stands in a file of a bundle, in pieces: a bundle is read twice, for its sums and for itself, and never held whole. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8 } from '../base/bytes.ts';
import { crc32 } from './zip.ts';

/** At hand, or given again from its beginning each time it is asked for. */
export type Content = string | Uint8Array | (() => AsyncIterable<Uint8Array> | Iterable<Uint8Array>);

/** What making a bundle needs of its place. */
export interface Tools {
  /** A SHA-256 that is fed in pieces; the platform's may be faster. */
  readonly sha256: () => { update(bytes: Uint8Array): unknown; digest(): Uint8Array };
  /** Awaited between pieces of work, so that others on the same thread get their turn. */
  readonly rest: () => Promise<void> | undefined;
}

export const PLAIN: Tools = { sha256: () => sha256.create(), rest: () => undefined };

/** So much is hashed or copied in one go. */
const PIECE = 256 * 1024;
/** So many lines are made into one piece. */
const LINES = 200;

/** The bytes, in pieces no longer than `PIECE`. */
export async function* piecesOf(content: Content, { rest }: Tools): AsyncGenerator<Uint8Array> {
  const parts = typeof content === 'string' ? [utf8(content)] : content instanceof Uint8Array ? [content] : content();
  for await (const part of parts) {
    for (let at = 0; at < part.length; at += PIECE) {
      yield part.subarray(at, at + PIECE);
      await rest();
    }
  }
}

export interface Measured {
  readonly size: number;
  readonly crc: number;
  /** SHA-256 */
  readonly hash: Uint8Array;
}

export async function measure(content: Content, tools: Tools): Promise<Measured> {
  const hash = tools.sha256();
  let [size, crc] = [0, 0];
  for await (const piece of piecesOf(content, tools)) {
    hash.update(piece);
    crc = crc32(piece, crc);
    size += piece.length;
  }
  return { size, crc, hash: hash.digest() };
}

/** One row after another, each made when its turn comes. */
export const rows = <T>(all: readonly T[], written: (one: T) => string): Content =>
  function* () {
    for (let at = 0; at < all.length; at += LINES) yield utf8(all.slice(at, at + LINES).map(written).join(''));
  };

/** Short texts put together to pieces worth the while. */
export async function gathered(texts: Iterable<string>, { rest }: Tools): Promise<Uint8Array[]> {
  const out: Uint8Array[] = [];
  let held: string[] = [];
  for (const text of texts) {
    if (held.push(text) < LINES) continue;
    out.push(utf8(held.join('')));
    held = [];
    await rest();
  }
  out.push(utf8(held.join('')));
  return out;
}
