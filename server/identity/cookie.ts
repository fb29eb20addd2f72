/** The cookies: unreadable for scripts, never sent along from other sites, and over TLS only where there is TLS. */
import type { CookieOptions } from 'express';

export const COOKIE = 'ecabinet';
/** The wall of the hall: opened in a secretary's browser it must not take her place. */
export const HALL_COOKIE = 'ecabinet-hall';
/** Says that somebody has signed in with this browser before: it is let in however often others fail. */
export const BROWSER = 'ecabinet-browser';

/** With this prefix no other host of the domain, and nothing without TLS, can have set it. */
const HOST_ONLY = '__Host-';

export const cookieName = (cookie: string, secure: boolean): string => (secure ? `${HOST_ONLY}${cookie}` : cookie);
export const cookieOptions = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'strict', secure, path: '/' });

/** The token in a Cookie header, or undefined; `secureOnly` where the server is reached by TLS alone. */
export function cookieOf(header: string | undefined, cookie = COOKIE, secureOnly = false): string | undefined {
  const found = new Map<string, string>();
  for (const one of (header ?? '').split(';')) {
    const [name, value] = one.trim().split('=');
    if (name && value && /^[A-Za-z0-9._-]{43,45}$/.test(value)) found.set(name, value);
  }
  return found.get(`${HOST_ONLY}${cookie}`) ?? (secureOnly ? undefined : found.get(cookie));
}
