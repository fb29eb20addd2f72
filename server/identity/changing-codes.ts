/**
 * Codes that change all the time, of a meeting's room and of each person in it: made by the server's own secret, kept nowhere. Who gives
 * one has seen it where it is shown, half a minute ago at most; not that they are still there, nor who they are.
 */
import { timestamp } from '../../shared/base/time.ts';
import { sameText, type Mac } from './secrets.ts';

/** The one shown and the one before hold: a code that is typed is worth something between one and two of these. */
export const WINDOW_MS = 25_000;
/** Without look-alikes and vowels. */
const SIGNS = 'BCDFGHJKMNPQRTVWXZ2346789';
const LENGTH = 6;

export interface ChangingCodes {
  /** What is shown now, and until when. @param of a person's id, or what stands for all who are in the room */
  shown(meeting: string, of: string): { readonly code: string; readonly until: string };
  /** Whose it is, of some: now, or in the window before. */
  whose(meeting: string, code: string, among: readonly string[]): string | undefined;
}

export function makeChangingCodes(mac: Mac, now: () => number): ChangingCodes {
  const codeOf = (meeting: string, of: string, window: number): string => {
    let rest = mac('changing code', `${meeting}\n${of}\n${window}`).readBigUInt64BE();
    let code = '';
    for (let n = 0; n < LENGTH; n++) {
      code += SIGNS[Number(rest % BigInt(SIGNS.length))];
      rest /= BigInt(SIGNS.length);
    }
    return code;
  };
  const windowNow = (): number => Math.floor(now() / WINDOW_MS);
  return {
    shown: (meeting, of) => ({ code: codeOf(meeting, of, windowNow()), until: timestamp((windowNow() + 1) * WINDOW_MS) }),
    whose(meeting, code, among) {
      const window = windowNow();
      return among.find((of) => [window, window - 1].some((one) => sameText(codeOf(meeting, of, one), code)));
    },
  };
}
