import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { excerpt, placesIn, search, searchable } from '../../shared/papers/find.ts';
import { Library } from '../../shared/papers/library.ts';
import { pageText } from '../../shared/papers/page-text.ts';
import { MOST_TYPED, parseQuery } from '../../shared/papers/query.ts';

const decree = (async () => {
  const task = getDocument({
    data: new Uint8Array(readFileSync(resolve(import.meta.dirname, '../samples/nghi-dinh-47-2020.pdf'))),
    verbosity: 0,
  });
  const doc = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= doc.numPages; number++) {
    const { items } = await (await doc.getPage(number)).getTextContent({ includeMarkedContent: true, disableNormalization: true });
    texts.push(pageText(items).text);
  }
  await task.destroy();
  return texts;
})();

const PAGES = [
  'NGHỊ QUYẾT\nVề việc phê chuẩn quyết toán ngân sách xã năm 2025.',
  'Căn cứ Nghị định số 47/2020/NĐ-\nCP ngày 09 tháng 4 năm 2020 của Chính phủ; căn cứ nghỉ lễ.',
  'Quyết định của Ủy ban. Hội nghị ngày 5 đã nghe; ngân hàng và sách giáo khoa của xã.',
  'Đại biểu hoà giải ở cơ sở. Thuỷ lợi.',
];
const pages = PAGES.map(searchable);
const found = (typed: string) => search(pages, parseQuery(typed)).map(({ index }) => index);
const marked = (page: number, typed: string) =>
  placesIn(pages[page]!, parseQuery(typed)).flatMap(({ words }) => words.map(({ from, to }) => PAGES[page]!.slice(from, to)));

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
    expect(marked(0, 'quyet quyết toán')).toEqual(['quyết toán']);
    // Side by side they are seen as one.
    expect(marked(0, 'toan ngan sach nghi')).toEqual(['NGHỊ', 'toán ngân sách']);
  });

  test.each([
    // Each on its own they stand here seven times; together, twice.
    [
      'giám sát nguồn',
      'Nguồn vốn được giám sát. Tất cả các nguồn khác: nguồn tài trợ, nguồn vay. Việc giám sát do Ban',
      [
        ['Nguồn', 'giám sát'],
        ['nguồn', 'giám sát'],
      ],
    ],
    // The nearest belong together, whichever came first.
    ['chi thu', 'thu của xã và của huyện, rồi chi, thu', [['chi', 'thu']]],
    ['chi thu', 'thu, chi. Sau đó chi và thu. Tổng thu', [['thu', 'chi'], ['chi', 'thu']]],
    // In a row anywhere on the page, and that alone is meant.
    ['ngân sách', 'ngân hàng và sách. Ngân sách xã, ngân sách huyện', [['Ngân sách'], ['ngân sách']]],
    ['xã xã', 'xã một, xã hai', [['xã'], ['xã']]],
    ['xã "ngân sách"', 'Ngân sách của xã, của các xã', [['Ngân sách', 'xã']]],
  ])('several words are one place: %j in %j', (typed, text, expected) => {
    const places = placesIn(searchable(text), parseQuery(`${typed} `));
    expect(places.map(({ words }) => words.map(({ from, to }) => text.slice(from, to)))).toEqual(expected);
  });

  test('however often words stand on a page, its places are found at once, and none lies within another', () => {
    const one = searchable('thu chi ngan sach va xa '.repeat(1_500));
    const begun = performance.now();
    const places = placesIn(one, parseQuery('xa thu sach chi va ngan '));
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(places.length).toBeGreaterThan(1_000);
    for (const [at, { from }] of places.entries()) expect(from).toBeGreaterThanOrEqual(places[at - 1]?.to ?? 0);
  });

  test('a paper has as many places as it lists and marks: one number everywhere', () => {
    const library = new Library();
    library.add('paper', [...PAGES, ...PAGES.map((page) => page.replace('ngân sách', 'ngân khố và sách'))]);
    const places = library.places('paper', 'ngan sach ');
    expect(places.map(({ page }) => page)).toEqual([0, 2, 4, 6]);
    expect(places.map(({ excerpt }) => excerpt!.marks.map(({ from, to }) => excerpt!.text.slice(from, to)))).toEqual([
      ['ngân sách'],
      ['ngân', 'sách'],
      ['ngân', 'sách'],
      ['ngân', 'sách'],
    ]);
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

  test.each([
    ['Độc lập - Tự do - Hạnh phúc', ['Độc lập – Tự do -\nHạnh phúc']],
    ['doc lap tu do hanh phuc', ['Độc lập – Tự do -\nHạnh phúc']],
    ['"tự do - hạnh phúc"', ['Tự do -\nHạnh phúc']],
    ['Điều 12', ['Điều 12']],
    ['15/2026/NĐ-CP', ['15/2026/NÐ-\nCP']],
    ['hoà thuận', ['hòa thuận']],
    ['thủy', ['thuỷ']],
    ['cơ sở', ['cơ\nsở']],
    ['uong', []],
    ['đường'.normalize('NFD'), ['Đường']],
  ])('%j is marked as %j, in whatever letters the paper is set', (typed, expected) => {
    const text =
      'Độc lập – Tự do -\nHạnh phúc. Điều 12, không phải Điều 120. Số 15/2026/NÐ-\nCP. Sống hòa thuận; thuỷ lợi ở cơ\nsở. Đường làng.';
    expect(placesIn(searchable(text), parseQuery(`${typed} `)).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  test('a number broken at the end of a line, or set with another đ, counts as typed with its diacritics', () => {
    const [plain, broken] = ['số 15/2026/nd-cp, số 15/2026/nd-cp', 'số 15/2026/NĐ-\nCP'].map(searchable);
    expect(search([plain!, broken!], parseQuery('15/2026/NĐ-CP '))[0]!.index).toBe(1);
    const names = ['hoa thuan hoa thuan', 'hoà thuận', 'hòa thuận'.normalize('NFD').normalize('NFC')].map(searchable);
    expect(search(names, parseQuery('hòa thuận ')).map(({ index }) => index).slice(0, 2).sort()).toEqual([1, 2]);
  });

  test('an article stands before its mention, and letters of old Vietnamese fonts are found', () => {
    const three = ['theo khoản 2 Điều 12 của Nghị định, Điều 12 và Điều 12', 'Chương II\nĐiều 12. Danh mục', 'dieu 12 va Điều 12'].map(
      searchable,
    );
    expect(search(three, parseQuery('điều 12 ')).map(({ index }) => index)[0]).toBe(1);
    const old = searchable('CƠ QUAN NHÀ NƢỚC, cơ quan nhà nƣớc');
    expect(placesIn(old, parseQuery('nhà nước ')).map(({ from, to }) => old.text.slice(from, to))).toEqual(['NHÀ NƢỚC', 'nhà nƣớc']);
    expect(search([searchable('nha nuoc nha nuoc'), old], parseQuery('nhà nước '))[0]!.index).toBe(1);
  });

  test('what is typed is bounded', () => {
    expect(parseQuery('a '.repeat(1_000)).terms.length).toBeLessThanOrEqual(12);
    expect(parseQuery('x'.repeat(5_000)).terms[0]!.text).toHaveLength(MOST_TYPED);
  });
});

describe('in real papers', () => {
  const typed = [
    ['Điều 12', 'Điều 12.'],
    ['dieu 12', 'Điều 12.'],
    ['hieu luc thi hanh', 'Hiệu lực thi hành'],
    ['co quan nha nuoc', 'của cơ quan nhà nƣớc'],
    ['47/2020/nđ-cp', 'Số: 47/2020/NĐ-CP'],
  ] as const;
  test.each(typed)('%j leads first to a page with %j', async (looked, there) => {
    const texts = (await decree).map(searchable);
    const [first] = search(texts, parseQuery(`${looked} `));
    expect(texts[first!.index]!.text.replace(/\s+/g, ' ')).toContain(there);
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
