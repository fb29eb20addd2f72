/** The copy of one log that this device holds, with the newest signed checkpoint of it: in memory, and on the device's shelf. */
import { UnknownEvent, type LogKind } from '../../shared/meeting/log-kind.ts';
import type { WireEntry } from '../../shared/wire/socket.ts';
import { Mismatch, Replica } from './replica.ts';
import { sizeOf } from './restored.ts';
import type { Split } from './split.ts';
import type { Shelf } from './store.ts';

/** Between two checkpoints that were signed of one log: they are kept in the place of the newest. */
const BOTH = '\0';

export class HeldLog {
  #replica: Replica;
  #note: string | undefined;
  /** Writes to the shelf, one after another. */
  #written: Promise<unknown> = Promise.resolve();

  constructor(
    readonly id: string,
    readonly shelf: Shelf,
  ) {
    this.#replica = new Replica(id);
  }

  get replica(): Replica {
    return this.#replica;
  }

  /** The newest signed checkpoint that came with the entries: what may be given back to a restored server. */
  get note(): string | undefined {
    return this.#note;
  }

  /** Before anything has come in: read as a meeting, another kind of log looks like a broken record. */
  is(kind: LogKind): void {
    this.#replica = new Replica(this.id, kind);
  }

  /** What the device kept, to be taken in by `begin`. */
  async read(): Promise<Kept> {
    const entries = await this.shelf.entries(this.id).catch(() => []);
    const [ours, theirs] = (await this.shelf.checkpoint(this.id).catch(() => undefined))?.split(BOTH) ?? [];
    this.#note = ours;
    return { entries, ...(ours !== undefined && theirs !== undefined && { split: { ours, theirs } }) };
  }

  /** Begins with what was kept. Throws `UnknownEvent` where a newer version kept it; what is damaged is let go and fetched anew. */
  async begin({ entries }: Kept): Promise<void> {
    try {
      if (entries.length > 0) this.#replica.take(0, entries);
      if (this.#replica.draft) throw new Mismatch('founding');
    } catch (error) {
      if (error instanceof UnknownEvent) throw error;
      // What the device itself kept is damaged: it proves nothing, and is fetched anew.
      this.#replica = new Replica(this.id, this.#replica.kind);
      await this.shelf.drop(this.id).catch(() => undefined);
    }
  }

  /** Takes entries in and keeps the new ones; `gap`: some before them are missing, and nothing was taken. */
  accept(from: number, entries: readonly WireEntry[]): 'gap' | undefined {
    const { size, wiped } = this.#replica;
    const fresh = this.#replica.take(from, entries);
    if (fresh === 'gap') return 'gap';
    if (this.#replica.wiped > wiped) this.#replace(this.#replica);
    else if (fresh.length > 0 && !this.#replica.draft) this.#write(() => this.shelf.append(this.id, size, fresh));
    return undefined;
  }

  /** What this viewer may see has changed: the same lines with more beside them, or a draft that became a record. */
  renew(entries: readonly WireEntry[]): void {
    const next = new Replica(this.id, this.#replica.kind);
    if (next.take(0, entries) === 'gap') throw new Mismatch('order');
    const before = this.#replica;
    if (!before.draft) {
      const same = before.entries.every((one, seq) => next.entries[seq] === undefined || next.entries[seq].line === one.line);
      if (!same) throw new Mismatch('history');
      // Live entries may have come while this was fetched.
      if (before.size > next.size) next.take(next.size, before.entries.slice(next.size));
      next.checked = Math.min(before.checked, next.size);
    }
    if (next.draft) this.#replica = next;
    else this.#replace(next);
  }

  /** The record as it is after a restore that has lost entries, in the place of this copy and its checkpoint. */
  goBack(replica: Replica, note: string): void {
    this.#note = undefined;
    this.#replace(replica);
    this.keepNote(note);
  }

  /** A note over fewer entries than the last proves nothing more. */
  keepNote(note: string): void {
    if (this.#note !== undefined && sizeOf(note) < sizeOf(this.#note)) return;
    this.#note = note;
    this.#write(() => this.shelf.putCheckpoint(this.id, note));
  }

  /** Both checkpoints are kept, also over a new start: nobody is to be talked out of it by the server that told both. */
  keepSplit({ ours, theirs }: Split): void {
    this.#write(() => this.shelf.putCheckpoint(this.id, ours + BOTH + theirs));
  }

  /** The copy goes, also from the device. */
  drop(): void {
    this.#replica = new Replica(this.id, this.#replica.kind);
    this.#note = undefined;
    this.#write(() => this.shelf.drop(this.id));
  }

  /** Another copy in the place of this one, also on the device. */
  #replace(replica: Replica): void {
    this.#replica = replica;
    this.#write(() => this.shelf.drop(this.id));
    this.#write(() => this.shelf.append(this.id, 0, [...replica.entries]));
  }

  /** A device without room goes on from memory. */
  #write(what: () => Promise<unknown>): void {
    this.#written = this.#written.then(what).catch(() => undefined);
  }
}

interface Kept {
  readonly entries: readonly WireEntry[];
  /** Two histories were told of it. */
  readonly split?: Split;
}
