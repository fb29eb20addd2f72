/** Passwords: argon2id, the same time for a name that exists and one that does not. */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// Keyboards for Vietnamese send the same letters in several forms.
const plain = (password: string): string => password.normalize('NFKC');

/** Memory 19 MiB, two passes, one lane: OWASP's first choice for argon2id, which is also the library's default algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(plain(password), COST);

/** Letters and digits that are not taken for each other on paper; without vowels they spell no word. */
const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';

/** A first password, to be shown once and handed over: three groups of four, 57 random bits. */
export const makeFirstPassword = (): string =>
  Array.from({ length: 14 }, (_, n) => (n === 4 || n === 9 ? '-' : LETTERS[randomInt(LETTERS.length)])).join('');

let nobody: Promise<string> | undefined;

/** True when the password fits the hash; without one, takes as long and answers false. */
export async function passwordFits(known: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const fits = await verify(known ?? (await nobody), plain(password));
  return known !== undefined && fits;
}
