/** Where somebody points on the paper that is open, and who wants to know where this reader's finger is. */
import { createStore } from 'zustand/vanilla';

export interface Point {
  /** From 0. */
  readonly page: number;
  /** In shares of the page's width and height. */
  readonly x: number;
  readonly y: number;
}

interface Pointing {
  /** Shown to this reader. */
  readonly seen?: Point;
  /** Told while this reader's finger or mouse is down on a page; undefined once it is lifted. */
  readonly onPoint?: (point: Point | undefined) => void;
}

export const pointing = createStore<Pointing>(() => ({}));
