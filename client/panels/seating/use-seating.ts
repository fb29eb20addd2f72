/** Who sits where in a meeting, as the secretary last saved it: asked for now and again while it is shown. */
import { useCallback, useEffect, useState } from 'react';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import type { Seating } from '../../../shared/wire/seating.ts';
import { get } from '../../link/http.ts';

export const seatingPath = (meeting: string): string => `/meetings/${meeting}/seating`;

export interface AskedSeating {
  readonly data?: Seating;
  /** Why it cannot be had, while there is none. */
  readonly refusal?: Refusal;
  readonly loading: boolean;
  readonly again: () => Promise<void>;
}

/** @param every asks again so often, in milliseconds, while it is shown. Without the library for that, which no room waits for. */
export function useSeating(meeting: string, every = 30_000): AskedSeating {
  const [now, setNow] = useState<Omit<AskedSeating, 'again'>>({ loading: true });
  const again = useCallback(async () => {
    const answer = await get<Seating>(seatingPath(meeting));
    setNow((before) => {
      if (isRefusal(answer)) return before.data ? before : { refusal: answer, loading: false };
      // The same again changes nothing on the screen.
      return before.data?.version === answer.version ? before : { data: answer, loading: false };
    });
  }, [meeting]);
  useEffect(() => {
    const first = setTimeout(() => void again(), 0);
    const timer = setInterval(() => void again(), every);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [again, every]);
  return { ...now, again };
}

/** Somebody's seat. */
export const seatOf = ({ seated }: Seating, member: string | undefined): string | undefined =>
  Object.keys(seated).find((seat) => seated[seat] === member);
