/** Locks the screen when nobody has touched it for a while: all tabs of a browser together, and at once on waking up. */
import { useEffect, useRef } from 'react';
import { recall, remember } from '../link/memory.ts';
import { useSession } from '../session.tsx';
import { isHeld, onReleased } from '../ui/no-lock.ts';

const TOUCHED = 'touched';
/** How exactly the time of the last touch is kept. */
const PRECISE_MS = 2_000;
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

export function IdleLock() {
  const { installation, me, locked, canLock, lock } = useSession();
  const minutes = installation?.lockMinutes;
  const isLocked = useRef(false);
  useEffect(() => void (isLocked.current = locked), [locked]);
  // Before any dialog listens for it: on the lock's own screen it would close what stands behind, and what was typed there were lost.
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      if (isLocked.current && event.key === 'Escape') event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', keep, { capture: true });
    return () => window.removeEventListener('keydown', keep, { capture: true });
  }, []);
  const isOpen = minutes !== undefined && me !== undefined && me.by !== 'hall' && canLock && !locked;
  useEffect(() => {
    if (!isOpen) return;
    const last = (): number => Number(recall(TOUCHED) ?? 0);
    const touch = (): void => {
      if (Math.abs(Date.now() - last()) > PRECISE_MS) remember(TOUCHED, Date.now());
    };
    const look = (): void => {
      if (isHeld()) return;
      const idle = Date.now() - last();
      // A clock that was set back counts as a touch.
      if (idle < 0) touch();
      else if (idle >= minutes * 60_000) lock();
    };
    // Opened a moment ago: by signing in, or by the PIN or password on the locked screen. A tab opened beside is looked at as it is.
    if (recall(TOUCHED) === undefined) touch();
    const timer = setInterval(look, PRECISE_MS);
    for (const one of TOUCHES) window.addEventListener(one, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    const stop = onReleased(touch);
    look();
    return () => {
      clearInterval(timer);
      for (const one of TOUCHES) window.removeEventListener(one, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [isOpen, minutes, lock]);
  return null;
}
