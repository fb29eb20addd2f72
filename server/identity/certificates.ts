/** What every certificate this server makes or reads has in common. */
import 'reflect-metadata';
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { fromPem, toPem } from '../../shared/crypto/certificate.ts';

x509.cryptoProvider.set(webcrypto as Crypto);

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const ECDSA_SHA256 = { name: 'ECDSA', hash: 'SHA-256' } as const;
export const DAY = 86_400_000;
export const YEAR = 365 * DAY;

/** SHA-256 of the DER, lower-case hex: the name of a certificate everywhere. */
export const fingerprint = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');

export const pemOf = (der: Uint8Array): string => toPem('CERTIFICATE', der);
export const derOf = (pem: string): Uint8Array<ArrayBuffer> => fromPem('CERTIFICATE', pem);

/** A distinguished name, in the order given. UTF8String for names of people and bodies; others as X.520 has them. */
export function nameOf(unit: string, commonName: string, serialNumber?: string): x509.Name {
  return new x509.Name([
    { C: [{ printableString: 'VN' }] },
    { O: [{ utf8String: fitting(unit) }] },
    { CN: [{ utf8String: fitting(commonName) }] },
    ...(serialNumber === undefined ? [] : [{ '2.5.4.5': [{ printableString: serialNumber }] }]),
  ]);
}

/** X.520 allows 64 characters. */
const fitting = (text: string): string => {
  const letters = [...text.normalize('NFC')];
  return letters.length <= 64 ? letters.join('') : `${letters.slice(0, 63).join('')}…`;
};

/** 126 random bits, positive, never starting with a zero byte. */
export function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x3f) | 0x40;
  return bytes.toString('hex');
}

/** X.509 counts in whole seconds. */
export const wholeSecond = (ms: number): Date => new Date(Math.floor(ms / 1000) * 1000);

export interface Made {
  readonly pem: string;
  readonly der: Uint8Array<ArrayBuffer>;
  readonly fingerprint: string;
}

export function made(certificate: x509.X509Certificate): Made {
  const der = new Uint8Array(certificate.rawData);
  return { pem: pemOf(der), der, fingerprint: fingerprint(der) };
}

/** An EC key for signing, as CryptoKeys and as the PKCS#8 that goes into the vault. */
export async function makeP256(): Promise<{ keys: CryptoKeyPair; pkcs8: Uint8Array<ArrayBuffer> }> {
  const keys = (await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify'])) as CryptoKeyPair;
  return { keys, pkcs8: new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)) };
}

export const importP256 = (pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', pkcs8, P256, false, ['sign']) as Promise<CryptoKey>;
