/** Signing in: by password at a desk, by key on a tablet, by a link on the hall's screen. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { signedInAs } from '../../shared/council/council.ts';
import { signInBytes } from '../../shared/crypto/signing.ts';
import { Conflict, type Records } from '../ports.ts';
import { spend } from './spent.ts';
import type { Accounts } from './accounts.ts';
import { signedBy, type DeviceRegister } from './devices.ts';
import type { IdleAccounts } from './idle-accounts.ts';
import { fairTurns } from './fair-turns.ts';
import type { Failures, Slowing } from './limits.ts';
import { passwordFits } from './passwords.ts';
import { sameText, type Mac } from './secrets.ts';
import type { Session } from './session.ts';
import { HALL, hashOfToken, type Opened, type Sessions } from './sessions.ts';

export interface SignIns {
  /**
   * `browser` is what `browserToken` gave this one when the person last signed in: what others fail at does not slow it.
   * Refuses `identity/too-soon`, `identity/too-busy`, and `identity/wrong-password` for every other reason: nobody learns which
   * names exist;
   * who knows the password learns of `identity/account-disabled`.
   */
  byPassword(login: string, password: string, address: string, browser?: string): Promise<Opened | Refusal>;
  /** Remembers a browser that somebody has signed in with. */
  browserToken(member: string): string;
  /**
   * Ends all other sessions of the person. Refuses `identity/too-soon`, `identity/old-password-wrong`, `identity/same-password`,
   * `identity/not-allowed`.
   */
  changePassword(session: Session, old: string, fresh: string): Promise<Refusal | undefined>;
  /** Whether it is the person's own password, for a screen that was locked. Refuses `identity/too-soon`, `identity/old-password-wrong`. */
  confirm(session: Session, password: string): Promise<Refusal | undefined>;
  /** Two minutes, one use. */
  challenge(): string;
  /**
   * `host` is the request's own, which must be one of the server's: a signature that was made for another place does not fit.
   * Refuses `identity/challenge-over`, `identity/key-refused`, `identity/key-revoked`, `identity/key-expired`, `identity/left-office`.
   */
  byKey(
    input: { readonly certificate: string; readonly challenge: string; readonly signature: string },
    host: string,
  ): Promise<Opened | Refusal>;
  /** A token for a link that opens one meeting's hall screen for a week; a link given before stops working. */
  hallToken(meeting: string): Promise<string>;
  /** Refuses `identity/hall-link-over`. */
  byHall(token: string): Promise<Opened | Refusal>;
  sweep(): Promise<void>;
}

interface Deps {
  readonly records: Records;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly devices: DeviceRegister;
  readonly idle: Pick<IdleAccounts, 'used' | 'isDisabled'>;
  readonly mac: Mac;
  readonly failures: Failures;
  readonly now: () => number;
}

/**
 * Passwords looked at at once: each takes 19 MiB and a part of a core for some hundredths of a second. Browsers that the name's owner
 * has used have places of their own, which names that strangers make up cost nothing. The others take turns by address, however many
 * names one of them makes up; a hall of a thousand behind one is looked at within half a minute. One thread is left to everybody else.
 */
const KNOWN_AT_ONCE = 8;
const UNKNOWN = { atOnce: 3, waitingEach: 1000, waiting: 4000 };
// From one place five are free, then slower up to a minute. A name tried from everywhere is slowed too, except for browsers that its
// owner uses.
const HERE: Slowing = { free: 5, mostSeconds: 60, forgottenAfterSeconds: 3600 };
const ANYWHERE: Slowing = { free: 50, mostSeconds: 30, forgottenAfterSeconds: 3600 };
const CHALLENGE_MS = 120_000;
const HALL_MS = 7 * 24 * 3_600_000;
const HallLink = z.object({ hash: z.string(), until: z.number() });

