/**
 * The text of a page, and where each piece of it stands: the same on the server that looks through a paper and on the tablet that
 * shows it, so that a place found by one is that place on the other.
 */

/** Where something stands in a page's text, as the field counts in JavaScript strings: from (inclusive) to (exclusive). */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface PageText {
  /** In NFC; a line ends with a line feed. */
  readonly text: string;
  /** Where each of pdf.js's text items begins in it, in their order, those that hold no text left out. */
  readonly starts: readonly number[];
}

/** Letters as they are kept: one sign a letter with its marks, without the NUL that some fonts leave behind. */
export const asKept = (raw: string): string => raw.replaceAll('\0', '').normalize('NFC');

/** @param items as pdf.js gives them, asked for with `disableNormalization`; nothing of their shape is certain. */
export function pageText(items: readonly unknown[]): PageText {
  const starts: number[] = [];
  let text = '';
  for (const one of items) {
    const { str, hasEOL } = one as { str?: unknown; hasEOL?: unknown };
    if (typeof str !== 'string') continue;
    starts.push(text.length);
    text += asKept(str);
    if (hasEOL === true) text += '\n';
  }
  return { text, starts };
}

/** The item in which a place lies. */
export function itemAt({ starts }: PageText, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many signs of `raw` make up the first `kept` signs of what is kept of it. */
export function rawLength(raw: string, kept: number): number {
  if (asKept(raw) === raw) return Math.min(kept, raw.length);
  for (let length = 0; length <= raw.length; length++)
    if (asKept(raw.slice(0, length)).length >= kept && !splits(raw, length)) return length;
  return raw.length;
}

/** Whether a letter is parted from its mark, or a pair from its half. */
const splits = (raw: string, at: number): boolean => at < raw.length && /^[\p{M}\udc00-\udfff]/u.test(raw.slice(at));
