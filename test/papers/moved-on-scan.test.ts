/** Notes on scanned pages in another version of their paper. */
import { describe, expect, test } from 'vitest';
import { carryThrough } from '../../shared/papers/carry-through.ts';
import { anchorOfNote, movedNote } from '../../shared/papers/moved-note.ts';
import { onPicture, recognisedLines, samePicture, withRecognised } from '../../shared/papers/moved-on-scan.ts';
import { noteShape } from '../../shared/papers/note.ts';
import { PARTS, type TextOfPage } from '../../shared/papers/paper-text.ts';
import { ink, noteOf } from '../notes/example.ts';

const id = (sign: string): string => sign.repeat(32);
const scan = (sign: string): TextOfPage => ({ t: '', s: 1, p: { id: id(sign), size: [600, 800] } });
const text: TextOfPage = { t: 'Điều 1' };

describe('the page with the same picture', () => {
  test('is found wherever it stands now', () => {
    expect(samePicture([scan('a'), scan('b')], 1, [text, scan('c'), scan('b'), scan('a')])).toBe(2);
  });
  test('of a picture that is there twice is that of the same rank, where they are as many', () => {
    const blank = scan('0');
    expect(samePicture([blank, scan('a'), blank], 2, [scan('a'), blank, blank])).toBe(2);
    expect(samePicture([blank, scan('a'), blank], 2, [scan('a'), blank])).toBeUndefined();
  });
  test('is none where the page was scanned anew, has text, or is not known', () => {
    expect(samePicture([scan('a')], 0, [scan('b')])).toBeUndefined();
    expect(samePicture([text], 0, [text])).toBeUndefined();
    expect(samePicture([{ t: '', s: 1 }], 0, [{ t: '', s: 1 }])).toBeUndefined();
    expect(samePicture([], 3, [scan('a')])).toBeUndefined();
  });
  test('has the note at its own place', () => {
    const note = noteOf(ink('blue', 200, 190), 1);
    const moved = onPicture(note, { paper: 'p2', sha256: id('b') + id('2'), page: 4 });
    expect(moved).toEqual({ ...note, on: { paper: 'p2', sha256: id('b') + id('2'), page: 4 } });
    expect(noteShape.parse(moved)).toEqual(moved);
  });
});

/** A page that was read: each line with how far down it stands, in parts of the page. */
function read(...lines: ReadonlyArray<readonly [line: string, top: number]>): TextOfPage {
  const boxes = lines.flatMap(([line, top]) => line.split(' ').flatMap((_word, at) => [1_000 + at * 600, top, 500, 200]));
  return { t: lines.map(([line]) => line).join('\n'), s: 2, w: boxes, p: { id: id('e'), size: [600, 800] } };
}

describe('by what a machine has read in both', () => {
  const LINE = 'Giao Ủy ban nhân dân xã tổ chức thực hiện';
  const before = [read(['Điều 1. Phạm vi', 1_000], [LINE, 2_500])];
  const now = [read(['Phần được bổ sung lần này', 1_000]), read(['Điều 1. Phạm vi', 2_000], [LINE, 5_000])];

  test('its lines stand where they were seen, in points', () => {
    expect(PARTS).toBe(10_000);
    expect(recognisedLines(before[0])!.lines.map(({ left, top, bottom }) => [left, top, bottom].map(Math.round))).toEqual([
      [60, 80, 96],
      [60, 200, 216],
    ]);
    expect(recognisedLines({ t: 'a', s: 2, w: [0, 0, 1, 1], p: { id: id('e') } }), 'turned').toBeUndefined();
    expect(recognisedLines(scan('a'))).toBeUndefined();
  });

  test('a note goes with the line that it was drawn by, on a page that was scanned anew', () => {
    const note = withRecognised(noteOf(ink('blue', 200, 205)), before[0])!;
    const quote = anchorOfNote(note)!;
    expect(quote.exact).toBe(LINE);
    const place = carryThrough([before.map(({ t }) => t), now.map(({ t }) => t)], 1)(0, quote, 0)!;
    expect(place.page).toBe(1);
    const moved = movedNote(note, { paper: 'p2', sha256: id('b') + id('2'), ...place }, recognisedLines(now[1])!)!;
    expect(moved.what).toMatchObject({ strokes: [{ points: [[200, 405, 0.5], [220, 415, 0.7], [240, 405, 0.4]] }] });
  });

  test('far from every line it goes with none', () => {
    expect(withRecognised(noteOf(ink('blue', 200, 700)), before[0])).toBeUndefined();
    expect(withRecognised(noteOf(ink()), scan('a'))).toBeUndefined();
  });
});
