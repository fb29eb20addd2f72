/** Looks for notes of other versions in the one that is read, off the page's own thread. */
import { carryThrough, type TextOfVersion } from '../../../shared/papers/carry-through.ts';
import type { PagePlace } from '../../../shared/papers/compare.ts';
import type { Quote } from '../../../shared/papers/note.ts';

export interface Ask {
  /** The texts of the versions, the oldest first. */
  readonly versions: readonly TextOfVersion[];
  /** The one that is read, by its place among them. */
  readonly to: number;
  readonly quotes: ReadonlyArray<{ readonly from: number; readonly quote: Quote; readonly page: number }>;
}

/** In the order of the quotes. */
export type Answer = { readonly places: ReadonlyArray<PagePlace | undefined> } | { readonly broke: true };

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { versions, to, quotes } }: MessageEvent<Ask>) => {
  try {
    const place = carryThrough(versions, to);
    scope.postMessage({ places: quotes.map(({ from, quote, page }) => place(from, quote, page)) } satisfies Answer);
  } catch {
    scope.postMessage({ broke: true } satisfies Answer);
  }
};
