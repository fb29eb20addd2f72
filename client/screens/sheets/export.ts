/** The answers as a table for other programs. */
import type { Table } from '../../ui/table-files.ts';

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
