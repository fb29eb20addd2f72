/**
 * Enrolling a tablet, face to face: the secretary hands over a code; the tablet makes a key and sends a request, and shows
 * six digits; the secretary approves by typing those she reads there, for no other screen has them; the authority issues.
 */
import { randomInt } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds, timestamp } from '../../shared/base/time.ts';
import type { Device, Member, OfficialName } from '../../shared/council/council.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { enrolBytes } from '../../shared/crypto/signing.ts';
import type { Enrolment as Shown, EnrolmentOffer, EnrolmentState, EnrolmentWaiting } from '../../shared/wire/enrolment.ts';
import { certificateFromPem } from '../../shared/crypto/certificate.ts';
import type { Records } from '../ports.ts';
import type { Accounts } from './accounts.ts';
import type { Installation } from './authority.ts';
import type { Changes } from './changes.ts';
import type { DeviceRegister } from './devices.ts';
import { makeEnrolmentBook, type Found, type Kept } from './enrolment-book.ts';
import type { Failures } from './limits.ts';
import type { Units } from './units.ts';
import { officialName, readOfficial, standing } from './official.ts';
import { readRequest } from './request.ts';
import { sameText, type Mac } from './secrets.ts';
import type { Trust } from './trust.ts';

export interface Enrolments {
  /**
   * A code for a member in office, for 30 minutes and one tablet; a code given before and not yet used no longer works. Refuses
   * `identity/unknown`, `identity/left-office`.
   */
  offer(member: string, by: string): Promise<Omit<EnrolmentOffer, 'url'> | Refusal>;
  /** Those offered and waiting. */
  list(): Promise<Shown[]>;
  memberOf(id: string): Promise<string | undefined>;
  /**
   * A tablet's request. The same request again gets the same answer. Refuses `identity/too-many`, `identity/code-wrong`, what
   * `readRequest` refuses, `identity/key-known`.
   */
  enrol(
    input: { readonly code: string; readonly csr: string; readonly label: string },
    address: string,
  ): Promise<EnrolmentWaiting | Refusal>;
  /** The same with an official certificate; `host` as the tablet sees it. Refuses what `readOfficial` refuses. */
  enrolOfficial(
    input: { readonly code: string; readonly certificates: readonly string[]; readonly signature: string; readonly label: string },
    host: string,
    address: string,
  ): Promise<EnrolmentWaiting | Refusal>;
  state(id: string, secret: string): Promise<EnrolmentState | Refusal>;
  /**
   * Refuses `identity/check-wrong` {left}, and for good after five of them; `identity/enrolment-over`, `identity/left-office`,
   * `identity/unknown`; for an official certificate, what `standing` refuses, and `identity/certificate-other-name` {subject, name}
   * unless `otherName` says that it is the same person.
   */
  approve(id: string, check: string, by: string, otherName?: boolean): Promise<Device | Refusal>;
  /** The six digits of one that waits: for the sample's own secretary, whom nobody shows a tablet. Never to be sent. */
  digitsOf(id: string): Promise<string | undefined>;
  refuse(id: string): Promise<Refusal | undefined>;
  sweep(): Promise<void>;
}

interface Deps {
  readonly records: Records;
  readonly accounts: Pick<Accounts, 'get'>;
  readonly devices: DeviceRegister;
  readonly trust: Trust;
  readonly changes: Changes;
  readonly mac: Mac;
  readonly installation: () => Promise<Installation | undefined>;
  readonly now: () => number;
  /** Wrong codes, by address. */
  readonly units: Pick<Units, 'get'>;
  readonly failures: Failures;
}

