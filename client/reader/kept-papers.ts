/**
 * Papers kept on this device for the person signed in here: they open at once, and with the network gone. `paper-store.ts` holds
 * them encrypted, `kept-index.ts` says which.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { browserKeep } from '../keys/keep.ts';
import { keyOf } from '../keys/pin.ts';
import { onSafe } from '../keys/safe.ts';
import { openSealed } from '../link/sealed-memory.ts';
import {
  canKeep,
  forgetIndex,
  isText,
  papersIndex,
  papersLost,
  papersOwner,
  paperUrl,
  rememberPapers,
  tellShare,
  textUrl,
} from './kept-index.ts';
import {
  allPapers,
  beginPaper,
  bytesOf,
  dropAllPapers,
  dropPapers,
  markWhole,
  pieceOf,
  piecesHere,
  piecesIn,
  putPieces,
  storedPaper,
} from './paper-store.ts';
import type { StoredPaper } from './papers-database.ts';

/** Where versions before kept them, in the clear. */
const BEFORE = 'ecabinet-papers-1';

const theKey = async (toWrite = false): Promise<CryptoKey | undefined> => (canKeep() ? keyOf(browserKeep, toWrite) : undefined);

/** What is here of the paper that is coming: looked for once, for a long one has many pieces. */
let looked: { readonly mark: string; readonly here: Set<number> } | undefined;

/** A paper on this device, whole or coming. */
export interface KeptPaper extends StoredPaper {
  /** Bytes begin (inclusive) to end (exclusive), where all of them are here. */
  readonly take: (begin: number, end: number) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Takes in pieces that came. Throws where the device has no room. */
  readonly add: (begin: number, bytes: Uint8Array) => Promise<void>;
}

function handle(paper: StoredPaper, key: CryptoKey): KeptPaper {
  return {
    ...paper,
    take: (begin, end) => bytesOf(key, paper, begin, Math.min(end, paper.size)).catch(() => undefined),
    async add(begin, bytes) {
      const taken = await putPieces(key, paper, begin, bytes);
      if (looked?.mark === paper.mark) for (const at of taken) looked.here.add(at);
    },
  };
}

/** What is here of a paper, and can be read; undefined where that is nothing. */
export async function keptPaper(url: string): Promise<KeptPaper | undefined> {
  try {
    const key = papersOwner() === '' ? undefined : await theKey();
    const paper = key && (await storedPaper(key, url));
    return paper && handle(paper, key);
  } catch {
    // Storage that fails is no storage: the paper is fetched.
    return undefined;
  }
}

/** Begins to keep a paper, or goes on; undefined where nothing is kept here. `version`: what the server calls its bytes. */
export async function keepPaper(url: string, version: string | null, size: number): Promise<KeptPaper | undefined> {
  const hash = /^"([0-9a-f]{64})"$/.exec(version ?? '')?.[1];
  try {
    const key = hash === undefined || papersOwner() === '' ? undefined : await theKey();
    return key && handle(await beginPaper(key, url, hash!, size), key);
  } catch {
    return undefined;
  }
}

/** The first pieces in a row that are still to come, as begin (inclusive) and end (exclusive); at most so many. */
export async function missing(paper: StoredPaper, most: number, piece: number): Promise<readonly [number, number] | undefined> {
  if (looked?.mark !== paper.mark) looked = { mark: paper.mark, here: await piecesHere(paper) };
  const { here } = looked;
  const all = piecesIn(paper.size);
  tellShare(paper.url, Math.min(0.999, here.size / Math.max(1, all)));
  let from = 0;
  while (from < all && here.has(from)) from++;
  if (from === all) return undefined;
  let to = from + 1;
  while (to < all && to - from < most && !here.has(to)) to++;
  return [from * piece, Math.min(to * piece, paper.size)];
}

