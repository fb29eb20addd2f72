/** Where a request comes from, and whom it takes this server for. */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { RefusedError, sendRefusal } from './border.ts';

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

/** Refuses what would change something and was sent by a page of another place. */
export const sameOriginOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD' || !isForeign(req.headers, req.host)) return next();
  return sendRefusal(res, refuse('border/foreign-origin'));
};

const nameIn = (host: string): string => host.toLowerCase().replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');

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

/** Refuses what was sent to another name. */
export const ownHostOnly =
  (names: () => readonly string[]): RequestHandler =>
  (req, res, next) => {
    const { host } = req.headers;
    if (isOwnHost(host, names())) return next();
    return sendRefusal(res, refuse('identity/other-host', { host: (host ?? '').slice(0, 100) }));
  };

/**
 * The host a tablet signs for: as the request names it, if that is one of this server's names. Otherwise somebody could
 * pass on a signature that was made for their own place, by asking under its name.
 */
export function ownHost(req: Request, names: readonly string[]): string {
  const host = req.host?.toLowerCase() ?? '';
  const name = nameIn(host);
  if (!names.some((one) => one.toLowerCase() === name)) throw new RefusedError(refuse('identity/other-host', { host: host.slice(0, 100) }));
  return host;
}
