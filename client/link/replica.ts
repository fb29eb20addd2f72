/**
 * This tablet's own copy of a meeting's log: every line checked, the tree built again, the state folded with the same
 * functions as the server's. What does not match throws, and is never taken in silently.
 */
import { equal, fromBase64url } from '../../shared/base/bytes.ts';
import { meetingOrigin } from '../../shared/log/checkpoint.ts';
import { entryOf, sealOf, type Entry } from '../../shared/log/entry.ts';
import { leafHash, Tree } from '../../shared/log/tree.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { UnknownEvent } from '../../shared/meeting/log-kind.ts';
import type { WireEntry } from '../../shared/wire/socket.ts';
import { USUAL } from './kind-of.ts';
import { openedNote } from './known-notes.ts';

/**
 * What did not match: a line's form, its place, its hidden part, how the log begins, a checkpoint's signature, its root, what was
 * there before.
 */
export type Fault = 'line' | 'order' | 'sealed' | 'founding' | 'signature' | 'root' | 'history';

export class Mismatch extends Error {
  constructor(readonly fault: Fault) {
    super(`the record does not match: ${fault}`);
  }
}

export interface Founding {
  readonly unit: string;
  readonly logKey: Uint8Array;
}

export class Replica {
  readonly tree = new Tree();
  readonly entries: WireEntry[] = [];
  meeting: Meeting;
  /** Entries that a signed checkpoint has been compared with. */
  checked = 0;
  /** How many hidden parts are gone from it since it was begun. */
  wiped = 0;
  /** Absent for a draft, which is no record. */
  founding: Founding | undefined;
  #lastAt = '';

  constructor(
    readonly id: string,
    readonly kind = USUAL,
  ) {
    this.meeting = kind.initial;
  }

  get size(): number {
    return this.entries.length;
  }

  get draft(): boolean {
    return this.size > 0 && this.founding === undefined;
  }

  /**
   * Takes in entries that stand from `from` on. Those already here must be the same, byte for byte. Answers what was new, or
   * `gap` when some in between are missing. Throws `Mismatch`, or `UnknownEvent` where a newer version wrote it.
   */
  take(from: number, entries: readonly WireEntry[]): WireEntry[] | 'gap' {
    if (from > this.size) return 'gap';
    const fresh: WireEntry[] = [];
    entries.forEach((entry, index) => {
      const held = this.entries[from + index];
      if (!held) fresh.push(this.#add(entry));
      else if (held.line !== entry.line) throw new Mismatch('history');
    });
    return fresh;
  }

  #add({ line, sealed }: WireEntry): WireEntry {
    let read: Entry;
    try {
      read = entryOf(line);
    } catch {
      throw new Mismatch('line');
    }
    if (read.seq !== this.size || read.at < this.#lastAt) throw new Mismatch('order');
    if (sealed && (read.sealed === undefined || !opens(read.sealed, sealed))) throw new Mismatch('sealed');
    if (read.seq === 0) this.#found(read);
    try {
      const { type, fact } = this.kind.told(read, sealed);
      this.meeting = this.kind.evolve(this.meeting, type, fact);
      for (const seq of this.kind.wiped(type, fact, this.meeting, this.entries)) this.#wipe(seq);
    } catch (error) {
      // A known event of a shape that no reducer understands was written by nobody we know.
      throw error instanceof UnknownEvent ? error : new Mismatch('line');
    }
    this.tree.append(leafHash(line));
    const entry: WireEntry = sealed ? { line, sealed } : { line };
    this.entries.push(entry);
    this.#lastAt = read.at;
    return entry;
  }

  /** What may not be read any more goes from this copy. */
  #wipe(seq: number): void {
    const { line, sealed } = this.entries[seq]!;
    if (!sealed) return;
    this.entries[seq] = { line };
    this.wiped++;
  }

  #found({ type, open }: Entry): void {
    const { draft, record, id } = this.kind.founded;
    const { [id]: named, unit, logKey } = open as Readonly<Record<string, unknown>>;
    if (named !== this.id || typeof unit !== 'string') throw new Mismatch('founding');
    if (type === draft) return;
    if (type !== record || typeof logKey !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(logKey)) throw new Mismatch('founding');
    this.founding = { unit, logKey: fromBase64url(logKey) };
  }

  /** Compares with a signed checkpoint; `behind` when it speaks of entries not here yet. */
  check(note: string): 'matches' | 'behind' {
    if (!this.founding) throw new Mismatch('founding');
    const checkpoint = openedNote(note, this.founding);
    if (!checkpoint || checkpoint.origin !== meetingOrigin(this.founding.unit, this.id)) throw new Mismatch('signature');
    if (checkpoint.size > this.size) return 'behind';
    if (!equal(checkpoint.root, this.tree.root(checkpoint.size))) throw new Mismatch('root');
    this.checked = Math.max(this.checked, checkpoint.size);
    return 'matches';
  }
}

function opens(commitment: string, opening: NonNullable<WireEntry['sealed']>): boolean {
  try {
    return sealOf(opening) === commitment;
  } catch {
    return false;
  }
}
