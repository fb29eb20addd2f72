/**
 * Two histories of one log. Whoever holds the log's key can sign one for some tablets and another for the rest; each looks whole by
 * itself. It is found out where a checkpoint that one of them was given comes to the other, from screen to camera or through the server.
 */
import { equal } from '../../shared/base/bytes.ts';
import { meetingOrigin } from '../../shared/log/checkpoint.ts';
import { mayHaveLost } from '../../shared/meeting/access.ts';
import { openedNote } from './known-notes.ts';
import type { Following } from './follow.ts';
import type { Replica } from './replica.ts';

/** What proves it: two checkpoints under one key that no log can both have had, unless a restore has lost entries in between. */
export interface Split {
  /** The newest that this device was given with its own copy; empty where it has none. */
  readonly ours: string;
  readonly theirs: string;
}

/**
 * `behind`: it speaks of entries not here yet. `restored`: the log lost entries in a restore and says so, perhaps those. `other`: of
 * another meeting, or not signed by this log's key.
 */
export type Compared = 'same' | 'behind' | 'restored' | 'other' | 'split';

function compared(note: string, { id, founding, size, tree, meeting }: Replica): Compared {
  const seen = founding && openedNote(note, founding);
  if (!seen || seen.origin !== meetingOrigin(founding.unit, id)) return 'other';
  if (seen.size > size) return 'behind';
  if (equal(seen.root, tree.root(seen.size))) return 'same';
  return mayHaveLost(meeting, seen.size) ? 'restored' : 'split';
}

/** A stranger's word is not kept without end. */
const MOST_WAITING = 8;
/** Checkpoints over more than is here yet, by meeting. */
const waiting = new WeakMap<Following, Set<string>>();

/** Holds a checkpoint that another device was given against this one's copy, now or once it has as many entries. */
export async function compare(following: Following, note: string): Promise<Compared> {
  if (compared(note, following.replica) === 'behind') await following.catchUp();
  const found = compared(note, following.replica);
  if (found === 'behind') wait(following, note);
  if (found === 'split') following.torn({ ours: following.note ?? '', theirs: note });
  return found;
}

function wait(following: Following, note: string): void {
  const all = waiting.get(following) ?? new Set();
  waiting.set(following, all);
  if (all.has(note) || all.size >= MOST_WAITING) return;
  all.add(note);
  const stop = following.store.subscribe(() => {
    if (compared(note, following.replica) === 'behind') return;
    stop();
    all.delete(note);
    void compare(following, note);
  });
}
