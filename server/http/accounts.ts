/** Signing in and out, and who one is. */
import { randomUUID } from 'node:crypto';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { ChangePassword, HALL_HEADER, HallEnter, KeySignIn, NewsSeen, SignIn, type AccountNews, type Me } from '../../shared/wire/http.ts';
import { BROWSER, COOKIE, cookieName, cookieOf, cookieOptions, HALL_COOKIE } from '../identity/cookie.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Opened } from '../identity/sessions.ts';
import type { Log } from '../log.ts';
import { answering, changedPasswordOnly, checked, faultOf, sendRefusal, signedIn } from './border.ts';
import { ownHost } from './origin.ts';

/** Setting of the app: people reach this server by TLS alone, its own or a proxy's. */
export const BY_TLS_ALONE = 'by TLS alone';
const isSecure = (req: Request): boolean => req.secure || req.app.get(BY_TLS_ALONE) === true;

/** Sets `req.session` from the cookie; leaves it absent for somebody not signed in, and stops one who has to change a first password. */
export const sessionMiddleware =
  (identity: Pick<Identity, 'sessionFromCookie'>, log: Log): RequestHandler =>
  async (req, res, next) => {
    try {
      const session = await identity.sessionFromCookie(req.headers.cookie, { hall: req.headers[HALL_HEADER] !== undefined, secureOnly: req.app.get(BY_TLS_ALONE) === true });
      if (session) req.session = session;
    } catch (error) {
      const incident = randomUUID();
      log.error({ incident, fault: faultOf(error) }, 'broke');
      return sendRefusal(res, refuse('border/broke', { incident }), incident);
    }
    return changedPasswordOnly(req, res, next);
  };

export const meOf = ({ member, by, certificate, meeting }: Session): Me => ({
  member,
  rights: by === 'hall' ? [] : member.rights,
  by,
  ...(certificate !== undefined && { certificate }),
  ...(meeting !== undefined && { meeting }),
});

/** Answers a sign-in: sets the cookie, and says who came in. Ends the session that this browser had before, of the same kind: a hall screen ends no desk's. */
export async function entered(req: Request, res: Response, identity: Pick<Identity, 'sessions' | 'signIns'>, opened: Opened | Refusal): Promise<Me | Refusal> {
  if (isRefusal(opened)) return opened;
  const { by, member } = opened.session;
  const secure = isSecure(req);
  const kept = by === 'hall' ? HALL_COOKIE : COOKIE;
  const before = await identity.sessions.find(cookieOf(req.headers.cookie, kept, req.app.get(BY_TLS_ALONE) === true) ?? '');
  if (before) await identity.sessions.end(before.id);
  res.cookie(cookieName(kept, secure), opened.token, { ...cookieOptions(secure), expires: new Date(opened.until) });
  if (by === 'password') res.cookie(cookieName(BROWSER, secure), identity.signIns.browserToken(member.id), { ...cookieOptions(secure), maxAge: BROWSER_MS });
  return meOf(opened.session);
}

/** A year. */
const BROWSER_MS = 31_536_000_000;

export const addressOf = (req: Request): string => req.ip ?? 'unknown';

export interface AccountsRoutes {
  readonly identity: Identity;
  readonly log: Log;
  /** Names and addresses under which this server is reached, without port. */
  readonly hosts: () => readonly string[];
}

export function accountsRoutes({ identity, log, hosts }: AccountsRoutes): Router {
  const { signIns, sessions } = identity;
  const router = Router();
  router.get('/me', answering(log, (req, res) => {
    res.set('Cache-Control', 'no-store');
    return meOf(signedIn(req));
  }));
  router.post('/sign-in', answering(log, async (req, res) => {
    const { login, password } = checked(SignIn, req.body);
    return entered(req, res, identity, await signIns.byPassword(login, password, addressOf(req), cookieOf(req.headers.cookie, BROWSER, req.app.get(BY_TLS_ALONE) === true)));
  }));
  router.post('/sign-out', answering(log, async (req, res) => {
    if (req.session) await sessions.end(req.session.id);
    const secure = isSecure(req);
    res.clearCookie(cookieName(req.session?.by === 'hall' ? HALL_COOKIE : COOKIE, secure), cookieOptions(secure));
    // Papers in the browser's own cache. Not its storage: the key of this device is there, and signing out is not handing over.
    res.set('Clear-Site-Data', '"cache"');
    return {};
  }));
  router.get('/news', answering(log, async (req): Promise<{ news: AccountNews[] }> => ({ news: await identity.news.of(signedIn(req)) })));
  router.post('/news/seen', answering(log, async (req) => {
    await identity.news.seen(signedIn(req), checked(NewsSeen, req.body).until);
    return {};
  }));
  router.post('/change-password', answering(log, async (req) => {
    const { old, new: fresh } = checked(ChangePassword, req.body);
    return (await signIns.changePassword(signedIn(req), old, fresh)) ?? {};
  }));
  router.post('/key-challenge', answering(log, () => ({ challenge: signIns.challenge() })));
  router.post('/key-sign-in', answering(log, async (req, res) => {
    const input = checked(KeySignIn, req.body);
    return entered(req, res, identity, await signIns.byKey(input, ownHost(req, hosts())));
  }));
  router.post('/hall/enter', answering(log, async (req, res) => {
    const { token } = checked(HallEnter, req.body);
    return entered(req, res, identity, await signIns.byHall(token));
  }));
  return router;
}
