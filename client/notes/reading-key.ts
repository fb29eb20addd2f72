/**
 * The pair of keys by which a device reads what is sealed to it alone (ECDH on P-256): a signing key must not encrypt. Its private half
 * lies in the safe, like the notes key, and so under the PIN; a key that the browser holds would open without one.
 */
import { concat, fromBase64, toBase64, utf8 } from '../../shared/base/bytes.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ReadingKey {
  /** SHA-256 of the certificate of the device that has it, hex. */
  readonly certificate: string;
  /** An uncompressed point, base64. */
  readonly readingKey: string;
  readonly privateKey: CryptoKey;
}

/** As it is kept, encrypted. */
export interface KeptReadingKey {
  readonly certificate: string;
  readonly readingKey: string;
  /** PKCS#8, base64. */
  readonly pkcs8: string;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const POINT_BYTES = 65;
const IV_BYTES = 12;

export async function makeReadingKey(certificate: string): Promise<KeptReadingKey> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const [raw, pkcs8] = await Promise.all([crypto.subtle.exportKey('raw', publicKey), crypto.subtle.exportKey('pkcs8', privateKey)]);
  return { certificate, readingKey: toBase64(new Uint8Array(raw)), pkcs8: toBase64(new Uint8Array(pkcs8)) };
}

export async function openReadingKey({ certificate, readingKey, pkcs8 }: KeptReadingKey): Promise<ReadingKey> {
  const privateKey = await crypto.subtle.importKey('pkcs8', fromBase64(pkcs8), CURVE, false, ['deriveBits']);
  return { certificate, readingKey, privateKey };
}

/** Under which one message is encrypted: what both sides of the pair compute, the salt, and what the message is for. */
async function messageKey(privateKey: CryptoKey, point: Bytes, salt: Bytes, about: string): Promise<CryptoKey> {
  const publicKey = await crypto.subtle.importKey('raw', point, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(about) };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * For the holder of a reading key, who must know `salt` as well; `about` binds it to its place. A point made for this message, 12 bytes
 * of IV, what is encrypted, 16 bytes of tag; base64.
 */
export async function sealFor(readingKey: string, salt: Bytes, about: string, bytes: Bytes): Promise<string> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await messageKey(privateKey, fromBase64(readingKey), salt, about);
  return toBase64(concat(point, iv, new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes))));
}

/** Throws where it was sealed for another, for another place, or by somebody without the salt. */
export async function openFor({ privateKey }: ReadingKey, salt: Bytes, about: string, data: string): Promise<Bytes> {
  const bytes = fromBase64(data);
  const [point, iv] = [bytes.slice(0, POINT_BYTES), bytes.slice(POINT_BYTES, POINT_BYTES + IV_BYTES)];
  const key = await messageKey(privateKey, point, salt, about);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(POINT_BYTES + IV_BYTES)));
}

/** What the notes key says of a reading key: whoever has made it has that notes key. */
export async function proofOf(raw: Bytes, certificate: string, readingKey: string): Promise<string> {
  const secret = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8('ecabinet/reading-key-proof/v1') };
  const key = await crypto.subtle.deriveKey(how, secret, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(`${certificate}\n${readingKey}`))));
}
