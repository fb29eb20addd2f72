/**
 * Revocation lists of the outside authorities that are trusted: brought by an administrator, since the server may never see the
 * internet.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { toHex } from '../../shared/base/bytes.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Certificate } from '../../shared/crypto/certificate.ts';
import { parseCrl, verifyCrl, type Crl } from '../../shared/crypto/crl.ts';
import type { Records } from '../ports.ts';

export interface OutsideList {
  /** SHA-256 of the issuer's name, hex. */
  readonly id: string;
  readonly issuer: string;
  /** When the authority made it. */
  readonly at: string;
  readonly revoked: number;
}

export interface OutsideLists {
  list(): Promise<OutsideList[]>;
  /** Refuses `identity/list-unreadable`, `identity/list-of-nobody` (not signed by any of `roots`), `identity/list-older`. */
  add(bytes: Uint8Array, roots: readonly Certificate[]): Promise<OutsideList | Refusal>;
  /** When an authority took a certificate back, in milliseconds since 1970. */
  revokedAt(): Promise<(certificate: Certificate) => number | undefined>;
}

const COLLECTION = 'outsidelists';
/** Apart, under the hash of the bytes: some have a hundred thousand lines. */
const BYTES = 'outsidelistbytes';
const Kept = z.object({ issuer: z.string(), at: z.string(), revoked: z.number(), bytes: z.string() });

const idOf = (issuerRaw: Uint8Array): string => createHash('sha256').update(issuerRaw).digest('hex');

function derOf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  if (!text.includes('-----BEGIN')) return bytes;
  return Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/-----[^-]+-----/g, ''),
    'base64',
  );
}

export function makeOutsideLists(records: Records): OutsideLists {
  const parsed = new Map<string, Crl>();
  async function read(bytes: string): Promise<Crl | undefined> {
    const found = await records.get(BYTES, bytes);
    if (!found) return undefined;
    const crl = parseCrl(Uint8Array.from(Buffer.from(z.string().parse(found.value), 'base64')));
    parsed.set(bytes, crl);
    return crl;
  }
  return {
    list: async () =>
      (await records.list(COLLECTION)).map(({ key: id, value }) => {
        const { issuer, at, revoked } = Kept.parse(value);
        return { id, issuer, at, revoked };
      }),
    async add(bytes, roots) {
      const der = derOf(bytes);
      let crl: Crl;
      try {
        crl = parseCrl(Uint8Array.from(der));
      } catch {
        return refuse('identity/list-unreadable');
      }
      let by: Certificate | undefined;
      for (const one of roots) if (await verifyCrl(crl, one)) by = one;
      if (!by) return refuse('identity/list-of-nobody');
      const id = idOf(crl.issuerRaw);
      const before = await records.get(COLLECTION, id);
      const at = timestamp(crl.thisUpdate);
      if (before && Kept.parse(before.value).at > at) return refuse('identity/list-older');
      const issuer = by.subject.commonName ?? by.subject.organization ?? id.slice(0, 16);
      const hash = createHash('sha256').update(der).digest('hex');
      if (!(await records.get(BYTES, hash))) await records.put(BYTES, hash, Buffer.from(der).toString('base64'), 0);
      await records.put(COLLECTION, id, { issuer, at, revoked: crl.revoked.size, bytes: hash }, before?.version ?? 0);
      const old = before && Kept.parse(before.value).bytes;
      const kept = old === undefined || old === hash ? undefined : await records.get(BYTES, old);
      if (old !== undefined && kept) await records.remove(BYTES, old, kept.version);
      return { id, issuer, at, revoked: crl.revoked.size };
    },
    async revokedAt() {
      const crls = new Map<string, Crl>();
      for (const { key, value } of await records.list(COLLECTION)) {
        const { bytes } = Kept.parse(value);
        const crl = parsed.get(bytes) ?? (await read(bytes));
        if (crl) crls.set(key, crl);
      }
      for (const one of parsed.keys()) if (![...crls.values()].includes(parsed.get(one)!)) parsed.delete(one);
      return (certificate) => crls.get(idOf(certificate.issuerRaw))?.revoked.get(toHex(certificate.serialRaw));
    },
  };
}
