/** Exact decimals: every one there is is written in one way, and none is rounded. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalOf, millionths, Weight } from '../../shared/base/decimals.ts';

const MOST = 10n ** 18n - 1n;

it('W-3 so many millionths are written as text, and read as the same number again', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: MOST }), (count) => {
      const text = decimalOf(count);
      expect(Weight.safeParse(text).success).toBe(true);
      expect(millionths(text)).toBe(count);
    }),
  );
});

it('W-3 what is taken is written in one way alone', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,13}(\.\d{1,7})?$/), (text) => {
      if (Weight.safeParse(text).success) expect(decimalOf(millionths(text))).toBe(text);
    }),
  );
  for (const wrong of ['', '0', '0.0', '-1', '+1', '1.', '.5', '01', '1.50', '1e3', '1,5', '1.0000001', '1234567890123', ' 1'])
    expect(Weight.safeParse(wrong).success, wrong).toBe(false);
  expect([decimalOf(0n), decimalOf(1n), decimalOf(100_000_000n), decimalOf(12_500_000n)]).toEqual(['0', '0.000001', '100', '12.5']);
});

it('W-3 sums are exact where binary numbers are not', () => {
  const tenth = millionths('0.1');
  expect(decimalOf(tenth + millionths('0.2'))).toBe('0.3');
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 0n, max: MOST }), { maxLength: 60 }), (all) => {
      const sum = all.reduce((one, other) => one + other, 0n);
      expect(all.map((one) => millionths(decimalOf(one))).reduce((one, other) => one + other, 0n)).toBe(sum);
    }),
  );
});
