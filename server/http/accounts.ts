/** Signing in and out, and who one is. */
import { randomUUID } from 'node:crypto';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { refusals } from '../../shared/text/border.ts';
import { LANGUAGES, say, type Language } from '../../shared/text/words.ts';
import {
  ChangePassword,
  KeySignIn,
  NewsSeen,
  SignIn,
  Unlock,
  type AccountNews,
  type Me,
  type OwnAccess,
} from '../../shared/wire/sign-in.ts';
import { AS_HEADER, AS_QUERY, HALL_HEADER } from '../../shared/wire/http.ts';
import { HallEnter } from '../../shared/wire/hall.ts';
import type { SecondFactorAsked } from '../../shared/wire/second-factor.ts';
import { BROWSER, COOKIE, cookieName, cookieOf, cookieOptions, HALL_COOKIE } from '../identity/cookie.ts';
import type { Identity } from '../identity/identity.ts';
import { wrongPerson, type Session } from '../identity/session.ts';
import type { Opened } from '../identity/sessions.ts';
import { faultOf, type Log } from '../log.ts';
import { askSecond } from './ask-second.ts';
import { answering, changedPasswordOnly, checked, sendRefusal, signedIn, statusOf } from './border.ts';
import { noted, personOf } from './noted.ts';
import { ownHost } from './origin.ts';

/** Setting of the app: people reach this server by TLS alone, its own or a proxy's. */
export const BY_TLS_ALONE = 'by TLS alone';
const isSecure = (req: Request): boolean => req.secure || req.app.get(BY_TLS_ALONE) === true;

/** Asked by whoever is about to come in, in whosever place. */
const COMES_IN = /^\/(sign-in|key-challenge|key-sign-in|sample\/enter|hall\/enter|installation)(\/|$)/;

/** of a plain link, which says it in its address; of one that says it twice, none may be somebody else. */
const wrongLink = (session: Session, { query: { [AS_QUERY]: said } }: Request): Refusal | undefined =>
  [said].flat().map((one) => wrongPerson(session, one)).find(Boolean);

/** What a browser shows by itself in the place of a file. */
const inWords = ({ params }: Refusal, req: Request): string =>
  say(refusals['border/other-session'], (req.acceptsLanguages(...LANGUAGES) || 'vi') as Language, params);

/** Sets `req.session` from the cookie; leaves it absent for somebody not signed in, and stops one who has to change a first password. */
export const sessionMiddleware =
  (identity: Pick<Identity, 'sessionFromCookie'>, log: Log): RequestHandler =>
  async (req, res, next) => {
    try {
      const session = await identity.sessionFromCookie(req.headers.cookie, {
        hall: req.headers[HALL_HEADER] !== undefined,
        secureOnly: req.app.get(BY_TLS_ALONE) === true,
      });
      if (session) req.session = session;
      const isIn = session !== undefined && !COMES_IN.test(req.path);
      const wrong = isIn && wrongPerson(session, req.headers[AS_HEADER]);
      if (wrong) return sendRefusal(res, wrong);
      const astray = isIn && wrongLink(session, req);
      // A name stands in it: read as plain words, wherever the link stood.
      if (astray) return void res.status(statusOf(astray)).set('X-Content-Type-Options', 'nosniff').type('text').send(inWords(astray, req));
    } catch (error) {
      const incident = randomUUID();
      log.error({ incident, fault: faultOf(error) }, 'broke');
      return sendRefusal(res, refuse('border/broke', { incident }), incident);
    }
    return changedPasswordOnly(req, res, next);
  };

const meOf = async (
  { member, by, certificate, meeting, lacksFactor }: Session,
  { units }: Pick<Identity, 'units'>,
): Promise<Me> => ({
  member,
  rights: by === 'hall' ? [] : member.rights,
  by,
  ...(certificate !== undefined && { certificate }),
  ...(meeting !== undefined && { meeting }),
  ...(lacksFactor && { lacksFactor }),
  ...(member.unit !== undefined && { council: (await units.get(member.unit))?.name ?? member.unit }),
});

/**
 * Answers a sign-in: sets the cookie, and says who came in. Ends the session that this browser had before, of the same kind: a
 * hall screen ends no desk's.
 */
export async function entered(
  req: Request,
  res: Response,
  identity: Pick<Identity, 'sessions' | 'signIns' | 'secondFactor' | 'units'>,
  opened: Opened | Refusal,
): Promise<Me | Refusal> {
  if (isRefusal(opened)) return opened;
  const { by, member } = opened.session;
  const secure = isSecure(req);
  const kept = by === 'hall' ? HALL_COOKIE : COOKIE;
  const before = await identity.sessions.find(cookieOf(req.headers.cookie, kept, req.app.get(BY_TLS_ALONE) === true) ?? '');
  if (before) await identity.sessions.end(before.id);
  await identity.sessions.describe(opened.session.id, req.get('user-agent') ?? '');
  // As a length: a browser would drop at once what ends, by a wrong clock of the server, in the past.
  res.cookie(cookieName(kept, secure), opened.token, { ...cookieOptions(secure), maxAge: opened.lastsMs });
  if (by === 'password')
    res.cookie(cookieName(BROWSER, secure), identity.signIns.browserToken(member.id), { ...cookieOptions(secure), maxAge: BROWSER_MS });
  const isLacking = by === 'password' && (await identity.secondFactor.isLacking(member));
  return meOf(isLacking ? { ...opened.session, lacksFactor: true } : opened.session, identity);
}

