/** First start: what this installation is, setting it up, and the sample council. */
import { timingSafeEqual } from 'node:crypto';
import { Router, type Request } from 'express';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import {
  SampleEnter,
  SetUp,
  SetUpCode,
  type Installation,
  type PassphraseToKeep,
  type SampleDone,
  type SampleEntered,
  type SetUpDone,
} from '../../shared/wire/setup.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import type { Entering } from '../sample.ts';
import { entered } from './accounts.ts';
import { answering, checked, signedIn } from './border.ts';
import { noted } from './noted.ts';

export interface SetupRoutes {
  readonly log: Log;
  readonly identity: Identity;
  /** Printed by the server at its start. */
  readonly code: string;
  readonly maxUploadBytes: number;
  readonly lockMinutes: number;
  readonly noticeDays: number;
  readonly sampleAllowed: boolean;
  readonly now: () => string;
  /** The installation stands: rooms can be opened. */
  readonly founded: () => Promise<void>;
  readonly sample: {
    /** True where this installation is the sample council. */
    is(): Promise<boolean>;
    make(): Promise<SampleDone | Refusal>;
    enter(token: string): Promise<Entering | Refusal>;
  };
}

/** Keys belong to an address: a name, on a connection the browser trusts. */
function canEnrol(req: Request): boolean {
  const host = req.hostname;
  if (host === 'localhost') return true;
  const bare = /^[\d.]+$/.test(host) || host.includes(':');
  return req.secure && !bare;
}

export function setupRoutes({
  log,
  identity,
  code,
  maxUploadBytes,
  lockMinutes,
  noticeDays,
  sampleAllowed,
  now,
  founded,
  sample,
}: SetupRoutes): Router {
  const router = Router();
  const wrongCode = async (req: Request, given: string): Promise<Refusal | undefined> => {
    const normal = (text: string) =>
      Buffer.from(
        text
          .toUpperCase()
          .replace(/[^A-Z0-9]/g, '')
          .padEnd(16)
          .slice(0, 16),
      );
    const slowed = { key: `set-up ${req.ip ?? ''}`, free: 5, mostSeconds: 30, forgottenAfterSeconds: 900 };
    const right = await identity.failures.limited([slowed], async () =>
      timingSafeEqual(normal(given), normal(code)) ? true : refuse('setup/wrong-code'),
    );
    return right === true ? undefined : right;
  };

  router.get(
    '/api/installation',
    answering(log, async (req): Promise<Installation> => {
      const found = await identity.installation();
      const isSample = found ? await sample.is() : false;
      const { session } = req;
      const toWriteDown = session?.by === 'password' && (await identity.passphrase.of(session.member.id)) !== undefined;
      return {
        state: found ? 'ready' : 'new',
        sample: isSample,
        ...(found && { unit: (await identity.units.get()) ?? found.unit, ca: found.caFingerprint }),
        canEnrol: canEnrol(req),
        maxUploadBytes,
        // A trial is not interrupted.
        ...(lockMinutes > 0 && !isSample && { lockMinutes }),
        noticeDays,
        ...(toWriteDown && { toWriteDown }),
        now: now(),
      };
    }),
  );

  router.post(
    '/api/setup/code',
    answering(
      log,
      noted('setUpCode', (req) => wrongCode(req, checked(SetUpCode, req.body).code)),
    ),
  );

  router.get(
    '/api/setup/passphrase',
    answering(log, async (req): Promise<PassphraseToKeep | Refusal> => {
      const { by, member } = signedIn(req);
      const passphrase = by === 'password' ? await identity.passphrase.of(member.id) : undefined;
      const found = await identity.installation();
      return passphrase !== undefined && found ? { passphrase, ca: found.caFingerprint } : refuse('border/not-allowed');
    }),
  );
  const writtenDown = noted('passphraseWritten', (req) => identity.passphrase.done(signedIn(req).member.id));
  router.post(
    '/api/setup/passphrase',
    answering(log, async (req, res) => {
      // Said again after a lost answer, or by somebody whom nothing waits for: nothing happens.
      if ((await identity.passphrase.of(signedIn(req).member.id)) !== undefined) await writtenDown(req, res);
    }),
  );

  router.post(
    '/api/setup',
    answering(
      log,
      noted(
        'setUp',
        async (req, res) => {
          const input = checked(SetUp, req.body);
          const wrong = await wrongCode(req, input.code);
          if (wrong) return wrong;
          const done = await identity.setUp(input.unit, input.administrator);
          if (isRefusal(done)) return done;
          await founded();
          const me = await entered(req, res, identity, done.opened);
          if (isRefusal(me)) return me;
          const answer: SetUpDone = {
            me,
            ca: done.installation.caFingerprint,
            ...(done.passphrase && { passphrase: done.passphrase }),
          };
          return answer;
        },
        { who: ({ me }: SetUpDone) => me.member, way: 'password' },
      ),
    ),
  );

  router.post(
    '/api/sample',
    answering(
      log,
      noted('sampleMade', async (req) => {
        const input = checked(SetUpCode, req.body);
        const wrong = await wrongCode(req, input.code);
        if (wrong) return wrong;
        return sampleAllowed ? sample.make() : refuse('setup/sample-not-here');
      }),
    ),
  );

  router.post(
    '/api/sample/enter',
    answering(
      log,
      noted(
        'signIn',
        async (req, res): Promise<SampleEntered | Refusal> => {
          const { token } = checked(SampleEnter, req.body);
          const entering = await sample.enter(token);
          if (isRefusal(entering) || 'code' in entering) return entering;
          const me = await entered(req, res, identity, entering.opened);
          return isRefusal(me) ? me : { meeting: entering.meeting, me };
        },
        { who: (entered: SampleEntered) => ('me' in entered ? entered.me.member : undefined) },
      ),
    ),
  );

  return router;
}
