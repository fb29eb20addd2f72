/** A code that changes all the time, for as long as it is shown. */
import { useEffect, useState } from 'react';
import { isRefusal } from '../../../shared/base/refusal.ts';
import { milliseconds } from '../../../shared/base/time.ts';
import type { ShownCode } from '../../../shared/wire/hall.ts';
import { get } from '../../link/http.ts';

const AGAIN_MS = 4_000;

/** The room's, or one's own. Undefined until it has come, and once it holds no more and the next one cannot be had. */
export function useCode(meeting: string, whose: 'room' | 'own'): ShownCode | undefined {
  const [shown, setShown] = useState<ShownCode>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const ask = async (): Promise<void> => {
      const answer = await get<ShownCode>(`/meetings/${meeting}/code${whose === 'own' ? '/own' : ''}`);
      if (gone) return;
      setShown(isRefusal(answer) ? undefined : answer);
      // By the server's own clock: this machine's may be wrong.
      const left = isRefusal(answer) ? AGAIN_MS : milliseconds(answer.until) - milliseconds(answer.now);
      timer = setTimeout(() => void ask(), Math.max(500, left + 100));
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [meeting, whose]);
  return shown;
}

/** Read aloud and typed in two groups. */
export const grouped = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** What the room's code is as an address: a camera that reads it opens the meeting there. */
export const addressOf = (meeting: string, { address, code }: ShownCode): string => `${address}/meeting/${meeting}/here/${code}`;

/** The six signs in what a camera has read: the address, or one's own code as it is; undefined of anything else. */
export const codeIn = (text: string): string | undefined => /(?:^|\/here\/)([BCDFGHJKMNPQRTVWXZ2346789]{6})$/.exec(text.trim())?.[1];
