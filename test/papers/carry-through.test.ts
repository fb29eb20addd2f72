/** Places of a paper through several replacements: straight, in steps, forwards and back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryThrough, type TextOfVersion } from '../../shared/papers/carry-through.ts';
import { quoteOf, type Quoted } from '../../shared/papers/carry.ts';
import { laidOut, sentences, settings } from './laid-out.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The quote of words that stand whole on a page, and on which. */
function quoteIn(pages: readonly string[], words: string): { readonly page: number; readonly quote: Quoted } | undefined {
  for (const [page, text] of pages.entries()) {
    const signs = [...text].map((sign, at) => ({ sign, at })).filter(({ sign }) => !/\s/.test(sign));
    const found = signs.map(({ sign }) => sign).join('').indexOf(squeezed(words));
    if (found < 0) continue;
    return { page, quote: quoteOf(text, { from: signs[found]!.at, to: signs[found + squeezed(words).length - 1]!.at + 1 }) };
  }
  return undefined;
}

const FIRST = 'Giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này trong năm 2027, báo cáo Hội đồng nhân dân tại kỳ họp cuối năm.';
const SECOND = 'Giao Ủy ban nhân dân xã và các thôn, bản tổ chức thực hiện Nghị quyết trong năm 2027, báo cáo kết quả tại kỳ họp cuối năm.';
const THIRD = 'Ủy ban nhân dân xã và các thôn, bản cùng thực hiện đầy đủ Nghị quyết đến hết năm 2028, gửi kết quả tới kỳ họp cuối.';
const around = (words: string): string[] => [
  ['Điều 1. Phạm vi của văn bản.', words, 'Điều 9. Hiệu lực thi hành kể từ ngày ký.'].join('\n'),
];

describe('a quote goes through the versions of its paper', () => {
  const versions: TextOfVersion[] = [around(FIRST), around(SECOND), around(THIRD)];
  const { page, quote } = quoteIn(versions[0]!, FIRST)!;
  const wordsAt = (place: ReturnType<ReturnType<typeof carryThrough>>, to: number) =>
    place && versions[to]![place.page]!.slice(place.from, place.to);

  test('step by step where it has changed a little each time, and is not found straight', () => {
    expect(carryThrough([versions[0], undefined, versions[2]], 2)(0, quote, page)).toBeUndefined();
    expect(wordsAt(carryThrough(versions, 2)(0, quote, page), 2)).toContain('các thôn, bản cùng thực hiện');
  });
  test('straight where the version between has left it out', () => {
    const all: TextOfVersion[] = [around(FIRST), around('Điều này được bỏ.'), around(FIRST)];
    const place = carryThrough(all, 2)(0, quote, page)!;
    expect(all[2]![place.page]!.slice(place.from, place.to)).toBe(FIRST);
  });
  test('back to an earlier version', () => {
    const later = quoteIn(versions[1]!, SECOND)!;
    expect(wordsAt(carryThrough(versions, 0)(1, later.quote, later.page), 0)).toContain('tổ chức thực hiện Nghị quyết này trong năm 2027');
  });
  test('as far as the texts at hand lead, and nowhere without that of the version read', () => {
    expect(carryThrough([undefined, around(FIRST)], 1)(0, quote, page)).toBeDefined();
    expect(carryThrough([versions[0], undefined], 1)(0, quote, page)).toBeUndefined();
  });
  test('to where it is, in its own version', () => {
    expect(carryThrough(versions, 0)(0, quote, page)).toEqual({ page, from: quote.from, to: quote.to });
  });
});

test('whatever three versions of a paper look like, a sentence of the first is found in the third at its own words', () =>
  fc.assert(
    fc.property(
      sentences(15, 40), fc.tuple(settings, settings, settings), fc.nat(), fc.nat(), fc.boolean(),
      (text, [one, two, three], which, other, withMiddle) => {
        const at = which % text.length;
        const gone = other % text.length;
        const second = ['Phần được bổ sung lần hai, chưa có trước đây.', ...text];
        const third = second.filter((_, place) => place === at + 1 || place !== gone);
        const [v1, v2, v3] = [laidOut(text, one), laidOut(second, two), laidOut(third, three)];
        const found = quoteIn(v1, text[at]!);
        const there = quoteIn(v3, text[at]!);
        if (!found || !there) return;
        const place = carryThrough([v1, withMiddle ? v2 : undefined, v3], 2)(0, found.quote, found.page)!;
        expect([place.page, squeezed(v3[place.page]!.slice(place.from, place.to))]).toEqual([there.page, squeezed(text[at]!)]);
      },
    ),
  ));
