/** A list of people as it comes out of a spreadsheet: comma, semicolon or tab, with headings in Vietnamese or English, or none. */
import Papa from 'papaparse';
import { MemberInput, type Kind } from '../../../../shared/council/council.ts';
import { importing, members } from '../../../../shared/text/members.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { plain } from '../find.ts';

export type Column = 'name' | 'title' | 'group' | 'kind' | 'login';

/** What is wrong with a row, in words with their parameters; a parameter that is itself words names a column. */
export interface Wrong {
  readonly text: Words;
  readonly params?: Readonly<Record<string, string | number | Words>>;
}

export interface ReadRow {
  /** Line of the pasted text's table, from 1, headings counted: as the spreadsheet numbers it. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  readonly input?: MemberInput;
  readonly wrong?: Wrong;
}

export interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly columns: readonly Column[];
  readonly ignored: readonly string[];
  readonly hasHeader: boolean;
}

export const COLUMN_WORDS: Readonly<Record<Column, Words>> = { name: members.name, title: members.position, group: members.group, kind: members.kind, login: members.login };

/** Headings without accents, spaces and signs. */
const HEADINGS: Readonly<Record<string, Column>> = {
  hoten: 'name', hovaten: 'name', hotendaibieu: 'name', hovatendaibieu: 'name', tendaibieu: 'name', ten: 'name', name: 'name', fullname: 'name',
  chucvu: 'title', chucdanh: 'title', chucvuchucdanh: 'title', position: 'title', title: 'title',
  to: 'group', todaibieu: 'group', donvi: 'group', coquan: 'group', coquandonvi: 'group', group: 'group', agency: 'group',
  loai: 'kind', tucach: 'kind', thanhphan: 'kind', doituong: 'kind', kind: 'kind', type: 'kind',
  tendangnhap: 'login', taikhoan: 'login', login: 'login', username: 'login',
};
const KINDS: Readonly<Record<string, Kind>> = {
  daibieu: 'delegate', db: 'delegate', daibieuhdnd: 'delegate', delegate: 'delegate',
  thuky: 'secretary', tk: 'secretary', secretary: 'secretary',
  khach: 'guest', khachmoi: 'guest', km: 'guest', guest: 'guest',
};
/** Columns of a table without headings. */
const ORDER: readonly Column[] = ['name', 'title', 'group', 'kind'];

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

const key = (text: string): string => plain(text).replace(/[^a-z0-9]/g, '');

/** More columns of tabs, semicolons or commas in the first line: names hold commas now and then, never tabs. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  return first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
}

export function readTable(text: string, defaultKind: Kind): ReadTable {
  const pasted = text.replace(/^\uFEFF/, '');
  const { data } = Papa.parse<string[]>(pasted, { delimiter: delimiterOf(pasted), skipEmptyLines: false });
  const lines = data.map((cells, index) => ({ cells: cells.map((one) => one.trim()), line: index + 1 })).filter(({ cells }) => cells.some((one) => one !== ''));
  const first = lines[0]?.cells ?? [];
  const named = first.map((one) => own(HEADINGS, key(one)));
  const hasHeader = named.includes('name');
  const at: ReadonlyArray<Column | undefined> = hasHeader ? named.map((one, index) => (named.indexOf(one) === index ? one : undefined)) : ORDER;
  const rows = (hasHeader ? lines.slice(1) : lines).map(({ cells, line }) => readRow(cells, line, at, defaultKind));
  return {
    rows: markTwins(rows),
    columns: hasHeader ? at.filter((one) => one !== undefined) : ORDER.slice(0, Math.max(1, ...lines.map(({ cells }) => cells.length))),
    ignored: hasHeader ? first.filter((one, index) => one !== '' && at[index] === undefined && !/^(stt|tt|no)$/.test(key(one))) : [],
    hasHeader,
  };
}

function readRow(cells: readonly string[], line: number, at: ReadonlyArray<Column | undefined>, defaultKind: Kind): ReadRow {
  const found: Partial<Record<Column, string>> = {};
  at.forEach((column, index) => {
    const cell = cells[index];
    if (column && cell) found[column] = cell;
  });
  const { kind: kindText, login, ...rest } = found;
  const kind = kindText === undefined ? defaultKind : own(KINDS, key(kindText));
  if (found.name === undefined) return { line, cells: found, wrong: { text: importing.nameMissing } };
  if (!kind) return { line, cells: found, wrong: { text: importing.kindUnknown, params: { kind: kindText ?? '' } } };
  const parsed = MemberInput.safeParse({ ...rest, kind, ...(login !== undefined && { login }) });
  if (parsed.success) return { line, cells: found, input: parsed.data };
  const issue = parsed.error.issues[0];
  const column = (issue?.path[0] ?? 'name') as Column;
  if (column === 'login') return { line, cells: found, wrong: { text: members.loginWrong } };
  return { line, cells: found, wrong: { text: issue?.code === 'too_big' ? importing.tooLong : importing.unreadable, params: { column: COLUMN_WORDS[column] } } };
}

/** The total is counted from the list: nobody stands in it twice because a row was copied twice. */
function markTwins(rows: readonly ReadRow[]): ReadRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (!row.input) return row;
    const { name, kind, title = '', group = '' } = row.input;
    const same = JSON.stringify([name, kind, title, group]);
    const before = seen.get(same);
    if (before === undefined) {
      seen.set(same, row.line);
      return row;
    }
    return { line: row.line, cells: row.cells, wrong: { text: importing.twice, params: { row: before } } };
  });
}
