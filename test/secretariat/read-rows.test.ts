import { describe, expect, it } from 'vitest';
import { importing } from '../../shared/text/members.ts';
import { readTable } from '../../client/screens/secretariat/members/read-rows.ts';

describe('a list pasted from a spreadsheet', () => {
  it('reads Vietnamese headings in any order, with tabs', () => {
    const { rows, columns, hasHeader } = readTable(
      'STT\tTổ đại biểu\tHọ và tên\tChức vụ\tLoại\n1\tTổ 1\tLò Văn Páo\tBí thư\tĐại biểu\n2\t\tHà Thị Mỷ\t\tKhách mời',
      'delegate',
    );
    expect(hasHeader).toBe(true);
    expect(columns).toEqual(['group', 'name', 'title', 'kind']);
    expect(rows.map((one) => one.input)).toEqual([
      { name: 'Lò Văn Páo', title: 'Bí thư', group: 'Tổ 1', kind: 'delegate', rights: [] },
      { name: 'Hà Thị Mỷ', kind: 'guest', rights: [] },
    ]);
    expect(rows.map((one) => one.line)).toEqual([2, 3]);
  });
  it('reads commas with quotes, semicolons, a byte order mark, and Windows line ends', () => {
    const commas = readTable('\uFEFFhọ tên,chức vụ\r\n"Nguyễn Văn A","Chủ tịch, Trưởng ban"\r\n', 'delegate');
    expect(commas.rows[0]?.input).toMatchObject({ name: 'Nguyễn Văn A', title: 'Chủ tịch, Trưởng ban' });
    expect(readTable('HỌ TÊN;TỔ\nA;B', 'guest').rows[0]?.input).toMatchObject({ name: 'A', group: 'B', kind: 'guest' });
  });
  it('takes headings typed with the other normal form of the accents', () => {
    expect(readTable('Họ tên\tLoại'.normalize('NFD') + '\nA\tThư ký'.normalize('NFD'), 'delegate').rows[0]?.input?.kind).toBe('secretary');
  });
  it('understands a table without headings', () => {
    const { rows, hasHeader } = readTable('Lò Văn Páo\tBí thư\tTổ 1\nHà Thị Mỷ', 'delegate');
    expect(hasHeader).toBe(false);
    expect(rows.map((one) => one.input?.name)).toEqual(['Lò Văn Páo', 'Hà Thị Mỷ']);
  });
  it('names what is wrong with each row, by the spreadsheet’s own number', () => {
    const { rows } = readTable('Họ tên;Loại;Tên đăng nhập\n;Đại biểu\n\nA;Quan sát viên\nB;;Có Dấu\n' + 'x'.repeat(81) + ';ĐB', 'delegate');
    expect(rows.map((one) => [one.line, one.wrong?.text])).toEqual([
      [2, importing.nameMissing],
      [4, importing.kindUnknown],
      [5, expect.objectContaining({ vi: expect.stringContaining('không dấu') as string })],
      [6, importing.tooLong],
    ]);
    expect(rows.every((one) => one.input === undefined)).toBe(true);
  });
  it('refuses a person who stands there twice, but not two of one name in different groups', () => {
    const { rows } = readTable('họ tên,tổ\nA,1\nA,2\nA,1', 'delegate');
    expect(rows.map((one) => one.wrong?.params)).toEqual([undefined, undefined, { row: 2 }]);
  });
  it('cannot be used to hand out rights, and leaves unknown columns out', () => {
    const { rows, ignored } = readTable('name,rights,id\nA,administrator,x', 'delegate');
    expect(rows[0]?.input).toEqual({ name: 'A', kind: 'delegate', rights: [] });
    expect(ignored).toEqual(['rights', 'id']);
  });
  it('treats names of built-in properties as any other heading', () => {
    expect(readTable('họ tên,constructor,__proto__\nA,b,c', 'delegate').rows[0]?.input).toEqual({
      name: 'A',
      kind: 'delegate',
      rights: [],
    });
    expect(readTable('họ tên,loại\nA,constructor', 'delegate').rows[0]?.wrong?.text).toBe(importing.kindUnknown);
  });
  it('has no rows for nothing', () => {
    for (const text of ['', '\n\n', '  ', ';;;\n;;']) expect(readTable(text, 'delegate').rows).toEqual([]);
  });
});
