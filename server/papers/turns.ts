/** At most `most` at once; the others wait in the order in which they came. */
export function turns(most: number): <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T> {
  let running = 0;
  const waiting: Array<() => void> = [];
  return async (work, signal) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running++;
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on, never given back in between: nobody can slip in before whoever waited.
      if (next) next();
      else running--;
    }
  };
}
