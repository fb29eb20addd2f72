/** The second factor: asked for at sign-in, kept by each for themselves, taken off by an administrator when it is lost. */
import { Router, type Request, type RequestHandler } from 'express';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import { AddPasskey, ConfirmTotp, RemoveFactor, SecondSignIn, WithPassword } from '../../shared/wire/second-factor.ts';
import type { Identity } from '../identity/identity.ts';
import type { Place } from '../identity/passkeys.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import { entered } from './accounts.ts';
import { placeOf } from './ask-second.ts';
import { answering, checked, RefusedError, sendRefusal, signedIn, withRight } from './border.ts';
import { noted, personOf } from './noted.ts';

export interface SecondFactorRoutes {
  readonly identity: Identity;
  readonly log: Log;
  /** Names and addresses under which this server is reached, without port. */
  readonly hosts: () => readonly string[];
  readonly council: () => Promise<string>;
}

/** What somebody who still lacks the factor they must have may ask for. */
const BEFORE = /^\/(installation|me|sign-out|sign-in|unlock|change-password|second-factor)(\/|$)/;

/** Marks sessions whose person lacks the second factor that is required, and lets them do nothing but get one. */
export const factorFirst =
  (identity: Pick<Identity, 'secondFactor'>): RequestHandler =>
  async (req, res, next) => {
    try {
      const { session } = req;
      if (session?.by !== 'password' || !(await identity.secondFactor.isLacking(session.member))) return next();
      req.session = { ...session, lacksFactor: true };
      // Whoever has just set up says that the passphrase is on paper; it is not shown again before there is a factor.
      const isKept = req.method === 'POST' && req.path === '/setup/passphrase';
      return isKept || BEFORE.test(req.path) ? next() : sendRefusal(res, refuse('identity/second-needed'));
    } catch (error) {
      return next(error);
    }
  };

export function secondFactorRoutes({ identity, log, hosts, council }: SecondFactorRoutes): Router {
  const { secondFactor, signIns, sessions, accounts } = identity;
  const router = Router();
  /** Its own person's, signed in by password, with rights: whom it is for. */
  const own = (req: Request): Session => {
    const session = signedIn(req);
    if (session.by !== 'password' || session.member.rights.length === 0 || secondFactor.setting === 'off')
      throw new RefusedError(refuse('border/not-allowed'));
    return session;
  };
  const withPassword = async (req: Request, password: string): Promise<Session> => {
    const session = own(req);
    const wrong = await signIns.confirm(session, password);
    if (wrong) throw new RefusedError(wrong);
    return session;
  };
  const place = (req: Request): Place => {
    const at = placeOf(req, hosts());
    if (!at) throw new RefusedError(refuse('identity/passkey-needs-name'));
    return at;
  };
  const bearer = async (req: Request) => {
    const member = await secondFactor.bearer(String((req.body as { ticket?: unknown } | undefined)?.ticket));
    return isRefusal(member) ? undefined : personOf(member);
  };

  router.post('/sign-in/second', answering(log, noted('signIn', async (req, res) => {
    const { ticket, code, passkey } = checked(SecondSignIn, req.body);
    const member = await secondFactor.bearer(ticket);
    if (isRefusal(member)) return member;
    const fits = passkey
      ? await secondFactor.passkeys.check(member.id, passkey as unknown as AuthenticationResponseJSON, place(req))
      : await secondFactor.check(member.id, code ?? '');
    if (isRefusal(fits)) return fits;
    return entered(req, res, identity, await sessions.open(member, 'password'));
  }, { who: (me: Me) => me.member, before: bearer, way: 'password' })));

  router.get('/second-factor', answering(log, (req) => secondFactor.of(own(req).member.id)));
  router.post('/second-factor/totp', answering(log, async (req) => {
    const { member } = await withPassword(req, checked(WithPassword, req.body).password);
    return secondFactor.beginTotp(member, await council());
  }));
  router.post(
    '/second-factor/totp/confirm',
    answering(
      log,
      noted('secondFactorAdded', (req) => secondFactor.confirmTotp(own(req).member.id, checked(ConfirmTotp, req.body).code), {
        before: () => ({ label: 'TOTP' }),
      }),
    ),
  );
  router.post('/second-factor/passkey/options', answering(log, async (req) => {
    const { member } = await withPassword(req, checked(WithPassword, req.body).password);
    return { options: await secondFactor.passkeys.registration(member, place(req), await council()) };
  }));
  router.post('/second-factor/passkey', answering(log, noted('secondFactorAdded', (req) => {
    const { label, passkey } = checked(AddPasskey, req.body);
    return secondFactor.passkeys.add(own(req).member.id, passkey as unknown as RegistrationResponseJSON, place(req), label);
  }, { before: () => ({ label: 'passkey' }) })));
  router.post('/second-factor/recovery', answering(log, noted('secondFactorAdded', async (req) => {
    const { member } = await withPassword(req, checked(WithPassword, req.body).password);
    return { recovery: await secondFactor.renewRecovery(member.id) };
  }, { before: () => ({ label: 'recovery codes' }) })));
  router.post('/second-factor/remove', answering(log, noted('secondFactorRemoved', async (req) => {
    const { password, what } = checked(RemoveFactor, req.body);
    const { member } = await withPassword(req, password);
    return (await secondFactor.remove(member.id, what)) ?? {};
  })));
  router.post('/members/:id/second-factor/reset', answering(log, noted('secondFactorReset', async (req) => {
    const { id, member } = withRight(req, 'administrator');
    const other = await accounts.get(String(req.params['id']));
    if (!other) return refuse('identity/unknown');
    // One's own is taken off with the password, above.
    if (other.id === member.id) return refuse('border/not-allowed');
    await secondFactor.reset(other.id);
    await sessions.endAll(other.id, (one) => one.id !== id);
    return {};
  }, { before: async (req) => personOf(await accounts.get(String(req.params['id']))) })));
  return router;
}
