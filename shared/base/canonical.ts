/**
 * Canonical JSON (RFC 8785) narrowed to what the record allows (RECORD section 1): integers below 2^53, ASCII keys,
 * well-formed strings in NFC. What breaks these rules is refused here, at the border, never repaired later.
 */
import { hasFewMarks } from './writing.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Throws `TypeError` on a value the record cannot hold. Members that are `undefined` are left out. */
export function canonical(value: Json): string {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError('only whole numbers below 2^53 are recorded');
      return Object.is(value, -0) ? '0' : String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object': {
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map((one) => canonical(one as Json)).join(',')}]`;
      const members = value as { readonly [key: string]: Json | undefined };
      let out = '';
      for (const key of sorted(Object.keys(members))) {
        const member = members[key];
        if (member === undefined) continue;
        out += `${out === '' ? '{' : ','}${nameOf(key)}${canonical(member)}`;
      }
      return out === '' ? '{}' : `${out}}`;
    }
    default:
      throw new TypeError(`a ${typeof value} cannot be recorded`);
  }
}

/** In the order of code units; most come in it. */
function sorted(keys: string[]): string[] {
  for (let n = 1; n < keys.length; n++) if (keys[n - 1]! > keys[n]!) return keys.sort();
  return keys;
}

const ASCII = /^[\x20-\x7e]*$/;

/** Names as they stand in a text, with their colon: there are a few hundred, except where somebody makes them up. */
const names = new Map<string, string>();
const MOST_NAMES = 1000;

function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  // No name that some readers take for an object's own ancestry, and so lose.
  if (!ASCII.test(key) || key === '__proto__') throw new TypeError('keys are ASCII');
  const name = `${JSON.stringify(key)}:`;
  if (names.size < MOST_NAMES && key.length < 40) names.set(key, name);
  return name;
}

/** Printable, without the two that JSON escapes. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function text(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (ASCII.test(value)) return JSON.stringify(value);
  if (!isRecordable(value)) throw new TypeError('text must be well-formed Unicode in NFC');
  return JSON.stringify(value);
}

/** True for text the record takes as it is: no lone surrogates, no endless run of marks, and in normal form C. */
export function isRecordable(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xe000) {
      const next = value.charCodeAt(i + 1);
      if (unit >= 0xdc00 || !(next >= 0xdc00 && next < 0xe000)) return false;
      i++;
    }
  }
  return hasFewMarks(value) && value.normalize('NFC') === value;
}

/**
 * Parses text that claims to be canonical; throws where it is not, byte for byte, what `canonical` would write: that
 * one comparison finds repeated keys, other orders, spaces, fractions and text out of normal form.
 */
export function parseCanonical(line: string): Json {
  const value = JSON.parse(line) as Json;
  if (canonical(value) !== line) throw new TypeError('not canonical JSON');
  return value;
}
