/** Signing with a key that cannot leave its holder: tablets, and the people of a demonstration. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64url, utf8 } from '../base/bytes.ts';
import type { Timestamp } from '../base/time.ts';
import { signedAttributes, type SignerInfo } from './cms.ts';

/** Signs bytes as the record's signatures do: ECDSA P-256 with SHA-256 (r‖s) or RSA PKCS#1 v1.5, base64url. */
export async function signBytes(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const algorithm = key.algorithm.name === 'ECDSA' ? { name: 'ECDSA', hash: 'SHA-256' } : { name: key.algorithm.name };
  return toBase64url(new Uint8Array(await globalThis.crypto.subtle.sign(algorithm, key, bytes)));
}

/**
 * The signature over a content that travels to the server, which rebuilds the signed attributes from the same content,
 * time and certificate: base64url of r‖s, or of an RSA signature.
 */
export async function signDetached(key: CryptoKey, certificate: SignerInfo, content: Uint8Array, signedAt: Timestamp): Promise<string> {
  return signBytes(key, signedAttributes({ contentHash: sha256(content), signedAt, certificate }).signed);
}

/** The bytes that signing in with a key signs (RECORD section 3): no other signature can be read as this one. */
export const signInBytes = (host: string, challenge: string): Uint8Array<ArrayBuffer> => utf8(`ecabinet/sign-in/v1\n${host}\n${challenge}`);

/** The bytes that bringing an official certificate signs when it is enrolled. */
export const enrolBytes = (host: string, code: string): Uint8Array<ArrayBuffer> => utf8(`ecabinet/enrol/v1\n${host}\n${code}`);

/** The bytes by which a device's signing key says that a reading key is that device's as well. `readingKey` in base64. */
export const readingKeyBytes = (certificate: string, readingKey: string): Uint8Array<ArrayBuffer> =>
  utf8(`ecabinet/reading-key/v1\n${certificate}\n${readingKey}`);

/** The bytes by which a note's writer signs what they share: nobody passes off another's, or another place's, as theirs. */
export const sharedNoteBytes = (one: {
  readonly writer: string;
  readonly id: string;
  readonly version: string;
  readonly data: string;
}): Uint8Array<ArrayBuffer> =>
  utf8(`ecabinet/shared-note/v1\n${one.writer}\n${one.id}\n${one.version}\n${toBase64url(sha256(utf8(one.data)))}`);
