/** What somebody has to do: open whole, ended by pages. */
import { expect, test } from 'vitest';
import { openOrEnded } from '../../server/http/ended-pages.ts';

interface One {
  readonly id: string;
  readonly due: string;
  readonly open: boolean;
}
const how = { isOpen: (one: One) => one.open, placeOf: ({ due, id }: One) => `${due} ${id}` };
const of = (n: number, open: boolean): One => ({ id: `${open ? 'o' : 'e'}${n}`, due: `2026-${String(1 + (n % 12)).padStart(2, '0')}-01`, open });

test('Y-13 open ones come whole, however many; those that ended page by page, the last due first, each once', () => {
  const all = [...Array.from({ length: 70 }, (_, n) => of(n, true)), ...Array.from({ length: 45 }, (_, n) => of(n, false))];
  const first = openOrEnded(all, how, undefined);
  expect(first.some).toHaveLength(70);
  expect(first.some.every(({ open }) => open)).toBe(true);
  const ended: One[] = [];
  const sizes: number[] = [];
  for (let next = first.next; next !== undefined; ) {
    const page = openOrEnded(all, how, next);
    ended.push(...page.some);
    sizes.push(page.some.length);
    next = page.next;
  }
  expect(sizes).toEqual([20, 20, 5]);
  expect(ended.map(({ due }) => due)).toEqual(ended.map(({ due }) => due).sort().reverse());
  expect(new Set(ended).size).toBe(45);
});

test('Y-13 where nothing has ended there is no page more', () => {
  expect(openOrEnded([of(1, true)], how, undefined)).toEqual({ some: [of(1, true)] });
  expect(openOrEnded<One>([], how, '~')).toEqual({ some: [] });
});
