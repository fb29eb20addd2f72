/**
 * Private keys on disk: scrypt opens them, AES-256-GCM holds them, PKCS#8 (or a plain secret) is inside.
 * A folder `keys/` holds `vault.json` (how the passphrase opens it), one `<name>.key` a secret, public papers beside them,
 * and `passphrase` where the machine made its own. All but the last belong in a backup.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';

export interface Vault {
  readonly folder: string;
  /** The passphrase this machine made for itself and keeps beside the keys; absent where a setting gave it. */
  readonly generated?: string;
  /** The secret of that name, or undefined. Throws `VaultDamaged` when the file is not what was written. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Writes or replaces a secret; durable on return. With `first`, a secret that is already there stays. */
  put(name: string, secret: Uint8Array, first?: boolean): Promise<void>;
  /** A paper that is no secret, such as a certificate. */
  getPublic(name: string): Promise<string | undefined>;
  putPublic(name: string, text: string): Promise<void>;
}

/** A file of the vault is broken: to be fetched from a backup. */
export class VaultDamaged extends Error {
  override readonly name = 'VaultDamaged';
  constructor(readonly file: string) {
    super(file);
  }
}

/** A passphrase has at least so many characters. */
const LEAST_PASSPHRASE = 12;

/** In the folder of keys: there is a vault where this file is. */
export const VAULT_FILE = 'vault.json';
export const PASSPHRASE_FILE = 'passphrase';
const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/;
const PUBLIC_NAME = /^[a-z0-9][a-z0-9-]{0,60}\.(pem|json)$/;

const base64 = z.string().max(20_000).regex(/^[A-Za-z0-9+/]*={0,2}$/);
const Sealed = z.object({ iv: base64, tag: base64, data: base64 });
type Sealed = z.infer<typeof Sealed>;
/** scrypt's N of a vault at the least; new installations ask for eight times as much. */
export const LEAST_COST = 2 ** 14;
/**
 * How a passphrase becomes a key. Upper bounds, so that a changed file cannot make the start eat all memory, and powers of two,
 * the only ones there are.
 */
export const Kdf = z.object({
  name: z.literal('scrypt'),
  N: z.union([z.literal(LEAST_COST), z.literal(2 ** 15), z.literal(2 ** 16), z.literal(2 ** 17), z.literal(2 ** 18)]),
  r: z.literal(8),
  p: z.literal(1),
  salt: base64,
});
export type Kdf = z.infer<typeof Kdf>;
const Header = z.object({ v: z.literal(1), kdf: Kdf, check: Sealed });
type Header = z.infer<typeof Header>;

/**
 * Opens the vault in `folder`, making it when there is none. The passphrase comes from the setting; without one, from the
 * file `passphrase` beside the keys, which is made with 140 random bits when the vault is. `cost` is scrypt's N of
 * a vault that is made here: one that is there says by itself what opens it.
 * Refuses `identity/passphrase-missing`, `identity/passphrase-wrong`, `identity/passphrase-short`, `identity/vault-damaged`.
 */
export async function openVault(folder: string, passphrase?: string, cost?: Kdf['N']): Promise<Vault | Refusal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let text = await readIfThere(join(folder, VAULT_FILE));
  const given = passphrase === undefined || passphrase === '' ? undefined : normalPassphrase(passphrase);
  let kept = given === undefined ? await readKeptPassphrase(folder) : undefined;

  if (text === undefined) {
    if (given !== undefined && given.length < LEAST_PASSPHRASE) return refuse('identity/passphrase-short', { least: LEAST_PASSPHRASE });
    if (given === undefined && !kept) {
      // Before the header: a vault that nobody can open must never exist.
      await writeDurably(folder, PASSPHRASE_FILE, `${makePassphrase()}\n`, true);
      kept = (await readFile(join(folder, PASSPHRASE_FILE), 'utf8')).trim();
    }
    const kdf = newKdf(cost);
    const key = await deriveKey(given ?? kept!, kdf);
    const made = JSON.stringify({ v: 1, kdf, check: seal(key, VAULT_FILE, new Uint8Array(16)) } satisfies Header);
    await writeDurably(folder, VAULT_FILE, made, true);
    text = await readFile(join(folder, VAULT_FILE), 'utf8');
    // Nobody was here first: the key need not be derived again.
    if (text === made) return vault(folder, key, given === undefined ? kept : undefined);
  }

  const header = parse(Header, text);
  if (!header) return refuse('identity/vault-damaged', { file: VAULT_FILE });
  const used = given ?? kept;
  if (!used) return refuse('identity/passphrase-missing', { folder });
  const key = await deriveKey(used, header.kdf);
  if (!unseal(key, VAULT_FILE, header.check)) return refuse('identity/passphrase-wrong');
  return vault(folder, key, given === undefined ? kept : undefined);
}

