/** Messages as they are signed blindly (RFC 9474, 4.1): the Randomized variant. */
import { concat } from '../base/bytes.ts';

export const PREFIX_BYTES = 32;

/** The message with 32 random bytes in front: without them whoever knows all possible messages could try them. */
export function prepare(message: Uint8Array, random32: Uint8Array): Uint8Array<ArrayBuffer> {
  if (random32.length !== PREFIX_BYTES) throw new TypeError('a prefix has 32 bytes');
  return concat(random32, message);
}
