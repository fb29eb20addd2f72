import { describe, expect, test } from 'vitest';
import { placesIn, searchable } from '../../shared/papers/find.ts';
import { decodePaperText, encodePaperText, isRecognised, isScan, isUnread, PARTS } from '../../shared/papers/paper-text.ts';
import { isTable, recognisedPage, rectanglesIn } from '../../shared/papers/recognised-page.ts';
import { parseQuery } from '../../shared/papers/query.ts';

const HEAD = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
const word = (line: number, box: readonly number[], text: string, sure = 96): string =>
  ['5', 1, 1, 1, line, 1, ...box, sure, text].join('\t');
const table = (...rows: readonly string[]): string => [HEAD, '1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t', ...rows, ''].join('\n');
const SIZE = { width: 1000, height: 2000 };

const TSV = table(
  word(1, [100, 200, 90, 40], 'Nghi\u0323'),
  word(1, [200, 198, 140, 44], 'quyết'),
  word(1, [700, 200, 200, 40], '47/2020/NĐ-'),
  word(2, [100, 300, 60, 40], 'CP'),
  word(2, [300, 300, 60, 40], '|', 91),
  word(2, [400, 300, 60, 40], 'mờ', 12),
);

describe('what a machine has read in a picture', () => {
  test('is its words, line by line, each with its box in parts of the page; specks and guesses are none', () => {
    const page = recognisedPage(TSV, SIZE);
    expect(page.t).toBe('Nghị quyết 47/2020/NĐ-\nCP');
    expect(page.w!.slice(0, 8)).toEqual([1000, 1000, 900, 200, 2000, 990, 1400, 220]);
    expect(page.w).toHaveLength(16);
    expect([isRecognised(page), isScan(page), isUnread(page)]).toEqual([true, false, false]);
  });

  test('goes to tablets as it is, and what stands outside of the page is put to its edge', () => {
    const page = recognisedPage(table(word(1, [990, 1990, 500, 500], 'rìa')), SIZE);
    expect(page.w).toEqual([9900, 9950, 5000, 2500]);
    expect(recognisedPage(table(word(1, [99_999, 0, 99_999, 1], 'rìa')), SIZE).w).toEqual([PARTS, 0, PARTS, 5]);
    const text = { v: 1 as const, pages: [page, { t: '', s: 1 as const, cut: 1 as const }] };
    expect(decodePaperText(encodePaperText(text))).toEqual(text);
    expect(isUnread(text.pages[1]!)).toBe(false);
  });

  test('a reader that broke off before the picture is told from a picture without words', () => {
    expect(isTable('')).toBe(false);
    expect(isTable(HEAD)).toBe(false);
    expect(isTable(table())).toBe(true);
    expect(recognisedPage(table(), SIZE)).toEqual({ t: '', s: 2, w: [] });
  });

  test('what is found in it is marked on the picture: one mark a line, of part of a word that part', () => {
    const page = recognisedPage(TSV, SIZE);
    const marks = (typed: string) => placesIn(searchable(page.t), parseQuery(typed)).map((place) => rectanglesIn(page, place));
    const [row] = marks('nghi quyet');
    expect(row).toHaveLength(1);
    expect(row![0]!.left).toBeCloseTo(0.1);
    expect(row![0]!.width).toBeCloseTo(0.24);
    expect(row![0]!.top).toBeCloseTo(0.099);
    // Over the end of a line.
    expect(marks('47/2020/nd-cp')[0]).toHaveLength(2);
    const [year] = marks('2020')[0]!;
    expect(year!.left).toBeCloseTo(0.7 + (0.2 * 3) / 11);
    expect(year!.width).toBeCloseTo((0.2 * 4) / 11);
    expect(rectanglesIn({ t: 'không có hộp' }, { from: 0, to: 5 })).toEqual([]);
  });
});
