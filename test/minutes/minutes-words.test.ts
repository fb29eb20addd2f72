import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { percent } from '../../shared/meeting/rules.ts';
import { checkGlyphs, fontFile, printable, VIETNAMESE } from '../../server/minutes/glyphs.ts';
import { minutesJson } from '../../shared/minutes/minutes-data.ts';
import { fractionWords, percentText } from '../../server/minutes/minutes-votes.ts';
import { clock, day, fingerprint, moment, shortMoment, whole } from '../../server/minutes/paper-time.ts';
import { eventful } from './sample.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('glyphs', () => {
  test('all 134 letters with marks are looked for, and found in every face', () => {
    const marked = VIETNAMESE.filter((letter) => /\p{L}/u.test(letter) && letter.charCodeAt(0) > 0x7f && !'½⅔'.includes(letter));
    expect(new Set(marked).size).toBe(134);
    expect(marked.every((letter) => letter.length === 1)).toBe(true);
    expect(checkGlyphs()).toEqual([]);
  });

  test('the check is by the font: letters it lacks are found missing', () => {
    const missing = new Set<string>();
    expect(printable('Đặng Thị Ưởng – 50 ₫ “…”', missing)).toBe('Đặng Thị Ưởng – 50 ₫ “…”');
    expect(missing.size).toBe(0);
    expect(printable('漢 a\u0309\u200b\tb\u0007', missing)).toBe('[U+6F22] ả b[U+0007]');
    expect([...missing]).toEqual(['U+6F22', 'U+0007']);
    expect(fontFile('bold').length).toBeGreaterThan(100_000);
  });
});

describe('numbers and times as papers write them', () => {
  test.each([
    [51, 52, '98,08%'],
    [52, 53, '98,11%'],
    [49, 52, '94,23%'],
    [46, 52, '88,46%'],
    [423, 487, '86,86%'],
    [15, 487, '3,08%'],
    [28, 487, '5,75%'],
    [0, 29, '0,00%'],
    [29, 29, '100,00%'],
    [1, 800, '0,13%'],
    [1, 3, '33,33%'],
    [2, 3, '66,67%'],
  ])('%i of %i is %s', (count, base, text) => expect(percentText(percent(count, base))).toBe(text));

  test('fractions in words', () => {
    expect(fractionWords({ base: 'total', fraction: [1, 2], strict: true })).toBe('quá nửa');
    expect(fractionWords({ base: 'total', fraction: [2, 3], strict: false })).toBe('ít nhất hai phần ba');
    expect(fractionWords({ base: 'present', fraction: [3, 5], strict: true })).toBe('trên 3/5');
    expect(fractionWords({ base: 'present', fraction: [1, 2], strict: false })).toBe('ít nhất 1/2');
  });

  test('days and hours are those of Viet Nam', () => {
    expect(day('2026-02-08T18:30:00.000Z')).toBe('ngày 09 tháng 02 năm 2026');
    expect(day('2026-12-31T17:00:00.000Z')).toBe('ngày 01 tháng 01 năm 2027');
    expect(day('2026-03-05T01:00:00.000Z')).toBe('ngày 05 tháng 3 năm 2026');
    expect(plain(clock('2026-07-10T01:05:59.999Z'))).toBe('08 giờ 05 phút');
    expect(plain(moment('2026-07-11T01:05:00.000Z', '2026-07-10T01:00:00.000Z'))).toBe('08 giờ 05 phút, ngày 11 tháng 7 năm 2026');
    expect(shortMoment('2026-07-10T17:05:00.000Z', '2026-07-10T01:00:00.000Z')).toBe('00:05 (11/7)');
    expect([whole(7), whole(1234), whole(1234567)]).toEqual(['7', '1.234', '1.234.567']);
    expect(fingerprint('0a1b2c3d4e')).toBe('0A1B 2C3D 4E');
  });
});

test('minutes.json is canonical and holds every vote’s numbers', () => {
  const text = minutesJson(eventful());
  const value = JSON.parse(text) as { meeting: string; votes: unknown[] };
  expect(value.meeting).toBe('m1');
  expect(value.votes[0]).toEqual({ vote: 'v1', counts: { for: 14, against: 8, notVoting: 2 }, base: 29, silent: 5, outcome: 'rejected' });
  expect(value.votes).toHaveLength(3);
  expect(text.startsWith('{"endedAt":"2026-07-10T09:30:00.000Z","meeting":"m1",')).toBe(true);
  expect(text.endsWith('\n')).toBe(false);
});

test('no paper word is empty in any language', async () => {
  const { minutesPaper } = await import('../../shared/text/minutes-paper.ts');
  for (const [key, text] of Object.entries(minutesPaper)) for (const words of Object.values(text)) expect(words.trim(), key).not.toBe('');
  const source = readFileSync(new URL('../../shared/text/minutes-paper.ts', import.meta.url), 'utf8');
  expect(source.normalize('NFC')).toBe(source);
});
