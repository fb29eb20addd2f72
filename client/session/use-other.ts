/** That somebody else has signed in in another tab: heard from that tab at once, and from the server with whatever is asked. */
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { isHallScreen } from '../link/hall-screen.ts';
import { onOtherSession } from '../link/http.ts';
import { nameOf } from '../link/memory.ts';
import { lastHere } from './readings.ts';
import type { Here } from './use-unlocking.ts';

/** By name; undefined once whoever this tab is for is signed in again, or this tab has gone on as somebody else. */
export function useOther(here: RefObject<Here>): { readonly other: string | undefined; readonly clearOther: () => void } {
  const [other, setOther] = useState<string>();
  useEffect(() => {
    if (isHallScreen()) return;
    const stop = onOtherSession(({ params }) => setOther(String(params['name'] ?? '')));
    const hear = ({ key }: StorageEvent): void => {
      const [mine, now] = [here.current.me, lastHere()];
      if (nameOf(key) !== 'me' || !mine || !now) return;
      setOther(now.member.id === mine.member.id ? undefined : now.member.name);
    };
    window.addEventListener('storage', hear);
    return () => {
      stop();
      window.removeEventListener('storage', hear);
    };
  }, [here]);
  return { other, clearOther: useCallback(() => setOther(undefined), []) };
}
