/** A certificate from an official authority (RECORD section 3), brought by a tablet: each thing that is wrong has its own words. */
import { createPublicKey, X509Certificate } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { toHex } from '../../shared/base/bytes.ts';
import type { OfficialName } from '../../shared/council/council.ts';
import { nameKey } from '../../shared/council/names.ts';
import { writtenAt } from '../../shared/council/working-days.ts';
import { readDer, readInteger } from '../../shared/crypto/der.ts';
import { parseCertificate, verifyChain, type Certificate } from '../../shared/crypto/certificate.ts';
import { maySign } from '../../shared/crypto/cms-file.ts';
import { fingerprint, pemOf } from './certificates.ts';
import { signedBy } from './devices.ts';

export interface Official {
  readonly certificate: Certificate;
  readonly pem: string;
  /** Between the certificate and its root. */
  readonly chain: readonly string[];
  readonly spki: Uint8Array;
  /** SHA-256 of the SPKI, hex. */
  readonly key: string;
}

/**
 * Checks a chain (base64 DER, the person's own certificate first) and the signature that proves possession of its key.
 * Refuses `identity/certificate-unreadable`, `identity/certificate-weak`, `identity/certificate-purpose`,
 * `identity/certificate-early` {from}, `identity/certificate-expired`, `identity/certificate-chain`, `identity/certificate-signature`.
 */
export async function readOfficial(
  certificates: readonly string[],
  proof: { readonly bytes: Uint8Array; readonly signature: string },
  roots: readonly Certificate[],
  now: number,
): Promise<Official | Refusal> {
  const ders: Uint8Array[] = [];
  for (const text of certificates) {
    const body = text.replace(/\s+/g, '');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) return refuse('identity/certificate-unreadable');
    ders.push(new Uint8Array(Buffer.from(body, 'base64')));
  }
  const strength = strengthOf(ders[0]);
  if (strength !== 'fine') return refuse(strength === 'weak' ? 'identity/certificate-weak' : 'identity/certificate-unreadable');
  let all: Certificate[];
  try {
    all = ders.map(parseCertificate);
  } catch {
    return refuse('identity/certificate-unreadable');
  }
  const [leaf, ...between] = all as [Certificate, ...Certificate[]];
  if (!maySign(leaf)) return refuse('identity/certificate-purpose');
  const chain = await standing(leaf, between, roots, now);
  if (isRefusal(chain)) return chain;
  const key = createPublicKey({ key: Buffer.from(leaf.spki), format: 'der', type: 'spki' });
  if (!signedBy(key, proof.bytes, proof.signature)) return refuse('identity/certificate-signature');
  return {
    certificate: leaf,
    pem: pemOf(leaf.der),
    chain: chain.slice(1, -1).map((one) => pemOf(one.der)),
    spki: leaf.spki,
    key: fingerprint(leaf.spki),
  };
}

/**
 * Its chain to one of the roots, where the certificate is valid now.
 * Refuses `identity/certificate-early` {from}, `identity/certificate-expired`, `identity/certificate-chain`.
 */
export async function standing(
  leaf: Certificate,
  between: readonly Certificate[],
  roots: readonly Certificate[],
  now: number,
): Promise<readonly Certificate[] | Refusal> {
  if (now < leaf.notBefore) return refuse('identity/certificate-early', { from: writtenAt(leaf.notBefore) });
  if (now > leaf.notAfter) return refuse('identity/certificate-expired');
  return (await verifyChain(leaf, roots, { ms: now, between })) ?? refuse('identity/certificate-chain');
}

const nameOf = ({ commonName, organization }: Certificate['subject']): string =>
  [commonName, organization].filter(Boolean).join(', ').slice(0, 300);

/** What the desk looks at before it approves; the name must be the member's, however it is written. */
export function officialName(certificate: Certificate, member: string): OfficialName {
  const same = nameKey(certificate.subject.commonName?.slice(0, 200) ?? '') === nameKey(member);
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    serial: toHex(readInteger(readDer(certificate.serialRaw))),
    ...(!same && { otherName: true }),
  };
}

/** RSA from 2048 bits, or P-256: nothing else is on the voting path. */
function strengthOf(der: Uint8Array | undefined): 'fine' | 'weak' | 'unreadable' {
  try {
    const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = new X509Certificate(der!).publicKey;
    if (kind === 'rsa')
      return (details?.modulusLength ?? 0) >= 2048 && (details?.modulusLength ?? 0) <= 4096 && (details?.publicExponent ?? 0n) > 2n
        ? 'fine'
        : 'weak';
    return kind === 'ec' && details?.namedCurve === 'prime256v1' ? 'fine' : 'weak';
  } catch {
    return 'unreadable';
  }
}
