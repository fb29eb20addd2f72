/** Values by key: always what a plain record would hold, in its order; and an amount of work that does not grow with the whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Keyed } from '../../shared/base/keyed.ts';

/** Not digits alone: a record would list those first. */
const Key = fc.oneof(fc.constantFrom('ba', 'cB', 'constructor', '__proto__'), fc.stringMatching(/^[a-z_][a-zA-Z0-9_-]{0,3}$/));
const Act = fc.record({ key: Key, value: fc.option(fc.nat(), { nil: undefined }) });

const held = (keyed: Keyed<number>) => keyed.keys().map((key) => [key, keyed.get(key)]);

describe('values by key', () => {
  it('are what a plain map holds after the same acts, in the same order, and no whole before is changed by a later one', () => {
    fc.assert(
      fc.property(fc.array(Act, { maxLength: 400 }), (acts) => {
        let keyed = Keyed.none<number>();
        const plain = new Map<string, number>();
        const before: Array<[Keyed<number>, unknown]> = [];
        for (const [n, { key, value }] of acts.entries()) {
          keyed = value === undefined ? keyed.without(key) : keyed.with(key, value);
          if (value === undefined) plain.delete(key);
          else plain.set(key, value);
          if (n % 37 === 0) before.push([keyed, [...plain]]);
        }
        expect(held(keyed)).toEqual([...plain]);
        expect([keyed.values(), keyed.size]).toEqual([[...plain.values()], plain.size]);
        expect(keyed.get('never there')).toBeUndefined();
        for (const [whole, then] of before) expect(held(whole)).toEqual(then);
      }),
      { numRuns: 60 },
    );
  });

  it('are told apart where their hashes are the same', () => {
    // Two letters that weigh the same: 31·a + b.
    const weighed = (n: number) => n.toString(2).padStart(6, '0').replace(/[01]/g, (bit) => (bit === '0' ? 'ba' : 'cB'));
    const keys = Array.from({ length: 64 }, (_, n) => weighed(n));
    const keyed = keys.reduce((all, key, n) => all.with(key, n), Keyed.none<number>());
    expect(keyed.keys()).toEqual(keys);
    expect(keys.map((key) => keyed.get(key))).toEqual(keys.map((_, n) => n));
    const left = keys.slice(1).reduce((all, key) => all.without(key), keyed);
    expect(left.keys()).toEqual([keys[0]]);
  });

  it('are compared as what they hold', () => {
    const one = Keyed.none<number>().with('a', 1).with('b', 2);
    expect(one).toEqual(Keyed.none<number>().with('a', 1).with('b', 2));
    expect(one).not.toEqual(Keyed.none<number>().with('a', 1).with('b', 3));
  });
});

/** Places that a whole does not share with the one before. */
function newPlaces(after: Keyed<number>, before: Keyed<number>): number {
  const places = (value: unknown, into: Set<object>): Set<object> => {
    if (typeof value !== 'object' || value === null || into.has(value)) return into;
    into.add(value);
    for (const one of Object.values(value)) places(one, into);
    return into;
  };
  const old = places(before, new Set());
  return [...places(after, new Set())].filter((one) => !old.has(one)).reduce((sum, one) => sum + (Array.isArray(one) ? one.length : 1), 0);
}

it('cost as much to set among four thousand as among one thousand, give or take a turn', () => {
  const filled = (count: number) => Keyed.of(Array.from({ length: count }, (_, n) => [`m${(n * 7919 + 12_345).toString(36)}`, n] as const));
  const costOf = (count: number) => {
    const all = filled(count);
    return Math.max(...Array.from({ length: 50 }, (_, n) => newPlaces(all.with(`new${n * 31}`, n), all)));
  };
  expect(costOf(1_000)).toBeLessThan(130);
  expect(costOf(4_000)).toBeLessThan(130);
});
