/** What is known of the differences between versions that were read here: kept while the app is open. */
import { createStore } from 'zustand/vanilla';
import type { Comparison } from '../../../shared/papers/compare.ts';

export type Comparing =
  /** `share` from 0 to 1; `waits` for the network, without which the old version is not to be had. */
  | { readonly state: 'reading'; readonly share: number; readonly waits: boolean }
  | { readonly state: 'done'; readonly comparison: Comparison }
  | { readonly state: 'failed' };

export interface Pair {
  readonly meeting: string;
  /** SHA-256 of both, as the record has them. */
  readonly before: string;
  readonly now: string;
}

/** So many are kept: each holds the words of what changed. */
const KEPT = 8;

export const nameOf = ({ meeting, before, now }: Pair): string => `${meeting}/${before}/${now}`;

/** By name. */
export const comparisons = createStore<Readonly<Record<string, Comparing>>>(() => ({}));

/** Under way, with what stops them. */
export const running = new Map<string, AbortController>();

export function tellComparing(name: string, now: Comparing | undefined): void {
  const { [name]: _before, ...others } = comparisons.getState();
  const kept = Object.entries(others).slice(now ? 1 - KEPT : 0);
  comparisons.setState(Object.fromEntries(now ? [...kept, [name, now] as const] : kept), true);
}

/** The paper was closed: what is not done by now is for nobody. */
export const stopComparing = (pair: Pair): void => running.get(nameOf(pair))?.abort();

/** At sign-out. */
export function forgetComparisons(): void {
  for (const one of running.values()) one.abort();
  comparisons.setState({}, true);
}

interface Side {
  readonly sha256: string;
}

/** The page (from 0) of the other version where the same stands; as far as is known, else the same number. */
export function pageBeside(meeting: string, from: Side, to: Side & { readonly pages: number }, page: number): number {
  const known = comparisons.getState();
  const onward = known[nameOf({ meeting, before: from.sha256, now: to.sha256 })];
  const back = known[nameOf({ meeting, before: to.sha256, now: from.sha256 })];
  const found =
    onward?.state === 'done' ? onward.comparison.pageNow[page] : back?.state === 'done' ? back.comparison.pageBefore[page] : undefined;
  return Math.max(0, Math.min(found ?? page, to.pages - 1));
}
