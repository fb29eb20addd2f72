import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, placesIn, search, searchable } from '../../shared/papers/find.ts';
import { MOST_TYPED, parseQuery } from '../../shared/papers/query.ts';

const PAGES = [
  'NGHỊ QUYẾT\nVề việc phê chuẩn quyết toán ngân sách xã năm 2025.',
  'Căn cứ Nghị định số 47/2020/NĐ-\nCP ngày 09 tháng 4 năm 2020 của Chính phủ; căn cứ nghỉ lễ.',
  'Quyết định của Ủy ban. Hội nghị ngày 5 đã nghe; ngân hàng và sách giáo khoa của xã.',
  'Đại biểu hoà giải ở cơ sở. Thuỷ lợi.',
];
const pages = PAGES.map(searchable);
const found = (typed: string) => search(pages, parseQuery(typed)).map(({ index }) => index);
const marked = (page: number, typed: string) =>
  placesIn(pages[page]!, parseQuery(typed)).map(({ from, to }) => PAGES[page]!.slice(from, to));

describe('finding', () => {
  test.each([
    ['nghi quyet ', [0, 2]],
    ['Nghị quyết ', [0, 2]],
    ['"nghị quyết"', [0]],
    ['“ngân sách', [0]],
    ['ngan sach', [0, 2]],
    ['47/2020/NĐ-CP', [1]],
    ['47/2020/nd-cp', [1]],
    ['2020', [1]],
    ['dai bieu hòa giải', [3]],
    ['thủy lợi', [3]],
    ['không có', []],
    ['"', []],
    ['…', []],
    ['', []],
  ])('%j is on pages %j', (typed, expected) => expect(found(typed)).toEqual(expected));

  test('whole words are found, and while one is being typed those that begin so', () => {
    expect(found('quy ')).toEqual([]);
    expect(found('quy')).toEqual([0, 2]);
  });

  test('pages with the diacritics that were typed come first; the others are found as well', () => {
    expect(found('nghỉ ')[0]).toBe(1);
    expect(found('nghi ')).toHaveLength(3);
  });

  test('a phrase may run over the end of a line', () => expect(found('"quyết về việc"')).toEqual([0]));

  test('what is found is marked in the text itself: the words in a row where they stand so, else each', () => {
    expect(marked(0, 'ngan sach')).toEqual(['ngân sách']);
    expect(marked(2, 'ngan sach')).toEqual(['ngân', 'sách']);
    expect(marked(1, '47/2020/nd-cp')).toEqual(['47/2020/NĐ-\nCP']);
    expect(marked(3, 'ngan sach')).toEqual([]);
    expect(marked(0, 'quyet quyết toán')).toEqual(['QUYẾT', 'quyết', 'toán']);
  });

  test('whatever is typed, each place marked is on the page, in order, and folds to what was looked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), fc.nat(), fc.nat(60), fc.string({ maxLength: 5 }), (page, at, length, noise) => {
        const start = at % page.length;
        const one = searchable(page);
        const query = parseQuery(page.slice(start, start + length) + noise);
        let last = 0;
        for (const { from, to } of placesIn(one, query)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(page.length);
      }),
    );
  });

  test('what is typed is bounded', () => {
    expect(parseQuery('a '.repeat(1_000)).terms.length).toBeLessThanOrEqual(12);
    expect(parseQuery('x'.repeat(5_000)).terms[0]!.text).toHaveLength(MOST_TYPED);
  });
});

describe('the sentence around', () => {
  test('stands on one line, with the words marked in it', () => {
    const text = `Câu trước. ${PAGES[1]!} Câu sau đó.`;
    const { text: line, marks } = excerpt(text, placesIn(searchable(text), parseQuery('so 47/2020/nd-cp')));
    expect(line).toBe('Căn cứ Nghị định số 47/2020/NĐ- CP ngày 09 tháng 4 năm 2020 của Chính phủ; …');
    expect(marks.map(({ from, to }) => line.slice(from, to))).toEqual(['số 47/2020/NĐ- CP']);
  });

  test('is short, however long the page', () => {
    const text = `${'một hai ba '.repeat(500)}ngân sách ${'bốn năm sáu '.repeat(500)}`;
    const { text: line, marks } = excerpt(text, placesIn(searchable(text), parseQuery('ngân sách')));
    expect(line.length).toBeLessThan(240);
    expect(line.startsWith('… ')).toBe(true);
    expect(line.slice(marks[0]!.from, marks[0]!.to)).toBe('ngân sách');
  });
});
