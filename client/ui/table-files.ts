/** Tables as files for other programs. What people typed is text there, whatever it begins with. */

import type { Drawn } from './chart.ts';

/** What is counted comes as a number, so that programs can add it up: as it is shown it would be a text, or another number. */
export type Cell = string | number;

export interface Table {
  readonly heads: readonly string[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
  /** Drawn on a second sheet of the file for Excel. */
  readonly chart?: { readonly sheet: string; readonly drawn: Drawn };
}

/** A spreadsheet takes what begins so for a formula: an apostrophe before it keeps it a text. */
const asText = (cell: string): string => (/^\s*[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell);

/** Where a program splits at other signs than commas it sees no quotes, and begins a cell in the middle of this one. */
const BEGINS = /([;,\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;

const quoted = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell) : `"${asText(cell).replace(BEGINS, "$1'").replaceAll('"', '""')}"`;

const kept = (cell: Cell) => (typeof cell === 'number' ? { t: 'n' as const, v: cell } : { t: 's' as const, v: asText(cell) });

/** With the mark by which spreadsheets know UTF-8. */
export const csvOf = ({ heads, rows }: Table): string =>
  `\ufeff${[heads, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Every cell is a number or of the kind text, so that none is a formula. @param name of the sheet; its signs must be such as Excel takes
 * @param png the table's chart, where it has one and it could be drawn
 */
export async function xlsxOf({ heads, rows, chart }: Table, name: string, png?: Uint8Array): Promise<ArrayBuffer> {
  const { utils, write } = await import('@e965/xlsx');
  const sheet = utils.aoa_to_sheet([heads, ...rows].map((row) => row.map(kept)));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name.slice(0, 31));
  if (!chart || !png) return write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), chart.sheet);
  const { withPicture } = await import('./picture-sheet.ts');
  return withPicture(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer, 2, { png, alt: chart.drawn.title });
}
