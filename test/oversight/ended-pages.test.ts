/** What somebody has to do: open whole, ended by pages; found where it stands, without reading the rest. */
import { expect, test } from 'vitest';
import { EndedQuery, openOrEnded } from '../../server/http/ended-pages.ts';
import { entryOf, inOrder, makePlaces, PLACE } from '../../server/places.ts';
import { memoryStore } from '../../server/stores/memory.ts';

interface One {
  readonly id: string;
  readonly due: string;
  readonly open: boolean;
  readonly people: readonly string[];
}
const of = (n: number, open: boolean, people = ['lan']): One => ({
  ...{ id: `${open ? 'o' : 'e'}${n}`, due: `2026-${String(1 + (n % 12)).padStart(2, '0')}-01`, open, people },
});

function kept(all: readonly One[] = []) {
  const { records } = memoryStore();
  const known = new Map(all.map((one) => [one.id, one]));
  const read: string[] = [];
  const made = () =>
    makePlaces<One>(records, {
      collection: 'things',
      read: async (id) => (read.push(id), known.get(id)),
      entriesOf: ({ id, due, open, people }) => people.map((one) => entryOf(one, open ? 'open' : 'ended', Date.parse(due), id)),
      all: async function* () {
        yield* known.values();
      },
    });
  return { records, known, read, made, places: made() };
}

test('Y-13 open ones come whole, however many; those that ended page by page, the last due first, each once', async () => {
  const all = [...Array.from({ length: 70 }, (_, n) => of(n, true)), ...Array.from({ length: 45 }, (_, n) => of(n, false))];
  const { places, read } = kept(all);
  const first = await openOrEnded(places, 'lan', undefined);
  expect(first.some).toHaveLength(70);
  expect(first.some.every(({ open }) => open)).toBe(true);
  expect(first.some.map(({ due }) => due)).toEqual(first.some.map(({ due }) => due).sort());
  const ended: One[] = [];
  const sizes: number[] = [];
  for (let next = first.next; next !== undefined; ) {
    const page = await openOrEnded(places, 'lan', next);
    ended.push(...page.some);
    sizes.push(page.some.length);
    next = page.next;
  }
  expect(sizes).toEqual([20, 20, 5]);
  expect(ended.map(({ due }) => due)).toEqual(ended.map(({ due }) => due).sort().reverse());
  expect(new Set(ended).size).toBe(45);
  expect(read.length).toBeLessThan(70 + 2 * 50 + 2 * 45);
});

test('Y-13, Z-43 a mistyped year keeps nobody from the next page, and makes nothing late before its time', async () => {
  const far = ['0226', '1926', '2026', '2300', '2926', '9999'].map((year, n) => ({ ...of(n, false), due: `${year}-01-01` }));
  const { places } = kept([...far, ...far.map((one) => ({ ...one, id: one.id.replace('e', 'o'), open: true }))]);
  const found: string[] = [];
  for (let after: string | undefined = '~'; after !== undefined; ) {
    expect(EndedQuery.safeParse({ after }).success, after).toBe(true);
    const page = await places.endedOf('lan', 1, after === '~' ? undefined : after);
    found.push(...page.some.map(({ due }) => due.slice(0, 4)));
    after = page.next;
  }
  expect([found.slice(0, 3).sort(), found.slice(3, 4), found.slice(4).sort()]).toEqual([['2300', '2926', '9999'], ['2026'], ['0226', '1926']]);
  const late: string[] = [];
  for await (const { place, one } of places.under('lan', 'open', { before: Date.parse('2026-11-30') })) {
    expect(place).toMatch(PLACE);
    late.push(one.due.slice(0, 4));
  }
  expect(late.sort()).toEqual(['0226', '1926', '2026']);
});

test('Y-13 where nothing has ended there is no page more', async () => {
  expect(await openOrEnded(kept([of(1, true)]).places, 'lan', undefined)).toEqual({ some: [of(1, true)] });
  expect(await openOrEnded(kept().places, 'lan', '~')).toEqual({ some: [] });
});

test('Z-43 a place says where to look alone: what has moved on, or was never written, stands there no more', async () => {
  const { known, places, records, made } = kept();
  const one = of(1, true);
  // Entered, and the server ended before it was written.
  await places.enter(of(2, true));
  await places.enter(one);
  known.set(one.id, one);
  expect(await places.openOf('lan')).toEqual([one]);
  const over = { ...one, open: false, people: ['minh'] };
  await places.enter(over, one);
  known.set(one.id, over);
  // Not taken away yet where it was.
  expect([await places.openOf('lan'), await places.openOf('minh'), (await places.endedOf('minh', 5)).some]).toEqual([[], [], [over]]);
  await places.leave(over, one);
  expect((await records.list('things', 'lan:')).map(({ key }) => key)).toEqual([entryOf('lan', 'open', Date.parse('2026-03-01'), 'o2')]);
  // Everything is entered once; a server that starts later finds it so.
  known.set('o9', of(9, true));
  expect(await made().openOf('lan')).toEqual([]);
});

test('Z-43 two lists in order are one; of what is wanted by its id alone nothing else is read, and nothing that is due later', async () => {
  const minhs = [{ ...of(3, true, ['minh']), id: 'm3' }, { ...of(5, true, ['minh']), id: 'm5' }];
  const { places, read } = kept([...Array.from({ length: 120 }, (_, n) => of(n, true)), ...minhs]);
  const ids: string[] = [];
  const isWanted = (id: string): boolean => /[05]$/.test(id);
  const until = Date.parse('2026-07-01');
  for await (const { one } of inOrder(places.under('lan', 'open', { isWanted, before: until }), places.under('minh', 'open')))
    ids.push(`${one.due} ${one.id}`);
  expect(ids).toEqual([...ids].sort());
  expect(ids.filter((one) => one.endsWith('m5'))).toHaveLength(1);
  expect(ids.filter((one) => one >= '2026-07')).toEqual([]);
  expect(ids.length).toBeGreaterThan(12);
  expect(read.filter((id) => !isWanted(id) && id !== 'm3')).toEqual([]);
});
