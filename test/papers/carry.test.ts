/** Places of a paper in its new version: right, or none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carrier, lineAround, quoteOf, type Quoted } from '../../shared/papers/carry.ts';
import type { PagePlace } from '../../shared/papers/compare.ts';
import { laidOut, sentences, settings } from './laid-out.ts';

const carry = (quote: Quoted, page: number, now: readonly string[], before?: readonly string[]) => carrier(now, before).place(quote, page);
const squeezed = (text: string): string => text.replace(/\s+/g, '');
const textAt = (pages: readonly string[], place: PagePlace | undefined) =>
  place && squeezed(pages[place.page]!.slice(place.from, place.to));

/** The quote of some words of a sentence, its number among them, on the page where that stands whole; undefined where it nowhere does. */
function quoteIn(pages: readonly string[], sentence: string): { readonly page: number; readonly quote: Quoted } | undefined {
  for (const [page, text] of pages.entries()) {
    const flat = [...text].map((sign, at) => ({ sign, at })).filter(({ sign }) => !/\s/.test(sign));
    const found = flat.map(({ sign }) => sign).join('').indexOf(squeezed(sentence));
    if (found < 0) continue;
    return { page, quote: quoteOf(text, { from: flat[found]!.at, to: flat[found + squeezed(sentence).length - 1]!.at + 1 }) };
  }
  return undefined;
}

const versions = fc.record({
  text: sentences(15, 60),
  before: settings,
  now: settings,
  which: fc.nat(),
  more: fc.array(fc.nat(), { maxLength: 6 }),
});
const FRESH = 'Nội dung mới của Ban Kinh tế - Ngân sách đề nghị đưa vào lần này, mục 9';

