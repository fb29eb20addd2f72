/** The cookies: unreadable for scripts, never sent along from other sites, and over TLS only where there is TLS. */
import type { CookieOptions } from 'express';

export const COOKIE = 'ecabinet';
/** Says that somebody has signed in with this browser before: it is let in however often others fail. */
export const BROWSER = 'ecabinet-browser';

export const cookieOptions = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'strict', secure, path: '/' });

/** The token in a Cookie header, or undefined. */
export function cookieOf(header: string | undefined, cookie = COOKIE): string | undefined {
  for (const one of (header ?? '').split(';')) {
    const [name, value] = one.trim().split('=');
    if (name === cookie && value && /^[A-Za-z0-9._-]{43,45}$/.test(value)) return value;
  }
  return undefined;
}
