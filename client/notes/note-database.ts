/**
 * The database of a person's notes on this device. What was dropped in this tab stays dropped: whatever was on its way for it, e.g. from
 * the server, puts nothing back.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { browserKeep } from '../keys/keep.ts';
import { keyOf } from '../keys/pin.ts';
import type { Sealed } from '../keys/seal.ts';
import { oneDatabase } from '../one-database.ts';
import { STORAGE_MS, within } from '../within.ts';
import type { Common, Taken } from './sync.ts';

export type Place = [owner: string, id: string];

interface Schema extends DBSchema {
  notes: { key: Place; value: Sealed };
  removed: { key: Place; value: true };
  /** Written by the person and not yet sent, with the writing that is meant; empty: of before this was kept, it may be sent. */
  unsent: { key: Place; value: string };
  common: { key: Place; value: Common };
  /** By owner. */
  taken: { key: string; value: Taken };
  /** By owner: the keys of the notes; beside them the device's reading key, and what others share with it. */
  keys: { key: string; value: Sealed };
}

/** Their length tells little of what they say. */
export const STEP = 512;
export const STORES = ['notes', 'removed', 'unsent', 'common', 'taken', 'keys'] as const;

const database = oneDatabase<Schema>('ecabinet-notes', 2, async (db, before, _after, all) => {
  for (const store of STORES) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
  if (before === 1) for (const place of await all.objectStore('notes').getAllKeys()) await all.objectStore('unsent').put('', place);
});

export const asked = <T>(what: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => within(STORAGE_MS, database().then(what));

/** Whose notes were opened in this tab; and whose were dropped since. */
const [opened, dropped] = [new Set<string>(), new Set<string>()];
/** Everybody's of this tab. */
export const everybody: Iterable<string> = opened;
/** They are here, or here again. */
export function beginsNotes(owner: string): void {
  opened.add(owner);
  dropped.delete(owner);
}
/** Nothing is put back for these from now on. */
export const drops = (owners: Iterable<string>, what: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<void> => {
  for (const one of owners) dropped.add(one);
  return asked(what);
};
/** Throws where the owner's notes were dropped. */
export const wrote = <T>(owner: string, what: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> =>
  asked((db) => {
    if (dropped.has(owner)) throw new Error('the notes were dropped');
    return what(db);
  });
export const rangeOf = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []]);

/** The key that notes lie under here; throws while the app is locked. */
export async function safe(toWrite: boolean): Promise<CryptoKey> {
  const key = await keyOf(browserKeep, toWrite);
  if (!key) throw new Error('the safe is closed');
  return key;
}
