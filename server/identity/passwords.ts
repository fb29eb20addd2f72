/** Passwords: argon2id, the same time for a name that exists and one that does not. */
import { hash, verify } from '@node-rs/argon2';

// Keyboards for Vietnamese send the same letters in several forms.
const plain = (password: string): string => password.normalize('NFKC');

/** Memory 19 MiB, two passes, one lane: OWASP's first choice for argon2id, which is also the library's default algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(plain(password), COST);

let nobody: Promise<string> | undefined;

/** True when the password fits the hash; without one, takes as long and answers false. */
export async function passwordFits(known: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const fits = await verify(known ?? (await nobody), plain(password));
  return known !== undefined && fits;
}
