/** The reader before somebody opens a paper. */
import { useEffect } from 'react';

/** How long the device has to itself first where it does not say that it has nothing to do, in milliseconds. */
const SETTLED = 3_000;

/** Whoever sees papers will read one: its reader is unpacked while nothing else is to be done, once it lies on the device. */
export function useReaderAtHand(): void {
  useEffect(() => {
    if (!navigator.serviceWorker?.controller) return undefined;
    const load = (): void =>
      void Promise.all([import('../../reader/worker-at-hand.ts'), import('./reading.tsx'), import('../../reader/reader.tsx')])
        .then(([worker]) => worker.workerAtHand())
        .catch(() => undefined);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(load, SETTLED);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(load);
    return () => cancelIdleCallback(idle);
  }, []);
}
