import { createHash } from 'node:crypto';

/**
 * The six digits that tablet and secretary compare: from the code and the key, so that another key has others. The first
 * eight bytes of SHA-256("ecabinet/enrol-check/v1" ‖ LF ‖ code ‖ LF ‖ SPKI), as a number, modulo one million.
 */
export function checkOf(code: string, spki: Uint8Array): string {
  const digest = createHash('sha256').update(`ecabinet/enrol-check/v1\n${code}\n`).update(spki).digest();
  return (digest.readBigUInt64BE(0) % 1_000_000n).toString().padStart(6, '0');
}
