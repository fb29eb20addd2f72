/** The evidence a room asks for from outside: signatures, papers, people, minutes. */
import { hash, type KeyObject } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Device } from '../../shared/council/council.ts';
import type { Certificate } from '../../shared/crypto/certificate.ts';
import { attributesToSign } from '../../shared/crypto/cms.ts';
import type { Evidence, Needs, Validity } from '../../shared/meeting/evidence.ts';
import type { Grounding } from '../../shared/meeting/rules.ts';
import { readBase64url } from './base64url.ts';
import type { Facts } from './parts.ts';
import type { Room } from './room.ts';
import { verifyWith, warmKeys } from './verifying.ts';
import type { Witnesses } from './witnesses.ts';

export interface KnownKey {
  readonly member: string;
  readonly certificate: Certificate;
  readonly publicKey: KeyObject;
}

export interface FactSources {
  key(certificate: string): Promise<KnownKey | undefined>;
  device(certificate: string): Promise<Device | undefined>;
  /** The root that an official certificate comes from. */
  root(certificate: string): Promise<string | undefined>;
  /** Somebody who may be listed in that room's meeting. */
  member(id: string, room: Room): Promise<Evidence['member'] | undefined>;
  /** A paper that may be put into it. */
  paper(sha256: string, room: Room): Promise<{ readonly pages: number; readonly size: number } | undefined>;
  /** The preset of that id of the unit whose room it is. */
  preset(id: string, room: Room): Promise<Grounding | undefined>;
  /** SHA-256 of the minutes as they stand; undefined where there are none to be had. */
  minutes(room: Room): Promise<string | undefined>;
  /** Whose code that changes all the time it is, of some, in that room's meeting. */
  whose(code: string, among: readonly string[], room: Room): string | undefined;
  readonly witnesses: Witnesses;
}

/** Is this the person's signature over the content (text: its UTF-8)? The signed attributes are built here, never taken from the sender. */
export async function signedBy(
  known: KnownKey | undefined,
  need: Omit<Needs['signature'], 'content'> & { readonly content: Uint8Array | string },
): Promise<boolean> {
  if (!known || known.member !== need.member) return false;
  const contentHash = hash('sha256', need.content, 'buffer');
  const signed = attributesToSign({ contentHash, signedAt: need.signedAt, certificate: known.certificate });
  let signature: Buffer;
  try {
    signature = readBase64url(need.signature);
  } catch {
    return false;
  }
  return verifyWith(known.publicKey, signed, signature);
}

const validities = new WeakMap<Certificate, Validity>();

export function validityOf({ certificate }: KnownKey): Validity {
  const known = validities.get(certificate);
  if (known) return known;
  const validity = { from: timestamp(certificate.notBefore), until: timestamp(certificate.notAfter) };
  validities.set(certificate, validity);
  return validity;
}

const NOTHING = new Uint8Array(32);

/** Does what is done once for each certificate, forty times as long as all that is done for a signature after it. */
function preparedFor(known: KnownKey): KnownKey {
  attributesToSign({ contentHash: NOTHING, signedAt: validityOf(known).from, certificate: known.certificate });
  return known;
}

/** Keys read in one go before others get their turn on the event loop. */
const READ_AT_ONCE = 50;

export function makeFacts(sources: FactSources): Facts {
  return {
    async signature(need) {
      const known = await sources.key(need.certificate);
      const valid = await signedBy(known, need);
      return known ? { valid, inForce: validityOf(known) } : { valid };
    },
    async validity(certificate) {
      const known = await sources.key(certificate);
      return known && validityOf(known);
    },
    async warm(certificates) {
      const keys: KeyObject[] = [];
      for (const [n, certificate] of certificates.entries()) {
        const known = await sources.key(certificate);
        if (known) keys.push(preparedFor(known).publicKey);
        if (n % READ_AT_ONCE === READ_AT_ONCE - 1) await setImmediate();
      }
      warmKeys(keys);
    },
    async paper({ sha256 }, room) {
      const paper = await sources.paper(sha256, room);
      return paper ? { pages: paper.pages, size: paper.size } : refuse('papers/unknown-paper');
    },
    async certificate({ certificate }) {
      const device = await sources.device(certificate);
      if (!device) return refuse('identity/unknown');
      const key = await sources.key(certificate);
      if (!key) return refuse('identity/unknown');
      const known = {
        member: device.member,
        approvedBy: device.approvedBy,
        revoked: device.revokedAt !== undefined,
        inForce: validityOf(key),
      };
      // One that leads to no root known here has a root that no record names: never is it taken for the unit's own.
      return device.origin === 'official' ? { ...known, root: (await sources.root(certificate)) ?? 'unknown' } : known;
    },
    async member({ member }, room): Promise<Evidence['member'] | Refusal> {
      return (await sources.member(member, room)) ?? refuse('identity/not-in-the-register');
    },
    async several({ papers, presets }, room) {
      const known = await Promise.all(papers.map(async (one) => [one, await sources.paper(one, room)] as const));
      const standing = await Promise.all(presets.map(async (one) => [one, await sources.preset(one, room)] as const));
      return {
        papers: Object.fromEntries(known.flatMap(([one, paper]) => (paper ? [[one, { pages: paper.pages, size: paper.size }]] : []))),
        presets: Object.fromEntries(standing.flatMap(([one, preset]) => (preset ? [[one, preset]] : []))),
      };
    },
    async preset({ preset }, room) {
      const found = await sources.preset(preset, room);
      return found ? { preset: found } : {};
    },
    async minutes({ sha256 }, room) {
      return { valid: (await sources.minutes(room)) === sha256 };
    },
    async changingCode({ code, among }, room) {
      const of = sources.whose(code, among, room);
      return { ...(of !== undefined && { of }) };
    },
    async witnesses({ size }, room) {
      return { members: (await sources.witnesses.of(room.id, size)).map((one) => one.member) };
    },
  };
}
