/** Parts of a screen that come in chunks of their own. */
import { use } from 'react';

const asked = new WeakMap<() => Promise<unknown>, Promise<unknown>>();

function once<T>(load: () => Promise<T>): Promise<T> {
  const before = asked.get(load);
  if (before) return before as Promise<T>;
  const coming = load();
  asked.set(load, coming);
  // Asked for again when the screen is shown anew.
  coming.catch(() => asked.delete(load));
  return coming;
}

/** Suspends until all are there, so that none comes in after the others. */
export function useLater<T>(loads: ReadonlyArray<() => Promise<T>>): readonly T[] {
  const there: T[] = [];
  for (const one of loads.map(once)) there.push(use(one));
  return there;
}