/** A year. */
const BROWSER_MS = 31_536_000_000;

export const addressOf = (req: Request): string => req.ip ?? 'unknown';

export interface AccountsRoutes {
  readonly identity: Identity;
  readonly log: Log;
  /** Names and addresses under which this server is reached, without port. */
  readonly hosts: () => readonly string[];
  /** A device that is signed out, or whose session its owner has ended, is told nothing more. */
  readonly sessionsOver?: (
    member: string,
    which: (one: { readonly session: string; readonly certificate?: string | undefined }) => boolean,
  ) => Promise<unknown>;
}

/** Something that was begun in a session, or by the key that opened it. */
const isOf =
  ({ id, certificate }: Pick<Session, 'id' | 'certificate'>) =>
  (one: { readonly session: string; readonly certificate?: string | undefined }): boolean =>
    one.session === id || (certificate !== undefined && one.certificate === certificate);

export function accountsRoutes({ identity, log, hosts, sessionsOver }: AccountsRoutes): Router {
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
    return meOf(signedIn(req), identity);
  }));
  router.post(
    '/sign-in',
    answering(
      log,
      noted(
        'signIn',
        async (req, res) => {
          const { login, password } = checked(SignIn, req.body);
          const opened = await signIns.byPassword(
            login,
            password,
            addressOf(req),
            cookieOf(req.headers.cookie, BROWSER, req.app.get(BY_TLS_ALONE) === true),
          );
          return (!isRefusal(opened) && (await askSecond(req, identity, opened.session, hosts()))) || entered(req, res, identity, opened);
        },
        {
          who: (answer: Me | SecondFactorAsked) => ('member' in answer ? answer.member : undefined),
          became: (answer: object) => ('secondFactor' in answer ? 'secondFactorAsked' : undefined),
          before: tried,
          way: 'password',
        },
      ),
    ),
  );
  router.post('/sign-out', answering(log, async (req, res) => {
    const { session } = req;
    if (session) await noted('signOut', () => sessions.end(session.id))(req, res);
    if (session && session.by !== 'hall') await sessionsOver?.(session.member.id, isOf(session));
    const secure = isSecure(req);
    res.clearCookie(cookieName(req.session?.by === 'hall' ? HALL_COOKIE : COOKIE, secure), cookieOptions(secure));
    // Papers in the browser's own cache. Not its storage: the key of this device is there, and signing out is not handing over.
    res.set('Clear-Site-Data', '"cache"');
    return {};
  }));
  router.get('/sessions', answering(log, async (req): Promise<OwnAccess> => {
    const { id: own, member } = signedIn(req);
    const time = (ms: number | undefined) => (ms === undefined ? undefined : timestamp(ms));
    const devices = await identity.devices.of(member.id);
    const labels = new Map(devices.map(({ certificate, label }) => [certificate, label]));
    const all = await sessions.of(member.id);
    return {
      devices,
      sessions: all.map(({ id, by, certificate, browser, since, seen }) => ({
        id,
        by,
        here: id === own,
        certificate,
        label: labels.get(certificate ?? ''),
        browser,
        since: time(since),
        seen: time(seen),
      })),
    };
  }));
  router.post('/sessions/:id/end', answering(log, noted('sessionsEnded', async (req) => {
    const { member } = signedIn(req);
    const one = (await sessions.of(member.id)).find(({ id }) => id === req.params['id']);
    // Somebody else's is not even there.
    if (!one) return refuse('identity/unknown');
    await sessions.end(one.id);
    await sessionsOver?.(member.id, isOf(one));
    return {};
  })));
  router.post('/sessions/end-others', answering(log, noted('sessionsEnded', async (req) => {
    const session = signedIn(req);
    const { id: own, member, by } = session;
    if (by === 'hall') return {};
    await sessions.endAll(member.id, (one) => one.id !== own);
    const isHere = isOf(session);
    await sessionsOver?.(member.id, (one) => !isHere(one));
    return {};
  })));
  router.get('/news', answering(log, async (req): Promise<{ news: AccountNews[] }> => ({ news: await identity.news.of(signedIn(req)) })));
  router.post('/news/seen', answering(log, async (req) => {
    await identity.news.seen(signedIn(req), checked(NewsSeen, req.body).until);
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
