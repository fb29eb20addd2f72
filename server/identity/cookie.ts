/** The one cookie: unreadable for scripts, never sent along from other sites, and over TLS only where there is TLS. */
import type { CookieOptions } from 'express';

export const COOKIE = 'ecabinet';

export const cookieOptions = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'strict', secure, path: '/' });

/** The token in a Cookie header, or undefined. */
export function cookieOf(header: string | undefined): string | undefined {
  for (const one of (header ?? '').split(';')) {
    const [name, value] = one.trim().split('=');
    if (name === COOKIE && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return undefined;
}
