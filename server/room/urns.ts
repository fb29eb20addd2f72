/**
 * Urns: what is dropped into one is nameless, of one length, and sealed to a key that is not here. It is kept in groups by its own
 * hash, in the order of its bytes, written some at a time: neither when something came nor in what order stands anywhere.
 */
import { createHash } from 'node:crypto';
import { toBase64url } from '../../shared/base/bytes.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { leafHash, Tree } from '../../shared/log/tree.ts';
import { wasFirst, type Records } from '../ports.ts';

const COLLECTION = 'urns';
/** So many that one fits into a small document, whatever it is filled with. */
const GROUPS = 256;
/** What a group holds beyond twice its share by chance: with 500 honest papers one urn in 10^13 has a group that is so full. */
const CHANCE = 12;
/** What came in so many milliseconds is written together: long enough for more than one, short enough to be waited for. */
const TOGETHER_MS = 700;

/** Pieces in byte order, base64url. */
interface Group {
  readonly sealed?: true;
  readonly pieces: readonly string[];
}

interface Waiting {
  readonly resolve: (refusal: Refusal | undefined) => void;
  readonly reject: (error: unknown) => void;
}

const groupOf = (piece: string): number => createHash('sha256').update(piece).digest()[0]!;

export class Urns {
  /** By urn, then by the piece: the same piece again is the same. */
  readonly #waiting = new Map<string, Map<string, Waiting[]>>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #writing = new Map<string, Promise<void>>();

  constructor(
    readonly records: Pick<Records, 'get' | 'put' | 'remove' | 'list'>,
    readonly meeting: string,
  ) {}

  /** Nothing waits to be written. */
  get isEmpty(): boolean {
    return this.#waiting.size === 0 && this.#writing.size === 0;
  }

  /** Durable once it answers. `most`: pieces that the urn takes in all. */
  async drop(urn: string, piece: string, most: number): Promise<Refusal | undefined> {
    const waiting = this.#waiting.get(urn) ?? new Map<string, Waiting[]>();
    this.#waiting.set(urn, waiting);
    if (!this.#timers.has(urn)) this.#timers.set(urn, setTimeout(() => void this.#write(urn, most), TOGETHER_MS));
    return new Promise((resolve, reject) => {
      waiting.set(piece, [...(waiting.get(piece) ?? []), { resolve, reject }]);
    });
  }

  #write(urn: string, most: number): Promise<void> {
    clearTimeout(this.#timers.get(urn));
    this.#timers.delete(urn);
    const waiting = this.#waiting.get(urn);
    this.#waiting.delete(urn);
    const before = this.#writing.get(urn) ?? Promise.resolve();
    if (!waiting) return before;
    const writing = before
      .then(() => this.#put(urn, waiting, most))
      .finally(() => {
        if (this.#writing.get(urn) === writing) this.#writing.delete(urn);
      });
    this.#writing.set(urn, writing);
    return writing;
  }

  async #put(urn: string, waiting: ReadonlyMap<string, readonly Waiting[]>, most: number): Promise<void> {
    const groups = new Map<number, string[]>();
    for (const piece of [...waiting.keys()].sort()) groups.set(groupOf(piece), [...(groups.get(groupOf(piece)) ?? []), piece]);
    for (const [group, pieces] of [...groups].sort(([a], [b]) => a - b)) {
      const told = pieces.flatMap((one) => waiting.get(one)!);
      try {
        const refusal = await this.#add(urn, group, pieces, most);
        for (const { resolve } of told) resolve(refusal);
      } catch (error) {
        for (const { reject } of told) reject(error);
      }
    }
  }

  async #add(urn: string, group: number, pieces: readonly string[], most: number): Promise<Refusal | undefined> {
    for (;;) {
      const { version, value } = await this.#group(urn, group);
      const all = [...new Set([...value.pieces, ...pieces])].sort();
      if (all.length === value.pieces.length) return undefined;
      if (value.sealed) return refuse('urn/sealed');
      // By chance no group is ever so much fuller than others: somebody fills it on purpose.
      if (all.length > CHANCE + (2 * most) / GROUPS) return refuse('urn/full');
      if (await wasFirst(this.records.put(COLLECTION, this.#key(urn, group), { pieces: all }, version))) return undefined;
    }
  }

  /** Takes nothing any more. Answers how many pieces lie in it and a root over them. */
  async seal(urn: string): Promise<{ readonly size: number; readonly root: string }> {
    await this.#write(urn, Infinity);
    await Promise.all(Array.from({ length: GROUPS }, (_, group) => this.#sealGroup(urn, group)));
    const pieces = await this.pieces(urn);
    const tree = new Tree();
    for (const one of pieces) tree.append(leafHash(one));
    return { size: pieces.length, root: toBase64url(tree.root()) };
  }

  async #sealGroup(urn: string, group: number): Promise<void> {
    for (;;) {
      const { version, value } = await this.#group(urn, group);
      const sealed = { pieces: [...value.pieces], sealed: true };
      if (value.sealed || (await wasFirst(this.records.put(COLLECTION, this.#key(urn, group), sealed, version)))) return;
    }
  }

  /** In byte order of their text. */
  async pieces(urn: string): Promise<string[]> {
    const groups = await this.records.list(COLLECTION, `${this.meeting}:${urn}:`);
    return groups.flatMap(({ value }) => (value as unknown as Group).pieces).sort();
  }

  /** However often it is asked. */
  async destroy(urn: string): Promise<void> {
    await this.#write(urn, 0);
    for (const { key, version } of await this.records.list(COLLECTION, `${this.meeting}:${urn}:`))
      await this.records.remove(COLLECTION, key, version);
  }

  #key(urn: string, group: number): string {
    return `${this.meeting}:${urn}:${String(group).padStart(3, '0')}`;
  }

  async #group(urn: string, group: number): Promise<{ readonly version: number; readonly value: Group }> {
    const found = await this.records.get(COLLECTION, this.#key(urn, group));
    return found ? { version: found.version, value: found.value as unknown as Group } : { version: 0, value: { pieces: [] } };
  }
}
