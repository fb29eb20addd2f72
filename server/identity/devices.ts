/** The keys the unit knows: looked up on the voting path, revoked by one call, gathered for archives. */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { fromBase64url } from '../../shared/base/bytes.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds, timestamp } from '../../shared/base/time.ts';
import { Device } from '../../shared/council/council.ts';
import { certificateFromPem, type Certificate } from '../../shared/crypto/certificate.ts';
import { Conflict, type Records } from '../ports.ts';
import { makeDeviceIndex } from './device-index.ts';
import type { Revoked } from './issuing.ts';

/** What never changes of a device's certificate. Whether it is revoked stands in `get`, and in the logs of meetings. */
export interface DeviceKey {
  readonly member: string;
  readonly origin: Device['origin'];
  readonly certificate: Certificate;
  readonly pem: string;
  /** For verifying at once, without parsing. */
  readonly publicKey: KeyObject;
}

export interface DeviceRegister {
  list(): Promise<Device[]>;
  /** A member's devices, revoked ones too. */
  of(member: string): Promise<Device[]>;
  get(certificate: string): Promise<Device | undefined>;
  /** From memory after the first time. */
  key(certificate: string): Promise<DeviceKey | undefined>;
  /** True when some device has this public key (SHA-256 of the SPKI, hex). */
  knowsKey(key: string): Promise<boolean>;
  /** Doing it twice is doing it once: answers whether this call did it. */
  admit(device: Device, papers: { readonly pem: string; readonly chain: readonly string[]; readonly key: string }): Promise<boolean>;
  /** Answers whether this call did it. Refuses `identity/unknown`. */
  revoke(certificate: string, now: number): Promise<{ device: Device; done: boolean } | Refusal>;
  revoked(): Promise<Revoked[]>;
  /** PEMs of the authorities between an official certificate and its root. */
  chain(certificate: string): Promise<readonly string[]>;
}

const COLLECTION = 'devices';
const Kept = z.object({ device: Device, pem: z.string(), chain: z.array(z.string()), key: z.string() });
type Kept = z.infer<typeof Kept>;

/** A province has some twenty thousand tablets, at whichever of its servers; the one used longest ago makes room. Some 5 kB each. */
const MOST_CACHED = 25_000;

export function makeDevices(records: Records): DeviceRegister {
  const keys = new Map<string, DeviceKey>();
  const read = async (certificate: string): Promise<{ kept: Kept; version: number } | undefined> => {
    if (!/^[0-9a-f]{64}$/.test(certificate)) return undefined;
    const found = await records.get(COLLECTION, certificate);
    return found && { kept: Kept.parse(found.value), version: found.version };
  };
  /** One that was spoilt in the store is no key of anybody's, and keeps no other from being listed, and no record from beginning. */
  const sound = (found: { readonly value: Json } | undefined): Kept[] => {
    const kept = Kept.safeParse(found?.value).data;
    return kept ? [kept] : [];
  };
  const all = async (): Promise<Kept[]> => (await records.list(COLLECTION)).flatMap(sound);
  const index = makeDeviceIndex(records, async () =>
    (await all()).map(({ device: { certificate, member }, key }) => ({ certificate, member, key })),
  );
  const those = async (certificates: readonly string[]): Promise<Kept[]> =>
    (await Promise.all(certificates.map(read))).flatMap((found) => found?.kept ?? []);

  return {
    list: async () => (await all()).map(({ device }) => device),
    async of(member) {
      const found = await Promise.all((await index.ofMember(member)).map((certificate) => records.get(COLLECTION, certificate)));
      return found.flatMap(sound).map(({ device }) => device);
    },
    get: async (certificate) => (await read(certificate))?.kept.device,
    async key(certificate) {
      const known = keys.get(certificate);
      if (known) {
        // In the order of their last use.
        keys.delete(certificate);
        keys.set(certificate, known);
        return known;
      }
      const found = await read(certificate);
      if (!found) return undefined;
      const { device, pem } = found.kept;
      const parsed = certificateFromPem(pem);
      const publicKey = createPublicKey({ key: Buffer.from(parsed.spki), format: 'der', type: 'spki' });
      const fresh: DeviceKey = { member: device.member, origin: device.origin, certificate: parsed, pem, publicKey };
      keys.set(certificate, fresh);
      if (keys.size > MOST_CACHED) keys.delete(keys.keys().next().value!);
      return fresh;
    },
    knowsKey: async (key) => (await those(await index.withKey(key))).length > 0,
    async admit(device, { pem, chain, key }) {
      await index.note({ certificate: device.certificate, member: device.member, key });
      try {
        await records.put(COLLECTION, device.certificate, { device, pem, chain, key } as Json, 0);
        return true;
      } catch (error) {
        // It stands there already, perhaps revoked since: then it stays so.
        if (!(error instanceof Conflict)) throw error;
        return false;
      }
    },
    async revoke(certificate, now) {
      for (;;) {
        const found = await read(certificate);
        if (!found) return refuse('identity/unknown');
        const { kept, version } = found;
        if (kept.device.revokedAt !== undefined) return { device: kept.device, done: false };
        const device: Device = { ...kept.device, revokedAt: timestamp(now) };
        try {
          await records.put(COLLECTION, certificate, { ...kept, device } as Json, version);
          return { device, done: true };
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
        }
      }
    },
    revoked: async () =>
      (await all()).flatMap(({ device, pem }) => (device.revokedAt === undefined ? [] : [{ pem, at: milliseconds(device.revokedAt) }])),
    chain: async (certificate) => (await read(certificate))?.kept.chain ?? [],
  };
}

/** Is this the key's signature over the bytes: base64url of r‖s for P-256, of PKCS#1 v1.5 for RSA, both with SHA-256? */
export function signedBy(key: KeyObject, bytes: Uint8Array, signature: string): boolean {
  try {
    const raw = fromBase64url(signature);
    return verify('sha256', bytes, key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key, raw);
  } catch {
    return false;
  }
}
