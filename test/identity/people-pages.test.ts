/** The list of people a page at a time: each once, in one order, looked through by words, and nobody whom a desk does not see. */
import { expect, test } from 'vitest';
import { MemberInput, type Member } from '../../shared/council/council.ts';
import { makePeopleIndex } from '../../server/identity/people-index.ts';

const GIVEN = ['An', 'Bình', 'Cường', 'Đức', 'Hạnh', 'Ổn', 'Ý'];
const people: Member[] = Array.from({ length: 250 }, (_one, n) => ({
  ...MemberInput.parse({
    name: `Nguyễn Văn ${GIVEN[n % GIVEN.length]}`,
    kind: n % 10 === 0 ? 'guest' : n % 25 === 1 ? 'secretary' : 'delegate',
    ...(n % 3 === 0 && { group: `Tổ ${n % 7}` }),
    ...(n % 25 === 1 && { login: `thuky${n}` }),
  }),
  id: `p${n}`,
  inOffice: n % 50 !== 49,
  hasPassword: false,
}));
const everybody = (one: Member) => one;

async function paged(list: () => readonly Member[], limit: number, typed = '', seen = everybody) {
  const find = makePeopleIndex(async () => list());
  const found: Member[] = [];
  let counts: object | undefined;
  for (let after: string | undefined; ; ) {
    const page = (await find({ typed, limit, after, seen }))!;
    expect(page.members.length).toBeLessThanOrEqual(limit);
    counts ??= page.counts;
    expect(page.counts).toEqual(counts);
    found.push(...page.members);
    if (page.next === undefined) return { found, counts };
    after = page.next;
  }
}

test('every page together is everybody once, in the order of one page, however long the pages are', async () => {
  const whole = (await paged(() => people, 500)).found;
  expect(new Set(whole.map(({ id }) => id)).size).toBe(people.length);
  for (const limit of [1, 7, 100]) expect((await paged(() => people, limit)).found).toEqual(whole);
  const delegates = whole.filter(({ kind, inOffice }) => kind === 'delegate' && inOffice);
  expect(whole.slice(0, delegates.length)).toEqual(delegates);
  expect(delegates[0]!.name).toBe('Nguyễn Văn An');
  expect(delegates.at(-1)!.name).toBe('Nguyễn Văn Ý');
});

test('words are found without accents, in any order; counts are those of all pages', async () => {
  const { found, counts } = await paged(() => people, 5, 'duc nguyen');
  expect(found.length).toBe(people.filter(({ name }) => name.endsWith('Đức')).length);
  expect(Object.values(counts!).reduce((a: number, b: number) => a + b, 0)).toBe(found.length);
  expect((await paged(() => people, 5, 'thuky26')).found.map(({ id }) => id)).toEqual(['p26']);
  // How somebody signs in is looked for where it is shown alone.
  const noLogins = ({ login: _login, ...one }: Member): Member => one;
  expect((await paged(() => people, 5, 'thuky26', noLogins)).found).toEqual([]);
});

test('whoever is renamed, comes or goes between two pages makes nobody else be missed or come twice', async () => {
  let now = people;
  const find = makePeopleIndex(async () => now);
  const first = (await find({ limit: 100, seen: everybody }))!;
  const [gone, renamed] = [first.members.at(-1)!, first.members[3]!];
  now = [...people.filter(({ id }) => id !== gone.id && id !== renamed.id), { ...renamed, name: 'Trần Thị Yến' }];
  const rest: string[] = [];
  for (let after = first.next; after !== undefined; ) {
    const page = (await find({ limit: 100, after, seen: everybody }))!;
    rest.push(...page.members.map(({ id }) => id));
    after = page.next;
  }
  const stayed = people.map(({ id }) => id).filter((id) => id !== gone.id && id !== renamed.id);
  const seen = [...first.members.map(({ id }) => id), ...rest];
  for (const id of stayed) expect(seen.filter((each) => each === id)).toEqual([id]);
  expect(await find({ limit: 1, after: 'x', seen: everybody })).toBeUndefined();
});
