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
import { leafHash, Tree } from '../../shared/log/tree.ts';
import { session } from '../../shared/text/session.ts';
import { say } from '../../shared/text/words.ts';
import type { HeldEntries } from '../../shared/wire/http.ts';
import { Conflict, everyRecord, wasFirst, type Records, type Sealed, type StoredEntry } from '../ports.ts';
import type { LogKey } from './log-key.ts';
import { platformSha256 } from './stream.ts';

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
 * stands, and hidden parts that are not those of the lines: then nothing of it is taken.
 */
export function lackingOf(
  own: readonly StoredEntry[],
  { from, entries, checkpoint }: HeldEntries,
  meeting: string,
  key: LogKey,
): StoredEntry[] | Refusal {
  const wrong = refuse('session/held-not-signed');
  const note = openNote(checkpoint, keyName(key.unit), key.publicKey);
  if (!note || note.origin !== meetingOrigin(key.unit, meeting) || note.size !== from + entries.length || from > own.length) return wrong;
  const lacking = entries.slice(own.length - from);
  const tree = new Tree(platformSha256);
  try {
    for (const { line } of own.slice(0, note.size)) tree.append(leafHash(line, platformSha256));
    for (const { line, sealed } of lacking) {
      const entry = entryOf(line);
      if (entry.seq !== tree.size || (sealed && entry.sealed !== sealOf(sealed, platformSha256))) return wrong;
      tree.append(leafHash(line, platformSha256));
    }
  } catch {
    return wrong;
  }
  return equal(tree.root(), note.root) ? lacking.map(({ line, sealed }) => (sealed ? { line, sealed } : { line })) : wrong;
}

const WAITING = 'restorationsheld';
const Waiting = z.object({ from: z.number().int().min(0), lines: z.array(z.string()) });
/** What a log takes in one write, and a record of the store: tablets give the rest the next time. */
const MOST_LINES = 2000;
const MOST_BYTES = 500_000;

function atOnce(lines: readonly string[]): string[] {
  let bytes = 0;
  return lines.slice(0, MOST_LINES).filter((line) => (bytes += Buffer.byteLength(line)) <= MOST_BYTES);
}

/**
 * What tablets have given back of a meeting and a hidden part of which is still to come: a delegate's tablet has none of an absence's
 * reason or of a title that is not for its owner, and an entry that was taken in without it would never get it. It waits for the
 * tablet that has it, the chair's or the desk's, until somebody goes on. Lines wait in the store; hidden parts, which lie nowhere in the
 * clear, in memory: tablets give them again.
 */
export class GivenBack {
  readonly #hidden = new Map<string, Sealed>();
  #waiting: z.infer<typeof Waiting> = { from: 0, lines: [] };

  constructor(
    readonly records: Records,
    readonly meeting: string,
  ) {}

  /** What waits, of this server and of others. To be called before what follows. */
  async read(): Promise<void> {
    const found = await this.records.get(WAITING, this.meeting);
    this.#waiting = Waiting.safeParse(found?.value).data ?? { from: 0, lines: [] };
  }

  /** Takes what a log lacks, as `lackingOf` says it. Answers what can go into the log now: up to the first hidden part that is missing. */
  whole(own: readonly StoredEntry[], lacking: readonly StoredEntry[]): readonly StoredEntry[] | Refusal {
    const waiting = this.#beyond(own);
    if (waiting.some((line, n) => n < lacking.length && lacking[n]!.line !== line)) return refuse('session/held-not-signed');
    for (const { line, sealed } of lacking) if (sealed) this.#hidden.set(line, sealed);
    const lines = atOnce(lacking.length > waiting.length ? lacking.map((one) => one.line) : waiting);
    this.#waiting = { from: own.length, lines };
    const entries = this.#entries(lines);
    const missing = entries.findIndex(({ line, sealed }) => !sealed && entryOf(line).sealed !== undefined);
    return missing < 0 ? entries : entries.slice(0, missing);
  }

  /** All that waits, with the hidden parts that have come. */
  rest(own: readonly StoredEntry[]): readonly StoredEntry[] {
    return this.#entries(this.#beyond(own));
  }

  /** Keeps what waits now; where another server was quicker tablets give it again. */
  async keep(own: readonly StoredEntry[]): Promise<void> {
    const lines = this.#beyond(own);
    const before = await this.records.get(WAITING, this.meeting);
    const kept = Waiting.safeParse(before?.value).data;
    // Every tablet gives again every ten seconds: mostly there is nothing new.
    if ((kept?.lines.length ?? 0) === lines.length && (lines.length === 0 || kept?.from === own.length)) return;
    await wasFirst(this.records.put(WAITING, this.meeting, { from: own.length, lines }, before?.version ?? 0));
  }

  /** Nothing, where the log has gone another way. */
  #beyond(own: readonly StoredEntry[]): string[] {
    const { from, lines } = this.#waiting;
    const here = own.slice(from, from + lines.length);
    return from > own.length || here.some(({ line }, n) => line !== lines[n]) ? [] : lines.slice(here.length);
  }

  #entries(lines: readonly string[]): StoredEntry[] {
    return lines.map((line) => {
      const sealed = this.#hidden.get(line);
      return sealed ? { line, sealed } : { line };
    });
  }
}
