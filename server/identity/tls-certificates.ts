/** The two certificates of the server's own TLS. */
import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension, BasicConstraintsExtension, ExtendedKeyUsageExtension, Extension, KeyUsageFlags, KeyUsagesExtension, Name,
  SubjectAlternativeNameExtension, SubjectKeyIdentifierExtension, X509CertificateGenerator, X509Certificate as Parsed,
} from '@peculiar/x509';
import { der, sequence } from '../../shared/crypto/der.ts';
import { DAY, derOf, ECDSA_SHA256, made, makeP256, serialNumber, wholeSecond, YEAR } from './certificates.ts';

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const NAME_CONSTRAINTS = '2.5.29.30';

/**
 * Networks the root may speak for, as address and mask: those that are private everywhere. Not the one of today alone: a
 * laptop that is carried to another hall gets another address, and thirty tablets would have to trust anew.
 */
const NETWORKS = [
  [10, 0, 0, 0, 255, 0, 0, 0],
  [172, 16, 0, 0, 255, 240, 0, 0],
  [192, 168, 0, 0, 255, 255, 0, 0],
  [169, 254, 0, 0, 255, 255, 0, 0],
  [127, 0, 0, 0, 255, 0, 0, 0],
] as const;

/** permittedSubtrees [0] of dNSName [2] and iPAddress [7]; no IPv6 address is under any of them, so none is permitted. */
function constraints(names: readonly string[]): Extension {
  const subtrees = [
    ...names.map((name) => sequence(der(0x82, Buffer.from(name, 'ascii')))),
    ...NETWORKS.map((network) => sequence(der(0x87, Uint8Array.from(network)))),
  ];
  return new Extension(NAME_CONSTRAINTS, true, sequence(der(0xa0, ...subtrees)));
}

const named = (name: string): Name => new Name([{ O: [{ utf8String: 'e-Cabinet' }] }, { CN: [{ utf8String: name }] }]);

/** A root for ten years, for TLS servers under these names and in private networks alone. */
export async function makeRoot(names: readonly string[], now: number): Promise<{ pem: string; pkcs8: Uint8Array<ArrayBuffer> }> {
  const { keys, pkcs8 } = await makeP256();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: named(`e-Cabinet ${names[0]!}`),
    keys,
    serialNumber: serialNumber(),
    notBefore: wholeSecond(now - 2 * DAY),
    notAfter: wholeSecond(now + 10 * YEAR),
    signingAlgorithm: ECDSA_SHA256,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
      new ExtendedKeyUsageExtension([SERVER_AUTH]),
      constraints(names),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { pem: made(certificate).pem, pkcs8 };
}

/** True when the root was made for exactly these names. */
export function isRootOf(rootPem: string, names: readonly string[]): boolean {
  const found = new Parsed(derOf(rootPem)).getExtension(NAME_CONSTRAINTS);
  return found !== null && Buffer.from(found.value).equals(Buffer.from(constraints(names).value));
}

export interface ServerCertificate {
  readonly rootPem: string;
  readonly rootKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  /** Milliseconds since 1970 */
  readonly now: number;
  /** From its first day to its last. */
  readonly days: number;
}

export async function makeServerCertificate({
  rootPem,
  rootKey,
  publicKey,
  names,
  addresses,
  now,
  days,
}: ServerCertificate): Promise<string> {
  const root = new Parsed(derOf(rootPem));
  const certificate = await X509CertificateGenerator.create({
    subject: named(names[0]!),
    issuer: root.subjectName,
    publicKey,
    signingKey: rootKey,
    signingAlgorithm: ECDSA_SHA256,
    serialNumber: serialNumber(),
    notBefore: wholeSecond(now - DAY),
    notAfter: wholeSecond(now + (days - 1) * DAY),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([SERVER_AUTH]),
      new SubjectAlternativeNameExtension([
        ...names.map((value) => ({ type: 'dns' as const, value })),
        ...addresses.map((value) => ({ type: 'ip' as const, value })),
      ]),
      await SubjectKeyIdentifierExtension.create(publicKey),
      await AuthorityKeyIdentifierExtension.create(root.publicKey),
    ],
  });
  const { pem } = made(certificate);
  if (!new X509Certificate(pem).verify(new X509Certificate(rootPem).publicKey))
    throw new Error('the certificate does not verify under its root');
  return pem;
}
