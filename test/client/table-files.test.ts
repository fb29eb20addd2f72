/** Tables for other programs: no cell is a formula, in whichever way a program splits the file. */
import { expect, it } from 'vitest';
import { csvOf } from '../../client/ui/table-files.ts';

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