const OFFER_MS = 30 * 60_000;
const CHECKS = 5;
/** Letters that are not taken for another one, read or spoken; without vowels they spell no word, rude ones included. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXZ';
const plainCode = (code: string): string => code.toUpperCase().replace(/[^A-Z]/g, '');

export function makeEnrolments({ records, accounts, devices, trust, changes, mac, installation, units, now, failures }: Deps): Enrolments {
  const book = makeEnrolmentBook(records, now);
  /** A code leads to its enrolment, and nobody who reads the store gets from there to the code. */
  const idOf = (code: string): string => mac('enrolment code', code).toString('base64url');
  const secretOf = (id: string, key: string): string => mac('enrolment secret', `${id}\n${key}`).toString('base64url');

  /** The open offer of a code, or the enrolment that this same key took with it before. */
  const offered = async (code: string, key: string): Promise<(Found & { again: boolean }) | undefined> => {
    const one = await book.get(idOf(code));
    if (!one) return undefined;
    if (one.kept.state === 'offered') return milliseconds(one.kept.expiresAt) > now() ? { ...one, again: false } : undefined;
    return one.kept.state === 'waiting' && one.kept.key === key ? { ...one, again: true } : undefined;
  };

  /**
   * A wrong code is counted by address, after it was looked for, and each further one has to wait longer; a right one always
   * passes, whoever fails behind the same address.
   */
  const wrongCode = (address: string): Promise<Refusal> =>
    failures.limited<Refusal>([{ key: `code ${address}`, free: 10, mostSeconds: 10, forgottenAfterSeconds: 600 }], async () =>
      refuse('identity/code-wrong'),
    );

  const take = async (
    code: string,
    address: string,
    request: { spki: Uint8Array; key: string },
    rest: Partial<Kept>,
  ): Promise<EnrolmentWaiting | Refusal> => {
    const offer = await offered(code, request.key);
    const member: Member | undefined = offer && (await accounts.get(offer.kept.member));
    if (!offer || !member?.inOffice) return wrongCode(address);
    if (!offer.again) {
      if (await devices.knowsKey(request.key)) return refuse('identity/key-known');
      const taken = await book.write(
        { ...offer.kept, ...rest, state: 'waiting', key: request.key, check: checkOf(code, request.spki), at: timestamp(now()) },
        offer.version,
      );
      // Another tablet was quicker with the same code.
      if (!taken) return refuse('identity/code-wrong');
    }
    return { id: offer.kept.id, secret: secretOf(offer.kept.id, request.key), member: { id: member.id, name: member.name } };
  };

  /** The device of an approved enrolment stands in the register before anybody is told of it, also after a crash in between. */
  const settle = async (kept: Kept): Promise<Device> => {
    const certificate = certificateFromPem(kept.pem!);
    const known = await devices.get(certificate.fingerprint);
    if (known) return known;
    const device: Device = {
      certificate: certificate.fingerprint,
      member: kept.member,
      label: kept.label!,
      origin: kept.origin!,
      algorithm: certificate.algorithm,
      approvedBy: kept.approvedBy!,
      ...(kept.approvedWith && { approvedWith: kept.approvedWith }),
      approvedAt: kept.at,
      notAfter: timestamp(certificate.notAfter),
      ...(kept.official && { official: kept.official }),
    };
    const first = await devices.admit(device, { pem: kept.pem!, chain: kept.chain ?? [], key: kept.key! });
    const member = await accounts.get(kept.member);
    if (first && member) await changes.tell({ kind: 'admitted', member, certificate: device.certificate, approvedBy: device.approvedBy });
    return device;
  };

  return {
    async offer(id, by) {
      const member = await accounts.get(id);
      if (!member) return refuse('identity/unknown');
      if (!member.inOffice) return refuse('identity/left-office');
      for (const { kept, version } of await book.underWay(id)) if (kept.state === 'offered') await book.remove(kept, version);
      const expiresAt = timestamp(now() + OFFER_MS);
      for (;;) {
        const code = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]!).join('');
        const kept: Kept = { id: idOf(code), member: id, state: 'offered', offeredBy: by, at: timestamp(now()), expiresAt, wrong: 0 };
        // Drawn before, within a day: another one, for that code is somebody else's.
        if (await book.write(kept, 0)) return { id: kept.id, member: id, code, expiresAt };
      }
    },
    async list() {
      const at = now();
      const shown = (await book.underWay()).filter(({ kept }) => kept.state !== 'offered' || milliseconds(kept.expiresAt) > at);
      return Promise.all(
        shown.map(async ({ kept: { id, member, state, label, origin, pem, at: since } }) => {
          const certificate = origin === 'official' && pem !== undefined ? certificateFromPem(pem) : undefined;
          const official = certificate && {
            ...officialName(certificate, (await accounts.get(member))?.name ?? ''),
            notBefore: timestamp(certificate.notBefore),
            notAfter: timestamp(certificate.notAfter),
          };
          return {
            id,
            member,
            state,
            ...(label !== undefined && { label }),
            ...(origin !== undefined && { origin }),
            ...(official && { official }),
            at: since,
          };
        }),
      );
    },
    memberOf: async (id) => (await book.get(id))?.kept.member,
    async enrol({ code: typed, csr, label }, address) {
      const request = await readRequest(csr);
      if (isRefusal(request)) return request;
      return take(plainCode(typed), address, request, { label, origin: 'issued', csr });
    },
    async enrolOfficial({ code: typed, certificates, signature, label }, host, address) {
      const code = plainCode(typed);
      const official = await readOfficial(certificates, { bytes: enrolBytes(host, code), signature }, await trust.certificates(), now());
      if (isRefusal(official)) return official;
      return take(code, address, official, { label, origin: 'official', pem: official.pem, chain: [...official.chain] });
    },
    async state(id, secret) {
      const kept = (await book.get(id))?.kept;
      if (!kept?.key || !sameText(secret, secretOf(id, kept.key))) return refuse('identity/unknown');
      if (kept.state !== 'approved') return { state: kept.state === 'refused' ? 'refused' : 'waiting' };
      const authority = await installation();
      if (!authority) return refuse('identity/not-set-up');
      const device = await settle(kept);
      return { state: 'approved', certificate: kept.pem!, fingerprint: device.certificate, ca: authority.caFingerprint };
    },
    async digitsOf(id) {
      const kept = (await book.get(id))?.kept;
      return kept?.state === 'waiting' ? kept.check : undefined;
    },
    async approve(id, check, by, otherName = false) {
      for (;;) {
        const found = await book.get(id);
        if (!found || found.kept.state === 'offered') return refuse('identity/unknown');
        const { kept, version } = found;
        if (kept.state === 'refused') return refuse('identity/enrolment-over');
        if (!sameText(check, kept.check ?? '')) {
          if (kept.state === 'approved') return refuse('identity/enrolment-over');
          const wrong = kept.wrong + 1;
          // Somebody guesses, or the key on the tablet is not the one that arrived here: a new code is needed then.
          const written = await book.write(
            { ...kept, wrong, ...(wrong >= CHECKS && { state: 'refused' as const, at: timestamp(now()) }) },
            version,
          );
          if (!written) continue;
          return refuse('identity/check-wrong', { left: CHECKS - wrong });
        }
        if (kept.state === 'approved') return settle(kept);
        const member = await accounts.get(kept.member);
        if (!member?.inOffice) return refuse('identity/left-office');
        const authority = await installation();
        if (!authority) return refuse('identity/not-set-up');
        let official: OfficialName | undefined;
        if (kept.origin === 'official') {
          const certificate = certificateFromPem(kept.pem!);
          const stands = await standing(certificate, (kept.chain ?? []).map(certificateFromPem), await trust.certificates(), now());
          if (isRefusal(stands)) return stands;
          official = officialName(certificate, member.name);
          if (official.otherName && !otherName)
            return refuse('identity/certificate-other-name', { subject: official.subject, name: member.name });
        }
        let pem = kept.pem;
        if (pem === undefined) {
          const issued = await authority.issue(kept.csr!, member, (await units.get(member.unit))?.name);
          if (isRefusal(issued)) return issued;
          pem = issued.pem;
        }
        const hand = await accounts.get(by);
        const approved: Kept = {
          ...kept,
          state: 'approved',
          pem,
          approvedBy: by,
          ...(hand && { approvedWith: hand.rights }),
          ...(official && { official }),
          at: timestamp(now()),
        };
        if (await book.write(approved, version)) return settle(approved);
      }
    },
    async refuse(id) {
      for (;;) {
        const found = await book.get(id);
        if (!found) return refuse('identity/unknown');
        if (found.kept.state === 'approved') return refuse('identity/enrolment-over');
        if (await book.write({ ...found.kept, state: 'refused', at: timestamp(now()) }, found.version)) return undefined;
      }
    },
    sweep: () => book.sweep(),
  };
}
