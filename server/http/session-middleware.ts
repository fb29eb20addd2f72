/** What stands before every route: who is behind the request, and that no other site's page sent it. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import { faultOf, sendRefusal } from './border.ts';
import { isForeign } from './origin.ts';

/** Sets `req.session` from the cookie; leaves it absent for somebody not signed in. */
export const sessionMiddleware =
  (identity: Pick<Identity, 'sessionFromCookie'>, log: Log): RequestHandler =>
  async (req, res, next) => {
    try {
      const session = await identity.sessionFromCookie(req.headers.cookie);
      if (session) req.session = session;
    } catch (error) {
      const incident = randomUUID();
      log.error({ incident, fault: faultOf(error) }, 'broke');
      return sendRefusal(res, refuse('border/broke', { incident }), incident);
    }
    return next();
  };

/** Refuses what would change something and was sent by a page of another place. */
export const sameOrigin = (): RequestHandler => (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD' || !isForeign(req.headers, req.host)) return next();
  return sendRefusal(res, refuse('border/foreign-origin'));
};
