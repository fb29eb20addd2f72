/**
 * The tellers' urn (hòm phiếu): whoever votes secretly seals the paper to the urn's key; the server keeps what it cannot read and
 * cannot tell apart; the tellers open it at the closing and destroy the key (RECORD section 6).
 *
 * A sealed paper is ephemeral point (65 bytes) ‖ AES-256-GCM(length, 2 bytes, big-endian ‖ paper ‖ zeros) with its tag of 16 bytes.
 * Key (32 bytes) and nonce (12) are HKDF-SHA-256 over the shared x of both points, without salt, with info = "ecabinet/urn/v1" ‖ LF
 * ‖ meeting ‖ LF ‖ vote ‖ LF ‖ ephemeral point ‖ urn's point. Each key seals once.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, equal, fromBase64url, toBase64url, utf8 } from '../base/bytes.ts';
import { Id } from '../base/ids.ts';
import { isPoint, POINT_BYTES } from './point.ts';

/** Which urn it is dropped into: in another it does not open. */
export interface UrnContext {
  readonly meeting: string;
  readonly vote: string;
}

/** The header in which the word goes that is said at an urn. */
export const URN_WORD = 'urn-word';

/**
 * What whoever drops says at the urn: SHA-256 of "ecabinet/urn-word/v1" ‖ LF ‖ meeting ‖ LF ‖ vote ‖ LF ‖ the line of the log that opened
 * the vote, base64url. All who follow the meeting have the same, so that it tells nobody apart; strangers have none.
 */
export const urnWord = ({ meeting, vote }: UrnContext, line: string): string =>
  toBase64url(sha256(utf8(`ecabinet/urn-word/v1\n${meeting}\n${vote}\n${line}`)));

/**
 * Every sealed paper has this length. 16 KiB, because then whatever a choice may be fits (two hundred ids of 64 letters, two
 * signatures of 4096 bits: 15,090 bytes): nobody is refused at the urn for what they chose. Five hundred papers are 8 MiB.
 */
export const URN_BLOB_BYTES = 16_384;
const TAG_BYTES = 16;
const LENGTH_BYTES = 2;
/** The longest paper that can be sealed. */
export const SEALED_BYTES = URN_BLOB_BYTES - POINT_BYTES - TAG_BYTES - LENGTH_BYTES;

const { subtle } = globalThis.crypto;
const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
type Bytes = Uint8Array<ArrayBuffer>;

/** An urn for one vote, by WebCrypto's own chance. `publicKey`: the uncompressed point, 65 bytes, base64url. */
export async function makeUrnKey(extractable: boolean): Promise<{ publicKey: string; privateKey: CryptoKey }> {
  const { publicKey, privateKey } = await subtle.generateKey(ECDH, extractable, ['deriveBits']);
  return { publicKey: toBase64url(await rawOf(publicKey)), privateKey };
}

/** Whether it is a point that papers can be sealed to. Never throws. */
export function isUrnKey(publicKey: string): boolean {
  try {
    return isPoint(fromBase64url(publicKey));
  } catch {
    return false;
  }
}

/** Seals a paper: always `URN_BLOB_BYTES`. Throws on a longer paper than `SEALED_BYTES` and on what is not an urn's key. */
export async function sealToUrn(publicKey: string, context: UrnContext, plain: Uint8Array): Promise<Bytes> {
  if (plain.length > SEALED_BYTES) throw new RangeError('too long a paper');
  const urn = fromBase64url(publicKey);
  if (!isPoint(urn)) throw new TypeError('not an urn’s key');
  const once = await subtle.generateKey(ECDH, false, ['deriveBits']);
  const ephemeral = await rawOf(once.publicKey);
  const { key, iv } = await keyOf(once.privateKey, urn, context, ephemeral, urn);
  const padded = new Uint8Array(LENGTH_BYTES + SEALED_BYTES);
  new DataView(padded.buffer).setUint16(0, plain.length);
  padded.set(plain, LENGTH_BYTES);
  return concat(ephemeral, new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv }, key, padded)));
}

/**
 * Opens a sealed paper; undefined for whatever was not sealed to this urn and in this context, changed, or is no paper at all. What
 * comes out is a stranger's all the same.
 */
export async function openFromUrn(
  privateKey: CryptoKey,
  publicKey: string,
  context: UrnContext,
  blob: Uint8Array,
): Promise<Bytes | undefined> {
  const urn = fromBase64url(publicKey);
  const ephemeral = blob.slice(0, POINT_BYTES);
  if (blob.length !== URN_BLOB_BYTES || !isPoint(ephemeral) || equal(ephemeral, urn)) return undefined;
  const { key, iv } = await keyOf(privateKey, ephemeral, context, ephemeral, urn);
  let padded: Bytes;
  try {
    padded = new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv }, key, blob.slice(POINT_BYTES)));
  } catch {
    return undefined;
  }
  const length = new DataView(padded.buffer).getUint16(0);
  if (length > SEALED_BYTES || padded.subarray(LENGTH_BYTES + length).some((byte) => byte !== 0)) return undefined;
  return padded.slice(LENGTH_BYTES, LENGTH_BYTES + length);
}

const rawOf = async (key: CryptoKey): Promise<Bytes> => new Uint8Array(await subtle.exportKey('raw', key));

async function keyOf(own: CryptoKey, other: Bytes, { meeting, vote }: UrnContext, ephemeral: Bytes, urn: Bytes) {
  const their = await subtle.importKey('raw', other, ECDH, true, []);
  const shared = await subtle.importKey('raw', await subtle.deriveBits({ name: 'ECDH', public: their }, own, 256), 'HKDF', false, [
    'deriveBits',
  ]);
  // Ids have no ends of lines in them: no two contexts are written alike.
  const info = concat(utf8(`ecabinet/urn/v1\n${Id.parse(meeting)}\n${Id.parse(vote)}\n`), ephemeral, urn);
  const bits = new Uint8Array(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info }, shared, 352));
  return { key: await subtle.importKey('raw', bits.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']), iv: bits.slice(32) };
}
