/** An agenda as somebody pastes it from a document. */
import { isPrintable } from '../../../../shared/meeting/printed-numbers.ts';
import { labelOf } from './import/labels.ts';

/**
 * "1.", "2)", "3/ ", the first column of a table: a number that only counts. Not "2.000 tỷ", "1.1", "30/4", "15/TTr-UBND", "15/
 * TTr-UBND".
 */
const NUMBER = /\d{1,3}(?:[.)](?=\s+\S|\p{L}{2}|\s*$)|\s*\/\s+(?!\p{Lu}\p{L}{0,4}-)(?=\p{L})|[.)]?\t)/u;
/** "IV.", "a)". */
const LETTER = /(?:[IVX]{1,6}|[a-hđ])[.)]\s+/u;
/** Dashes and dots, those among them that Word's symbol fonts leave behind. */
const BULLET = /[-–—•▪◦·●○■□►➢❖✓+*\uf000-\uf0ff](?:\s+|(?=\p{L}))/u;
/** What says where a line stood in its document; here it gets its own number. */
const MARK = new RegExp(`^\\s*(?:${NUMBER.source}|${LETTER.source}|${BULLET.source})`, 'u');

/** "1.1", "2.3.4)": what an office numbers parts with. Not "2.000 tỷ". */
const DEEP = /\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s+(?=\p{L})/u;
/** "I -", "A.", "PHẦN I:" before what it counts. */
const PART = /(?:PHẦN\s+)?(?:[IVX]{1,6}|[A-D])(?:[.):]|\s+[-–])\s+/u;
const IN_WORDS =
  'mười chín|mười tám|mười bảy|mười sáu|mười lăm|mười bốn|mười ba|mười hai|mười một|mười|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín';
/** "Phần thứ nhất:", "PHẦN II", also alone on its line. */
const WORDED = new RegExp(
  String.raw`(?:[Pp]hần|PHẦN)\s+(?:(?:thứ|THỨ)\s+)?(?:${IN_WORDS}|${IN_WORDS.toUpperCase()}|[IVX]{1,6}|\d{1,2})(?:\s*[.):–-]\s*|\s*$|\s+(?=\p{Lu}))`,
  'u',
);
const COUNTED = new RegExp(`^\\s*(?:${WORDED.source}|${DEEP.source}|${PART.source}|${NUMBER.source}|${LETTER.source}|${BULLET.source})`, 'u');

/** What numbers a text, deep numbers too, and the text without it; `made`: how deep it stands in a list of the program's own. */
export function markOf(text: string): { readonly mark: string; readonly rest: string; readonly made?: number } {
  const own = labelOf(text);
  if (own) return { mark: own.label, rest: own.rest, made: own.depth };
  const mark = COUNTED.exec(text)?.[0] ?? '';
  return { mark: mark.trim(), rest: text.slice(mark.length) };
}

/** A mark as a programme's own number: without the points and brackets round it; undefined of what only marks a line. */
export function ownNumber(mark: string): string | undefined {
  const number = mark.normalize('NFC').replace(/\s+/g, ' ').replace(/^[\s(]+|[\s.):;/–—-]+$/gu, '');
  return isPrintable(number) ? number : undefined;
}

/** The lines that say something, without what numbered them. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map((one) => one.replace(MARK, '').replace(/\s+/g, ' ').trim())
    .filter((one) => one.length > 0);

/** A list with one of it at another place, from 0; the list itself where nothing would change. */
export function moved<T>(list: readonly T[], one: T, to: number): readonly T[] {
  const from = list.indexOf(one);
  const place = Math.max(0, Math.min(list.length - 1, to));
  if (from < 0 || from === place) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, place), one, ...rest.slice(place)];
}
