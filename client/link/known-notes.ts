/**
 * Signed notes that this program has opened before. Reading a signature costs a weak tablet more than fifty entries, and the same
 * note comes again: with the entries, with a page, to be witnessed, with the receipts of a group commit. The same bytes under the
 * same key always say the same, whoever asks; so all that run in one program share what is known.
 */
import { toBase64url } from '../../shared/base/bytes.ts';
import { keyName, openNote, type Checkpoint } from '../../shared/log/checkpoint.ts';
import type { Founding } from './replica.ts';

/** Some tens of kilobytes; the oldest goes first. */
const MOST = 128;

const known = new Map<string, Checkpoint>();

/** What the installation's log key has signed; undefined for every other note. Only what holds is remembered. */
export function openedNote(note: string, { unit, logKey }: Founding): Checkpoint | undefined {
  const under = `${toBase64url(logKey)} ${unit}\n${note}`;
  const before = known.get(under);
  if (before) return before;
  const checkpoint = openNote(note, keyName(unit), logKey);
  if (!checkpoint) return undefined;
  for (const oldest of known.keys()) {
    if (known.size < MOST) break;
    known.delete(oldest);
  }
  known.set(under, checkpoint);
  return checkpoint;
}
