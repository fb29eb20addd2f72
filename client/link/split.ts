/**
 * Two histories of one log. Whoever holds the log's key can sign one for some tablets and another for the rest; each looks whole by
 * itself. It is found out where a checkpoint that one of them was given comes to the other, from screen to camera or through the server.
 */
import { equal } from '../../shared/base/bytes.ts';
import { meetingOrigin } from '../../shared/log/checkpoint.ts';
import { mayHaveLost } from '../../shared/meeting/access.ts';
import { openedNote } from './known-notes.ts';
import type { Replica } from './replica.ts';

/** What proves it: two checkpoints under one key that no log can both have had, unless a restore has lost entries in between. */
export interface Split {
  /** The newest that this device was given with its own copy; absent where it has none. */
  readonly ours?: string;
  readonly theirs: string;
}

/**
 * `behind`: it speaks of entries not here yet. `restored`: the log lost entries in a restore and says so, perhaps those. `other`: of
 * another meeting, or not signed by this log's key.
 */
export type Compared = 'same' | 'behind' | 'restored' | 'other' | 'split';

export function compared(note: string, { id, founding, size, tree, meeting }: Replica): Compared {
  const seen = founding && openedNote(note, founding);
  if (!seen || seen.origin !== meetingOrigin(founding.unit, id)) return 'other';
  if (seen.size > size) return 'behind';
  if (equal(seen.root, tree.root(seen.size))) return 'same';
  return mayHaveLost(meeting, seen.size) ? 'restored' : 'split';
}
