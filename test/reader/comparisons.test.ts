/** Where a page of one version stands in the other, as far as that is known. */
import { afterEach, expect, test } from 'vitest';
import { comparisons, forgetComparisons, nameOf, pageBeside, tellComparing } from '../../client/reader/changes/comparisons.ts';
import { compare } from '../../shared/papers/compare.ts';

afterEach(() => forgetComparisons());
const [OLD, NEW] = [{ sha256: 'a', pages: 2 }, { sha256: 'b', pages: 3 }];
const page = (n: number) => `Điều ${n} của nghị quyết này nói về việc thứ ${n * 7}.`;
const comparison = compare([page(1), page(2)], ['Trang bìa mới được thêm vào.', page(1), page(2)]);

test('before the two were compared it is the page of the same number, as far as there is one', () => {
  expect([pageBeside('m1', OLD, NEW, 1), pageBeside('m1', NEW, OLD, 2), pageBeside('m1', NEW, OLD, -1)]).toEqual([1, 1, 0]);
});
test('then the one that says the same, in both directions, in that meeting', () => {
  tellComparing(nameOf({ meeting: 'm1', before: 'a', now: 'b' }), { state: 'done', comparison });
  expect([pageBeside('m1', OLD, NEW, 0), pageBeside('m1', OLD, NEW, 1), pageBeside('m1', NEW, OLD, 2)]).toEqual([1, 2, 1]);
  expect(pageBeside('m2', OLD, NEW, 1)).toBe(1);
});
test('few are kept, and none for whoever comes next', () => {
  for (let one = 0; one < 12; one++) tellComparing(`m/${one}`, { state: 'done', comparison });
  expect(Object.keys(comparisons.getState())).toEqual(Array.from({ length: 8 }, (_, at) => `m/${at + 4}`));
  forgetComparisons();
  expect(comparisons.getState()).toEqual({});
});
