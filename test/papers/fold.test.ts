import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, unfold, withDiacritics } from '../../shared/papers/fold.ts';

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyĐÐÊỆƯỮ0123456789-/.,() \n\t\u00a0\u00ad“”–ﬁŒßকিোড়য়ং্'];
const MARKS = ['', '', '', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0302\u0301'];
const signs = fc.array(
  fc
    .tuple(fc.constantFrom(...LETTERS), fc.constantFrom(...MARKS))
    .map(([letter, mark]) => (/[a-zđ]/i.test(letter) ? letter + mark : letter)),
);
const texts = signs.map((all) => all.join('').normalize('NFC'));

describe('folding', () => {
  test.each([
    ['NGHỊ QUYẾT', 'nghi quyet'],
    ['Số: 47/2020/NĐ-CP', 'so: 47/2020/nd-cp'],
    // The eth that some fonts have in place of the letter.
    ['47/2020/N\u00d0-CP', '47/2020/nd-cp'],
    ['NĐ–CP', 'nd-cp'],
    ['47/2020/NĐ-\nCP', '47/2020/nd-cp'],
    ['47/\n2020', '47/2020'],
    ['  Hội đồng \n\t nhân dân ', 'hoi dong nhan dan'],
    ['“Điều 5”', '"dieu 5"'],
    ['ﬁnance', 'finance'],
    ['প্রস্তাব', 'প্রস্তাব'],
    ['a😀B', 'a😀b'],
    ['', ''],
    [' \n ', ''],
  ])('%j is looked through as %j', (raw, folded) => expect(fold(raw).text).toBe(folded));

  test('any normal form and any case give the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded } = fold(text);
        expect(fold(text.normalize('NFD')).text).toBe(folded);
        expect(fold(text.toLowerCase()).text).toBe(folded);
        expect(fold(folded).text).toBe(folded);
      }),
    );
  });

  test('every piece of it leads back to the piece of the text that folds to it', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        if (folded.text === '') return;
        const [from, to] = [a % folded.text.length, b % folded.text.length].sort((x, y) => x - y) as [number, number];
        const range = unfold(text, folded, { from, to: to + 1 });
        expect(range.from).toBeGreaterThanOrEqual(0);
        expect(range.to).toBeLessThanOrEqual(text.length);
        const piece = fold(text.slice(range.from, range.to)).text;
        // A ligature is marked whole; spaces at the ends, and those of a broken number, are no part of a piece that is folded anew.
        expect(piece.replace(/\s/g, '')).toContain(folded.text.slice(from, to + 1).replace(/\s/g, ''));
        expect(piece.length).toBeLessThanOrEqual(to + 1 - from + 4);
      }),
    );
  });

  test('a mark that stands by itself is marked with its letter', () => {
    const text = 'xe\u0302\u0323 q';
    const folded = fold(text);
    expect(folded.text).toBe('xe q');
    expect(unfold(text, folded, { from: 1, to: 2 })).toEqual({ from: 1, to: 4 });
  });
});

test('words with their diacritics are told apart, however they are written', () => {
  expect(withDiacritics('HOÀ')).toBe(withDiacritics('hòa'));
  expect(withDiacritics('thuỷ')).toBe(withDiacritics('thủy'.normalize('NFD')));
  expect(withDiacritics('nghị')).not.toBe(withDiacritics('nghỉ'));
  expect(withDiacritics('đa')).not.toBe(withDiacritics('da'));
});
