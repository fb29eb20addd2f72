/**
 * Text as it is looked through: without diacritics, in lower case, on one line. "NGHỊ QUYẾT số 47/2020/NĐ-CP" and "nghi quyet so
 * 47/2020/nd-cp" are one. Every place in it leads back to its place in the text.
 */
import type { TextRange } from './page-text.ts';

export interface Folded {
  readonly text: string;
  /** From each of these places on… */
  readonly at: readonly number[];
  /** …the same sign stands so much further along in the original. */
  readonly by: readonly number[];
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const LINE_FEED = 0x0a;
/** In the table: nothing is left of it; more than one sign is left of it; it is a space. */
const GONE = 0xffff;
const SEVERAL = 0xfffe;
const UNKNOWN = 0;

/** Marks over and under Latin, Greek and Cyrillic letters; those of Bengali are part of the word. */
const DIACRITICS = /[\u0300-\u036f]/g;
/** Hyphens that may or must not break a line, spaces of no width, the byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const ALIKE: Readonly<Record<string, string>> = {
  // Vietnamese fonts of old put ƣ in the place of ư: "nhà nƣớc".
  đ: 'd', ð: 'd', ɖ: 'd', ƣ: 'u', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i',
  '‘': "'", '’': "'", '“': '"', '”': '"', '«': '"', '»': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '⁄': '/',
};

/** What is left of one sign. */
function leftOf(sign: string): string {
  if (INVISIBLE.test(sign)) return '';
  // Ligatures, and letters as wide as Chinese ones.
  const plain = /[\ufb00-\ufb06\uff01-\uff5e]/.test(sign) ? sign.normalize('NFKD') : sign.normalize('NFD');
  const low = plain.replace(DIACRITICS, '').toLowerCase().replace(DIACRITICS, '');
  return [...low].map((one) => ALIKE[one] ?? one).join('');
}

/** By code unit, filled as they come: a page's thousands of signs are some hundred different ones. */
const table = new Uint16Array(0x10000);
const several = new Map<number, string>();

function lookUp(unit: number): number {
  const sign = String.fromCharCode(unit);
  // Half of a pair stands for nothing by itself.
  if (unit >= 0xd800 && unit <= 0xdfff) return (table[unit] = unit);
  const left = /[\s\0-\x1f\x7f]/.test(sign) ? ' ' : leftOf(sign);
  if (left.length > 1) several.set(unit, left);
  return (table[unit] = left.length === 0 ? GONE : left.length > 1 ? SEVERAL : left.charCodeAt(0));
}

const isSpaceAt = (raw: string, at: number): boolean =>
  at < raw.length && (table[raw.charCodeAt(at)] || lookUp(raw.charCodeAt(at))) === SPACE;

const decoder = new TextDecoder('utf-16le');

/** @param raw in any normal form. */
export function fold(raw: string): Folded {
  let units = new Uint16Array(raw.length + 16);
  let size = 0;
  const at: number[] = [];
  const by: number[] = [];
  let shift = 0;
  const add = (unit: number, from: number): void => {
    if (from - size !== shift) {
      shift = from - size;
      at.push(size);
      by.push(shift);
    }
    if (size === units.length) {
      const wider = new Uint16Array(size * 2);
      wider.set(units);
      units = wider;
    }
    units[size++] = unit;
  };
  /** A space is added only where something follows. */
  let space = -1;
  let broken = false;
  for (let from = 0; from < raw.length; from++) {
    const unit = raw.charCodeAt(from);
    const left = table[unit] || lookUp(unit);
    if (left === GONE) continue;
    // A dash between spaces is no word: "Độc lập - Tự do" is looked for without it, and the other way round.
    const isDash = left === HYPHEN && space >= 0 && size > 0 && isSpaceAt(raw, from + 1);
    if (left === SPACE || isDash) {
      if (space < 0) space = from;
      broken ||= unit === LINE_FEED;
      continue;
    }
    if (space >= 0) {
      const before = size === 0 ? UNKNOWN : units[size - 1];
      // A number and its symbol, broken at the end of a line, are one word.
      const isOneWord = broken && (before === HYPHEN || before === SLASH);
      if (before !== UNKNOWN && !isOneWord) add(SPACE, space);
      space = -1;
      broken = false;
    }
    if (left !== SEVERAL) add(left, from);
    else for (const one of several.get(unit)!) add(one.charCodeAt(0), from);
  }
  return { text: decoder.decode(units.subarray(0, size)), at, by };
}

/** Where the sign at a place of the folded text stands in the original. */
function originOf({ at, by }: Folded, place: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? place : place + by[low - 1]!;
}

/** From a range of the folded text (not empty) to that of the original, the marks of its last letter included. */
export function unfold(original: string, folded: Folded, { from, to }: TextRange): TextRange {
  let end = originOf(folded, to - 1) + 1;
  while (end < original.length && (table[original.charCodeAt(end)] || lookUp(original.charCodeAt(end))) === GONE) end++;
  return { from: originOf(folded, from), to: end };
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether the sign at a place belongs to a word. */
export function isInWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
  return (unit >= 0xd800 && unit <= 0xdfff) || WORD.test(text[at]!);
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A word with its diacritics, in one way of writing: "hoà" and "hòa" are one, in whatever case and normal form. */
export function withDiacritics(word: string): string {
  return word
    .replaceAll('ƣ', 'ư')
    .replaceAll('Ƣ', 'Ư')
    .replace(/[Ððɖ]/g, 'đ')
    .normalize('NFD')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .toLowerCase()
    // As when it is folded: a number broken at the end of a line, a dash between words.
    .replace(/([^\s][-‐‑/])[^\S\n]*\n\s*/g, '$1')
    .replace(/(?<=^|\s)[-‐‑‒–—−](?=\s|$)/g, ' ')
    .trim()
    .split(/\s+/)
    .map((one) => one.replace(TONES, '') + (one.match(TONES) ?? []).join(''))
    .join(' ');
}
