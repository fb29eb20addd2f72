/** What is new in a new version, found in its text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../shared/papers/body-words.ts';
import { compare, type Comparison } from '../../shared/papers/compare.ts';
import { laidOut, sentences, settings } from './laid-out.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, '');
const said = ({ changes }: Comparison) => changes.map(({ kind, wordsBefore, wordsNow }) => [kind, wordsBefore, wordsNow]);
/** What stands at a change's places in the new version. */
const there = (pages: readonly string[], { changes }: Comparison, side: 'now' | 'before') =>
  changes.map((one) => squeezed(one[side].map(({ page, from, to }) => pages[page]!.slice(from, to)).join('')));

describe('a new version', () => {
  const one = ['Điều 1. Tổng chi ngân sách là 12.500 triệu đồng.', 'Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện.'];
  test('is compared word by word', () => {
    const found = compare([one.join('\n')], [one.join('\n').replace('12.500', '13.000')]);
    expect(said(found)).toEqual([['changed', '12.500', '13.000']]);
    expect(found.changes[0]).toMatchObject({ lead: '. Tổng chi ngân sách là', tail: 'triệu đồng. Điều 2.' });
  });
  test('says what was added and where, what was removed and where it stood', () => {
    const more = [one[0]!, 'Điều 1a. Nguồn kinh phí do tỉnh cấp.', one[1]!];
    const [short, long] = [[one.join('\n')], [more.join('\n')]];
    const added = compare(short, long);
    expect(said(added).map(([kind]) => kind)).toEqual(['added']);
    expect(there(long, added, 'now')[0]).toContain('1a.Nguồnkinhphídotỉnhcấp.');
    const removed = compare(long, short);
    expect(said(removed).map(([kind]) => kind)).toEqual(['removed']);
    expect(removed.changes[0]!.now).toEqual([{ page: 0, from: expect.any(Number) as number, to: removed.changes[0]!.now[0].from }]);
    expect(short[0]!.slice(0, removed.changes[0]!.now[0].from)).toMatch(/triệu đồng\.\s*(Điều)?$/);
  });
  test('with other quotes, dashes and line ends inside of words says the same', () =>
    expect(said(compare(['theo “Nghị định” số 47/2020/NĐ-\nCP – bản gốc'], ['theo "Nghị định"\nsố 47/2020/NĐ-CP - bản\ngốc']))).toEqual(
      [],
    ));
  test('of which nothing can be read says so of each page, and calls none of it changed', () => {
    const found = compare(['Điều 1. Phạm vi.', '', ''], ['Điều 1. Phạm vi.', '']);
    expect([found.changes, found.blank]).toEqual([[], { before: [1, 2], now: [1] }]);
  });
  test('whose running head is another says that once', () => {
    const text = Array.from({ length: 200 }, (_, at) => `Khoản ${at} về việc số ${at * 3} của xã.`);
    const setting = { width: 60, lines: 20, number: (page: number) => `- ${page} -` };
    const found = compare(laidOut(text, { ...setting, head: 'DỰ THẢO LẦN 1' }), laidOut(text, { ...setting, head: 'DỰ THẢO LẦN 2' }));
    expect(said(found)).toEqual([['changed', '1', '2']]);
  });
  test('with nothing in common is one change or few, not thousands', () => {
    const [old, fresh] = ['một hai ba bốn năm sáu bảy', 'alpha beta gamma delta'].map((text) =>
      Array.from({ length: 40 }, () => `${text} `.repeat(60)),
    );
    expect(compare(old!, fresh!).changes.length).toBeLessThan(5);
  });
});

