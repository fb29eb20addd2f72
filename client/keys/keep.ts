/** Where the tablet keeps its key: IndexedDB, the one place that holds a key which cannot be read out. */
import type { IDBPDatabase } from 'idb';
import { oneDatabase } from '../one-database.ts';
import { STORAGE_MS, within } from '../within.ts';

/** A few named things; each is put and taken whole. */
export interface Keep {
  get<T>(name: string): Promise<T | undefined>;
  put(name: string, value: unknown): Promise<void>;
  /**
   * All of it or nothing, in one transaction; where `still` says of what lies under its name that it is not what it was taken for,
   * nothing is put, and it answers false.
   */
  putAll(things: Readonly<Record<string, unknown>>, still?: Still): Promise<boolean>;
  delete(name: string): Promise<void>;
}

export interface Still {
  readonly name: string;
  readonly is: (there: unknown) => boolean;
}

const STORE = 'things';
const database = oneDatabase('ecabinet-keys', 1, (db) => void db.createObjectStore(STORE));

/** Throws `Late` rather than keep a screen waiting. */
const asked = <T>(what: (db: IDBPDatabase) => Promise<T>): Promise<T> => within(STORAGE_MS, database().then(what));

export const browserKeep: Keep = {
  get: <T>(name: string) => asked<T | undefined>((db) => db.get(STORE, name)),
  put: (name, value) => asked(async (db) => void (await db.put(STORE, value, name))),
  putAll: (things, still) =>
    asked(async (db) => {
      const all = db.transaction(STORE, 'readwrite');
      const isStill = still === undefined || still.is(await all.store.get(still.name));
      const putting = isStill ? Object.entries(things).map(([name, value]) => all.store.put(value, name)) : [];
      // A device that is full says so of the transaction alone.
      await Promise.allSettled(putting);
      await all.done;
      return isStill;
    }),
  delete: (name) => asked((db) => db.delete(STORE, name)),
};

/** Asks the browser not to clear this site's storage when room gets short. False where it will not promise. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
