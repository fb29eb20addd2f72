/** Whether a page of another place speaks in the name of whoever looks at it; asked of requests and of sockets. */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * True when a browser says that a page of another place sent this: by Sec-Fetch-Site, which proxies leave alone, or by
 * Origin on connections where browsers do not send the former. What says neither is no browser, and has no cookie either.
 */
export function isForeign(headers: IncomingHttpHeaders, host: string | undefined): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== host?.toLowerCase();
  } catch {
    return true;
  }
}

/** The name in a Host header: no port, no brackets. */
export const nameIn = (host: string): string => host.toLowerCase().replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');

/**
 * Whether a Host header names this server. A page elsewhere can have its own name lead here (DNS rebinding) and so be of one
 * origin with it; an address cannot be taken over like that, so every one of them will do.
 */
export function isOwnHost(host: string | undefined, names: readonly string[]): boolean {
  const name = nameIn(host ?? '');
  const known = names.map((one) => one.toLowerCase());
  // A certificate may be for every host of a domain.
  return isIP(name) !== 0 || known.includes(name) || known.includes(name.replace(/^[^.]+/, '*'));
}
