/**
 * After a restore from a backup (RECORD section 2): a meeting waits until its chair or secretary goes on. Meanwhile the
 * entries that tablets still hold, under checkpoints signed by this installation's own log key, are taken back.
 */
import { z } from 'zod';
import { equal } from '../../shared/base/bytes.ts';
import { Timestamp } from '../../shared/base/ids.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds, timestamp } from '../../shared/base/time.ts';
import { keyName, meetingOrigin, openNote } from '../../shared/log/checkpoint.ts';
import { entryOf, sealOf } from '../../shared/log/entry.ts';
import { leafHash, rootWith } from '../../shared/log/tree.ts';
import { session } from '../../shared/text/session.ts';
import { say } from '../../shared/text/words.ts';
import type { HeldEntries } from '../../shared/wire/meeting-log.ts';
import { Conflict, everyRecord, type Logs, type Records, type StoredEntry } from '../ports.ts';
import type { LogKey } from './log-key.ts';
import { platformSha256 } from './hashing.ts';
import type { Stream } from './stream.ts';

const COLLECTION = 'restorations';
const Restoration = z.object({
  /** When the backup was made. */
  madeAt: Timestamp,
  /** Entries in the backup. */
  had: z.number().int().min(0),
});
export type Restoration = z.infer<typeof Restoration>;

export async function restorationOf(records: Records, meeting: string): Promise<Restoration | undefined> {
  const found = await records.get(COLLECTION, meeting);
  return found && Restoration.parse(found.value);
}

/** Meetings that ever came from a backup, with when the last of them was made. */
export async function* restorations(records: Records): AsyncGenerator<{ readonly meeting: string; readonly madeAt: string }> {
  for await (const { key, value } of everyRecord(records, COLLECTION)) yield { meeting: key, madeAt: Restoration.parse(value).madeAt };
}

