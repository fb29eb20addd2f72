import { sha256 } from '@noble/hashes/sha2.js';
import { concat, utf8 } from '../base/bytes.ts';

/**
 * The six digits that tablet and secretary compare, each side from what it has itself: the code, in capitals, and the key,
 * so that another key has others. The first eight bytes of SHA-256("ecabinet/enrol-check/v1" ‖ LF ‖ code ‖ LF ‖ SPKI), as
 * a number, modulo one million.
 */
export function checkOf(code: string, spki: Uint8Array): string {
  const digest = sha256(concat(utf8(`ecabinet/enrol-check/v1\n${code}\n`), spki));
  const number = new DataView(digest.buffer, digest.byteOffset).getBigUint64(0);
  return (number % 1_000_000n).toString().padStart(6, '0');
}
