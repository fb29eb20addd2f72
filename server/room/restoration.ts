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
import { Conflict, everyRecord, type Records, type StoredEntry } from '../ports.ts';
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
