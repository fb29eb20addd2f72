/** A file's pieces as they come, in whatever order, until it is whole. */
import { CHUNK } from './ranged-file.ts';

export class Pieces {
  readonly #chunks: Array<Uint8Array | undefined>;
  #missing: number;

  /** @param length of the whole file, in bytes */
  constructor(readonly length: number) {
    this.#missing = Math.ceil(length / CHUNK);
    this.#chunks = Array.from({ length: this.#missing }, () => undefined);
  }

  /** From 0 to 1. */
  get share(): number {
    return this.#chunks.length === 0 ? 1 : 1 - this.#missing / this.#chunks.length;
  }

  /** Takes in whole chunks; a part of one is left. */
  add(begin: number, bytes: Uint8Array): void {
    for (let at = Math.ceil(begin / CHUNK); at < this.#chunks.length; at++) {
      const [from, to] = this.#bounds(at);
      if (to > begin + bytes.length) return;
      if (this.#chunks[at]) continue;
      this.#chunks[at] = bytes.slice(from - begin, to - begin);
      this.#missing -= 1;
    }
  }

  /** Bytes begin (inclusive) to end (exclusive), where all of them are here. */
  take(begin: number, end: number): Uint8Array<ArrayBuffer> | undefined {
    const bytes = new Uint8Array(end - begin);
    for (let at = Math.floor(begin / CHUNK); at * CHUNK < end; at++) {
      const chunk = this.#chunks[at];
      if (!chunk) return undefined;
      const start = at * CHUNK;
      const cut = chunk.subarray(Math.max(0, begin - start), Math.max(0, end - start));
      bytes.set(cut, Math.max(0, start - begin));
    }
    return bytes;
  }

  /** The first chunk still to be fetched, as begin (inclusive) and end (exclusive). */
  next(): readonly [number, number] | undefined {
    const at = this.#chunks.findIndex((one) => one === undefined);
    return at < 0 ? undefined : this.#bounds(at);
  }

  #bounds(at: number): readonly [number, number] {
    return [at * CHUNK, Math.min((at + 1) * CHUNK, this.length)];
  }
}
