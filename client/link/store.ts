/** What of a meeting stays on the device: its log as this person sees it, and their own votes with receipts. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Json } from '../../shared/base/canonical.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import type { Receipt, WireEntry } from '../../shared/wire/socket.ts';
import { Late, STORAGE_MS, within } from '../within.ts';

/** A signed ballot on its way: the same bytes and the same id until it is answered. */
export interface PendingBallot {
  readonly id: string;
  readonly revision: number;
  readonly choice: string;
  /** The command's input, signature included. */
  readonly input: { readonly [key: string]: Json };
  /** Signed a second time, the first having waited too long. */
  readonly anew?: true;
}

/** A ballot that the box has, with the proof of it. */
export interface RecordedBallot {
  readonly revision: number;
  readonly choice: string;
  /** The server's time of recording. */
  readonly at: string;
  readonly receipt: Receipt;
  /** What was sent, for a box that came out of a backup without it. */
  readonly input: PendingBallot['input'];
  /** Undefined: the receipt is in order. */
  readonly fault?: ReceiptFault;
}

/** What stands in the box from another device of the same person, proved to be signed by a key of theirs. */
export interface OtherBallot {
  readonly revision: number;
  readonly choice: string;
  readonly at: string;
  /** What that device is called. */
  readonly device: string;
  readonly receipt: Receipt;
}

export type ReceiptFault = 'receipt-line' | 'receipt-seal' | 'receipt-note' | 'receipt-proof' | 'receipt-missing';

/** What came of the last look at the closed box. `unsigned`: it counted a ballot that no key of this person's is proved to have signed. */
export type Verification = 'included' | 'void' | 'not-included' | 'counted-otherwise' | 'unsigned' | 'no-proof';

/** One vote of this person's, kept before anything is sent. */
export interface KeptVote {
  readonly meeting: string;
  readonly vote: string;
  /** The highest revision ever used or heard of. */
  readonly revision: number;
  readonly pending?: PendingBallot;
  readonly recorded?: RecordedBallot;
  readonly elsewhere?: OtherBallot;
  /** Why the last try was refused. */
  readonly refused?: { readonly refusal: Refusal; readonly choice: string };
  readonly verified?: Verification;
}

/** The ballot that stands for this person, as this device knows: the last one, from whichever device. */
export function standing({ recorded, elsewhere }: Pick<KeptVote, 'recorded' | 'elsewhere'>): RecordedBallot | OtherBallot | undefined {
  return elsewhere && elsewhere.revision > (recorded?.revision ?? 0) ? elsewhere : recorded;
}

export interface Shelf {
  entries(meeting: string): Promise<WireEntry[]>;
  append(meeting: string, from: number, entries: readonly WireEntry[]): Promise<void>;
  /** The newest signed checkpoint that came with them. */
  checkpoint(meeting: string): Promise<string | undefined>;
  putCheckpoint(meeting: string, note: string): Promise<void>;
  drop(meeting: string): Promise<void>;
  votes(meeting: string): Promise<KeptVote[]>;
  putVote(vote: KeptVote): Promise<void>;
}

/** A device that may keep nothing: drafts, hall screens, tests. */
export function memoryShelf(): Shelf {
  const logs = new Map<string, WireEntry[]>();
  const votes = new Map<string, KeptVote>();
  const notes = new Map<string, string>();
  return {
    entries: async (meeting) => [...(logs.get(meeting) ?? [])],
    append: async (meeting, from, entries) => void logs.set(meeting, [...(logs.get(meeting) ?? []).slice(0, from), ...entries]),
    checkpoint: async (meeting) => notes.get(meeting),
    putCheckpoint: async (meeting, note) => void notes.set(meeting, note),
    drop: async (meeting) => void (logs.delete(meeting), notes.delete(meeting)),
    votes: async (meeting) => [...votes.values()].filter((one) => one.meeting === meeting),
    putVote: async (vote) => void votes.set(`${vote.meeting}/${vote.vote}`, vote),
  };
}

