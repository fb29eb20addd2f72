/** Authorities outside the unit whose certificates it accepts: roots that an administrator has put here. */
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { certificateFromPem, isValidAt, type Certificate } from '../../shared/crypto/certificate.ts';
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
  /** Keys that came by this root stay: revoke them one by one. */
  remove(certificate: string): Promise<void>;
}

const COLLECTION = 'trust';
const Kept = z.object({ pem: z.string() });

const rootOf = (pem: string): Root => {
  const { fingerprint, subject, notAfter } = certificateFromPem(pem);
  return { certificate: fingerprint, name: subject.commonName ?? subject.organization ?? fingerprint.slice(0, 16), pem, notAfter: timestamp(notAfter) };
};

export function makeTrust(records: Records, now: () => number): Trust {
  const pems = async (): Promise<string[]> => (await records.list(COLLECTION)).map(({ value }) => Kept.parse(value).pem);
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
        await records.put(COLLECTION, certificate.fingerprint, { pem: `${pem.trim()}\n` }, 0);
      } catch (error) {
        // It is trusted already.
        if (!(error instanceof Conflict)) throw error;
      }
      return rootOf(pem.trim());
    },
    async remove(certificate) {
      if (!/^[0-9a-f]{64}$/.test(certificate)) return;
      const found = await records.get(COLLECTION, certificate);
      if (found) await records.remove(COLLECTION, certificate, found.version);
    },
  };
}
