/** X-35 A chart behind its table in a file for Excel: every part that a picture takes, and the table as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { Drawn } from '../../client/ui/chart.ts';
import { xlsxOf } from '../../client/ui/table-files.ts';
import { partOf } from '../kit/book-parts.ts';

const PNG = new Uint8Array(readFileSync(join(import.meta.dirname, '../../client/pictures/vote.png')));
const drawn: Drawn = { title: 'Đã biểu quyết "tất cả" & <hết>\u0007', lines: [], bars: [], legend: [] };
const table = { heads: ['Họ và tên'], rows: [['=1+1'], ['Lan']] };
const chart = { sheet: 'Biểu đồ', drawn };
const rowsOf = (book: Uint8Array, nth: number): unknown[] => {
  const { SheetNames, Sheets } = read(book);
  return utils.sheet_to_json(Sheets[SheetNames[nth]!]!, { header: 1 });
};

test('X-35 stands on a sheet of its own, as wide as a page of the screen, and says what it is', async () => {
  const book = new Uint8Array(await xlsxOf({ ...table, chart }, 'Thống kê', PNG));
  expect([read(book).SheetNames, rowsOf(book, 0), rowsOf(book, 1)]).toEqual([['Thống kê', 'Biểu đồ'], [['Họ và tên'], ["'=1+1"], ['Lan']], []]);
  expect(partOf(book, '/xl/media/image1.png')!.equals(PNG)).toBe(true);
  const text = (path: string): string => partOf(book, path)!.toString();
  const drawing = text('/xl/drawings/drawing1.xml');
  expect(drawing).toContain('descr="Đã biểu quyết &quot;tất cả&quot; &amp; &lt;hết>"');
  const [width, height] = [16, 20].map((at) => new DataView(PNG.buffer).getUint32(at));
  expect(drawing).toContain(`<xdr:ext cx="${900 * 9525}" cy="${Math.round((900 / width!) * height!) * 9525}"/>`);
  // From the sheet to the drawing, from it to the picture; the sheet with the table has none.
  expect(text('/xl/worksheets/sheet2.xml')).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
  expect(text('/xl/worksheets/sheet1.xml')).not.toContain('<drawing');
  expect(text('/xl/worksheets/_rels/sheet2.xml.rels')).toContain('Target="../drawings/drawing1.xml"');
  expect(text('/xl/drawings/_rels/drawing1.xml.rels')).toContain('Target="../media/image1.png"');
  expect(text('/[Content_Types].xml')).toMatch(/PartName="\/xl\/drawings\/drawing1\.xml"[^>]*\/><\/Types>$/);
});

test('X-35 a chart that could not be drawn leaves a table by itself', async () => {
  const book = new Uint8Array(await xlsxOf({ ...table, chart }, 'Thống kê'));
  expect([read(book).SheetNames, partOf(book, '/xl/drawings/drawing1.xml')]).toEqual([['Thống kê'], undefined]);
});
