/** When the screen must not lock: what is shown asks for an act that has to be done in time. */
import { useEffect } from 'react';

let held = 0;
const released = new Set<() => void>();

export const isHeld = (): boolean => held > 0;
/** Called when nothing holds the lock off any more. Returns how to stop listening. */
export function onReleased(listener: () => void): () => void {
  released.add(listener);
  return () => void released.delete(listener);
}

/** Holds the lock off for as long as `when` is true. */
export function useNoLock(when: boolean): void {
  useEffect(() => {
    if (!when) return;
    held++;
    return () => {
      held--;
      if (held === 0) for (const listener of released) listener();
    };
  }, [when]);
}
