/**
 * The lines of a page's text with where they are on it: what is drawn on a page belongs to the line beside it, and goes where that
 * goes in a new version. Lengths in points from the top left of the page as it is printed upright.
 */
import { asKept, type TextRange } from './page-text.ts';
import { lineAround, quoteOf, type Quoted } from './carry.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Its range is of the page's text as `pageText` gives it. */
export interface TextLine extends TextRange, Box {}

/** Letters farther apart upwards than this share of their height are on two lines. */
const SAME_LINE = 0.5;
/** What is drawn farther from every line than this, in points, belongs to none: two lines of body text. */
const BESIDE = 40;
/** A line is told from others by so many letters. */
const LETTERS_LEAST = 4;

/**
 * @param items as pdf.js gives them, the same that `pageText` took
 * @param view the page's, as pdf.js gives it: left, bottom, right, top in the file's own space
 */
export function textLines(items: readonly unknown[], [left, , , top]: readonly number[]): TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  let ended = true;
  for (const one of items) {
    const { str, hasEOL, transform, width, height } = one as Partial<Record<string, unknown>>;
    if (typeof str !== 'string') continue;
    const from = at;
    const to = from + asKept(str).length;
    at = hasEOL === true ? to + 1 : to;
    const [a, b, c, , x, y] = Array.isArray(transform) ? (transform as number[]) : [];
    const upright = typeof width === 'number' && typeof height === 'number' && a! > 0 && b === 0 && c === 0;
    if (upright && str.trim() !== '') {
      const bottom = top! - y!;
      const box = { left: x! - left!, right: x! - left! + width, top: bottom - height, bottom };
      const last = lines.at(-1);
      if (last && !ended && Math.abs(last.bottom - bottom) < height * SAME_LINE)
        lines[lines.length - 1] = {
          from: last.from,
          to,
          left: Math.min(last.left, box.left),
          right: Math.max(last.right, box.right),
          top: Math.min(last.top, box.top),
          bottom: Math.max(last.bottom, box.bottom),
        };
      else lines.push({ from, to, ...box });
      ended = false;
    }
    if (hasEOL === true) ended = true;
  }
  return lines;
}

export interface Anchor {
  readonly line: TextLine;
  /** To be carried over like any quote. */
  readonly quote: Quoted;
}

/** The line that something drawn belongs to: the nearest beside it; undefined where none is near. @param text the page's */
export function anchorOf(text: string, lines: readonly TextLine[], drawn: Box): Anchor | undefined {
  const middle = (drawn.top + drawn.bottom) / 2;
  const away = ({ top, bottom }: TextLine): number => Math.max(0, top - middle, middle - bottom);
  const told = lines.filter(({ from, to }) => text.slice(from, to).replace(/[^\p{L}\p{N}]/gu, '').length >= LETTERS_LEAST);
  const line = told.reduce<TextLine | undefined>((nearest, one) => (nearest && away(nearest) <= away(one) ? nearest : one), undefined);
  if (!line || away(line) > BESIDE) return undefined;
  return { line, quote: quoteOf(text, lineAround(text, line.from) ?? line) };
}

/** In points. */
export interface Shift {
  readonly right: number;
  readonly down: number;
}

/** How far what was drawn beside a line goes when that line's words are found at `to` of a page with these lines. */
export function movedWith({ left, top }: Pick<Box, 'left' | 'top'>, lines: readonly TextLine[], to: TextRange): Shift | undefined {
  const there = lines.find((one) => to.from >= one.from && to.from < one.to);
  return there && { right: there.left - left, down: there.top - top };
}
