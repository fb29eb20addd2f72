/**
 * Which papers are on this device, and whose they are: a small index that is at hand as soon as the safe is open. What fetches and
 * keeps them is not needed for a screen's first picture, and comes later (`kept-papers.ts`).
 */
import { createStore } from 'zustand/vanilla';
import { forget, recall, remember } from '../link/memory.ts';
import { KEPT, sealedMemory } from '../link/sealed-memory.ts';

/** Whose they are: known before the safe is open. */
const OWNER = 'papers-of';

export interface PapersIndex {
  /** A member's id. */
  readonly owner: string;
  /** Whole ones. Read last comes last; `size` in bytes. */
  readonly papers: ReadonlyArray<{ readonly url: string; readonly size: number }>;
}

/** The address of a paper's reading copy. */
export const paperUrl = (meeting: string, hash: string): string =>
  `/api/meetings/${encodeURIComponent(meeting)}/papers/${encodeURIComponent(hash)}`;

/** The address of the text of a paper's pages: kept beside it. */
export const textUrl = (paper: string): string => `${paper}/text`;
export const isText = (url: string): boolean => url.endsWith('/text');

export function papersIndex(): PapersIndex {
  const found = sealedMemory.value(KEPT.papers) as Partial<PapersIndex> | undefined;
  const owner = papersOwner();
  return { owner, papers: found?.owner === owner && Array.isArray(found.papers) ? found.papers : [] };
}

/** Whom papers are kept for at present: a member's id, or nothing. */
export function papersOwner(): string {
  const found = recall(OWNER) ?? (recall(KEPT.papers) as Partial<PapersIndex> | undefined)?.owner;
  return typeof found === 'string' ? found : '';
}

/** By address: 1 for what is kept; less for what is on its way. */
export const keptShares = createStore<Readonly<Record<string, number>>>(() =>
  Object.fromEntries(papersIndex().papers.map(({ url }) => [url, 1])),
);

export function tellShare(url: string, share: number | undefined): void {
  const { [url]: _before, ...others } = keptShares.getState();
  keptShares.setState(share === undefined ? others : { ...others, [url]: share }, true);
}

/** How many papers were here when the app was last open, and are gone: the browser made room for something else. */
export const papersLost = createStore<number>(() => 0);

/** Storage and its encryption exist over HTTPS and on this machine alone; without them nothing is kept. */
export const canKeep = (): boolean => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;

export function rememberPapers(index: PapersIndex): void {
  remember(OWNER, index.owner);
  sealedMemory.put(KEPT.papers, index);
}

/** Versions before kept both in one, in the clear. */
const before = papersOwner();
if (before !== '' && recall(OWNER) === undefined) remember(OWNER, before);

sealedMemory.follow(KEPT.papers, () => {
  // What is on its way stays so.
  const coming = Object.entries(keptShares.getState()).filter(([, share]) => share < 1);
  keptShares.setState(Object.fromEntries([...coming, ...papersIndex().papers.map(({ url }) => [url, 1] as const)]), true);
});

export function forgetIndex(): void {
  forget(OWNER);
  sealedMemory.forget(KEPT.papers);
  keptShares.setState({}, true);
  papersLost.setState(0, true);
}

export interface Wanted {
  /** Of the original, as the record names it. */
  readonly sha256: string;
  /** Bytes of the original. */
  readonly size: number;
}

/** `asks`: the network may cost money; `some`: the others are not to be had; `cannot`: this browser keeps nothing here. */
export type BringState = 'bringing' | 'asks' | 'paused' | 'offline' | 'no-room' | 'done' | 'some' | 'cannot';

export interface Bringing {
  readonly state: BringState;
  readonly papers: number;
  readonly here: number;
  readonly bytes: number;
  readonly bytesHere: number;
  /** Free on the device, in bytes, where there is not enough. */
  readonly left?: number;
}

/** By meeting. */
export const bringings = createStore<Readonly<Record<string, Bringing>>>(() => ({}));
