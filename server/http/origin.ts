/** Where a request comes from, and whom it takes this server for. */
import type { Request, RequestHandler } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { isForeign } from '../foreign-page.ts';
import { RefusedError, sendRefusal } from './border.ts';

/** Refuses what would change something and was sent by a page of another place. */
export const sameOriginOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD' || !isForeign(req.headers, req.host)) return next();
  return sendRefusal(res, refuse('border/foreign-origin'));
};

/**
 * The host a tablet signs for: as the request names it, if that is one of this server's names. Otherwise somebody could
 * pass on a signature that was made for their own place, by asking under its name.
 */
export function ownHost(req: Request, names: readonly string[]): string {
  const host = req.host?.toLowerCase() ?? '';
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  if (!names.some((one) => one.toLowerCase() === name)) throw new RefusedError(refuse('identity/other-host', { host: host.slice(0, 100) }));
  return host;
}