describe('a quote', () => {
  test('whose words stand in the new version is found there, wherever text was put in and pages break', () =>
    fc.assert(
      fc.property(versions, ({ text, before, now, which, more }) => {
        const at = which % text.length;
        const fresh = text.map((one, place) => (more.some((where) => where % text.length === place) ? `${FRESH}${place}. ${one}` : one));
        const [old, pages] = [laidOut(text, before), laidOut(fresh, now)];
        const found = quoteIn(old, text[at]!);
        if (!found) return;
        const place = carry(found.quote, found.page, pages, old);
        const there = quoteIn(pages, text[at]!);
        expect(place).toBeDefined();
        if (there) expect([place!.page, textAt(pages, place)]).toEqual([there.page, squeezed(text[at]!)]);
        // Cut in two by a page's end: the longer part.
        else expect(squeezed(text[at]!)).toContain(textAt(pages, place));
      }),
    ));
  test('is found though a few of its words are others', () =>
    fc.assert(
      fc.property(versions, fc.nat(), ({ text, before, now, which }, seed) => {
        const at = which % text.length;
        const words = text[at]!.split(' ');
        if (words.length < 12) return;
        const other = words.map((word, place) => (place === 5 + (seed % (words.length - 6)) ? 'khác' : word)).join(' ');
        const [old, pages] = [laidOut(text, before), laidOut(text.toSpliced(at, 1, other), now)];
        const found = quoteIn(old, text[at]!);
        const there = quoteIn(pages, other);
        if (!found || !there) return;
        const place = carry(found.quote, found.page, pages, old);
        expect(place?.page).toBe(there.page);
        expect(textAt(pages, place)).toContain(squeezed(words.slice(0, 5).join('')));
      }),
    ));
  test('that is gone is found nowhere, with the old text at hand or not', () =>
    fc.assert(
      fc.property(versions, fc.boolean(), ({ text, before, now, which }, other) => {
        const at = which % text.length;
        const [old, pages] = [laidOut(text, before), laidOut(text.toSpliced(at, 1, ...(other ? [`${FRESH}.`] : [])), now)];
        const found = quoteIn(old, text[at]!);
        if (!found) return;
        expect(textAt(pages, carry(found.quote, found.page, pages, old))).toBeUndefined();
        expect(textAt(pages, carry(found.quote, found.page, pages))).toBeUndefined();
      }),
    ));
  test('is at its own words or nowhere, without the old text', () => {
    let found = 0;
    fc.assert(
      fc.property(versions, ({ text, before, now, which, more }) => {
        const at = which % text.length;
        const fresh = text.map((one, place) => (more.some((where) => where % text.length === place) ? `${FRESH}${place}. ${one}` : one));
        const [old, pages] = [laidOut(text, before), laidOut(fresh, now)];
        const quoted = quoteIn(old, text[at]!);
        if (!quoted) return;
        const place = carry(quoted.quote, quoted.page, pages);
        if (!place) return;
        found += 1;
        expect(squeezed(text[at]!)).toContain(textAt(pages, place));
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(120);
  });
  test('of words that stand there twice goes to those it was taken from', () => {
    const lines = (...more: string[]) => [
      ...more,
      'Chương I',
      'Mục đích yêu cầu chung của kỳ họp',
      'Chương II',
      'Mục đích yêu cầu chung của kỳ họp',
      'Chương III',
    ];
    const [old, pages] = [[lines().join('\n')], [lines('Phần mới').join('\n')]];
    const second = old[0]!.lastIndexOf('Mục đích');
    const quote = quoteOf(old[0]!, { from: second, to: second + 'Mục đích yêu cầu chung'.length });
    expect(carry(quote, 0, pages, old)?.from).toBe(pages[0]!.lastIndexOf('Mục đích'));
    const first = old[0]!.indexOf('Mục đích');
    // The first of the two was taken out: the other is not it.
    const gone = [lines().join('\n').replace('Chương I\nMục đích yêu cầu chung của kỳ họp\n', '')];
    expect(carry(quoteOf(old[0]!, { from: first, to: first + 22 }), 0, gone, old)).toBeUndefined();
  });
  test('ends where it ended, though what was put in behind it ends alike', () => {
    const [before, behind] = ['Điều 1. Căn cứ chung.', 'Điều 3. Tổ chức thực hiện.'];
    const quoted = 'Giao Ủy ban nhân dân xã thực hiện.';
    const old = [`${before} Nay ${quoted} ${behind}`];
    const pages = [`${before} Phần mới: ${quoted} Các thôn thực hiện. ${behind}`];
    const from = old[0]!.indexOf(quoted);
    const place = carry(quoteOf(old[0]!, { from, to: from + quoted.length }), 0, pages, old)!;
    expect(pages[0]!.slice(place.from, place.to)).toBe(quoted);
  });
  test('that begins and ends inside of a word keeps to that', () => {
    const old = ['Dự toán ngân sách năm 2027 là 12.500 triệu đồng.'];
    const pages = ['2', `3\nPhần đầu.\n${old[0]!}`];
    const quote = quoteOf(old[0]!, { from: 1, to: 12 });
    const place = carry(quote, 0, pages, old)!;
    expect(pages[place.page]!.slice(place.from, place.to)).toBe(quote.exact);
  });
  test('of nothing, or of a page that is not there, is nowhere', () => {
    const { place } = carrier(['Điều 1.'], ['Điều 1.']);
    expect([place(quoteOf('', { from: 0, to: 0 }), 0), place(quoteOf('Điều 9', { from: 0, to: 6 }), 7)]).toEqual([undefined, undefined]);
    expect(carry(quoteOf('Điều 1.', { from: 0, to: 6 }), 0, [])).toBeUndefined();
  });
  test('hundreds of one paper are carried in a moment', () => {
    const pages = Array.from({ length: 300 }, (_, page) =>
      Array.from({ length: 40 }, (_line, at) => `khoản ${page * 40 + at} của điều ${at % 7} về chi.`).join('\n'),
    );
    const fresh = ['Trang bìa mới', ...pages];
    const began = performance.now();
    const { place } = carrier(fresh, pages);
    for (let page = 0; page < 300; page++) {
      const from = pages[page]!.indexOf('\n') + 1;
      expect(place(quoteOf(pages[page]!, { from, to: from + 24 }), page)?.page).toBe(page + 1);
    }
    expect(performance.now() - began).toBeLessThan(6_000);
  });
});

test('the line around a place is without the spaces at its ends', () => {
  const text = 'một hai\n  ba bốn  \n\nnăm';
  expect([0, 6, 7, 8, 12, 19, 20].map((at) => lineAround(text, at))).toEqual([
    { from: 0, to: 7 },
    { from: 0, to: 7 },
    { from: 0, to: 7 },
    { from: 10, to: 16 },
    { from: 10, to: 16 },
    undefined,
    { from: 20, to: 23 },
  ]);
});