describe('whatever the pages look like', () => {
  test('text that only flows differently is not changed', () =>
    fc.assert(
      fc.property(sentences(20, 120), settings, settings, (text, before, now) => {
        // A running head that was not there before is something new.
        const found = compare(laidOut(text, { ...before, head: now.head }), laidOut(text, now));
        expect(said(found)).toEqual([]);
      }),
    ));
  test('a sentence put in, taken out or put in the place of another is one change, at its place', () =>
    fc.assert(
      fc.property(
        sentences(20, 100),
        settings,
        settings,
        fc.nat(),
        fc.constantFrom('in', 'out', 'other'),
        (text, before, now, seed, how) => {
          const at = seed % text.length;
          const fresh = 'Kinh phí lấy từ nguồn tăng thu ngân sách tỉnh cấp bù mục 99.';
          const other = how === 'in' ? text.toSpliced(at, 0, fresh) : how === 'out' ? text.toSpliced(at, 1) : text.toSpliced(at, 1, fresh);
          const [old, pages] = [laidOut(text, { ...before, head: now.head }), laidOut(other, now)];
          const found = compare(old, pages);
          const kinds = { in: 'added', out: 'removed', other: 'changed' };
          expect(found.changes.length).toBeGreaterThan(0);
          if (how !== 'other') expect(found.changes.map(({ kind }) => kind)).toEqual([kinds[how]]);
          for (const words of there(pages, found, 'now')) expect(squeezed(fresh)).toContain(how === 'out' ? '' : words.slice(1, -1));
        },
      ),
    ));
  test('nothing is missed: with what it names put back, the old version stands there again', () =>
    fc.assert(
      fc.property(
        sentences(10, 60),
        settings,
        settings,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 12 }),
        (text, before, now, edits) => {
          const words = text.join(' ').split(' ');
          for (const [seed, which, takes] of edits) words.splice(seed % words.length, takes ? 1 + (which % 5) : 0, `mới${which % 10}`);
          const [old, pages] = [laidOut(text, { ...before, head: now.head }), laidOut([words.join(' ')], now)];
          const found = compare(old, pages);
          const [a, b] = [bodyOf(old).words, bodyOf(pages).words];
          const within = (side: 'before' | 'now') => (word: { page: number; from: number; to: number }) =>
            found.changes.some((one) => one[side].some(({ page, from, to }) => page === word.page && word.from >= from && word.to <= to));
          const left = (all: typeof a, side: 'before' | 'now') =>
            all
              .filter((one) => !within(side)(one))
              .map(({ key }) => key)
              .join('');
          expect(left(b, 'now')).toBe(left(a, 'before'));
        },
      ),
    ));
  test('a page is shown beside the one that says the same', () =>
    fc.assert(
      fc.property(sentences(60, 120), settings, fc.integer({ min: 1, max: 10 }), (text, setting, more) => {
        const [old, pages] = [
          laidOut(text, setting),
          laidOut([...Array.from({ length: more * 20 }, (_, at) => `Phần mới ${at} thêm vào đầu.`), ...text], setting),
        ];
        const { pageBefore, pageNow } = compare(old, pages);
        expect([pageBefore.length, pageNow.length]).toEqual([pages.length, old.length]);
        // Up to its number: three words alone stand in other sentences as well.
        const last = /^.*?\d+/.exec(squeezed(text.at(-1)!))?.[0] ?? squeezed(text.at(-1)!);
        const holds = (all: readonly string[]) => all.findIndex((one) => squeezed(one).includes(last));
        if (holds(pages) >= 0 && holds(old) >= 0) expect(Math.abs(pageBefore[holds(pages)]! - holds(old))).toBeLessThanOrEqual(1);
        for (const [at, page] of pageNow.entries()) expect(page).toBeGreaterThanOrEqual(at === 0 ? 0 : pageNow[at - 1]!);
      }),
    ));
});

// What grows with the square of the lines would not end within a test's time; how fast it is, README says.
test('six hundred pages beside six hundred come to an end, also where every line or their order is another', () => {
  const words = (at: number) => `khoản ${at} của điều ${at % 97} về chi ${(at * 7919) % 1013} cho mục ${(at * 104729) % 509}`;
  const pages = (other: (at: number) => string) =>
    Array.from({ length: 600 }, (_, page) =>
      Array.from({ length: 42 }, (_line, at) => words(page * 42 + at) + other(page * 42 + at)).join('\n'),
    );
  const old = pages(() => '.');
  for (const fresh of [
    pages((at) => (at % 500 === 0 ? ' thêm.' : '.')),
    pages((at) => ` ${at % 3}${(at * 31) % 7}`),
    [...pages(() => '.')].reverse(),
  ]) {
    const found = compare(old, fresh);
    expect(found.changes.length + found.more).toBeGreaterThan(0);
    expect(found.pageNow).toHaveLength(600);
  }
});