interface Schema extends DBSchema {
  entries: { key: [string, string, number]; value: WireEntry };
  votes: { key: [string, string, string]; value: KeptVote };
  checkpoints: { key: [string, string]; value: string };
}
class Unopened extends Error {}
let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= (async () => openDB<Schema>('ecabinet-link', 2, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('entries');
        db.createObjectStore('votes');
      }
      db.createObjectStore('checkpoints');
    },
    // A newer version in another tab waits for this one.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }))().catch((error: unknown) => {
    opened = undefined;
    throw new Unopened('the storage cannot be opened', { cause: error });
  });
  return opened;
}

/**
 * Takes what a person has read off the device: logs with what they alone may see, and votes that were found in their closed
 * box. A ballot not yet answered, and a receipt not yet held against the box, stay for when they come back, unless the
 * device is handed over.
 */
export async function wipeShelf(viewer: string, handedOver: boolean): Promise<void> {
  const all = IDBKeyRange.bound([viewer], [viewer, []]);
  const write = (await database()).transaction(['entries', 'checkpoints', 'votes'], 'readwrite');
  const wipeVotes = async (): Promise<void> => {
    for (let at = await write.objectStore('votes').openCursor(all); at; at = await at.continue())
      if (handedOver || (at.value.verified === 'included' && !at.value.pending)) await at.delete();
  };
  await Promise.all([write.objectStore('entries').delete(all), write.objectStore('checkpoints').delete(all), wipeVotes(), write.done]);
}

/**
 * Kept apart by person: somebody else on the same device sees other hidden parts, and has other votes. Where the storage cannot
 * be opened or does not answer, memory serves for as long as the page is open: a ballot does not wait for it.
 */
export const browserShelf = (viewer: string): Shelf => besides(storedShelf(viewer), memoryShelf());

/** The first shelf, until it is late once or cannot be opened; then the second for good. */
function besides(stored: Shelf, memory: Shelf): Shelf {
  let given: Shelf = stored;
  const ask = async <T>(what: (shelf: Shelf) => Promise<T>): Promise<T> => {
    if (given === stored) {
      try {
        return await within(STORAGE_MS, what(stored));
      } catch (error) {
        if (!(error instanceof Late || error instanceof Unopened)) throw error;
        given = memory;
      }
    }
    return what(memory);
  };
  return {
    entries: (meeting) => ask((shelf) => shelf.entries(meeting)),
    append: (meeting, from, entries) => ask((shelf) => shelf.append(meeting, from, entries)),
    checkpoint: (meeting) => ask((shelf) => shelf.checkpoint(meeting)),
    putCheckpoint: (meeting, note) => ask((shelf) => shelf.putCheckpoint(meeting, note)),
    drop: (meeting) => ask((shelf) => shelf.drop(meeting)),
    votes: (meeting) => ask((shelf) => shelf.votes(meeting)),
    putVote: (vote) => ask((shelf) => shelf.putVote(vote)),
  };
}

function storedShelf(viewer: string): Shelf {
  const all = (meeting: string) => IDBKeyRange.bound([viewer, meeting, 0], [viewer, meeting, Number.MAX_SAFE_INTEGER]);
  return {
    entries: async (meeting) => (await database()).getAll('entries', all(meeting)),
    async append(meeting, from, entries) {
      const write = (await database()).transaction('entries', 'readwrite', { durability: 'relaxed' });
      await Promise.all([...entries.map((entry, at) => write.store.put(entry, [viewer, meeting, from + at])), write.done]);
    },
    checkpoint: async (meeting) => (await database()).get('checkpoints', [viewer, meeting]),
    putCheckpoint: async (meeting, note) => void (await (await database()).put('checkpoints', note, [viewer, meeting])),
    async drop(meeting) {
      const write = (await database()).transaction(['entries', 'checkpoints'], 'readwrite');
      await Promise.all([write.objectStore('entries').delete(all(meeting)), write.objectStore('checkpoints').delete([viewer, meeting]), write.done]);
    },
    votes: async (meeting) => (await database()).getAll('votes', IDBKeyRange.bound([viewer, meeting, ''], [viewer, meeting, '\uffff'])),
    putVote: async (vote) => {
      const write = (await database()).transaction('votes', 'readwrite', { durability: 'strict' });
      await Promise.all([write.store.put(vote, [viewer, vote.meeting, vote.vote]), write.done]);
    },
  };
}
