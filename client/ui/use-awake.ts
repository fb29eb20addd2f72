import { useEffect } from 'react';

/** Keeps the screen from going dark for as long as `awake`; a browser that cannot, or may not, goes on as it does. */
export function useAwake(awake: boolean): void {
  useEffect(() => {
    if (!awake || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const hold = async () => {
      // Whoever looks at another window lets go of it; it is asked for again on coming back.
      if (document.visibilityState !== 'visible') return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (over) void held.release();
        else lock = held;
      } catch {
        // Saving the battery, or forbidden: the screen goes dark as it otherwise would.
      }
    };
    void hold();
    const look = () => void hold();
    document.addEventListener('visibilitychange', look);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', look);
      void lock?.release();
    };
  }, [awake]);
}
