/** Long work on the one thread: whoever else waits there gets a turn in between. */

export type Rest = () => Promise<void> | undefined;

/** Answers a turn for the others whenever the work has gone on for `ms`; a meeting under way waits no longer than that. */
export function makeRest(ms = 8): Rest {
  let since = performance.now();
  return () => {
    if (performance.now() - since < ms) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
