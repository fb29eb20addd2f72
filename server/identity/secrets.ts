/** A secret of the server's own, from the vault, for what must not be guessed from the store alone. */
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Vault } from './vault.ts';

/** HMAC-SHA256 for one purpose; purposes never meet. */
export type Mac = (
  purpose:
    | 'enrolment code'
    | 'enrolment secret'
    | 'challenge'
    | 'known browser'
    | 'second factor'
    | 'second factor ticket'
    | 'recovery code'
    | 'passkey challenge'
    | 'failures'
    | 'changing code',
  text: string,
) => Buffer;

const NAME = 'server-secret';

export async function openMac(vault: Vault): Promise<Mac> {
  if (!(await vault.get(NAME))) await vault.put(NAME, randomBytes(32), true);
  const key = await vault.get(NAME);
  if (!key) throw new Error('the vault lost what it was given');
  return (purpose, text) => createHmac('sha256', key).update(`${purpose}\n${text}`).digest();
}

/** Compares in the same time whatever differs. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Without look-alikes and, so that no word comes of it, vowels; in two groups, as somebody types it from a terminal. */
const LETTERS = 'BCDFGHJKMNPQRTVWXZ2346789';
export const makeSetUpCode = (): string =>
  Array.from({ length: 9 }, (_, n) => (n === 4 ? '-' : LETTERS[randomInt(LETTERS.length)])).join('');
