/** A person's notes on this device, each encrypted under the safe's key and bound to its owner and its id. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { noteShape, type Note } from '../../shared/papers/note.ts';
import { browserKeep } from '../keys/keep.ts';
import { keyOf } from '../keys/pin.ts';
import { openValue, sealValue, type Sealed } from '../keys/seal.ts';
import { STORAGE_MS, within } from '../within.ts';

interface Schema extends DBSchema {
  notes: { key: [owner: string, id: string]; value: Sealed };
}

/** Their length tells little of what they say. */
const STEP = 512;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  const forget = (): void => void (opened = undefined);
  opened ??= (async () => openDB<Schema>('ecabinet-notes', 1, {
    upgrade: (db) => void db.createObjectStore('notes'),
    // A newer version in another tab waits for this one.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }))().catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

const asked = <T>(what: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => within(STORAGE_MS, database().then(what));
const placeOf = (owner: string, id: string): string => `note ${owner} ${id}`;

/** Throws where the device has no room, no storage or no key. */
export async function putNote(owner: string, note: Note): Promise<void> {
  const key = await keyOf(browserKeep, true);
  if (!key) throw new Error('nothing can be kept here');
  const sealed = await sealValue(key, placeOf(owner, note.id), note, STEP);
  await asked((db) => db.put('notes', sealed, [owner, note.id]));
}

export const removeNote = (owner: string, id: string): Promise<void> => asked((db) => db.delete('notes', [owner, id]));

/** Those that can be read; what somebody else put there, or of a safe that is gone, is passed over. Throws while the app is locked. */
export async function allNotes(owner: string): Promise<readonly Note[]> {
  const key = await keyOf(browserKeep);
  if (!key) throw new Error('the safe is closed');
  const [keys, values] = await asked(async (db) => {
    const range = IDBKeyRange.bound([owner], [owner, []]);
    const read = db.transaction('notes');
    return Promise.all([read.store.getAllKeys(range), read.store.getAll(range)]);
  });
  const notes = await Promise.all(
    values.map(async (value, at) => {
      const [, id] = keys[at]!;
      const found = await openValue<unknown>(key, placeOf(owner, id), value).catch(() => undefined);
      const { success, data } = noteShape.safeParse(found);
      return success && data.id === id ? data : undefined;
    }),
  );
  return notes.filter((one) => one !== undefined);
}
