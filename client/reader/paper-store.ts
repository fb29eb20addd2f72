/**
 * Papers on this device, in pieces, each encrypted under the safe's key and bound to its place in its paper: whoever changes or
 * moves one makes it unreadable, and it is fetched again. What each paper is, and how much of it is here, stands beside.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { utf8 } from '../../shared/base/bytes.ts';
import { STORAGE_MS, within } from '../within.ts';
import { CHUNK } from './ranged-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface StoredPaper {
  /** SHA-256 of the bytes that the server gives for it, hex. */
  readonly version: string;
  /** In bytes. */
  readonly size: number;
  /** All pieces are here, and together they are what `version` says. */
  readonly whole: boolean;
}

interface Piece {
  readonly iv: Bytes;
  readonly data: ArrayBuffer;
}

interface Schema extends DBSchema {
  papers: { key: string; value: StoredPaper };
  pieces: { key: [string, number]; value: Piece };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  const forget = (): void => void (opened = undefined);
  opened ??= openDB<Schema>('ecabinet-papers', 1, {
    upgrade(db) {
      db.createObjectStore('papers');
      db.createObjectStore('pieces');
    },
    // A newer version in another tab waits for this one.
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

/** Throws `Late` rather than keep whoever reads or leaves waiting; what was begun may still be done. */
const asked = <T>(what: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => within(STORAGE_MS, database().then(what));

const piecesOf = (url: string): IDBKeyRange => IDBKeyRange.bound([url, 0], [url, Number.MAX_SAFE_INTEGER]);
const placeOf = ({ version }: StoredPaper, at: number): Bytes => utf8(`${version} ${at}`);
export const piecesIn = (size: number): number => Math.ceil(size / CHUNK);

export const allPapers = (): Promise<Map<string, StoredPaper>> =>
  asked(async (db) => {
    const read = db.transaction('papers');
    const [urls, papers] = await Promise.all([read.store.getAllKeys(), read.store.getAll()]);
    return new Map(urls.map((url, at) => [url, papers[at]!]));
  });

export const storedPaper = (url: string): Promise<StoredPaper | undefined> => asked((db) => db.get('papers', url));

/** Takes note of a paper that begins to come; pieces of another version of it go. */
export const beginPaper = (url: string, version: string, size: number): Promise<StoredPaper> =>
  asked(async (db) => {
    const write = db.transaction(['papers', 'pieces'], 'readwrite');
    const papers = write.objectStore('papers');
    const before = await papers.get(url);
    if (before?.version === version && before.size === size) return before;
    const paper: StoredPaper = { version, size, whole: false };
    await Promise.all([write.objectStore('pieces').delete(piecesOf(url)), papers.put(paper, url), write.done]);
    return paper;
  });

/** Numbers of the pieces that are here. */
export async function piecesHere(url: string): Promise<ReadonlySet<number>> {
  return new Set((await asked((db) => db.getAllKeys('pieces', piecesOf(url)))).map(([, at]) => at));
}

/** Takes in the whole pieces in `bytes`, which begin at a piece; all of them or none. Throws where the device has no room. */
export async function putPieces(key: CryptoKey, url: string, paper: StoredPaper, begin: number, bytes: Uint8Array): Promise<void> {
  const pieces: Array<{ at: number; piece: Piece }> = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const part = bytes.slice(from, from + CHUNK);
    if (part.length < CHUNK && begin + from + part.length < paper.size) break;
    const at = (begin + from) / CHUNK;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: placeOf(paper, at) }, key, part);
    pieces.push({ at, piece: { iv, data } });
  }
  await asked(async (db) => {
    const write = db.transaction(['papers', 'pieces'], 'readwrite');
    // Forgotten or replaced while they were encrypted.
    if ((await write.objectStore('papers').get(url))?.version !== paper.version) return;
    await Promise.all([...pieces.map(({ at, piece }) => write.objectStore('pieces').put(piece, [url, at])), write.done]);
  });
}

/** One piece as it was; undefined where it is not here, or is not what was put there. */
export async function pieceOf(key: CryptoKey, url: string, paper: StoredPaper, at: number): Promise<Bytes | undefined> {
  const piece = await asked((db) => db.get('pieces', [url, at]));
  if (!piece) return undefined;
  try {
    const how = { name: 'AES-GCM', iv: piece.iv, additionalData: placeOf(paper, at) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, piece.data));
  } catch {
    return undefined;
  }
}

/** Bytes begin (inclusive) to end (exclusive), where all of them are here. */
export async function bytesOf(key: CryptoKey, url: string, paper: StoredPaper, begin: number, end: number): Promise<Bytes | undefined> {
  const bytes = new Uint8Array(end - begin);
  for (let at = Math.floor(begin / CHUNK); at * CHUNK < end; at++) {
    const piece = await pieceOf(key, url, paper, at);
    if (!piece) return undefined;
    const start = at * CHUNK;
    bytes.set(piece.subarray(Math.max(0, begin - start), Math.max(0, end - start)), Math.max(0, start - begin));
  }
  return bytes;
}

export const markWhole = (url: string, { version, size }: StoredPaper): Promise<void> =>
  asked(async (db) => {
    const write = db.transaction('papers', 'readwrite');
    if ((await write.store.get(url))?.version === version) await write.store.put({ version, size, whole: true }, url);
    await write.done;
  });

export const dropPapers = (urls: readonly string[]): Promise<void> =>
  asked(async (db) => {
    const write = db.transaction(['papers', 'pieces'], 'readwrite');
    const each = urls.flatMap((url) => [write.objectStore('papers').delete(url), write.objectStore('pieces').delete(piecesOf(url))]);
    await Promise.all([...each, write.done]);
  });

export const dropAllPapers = (): Promise<void> =>
  asked(async (db) => {
    const write = db.transaction(['papers', 'pieces'], 'readwrite');
    await Promise.all([write.objectStore('papers').clear(), write.objectStore('pieces').clear(), write.done]);
  });
