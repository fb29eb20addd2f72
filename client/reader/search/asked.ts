/** What somebody looked for before they opened a paper: it is found there again. */
import { createStore } from 'zustand/vanilla';
import { onForget } from '../../link/answers.ts';

export interface Asked {
  readonly sha256: string;
  readonly typed: string;
  /** The page of the hit, from 0. */
  readonly page: number;
}

export const asked = createStore<Asked | undefined>(() => undefined);

/** By meeting, what was typed last: there again on the way back from a paper. */
export const typedLast = new Map<string, string>();
onForget(() => typedLast.clear());
