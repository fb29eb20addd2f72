/** Where a request comes from, and whom it takes this server for. */
import type { Request, RequestHandler } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { isForeign, isOwnHost, nameIn } from '../foreign-page.ts';
import { RefusedError, sendRefusal } from './border.ts';

/** Refuses what would change something and was sent by a page of another place. */
export const sameOriginOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD' || !isForeign(req.headers, req.host)) return next();
  return sendRefusal(res, refuse('border/foreign-origin'));
};

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
