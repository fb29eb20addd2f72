/** Passkeys (WebAuthn) as a second factor: a device's own lock or a key on a stick, bound to the address it was made under. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Member } from '../../shared/council/council.ts';
import type { Records } from '../ports.ts';
import { spend } from './spent.ts';
import type { FactorBook, Kept } from './factor-book.ts';
import { sameText, type Mac } from './secrets.ts';

/** Where a browser says that it is: passkeys of one address open no other. */
export interface Place {
  /** Name without port; an IP address has no passkeys. */
  readonly host: string;
  /** `https://host:port` */
  readonly origin: string;
}

export interface Passkeys {
  registration(member: Member, place: Place, council: string): Promise<PublicKeyCredentialCreationOptionsJSON>;
  /** Answers recovery codes where this is the first factor. Refuses `identity/passkey-refused`. */
  add(
    member: string,
    response: RegistrationResponseJSON,
    place: Place,
    label: string,
  ): Promise<{ readonly recovery?: readonly string[] } | Refusal>;
  /** Undefined where the person has none. */
  authentication(member: string, place: Place): Promise<PublicKeyCredentialRequestOptionsJSON | undefined>;
  /** Refuses `identity/too-soon`, `identity/passkey-refused`. */
  check(member: string, response: AuthenticationResponseJSON, place: Place): Promise<true | Refusal>;
}

interface Deps {
  readonly book: FactorBook;
  readonly records: Records;
  readonly mac: Mac;
  readonly now: () => number;
  readonly limited: <T>(member: string, act: () => Promise<T | Refusal>) => Promise<T | Refusal>;
  readonly firstCodes: (member: string, kept: Kept) => { readonly codes: readonly string[]; readonly macs: readonly string[] } | undefined;
}

const CHALLENGE_MS = 300_000;
const MOST = 10;

export function makePasskeys({ book, records, mac, now, limited, firstCodes }: Deps): Passkeys {
  const tagOf = (member: string, nonce: string, until: number): string =>
    mac('passkey challenge', `${member}.${nonce}.${until}`).subarray(0, 16).toString('base64url');
  const challengeFor = (member: string): string => {
    const [nonce, until] = [randomBytes(16).toString('base64url'), now() + CHALLENGE_MS];
    return `${nonce}.${until}.${tagOf(member, nonce, until)}`;
  };
  /** Ours, for this person, not over, and used up by asking. */
  const spends = (member: string) => async (challenge: string): Promise<boolean> => {
    const text = Buffer.from(challenge, 'base64url').toString();
    const [, nonce, end, tag] = /^([A-Za-z0-9_-]{22})\.(\d{1,15})\.([A-Za-z0-9_-]{22})$/.exec(text) ?? [];
    const until = Number(end);
    if (!nonce || !tag || until <= now() || !sameText(tag, tagOf(member, nonce, until))) return false;
    return spend(records, nonce, until);
  };
  const transportsOf = (list: readonly string[]) => list as AuthenticatorTransport[];

  return {
    async registration(member, { host }, council) {
      const { passkeys } = await book.read(member.id);
      return generateRegistrationOptions({
        rpName: council,
        rpID: host,
        userName: member.login ?? member.name,
        userDisplayName: member.name,
        userID: new Uint8Array(Buffer.from(member.id)),
        challenge: challengeFor(member.id),
        excludeCredentials: passkeys.map(({ id, transports }) => ({ id, transports: transportsOf(transports) })),
        authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
      });
    },
    async add(member, response, { host, origin }, label) {
      // The library throws on what does not fit, with words for programmers.
      const verified = await verifyRegistrationResponse({
        response,
        expectedChallenge: spends(member),
        expectedOrigin: origin,
        expectedRPID: host,
        requireUserVerification: false,
      }).catch(() => undefined);
      if (!verified?.verified) return refuse('identity/passkey-refused');
      const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
      return book.change<{ recovery?: readonly string[] } | Refusal>(member, (kept) => {
        if (kept.passkeys.length >= MOST || kept.passkeys.some((one) => one.id === id))
          return { answer: refuse('identity/passkey-refused') };
        const first = firstCodes(member, kept);
        const fresh = {
          id,
          publicKey: Buffer.from(publicKey).toString('base64url'),
          counter,
          transports: [...transports],
          label,
          addedAt: timestamp(now()),
        };
        return {
          next: { ...kept, passkeys: [...kept.passkeys, fresh], ...(first && { recovery: [...first.macs] }) },
          answer: first ? { recovery: first.codes } : {},
        };
      });
    },
    async authentication(member, { host }) {
      const { passkeys } = await book.read(member);
      if (passkeys.length === 0) return undefined;
      return generateAuthenticationOptions({
        rpID: host,
        challenge: challengeFor(member),
        userVerification: 'preferred',
        allowCredentials: passkeys.map(({ id, transports }) => ({ id, transports: transportsOf(transports) })),
      });
    },
    check: (member, response, { host, origin }) =>
      limited<true>(member, async () => {
        const one = (await book.read(member)).passkeys.find(({ id }) => id === response.id);
        if (!one) return refuse('identity/passkey-refused');
        const credential = { id: one.id, publicKey: new Uint8Array(Buffer.from(one.publicKey, 'base64url')), counter: one.counter };
        const verified = await verifyAuthenticationResponse({
          response,
          expectedChallenge: spends(member),
          expectedOrigin: origin,
          expectedRPID: host,
          credential,
          requireUserVerification: false,
        }).catch(() => undefined);
        if (!verified?.verified) return refuse('identity/passkey-refused');
        const counter = verified.authenticationInfo.newCounter;
        await book.change(member, (kept) => ({
          next: {
            ...kept,
            passkeys: kept.passkeys.map((each) => (each.id === one.id ? { ...each, counter: Math.max(each.counter, counter) } : each)),
          },
          answer: undefined,
        }));
        return true;
      }),
  };
}
