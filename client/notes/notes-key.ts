/**
 * The key that a person's notes are under on the server: made on their first device, known to their devices alone. To another
 * device it goes as a code, shown as a QR code or typed: letters of Crockford's base 32 (no I, L, O, U), of which each mistyped one is
 * found.
 */
import { concat, equal, toHex } from '../../shared/base/bytes.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface NotesKey {
  /** Sixteen digits of hex: a part of its hash. */
  readonly name: string;
  readonly raw: Bytes;
  readonly key: CryptoKey;
}

const KEY_BYTES = 32;
const NAME_BYTES = 8;
const SUM_BYTES = 4;
/** Of the code's own form. */
const FORM = 1;
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 5;
const CODE_BYTES = 1 + KEY_BYTES + SUM_BYTES;
const CODE_LETTERS = Math.ceil((CODE_BYTES * 8) / 5);

const hash = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export async function notesKeyOf(raw: Bytes): Promise<NotesKey> {
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const named = await hash(concat(new TextEncoder().encode('e-Cabinet notes key'), raw));
  return { name: toHex(named.subarray(0, NAME_BYTES)), raw, key };
}

export const makeNotesKey = (): Promise<NotesKey> => notesKeyOf(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));

function lettersOf(bytes: Bytes): string {
  let [bits, held, out] = [0, 0, ''];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) out += LETTERS[(held >> (bits - 5)) & 31]!;
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? out + LETTERS[(held << (5 - bits)) & 31]! : out;
}

function bytesOfLetters(letters: string): Bytes | undefined {
  const out: number[] = [];
  let [bits, held] = [0, 0];
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push((held >> bits) & 255);
    }
    held &= (1 << bits) - 1;
  }
  // What is left over of the last letter is nothing.
  return held === 0 ? new Uint8Array(out) : undefined;
}

/** In groups of five letters, twelve of them. */
export async function codeOfKey({ raw }: NotesKey): Promise<string> {
  const body = concat(new Uint8Array([FORM]), raw);
  const letters = lettersOf(concat(body, (await hash(body)).subarray(0, SUM_BYTES)));
  return letters.match(new RegExp(`.{1,${GROUP}}`, 'g'))!.join(' ');
}

const plain = (typed: string): string => typed.toUpperCase().replace(/[\s\-–.]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** Whether it can be a code at all: a QR code of something else is none. */
export const looksLikeCode = (seen: string): boolean =>
  plain(seen).length === CODE_LETTERS && [...plain(seen)].every((one) => LETTERS.includes(one));

/** However it was typed: small letters, spaces, hyphens, O for 0, I and L for 1. Refuses `notebook/wrong-code`, `notebook/short-code`. */
export async function keyOfCode(typed: string): Promise<NotesKey | Refusal> {
  const letters = plain(typed);
  if (letters.length !== CODE_LETTERS) return refuse('notebook/short-code', { typed: letters.length, whole: CODE_LETTERS });
  const bytes = bytesOfLetters(letters);
  if (bytes?.length !== CODE_BYTES || bytes[0] !== FORM) return refuse('notebook/wrong-code');
  const body = bytes.slice(0, 1 + KEY_BYTES);
  if (!equal((await hash(body)).subarray(0, SUM_BYTES), bytes.subarray(1 + KEY_BYTES))) return refuse('notebook/wrong-code');
  return notesKeyOf(body.slice(1));
}