/** All pieces are here: are they what the server named? False where not, and they are dropped; undefined while the app is locked. */
export async function finishPaper(paper: StoredPaper): Promise<boolean | undefined> {
  const { url } = paper;
  const owner = papersOwner();
  const key = await theKey();
  if (!key) return undefined;
  const hash = sha256.create();
  for (let at = 0; at < piecesIn(paper.size); at++) {
    const piece = await pieceOf(key, paper, at);
    if (!piece) break;
    hash.update(piece);
  }
  if (bytesToHex(hash.digest()) !== paper.version) {
    await dropPaper(url);
    return false;
  }
  await markWhole(key, paper);
  // Somebody may have signed out meanwhile.
  if (papersOwner() !== owner || owner === '') {
    await forgetPapers();
    return false;
  }
  rememberPapers({ owner, papers: [...papersIndex().papers.filter((one) => one.url !== url), { url, size: paper.size }] });
  tellShare(url, 1);
  return true;
}

async function drop(urls: readonly string[]): Promise<void> {
  const key = urls.length === 0 ? undefined : await theKey(true);
  if (!key) return;
  await openSealed();
  const gone = new Set(urls);
  const { owner, papers } = papersIndex();
  if (papers.some(({ url }) => gone.has(url))) rememberPapers({ owner, papers: papers.filter(({ url }) => !gone.has(url)) });
  for (const url of urls) tellShare(url, undefined);
  await dropPapers(key, urls);
}

export const dropPaper = (url: string): Promise<void> => drop([url, textUrl(url)]).catch(() => undefined);

/** Papers of a safe that was made anew are here by name alone: they go, and are fetched again. False while the app is locked. */
export async function dropUnreadable(): Promise<boolean> {
  const key = await theKey();
  if (!key) return false;
  await openSealed();
  const here = await allPapers(key);
  const gone: string[] = [];
  for (const { url, size } of papersIndex().papers) {
    const paper = here.get(url);
    if (!paper || (size > 0 && !(await pieceOf(key, paper, 0)))) gone.push(url);
  }
  await drop(gone);
  return true;
}

/** Drops what is kept of a meeting beside these papers: what was withdrawn, or all of it once somebody is not invited any more. */
export async function retainPapers(meeting: string, hashes: readonly string[]): Promise<void> {
  const stay = new Set(hashes.map((one) => paperUrl(meeting, one)).flatMap((one) => [one, textUrl(one)]));
  const key = await theKey(true);
  const known = key ? await allPapers(key).catch(() => new Map<string, StoredPaper>()) : new Map<string, StoredPaper>();
  const gone = [...known.keys(), ...papersIndex().papers.map(({ url }) => url)].filter(
    (url) => url.startsWith(paperUrl(meeting, '')) && !stay.has(url),
  );
  await drop([...new Set(gone)]).catch(() => undefined);
}

/** Makes room: what was read longest ago goes first, but for what must stay. Answers whether anything went. */
export async function makeRoom(bytes: number, stays: (url: string) => boolean): Promise<boolean> {
  const gone: string[] = [];
  let freed = 0;
  for (const { url, size } of papersIndex().papers) {
    if (freed >= bytes) break;
    if (stays(url)) continue;
    gone.push(url);
    freed += size;
  }
  await drop(gone);
  return gone.length > 0;
}

/** From now on papers are kept for this person: those of another are gone first. */
export async function keepPapersFor(member: string): Promise<void> {
  if (papersOwner() === member) return missed();
  await forgetPapers();
  rememberPapers({ owner: member, papers: [] });
}

/** What the index names and the storage has not was taken by the browser: said, and fetched again. */
async function missed(): Promise<void> {
  const key = await theKey();
  // Locked: looked at when the PIN was given.
  if (!key || papersOwner() === '') return;
  await openSealed();
  const { owner, papers } = papersIndex();
  if (papers.length === 0) return;
  const here = await allPapers(key).catch(() => undefined);
  const gone = here && papers.filter(({ url }) => here.get(url)?.whole !== true);
  if (!gone || gone.length === 0) return;
  rememberPapers({ owner, papers: papers.filter((one) => !gone.includes(one)) });
  for (const { url } of gone) tellShare(url, undefined);
  papersLost.setState(gone.filter(({ url }) => !isText(url)).length, true);
}

onSafe((key) => key && void missed().catch(() => undefined));

/** At sign-out: nothing stays behind for whoever takes the device next. */
export async function forgetPapers(): Promise<void> {
  forgetIndex();
  if (canKeep()) await dropAllPapers().catch(() => undefined);
  if ('caches' in globalThis) await caches.delete(BEFORE).catch(() => false);
}
