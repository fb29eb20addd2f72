/** Salts of hidden parts. */
import { randomFillSync } from 'node:crypto';

const SALT_BYTES = 32;
const AT_ONCE = 64;

/** Gives salts: 32 random bytes each in base64url, none twice. Drawn many at a time: each draw on its own is a walk to the system. */
export function makeSalts(): () => string {
  const drawn = Buffer.allocUnsafeSlow(SALT_BYTES * AT_ONCE);
  let used = drawn.length;
  return () => {
    if (used === drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    const one = drawn.subarray(used, (used += SALT_BYTES));
    const salt = one.toString('base64url');
    // A salt is the one thing that a hidden part cannot be guessed without: it stays in one place alone.
    one.fill(0);
    return salt;
  };
}
