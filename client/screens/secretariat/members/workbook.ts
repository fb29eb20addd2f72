/** Workbooks of Excel and LibreOffice, and the tables of HTML that web programs save as .xls. Loaded only for one. */
import { read, utils, type WorkSheet } from '@e965/xlsx';
import Papa from 'papaparse';

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 60;

/** What a cell shows, on one line. */
const shown = (sheet: WorkSheet, row: number, column: number): string => {
  const cell = sheet[utils.encode_cell({ r: row, c: column })] as { w?: string; v?: unknown } | undefined;
  const value = cell?.w ?? (typeof cell?.v === 'string' || typeof cell?.v === 'number' ? String(cell.v) : '');
  return value.replace(/[\t\r\n]+/g, ' ');
};

/** Row by row as the sheet numbers them, with tabs between; a cell merged over several rows stands in each of them. */
function textOf(sheet: WorkSheet): string {
  if (!sheet['!ref']) return '';
  const { e } = utils.decode_range(sheet['!ref']);
  const lastRow = Math.min(e.r, MOST_ROWS - 1);
  const lastColumn = Math.min(e.c, MOST_COLUMNS - 1);
  const rows = Array.from({ length: lastRow + 1 }, (_, r) => Array.from({ length: lastColumn + 1 }, (__, c) => shown(sheet, r, c)));
  for (const { s, e: end } of sheet['!merges'] ?? []) {
    const value = rows[s.r]?.[s.c];
    if (value) for (let r = s.r + 1; r <= Math.min(end.r, lastRow); r++) rows[r]![s.c] = value;
  }
  return rows.some((cells) => cells.some((one) => one.trim() !== '')) ? Papa.unparse(rows, { delimiter: '\t', newline: '\n' }) : '';
}

/** The sheets that hold something. Throws on what is no workbook, or needs a password. */
export function sheetsOf(file: Uint8Array | string): ReadonlyArray<{ readonly name: string; readonly text: string }> {
  const options = { sheetRows: MOST_ROWS, cellFormula: false, cellHTML: false, dense: false, raw: typeof file === 'string' } as const;
  const book = read(file, { type: typeof file === 'string' ? 'string' : 'array', ...options });
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    const text = sheet ? textOf(sheet) : '';
    return text === '' ? [] : [{ name, text }];
  });
}
