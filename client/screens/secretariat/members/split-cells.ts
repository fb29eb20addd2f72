/** A pasted or opened text as rows of cells: by tabs, semicolons, commas or bars, with or without quotes, on lines of any system. */
import Papa from 'papaparse';
import { headingsIn } from './headings.ts';

export interface Line {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark was opened and not closed, or closed in the middle. */
  readonly broken: boolean;
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;
const MOST_LOOKED_AT = 60;

/** Zero-width signs and soft hyphens come along from web pages and Word; nobody typed them. */
const tidy = (cell: string): string => cell.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ').trim();

const isBlank = (cells: readonly string[]): boolean => cells.every((one) => !/[^\s\u200c\u200d]/.test(one));

function linesBy(text: string, delimiter: string): Line[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  // One mark too many and whole rows are taken for a single cell: then each line stands for itself.
  const swallows = data.some((cells) => cells.some((one) => one.includes('\n') && one.includes(delimiter)));
  const whole = errors.every((one) => one.type !== 'Quotes') && !swallows;
  const rows = whole ? data.map((cells) => ({ cells, broken: false })) : text.split('\n').map((line) => oneLine(line, delimiter));
  return rows
    .map(({ cells, broken }, index) => ({ line: index + 1, cells: cells.map(tidy), broken }))
    .filter(({ cells }) => !isBlank(cells));
}

function oneLine(line: string, delimiter: string): { cells: string[]; broken: boolean } {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter });
  const broken = errors.some((one) => one.type === 'Quotes');
  return { cells: broken ? line.split(delimiter) : (data[0] ?? []), broken };
}

/** How well a sign parts the text: a row of headings counts most, then rows of one width. */
function fitOf(lines: readonly Line[]): number {
  const some = lines.slice(0, MOST_LOOKED_AT);
  const known = Math.max(0, ...some.map(({ cells }) => (headingsIn(cells) ?? []).filter(Boolean).length));
  const widths = new Map<number, number>();
  for (const { cells } of some) if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  return known * 1_000 + Math.max(0, ...widths.values());
}

/** Blank rows are left out, and counted. */
export function splitCells(text: string): Line[] {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  // Excel's own way of naming the sign.
  const named = /^"?sep=(.)"?[;,\t]*(?:\n|$)/i.exec(plain)?.[1];
  if (named !== undefined) return linesBy(plain, named).filter(({ line }) => line > 1);
  const ways = DELIMITERS.filter((one) => plain.includes(one)).map((one) => linesBy(plain, one));
  const best = ways.map((lines) => ({ lines, fit: fitOf(lines) })).sort((a, b) => b.fit - a.fit)[0];
  return best?.lines ?? linesBy(plain, '\t');
}
