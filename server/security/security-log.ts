/**
 * The security log: who did what, from where, with what outcome. One stream, appended to by whichever process; each line
 * holds the hash of the one before. What cannot be recorded never stops what was to be recorded, and is never silent.
 */
import { randomBytes } from 'node:crypto';
import { timestamp } from '../../shared/base/time.ts';
import type { About, Outcome, SecurityDetails, SecurityKind, Person, Way } from '../../shared/wire/security.ts';
import type { Log } from '../log.ts';
import { Conflict, type Logs, type StoredEntry } from '../ports.ts';
import { makeBudget } from './budget.ts';
import { entryAt, hashOfLine, readEntry, type NewEntry } from './chain.ts';

export const STREAM = 'security/log';

/** What was done, and from where. */
export interface Act {
  readonly who?: Person;
  readonly way?: Way;
  readonly address?: string;
  readonly browser?: string;
  readonly outcome: Outcome;
}

export interface SecurityLog {
  /** Resolves once it is durable, or once writing it has failed (then it is tried again later). Never throws. */
  recorded(kind: SecurityKind, act: Act, about?: About): Promise<void>;
  /** Says for entries up to `to` that their details are forgotten, before they are: `range` stands open in the line. */
  recordPurge(range: { readonly from: number; readonly to: number }): Promise<void>;
  /** How many entries there are now, those of other processes included. */
  size(): Promise<number>;
  /** Hears of every entry that this process has written, after it is durable. Must not throw. */
  onWritten(listener: (entries: readonly StoredEntry[]) => void): void;
  /** Since when nothing could be written; undefined while all is well. */
  failingSince(): string | undefined;
  /** Writes what is waiting, as far as the store lets it. */
  close(): Promise<void>;
}

interface Deps {
  readonly logs: Logs;
  readonly log: Log;
  readonly now: () => number;
}

interface Waiting {
  readonly entry: Omit<NewEntry, 'at'> & { readonly at: string };
  readonly done: () => void;
}

const MOST_AT_ONCE = 500;
/** Kept in memory while the store refuses: some megabytes. Those beyond are lost, and counted. */
const MOST_WAITING = 5_000;
const AGAIN_MS = 5_000;
const COUNT_EVERY_MS = 15_000;

export function makeSecurityLog({ logs, log, now }: Deps): SecurityLog {
  const budget = makeBudget(now);
  const listeners: Array<(entries: readonly StoredEntry[]) => void> = [];
  const waiting: Waiting[] = [];
  let tail: { size: number; hash: string | null; at: string } = { size: 0, hash: null, at: '' };
  let isFound = false;
  let draining: Promise<void> | undefined;
  let failing: string | undefined;
  let lost = 0;
  let again: NodeJS.Timeout | undefined;

  /** Goes to the end as it is now: this process is not the only one that writes. */
  const findTail = async (): Promise<void> => {
    const size = await sizeOf(logs, isFound ? tail.size : 0);
    if (size !== tail.size) {
      const [last] = await logs.read(STREAM, size - 1, 1);
      tail = { size, hash: hashOfLine(last!.line), at: readEntry(last!).entry.at };
    }
    isFound = true;
  };

  const append = async (batch: readonly Waiting[]): Promise<void> => {
    for (;;) {
      if (!isFound) await findTail();
      let { hash, at } = tail;
      const entries = batch.map(({ entry }, n) => {
        at = entry.at > at ? entry.at : at;
        const made = entryAt(tail.size + n, hash, { ...entry, at }, randomBytes(32).toString('base64url'));
        hash = hashOfLine(made.line);
        return made;
      });
      try {
        await logs.append(STREAM, tail.size, entries);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        await findTail();
        continue;
      }
      tail = { size: tail.size + entries.length, hash, at };
      for (const listener of listeners) listener(entries);
      return;
    }
  };

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      try {
        await append(batch);
      } catch (error) {
        if (failing === undefined) failing = timestamp(now());
        // The end is looked for anew: nobody knows what of it was written.
        isFound = false;
        tail = { size: 0, hash: null, at: '' };
        log.error({ waiting: waiting.length, fault: (error as Error).name }, 'THE SECURITY LOG CANNOT BE WRITTEN');
        for (const one of waiting) one.done();
        again ??= setTimeout(() => {
          again = undefined;
          start();
        }, AGAIN_MS).unref();
        return;
      }
      waiting.splice(0, batch.length);
      for (const one of batch) one.done();
      if (failing === undefined) continue;
      const count = lost;
      [failing, lost] = [undefined, 0];
      log.warn({ lost: count }, 'the security log is written again');
      if (count > 0)
        void enqueue({ at: timestamp(now()), kind: 'recordsLost', outcome: 'broke', details: { way: 'server', about: { count } } });
    }
  };
  const start = (): void => {
    draining ??= drain().finally(() => {
      draining = undefined;
      if (waiting.length > 0 && failing === undefined) start();
    });
  };
  const enqueue = (entry: Waiting['entry']): Promise<void> => {
    if (waiting.length >= MOST_WAITING) {
      lost++;
      return Promise.resolve();
    }
    return new Promise((done) => {
      waiting.push({ entry, done });
      if (failing === undefined) start();
      // Nobody waits for a store that does not answer; it is tried again by itself.
      else done();
    });
  };

  const recordCounted = (all = false): void => {
    const count = budget.take(all);
    if (count > 0)
      void enqueue({ at: timestamp(now()), kind: 'notRecorded', outcome: 'refused', details: { way: 'server', about: { count } } });
  };
  const counting = setInterval(recordCounted, COUNT_EVERY_MS).unref();

  return {
    recorded(kind, { who, way, address, browser, outcome }, about) {
      recordCounted();
      const ownAccord = way === 'server' || way === 'machine';
      if (!ownAccord && !budget.admits(who?.id, address ?? '')) return Promise.resolve();
      const details: SecurityDetails = {
        ...(who && { who: { id: who.id, name: who.name } }),
        ...(way && { way }),
        ...(address && { address }),
        ...(browser && { browser }),
        ...(about && { about }),
      };
      return enqueue({ at: timestamp(now()), kind, outcome, details });
    },
    recordPurge: (range) => enqueue({ at: timestamp(now()), kind: 'purged', outcome: 'done', details: { way: 'server' }, range }),
    size: () => sizeOf(logs, tail.size),
    onWritten: (listener) => void listeners.push(listener),
    failingSince: () => failing,
    async close() {
      clearInterval(counting);
      recordCounted(true);
      clearTimeout(again);
      if (waiting.length > 0) start();
      await draining;
      clearTimeout(again);
    },
  };
}

/** The number of entries, of which at least `known` are there: some forty looks for a million. */
export async function sizeOf(logs: Pick<Logs, 'read'>, known = 0): Promise<number> {
  const isThere = async (seq: number): Promise<boolean> => (await logs.read(STREAM, seq, 1)).length > 0;
  // Restored from a backup meanwhile: then it begins anew.
  let low = known > 0 && (await isThere(known - 1)) ? known : 0;
  let step = 1;
  while (await isThere(low + step - 1)) {
    low += step;
    step *= 2;
  }
  // The last look failed at low + step - 1; between lies the end.
  let high = low + step - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isThere(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
