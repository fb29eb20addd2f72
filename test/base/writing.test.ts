/** What is bounded before it is normalised, what is writing at all, and which instants exist. */
import { expect, test } from 'vitest';
import { isRecordable, parseCanonical } from '../../shared/base/canonical.ts';
import { Id, line, prose, Timestamp } from '../../shared/base/ids.ts';

/** Marks in an order that normalising must sort: quadratic in their number. */
const marks = (n: number): string => 'a' + '\u0315\u0300\u05ae\u0062'.slice(0, 3).repeat(Math.ceil(n / 3));

test('two megabytes of marks are refused at once, whoever looks', () => {
  const hostile = marks(2_000_000);
  const before = performance.now();
  expect(line(100).safeParse(hostile).success).toBe(false);
  expect(prose(20_000).safeParse(hostile).success).toBe(false);
  expect(prose(20_000).safeParse(marks(60_000)).success).toBe(false);
  expect(isRecordable(hostile)).toBe(false);
  expect(() => parseCanonical(JSON.stringify(hostile))).toThrow('NFC');
  // A slow machine beside other tests; normalising it takes minutes.
  expect(performance.now() - before).toBeLessThan(2_000);
});

test('nine marks in a row are no writing; what languages need is', () => {
  expect(line(100).safeParse(`a${'\u0301'.repeat(9)}`).success).toBe(false);
  for (const text of [
    'Nguyễn Thị Ưng',
    'Nguyễn Thị Ưng'.normalize('NFD'),
    'বাংলাদেশ ক্\u200dষ',
    'Hội đồng – kỳ họp thứ 3: "2.000 tỷ"',
    '–',
    '12',
  ])
    expect(line(100).safeParse(text).success, text).toBe(true);
});

test.each([
  '\u200b',
  '\u200b\u200d',
  '\u3164',
  '\u115f ',
  '\ufffd',
  '\u202eabc',
  'a\u2066b',
  '\u{e0041}\u{e0042}',
  '\u0301',
  '\u2800',
  ' ',
])('%j says nothing, or other than it shows', (text) => {
  expect(line(100).safeParse(text).success).toBe(false);
  if (text.trim() !== '') expect(prose(100).safeParse(text).success).toBe(false);
});

test.each([
  '2026-13-01T00:00:00.000Z',
  '2026-02-30T00:00:00.000Z',
  '2026-12-09T24:00:00.000Z',
  '2026-12-09T01:00:60.000Z',
  '2026-12-09T01:00:00Z',
  '2025-02-29T00:00:00.000Z',
  '0000-00-00T00:00:00.000Z',
])('%s is no instant', (text) => expect(Timestamp.safeParse(text).success).toBe(false));
test('29 February of a leap year is one', () => expect(Timestamp.safeParse('2028-02-29T23:59:59.999Z').success).toBe(true));

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'])('%s is nobody’s id', (text) =>
  expect(Id.safeParse(text).success).toBe(false),
);
