/**
 * The second factor of people with rights who sign in by password: an authenticator's six digits (RFC 6238) or a passkey, with
 * recovery codes for the day when both are lost. A key on a tablet is two factors already: the tablet and its PIN.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Member } from '../../shared/council/council.ts';
import type { SecondFactors, SecondFactorSetting } from '../../shared/wire/second-factor.ts';
import type { Records } from '../ports.ts';
import type { Accounts } from './accounts.ts';
import { makeFactorBook, type FactorBook, type Kept } from './factor-book.ts';
import type { Failures } from './limits.ts';
import { makePasskeys, type Passkeys } from './passkeys.ts';
import { sameText, type Mac } from './secrets.ts';

export interface SecondFactor {
  readonly setting: SecondFactorSetting;
  readonly passkeys: Passkeys;
  of(member: string): Promise<SecondFactors>;
  /** This person's password alone does not let them in. */
  isAsked(member: Member): Promise<boolean>;
  /** This person has none, and must. */
  isLacking(member: Member): Promise<boolean>;
  /** For five minutes: says that the password was right, until it is changed. */
  ticket(member: string): Promise<string>;
  /** Whose ticket it is. Refuses `identity/ticket-over`. */
  bearer(ticket: string): Promise<Member | Refusal>;
  /** Six digits, or a recovery code, which is used up. Refuses `identity/too-soon`, `identity/second-wrong`. */
  check(member: string, code: string): Promise<{ readonly recovery: boolean } | Refusal>;
  /** A secret for an authenticator, as text and as what its QR code says; it counts once `confirmTotp` has seen a code of it. */
  beginTotp(member: Member, issuer: string): Promise<{ readonly secret: string; readonly uri: string }>;
  /** Answers recovery codes, shown once, where this is the first factor. Refuses `identity/too-soon`, `identity/second-wrong`. */
  confirmTotp(member: string, code: string): Promise<{ readonly recovery?: readonly string[] } | Refusal>;
  /** Fresh recovery codes, shown once; those before are void. */
  renewRecovery(member: string): Promise<readonly string[]>;
  /** `totp`, or a passkey's id. The last one that is required stays: `identity/last-factor`. */
  remove(member: string, what: string): Promise<Refusal | undefined>;
  /** All of somebody's, who has lost them. */
  reset(member: string): Promise<void>;
}

interface Deps {
  readonly records: Records;
  readonly accounts: Pick<Accounts, 'get' | 'hashOf'>;
  readonly mac: Mac;
  readonly failures: Failures;
  readonly setting: SecondFactorSetting;
  readonly now: () => number;
}

const TICKET_MS = 300_000;
const PERIOD_S = 30;
/** A step before and after: authenticators' clocks differ. */
const WINDOW = 1;
const CODES = 10;
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const plain = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '');

const totpOf = (secret: Secret, more: { issuer?: string; label?: string } = {}): TOTP =>
  new TOTP({ ...more, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_S });

