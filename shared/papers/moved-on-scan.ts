/**
 * Notes on pages that are pictures, in another version of the paper: they stand where the same picture stands, or by the line that a
 * machine has read in both.
 */
import { anchorOfNote, withBeside, type PageLines } from './moved-note.ts';
import type { Note, OnPaper } from './note.ts';
import type { TextRange } from './page-text.ts';
import { isRecognised, type TextOfPage } from './paper-text.ts';
import { rectanglesIn } from './recognised-page.ts';
import type { TextLine } from './text-lines.ts';

/**
 * The page (from 0) that shows the picture of a page of another version; undefined where none does, or that is not sure: of a picture
 * that is on several pages each is taken for the one of the same rank, where they are as many in both.
 */
export function samePicture(before: readonly TextOfPage[], page: number, now: readonly TextOfPage[]): number | undefined {
  const id = before[page]?.p?.id;
  if (id === undefined) return undefined;
  const [there, here] = [before, now].map((pages) => pages.flatMap((one, at) => (one.p?.id === id ? [at] : []))) as [number[], number[]];
  return there.length === here.length ? here[there.indexOf(page)] : undefined;
}

/** Where it stands on the page with the same picture. */
export const onPicture = (note: Note, on: OnPaper): Note => ({ ...note, on });

/** The lines that a machine has read in a page; undefined where it has read none, or the page is turned. */
export function recognisedLines(page: TextOfPage | undefined): PageLines | undefined {
  const size = page?.p?.size;
  if (!page || !size || !isRecognised(page)) return undefined;
  const [width, height] = size;
  const lines: TextLine[] = [];
  for (const { 0: line, index } of page.t.matchAll(/[^\n]+/g)) {
    const range: TextRange = { from: index, to: index + line.length };
    const boxes = rectanglesIn(page, range);
    if (boxes.length === 0) continue;
    lines.push({
      ...range,
      left: Math.min(...boxes.map(({ left }) => left)) * width,
      right: Math.max(...boxes.map((one) => one.left + one.width)) * width,
      top: Math.min(...boxes.map(({ top }) => top)) * height,
      bottom: Math.max(...boxes.map((one) => one.top + one.height)) * height,
    });
  }
  return lines.length > 0 ? { text: page.t, lines } : undefined;
}

/** With the line beside it that a machine has read, as a note on a page with text has one; undefined where it has none. */
export function withRecognised(note: Note, page: TextOfPage | undefined): Note | undefined {
  const lines = recognisedLines(page);
  const found = lines && { ...note, what: withBeside(note.what, lines) };
  return found && anchorOfNote(found) ? found : undefined;
}
