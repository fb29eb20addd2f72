/** Signing in and out, and who one is. */
import { randomUUID } from 'node:crypto';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { ChangePassword, HallEnter, KeySignIn, SignIn, Unlock, type Me } from '../../shared/wire/http.ts';
import type { SecondFactorAsked } from '../../shared/wire/second-factor.ts';
import { BROWSER, cookieOf, cookieOptions, COOKIE } from '../identity/cookie.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Opened } from '../identity/sessions.ts';
import type { Log } from '../log.ts';
import { askSecond } from './ask-second.ts';
import { answering, checked, faultOf, sendRefusal, signedIn } from './border.ts';
import { noted, personOf } from './noted.ts';
import { ownHost } from './origin.ts';

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

export const meOf = ({ member, by, certificate, meeting, lacksFactor }: Session): Me => ({
  member,
  rights: by === 'hall' ? [] : member.rights,
  by,
  ...(certificate !== undefined && { certificate }),
  ...(meeting !== undefined && { meeting }),
  ...(lacksFactor && { lacksFactor }),
});

/** Answers a sign-in: sets the cookie, and says who came in. Ends the session that this browser had before. */
export async function entered(req: Request, res: Response, identity: Pick<Identity, 'sessions' | 'signIns' | 'secondFactor'>, opened: Opened | Refusal): Promise<Me | Refusal> {
  if (isRefusal(opened)) return opened;
  if (req.session) await identity.sessions.end(req.session.id);
  res.cookie(COOKIE, opened.token, { ...cookieOptions(req.secure), expires: new Date(opened.until) });
  const { by, member } = opened.session;
  if (by === 'password') res.cookie(BROWSER, identity.signIns.browserToken(member.id), { ...cookieOptions(req.secure), maxAge: BROWSER_MS });
  const isLacking = by === 'password' && (await identity.secondFactor.isLacking(member));
  return meOf(isLacking ? { ...opened.session, lacksFactor: true } : opened.session);
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
  const whoCame = { who: (me: Me) => me.member };
  /** Whose name was tried, where it is somebody's; what was typed instead may be a password, and is never kept. */
  const tried = async (req: Request) => {
    const login = SignIn.shape.login.safeParse((req.body as { login?: unknown } | undefined)?.login).data;
    return personOf(login === undefined ? undefined : (await identity.accounts.byLogin(login))?.member) ?? { unknownName: true };
  };
  const bearer = async (req: Request) => {
    const { certificate } = KeySignIn.parse(req.body);
    const device = await identity.devices.get(certificate);
    return personOf(device && (await identity.accounts.get(device.member)));
  };
  router.get('/me', answering(log, (req, res) => {
    res.set('Cache-Control', 'no-store');
    return meOf(signedIn(req));
  }));
  router.post('/sign-in', answering(log, noted('signIn', async (req, res) => {
    const { login, password } = checked(SignIn, req.body);
    const opened = await signIns.byPassword(login, password, addressOf(req), cookieOf(req.headers.cookie, BROWSER));
    return (!isRefusal(opened) && (await askSecond(req, identity, opened.session, hosts()))) || entered(req, res, identity, opened);
  }, { who: (answer: Me | SecondFactorAsked) => ('member' in answer ? answer.member : undefined), became: (answer: object) => ('secondFactor' in answer ? 'secondFactorAsked' : undefined), before: tried, way: 'password' })));
  router.post('/sign-out', answering(log, async (req, res) => {
    const { session } = req;
    if (session) await noted('signOut', () => sessions.end(session.id))(req, res);
    res.clearCookie(COOKIE, cookieOptions(req.secure));
    return {};
  }));
  router.post('/change-password', answering(log, noted('passwordChanged', async (req) => {
    const { old, new: fresh } = checked(ChangePassword, req.body);
    return (await signIns.changePassword(signedIn(req), old, fresh)) ?? {};
  })));
  router.post('/unlock', answering(log, noted('screenUnlocked', async (req) => {
    const { password } = checked(Unlock, req.body);
    return (await signIns.confirm(signedIn(req), password)) ?? {};
  })));
  router.post('/key-challenge', answering(log, () => ({ challenge: signIns.challenge() })));
  router.post('/key-sign-in', answering(log, noted('signIn', async (req, res) => {
    const input = checked(KeySignIn, req.body);
    return entered(req, res, identity, await signIns.byKey(input, ownHost(req, hosts())));
  }, { ...whoCame, before: bearer, way: 'key' })));
  router.post('/hall/enter', answering(log, noted('signIn', async (req, res) => {
    const { token } = checked(HallEnter, req.body);
    return entered(req, res, identity, await signIns.byHall(token));
  }, { ...whoCame, way: 'hall' })));
  return router;
}