export function makeSecondFactor({ records, accounts, mac, failures, setting, now }: Deps): SecondFactor {
  const book: FactorBook = makeFactorBook(records, mac);
  const has = ({ totp, passkeys }: Kept): boolean => totp !== undefined || passkeys.length > 0;
  const concerns = (member: Member): boolean => setting !== 'off' && member.rights.length > 0;

  /** The step that a code is of, later than the last one used; undefined for a wrong code and for one seen before. */
  const stepOf = (member: string, encrypted: string, code: string, after: number): number | undefined => {
    const secret = new Secret({ buffer: book.decrypt(member, encrypted).buffer });
    const delta = totpOf(secret).validate({ token: code, window: WINDOW, timestamp: now() });
    if (delta === null) return undefined;
    const step = Math.floor(now() / 1000 / PERIOD_S) + delta;
    return step > after ? step : undefined;
  };
  const freshCodes = (): string[] =>
    Array.from({ length: CODES }, () =>
      Array.from({ length: 11 }, (_, n) => (n === 5 ? '-' : LETTERS[randomInt(LETTERS.length)])).join(''),
    );
  const macs = (member: string, codes: readonly string[]): string[] => codes.map((one) => book.recoveryMac(member, plain(one)));
  const limited = <T>(member: string, act: () => Promise<T | Refusal>): Promise<T | Refusal> =>
    failures.limited([{ key: `factor ${member}`, free: 5, mostSeconds: 60, forgottenAfterSeconds: 3600 }], act);
  const ticketMac = async (member: string, until: number, nonce: string): Promise<string> =>
    mac('second factor ticket', `${member}.${until}.${nonce}\n${(await accounts.hashOf(member)) ?? ''}`)
      .subarray(0, 16)
      .toString('base64url');

  return {
    setting,
    passkeys: makePasskeys({ book, records, mac, now, limited, firstCodes: (member, kept) => {
      if (has(kept)) return undefined;
      const codes = freshCodes();
      return { codes, macs: macs(member, codes) };
    } }),
    async of(member) {
      const { totp, passkeys, recovery } = await book.read(member);
      return {
        setting,
        ...(totp && { totp: totp.addedAt }),
        passkeys: passkeys.map(({ id, label, addedAt }) => ({ id, label, addedAt })),
        recoveryLeft: recovery.length,
      };
    },
    isAsked: async (member) => concerns(member) && has(await book.read(member.id)),
    isLacking: async (member) => setting === 'required' && concerns(member) && !has(await book.read(member.id)),
    async ticket(member) {
      const [nonce, until] = [randomBytes(16).toString('base64url'), now() + TICKET_MS];
      return `${member}.${until}.${nonce}.${await ticketMac(member, until, nonce)}`;
    },
    async bearer(ticket) {
      const [, member, end, nonce, tag] =
        /^([A-Za-z0-9_-]{1,64})\.(\d{1,15})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{22})$/.exec(ticket) ?? [];
      const until = Number(end);
      if (!member || !nonce || !tag || until <= now() || !sameText(tag, await ticketMac(member, until, nonce)))
        return refuse('identity/ticket-over');
      const one = await accounts.get(member);
      return one?.inOffice ? one : refuse('identity/ticket-over');
    },
    check: (member, code) =>
      limited(member, () =>
        book.change<{ recovery: boolean } | Refusal>(member, (kept) => {
          if (/^\d{6}$/.test(code.replace(/\s/g, ''))) {
            const step = kept.totp && stepOf(member, kept.totp.secret, code.replace(/\s/g, ''), kept.totp.step);
            return step === undefined
              ? { answer: refuse('identity/second-wrong') }
              : { next: { ...kept, totp: { ...kept.totp!, step } }, answer: { recovery: false } };
          }
          const tag = book.recoveryMac(member, plain(code));
          const recovery = kept.recovery.filter((one) => !sameText(one, tag));
          return recovery.length === kept.recovery.length
            ? { answer: refuse('identity/second-wrong') }
            : { next: { ...kept, recovery }, answer: { recovery: true } };
        }),
      ),
    async beginTotp(member, issuer) {
      const secret = new Secret({ size: 20 });
      await book.change(member.id, (kept) => ({ next: { ...kept, pending: book.encrypt(member.id, secret.bytes) }, answer: undefined }));
      return { secret: secret.base32, uri: totpOf(secret, { issuer, label: member.login ?? member.name }).toString() };
    },
    confirmTotp: (member, code) =>
      limited(member, () =>
        book.change<{ recovery?: readonly string[] } | Refusal>(member, ({ pending, ...kept }) => {
          const step = pending === undefined ? undefined : stepOf(member, pending, code.replace(/\s/g, ''), 0);
          if (step === undefined) return { answer: refuse('identity/second-wrong') };
          const codes = has(kept) ? undefined : freshCodes();
          const totp = { secret: pending!, step, addedAt: timestamp(now()) };
          return { next: { ...kept, totp, ...(codes && { recovery: macs(member, codes) }) }, answer: codes ? { recovery: codes } : {} };
        }),
      ),
    async renewRecovery(member) {
      const codes = freshCodes();
      return book.change(member, (kept) => ({ next: { ...kept, recovery: macs(member, codes) }, answer: codes }));
    },
    remove: (member, what) =>
      book.change<Refusal | undefined>(member, (kept) => {
        const { totp, ...rest } = kept;
        const passkeys = kept.passkeys.filter((one) => one.id !== what);
        const next: Kept = { ...rest, passkeys, ...(totp && what !== 'totp' && { totp }) };
        if (setting === 'required' && has(kept) && !has(next)) return { answer: refuse('identity/last-factor') };
        // Without a factor there is nothing to recover.
        return { next: has(next) ? next : { ...next, recovery: [] }, answer: undefined };
      }),
    reset: (member) => book.change(member, () => ({ next: { passkeys: [], recovery: [] }, answer: undefined })),
  };
}
