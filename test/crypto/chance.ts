import { createHash } from 'node:crypto';
import type { Random } from '../../shared/crypto/blind-rsa.ts';

/** Bytes that look random and are the same for the same seed. */
export function seeded(seed: string | number): Random {
  let drawn = 0;
  return (length) => {
    const rows = Array.from({ length: Math.ceil(length / 32) }, () => createHash('sha256').update(`${seed}/${drawn++}`).digest());
    return Uint8Array.from(Buffer.concat(rows).subarray(0, length));
  };
}

/** Draws what is given, in that order, and nothing else. */
export function given(...draws: readonly Uint8Array[]): Random {
  const left = [...draws];
  return (length) => {
    const next = left.shift();
    if (next?.length !== length) throw new Error(`${length} bytes were drawn, ${next?.length} are given`);
    return next;
  };
}
