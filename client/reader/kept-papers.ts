/**
 * Papers kept on this device, whole and checked, for the person signed in here: they open at once, and with the network gone.
 * The bytes lie in the browser's cache storage; a small index beside them says whose they are and when each was last read.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { createStore } from 'zustand/vanilla';
import { forget, recall, remember } from '../link/memory.ts';

const CACHE = 'ecabinet-papers-1';
const INDEX = 'papers';
/** In all, in bytes; the papers read longest ago give way. */
const MOST = 300_000_000;

interface Index {
  /** A member's id. */
  readonly owner: string;
  /** Read last comes last; `size` in bytes. */
  readonly papers: ReadonlyArray<{ readonly url: string; readonly size: number }>;
}

/** The address of a paper's reading copy. */
export const paperUrl = (meeting: string, sha256: string): string => `/api/meetings/${encodeURIComponent(meeting)}/papers/${encodeURIComponent(sha256)}`;

function index(): Index {
  const found = recall(INDEX) as Partial<Index> | undefined;
  return { owner: typeof found?.owner === 'string' ? found.owner : '', papers: Array.isArray(found?.papers) ? found.papers : [] };
}

/** Whom papers are kept for at present: a member's id, or nothing. */
export const papersOwner = (): string => index().owner;

/** By address: 1 for what is kept; less for what is on its way. */
export const keptShares = createStore<Readonly<Record<string, number>>>(() =>
  Object.fromEntries(index().papers.map(({ url }) => [url, 1])),
);

export function tellShare(url: string, share: number | undefined): void {
  const { [url]: _before, ...others } = keptShares.getState();
  keptShares.setState(share === undefined ? others : { ...others, [url]: share }, true);
}

/** Cache storage exists over HTTPS and on this machine alone; without it nothing is kept. */
const canKeep = (): boolean => 'caches' in globalThis;

async function dropAll(urls: readonly string[]): Promise<void> {
  if (urls.length === 0) return;
  const { owner, papers } = index();
  remember(INDEX, { owner, papers: papers.filter((one) => !urls.includes(one.url)) });
  for (const url of urls) tellShare(url, undefined);
  if (!canKeep()) return;
  const cache = await caches.open(CACHE);
  for (const url of urls) await cache.delete(url);
}

/** What is kept under an address; counts as reading it. */
export async function keptPaper(url: string): Promise<Blob | undefined> {
  const { owner, papers } = index();
  const entry = papers.find((one) => one.url === url);
  if (!entry || !canKeep()) return undefined;
  try {
    const blob = await (await (await caches.open(CACHE)).match(url))?.blob();
    if (blob?.size === entry.size) {
      remember(INDEX, { owner, papers: [...papers.filter((one) => one !== entry), entry] });
      return blob;
    }
  } catch {
    // Storage that fails is no storage: the paper is fetched.
  }
  await dropPaper(url);
  return undefined;
}

/**
 * Keeps a paper. Nothing is kept that is not what the server named (`sha256` of these very bytes), that comes after its owner
 * has left, or that the device has no room for.
 */
export async function keepPaper(url: string, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { owner } = index();
  const hash = bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  if (!canKeep() || hash !== sha256 || owner === '') return tellShare(url, undefined);
  const others = index().papers.filter((one) => one.url !== url);
  const gone: string[] = [];
  let sum = others.reduce((all, one) => all + one.size, bytes.length);
  for (const one of others) {
    if (sum <= MOST) break;
    gone.push(one.url);
    sum -= one.size;
  }
  await dropAll(gone);
  try {
    await (await caches.open(CACHE)).put(url, new Response(bytes, { headers: { 'Content-Type': 'application/pdf' } }));
  } catch {
    return tellShare(url, undefined);
  }
  // Somebody may have signed out while it was written.
  if (index().owner !== owner) return void (await forgetPapers());
  remember(INDEX, { owner, papers: [...index().papers.filter((one) => one.url !== url), { url, size: bytes.length }] });
  tellShare(url, 1);
}

export const dropPaper = (url: string): Promise<void> => dropAll([url]).catch(() => undefined);

/** Drops what is kept of a meeting beside these papers: what was withdrawn, or all of it once somebody is not invited any more. */
export async function retainPapers(meeting: string, sha256s: readonly string[]): Promise<void> {
  const stay = new Set(sha256s.map((one) => paperUrl(meeting, one)));
  const gone = index().papers.filter(({ url }) => url.startsWith(paperUrl(meeting, '')) && !stay.has(url));
  await dropAll(gone.map(({ url }) => url)).catch(() => undefined);
}

/** From now on papers are kept for this person: those of another are gone first. */
export async function keepPapersFor(member: string): Promise<void> {
  if (index().owner === member) return;
  await forgetPapers();
  remember(INDEX, { owner: member, papers: [] });
}

/** At sign-out: nothing stays behind for whoever takes the device next. */
export async function forgetPapers(): Promise<void> {
  forget(INDEX);
  keptShares.setState({}, true);
  if (canKeep()) await caches.delete(CACHE).catch(() => false);
}
