/** Where the tablet keeps its key: IndexedDB, the one place that holds a key which cannot be read out. */
import { openDB, type IDBPDatabase } from 'idb';

/** A few named things; each is put and taken whole. */
export interface Keep {
  get<T>(name: string): Promise<T | undefined>;
  put(name: string, value: unknown): Promise<void>;
  delete(name: string): Promise<void>;
}

const STORE = 'things';
let opened: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  opened ??= openDB('ecabinet-keys', 1, { upgrade: (db) => void db.createObjectStore(STORE) }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export const browserKeep: Keep = {
  get: async <T>(name: string) => (await (await database()).get(STORE, name)) as T | undefined,
  put: async (name, value) => void (await (await database()).put(STORE, value, name)),
  delete: async (name) => (await database()).delete(STORE, name),
};

/** Asks the browser not to clear this site's storage when room gets short. False where it will not promise. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
