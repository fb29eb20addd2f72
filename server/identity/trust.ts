/** Authorities outside the unit whose certificates it accepts: roots that an administrator has put here. */
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { certificateFromPem, isValidAt, verifyChain, type Certificate } from '../../shared/crypto/certificate.ts';
import { Conflict, type Records } from '../ports.ts';

export interface Root {
  /** SHA-256 of the certificate, hex. */
  readonly certificate: string;
  readonly name: string;
  readonly pem: string;
  readonly notAfter: string;
}

export interface Trust {
  list(): Promise<Root[]>;
  certificates(): Promise<Certificate[]>;
  /** Refuses `identity/certificate-unreadable`, `identity/root-not-authority`, `identity/certificate-expired`. */
  add(pem: string): Promise<Root | Refusal>;
  /** Records that name it keep it for their archives, and the keys that came by it; records begun later admit none of these. */
  remove(certificate: string): Promise<void>;
  /** PEMs of all that were ever trusted. */
  ever(): Promise<string[]>;
  /** Fingerprint of the root that a certificate comes from, by the authorities in between. */
  rootOf(pem: string, between: readonly string[]): Promise<string | undefined>;
}

const COLLECTION = 'trust';
const Kept = z.object({ pem: z.string(), removed: z.literal(true).optional() });

const rootOf = (pem: string): Root => {
  const { fingerprint, subject, notAfter } = certificateFromPem(pem);
  return {
    certificate: fingerprint,
    name: subject.commonName ?? subject.organization ?? fingerprint.slice(0, 16),
    pem,
    notAfter: timestamp(notAfter),
  };
};

export function makeTrust(records: Records, now: () => number): Trust {
  const all = async () => (await records.list(COLLECTION)).map(({ value }) => Kept.parse(value));
  const pems = async (): Promise<string[]> => (await all()).filter((one) => !one.removed).map((one) => one.pem);
  return {
    list: async () => (await pems()).map(rootOf),
    certificates: async () => (await pems()).map(certificateFromPem),
    async add(pem) {
      let certificate: Certificate;
      try {
        certificate = certificateFromPem(pem.trim());
      } catch {
        return refuse('identity/certificate-unreadable');
      }
      if (!certificate.isCa) return refuse('identity/root-not-authority');
      if (!isValidAt(certificate, now())) return refuse('identity/certificate-expired');
      try {
        const before = await records.get(COLLECTION, certificate.fingerprint);
        await records.put(COLLECTION, certificate.fingerprint, { pem: `${pem.trim()}\n` }, before?.version ?? 0);
      } catch (error) {
        // It is trusted already.
        if (!(error instanceof Conflict)) throw error;
      }
      return rootOf(pem.trim());
    },
    async remove(certificate) {
      if (!/^[0-9a-f]{64}$/.test(certificate)) return;
      const found = await records.get(COLLECTION, certificate);
      if (found) await records.put(COLLECTION, certificate, { ...Kept.parse(found.value), removed: true }, found.version);
    },
    ever: async () => (await all()).map((one) => one.pem),
    async rootOf(pem, between) {
      const roots = (await all()).map((one) => certificateFromPem(one.pem));
      const chain = await verifyChain(certificateFromPem(pem), roots, { between: between.map(certificateFromPem) });
      return chain?.at(-1)?.fingerprint;
    },
  };
}