export function makeSignIns({ records, accounts, sessions, devices, idle, mac, failures, now }: Deps): SignIns {
  let known = 0;
  const unknown = fairTurns(UNKNOWN);
  const amongKnown = async <T>(work: () => Promise<T>): Promise<T | Refusal> => {
    if (known >= KNOWN_AT_ONCE) return refuse('identity/too-busy');
    known++;
    return work().finally(() => known--);
  };

  const browserMac = (member: string, nonce: string): string =>
    mac('known browser', `${member}.${nonce}`).subarray(0, 16).toString('base64url');
  const isKnown = (member: string | undefined, known: string | undefined): boolean => {
    const [, nonce, tag] = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/.exec(known ?? '') ?? [];
    return member !== undefined && nonce !== undefined && tag !== undefined && sameText(tag, browserMac(member, nonce));
  };

  const macOf = (nonce: string, until: number): string => mac('challenge', `${nonce}.${until}`).subarray(0, 16).toString('base64url');

  const confirm = async ({ id, member }: Pick<Session, 'id' | 'member'>, password: string): Promise<Refusal | undefined> => {
    const right = await failures.limited([{ ...HERE, key: `session ${id}` }], async () =>
      (await passwordFits(await accounts.hashOf(member.id), password)) ? true : refuse('identity/old-password-wrong'),
    );
    return right === true ? undefined : right;
  };

  return {
    confirm,
    async byPassword(login, password, address, browser) {
      const found = await accounts.byLogin(login);
      const knows = isKnown(found?.member.id, browser);
      const slowed = knows
        ? [{ ...HERE, key: `browser ${browser}` }]
        : [{ ...HERE, key: `place ${address} ${login}` }, { ...ANYWHERE, key: `name ${login}` }];
      const member = await failures.limited(
        slowed,
        async () => {
          const look = () => passwordFits(found?.hash, password);
          const fits = await (knows ? amongKnown(look) : unknown(address, look));
          if (isRefusal(fits)) return fits;
          return found && fits && signedInAs(found.member) ? found.member : refuse('identity/wrong-password');
        },
        (answer) => isRefusal(answer) && answer.code === 'identity/wrong-password',
      );
      if (isRefusal(member)) return member;
      if (await idle.isDisabled(member.id)) return refuse('identity/account-disabled');
      await idle.used(member);
      return sessions.open(member, 'password');
    },
    browserToken(member) {
      const nonce = randomBytes(16).toString('base64url');
      return `${nonce}.${browserMac(member, nonce)}`;
    },
    async changePassword({ id, member, by }, old, fresh) {
      if (by === 'hall') return refuse('identity/not-allowed');
      const wrong = await confirm({ id, member }, old);
      if (wrong) return wrong;
      if (member.mustChange && (await passwordFits(await accounts.hashOf(member.id), fresh))) return refuse('identity/same-password');
      const done = await accounts.setPassword(member.id, fresh, member.id);
      if ('refused' in done) return done;
      // A first password was known to somebody else: changing it disturbs no tablet.
      await sessions.endAll(member.id, (one) => one.id !== id && (one.certificate === undefined || !member.mustChange));
      return undefined;
    },
    challenge() {
      const nonce = randomBytes(16).toString('base64url');
      const until = now() + CHALLENGE_MS;
      return `${nonce}.${until}.${macOf(nonce, until)}`;
    },
    // No number of tries finds a key of 256 bits or a link of 128: whoever fails is not counted, whoever comes with the right one
    // is never kept out.
    async byKey({ certificate, challenge, signature }, host) {
      const [, nonce, end, tag] = /^([A-Za-z0-9_-]{22})\.(\d{1,15})\.([A-Za-z0-9_-]{22})$/.exec(challenge) ?? [];
      const until = Number(end);
      if (!nonce || !tag || !sameText(tag, macOf(nonce, until)) || until <= now()) return refuse('identity/challenge-over');
      const [key, device] = [await devices.key(certificate), await devices.get(certificate)];
      if (!key || !device || !signedBy(key.publicKey, signInBytes(host, challenge), signature)) return refuse('identity/key-refused');
      // Only who holds a key can use challenges up, and so write here.
      if (!(await spend(records, nonce, until))) return refuse('identity/challenge-over');
      if (device.revokedAt !== undefined) return refuse('identity/key-revoked');
      // Nobody took it from its owner, and a clock may be wrong: what lies on the tablet stays.
      if (key.certificate.notAfter < now()) return refuse('identity/key-expired');
      const member = await accounts.get(key.member);
      if (!member || !signedInAs(member)) return refuse('identity/left-office');
      await idle.used(member);
      const opened = await sessions.open(member, 'key', { certificate });
      // Revoked on another server in this very moment: its sessions were ended before this one stood there.
      if ((await devices.get(certificate))?.revokedAt === undefined) return opened;
      await sessions.end(opened.session.id);
      return refuse('identity/key-revoked');
    },
    async hallToken(meeting) {
      const token = randomBytes(16).toString('base64url');
      for (;;) {
        const version = (await records.get('halls', meeting))?.version ?? 0;
        try {
          await records.put('halls', meeting, { hash: hashOfToken(token), until: now() + HALL_MS }, version);
          // Only now: by the link before, nobody comes in any more.
          await sessions.endHall(meeting);
          return `${meeting}.${token}`;
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
        }
      }
    },
    async byHall(token) {
      const [, meeting, secret] = /^([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{22})$/.exec(token) ?? [];
      const link = meeting && HallLink.safeParse((await records.get('halls', meeting))?.value).data;
      if (!link || !secret || !sameText(link.hash, hashOfToken(secret)) || link.until <= now()) return refuse('identity/hall-link-over');
      return sessions.open(HALL, 'hall', { meeting, until: link.until });
    },
    async sweep() {
      for (const collection of ['challenges', 'halls']) {
        for (const { key, value, version } of await records.list(collection)) {
          const until = (value as { until?: unknown }).until;
          // A minute later than it ends, so that servers' clocks may differ.
          if (typeof until !== 'number' || until < now() - 60_000)
            await records
              .remove(collection, key, version)
              .catch((error: unknown) => (error instanceof Conflict ? undefined : Promise.reject(error)));
        }
      }
    },
  };
}
