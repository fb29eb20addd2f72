/** The list of people as a file: what goes out comes in again as nothing new, opens in a spreadsheet, and holds no formula. */
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { peopleTable } from '../../client/screens/secretariat/members/people-table.ts';
import { readFile } from '../../client/screens/secretariat/members/read-file.ts';
import { readTable } from '../../client/screens/secretariat/members/read-rows.ts';
import { csvOf, xlsxOf } from '../../client/ui/table-files.ts';
import type { Kind, Member } from '../../shared/council/council.ts';
import { importing } from '../../shared/text/members.ts';
import type { Words } from '../../shared/text/words.ts';

const one = (id: string, name: string, kind: Kind, more: Partial<Member> = {}): Member => ({
  id,
  name,
  kind,
  rights: [],
  inOffice: true,
  hasPassword: false,
  ...more,
});
const PEOPLE: readonly Member[] = [
  one('a', 'Vừ Bá Chò', 'secretary', { login: '007', title: 'Chuyên viên' }),
  one('b', 'Đỗ Thị Ước', 'delegate', { title: 'Phó Chủ tịch; kiêm "Trưởng Ban"', group: 'Tổ 01' }),
  one('c', 'Lò Văn Páo', 'delegate', { group: 'Tổ 01' }),
  one('d', 'Nguyễn Văn Ánh', 'guest', { title: 'Giám đốc Sở', group: 'Sở Tài chính' }),
  one('e', 'Lầu Y Dở', 'delegate', { inOffice: false }),
];
const HOSTILE: readonly Member[] = [
  one('x', 'Lò Thị Mai', 'delegate', { title: '=HYPERLINK("https://xau.example","Xem")', group: '+84 912 345 678' }),
  one('y', 'Vi Văn Hai', 'delegate', { title: 'a;=1+1', group: '@SUM(A1)' }),
  one('z', 'Cụt Thị Lan', 'guest', { title: '-2+3', group: '＝cmd' }),
];
const vi = (words: Words): string => words.vi;
const en = (words: Words): string => words.en;

