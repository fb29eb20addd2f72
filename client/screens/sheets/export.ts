/** The answers as a table for other programs. What people typed is text there, whatever it begins with. */

export interface Table {
  readonly heads: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

interface Row {
  readonly name: string;
  readonly opinion: string;
  readonly comment: string;
  readonly at: string;
}

/** Who answered, then who did not. */
export const tableOf = (heads: readonly string[], rows: readonly Row[], silent: readonly string[], word: string): Table => ({
  heads,
  rows: [
    ...rows.map(({ name, opinion, comment, at }) => [name, opinion, comment, at]),
    ...silent.map((name) => [name, word, '', '']),
  ].map((row, n) => [String(n + 1), ...row]),
});

/** A spreadsheet takes what begins so for a formula: an apostrophe before it keeps it a text. */
export const asText = (cell: string): string => (/^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => `"${asText(cell).replaceAll('"', '""')}"`;

/** With the mark by which spreadsheets know UTF-8. */
export const csvOf = ({ heads, rows }: Table): string =>
  `\ufeff${[heads, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Every cell is of the kind text, so that none is a formula. */
export async function xlsxOf({ heads, rows }: Table): Promise<ArrayBuffer> {
  const { utils, write } = await import('@e965/xlsx');
  const sheet = utils.aoa_to_sheet([heads, ...rows].map((row) => row.map((cell) => ({ t: 's' as const, v: asText(cell) }))));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Phieu lay y kien');
  return write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
}
