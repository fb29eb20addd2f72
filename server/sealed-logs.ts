/**
 * Logs whose hidden parts are encrypted on their way into the store: what sub-logs, drafts and records hide,
 * details of the security log. AES-256-GCM under the installation's data key, bound to the entry's place, so that whoever
 * has the store alone can neither read one nor put it elsewhere. Lines stay as they are. Parts stored in the clear are still read.
 */
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { Json } from '../shared/base/canonical.ts';
import type { Logs, Sealed, StoredEntry } from './ports.ts';

/** The hidden part of an entry is not what was written there. */
export class SealedDamaged extends Error {
  override readonly name = 'SealedDamaged';
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Stands for the salt of an encrypted part; a real one is never empty. */
const NO_SALT = '';

/**
 * `key` answers 32 bytes, or undefined before there is an installation: until then parts are stored in the clear.
 * A part that was changed throws `SealedDamaged`; with `tolerant` it is given as empty, for a reader that checks each against its line.
 */
export function sealing(logs: Logs, key: () => Promise<Uint8Array | undefined>, tolerant = false): Logs {
  return {
    async append(stream, expectedSeq, entries) {
      const known = await key();
      const kept = known
        ? entries.map((entry, n) =>
            entry.sealed ? { ...entry, sealed: encrypted(known, placeOf(stream, expectedSeq + n), entry.sealed) } : entry,
          )
        : entries;
      await logs.append(stream, expectedSeq, kept);
    },
    async read(stream, from, limit) {
      const found = await logs.read(stream, from, limit);
      const known = found.some(isEncrypted) ? await key() : undefined;
      for (const [n, entry] of found.entries()) {
        if (!isEncrypted(entry)) continue;
        const sealed = known && decrypted(known, placeOf(stream, from + n), entry.sealed.value.e);
        if (!sealed && !tolerant) throw new SealedDamaged(`${stream} ${from + n}`);
        found[n] = { ...entry, sealed: sealed ?? { salt: NO_SALT, value: {} } };
      }
      return found;
    },
    forget: (stream, seqs) => logs.forget(stream, seqs),
    streams: (prefix) => logs.streams(prefix),
  };
}

const placeOf = (stream: string, seq: number): Buffer => Buffer.from(`${stream}\n${seq}`, 'utf8');

type Encrypted = StoredEntry & { readonly sealed: { readonly salt: string; readonly value: { readonly e: string } } };
const isEncrypted = (entry: StoredEntry): entry is Encrypted => {
  const { sealed } = entry;
  return sealed?.salt === NO_SALT && typeof (sealed.value as { readonly e?: Json } | null)?.e === 'string';
};

/** The first place is for the IV, the last for the tag, in one piece of memory that grows with what is encrypted. */
let scratch = Buffer.allocUnsafeSlow(4096);
/** Random bytes for the next IVs, drawn many at a time. */
const random = Buffer.allocUnsafeSlow(IV_BYTES * 128);
let used = random.length;

function newIv(): Buffer {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  return random.subarray(used, (used += IV_BYTES));
}

function encrypted(key: Uint8Array, place: Buffer, { salt, value }: Sealed): Sealed {
  const text = JSON.stringify({ salt, value });
  const most = IV_BYTES + 3 * text.length + TAG_BYTES;
  if (scratch.length < most) scratch = Buffer.allocUnsafeSlow(2 * most);
  const iv = newIv();
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(place);
  const data = cipher.update(text, 'utf8');
  cipher.final();
  scratch.set(iv, 0);
  scratch.set(data, IV_BYTES);
  scratch.set(cipher.getAuthTag(), IV_BYTES + data.length);
  return { salt: NO_SALT, value: { e: scratch.toString('base64', 0, IV_BYTES + data.length + TAG_BYTES) } };
}

function decrypted(key: Uint8Array, place: Buffer, text: string): Sealed | undefined {
  const bytes = Buffer.from(text, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(place)
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')) as Sealed;
  } catch {
    return undefined;
  }
}
