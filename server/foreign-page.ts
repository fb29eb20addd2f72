/** Whether a page of another place speaks in the name of whoever looks at it; asked of requests and of sockets. */
import type { IncomingHttpHeaders } from 'node:http';

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
