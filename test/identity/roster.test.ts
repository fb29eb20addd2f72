/** People in records of their own: what holds of several at once holds on every server and after any crash. */
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { makeAccounts } from '../../server/identity/accounts.ts';
import type { Person } from '../../server/identity/person.ts';
import { makeRoster } from '../../server/identity/roster.ts';
import { Conflict, type Records } from '../../server/ports.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { accepted, asBefore, codeOf } from './kit.ts';

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `Người ${id}`,
  kind: 'delegate',
  rights: [],
  inOffice: true,
  ...more,
});
const admin = (id: string): Person => person(id, { kind: 'secretary', rights: ['administrator'], login: id, password: '$argon2id$' });
const add = (records: Records, ...people: Person[]) => makeRoster(records).change(async () => ({ put: people, answer: 'done' }));
const stored = async (records: Records, collection: string) =>
  (await records.list(collection)).map(({ key, value }) => [key, value] as const);

class Gone extends Error {}
/** A server that is killed at its n-th write: before it, or after it and before anybody is told. */
function killed(records: Records, at: number, after: boolean): Records {
  let writes = 0;
  return {
    ...records,
    async put(collection, key, value, expected) {
      if (++writes > at) throw new Gone();
      if (writes === at && !after) throw new Gone();
      const version = await records.put(collection, key, value, expected);
      if (writes === at) throw new Gone();
      return version;
    },
  };
}

/** What a server that comes next finds: every name leads to its one bearer, and nowhere else. */
async function isSound(records: Records): Promise<Person[]> {
  const roster = makeRoster(records);
  const all = await roster.all();
  const logins = new Map(
    (await stored(records, 'logins')).flatMap(([login, value]) =>
      (value as { id?: string }).id ? [[login, (value as { id: string }).id]] : [],
    ),
  );
  expect([...logins].sort()).toEqual(all.flatMap(({ login, id }) => (login === undefined ? [] : [[login, id]])).sort());
  const same = (await stored(records, 'samepeople')).flatMap(([, value]) => (value as { id?: string }).id ?? []);
  expect(same.sort()).toEqual(all.filter((one) => one.inOffice).map((one) => one.id).sort());
  for (const { id, login } of all) {
    expect((await roster.get(id))?.id).toBe(id);
    if (login !== undefined) expect((await roster.byLogin(login))?.id).toBe(id);
  }
  return [...all];
}

describe('a server that is killed while it writes', () => {
  it('leaves a change whole or not there at all, at whichever write it was', async () => {
    const seen = new Set<string>();
    for (const after of [false, true]) {
      for (let at = 1; at <= 12; at++) {
        const { records } = memoryStore();
        await add(records, person('a', { login: 'an' }), person('b'));
        // A name that goes over from one to the other, somebody new, and somebody who is taken off.
        const change = makeRoster(killed(records, at, after)).change(async () => ({
          put: [person('a', { login: 'anh' }), person('c', { login: 'an' })],
          remove: ['b'],
          answer: 'done',
        }));
        const end = await change.catch((error: unknown) => (error instanceof Gone ? 'killed' : Promise.reject(error)));
        const all = await isSound(records);
        const names = all.map(({ id, login = '-' }) => `${id} ${login}`).join();
        expect(['a an,b -', 'a anh,c an'], `${at} ${after}`).toContain(names);
        if (end === 'done') expect(names).toBe('a anh,c an');
        seen.add(names);
        // And the next change goes on from there.
        accepted(await add(records, person('d')));
        expect(await isSound(records)).toHaveLength(3);
      }
    }
    expect(seen.size).toBe(2);
  });

  it('and wakes up late writes nothing over what came after', async () => {
    const { records } = memoryStore();
    await add(records, person('a', { login: 'an' }), person('b', { login: 'binh' }));
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    let slept = (): void => undefined;
    const sleeping = new Promise<void>((resolve) => (slept = resolve));
    const slow: Records = {
      ...records,
      async get(collection, key) {
        if (collection !== 'roster' && isLate) {
          slept();
          await asleep;
        }
        return records.get(collection, key);
      },
      async put(collection, key, value, expected) {
        const version = await records.put(collection, key, value, expected);
        if (collection === 'roster') isLate = true;
        return version;
      },
    };
    let isLate = false as boolean;
    const late = makeRoster(slow).change(async () => ({
      put: [person('a', { login: 'anh' }), person('c', { login: 'an' })],
      remove: ['b'],
      answer: 'done',
    }));
    await sleeping;
    // Another server finishes that, gives the name away again, takes the new one off, and takes somebody in by the freed one.
    accepted(
      await makeRoster(records).change(async () => ({
        put: [person('a', { login: 'an' }), person('e', { login: 'binh' })],
        remove: ['c'],
        answer: 'done',
      })),
    );
    isLate = false;
    wake();
    expect(await late).toBe('done');
    expect((await isSound(records)).map(({ id, login }) => `${id} ${login}`)).toEqual(['a an', 'e binh']);
  });
});

