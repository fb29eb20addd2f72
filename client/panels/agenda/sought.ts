/** The item of the agenda to which somebody has come from a search: shown and marked until the next touch. */
import { createStore } from 'zustand/vanilla';

export interface Sought {
  readonly meeting: string;
  readonly item: string;
}

export const sought = createStore<Sought | undefined>(() => undefined);
