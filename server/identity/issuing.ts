/** The shapes of what the unit's authority signs: its own certificate, delegates' and the seal's, and the list of revoked ones. */
import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PublicKey,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  X509CrlGenerator,
  X509CrlReason,
  X509Certificate as Parsed,
  type Name,
} from '@peculiar/x509';
import { toPem } from '../../shared/crypto/certificate.ts';
import { positive } from '../../shared/crypto/der.ts';
import { DAY, derOf, ECDSA_SHA256, made, makeP256, serialNumber, wholeSecond, YEAR, type Made } from './certificates.ts';

const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
/** RFC 9336 */
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';

export interface Revoked {
  /** PEM of the certificate */
  readonly pem: string;
  /** Milliseconds since 1970 */
  readonly at: number;
}

/** Twenty years, like the record it stands for; backdated, so that nothing it signs begins before it. */
export async function makeCa(name: Name, now: number): Promise<{ certificate: Made; key: CryptoKey; pkcs8: Uint8Array<ArrayBuffer> }> {
  const { keys, pkcs8 } = await makeP256();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    serialNumber: serialNumber(),
    notBefore: wholeSecond(now - 2 * DAY),
    notAfter: wholeSecond(now + 20 * YEAR),
    signingAlgorithm: ECDSA_SHA256,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: made(certificate), key: keys.privateKey, pkcs8 };
}

/** A certificate for a key that signs documents: five years, never beyond its authority, backdated a day for slow clocks. */
export async function issueCertificate(
  caPem: string,
  caKey: CryptoKey,
  spki: Uint8Array<ArrayBuffer>,
  subject: Name,
  use: 'delegate' | 'seal',
  now: number,
): Promise<Made & { notAfter: number }> {
  const ca = new Parsed(derOf(caPem));
  const publicKey = new PublicKey(spki);
  const notAfter = wholeSecond(Math.min(now + 5 * YEAR - DAY, ca.notAfter.getTime()));
  const certificate = await X509CertificateGenerator.create({
    subject,
    issuer: ca.subjectName,
    publicKey,
    signingKey: caKey,
    signingAlgorithm: ECDSA_SHA256,
    serialNumber: serialNumber(),
    notBefore: wholeSecond(now - DAY),
    notAfter,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      new ExtendedKeyUsageExtension(use === 'seal' ? [EMAIL_PROTECTION, DOCUMENT_SIGNING] : [EMAIL_PROTECTION]),
      await SubjectKeyIdentifierExtension.create(publicKey),
      await AuthorityKeyIdentifierExtension.create(ca.publicKey),
    ],
  });
  return { ...made(certificate), notAfter: notAfter.getTime() };
}

/** The list of this authority's revoked certificates as of now, good for a week; its number is the time, so that it only grows. */
export async function makeCrl(caPem: string, caKey: CryptoKey, revoked: readonly Revoked[], now: number): Promise<string> {
  const ca = new Parsed(derOf(caPem));
  const own = revoked.filter(({ pem }) => new X509Certificate(pem).verify(new X509Certificate(caPem).publicKey));
  const number = Buffer.from(Math.floor(now / 1000).toString(16).padStart(10, '0'), 'hex');
  const crl = await X509CrlGenerator.create({
    issuer: ca.subjectName,
    thisUpdate: wholeSecond(now),
    nextUpdate: wholeSecond(now + 7 * DAY),
    signingAlgorithm: ECDSA_SHA256,
    signingKey: caKey,
    entries: own.map(({ pem, at }) => ({
      serialNumber: new Parsed(derOf(pem)).serialNumber,
      revocationDate: wholeSecond(at),
      reason: X509CrlReason.cessationOfOperation,
    })),
    extensions: [await AuthorityKeyIdentifierExtension.create(ca.publicKey), new Extension('2.5.29.20', false, positive(number))],
  });
  // The library's own label is "CRL"; openssl reads "X509 CRL" only.
  return toPem('X509 CRL', new Uint8Array(crl.rawData));
}
