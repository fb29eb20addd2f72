/** Waiting for what a log will say. */
import type { StoreApi } from 'zustand/vanilla';

/** What `look` finds in the state, at once or as soon as it is there; undefined when it has not come within so many milliseconds. */
export function until<State, T>(store: StoreApi<State>, look: (state: State) => T | undefined, patience: number): Promise<T | undefined> {
  return new Promise((told) => {
    const found = look(store.getState());
    if (found !== undefined) return told(found);
    const done = (value?: T) => {
      clearTimeout(timer);
      stop();
      told(value);
    };
    const stop = store.subscribe((state) => {
      const now = look(state);
      if (now !== undefined) done(now);
    });
    const timer = setTimeout(done, patience);
  });
}
