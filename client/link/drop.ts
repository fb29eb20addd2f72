/** Sending in nobody's name: without cookies, on connections of their own, with nothing in it that says where it comes from. */
import type { Refusal } from '../../shared/base/refusal.ts';
import { URN_WORD } from '../../shared/crypto/urn.ts';
import { doorBy } from './door.ts';

/** Drops a piece where `path` says, which is what follows `/api`; `word`: what is said at the urn, `urnWord`. */
export type Drop = (path: string, piece: Uint8Array<ArrayBuffer>, word: string) => Promise<object | Refusal>;

/** `base` stands before `/api`; empty in a page. */
export function dropAt(base: string): Drop {
  const { ask } = doorBy({
    base,
    // Browsers keep what is asked without credentials on other connections than all else.
    fetch: (address, request) => fetch(address, { ...request, credentials: 'omit', referrerPolicy: 'no-referrer' }),
    headers: () => ({}),
    online: () => undefined,
    signedOut: () => undefined,
  });
  return (path, body, word) => {
    const headers = { 'Content-Type': 'application/octet-stream', [URN_WORD]: word };
    return ask<object>('POST', path, { body, headers, patience: PATIENCE_MS });
  };
}

/** The same piece may be sent as often as need be: a dead connection is not waited for, least of all at the closing. */
const PATIENCE_MS = 5_000;
const SOONEST_MS = 500;
const LATEST_MS = 6_000;

/** How long a paper waits before it is sent, by chance that nobody can foresee. */
export const randomDelay = (): number =>
  SOONEST_MS + (crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32) * (LATEST_MS - SOONEST_MS);

export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** So many milliseconds, or until the signal. */
export function pause(ms: number, until: AbortSignal): Promise<void> {
  return new Promise((over) => {
    if (until.aborted) return over();
    const end = () => {
      clearTimeout(timer);
      until.removeEventListener('abort', end);
      over();
    };
    const timer = setTimeout(end, ms);
    until.addEventListener('abort', end);
  });
}
