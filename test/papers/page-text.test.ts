/** The text of a page and the places in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKept, itemAt, pageText, rawLength } from '../../shared/papers/page-text.ts';

describe('the text of a page', () => {
  test('is its items one after the other, in NFC, a line feed at the end of a line, what holds no text left out', () => {
    const items = [
      { type: 'beginMarkedContent' },
      { str: 'Đie\u0302\u0300u 1.', hasEOL: true },
      { str: '\0' },
      { str: 'Phạm vi', hasEOL: false },
      {},
    ];
    expect(pageText(items)).toEqual({ text: 'Điều 1.\nPhạm vi', starts: [0, 8, 8] });
  });

  test('says in which item a place lies', () => {
    const text = pageText([{ str: 'một' }, { str: '' }, { str: ' hai', hasEOL: true }, { str: 'ba' }]);
    expect([0, 2, 3, 6, 7, 8].map((at) => itemAt(text, at))).toEqual([0, 0, 2, 2, 2, 3]);
  });
});

test('a place in what is kept is found again in what the file says, letters and their marks together', () => {
  const letters = fc.constantFrom('e\u0302\u0323', 'Đ', 'a', ' ', 'ệ', '\0', 'o\u031b\u0301', '𝄞');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), (drawn) => {
      const raw = drawn.join('');
      const kept = asKept(raw);
      for (let at = 0; at <= kept.length; at++) {
        if (/^[\udc00-\udfff]/.test(kept.slice(at))) continue;
        expect(asKept(raw.slice(0, rawLength(raw, at)))).toBe(kept.slice(0, at));
      }
    }),
  );
});
