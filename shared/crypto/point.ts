/** Points of P-256 as they travel: uncompressed, 65 bytes (0x04 ‖ x ‖ y). */
import { toHex } from '../base/bytes.ts';

export const POINT_BYTES = 65;

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/**
 * Whether the bytes are a point of the curve. That is enough: its cofactor is one, and infinity has no such spelling. Not left to
 * the platforms' importing of keys, which do not all promise it.
 */
export function isPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== POINT_BYTES || bytes[0] !== 4) return false;
  const x = BigInt(`0x${toHex(bytes.subarray(1, 33))}`);
  const y = BigInt(`0x${toHex(bytes.subarray(33))}`);
  return x < P && y < P && (y * y - (x * x * x - 3n * x + B)) % P === 0n;
}
