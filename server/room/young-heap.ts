/**
 * What lives for a moment is cleared away whenever enough of it has come together: in the middle of a vote that means copying what a
 * thousand ballots under way stand on. Cleared just before, a vote of a thousand needs none of that.
 */

/** Clears it now, which takes some milliseconds; where node was not started with `--expose-gc`, nothing. */
export const clearYoungHeap = (): void => void globalThis.gc?.({ type: 'minor' });
