/**
 * The browser's database of papers: what each is lies encrypted, under a name that says nothing without the safe. How many there
 * are and how long can be seen.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { nameUnder } from '../keys/safe.ts';
import { openValue, sealValue, type Sealed } from '../keys/seal.ts';
import { oneDatabase } from '../one-database.ts';
import { STORAGE_MS, within } from '../within.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Told {
  readonly url: string;
  /** SHA-256 of the bytes that the server gives for it, hex. */
  readonly version: string;
  /** In bytes. */
  readonly size: number;
  /** All pieces are here, and together they are what `version` says. */
  readonly whole: boolean;
}

export interface StoredPaper extends Told {
  /** Under which it lies. */
  readonly name: string;
  /** Drawn by lot when it began to come: another version of it has another. */
  readonly mark: string;
}

export interface Piece {
  readonly iv: Bytes;
  readonly data: ArrayBuffer;
}

type Row = Sealed & { readonly mark: string };

interface Schema extends DBSchema {
  kept: { key: string; value: Row };
  parts: { key: [string, number]; value: Piece };
  /** Of versions before, where there were any, by address: taken over and emptied. */
  papers: { key: string; value: { readonly version: string; readonly size: number; readonly whole: boolean } };
  pieces: { key: [string, number]; value: Piece };
}
export type PapersDatabase = IDBPDatabase<Schema>;

export const papersDatabase = oneDatabase<Schema>('ecabinet-papers', 2, (db) => {
  db.createObjectStore('kept');
  db.createObjectStore('parts');
});

/** Throws `Late` rather than keep whoever reads or leaves waiting; what was begun may still be done. */
export const asked = <T>(what: (db: PapersDatabase) => Promise<T>): Promise<T> => within(STORAGE_MS, papersDatabase().then(what));

export const partsOf = (name: string): IDBKeyRange => IDBKeyRange.bound([name, 0], [name, Number.MAX_SAFE_INTEGER]);
const rowPlace = (name: string): string => `paper ${name}`;
export const paperName = (key: CryptoKey, url: string): Promise<string> => nameUnder(key, `paper ${url}`);

/** Their length says little of what they are called. */
const STEP = 512;

export async function sealPaper(key: CryptoKey, name: string, told: Told, mark: string = crypto.randomUUID()): Promise<Row> {
  return { ...(await sealValue(key, rowPlace(name), told, STEP)), mark };
}

/** Undefined where it is of a safe that is gone, or was moved. */
export async function paperIn(key: CryptoKey, name: string, row: Row): Promise<StoredPaper | undefined> {
  const told = await openValue<Told>(key, rowPlace(name), row).catch(() => undefined);
  return told && { ...told, name, mark: row.mark };
}