function vault(folder: string, key: Uint8Array, generated: string | undefined): Vault {
  const path = (name: string, shape: RegExp): string => {
    if (!shape.test(name)) throw new TypeError(`not a name in the vault: ${name}`);
    return name;
  };
  return {
    folder,
    ...(generated !== undefined && { generated }),
    async get(name) {
      const file = `${path(name, NAME)}.key`;
      const text = await readIfThere(join(folder, file));
      if (text === undefined) return undefined;
      const sealed = parse(Sealed, text);
      const secret = sealed && unseal(key, file, sealed);
      if (!secret) throw new VaultDamaged(file);
      return secret;
    },
    async put(name, secret, first = false) {
      const file = `${path(name, NAME)}.key`;
      await writeDurably(folder, file, JSON.stringify(seal(key, file, secret)), first);
    },
    getPublic: async (name) => readIfThere(join(folder, path(name, PUBLIC_NAME))),
    putPublic: async (name, text) => writeDurably(folder, path(name, PUBLIC_NAME), text),
  };
}

/** The passphrase that this machine made for itself and keeps in `folder`; undefined where there is none. */
export const readKeptPassphrase = async (folder: string): Promise<string | undefined> =>
  (await readIfThere(join(folder, PASSPHRASE_FILE)))?.trim() || undefined;

/** Names of the files in `folder` that a backup takes: all but the passphrase, without which they are of no use to a finder. */
export async function vaultFiles(folder: string): Promise<string[]> {
  const all = await readdir(folder).catch(() => []);
  return all.filter((name) => name === VAULT_FILE || /^[a-z0-9][a-z0-9-]*\.(key|pem|json)$/.test(name)).sort();
}

/** Capitals, spaces and hyphens do not matter in a passphrase the machine made: people copy it from paper. */
export function normalPassphrase(passphrase: string): string {
  const text = passphrase.normalize('NFKC').trim();
  const plain = text.toLowerCase().replace(/[\s-]+/g, '');
  return plain.length === GROUPS * 4 && [...plain].every((one) => LETTERS.includes(one)) ? grouped(plain) : text;
}

// 32 signs that are not mistaken for each other on paper, five bits each.
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz0';
const GROUPS = 7;
const grouped = (plain: string): string => plain.match(/.{4}/g)!.join('-');
const makePassphrase = (): string => grouped(Array.from(randomBytes(GROUPS * 4), (byte) => LETTERS[byte & 31]!).join(''));

/** With a salt of its own; 128 MiB and some tenths of a second a try, unless another cost is asked for. */
export const newKdf = (N: Kdf['N'] = 2 ** 17): Kdf => ({ name: 'scrypt', N, r: 8, p: 1, salt: randomBytes(16).toString('base64') });

/** 32 bytes for a passphrase in its normal form. */
export const deriveKey = (passphrase: string, { N, r, p, salt }: Kdf): Promise<Buffer> =>
  new Promise((done, fail) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(Buffer.from(passphrase, 'utf8'), Buffer.from(salt, 'base64'), 32, options, (error, key) => (error ? fail(error) : done(key)));
  });

/** The name is authenticated with the secret, so that one key cannot be put in another's place. */
function seal(key: Uint8Array, name: string, secret: Uint8Array): Sealed {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name, 'utf8'));
  const data = Buffer.concat([cipher.update(secret), cipher.final()]);
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') };
}

function unseal(key: Uint8Array, name: string, sealed: Sealed): Uint8Array<ArrayBuffer> | undefined {
  const [iv, tag, data] = [sealed.iv, sealed.tag, sealed.data].map((one) => Buffer.from(one, 'base64')) as [Buffer, Buffer, Buffer];
  if (iv.length !== 12 || tag.length !== 16) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 }).setAAD(Buffer.from(name, 'utf8')).setAuthTag(tag);
    return new Uint8Array(Buffer.concat([decipher.update(data), decipher.final()]));
  } catch {
    return undefined;
  }
}

function parse<T>(shape: z.ZodType<T>, text: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes beside, flushes, then puts in place, for the owner alone; with `first`, whoever was there first stays. */
async function writeDurably(folder: string, name: string, text: string, first = false): Promise<void> {
  const target = join(folder, name);
  const beside = `${target}.${randomBytes(6).toString('hex')}.new`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    if (first)
      await link(beside, target).catch((error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? undefined : Promise.reject(error)));
    else await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
  // Windows flushes a directory's entries by itself, and has no way to ask for it.
  if (process.platform === 'win32') return;
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
