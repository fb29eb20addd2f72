/** Tables for other programs: no cell is a formula, in whichever way a program splits the file. */
import { expect, it } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { csvOf, xlsxOf } from '../../client/ui/table-files.ts';

const cell = (text: string): string => csvOf({ heads: ['a'], rows: [[text]] }).split('\r\n')[1]!;

it('what begins like a formula is a text, also with full-width signs', () => {
  for (const one of ['=1+1', '+84 91', '-x', '@sum', ' =1', '＝1+1']) expect(cell(one)).toBe(`"'${one}"`);
  expect(cell('5-3 = 2')).toBe('"5-3 = 2"');
});

it('nor does one begin in the middle of a cell, where a program splits at other signs or at a line break', () => {
  expect(cell('ok;=A1+1')).toBe(`"ok;'=A1+1"`);
  expect(cell('ok\n=A1+1')).toBe(`"ok\n'=A1+1"`);
  expect(cell('Ông "Ba"; bận')).toBe('"Ông ""Ba""; bận"');
});

it('Z-47 what is counted can be added up: a number in either file, and no text with the signs of a language', async () => {
  const table = { heads: ['Họ tên', 'Số phút', 'Số trang'], rows: [['Lan', 12.5, 4290], ['=1+1', 0, -3]] };
  expect(csvOf(table).split('\r\n').slice(1, 3)).toEqual(['"Lan",12.5,4290', `"'=1+1",0,-3`]);
  const book = read(await xlsxOf(table, 'Bảng'));
  expect(utils.sheet_to_json(book.Sheets['Bảng']!, { header: 1 })).toEqual([table.heads, ['Lan', 12.5, 4290], ["'=1+1", 0, -3]]);
});
