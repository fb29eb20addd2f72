/** Certificates for tests: an authority and those it certifies, made by another library than the one under test. */
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { parseCertificate, toPem, type Certificate } from '../../shared/crypto/certificate.ts';

x509.cryptoProvider.set(globalThis.crypto);

export const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
export const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) } as const;

export interface Holder {
  readonly key: CryptoKey;
  readonly certificate: Certificate;
  readonly pem: string;
  readonly made: x509.X509Certificate;
}

let serial = 1n;
const nextSerial = (): string => (0x4e4a4b1833299e33n + serial++).toString(16).padStart(20, '1');

export interface Wish {
  readonly algorithm?: typeof P256 | typeof RSA;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly eku?: readonly string[];
  readonly usage?: x509.KeyUsageFlags;
  readonly ca?: boolean;
  readonly pathLength?: number;
  readonly constrained?: boolean;
  /** Signs for a key that is there already. */
  readonly keys?: CryptoKeyPair;
  readonly issuer?: Holder;
}

const DAY = 86_400_000;

/** A certificate; self-signed where no issuer is named. */
export async function certify(name: string, wish: Wish = {}): Promise<Holder> {
  const algorithm = wish.algorithm ?? P256;
  const keys = wish.keys ?? ((await globalThis.crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair);
  const ca = wish.ca ?? wish.issuer === undefined;
  const usage =
    wish.usage ??
    (ca
      ? x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign
      : x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation);
  const eku = wish.eku ?? (ca ? [] : ['1.3.6.1.5.5.7.3.4']);
  const made = await x509.X509CertificateGenerator.create({
    serialNumber: nextSerial(),
    subject: name,
    issuer: wish.issuer ? wish.issuer.made.subject : name,
    notBefore: wish.notBefore ?? new Date(Date.now() - DAY),
    notAfter: wish.notAfter ?? new Date(Date.now() + 1000 * DAY),
    publicKey: keys.publicKey,
    signingKey: wish.issuer ? wish.issuer.key : keys.privateKey,
    signingAlgorithm: wish.issuer ? { name: wish.issuer.key.algorithm.name, hash: 'SHA-256' } : algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(ca, wish.pathLength, true),
      // Permitted: the DNS name "a".
      ...(wish.constrained
        ? [new x509.Extension('2.5.29.30', true, Uint8Array.of(0x30, 0x07, 0xa0, 0x05, 0x30, 0x03, 0x82, 0x01, 0x61))]
        : []),
      new x509.KeyUsagesExtension(usage, true),
      ...(eku.length > 0 ? [new x509.ExtendedKeyUsageExtension([...eku])] : []),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const der = new Uint8Array(made.rawData);
  return { key: keys.privateKey, certificate: parseCertificate(der), pem: toPem('CERTIFICATE', der), made };
}
