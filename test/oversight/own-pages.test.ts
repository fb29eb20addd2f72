/** What somebody has to do, by pages, what is open first; found where it stands, without reading the rest. */
import { expect, test } from 'vitest';
import { countOf, openThenEnded, OwnQuery } from '../../server/http/own-pages.ts';
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

async function allPages(places: ReturnType<typeof kept>['places'], whose = 'lan') {
  const pages: Array<Awaited<ReturnType<typeof openThenEnded<One>>>> = [];
  for (let after: string | undefined; ; ) {
    const page = await openThenEnded(places, whose, after);
    pages.push(page);
    after = page.rest.next;
    if (after === undefined) return pages;
    expect(OwnQuery.safeParse({ after }).success, after).toBe(true);
  }
}

test('Y-13 what is open comes page by page, the first due first; then what has ended, the last due first, each once', async () => {
  const all = [...Array.from({ length: 70 }, (_, n) => of(n, true)), ...Array.from({ length: 45 }, (_, n) => of(n, false))];
  const { places, read } = kept(all);
  await openThenEnded(places, 'lan', undefined);
  expect(read.length).toBeLessThanOrEqual(50);
  const pages = await allPages(places);
  expect(pages.map(({ some }) => some.length)).toEqual([20, 20, 20, 10, 20, 20, 5]);
  expect(pages.map(({ rest }) => rest.nextPart)).toEqual(['open', 'open', 'open', 'ended', 'ended', 'ended', undefined]);
  const [open, ended] = [pages.slice(0, 4), pages.slice(4)].map((part) => part.flatMap(({ some }) => some));
  expect([open!.every((one) => one.open), ended!.some((one) => one.open)]).toEqual([true, false]);
  expect(open!.map(({ due }) => due)).toEqual(open!.map(({ due }) => due).sort());
  expect(ended!.map(({ due }) => due)).toEqual(ended!.map(({ due }) => due).sort().reverse());
  expect(new Set([...open!, ...ended!]).size).toBe(115);
  for (const after of ['o', 'o~', '~~', 'x', 'oo0000000000001:a']) expect(OwnQuery.safeParse({ after }).success, after).toBe(false);
});

test('Z-45 all that is open is counted, in whichever page it comes, and what of it is late; nothing that has ended', async () => {
  const all = [...Array.from({ length: 70 }, (_, n) => of(n, true)), of(1, false)];
  const ways = { isToDo: ({ id }: One) => id !== 'o0', isLate: ({ due }: One) => due < '2026-02-01' };
  const count = (some: readonly One[], more = {}) => countOf(kept(some).places, 'lan', { ...ways, ...more });
  expect(await count(all)).toEqual({ toDo: 69, late: 5, any: true });
  expect(await count(all, { found: (some: One[]) => Promise.resolve(some.slice(0, 1)) })).toEqual({ toDo: 0, late: 0, any: true });
  expect([await count([of(1, false)]), await count([])]).toEqual([{ toDo: 0, late: 0, any: true }, { toDo: 0, late: 0, any: false }]);
});

test('Y-13, Z-43 a mistyped year keeps nobody from the next page, and makes nothing late before its time', async () => {
  const far = ['0226', '1926', '2026', '2300', '2926', '9999'].map((year, n) => ({ ...of(n, false), due: `${year}-01-01` }));
  const { places } = kept([...far, ...far.map((one) => ({ ...one, id: one.id.replace('e', 'o'), open: true }))]);
  const found: string[] = [];
  for (let after: string | undefined = '~'; after !== undefined; ) {
    expect(OwnQuery.safeParse({ after }).success, after).toBe(true);
    const page = await places.pageOf('lan', 'ended', 1, after === '~' ? undefined : after);
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
  expect(await openThenEnded(kept([of(1, true)]).places, 'lan', undefined)).toEqual({ some: [of(1, true)], rest: {} });
  expect(await openThenEnded(kept().places, 'lan', '~')).toEqual({ some: [], rest: {} });
  const twenty = kept(Array.from({ length: 20 }, (_, n) => of(n, true)));
  expect((await allPages(twenty.places)).map(({ some }) => some.length)).toEqual([20]);
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
  expect([await places.openOf('lan'), await places.openOf('minh'), (await places.pageOf('minh', 'ended', 5)).some]).toEqual([[], [], [over]]);
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
