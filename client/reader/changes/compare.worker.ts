/** Compares two versions off the page's own thread, so that pages go on turning. */
import { compare, type Comparison } from '../../../shared/papers/compare.ts';

export interface Ask {
  readonly before: readonly string[];
  readonly now: readonly string[];
}

export type Answer = { readonly comparison: Comparison } | { readonly broke: true };

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { before, now } }: MessageEvent<Ask>) => {
  try {
    scope.postMessage({ comparison: compare(before, now) } satisfies Answer);
  } catch {
    scope.postMessage({ broke: true } satisfies Answer);
  }
};
