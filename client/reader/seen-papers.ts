/**
 * What of a meeting's papers somebody has seen on this device: when they looked first, and what they have opened since. Ids and
 * times alone; it goes with everything else that they have read here.
 */
import { createStore } from 'zustand/vanilla';
import { KEPT, sealedMemory } from '../link/sealed-memory.ts';

/** Meetings remembered, those looked at last; papers opened of one. */
const MEETINGS_MOST = 60;
const OPENED_MOST = 1_000;

export interface Seen {
  /** Papers that were added until then (by the log's times) were there at the first look, or were all said to be seen. */
  readonly since: string;
  /** Of those added later, the ones that were opened: ids of the log. */
  readonly opened: readonly string[];
}

/** As much of a paper as it takes to say whether it is new. */
export interface MaybeNew {
  readonly paper: string;
  readonly addedAt: string;
}

type All = Readonly<Record<string, Seen>>;

const isSeen = (one: unknown): one is Seen => {
  const { since, opened } = (one ?? {}) as Partial<Seen>;
  return typeof since === 'string' && Array.isArray(opened) && opened.every((id) => typeof id === 'string');
};

function stored(): All {
  const found = sealedMemory.value(KEPT.seen);
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter((one): one is [string, Seen] => isSeen(one[1])));
}

/** By meeting. */
export const seenPapers = createStore<All>(stored);

function put(meeting: string, seen: Seen): void {
  const { [meeting]: _before, ...others } = seenPapers.getState();
  const next = Object.fromEntries([...Object.entries(others).slice(1 - MEETINGS_MOST), [meeting, seen] as const]);
  seenPapers.setState(next, true);
  sealedMemory.put(KEPT.seen, next);
}

const newest = (papers: readonly MaybeNew[]): string => papers.reduce((last, { addedAt }) => (addedAt > last ? addedAt : last), '');

/** Somebody looks at a meeting: at the first time nothing is new to them in particular. */
export function lookAtPapers(meeting: string, papers: readonly MaybeNew[]): void {
  if (!seenPapers.getState()[meeting]) put(meeting, { since: newest(papers), opened: [] });
}

export function sawPaper(meeting: string, { paper, addedAt }: MaybeNew): void {
  const seen = seenPapers.getState()[meeting];
  if (!seen || addedAt <= seen.since || seen.opened.includes(paper)) return;
  put(meeting, { ...seen, opened: [...seen.opened, paper].slice(-OPENED_MOST) });
}

/** Says that nothing of what stands there is new any more. */
export const sawAllPapers = (meeting: string, papers: readonly MaybeNew[]): void => put(meeting, { since: newest(papers), opened: [] });

/** Whether it came after the first look, and was not opened; nothing is new in a meeting that was never looked at. */
export const isNewTo = (seen: Seen | undefined, { paper, addedAt }: MaybeNew): boolean =>
  seen !== undefined && addedAt > seen.since && !seen.opened.includes(paper);

export interface NewCount {
  readonly added: number;
  readonly replaced: number;
}

/** How many of the papers that stand are new to somebody. */
export function countNew(seen: Seen | undefined, papers: ReadonlyArray<MaybeNew & { readonly replaces?: string | boolean }>): NewCount {
  const fresh = papers.filter((one) => isNewTo(seen, one));
  const replaced = fresh.filter(({ replaces }) => replaces !== undefined && replaces !== false).length;
  return { added: fresh.length - replaced, replaced };
}

/** The app was opened, another tab has seen something, or its reader has left. */
sealedMemory.follow(KEPT.seen, () => seenPapers.setState(stored(), true));
