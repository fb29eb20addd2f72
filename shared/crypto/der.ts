/**
 * DER, narrowed to what certificates and signatures need. What is read comes from strangers: only definite, minimal
 * lengths, one-byte tags, a limited depth, and nothing beyond the bytes given.
 */
import { concat } from '../base/bytes.ts';

export const TAG = {
  boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, null: 0x05, oid: 0x06, utf8: 0x0c, printable: 0x13,
  ia5: 0x16, utcTime: 0x17, generalizedTime: 0x18, bmp: 0x1e, sequence: 0x30, set: 0x31,
} as const;

const DEEPEST = 24;

/** One element: its tag byte, its whole encoding and its contents (views of the bytes that were read). */
export interface Der {
  readonly tag: number;
  readonly raw: Uint8Array;
  readonly body: Uint8Array;
  readonly depth: number;
}

function readAt(bytes: Uint8Array, at: number, depth: number): { element: Der; end: number } {
  if (depth > DEEPEST) throw new TypeError('DER: too deep');
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new TypeError('DER: cut short');
  if ((tag & 0x1f) === 0x1f) throw new TypeError('DER: long tag');
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new TypeError('DER: length');
    length = 0;
    for (let i = 0; i < count; i++) {
      const byte = bytes[start++];
      if (byte === undefined) throw new TypeError('DER: cut short');
      length = length * 256 + byte;
    }
    if (length < 0x80 || length < 256 ** (count - 1)) throw new TypeError('DER: length not minimal');
  }
  const end = start + length;
  if (end > bytes.length) throw new TypeError('DER: cut short');
  return { element: { tag, raw: bytes.subarray(at, end), body: bytes.subarray(start, end), depth }, end };
}

/** Reads exactly one element that fills the bytes; throws `TypeError` otherwise. */
export function readDer(bytes: Uint8Array, tag?: number): Der {
  const { element, end } = readAt(bytes, 0, 0);
  if (end !== bytes.length) throw new TypeError('DER: trailing bytes');
  return tag === undefined ? element : expect(element, tag);
}

/** The elements inside a constructed one. */
export function parts(element: Der): Der[] {
  if ((element.tag & 0x20) === 0) throw new TypeError('DER: not constructed');
  const out: Der[] = [];
  for (let at = 0; at < element.body.length; ) {
    const { element: one, end } = readAt(element.body, at, element.depth + 1);
    out.push(one);
    at = end;
  }
  return out;
}

/** The element itself, when it has the tag. */
export function expect(element: Der | undefined, tag: number): Der {
  if (!element || element.tag !== tag) throw new TypeError('DER: another element was expected');
  return element;
}

/** The parts of a SEQUENCE (or another constructed tag). */
export const partsOf = (element: Der | undefined, tag: number = TAG.sequence): Der[] => parts(expect(element, tag));

export function readOid(element: Der | undefined): string {
  const { body } = expect(element, TAG.oid);
  if (body.length === 0 || body.length > 32 || body[body.length - 1]! >= 0x80) throw new TypeError('DER: object identifier');
  const arcs: number[] = [];
  let value = 0;
  let fresh = true;
  for (const byte of body) {
    if (fresh && byte === 0x80) throw new TypeError('DER: object identifier');
    value = value * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(value)) throw new TypeError('DER: object identifier');
    fresh = byte < 0x80;
    if (!fresh) continue;
    if (arcs.length === 0) {
      const top = Math.min(2, Math.floor(value / 40));
      arcs.push(top, value - top * 40);
    } else arcs.push(value);
    value = 0;
  }
  return arcs.join('.');
}

/** The contents of an INTEGER, minimal two's complement, as they stand. */
export function readInteger(element: Der | undefined): Uint8Array {
  const { body } = expect(element, TAG.integer);
  const [first, second] = body;
  if (first === undefined) throw new TypeError('DER: integer');
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))
    throw new TypeError('DER: integer not minimal');
  return body;
}

/** A small non-negative INTEGER. */
export function readSmall(element: Der | undefined): number {
  const body = readInteger(element);
  if (body[0]! >= 0x80 || body.length > 4) throw new TypeError('DER: integer out of range');
  return body.reduce((value, byte) => value * 256 + byte, 0);
}

/** A BIT STRING of whole bytes. */
export function readBits(element: Der | undefined): Uint8Array {
  const { body } = expect(element, TAG.bitString);
  if (body[0] !== 0) throw new TypeError('DER: bit string');
  return body.subarray(1);
}

export function readBoolean(element: Der | undefined): boolean {
  const { body } = expect(element, TAG.boolean);
  if (body.length !== 1 || (body[0] !== 0 && body[0] !== 0xff)) throw new TypeError('DER: boolean');
  return body[0] === 0xff;
}

/** UTCTime or GeneralizedTime as RFC 5280 allows them (whole seconds, Z): milliseconds since 1970. */
export function readTime(element: Der | undefined): number {
  if (!element || (element.tag !== TAG.utcTime && element.tag !== TAG.generalizedTime)) throw new TypeError('DER: time');
  const text = String.fromCharCode(...element.body.subarray(0, 20));
  const match = (element.tag === TAG.utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/).exec(
    text,
  );
  if (!match) throw new TypeError('DER: time');
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, number, number, number, number, number];
  const full = element.tag === TAG.utcTime ? (year < 50 ? 2000 : 1900) + year : year;
  const ms = Date.UTC(full, month - 1, day, hour, minute, second);
  const back = new Date(ms);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59)
    throw new TypeError('DER: time');
  return ms;
}

/** Writes one element. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const one of contents) length += one.length;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : length < 0x10000
          ? [tag, 0x82, length >> 8, length & 255]
          : [tag, 0x83, length >> 16, (length >> 8) & 255, length & 255];
  return concat(Uint8Array.from(head), ...contents);
}

export const sequence = (...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => der(TAG.sequence, ...contents);

/** SET OF: DER sorts the encodings. */
export const setOf = (...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => der(TAG.set, ...[...contents].sort(byteOrder));

/** Byte order; a prefix comes first. */
export function byteOrder(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

export function oid(dotted: string): Uint8Array<ArrayBuffer> {
  const [top = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes: number[] = [];
  for (const arc of [top * 40 + second, ...rest]) {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left % 128) | 0x80);
    bytes.push(...digits);
  }
  return der(TAG.oid, Uint8Array.from(bytes));
}

/** INTEGER of a non-negative big-endian number. */
export function positive(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from++;
  const digits = bytes.subarray(from);
  return digits[0]! >= 0x80 ? der(TAG.integer, Uint8Array.of(0), digits) : der(TAG.integer, digits);
}
