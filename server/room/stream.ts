/** One log in memory: its lines, its tree, the commands it remembers and the state they fold to. */
import { lineOf, type Opening } from '../../shared/log/entry.ts';
import { Tree } from '../../shared/log/tree.ts';
import type { NewEvent } from '../../shared/meeting/feature.ts';
import { UnknownEvent, type Fold, type Told } from '../../shared/meeting/log-kind.ts';
import type { StoredEntry } from '../ports.ts';
import { BrokenLog } from './broken-log.ts';
import { leafOf, platformSha256, sealFor } from './hashing.ts';

/** What was written, as reducers get it. */
export type Written = Told;

/** What this process has just written itself, and what it has led to: it is folded once. */
export interface Folded<State> {
  readonly one: Written;
  readonly state: State;
}

export class Stream<State> {
  readonly tree = new Tree(platformSha256);
  readonly entries: StoredEntry[] = [];
  /** Command id → seqs of the entries it led to. */
  readonly commands = new Map<string, number[]>();
  state: State;
  /** A newer version has written what comes next: this one reads no further. */
  newer = false;
  /** What comes next cannot be read by any version: until it is mended, this log is answered for by nothing. */
  broken: BrokenLog | undefined;
  #lastAt = '';

  constructor(
    readonly name: string,
    readonly fold: Fold<State>,
  ) {
    this.state = fold.initial;
  }

  get size(): number {
    return this.entries.length;
  }

  /** Time of the next entry: the clock's, but never before the last entry's (RECORD section 2). */
  nextAt(now: string): string {
    return now > this.#lastAt ? now : this.#lastAt;
  }

  /**
   * Takes in entries that are durable; `folded`, of each, spares reading back what this process decided on the state as it is. Stops at
   * the first that cannot be read: throws `UnknownEvent` where a newer version may have written it, `BrokenLog` where nobody can.
   */
  absorb(entries: readonly StoredEntry[], folded?: ReadonlyArray<Folded<State>>, each?: (one: Written, state: State) => void): void {
    entries.forEach((entry, index) => {
      // First what can fail: an entry that cannot be read stops this log where it is, whole.
      const { one, state } = this.#taken(entry, folded?.[index]);
      this.tree.append(leafOf(entry.line));
      this.entries.push(entry);
      this.#lastAt = one.fact.at;
      if (entry.command) this.commands.set(entry.command, [...(this.commands.get(entry.command) ?? []), one.fact.seq]);
      this.state = state;
      each?.(one, this.state);
    });
  }

  #taken(entry: StoredEntry, folded: Folded<State> | undefined): Folded<State> {
    try {
      const one = folded?.one ?? this.fold.read(entry.line, entry.sealed);
      if (one.fact.seq !== this.size) throw new BrokenLog(this.name, this.size, 'place');
      // No tablet goes on from there, and no verifier accepts it.
      if (one.fact.at < this.#lastAt) throw new BrokenLog(this.name, this.size, 'order');
      return folded ?? { one, state: this.fold.evolve(this.state, one.type, one.fact) };
    } catch (error) {
      throw error instanceof UnknownEvent ? error : BrokenLog.of(this.name, this.size, error);
    }
  }
}

/** Makes the entry of an event that is as it was declared (`Fold.check`): its line, and beside it what is hidden. */
export function writeEntry(
  event: NewEvent,
  seq: number,
  at: string,
  by: string,
  command: string,
  salt: () => string,
): { entry: StoredEntry; written: Written } {
  const opening: Opening | undefined = event.sealed === undefined ? undefined : { salt: salt(), value: event.sealed };
  const line = lineOf({ seq, at, by, type: event.type, open: event.open, ...(opening && { sealed: sealFor(opening) }) });
  return {
    entry: { line, command, ...(opening && { sealed: opening }) },
    written: {
      type: event.type,
      fact: { seq, at, by, open: event.open, ...(opening && { sealed: { seen: true, value: opening.value } }) },
    },
  };
}
