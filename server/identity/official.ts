/** A certificate from an official authority (RECORD section 3), brought by a tablet: each thing that is wrong has its own words. */
import { createPublicKey, X509Certificate } from 'node:crypto';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { parseCertificate, verifyChain, type Certificate } from '../../shared/crypto/certificate.ts';
import { maySign } from '../../shared/crypto/cms.ts';
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
  if (now < leaf.notBefore) return refuse('identity/certificate-early', { from: timestamp(leaf.notBefore).slice(0, 10) });
  if (now > leaf.notAfter) return refuse('identity/certificate-expired');
  const chain = await verifyChain(leaf, roots, { ms: now, between });
  if (!chain) return refuse('identity/certificate-chain');
  const key = createPublicKey({ key: Buffer.from(leaf.spki), format: 'der', type: 'spki' });
  if (!signedBy(key, proof.bytes, proof.signature)) return refuse('identity/certificate-signature');
  return { certificate: leaf, pem: pemOf(leaf.der), chain: chain.slice(1, -1).map((one) => pemOf(one.der)), spki: leaf.spki, key: fingerprint(leaf.spki) };
}

/** RSA from 2048 bits, or P-256: nothing else is on the voting path. */
function strengthOf(der: Uint8Array | undefined): 'fine' | 'weak' | 'unreadable' {
  try {
    const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = new X509Certificate(der!).publicKey;
    if (kind === 'rsa') return (details?.modulusLength ?? 0) >= 2048 && (details?.modulusLength ?? 0) <= 4096 && (details?.publicExponent ?? 0n) > 2n ? 'fine' : 'weak';
    return kind === 'ec' && details?.namedCurve === 'prime256v1' ? 'fine' : 'weak';
  } catch {
    return 'unreadable';
  }
}
