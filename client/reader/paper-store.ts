/**
 * Papers on this device, in pieces, each encrypted under the safe's key and bound to its place in its paper: whoever changes or
 * moves one makes it unreadable, and it is fetched again. What each paper is stands beside (`papers-database.ts`).
 */
import { utf8 } from '../../shared/base/bytes.ts';
import { STORAGE_MS, within } from '../within.ts';
import { takeOverPapers } from './papers-before.ts';
import { asked, paperIn, paperName, papersDatabase, partsOf, sealPaper, type Piece, type StoredPaper } from './papers-database.ts';
import { CHUNK } from './ranged-file.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const placeOf = ({ version }: StoredPaper, at: number): Bytes => utf8(`${version} ${at}`);
export const piecesIn = (size: number): number => Math.ceil(size / CHUNK);

let takenOver: Promise<void> | undefined;

/** What versions before kept under its address comes under the key, once; whoever reads does not wait for all of it. */
async function settled(key: CryptoKey): Promise<void> {
  takenOver ??= papersDatabase().then((db) => takeOverPapers(db, key)).catch(() => void (takenOver = undefined));
  await within(STORAGE_MS, takenOver).catch(() => undefined);
}

/** By address. What does not open under this key is of a safe that is gone: it goes. */
export async function allPapers(key: CryptoKey): Promise<Map<string, StoredPaper>> {
  await settled(key);
  const [names, rows] = await asked(async (db) => {
    const read = db.transaction('kept');
    return Promise.all([read.store.getAllKeys(), read.store.getAll()]);
  });
  const papers = await Promise.all(rows.map((row, at) => paperIn(key, names[at]!, row)));
  await dropNamed(names.filter((_, at) => !papers[at]));
  return new Map(papers.flatMap((paper) => (paper ? [[paper.url, paper] as const] : [])));
}

export async function storedPaper(key: CryptoKey, url: string): Promise<StoredPaper | undefined> {
  await settled(key);
  const name = await paperName(key, url);
  const row = await asked((db) => db.get('kept', name));
  return row && paperIn(key, name, row);
}

/** Takes note of a paper that begins to come; pieces of another version of it go. */
export async function beginPaper(key: CryptoKey, url: string, version: string, size: number): Promise<StoredPaper> {
  await settled(key);
  const name = await paperName(key, url);
  const there = await asked((db) => db.get('kept', name));
  const before = there && (await paperIn(key, name, there));
  if (before?.version === version && before.size === size) return before;
  const row = await sealPaper(key, name, { url, version, size, whole: false });
  const found = await asked(async (db) => {
    const write = db.transaction(['kept', 'parts'], 'readwrite');
    const now = await write.objectStore('kept').get(name);
    // Another tab has begun it meanwhile.
    if (now && now.mark !== there?.mark) return now;
    await Promise.all([write.objectStore('parts').delete(partsOf(name)), write.objectStore('kept').put(row, name), write.done]);
    return row;
  });
  return (await paperIn(key, name, found)) ?? { url, version, size, whole: false, name, mark: row.mark };
}

/** Numbers of the pieces that are here. */
export async function piecesHere({ name }: StoredPaper): Promise<Set<number>> {
  return new Set((await asked((db) => db.getAllKeys('parts', partsOf(name)))).map(([, at]) => at));
}

/**
 * Takes in the whole pieces in `bytes`, which begin at a piece; all of them or none. @returns their numbers. Throws where the device has
 * no room.
 */
export async function putPieces(key: CryptoKey, paper: StoredPaper, begin: number, bytes: Uint8Array): Promise<number[]> {
  const pieces: Array<{ at: number; piece: Piece }> = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const part = bytes.slice(from, from + CHUNK);
    if (part.length < CHUNK && begin + from + part.length < paper.size) break;
    const at = (begin + from) / CHUNK;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: placeOf(paper, at) }, key, part);
    pieces.push({ at, piece: { iv, data } });
  }
  return asked(async (db) => {
    const write = db.transaction(['kept', 'parts'], 'readwrite');
    // Forgotten or replaced while they were encrypted.
    if ((await write.objectStore('kept').get(paper.name))?.mark !== paper.mark) return [];
    await Promise.all([...pieces.map(({ at, piece }) => write.objectStore('parts').put(piece, [paper.name, at])), write.done]);
    return pieces.map(({ at }) => at);
  });
}

/** One piece as it was; undefined where it is not here, or is not what was put there. */
export async function pieceOf(key: CryptoKey, paper: StoredPaper, at: number): Promise<Bytes | undefined> {
  const piece = await asked((db) => db.get('parts', [paper.name, at]));
  if (!piece) return undefined;
  try {
    const how = { name: 'AES-GCM', iv: piece.iv, additionalData: placeOf(paper, at) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, piece.data));
  } catch {
    return undefined;
  }
}

/** Bytes begin (inclusive) to end (exclusive), where all of them are here. */
export async function bytesOf(key: CryptoKey, paper: StoredPaper, begin: number, end: number): Promise<Bytes | undefined> {
  const bytes = new Uint8Array(end - begin);
  for (let at = Math.floor(begin / CHUNK); at * CHUNK < end; at++) {
    const piece = await pieceOf(key, paper, at);
    if (!piece) return undefined;
    const start = at * CHUNK;
    bytes.set(piece.subarray(Math.max(0, begin - start), Math.max(0, end - start)), Math.max(0, start - begin));
  }
  return bytes;
}

export async function markWhole(key: CryptoKey, { name, mark, url, version, size }: StoredPaper): Promise<void> {
  const row = await sealPaper(key, name, { url, version, size, whole: true }, mark);
  await asked(async (db) => {
    const write = db.transaction('kept', 'readwrite');
    if ((await write.store.get(name))?.mark === mark) await write.store.put(row, name);
    await write.done;
  });
}

export const dropPapers = async (key: CryptoKey, urls: readonly string[]): Promise<void> =>
  dropNamed(await Promise.all(urls.map((url) => paperName(key, url))));

async function dropNamed(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await asked(async (db) => {
    const write = db.transaction(['kept', 'parts'], 'readwrite');
    const each = names.flatMap((name) => [write.objectStore('kept').delete(name), write.objectStore('parts').delete(partsOf(name))]);
    await Promise.all([...each, write.done]);
  });
}

/** It takes no key. */
export const dropAllPapers = (): Promise<void> =>
  asked(async (db) => {
    const stores = [...db.objectStoreNames];
    const write = db.transaction(stores, 'readwrite');
    await Promise.all([...stores.map((one) => write.objectStore(one).clear()), write.done]);
  });
