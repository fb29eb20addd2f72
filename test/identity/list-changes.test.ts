/** A list that says something new of people who are there: all of it is taken in, or none, and a second time it changes nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../client/screens/secretariat/members/read-rows.ts';
import type { Answers, RowAnswer } from '../../client/screens/secretariat/members/rows.ts';
import { MemberInput } from '../../shared/council/council.ts';
import { importing } from '../../shared/text/members.ts';
import { accepted, world, type World } from './kit.ts';

let one: World;
beforeEach(async () => {
  one = await world();
});
const add = async (input: object) => accepted(await one.identity.accounts.add(MemberInput.parse({ kind: 'delegate', ...input })));
const members = () => one.identity.accounts.list();
const read = async (text: string, answer?: RowAnswer) => {
  const register = { members: await members(), level: 'commune' as const };
  const first = readTable(text, undefined, {}, register);
  const rows = new Map(first.rows.filter((row) => row.namesake).map((row) => [row.mark, answer!]));
  const answers: Answers = answer ? { rows } : {};
  return readTable(text, undefined, answers, register);
};
const take = async (table: Awaited<ReturnType<typeof read>>) =>
  one.identity.accounts.importRows(
    table.rows.flatMap(({ input }) => input ?? []),
    one.admin,
    table.rows.flatMap(({ change }) => change?.input ?? []),
  );

describe('what a list says anew of people who are there', () => {
  it('is asked about, shown as it was and as it is to be, taken in with the new ones, and is nothing new the second time', async () => {
    const lo = await add({ name: 'Lò Văn Páo', title: 'Ủy viên', group: 'Tổ 1', login: 'lo.pao', rights: [] });
    const list = 'Họ tên\tChức vụ\tTổ\nLò Văn Páo\tPhó Chủ tịch\tTổ 2\nVi Văn Hai\t\tTổ 2\n';
    const asked = await read(list);
    expect(asked.rows[0]).toMatchObject({ namesake: { id: lo.id }, doubt: { text: importing.namesakeThere } });
    const table = await read(list, 'change');
    expect(table.rows[0]).toMatchObject({
      change: { member: { title: 'Ủy viên' }, input: { id: lo.id, title: 'Phó Chủ tịch', group: 'Tổ 2' }, columns: ['title', 'group'] },
    });
    expect(await take(table)).toMatchObject({ members: [{ name: 'Vi Văn Hai' }, { id: lo.id }], passwords: [] });
    expect(await one.identity.accounts.get(lo.id)).toMatchObject({ title: 'Phó Chủ tịch', group: 'Tổ 2', login: 'lo.pao' });
    const before = await members();
    const again = await read(list);
    expect(again.rows).toEqual([]);
    expect(again.left.filter(({ left }) => left!.text === importing.there)).toHaveLength(2);
    expect(await members()).toEqual(before);
  });

  it('says nothing by an empty cell, and another person of that name comes in beside them', async () => {
    const lo = await add({ name: 'Lò Văn Páo', title: 'Ủy viên', group: 'Tổ 1' });
    const list = 'Họ tên\tChức vụ\tTổ\nLò Văn Páo\t\tTổ 3\n';
    await take(await read(list, 'change'));
    expect(await one.identity.accounts.get(lo.id)).toMatchObject({ title: 'Ủy viên', group: 'Tổ 3' });
    await take(await read('Họ tên\tTổ\nLò Văn Páo\tTổ 4\n', 'person'));
    expect((await members()).filter(({ name }) => name === 'Lò Văn Páo')).toHaveLength(2);
  });

  it('is refused row by row and as a whole: two that would be one, who is gone, twice the same', async () => {
    const [a, b] = [await add({ name: 'Lò Văn Páo', group: 'Tổ 1' }), await add({ name: 'Lò Văn Páo', group: 'Tổ 2' })];
    const fresh = { name: 'Vi Văn Hai', kind: 'delegate' };
    const change = (id: string, group: string) => ({ id, name: 'Lò Văn Páo', kind: 'delegate' as const, group });
    const { importRows } = one.identity.accounts;
    expect(await importRows([fresh], one.admin, [change(a.id, 'Tổ 2')])).toMatchObject({
      rows: [{ row: 1, refusal: { code: 'identity/same-person' } }],
    });
    expect(await importRows([fresh], one.admin, [change(a.id, 'Tổ 5'), change(a.id, 'Tổ 6')])).toMatchObject({
      rows: [{ row: 2, refusal: { code: 'identity/same-person' } }],
    });
    accepted(await one.identity.accounts.setOffice(b.id, false));
    expect(await importRows([{ name: '' }], one.admin, [change(b.id, 'Tổ 7')])).toMatchObject({
      rows: [{ row: 0 }, { row: 1, refusal: { code: 'identity/unknown' } }],
    });
    expect((await members()).map(({ name }) => name)).not.toContain('Vi Văn Hai');
    expect((await one.identity.accounts.get(a.id))?.group).toBe('Tổ 1');
  });
});
