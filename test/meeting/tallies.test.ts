/** Numbers of the council's real world (shared/RULES.md V-16 to V-19). */
import { describe, expect, test } from 'vitest';
import { explain, MAJORITY, meets, needed, percent, Rule, TWO_THIRDS, type BaseKind } from '../../shared/meeting/rules.ts';
import { delegate } from '../kit/people.ts';
import { resultOf } from '../kit/scene.ts';

const hundredths = (text: string): number => Math.round(Number(text.replace(',', '.')) * 100);

describe('thresholds', () => {
  test.each([
    [125, 63, 84],
    [85, 43, 57],
    [82, 42, 55],
    [52, 27, 35],
    [29, 15, 20],
  ])('V-17 of %i: more than half are %i, at least two thirds %i', (base, half, thirds) => {
    expect(needed(base, MAJORITY)).toBe(half);
    expect(needed(base, TWO_THIRDS)).toBe(thirds);
    for (const [rule, least] of [
      [MAJORITY, half],
      [TWO_THIRDS, thirds],
    ] as const) {
      expect(meets(least, base, rule)).toBe(true);
      expect(meets(least - 1, base, rule)).toBe(false);
    }
  });
  test('V-17 exactly half is not more than half, exactly two thirds is at least', () => {
    expect(meets(26, 52, MAJORITY)).toBe(false);
    expect(meets(27, 52, MAJORITY)).toBe(true);
    expect(meets(20, 30, TWO_THIRDS)).toBe(true);
  });
  test('V-17 whatever the base and fraction, "needed" is the least that meets', () => {
    for (let base = 0; base <= 130; base++) {
      for (const [n, d] of [[1, 2], [2, 3], [3, 4], [1, 1], [7, 10], [1, 3]] as const) {
        for (const strict of [true, false]) {
          const rule: Rule = { base: 'total', fraction: [n, d], strict };
          if (!Rule.safeParse(rule).success) continue;
          const least = needed(base, rule);
          // Of nobody there is no majority.
          expect(meets(least, base, rule)).toBe(base > 0);
          expect(meets(least - 1, base, rule)).toBe(false);
        }
      }
    }
  });
  test('V-17 nobody decides in an empty council', () =>
    expect(explain({ counts: { for: 0 }, base: 0, silent: 0 }, MAJORITY).outcome).toBe('rejected'));
});

describe('percentages', () => {
  test.each([
    [51, 52, '98.08'],
    [52, 53, '98.11'],
    [49, 52, '94.23'],
    [46, 52, '88.46'],
    [423, 487, '86.86'],
    [15, 487, '3.08'],
    [28, 487, '5.75'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [1, 8, '12.50'],
    [1, 16, '6.25'],
    [0, 52, '0'],
    [52, 52, '100'],
    [1, 20000, '0.01'],
    [1, 20001, '0.00'],
  ])('V-18 %i of %i are %s %%', (count, base, text) => expect(percent(count, base)).toBe(hundredths(text)));
  test('V-18 46 of 52 are not what 46 of 51 would be', () => expect(percent(46, 52)).not.toBe(percent(46, 51)));
  test('V-18 nothing of nothing is nothing', () => expect(percent(0, 0)).toBe(0));
});

describe('real votes, held by everybody concerned', () => {
  test.each([
    { total: 52, present: 51, for: 51, against: 0, notVoting: 0, percents: ['98.08', '0', '0'], silent: 1, outcome: 'adopted' },
    { total: 53, present: 52, for: 52, against: 0, notVoting: 0, percents: ['98.11', '0', '0'], silent: 1, outcome: 'adopted' },
    { total: 52, present: 49, for: 49, against: 0, notVoting: 0, percents: ['94.23', '0', '0'], silent: 3, outcome: 'adopted' },
    { total: 52, present: 51, for: 46, against: 0, notVoting: 0, percents: ['88.46', '0', '0'], silent: 6, outcome: 'adopted' },
    { total: 47, present: 47, for: 40, against: 7, notVoting: 0, percents: ['85.11', '14.89', '0'], silent: 0, outcome: 'adopted' },
    { total: 47, present: 47, for: 39, against: 7, notVoting: 1, percents: ['82.98', '14.89', '2.13'], silent: 0, outcome: 'adopted' },
    { total: 47, present: 47, for: 15, against: 26, notVoting: 6, percents: ['31.91', '55.32', '12.77'], silent: 0, outcome: 'rejected' },
  ])('V-18 $for/$against/$notVoting of $total', ({ total, present, percents, silent, outcome, ...counts }) => {
    const result = resultOf({ total, present }, counts);
    expect(result).toMatchObject({ counts, base: total, silent, outcome, void: [] });
    const explained = explain(result, MAJORITY);
    expect(['for', 'against', 'notVoting'].map((one) => explained.percents[one])).toEqual(percents.map(hundredths));
    expect(explained.missing).toBe(Math.max(0, explained.needed - counts.for));
  });
  test('V-18 423/15/28 with 466 present of 487', () => {
    const result = resultOf({ total: 487, present: 466 }, { for: 423, against: 15, notVoting: 28 });
    expect(result).toMatchObject({ counts: { for: 423, against: 15, notVoting: 28 }, base: 487, silent: 21, outcome: 'adopted' });
    expect(explain(result, MAJORITY).percents).toEqual({ for: 8686, against: 308, notVoting: 575 });
  });
  test.each([
    [125, 63, 84],
    [85, 43, 57],
    [29, 15, 20],
  ])('V-17 a council of %i: one vote decides, at %i and at %i', (total, half, thirds) => {
    for (const [rule, least] of [
      [MAJORITY, half],
      [TWO_THIRDS, thirds],
    ] as const) {
      expect(resultOf({ total, present: least }, { for: least }, { rule }).outcome).toBe('adopted');
      expect(resultOf({ total, present: least }, { for: least - 1 }, { rule }).outcome).toBe('rejected');
    }
  });
});

describe('bases', () => {
  const of = (base: BaseKind, counts: Parameters<typeof resultOf>[1]) =>
    resultOf({ total: 10, present: 8 }, counts, { rule: { base, fraction: [1, 2], strict: true } });
  test('V-16 total: all delegates at the opening', () =>
    expect(of('total', { for: 5, against: 1 })).toMatchObject({ base: 10, outcome: 'rejected' }));
  test('V-16 present: those in the room at the closing', () =>
    expect(of('present', { for: 5, against: 1 })).toMatchObject({ base: 8, outcome: 'adopted' }));
  test('V-16 cast: those whose ballot counts', () =>
    expect(of('cast', { for: 4, against: 3 })).toMatchObject({ base: 7, outcome: 'adopted' }));
  test('V-16 valid: on a resolution the same', () =>
    expect(of('valid', { for: 3, against: 3, notVoting: 1 })).toMatchObject({ base: 7, outcome: 'rejected' }));
  test('V-16 nobody votes: nothing is adopted, on whatever base', () => {
    for (const base of ['total', 'present', 'cast', 'valid'] as const)
      expect(of(base, {})).toMatchObject({ outcome: 'rejected', counts: { for: 0, against: 0, notVoting: 0 } });
  });
  test('V-11 delegates of any number have ids of their own', () => expect(new Set([1, 11, 111].map((n) => delegate(n).id)).size).toBe(3));
});
