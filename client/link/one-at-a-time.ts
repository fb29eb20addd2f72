/** What one tab of this device does at a time: of two that change the same, neither overwrites what the other has just written. */

/** In this page, by name, what was begun last. */
const here = new Map<string, Promise<unknown>>();

function inThisPage<T>(name: string, act: () => Promise<T>): Promise<T> {
  const done = (here.get(name) ?? Promise.resolve()).then(act);
  const over = done.then(
    () => undefined,
    () => undefined,
  );
  here.set(name, over);
  void over.then(() => here.get(name) === over && here.delete(name));
  return done;
}

/**
 * Does it alone among all tabs. Where another keeps it waiting for more than `ms` (a page that the system has put to sleep), or the
 * browser has no locks (before iPadOS 15.4), alone in this page: what must not wait for ever goes on, and may then overwrite.
 */
export async function oneAtATime<T>(name: string, ms: number, act: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return inThisPage(name, act);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ms);
  let begun = false;
  const alone = (): Promise<T> => {
    begun = true;
    clearTimeout(timer);
    return act();
  };
  try {
    return await (locks.request(name, { signal: patience.signal }, alone) as Promise<T>);
  } catch (error) {
    if (begun) throw error;
    return await inThisPage(name, act);
  } finally {
    clearTimeout(timer);
  }
}
