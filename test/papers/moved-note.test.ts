/** A note as it stands in another version of its paper. */
import { describe, expect, test } from 'vitest';
import { anchorOfNote, movedNote, withBeside, type PageLines } from '../../shared/papers/moved-note.ts';
import { noteShape, quoteOf, type Note, type What } from '../../shared/papers/note.ts';
import { pageText } from '../../shared/papers/page-text.ts';
import { textLines } from '../../shared/papers/text-lines.ts';
import { ink, noteOf, SHA } from '../notes/example.ts';

const VIEW = [0, 0, 595, 842];
const line = (str: string, x: number, y: number) => ({
  str,
  hasEOL: true,
  transform: [12, 0, 0, 12, x, y],
  width: str.length * 6,
  height: 12,
});
function pageOf(...lines: ReadonlyArray<readonly [words: string, x: number, y: number]>): PageLines {
  const items = lines.map((one) => line(...one));
  return { text: pageText(items).text, lines: textLines(items, VIEW) };
}
const WORDS = 'Điều 2. Đối tượng áp dụng';
const before = pageOf(['Điều 1. Phạm vi điều chỉnh', 60, 742], [WORDS, 60, 642]);
const now = pageOf(['Phần mới', 60, 742], [WORDS, 72, 342]);
const at = now.text.indexOf(WORDS);
const there = { paper: 'p2', sha256: 'b2'.repeat(32), page: 4, from: at, to: at + WORDS.length };
/** Drawn over the line, whose top is 188 points down. */
const OVER: What = ink('blue', 200, 190);

describe('what is drawn', () => {
  test('is written down with the line that it stands by, and stays as it is where none is near', () => {
    expect(anchorOfNote({ what: withBeside(OVER, before) })?.exact).toBe(WORDS);
    expect(withBeside({ kind: 'mark', mark: 'ask', at: [500, 195] }, before)).toMatchObject({ beside: { left: 60, top: 188 } });
    const far: What = ink('blue', 200, 600);
    expect(withBeside(far, before)).toBe(far);
    expect(withBeside(OVER, undefined)).toBe(OVER);
  });
  test('goes as far as its line has gone, and stands by it there', () => {
    const note = noteOf(withBeside(OVER, before));
    const moved = movedNote(note, there, now)!;
    expect(moved.on).toEqual({ paper: 'p2', sha256: there.sha256, page: 4 });
    expect(moved.what).toMatchObject({
      kind: 'ink',
      strokes: [
        {
          points: [
            [212, 490, 0.5],
            [232, 500, 0.7],
            [252, 490, 0.4],
          ],
        },
      ],
      beside: { left: 72, top: 488 },
    });
    expect(noteShape.parse(moved)).toEqual(moved);
    // And back, where it came from.
    const home = before.text.indexOf(WORDS);
    expect(movedNote(moved, { paper: 'p1', sha256: SHA, page: 0, from: home, to: home + WORDS.length }, before)).toEqual(note);
  });
  test('of a place that was pointed at goes with it', () => {
    const note = noteOf(withBeside({ kind: 'text', text: 'Hỏi lại', at: [300, 200] }, before));
    expect(movedNote(note, there, now)?.what).toMatchObject({ text: 'Hỏi lại', at: [312, 500] });
  });
  test('stands nowhere where its page has no such line, or it stood by none', () => {
    expect(movedNote(noteOf(withBeside(OVER, before)), { ...there, from: 9_000, to: 9_010 }, now)).toBeUndefined();
    expect(movedNote(noteOf(OVER), there, now)).toBeUndefined();
  });
});

describe('words', () => {
  const from = before.text.indexOf(WORDS);
  const quote = quoteOf(before.text, from, from + WORDS.length)!;
  test.each<What>([
    { kind: 'highlight', quote, colour: 'pink' },
    { kind: 'text', text: 'Hỏi lại', quote },
  ])('of a $kind are quoted anew', (what) => {
    const moved = movedNote(noteOf(what), there, now) as Note;
    expect(moved.what).toMatchObject({ kind: what.kind, quote: { from: at, to: at + WORDS.length, exact: WORDS, before: 'Phần mới\n' } });
    expect(noteShape.safeParse(moved).success).toBe(true);
  });
});
