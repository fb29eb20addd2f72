/** What is bounded before it is normalised, what is writing at all, and which instants exist. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRecordable, parseCanonical } from '../../shared/base/canonical.ts';
import { Id, line, prose, Timestamp } from '../../shared/base/ids.ts';

/** Marks in an order that normalising must sort: quadratic in their number. */
const marks = (n: number): string => 'a' + '\u0315\u0300\u05ae\u0062'.slice(0, 3).repeat(Math.ceil(n / 3));

test('two megabytes of marks are refused at once, whoever looks', () => {
  const hostile = marks(2_000_000);
  const before = process.cpuUsage();
  expect(line(100).safeParse(hostile).success).toBe(false);
  expect(prose(20_000).safeParse(hostile).success).toBe(false);
  expect(prose(20_000).safeParse(marks(60_000)).success).toBe(false);
  expect(isRecordable(hostile)).toBe(false);
  expect(() => parseCanonical(JSON.stringify(hostile))).toThrow('NFC');
  // Of the processor, whatever else the machine does; normalising it takes minutes.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2_000);
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

/** By Unicode's own categories, as this machine knows them. */
const CONTROL = /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const STEERING = /\p{Cf}/gu;
/** Joiners, the soft hyphen, marks of direction, spaces without width: real text holds them. */
const NEEDED = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Any place of Unicode, the suspicious ones as often as all others together. */
const place = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }),
  fc.integer({ min: 0x00, max: 0xa0 }),
  fc.integer({ min: 0x200b, max: 0x2070 }),
  fc.integer({ min: 0xfdd0, max: 0xfdef }),
  fc.integer({ min: 0xfeff, max: 0xffff }),
  fc.integer({ min: 0xd800, max: 0xf900 }),
);

test('no control, no half of a letter, nothing private and nothing that steers unseen gets into a text', () => {
  fc.assert(
    fc.property(place, (code) => {
      const text = `Tờ trình${String.fromCodePoint(code)}số 3`;
      for (const shape of [line(100), prose(100)]) {
        const taken = shape.safeParse(text).data;
        if (taken === undefined) continue;
        expect(taken.replaceAll(/[\t\n]/g, ''), code.toString(16)).not.toMatch(CONTROL);
        expect(taken.replaceAll(NEEDED, ''), code.toString(16)).not.toMatch(STEERING);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([0x80, 0x85, 0x9f, 0xfff9, 0xfffa, 0xfffb, 0xfffc, 0xfdd0, 0xffff, 0xe000, 0x10fffd, 0xd800, 0x2061, 0x206f])(
  'U+%s is refused wherever it stands',
  (code) => {
    const sign = String.fromCodePoint(code);
    for (const text of [`${sign}Tờ trình`, `Tờ ${sign} trình`, `Tờ trình${sign}`])
      for (const shape of [line(100), prose(100)]) expect(shape.safeParse(text).success, code.toString(16)).toBe(false);
  },
);

test('letters of the three languages pass, with the joiners that they need, and come out as they went in', () => {
  const letter = fc.constantFrom(
    ...'aáàảãạăắâấđêếiíoôơuưyAĐƯỲỸ09–—“”‘’…₫%/§°'.normalize('NFC'),
    ...['ক', 'র', 'য', 'ষ', 'ক্ষ', 'র\u200d্য', 'ক্\u200dষ', 'ক্\u200cষ', 'ৎ', 'ং', '১', '৳', 'কি', 'কো', '।'],
    ...['co\u00adoperate', '👩\u200d💼', 'a\u200bb'],
  );
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 30 }).map((all) => `a${all.join('')}`.normalize('NFC')), (text) => {
      expect(line(400).parse(text)).toBe(text);
      expect(prose(400).parse(`${text}\n${text}`)).toBe(`${text}\n${text}`);
    }),
  );
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