describe('the list of people as a file', () => {
  it('names those in office, delegates first, and keeps zeros in front', async () => {
    const { heads, rows } = peopleTable(PEOPLE, vi);
    expect(heads).toEqual(['STT', 'Họ và tên', 'Chức vụ', 'Tổ', 'Tư cách', 'Tên đăng nhập']);
    expect(rows.map(([n, name, , , kind]) => [n, name, kind])).toEqual([
      ['1', 'Lò Văn Páo', 'Đại biểu'],
      ['2', 'Đỗ Thị Ước', 'Đại biểu'],
      ['3', 'Vừ Bá Chò', 'Thư ký'],
      ['4', 'Nguyễn Văn Ánh', 'Khách mời'],
    ]);
    expect(csvOf({ heads, rows }).startsWith('\ufeff"STT","Họ và tên"')).toBe(true);
    const sheet = Object.values(read(await xlsxOf({ heads, rows }, 'Danh sách'), { type: 'array' }).Sheets)[0]!;
    expect(utils.sheet_to_json<string[]>(sheet, { header: 1 })[3]).toEqual(['3', 'Vừ Bá Chò', 'Chuyên viên', '', 'Thư ký', '007']);
  });

  it('is taken in again as nothing new, as a workbook and as text, and by who has nobody yet as everybody', async () => {
    for (const t of [vi, en]) {
      const table = peopleTable(PEOPLE, t);
      for (const bytes of [new TextEncoder().encode(csvOf(table)), new Uint8Array(await xlsxOf(table, 'Danh sách'))]) {
        const file = await readFile(bytes);
        if ('wrong' in file) throw new Error(file.wrong.en);
        const again = readTable(file.sheets[0]!.text, undefined, {}, { members: PEOPLE, level: 'commune' });
        expect(again.rows).toEqual([]);
        expect(again.left.filter((row) => row.left!.text === importing.there)).toHaveLength(4);
        const fresh = readTable(file.sheets[0]!.text, undefined, {}, { members: [], level: 'commune' });
        expect(fresh.rows.map(({ input }) => [input?.name, input?.kind, input?.title, input?.group, input?.login])).toContainEqual([
          'Vừ Bá Chò',
          'secretary',
          'Chuyên viên',
          undefined,
          '007',
        ]);
        expect(fresh.rows.every(({ input }) => input !== undefined)).toBe(true);
      }
    }
  });

  it('Y-11 names committees and the term, and is taken in again as nothing new; what it says otherwise is a change', async () => {
    const served = [{ on: '2026-04-01', what: 'took' as const, term: 'XVIII' }];
    const people = [
      one('b', 'Đỗ Thị Ước', 'delegate', { title: 'Phó Chủ tịch; Bí thư', committee: 'Ban Pháp chế (Trưởng Ban); Ban Dân tộc', served }),
      one('c', 'Lò Văn Páo', 'delegate', { group: 'Tổ 01', served }),
      one('e', 'Lầu Y Dở', 'delegate', { inOffice: false, served: [...served, { on: '2026-10-01', what: 'left', why: 'termEnded' }] }),
    ];
    const register = { members: people, level: 'commune' as const, term: 'XVIII' };
    for (const t of [vi, en]) {
      const table = peopleTable(people, t);
      expect(table.rows.map((row) => row.slice(6))).toEqual([['', 'XVIII'], ['Ban Pháp chế (Trưởng Ban); Ban Dân tộc', 'XVIII']]);
      const text = csvOf(table);
      expect(readTable(text, undefined, {}, register).rows).toEqual([]);
      const otherwise = readTable(text.replace('Ban Pháp chế (Trưởng Ban)', 'Phó Trưởng Ban Pháp chế'), undefined, {}, register);
      expect(otherwise.rows).toMatchObject([{ change: { member: { id: 'b' }, columns: ['committee'] } }]);
      expect(readTable(text, undefined, {}, { ...register, term: 'XIX' }).rows[0]).toMatchObject({ wrong: { text: importing.otherTerm } });
    }
    // Who was elected again is asked about, never taken in as somebody else without a word.
    const again = 'Họ và tên\tTư cách\nLầu Y Dở\tĐại biểu';
    const asked = readTable(again, undefined, {}, register).rows[0]!;
    expect(asked).toMatchObject({ namesake: { id: 'e' }, doubt: { text: importing.namesakeFormer } });
    const said = readTable(again, undefined, { rows: new Map([[asked.mark, 'change']]) }, register).rows[0];
    expect(said?.change?.input).toMatchObject({ id: 'e', returns: true });
  });

  it('knows people of a corrected list by their sign-in names, and asks of each name that one person alone bears by one answer', () => {
    const members = [
      one('a', 'Nguyễn Văn An', 'delegate', { group: 'Tổ 1', login: 'an1' }),
      one('b', 'Nguyễn Văn An', 'delegate', { group: 'Tổ 2', login: 'an2' }),
      one('c', 'Trần Thị Lâm', 'delegate', { group: 'Tổ 1', login: '00101' }),
      one('d', 'Lê Hữu Hà', 'delegate', { group: 'Tổ 1' }),
    ];
    const read = (rows: readonly string[]) =>
      readTable(['Họ và tên\tTư cách\tTổ\tTên đăng nhập', ...rows].join('\n'), undefined, {}, { members, level: 'commune' }).rows;
    expect(read(['Nguyễn Văn An\tĐại biểu\tTổ 3\tan2'])).toMatchObject([{ change: { member: { id: 'b' }, columns: ['group'] } }]);
    // A corrected name is asked about, and nobody new can bear that sign-in name.
    const [renamed] = read(['Trần Thị Lam\tĐại biểu\tTổ 1\t00101']);
    expect(renamed).toMatchObject({ namesake: { id: 'c' }, doubt: { text: importing.loginOf } });
    const said = (answer: 'change' | 'person') =>
      readTable('Họ và tên\tTư cách\tTổ\tTên đăng nhập\nTrần Thị Lam\tĐại biểu\tTổ 1\t00101', undefined, { rows: new Map([[renamed!.mark, answer]]) }, {
        members,
        level: 'commune',
      }).rows[0];
    expect(said('change')).toMatchObject({ change: { member: { id: 'c' }, columns: ['name'] } });
    expect(said('person')?.input).toBeUndefined();
    expect(read(['Nguyễn Văn An\tĐại biểu\tTổ 3', 'Lê Hữu Hà\tĐại biểu\tTổ 5']).map((row) => row.alone)).toEqual([undefined, true]);
  });

  it('holds no formula, whatever a register says of people', async () => {
    const table = peopleTable(HOSTILE, vi);
    for (const cell of csvOf(table).slice(1).split(/[,;\t\r\n]+/)) expect(cell).not.toMatch(/^"?\s*[=+\-@＝＋－＠]/);
    const book = read(await xlsxOf(table, 'Danh sách'), { type: 'array', cellFormula: true });
    const cells = Object.values(Object.values(book.Sheets)[0]!).filter((cell) => typeof cell === 'object' && 't' in cell) as Array<{
      t: string;
      f?: string;
      v: string;
    }>;
    expect(cells.length).toBe(24);
    for (const { t, f, v } of cells) expect([t, f, /^[=+\-@＝]/.test(v)]).toEqual(['s', undefined, false]);
  });
});
