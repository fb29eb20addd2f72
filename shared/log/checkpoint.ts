/**
 * Checkpoints: C2SP tlog-checkpoint, a signed note by the installation's Ed25519 log key (RECORD section 2).
 * Text: origin line, size, base64 root, then an empty line and signature lines "— <key name> <base64(key id ‖ signature)>".
 */
import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { concat, equal, fromBase64, toBase64, utf8 } from '../base/bytes.ts';
import type { Digest } from './tree.ts';

// The one curve that a tablet needs before its first ballot, in a library of its own, a fourth of one for all curves.
hashes.sha512 = sha512;

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Digest;
}

/** The name of the log key: the installation's. */
export const keyName = (unit: string): string => `ecabinet/${unit}`;
export const meetingOrigin = (unit: string, meeting: string): string => `ecabinet/${unit}/${meeting}`;
export const sublogOrigin = (unit: string, meeting: string, key: string): string => `ecabinet/${unit}/${meeting}/${key}`;

const bodyOf = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** First four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key); 0x01 stands for Ed25519. */
const keyId = (name: string, publicKey: Uint8Array): Uint8Array =>
  sha256(concat(utf8(`${name}\n`), Uint8Array.of(1), publicKey)).slice(0, 4);

/** Signs with whatever holds the key; Ed25519 gives the same note for the same tree, so a note can be made again at any time. */
export function makeNote(checkpoint: Checkpoint, name: string, publicKey: Uint8Array, sign: (bytes: Uint8Array) => Uint8Array): string {
  const body = bodyOf(checkpoint);
  const signature = concat(keyId(name, publicKey), sign(utf8(body)));
  return `${body}\n— ${name} ${toBase64(signature)}\n`;
}

/** Reads a note without believing it; throws where it is not one. */
export function parseNote(note: string): {
  readonly checkpoint: Checkpoint;
  readonly body: string;
  readonly signatures: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>;
} {
  const end = note.indexOf('\n\n');
  if (end < 0) throw new TypeError('a note has an empty line');
  const body = note.slice(0, end + 1);
  const [origin, size, root, ...more] = body.slice(0, -1).split('\n');
  if (!origin || !size || !root || more.length > 0 || !/^(0|[1-9]\d{0,14})$/.test(size)) throw new TypeError('not a checkpoint');
  const digest = fromBase64(root);
  if (digest.length !== 32) throw new TypeError('a root has 32 bytes');
  const rest = note.slice(end + 2);
  if (!rest.endsWith('\n')) throw new TypeError('a note ends with a newline');
  const signatures = rest
    .slice(0, -1)
    .split('\n')
    .map((one) => {
      const match = /^— (\S+) (\S+)$/.exec(one);
      if (!match) throw new TypeError('not a signature line');
      return { name: match[1]!, bytes: fromBase64(match[2]!) };
    });
  return { checkpoint: { origin, size: Number(size), root: digest }, body, signatures };
}

/** The checkpoint, when the note is exactly one signed by this key and canonical byte for byte; otherwise undefined. */
export function openNote(note: string, name: string, publicKey: Uint8Array): Checkpoint | undefined {
  let parsed: ReturnType<typeof parseNote>;
  try {
    parsed = parseNote(note);
  } catch {
    return undefined;
  }
  const { checkpoint, body, signatures } = parsed;
  const one = signatures[0];
  if (signatures.length !== 1 || !one || one.name !== name || one.bytes.length !== 68) return undefined;
  if (body !== bodyOf(checkpoint) || !equal(one.bytes.slice(0, 4), keyId(name, publicKey))) return undefined;
  try {
    return verify(one.bytes.slice(4), utf8(body), publicKey, { zip215: false }) ? checkpoint : undefined;
  } catch {
    return undefined;
  }
}
