/** The marks by which people compare the keys of a secret ballot with their eyes: alike on tablets, the tellers' screens and the wall. */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, toHex } from '../../../shared/base/bytes.ts';

const GROUPS = 4;

/** Four groups of four hexadecimal digits: the first 64 bits of SHA-256 of the public key's bytes (SPKI; of the urn its point). */
export function keyMark(publicKey: string): string {
  const hex = toHex(sha256(fromBase64url(publicKey)));
  return Array.from({ length: GROUPS }, (_, n) => hex.slice(4 * n, 4 * n + 4)).join(' ');
}
