/**
 * Encrypted files of a backup. A passphrase becomes a key by scrypt; each file has a key of its own, made by HKDF out of that one, the
 * header of its backup and its name: a file of another backup, or under another name, opens as little as one that was changed.
 *
 * A file is a row of chunks: 1 MiB of it, the last perhaps less, by AES-256-GCM, and the 16 bytes of its tag. The nonce is seven
 * bytes 0, the
 * number of the chunk (four bytes, big-endian) and a byte that is 1 for the last alone: chunks that were exchanged, cut off or
 * added do not open.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, timingSafeEqual } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { deriveKey, Kdf, newKdf, normalPassphrase } from './identity/vault.ts';

const CHUNK_BYTES = 2 ** 20;
const TAG_BYTES = 16;

/** Whose passphrase opens it: the installation's, which was written down at the set-up, or one that a setting gave for backups alone. */
export type OpensWith = 'installation' | 'own';

/** The one file of a backup that is not encrypted. Every key depends on each of its bytes. */
const Header = z.object({
  v: z.literal(2),
  /** RFC 3339 */
  madeAt: z.string().max(40),
  /** False where the store is a database that is backed up by its own means. */
  store: z.boolean(),
  opensWith: z.enum(['installation', 'own']),
  kdf: Kdf,
  /** base64; tells a wrong passphrase from a damaged file. */
  check: z.string().max(100),
});
export type Header = z.infer<typeof Header>;

/** The key of one file of one backup, 32 bytes, by its name there. */
export type KeyOf = (name: string) => Uint8Array;

/** What a new backup begins with: its header, to be written last, and the keys of its files. */
export async function beginHeader(
  passphrase: string,
  about: Pick<Header, 'madeAt' | 'store' | 'opensWith'>,
  cost?: Kdf['N'],
): Promise<{ readonly text: string; readonly keyOf: KeyOf }> {
  const kdf = newKdf(cost);
  const main = await deriveKey(normalPassphrase(passphrase), kdf);
  const text = JSON.stringify({ v: 2, ...about, kdf, check: checkOf(main).toString('base64') } satisfies Header);
  return { text, keyOf: keysOf(main, text) };
}

/** The header as it stands there, or undefined where it is none. */
export function readHeader(text: string): Header | undefined {
  try {
    return Header.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The keys of a backup, or undefined where the passphrase is not its own. */
export async function openHeader(text: string, header: Header, passphrase: string): Promise<KeyOf | undefined> {
  const main = await deriveKey(normalPassphrase(passphrase), header.kdf);
  const given = Buffer.from(header.check, 'base64');
  const own = checkOf(main);
  return given.length === own.length && timingSafeEqual(given, own) ? keysOf(main, text) : undefined;
}

const checkOf = (main: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', main, '', 'e-cabinet backup: check', 16));
const keysOf = (main: Uint8Array, header: string): KeyOf => {
  const salt = createHash('sha256').update(header).digest();
  return (name) => new Uint8Array(hkdfSync('sha256', main, salt, `e-cabinet backup: file ${name}`, 32));
};

/** Writes `from` encrypted to `to`, which must not be there; durable on return. Holds four chunks in memory, however large the file. */
export async function encryptFile(from: string, to: string, key: Uint8Array): Promise<void> {
  await rewrite(from, to, CHUNK_BYTES, (chunk, number, isLast) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, isLast));
    return [cipher.update(chunk), cipher.final(), cipher.getAuthTag()];
  });
}

/**
 * Writes `from` decrypted to `to`, which must not be there; durable on return. False where it is not, to the last byte, what was encrypted
 * under this key: what then stands in `to` is to be thrown away.
 */
export async function decryptFile(from: string, to: string, key: Uint8Array): Promise<boolean> {
  return rewrite(from, to, CHUNK_BYTES + TAG_BYTES, (chunk, number, isLast) => {
    // Only of an empty file the last chunk is empty.
    if (chunk.length < TAG_BYTES || (chunk.length === TAG_BYTES && number > 0)) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, isLast), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(chunk.subarray(-TAG_BYTES));
      return [decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()];
    } catch {
      return undefined;
    }
  });
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** False, and no further, where `change` answers nothing. */
async function rewrite(
  from: string,
  to: string,
  size: number,
  change: (chunk: Buffer, number: number, isLast: boolean) => Buffer[] | undefined,
): Promise<boolean> {
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'wx', 0o600);
    try {
      // The last chunk is known by nothing following it: the next one is read before this one is written.
      let [chunk, spare] = [Buffer.alloc(size), Buffer.alloc(size)];
      let here = await fill(source, chunk);
      for (let number = 0; ; number++) {
        const next = here === size ? await fill(source, spare) : 0;
        const written = change(chunk.subarray(0, here), number, next === 0);
        if (!written) return false;
        for (const part of written) await target.appendFile(part);
        if (next === 0) break;
        [chunk, spare, here] = [spare, chunk, next];
      }
      await target.sync();
      return true;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Reads until `into` is full or the file ends; the number of bytes read. */
async function fill(file: FileHandle, into: Buffer): Promise<number> {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await file.read(into, filled, into.length - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
