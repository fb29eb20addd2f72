/** Many things at once, but not all. */

/** Runs at most `width` at a time. */
export async function each<T>(all: readonly T[], width: number, act: (one: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, all.length) }, async () => {
      while (next < all.length) {
        const index = next++;
        await act(all[index]!, index);
      }
    }),
  );
}