describe('two servers', () => {
  it('give a sign-in name to one person, whoever asks for it and when', async () => {
    const { records } = memoryStore();
    const [one, other] = [makeAccounts(records), makeAccounts(records)];
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? one : other).add({ name: `Người ${n}`, kind: 'delegate', rights: [], login: `ten${n % 5}` }),
      ),
    );
    expect(asked.filter((answer) => !isRefusal(answer))).toHaveLength(5);
    expect(asked.filter(isRefusal).every((refusal) => refusal.code === 'identity/login-taken')).toBe(true);
    expect(await isSound(records)).toHaveLength(5);
  });

  it('keep an administrator when each takes the right from the other’s', async () => {
    for (let round = 0; round < 10; round++) {
      const { records } = memoryStore();
      await add(records, admin('x'), admin('y'));
      const [one, other] = [makeAccounts(records), makeAccounts(records)];
      const ends = await Promise.all([one.setOffice('x', false), other.setOffice('y', false)]);
      expect(ends.map(codeOf).filter(Boolean)).toEqual(['identity/last-administrator']);
      expect((await one.list()).filter((each) => each.inOffice)).toHaveLength(1);
    }
  });

  it('hear of each other’s changes without reading all anew', async () => {
    const { records } = memoryStore();
    for (let from = 0; from < 2000; from += 500) await add(records, ...Array.from({ length: 500 }, (_, n) => person(`p${from + n}`)));
    const asked = { get: 0, list: 0 };
    const counted: Records = {
      ...records,
      get: (collection, key) => (asked.get++, records.get(collection, key)),
      list: (collection, prefix, page) => (asked.list++, records.list(collection, prefix, page)),
    };
    const reader = makeRoster(counted);
    expect(await reader.all()).toHaveLength(2000);
    const before = { ...asked };
    accepted(await makeAccounts(records).setOffice('p77', false));
    await expect.poll(async () => (await reader.get('p77'))?.inOffice).toBe(false);
    expect((await reader.all()).filter((one) => !one.inOffice).map((one) => one.id)).toEqual(['p77']);
    expect(asked.list).toBe(before.list);
    // The head, a few times, and the one person.
    expect(asked.get - before.get).toBeLessThan(12);
    // A server that has missed more than the head remembers reads anew, once.
    for (let n = 0; n < 105; n++) accepted(await makeAccounts(records).setOffice(`p${n}`, n % 2 === 0));
    await expect.poll(async () => (await reader.get('p103'))?.inOffice).toBe(false);
    expect((await reader.all()).filter((one) => !one.inOffice)).toHaveLength(52);
  });
});

describe('people of an earlier version, in one document', () => {
  const older = Array.from({ length: 1201 }, (_, n) =>
    person(`o${n}`, { ...(n % 3 === 0 && { login: `ten${n}` }), inOffice: n % 7 !== 0 }),
  );

  it('are brought over in their order, and the document goes', async () => {
    const { records } = memoryStore();
    await records.put('members', 'council', older as never, 0);
    await makeRoster(records).ready();
    expect((await isSound(records)).map((one) => one.id)).toEqual(older.map((one) => one.id));
    expect(await records.get('members', 'council')).toBeUndefined();
  });

  it('also when the server is killed half-way, at whichever write', { timeout: 60_000 }, async () => {
    for (const at of [1, 2, 3, 400, 700, 701, 900, 1300, 1700, 2100, 2500, 2800, 2900]) {
      const { records } = memoryStore();
      await records.put('members', 'council', older as never, 0);
      await makeRoster(killed(records, at, at % 2 === 0))
        .ready()
        .catch((error: unknown) => (error instanceof Gone ? undefined : Promise.reject(error)));
      // Nobody is served a part of the list.
      expect((await makeRoster(records).all()).map((one) => one.id), `${at}`).toEqual(older.map((one) => one.id));
      expect(await records.get('members', 'council')).toBeUndefined();
    }
  });

  it('by two servers at once, of which one goes on to change them', async () => {
    const { records } = memoryStore();
    await records.put('members', 'council', older as never, 0);
    const [one, other] = [makeAccounts(records), makeAccounts(records)];
    const [left] = await Promise.all([one.setOffice('o5', false), other.ready(), makeAccounts(records).list()]);
    accepted(left);
    expect((await isSound(records)).find(({ id }) => id === 'o5')?.inOffice).toBe(false);
  });

  it('and never over those that were changed since', async () => {
    const { records } = memoryStore();
    await add(records, admin('x'), person('b', { login: 'binh' }));
    await asBefore(records);
    const slow = makeAccounts({ ...records, remove: async () => Promise.reject(new Conflict('somebody else')) });
    await slow.ready();
    accepted(await slow.edit('b', { name: 'Tên mới', kind: 'delegate', rights: [], login: 'binh' }));
    // The document was left there by a server that stopped before it took it away.
    expect(await records.get('members', 'council')).toBeDefined();
    expect((await makeAccounts(records).get('b'))?.name).toBe('Tên mới');
    expect(await records.get('members', 'council')).toBeUndefined();
  });
});
