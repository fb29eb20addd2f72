/**
 * Does something alone among all tabs of this device, by name: of two that change the same, neither overwrites what the other has just
 * written. It never waits longer than `ms` for another, whose page the system may have put to sleep. There, and in a browser without locks
 * (before iPadOS 15.4), it may overwrite: what must not be lost goes on.
 */
export function oneAtATime<T>(name: string, ms: number, act: () => Promise<T>): Promise<T> {
  let done: Promise<T> | undefined;
  const begin = (): Promise<T> => (done ??= act());
  const { locks } = navigator as { readonly locks?: LockManager };
  if (!locks) return begin();
  const late = new Promise<void>((over) => setTimeout(over, ms)).then(begin);
  return Promise.race([(locks.request(name, begin) as Promise<T>).catch(begin), late]);
}
