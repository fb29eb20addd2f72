/**
 * A checkpoint as people compare it by eye: sixteen signs in four groups, the same on each screen that was told the same history up to
 * there. 80 bits: two histories with the same code would take some 2^40 tries, all of them before the moment that is compared.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64, utf8 } from '../base/bytes.ts';
import type { Checkpoint } from './checkpoint.ts';

/** Crockford's: none is taken for another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** SHA-256 of "ecabinet/compare/v1", origin, size and root (base64) in lines of their own: its first 80 bits, five a sign. */
export function compareCode({ origin, size, root }: Checkpoint): string {
  const hash = sha256(utf8(`ecabinet/compare/v1\n${origin}\n${size}\n${toBase64(root)}\n`));
  let bits = hash.subarray(0, 10).reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
  let signs = '';
  for (let n = 0; n < 16; n++, bits >>= 5n) signs = SIGNS[Number(bits & 31n)]! + signs;
  return signs.match(/.{4}/g)!.join(' ');
}
