/** The shelf in a browser: its own database, and memory where that cannot be opened or does not answer. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { WireEntry } from '../../shared/wire/socket.ts';
import { Late, STORAGE_MS, within } from '../within.ts';
import { memoryShelf, type KeptVote, type Shelf } from './store.ts';

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
      await Promise.all([
        write.objectStore('entries').delete(all(meeting)),
        write.objectStore('checkpoints').delete([viewer, meeting]),
        write.done,
      ]);
    },
    votes: async (meeting) => (await database()).getAll('votes', IDBKeyRange.bound([viewer, meeting, ''], [viewer, meeting, '\uffff'])),
    putVote: async (vote) => {
      const write = (await database()).transaction('votes', 'readwrite', { durability: 'strict' });
      await Promise.all([write.store.put(vote, [viewer, vote.meeting, vote.vote]), write.done]);
    },
  };
}