/** Keeps that a meeting came from a backup; a second restore before anybody went on counts from its own. */
export async function noteRestoration(records: Records, meeting: string, restoration: Restoration): Promise<void> {
  for (;;) {
    const before = await records.get(COLLECTION, meeting);
    try {
      await records.put(COLLECTION, meeting, restoration, before?.version ?? 0);
      return;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

/** What the record says of it, in the record's language and the country's time. */
export function reasonOf({ madeAt, had }: Restoration, size: number): string {
  const [date, time] = timestamp(milliseconds(madeAt) + 7 * 3_600_000).split('T') as [string, string];
  return say(session.restoredReason, 'vi', { at: `${time.slice(0, 5)} ${date.split('-').reverse().join('/')}`, n: size - had });
}

/**
 * What of a tablet's entries this log lacks. Refuses what the log key has not signed, what does not continue the log as it
 * stands, and hidden parts that are not those of the lines: then nothing of it is taken. However long the log is, what is hashed is
 * what it lacks, and nothing before the signature holds.
 */
export function lackingOf(
  { entries: own, tree }: Pick<Stream<unknown>, 'entries' | 'tree'>,
  { from, entries, checkpoint }: HeldEntries,
  meeting: string,
  key: LogKey,
): StoredEntry[] | Refusal {
  const wrong = refuse('session/held-not-signed');
  const note = openNote(checkpoint, keyName(key.unit), key.publicKey);
  if (!note || note.origin !== meetingOrigin(key.unit, meeting) || note.size !== from + entries.length || from > own.length) return wrong;
  const lacking = entries.slice(own.length - from);
  if (lacking.length === 0) return equal(tree.root(note.size), note.root) ? [] : wrong;
  const leaves: Uint8Array[] = [];
  try {
    for (const [n, { line, sealed }] of lacking.entries()) {
      const entry = entryOf(line);
      if (entry.seq !== own.length + n || (sealed && entry.sealed !== sealOf(sealed, platformSha256))) return wrong;
      leaves.push(leafHash(line, platformSha256));
    }
  } catch {
    return wrong;
  }
  if (!equal(rootWith(tree, leaves, platformSha256), note.root)) return wrong;
  return lacking.map(({ line, sealed }) => (sealed ? { line, sealed } : { line }));
}

/** What a log takes in one write. */
const MOST_LINES = 2000;
const MOST_BYTES = 500_000;

/** As many of the first as one write takes; at least one. */
export function inOneWrite(entries: readonly StoredEntry[]): readonly StoredEntry[] {
  let bytes = 0;
  const end = entries.findIndex(({ line, sealed }, n) => {
    bytes += Buffer.byteLength(line) + (sealed ? JSON.stringify(sealed).length : 0);
    return n > 0 && (n >= MOST_LINES || bytes > MOST_BYTES);
  });
  return end < 0 ? entries : entries.slice(0, end);
}

const isMissing = ({ line, sealed }: StoredEntry): boolean => !sealed && entryOf(line).sealed !== undefined;

/**
 * What tablets have given back of a meeting and a hidden part of which is still to come: a delegate's tablet has none of an absence's
 * reason or of a title that is not for its owner, and an entry that was taken in without it would never get it. It waits for the
 * tablet that has it, the chair's or the desk's, until somebody goes on: in a log of its own, which all servers share, and whose hidden parts
 * the store has encrypted like every other log's. Once somebody has gone on they are destroyed there.
 */
export class GivenBack {
  readonly #stream: string;
  /** Entries of that log that were read. */
  #read = 0;
  readonly #hiddenAt: number[] = [];
  /** By place in the meeting's log. */
  readonly #waiting = new Map<number, StoredEntry>();
  /** Of what was given last: what the log of what waits does not have yet. */
  #fresh: readonly StoredEntry[] = [];

  constructor(
    readonly logs: Logs,
    meeting: string,
  ) {
    this.#stream = `givenback/${meeting}`;
  }

  /** What waits, of this server and of others. To be called before what follows. */
  async read(): Promise<void> {
    for (const entry of await this.logs.read(this.#stream, this.#read)) {
      if (entry.sealed) this.#hiddenAt.push(this.#read);
      this.#read += 1;
      const { seq } = entryOf(entry.line);
      const before = this.#waiting.get(seq);
      // Of an earlier restore, after which the log has gone another way.
      if (before && before.line !== entry.line) for (const other of this.#waiting.keys()) if (other >= seq) this.#waiting.delete(other);
      if (before?.line !== entry.line || entry.sealed) this.#waiting.set(seq, entry);
    }
  }

  /** Takes what a log lacks, as `lackingOf` says it. Answers what can go into the log now: up to the first hidden part that is missing. */
  whole(own: readonly StoredEntry[], lacking: readonly StoredEntry[]): readonly StoredEntry[] | Refusal {
    const waiting = this.rest(own);
    this.#fresh = [];
    if (waiting.some(({ line }, n) => n < lacking.length && lacking[n]!.line !== line)) return refuse('session/held-not-signed');
    this.#fresh = lacking.filter(({ sealed }, n) => !waiting[n] || (sealed && !waiting[n].sealed));
    const all = [...lacking.map((one, n) => (one.sealed ? one : (waiting[n] ?? one))), ...waiting.slice(lacking.length)];
    const missing = all.findIndex(isMissing);
    return inOneWrite(missing < 0 ? all : all.slice(0, missing));
  }

  /** All that waits, with the hidden parts that have come; nothing, where the log has gone another way. */
  rest(own: readonly StoredEntry[]): readonly StoredEntry[] {
    for (const [seq, { line }] of this.#waiting) if (own[seq] && own[seq].line !== line) return [];
    const waiting: StoredEntry[] = [];
    for (let seq = own.length; this.#waiting.has(seq); seq++) waiting.push(this.#waiting.get(seq)!);
    return waiting;
  }

  /** Keeps what was given last and is not in the log. Every tablet gives again every ten seconds: mostly there is nothing new. */
  async keep(own: readonly StoredEntry[]): Promise<void> {
    for (;;) {
      const next = inOneWrite(this.#fresh.filter(({ line }) => entryOf(line).seq >= own.length));
      if (next.length === 0) return;
      try {
        await this.logs.append(this.#stream, this.#read, next);
        this.#fresh = this.#fresh.filter((one) => !next.includes(one));
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
      // What another server was quicker to keep is there as well now, and does no harm twice.
      await this.read();
    }
  }

  /** Somebody has gone on: what was hidden is in the record, or is nowhere. */
  async forget(): Promise<void> {
    await this.read();
    if (this.#hiddenAt.length > 0) await this.logs.forget(this.#stream, this.#hiddenAt);
    this.#waiting.clear();
  }
}
