/**
 * Numbers as programmes print them: 6, 6.1, I, II.2, a, Phần thứ nhất. How each is read, which one follows, and what is put in between is
 * called.
 */

/**
 * What may stand before an item: at most 24 of Latin and Bengali letters, digits, and what separates them. Letters that are read from the
 * right would turn the title behind them about; digits of other scripts look like a number that is there already.
 */
export const isPrintable = (number: string): boolean => PRINTABLE.test(number);

const SIGN = String.raw`\p{Script=Latin}\p{Script=Bengali}0-9`;
const PRINTABLE = new RegExp(`^[${SIGN}](?:[${SIGN}. ()-]{0,22}[${SIGN})])?$`, 'u');

/** Letters as Vietnamese laws give them to what is put in between. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN = [['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const;
/** One to nineteen, as parts are counted in words. */
const ORDINALS = [
  'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười',
  'mười một', 'mười hai', 'mười ba', 'mười bốn', 'mười lăm', 'mười sáu', 'mười bảy', 'mười tám', 'mười chín',
] as const;

type Style = 'count' | 'roman' | 'letter' | 'words';

/** A number taken apart. */
export interface Parts {
  /** What stands before that which counts: "6.", "Phần thứ ", or nothing. */
  readonly stem: string;
  readonly style: Style;
  /** From 1. */
  readonly value: number;
  readonly capitals: boolean;
}

/** Each: what stands before, then what counts. More digits than these are a code, which has no next one. */
const COUNT = /^((?:[\p{L}\d]+\.)*|\p{L}[\p{L} ]* )(\d{1,6})\p{Ll}*$/u;
const ROMANS = /^((?:[\p{L}\d]+\.)*|\p{L}[\p{L} ]* )([IVX]+)\p{Ll}*$/u;
/** "ii", "iv"; "i" and "v" alone are letters, as laws count points. */
const SMALL_ROMANS = /^((?:[\p{L}\d]+\.)*|\p{L}[\p{L} ]* )([ivx]{2,})$/u;
const LETTER = /^((?:[\p{L}\d]+\.)*|\p{L}[\p{L} ]* )(\p{L})\d*$/u;
const WORDS = /^(\p{L}[\p{L} ]*? )((?:mười )?[^\s()]+)(?: \(\p{Ll}+\))?$/iu;

function romanOf(value: number): string {
  let [left, text] = [value, ''];
  for (const [sign, worth] of ROMAN) for (; left >= worth; left -= worth) text += sign;
  return text;
}

function romanValue(text: string): number | undefined {
  const value = Array.from({ length: 60 }, (_, n) => n + 1).find((n) => romanOf(n) === text);
  return value;
}

/** Undefined: it counts in no way that is known here. */
export function partsOf(number: string): Parts | undefined {
  const count = COUNT.exec(number);
  if (count) return { stem: count[1]!, style: 'count', value: Number(count[2]), capitals: false };
  const roman = ROMANS.exec(number);
  const worth = roman && romanValue(roman[2]!);
  if (roman && worth !== undefined) return { stem: roman[1]!, style: 'roman', value: worth!, capitals: true };
  const small = SMALL_ROMANS.exec(number);
  const little = small && romanValue(small[2]!.toUpperCase());
  if (small && little) return { stem: small[1]!, style: 'roman', value: little, capitals: false };
  const words = WORDS.exec(number);
  const place = words ? ORDINALS.findIndex((one) => one === words[2]!.toLowerCase()) : -1;
  if (words && place >= 0)
    return { stem: words[1]!, style: 'words', value: place + 1, capitals: words[2] === words[2]!.toUpperCase() };
  const letter = LETTER.exec(number);
  const at = letter ? LETTERS.indexOf(letter[2]!.toLowerCase()) : -1;
  return letter && at >= 0
    ? { stem: letter[1]!, style: 'letter', value: at + 1, capitals: letter[2] !== letter[2]!.toLowerCase() }
    : undefined;
}

/** "2.3", and what is put in behind it: "2.3a". */
const BY_ORDER = /^((?:\d+\.)*)(\d+)\p{Ll}*$/u;

/**
 * Whether numbers are those that counting by the order gives, whatever was moved, put in between or taken off since: 1, 2, 2.1, 2a, 3, and
 * none without those before it. Others are a programme's own.
 *
 * @param spent what was taken off
 */
export function isByOrder(numbers: readonly string[], spent: readonly string[] = []): boolean {
  const all = [...numbers, ...spent].map((one) => BY_ORDER.exec(one));
  const given = new Set(all.flatMap((one) => (one ? `${one[1]}${Number(one[2])}` : [])));
  return all.every((one) => one !== null && (Number(one[2]) < 2 || given.has(`${one[1]}${Number(one[2]) - 1}`)));
}

/** The number of those parts, with another value; undefined past the last letter or word. */
export function withValue({ stem, style, capitals }: Parts, value: number): string | undefined {
  const core = {
    count: () => String(value),
    roman: () => (capitals ? romanOf(value) : romanOf(value).toLowerCase()),
    letter: () => LETTERS[value - 1],
    words: () => ORDINALS[value - 1],
  };
  const text = core[style]();
  return text === undefined ? undefined : stem + (capitals ? text.toUpperCase() : text);
}

/** What is put in behind a number, the nth of them from 0: 2a, IIa, a1, Phần thứ nhất (a). */
export function between(parts: Parts, nth: number): string {
  // What comes before all others of its level stands behind none: 0a.
  const base = parts.value === 0 ? `${parts.stem}0` : (withValue(parts, parts.value) ?? parts.stem);
  if (parts.style === 'words') return `${base} (${lettersOf(nth)})`;
  return base + (parts.style === 'letter' && parts.value > 0 ? String(nth + 1) : lettersOf(nth));
}

/** a … y, aa, ab …: short however many come in between. */
const lettersOf = (nth: number): string =>
  (nth < LETTERS.length ? '' : lettersOf(Math.floor(nth / LETTERS.length) - 1)) + LETTERS[nth % LETTERS.length]!;

/** What stands before the numbers of a number's parts: "6." before "6.1"; nothing of one in words, whose parts count by themselves. */
export const stemUnder = (number: string): string => (/\s/.test(number) ? '' : `${number}.`);

/** The first number from there on, by the way they count, that is not taken. */
export function nextFree(parts: Parts, taken: ReadonlySet<string>): string {
  for (let value = parts.value; ; value++) {
    const next = withValue(parts, value);
    if (next === undefined) return nextFree({ stem: parts.stem, style: 'count', value: 1, capitals: false }, taken);
    if (!taken.has(next)) return next;
  }
}
