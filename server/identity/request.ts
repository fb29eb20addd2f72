/** Reading a certificate request (PKCS#10) that somebody not signed in has sent. */
import 'reflect-metadata';
import { createPublicKey } from 'node:crypto';
import { Pkcs10CertificateRequest } from '@peculiar/x509';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { readDer, TAG } from '../../shared/crypto/der.ts';
import { fingerprint } from './certificates.ts';

export interface SigningRequest {
  /** The key asked for: canonical SPKI, as this platform writes it, not the sender's bytes. */
  readonly spki: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the SPKI, hex. */
  readonly key: string;
}

/**
 * Accepts a request only for a P-256 key that signed it: that is the proof that the sender holds the key. Its subject and
 * extensions are not looked at: what a certificate says is the authority's word.
 * Refuses `identity/request-unreadable`, `identity/request-key`, `identity/request-signature`.
 */
export async function readRequest(csr: string): Promise<SigningRequest | Refusal> {
  const body = csr.replace(/-----(BEGIN|END) (NEW )?CERTIFICATE REQUEST-----/g, '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body) || body.length > 4000) return refuse('identity/request-unreadable');
  const der = new Uint8Array(Buffer.from(body, 'base64'));
  let request: Pkcs10CertificateRequest;
  let spki: Uint8Array<ArrayBuffer>;
  try {
    // One element that fills the bytes, strictly encoded: the library alone would overlook what follows it.
    readDer(der, TAG.sequence);
    request = new Pkcs10CertificateRequest(der);
    const key = createPublicKey({ key: Buffer.from(request.publicKey.rawData), format: 'der', type: 'spki' });
    // A point off the curve does not get past createPublicKey.
    if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return refuse('identity/request-key');
    spki = new Uint8Array(key.export({ type: 'spki', format: 'der' }));
  } catch {
    return refuse('identity/request-unreadable');
  }
  try {
    if (!(await request.verify())) return refuse('identity/request-signature');
  } catch {
    return refuse('identity/request-signature');
  }
  return { spki, key: fingerprint(spki) };
}
