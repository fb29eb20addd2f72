/** A list of people as offices write it, read row by row: who comes in, as what, who is there already, and what has to be asked. */
import type { Kind } from '../../../../shared/council/council.ts';
import { importing } from '../../../../shared/text/members.ts';
import { COLUMNS, columnsByContent, headingsIn, type Column, type Role } from './headings.ts';
import { speaksOfGuests } from './kinds.ts';
import { leftOut, type ReadRow } from './read-row.ts';
import { Rows, type Answers, type Register } from './rows.ts';
import { splitCells, type Line } from './split-cells.ts';

export interface ReadTable {
  /** People, and what might be some. */
  readonly rows: readonly ReadRow[];
  /** Rows that stay out. */
  readonly left: readonly ReadRow[];
  readonly columns: readonly Column[];
  readonly ignored: readonly string[];
  readonly hasHeader: boolean;
  /** Every column of a table without headings, with its first cell. */
  readonly unnamed: ReadonlyArray<{ readonly role: Role | undefined; readonly example: string }>;
  /** Words for kinds that nobody has explained yet, as they were written. */
  readonly unknownKinds: readonly string[];
  /** Somebody stands in the list of whom nothing says what they are. */
  readonly asksKind: boolean;
  /** What those are of whom the list says nothing, where it is plain. */
  readonly plainKind: Kind | undefined;
}

const NOBODY: Register = { members: [] };
/** Headings stand under a title of some lines, not after half of a list. */
const HEADINGS_WITHIN = 25;

/** `kind`: what rows that do not say it are; undefined leaves it to be asked where the list does not make it plain. */
export function readTable(text: string, kind: Kind | undefined, answers: Answers = {}, register: Register = NOBODY): ReadTable {
  const lines = splitCells(text);
  const headAt = lines.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => headingsIn(cells) !== undefined);
  const hasHeader = headAt >= 0;
  const titles = hasHeader ? lines.slice(0, headAt) : lines.slice(0, titlesOf(lines));
  const body = lines.slice(hasHeader ? headAt + 1 : titles.length);
  const head = hasHeader ? lines[headAt]!.cells : [];
  const first = hasHeader ? headingsIn(head)! : (answers.columns ?? columnsByContent(peopleOf(body), register.level));
  const at = hasHeader ? withSecondHalf(head, first, body) : first;

  // Where some rows say what people are, the others may be anything.
  const plain = hasHeader && !at.includes('kind') && !titles.some(({ cells }) => speaksOfGuests(cells.join(' ')));
  const reader = new Rows(at, hasHeader ? head.length : undefined, kind ?? (plain ? 'delegate' : undefined), answers, register, body);
  const rows = body.map((one) => reader.read(one));
  const above = [
    ...titles.map((one) => leftOut(one, importing.leftTitle)),
    ...(hasHeader ? [leftOut(lines[headAt]!, importing.leftHeading)] : []),
  ];
  const has = (one: Column) => at.includes(one) || (one === 'name' && at.includes('family'));
  return {
    rows: rows.filter((one) => !one.left),
    left: [...above, ...rows.filter((one) => one.left)],
    columns: COLUMNS.filter((one) => has(one) || rows.some((row) => row.cells[one] !== undefined)).sort(
      (a, b) => order(at, a) - order(at, b),
    ),
    ignored: at.flatMap((role, index) =>
      role === undefined && (head[index] || body.some(({ cells }) => cells[index])) ? [head[index] || `(${index + 1})`] : [],
    ),
    hasHeader,
    unnamed:
      hasHeader || body.length === 0
        ? []
        : at.map((role, index) => ({ role, example: body.find(({ cells }) => cells[index])?.cells[index] ?? '' })),
    unknownKinds: [...reader.unknownKinds.values()],
    asksKind: reader.asksKind,
    plainKind: plain ? 'delegate' : undefined,
  };
}

const order = (at: ReadonlyArray<Role | undefined>, column: Column): number => {
  const place = column === 'name' && !at.includes('name') ? at.indexOf('family') : at.indexOf(column);
  return place < 0 ? at.length : place;
};

/** Without headings: lines above the list that speak of it. */
const TITLE =
  /^\(?(?:danh sách|cộng h[oò][aà]|độc lập|hội đồng nhân dân|hđnd|ủy ban|uỷ ban|ubnd|kỳ họp|phiên họp|nhiệm kỳ|phụ lục|biểu số|kèm theo|tỉnh|huyện|xã|phường|số:)(?=$|[\s:.,(])/i;
function titlesOf(lines: readonly Line[]): number {
  const end = lines.findIndex(({ cells }) => !TITLE.test(cells.filter(Boolean).join(' ').normalize('NFC')));
  return end < 0 ? lines.length : end;
}

/** The rows that columns can be told by: those as wide as most. */
function peopleOf(body: readonly Line[]): ReadonlyArray<readonly string[]> {
  const wide = body.filter(({ cells }) => cells.filter(Boolean).length > 1);
  return (wide.length > 0 ? wide : body).map(({ cells }) => cells);
}

/** "Họ và tên" over two columns, "Nguyễn Văn" in one and "Ánh" in the next: the second has no heading of its own. */
function withSecondHalf(
  head: readonly string[],
  at: ReadonlyArray<Role | undefined>,
  body: readonly Line[],
): ReadonlyArray<Role | undefined> {
  const name = at.indexOf('name');
  if (name < 0 || name + 1 >= head.length || head[name + 1] !== '') return at;
  const filled = body.filter(({ cells }) => cells[name]);
  const halves = filled.filter(({ cells }) => /^[\p{L}\p{M}'’-]+$/u.test(cells[name + 1] ?? ''));
  if (filled.length === 0 || halves.length * 2 < filled.length) return at;
  return at.map((role, index) => (index === name ? 'family' : index === name + 1 ? 'given' : role));
}
