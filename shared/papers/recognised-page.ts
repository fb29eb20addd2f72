/** What a machine has read in the picture of a page: its words, and where each of them stands there. */
import type { TextRange } from './page-text.ts';
import { MOST_RECOGNISED, PARTS, type TextOfPage } from './paper-text.ts';
import { MOST_OF_PAGE } from './text-bounds.ts';

/** Of a page as it is printed upright, in fractions of its sides, from the top left. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Below this the reader itself thinks its word rather wrong than right, in percent: specks, seals, lines of a table. */
const LEAST_SURE = 30;
/** Its table's columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const COLUMNS = 12;
const PICTURE = '1';
const WORD = '5';

/**
 * @param tsv as `tesseract … tsv` writes it: one line a word with its box in pixels, in the order of reading
 * @param size the picture's, in pixels
 */
export function recognisedPage(tsv: string, size: { readonly width: number; readonly height: number }): TextOfPage {
  const boxes: number[] = [];
  let text = '';
  let line = '';
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells.length !== COLUMNS || cells[0] !== WORD) continue;
    const word = cells[11]!.normalize('NFC').replace(/[\s\0-\x1f\x7f]+/g, '');
    const [left, top, width, height, sure] = cells.slice(6, 11).map(Number) as [number, number, number, number, number];
    if (!/[\p{L}\p{N}]/u.test(word) || !(sure >= LEAST_SURE) || ![left, top, width, height].every((one) => one >= 0)) continue;
    if (text.length + word.length >= MOST_OF_PAGE || boxes.length >= MOST_RECOGNISED * 4) break;
    const place = cells.slice(1, 5).join();
    text += (text === '' ? '' : place === line ? ' ' : '\n') + word;
    line = place;
    boxes.push(part(left, size.width), part(top, size.height), part(width, size.width), part(height, size.height));
  }
  return { t: text, s: 2, w: boxes };
}

/** Whether the table is whole: the reader writes a line for the picture before any word. */
export const isTable = (tsv: string): boolean => tsv.split('\n').some((row) => row.startsWith(`${PICTURE}\t`));

const part = (pixels: number, of: number): number => Math.min(PARTS, Math.max(0, Math.round((pixels / Math.max(1, of)) * PARTS)));

/** Boxes of one line are one rectangle where they stand as close as words do, in heights of the line. */
const GAP = 1.5;

/** One rectangle a line; of a word that is not all meant, as much as its letters are of all of them. */
export function rectanglesIn({ t, w }: Pick<TextOfPage, 't' | 'w'>, { from, to }: TextRange): Rectangle[] {
  const found: Rectangle[] = [];
  let number = 0;
  for (const { 0: word, index } of t.matchAll(/\S+/g)) {
    const at = number++ * 4;
    if (index >= to) break;
    const end = index + word.length;
    if (end <= from || !w || at + 3 >= w.length) continue;
    const [left, top, width, height] = w.slice(at, at + 4).map((one) => one / PARTS) as [number, number, number, number];
    const before = Math.max(0, from - index) / word.length;
    const until = Math.min(word.length, to - index) / word.length;
    join(found, { left: left + width * before, top, width: width * (until - before), height });
  }
  return found;
}

function join(found: Rectangle[], next: Rectangle): void {
  const last = found.at(-1);
  const gap = last && next.left - (last.left + last.width);
  const isBeside =
    last &&
    Math.min(last.top + last.height, next.top + next.height) - Math.max(last.top, next.top) > Math.min(last.height, next.height) / 2;
  if (!isBeside || gap! < 0 || gap! > Math.max(last.height, next.height) * GAP) {
    found.push(next);
    return;
  }
  const top = Math.min(last.top, next.top);
  const bottom = Math.max(last.top + last.height, next.top + next.height);
  found[found.length - 1] = { left: last.left, top, width: next.left + next.width - last.left, height: bottom - top };
}
