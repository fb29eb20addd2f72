/** What stands between a device in somebody's hand and its session: the PIN of its key, and at a desk the lock that a password opens. */
import { useCallback, useEffect, useState } from 'react';
import { browserKeep } from '../keys/keep.ts';
import { hasPin } from '../keys/pin.ts';
import { lockSafe } from '../keys/safe.ts';
import { lookAtDrafts } from '../link/drafts.ts';
import { forget, recall, remember } from '../link/memory.ts';

/** For a desk signed in by password: locked in every tab, and after a reload. */
const LOCKED = 'locked';
/** Last touch of this browser, as the idle lock keeps it. */
const TOUCHED = 'touched';
/** Outlives a reload, not the closing of the app. */
const UNLOCKED = 'ecabinet.unlocked';
const PIN_SKIPPED = 'ecabinet.pin-skipped';

export const isUnlocked = (): boolean => sessionStorage.getItem(UNLOCKED) === 'yes';

export interface Locks {
  /** A PIN was chosen on this device. */
  readonly pin: boolean;
  /** Choosing one was put off since the app was opened. */
  readonly pinSkipped: boolean;
  /** The PIN was given since the app was opened. */
  readonly unlocked: boolean;
  readonly deskLocked: boolean;
  /** Throws where the storage fails: whether there is one is then as unknown as before. */
  readonly lookForPin: () => Promise<void>;
  readonly skipPin: () => void;
  readonly setUnlocked: (yes: boolean) => void;
  readonly lockDesk: (yes: boolean) => void;
}

export function useLocks(): Locks {
  const [pin, setPin] = useState(false);
  const [pinSkipped, setPinSkipped] = useState(() => sessionStorage.getItem(PIN_SKIPPED) === 'yes');
  const [unlocked, unlock] = useState(isUnlocked);
  const [deskLocked, lock] = useState(() => recall(LOCKED) === true);
  useEffect(() => {
    const hear = ({ key: name }: StorageEvent) => {
      if (name?.endsWith(`.${LOCKED}`)) lock(recall(LOCKED) === true);
      lookAtDrafts();
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, []);
  return {
    pin,
    pinSkipped,
    unlocked,
    deskLocked,
    lookForPin: useCallback(async () => setPin(await hasPin(browserKeep)), []),
    skipPin: useCallback(() => {
      sessionStorage.setItem(PIN_SKIPPED, 'yes');
      setPinSkipped(true);
    }, []),
    setUnlocked: useCallback((yes: boolean) => {
      sessionStorage.setItem(UNLOCKED, yes ? 'yes' : 'no');
      if (yes) remember(TOUCHED, Date.now());
      else lockSafe();
      unlock(yes);
    }, []),
    lockDesk: useCallback((yes: boolean) => {
      if (yes) remember(LOCKED, true);
      else forget(LOCKED);
      // Whoever opens it is there now.
      remember(TOUCHED, Date.now());
      lock(yes);
    }, []),
  };
}
