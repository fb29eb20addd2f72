/**
 * An agenda out of what a document holds. Nothing is certain: all of it is looked over by the secretary, row by row, before any of it
 * is added.
 */
import { plain } from '../../../../../shared/base/find.ts';
import { asWritten } from '../../../../../shared/base/as-written.ts';
import { markOf, ownNumber } from '../lines.ts';
import type { Block } from './blocks.ts';
import { labelOf, printed } from './labels.ts';

/** A row to be looked over. */
export interface Proposed {
  readonly title: string;
  readonly time: string;
  readonly presenter: string;
  readonly level: 0 | 1 | 2;
  /** As the document has it: "6.1", "II", "Phần thứ nhất"; absent where it has none. */
  readonly number?: string;
  /** Not to be added: a heading, a national motto. */
  readonly dropped: boolean;
}

type Role = 'number' | 'time' | 'title' | 'presenter' | 'other';

const HEADS: ReadonlyArray<readonly [Role, RegExp]> = [
  ['number', /^(tt|stt|so tt|so thu tu|no|#|muc)\.?$/],
  ['time', /^(thoi gian|gio|thoi luong|thoi diem|ngay,? gio|time)\b/],
  [
    'presenter',
    /(don vi|co quan|nguoi|dai bieu|ban)\s.*(trinh|bao cao|thuc hien|phu trach|dieu hanh|chuan bi)|^(trinh bay|don vi|phu trach|chu tri|thuc hien|phan cong)/,
  ],
  ['title', /^(noi dung|chuong trinh|cong viec|trinh tu|ten|item|title)/],
  ['other', /^(ghi chu|tai lieu|note|remarks)/],
];
const LETTERHEAD =
  /cong hoa xa hoi chu nghia|doc lap - tu do|^noi nhan|^hoi dong nhan dan|^uy ban nhan dan|^chuong trinh( du kien)?$|^chuong trinh ky hop|^ky hop thu|^\(?kem theo|^\(?ban hanh|^so:|^du thao$|^luu:|^(tm|kt)\./;
const DAY = /^(buoi |sang|chieu|toi\b|ngay|thu (hai|ba|tu|nam|sau|bay)|chu nhat)/;
const CLOCK = String.raw`\d{1,2}\s*(?:[hg:]|giờ)\s*\d{0,2}(?:\s*(?:phút|p)\b|')?`;
const TIME = new RegExp(String.raw`^(?:từ\s+|lúc\s+)?${CLOCK}(?:\s*(?:-|–|—|đến)\s*${CLOCK})?`, 'iu');
const BEHIND = /\s*\((?:đơn vị trình|cơ quan trình|trình bày|người trình bày|đơn vị)\s*:\s*([^()]{2,200})\)\s*[.;]?$/iu;
const LONGEST_TIME = 60;

const flat = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();

/** Which column is what, by a table's head; undefined where the row is none. */
export function headsIn(cells: readonly string[]): Role[] | undefined {
  const roles = cells.map((one) => (one.length > 60 ? undefined : HEADS.find(([, name]) => name.test(flat(one)))?.[0]));
  const known = new Set(roles.filter(Boolean));
  return known.has('title') && known.size > 1
    ? roles.map((one, at) => (one !== undefined && roles.indexOf(one) === at ? one : 'other'))
    : undefined;
}

/** Which column is what, by what stands in it. */
function guessed(rows: ReadonlyArray<readonly string[]>): Role[] {
  const columns = Math.max(...rows.map((cells) => cells.length));
  const share = (column: number, fits: (text: string) => boolean): number => {
    const texts = rows.flatMap((cells) => (cells[column] ? printed(cells[column]) : []));
    return texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
  };
  const length = (column: number): number => rows.reduce((sum, cells) => sum + printed(cells[column] ?? '').length, 0);
  const all = Array.from({ length: columns }, (_, at) => at);
  const title = all.reduce((best, at) => (length(at) > length(best) ? at : best), 0);
  const left = all.filter((at) => at !== title);
  const number = left.find((at) => share(at, (text) => /^([\d.]{1,6}|[IVX]{1,5}|[a-zđ])[.)]?$/iu.test(text)) > 0.6);
  const time = left.find((at) => at !== number && share(at, (text) => TIME.test(text)) > 0.5);
  const presenter = left.find((at) => at !== number && at !== time && at > title && length(at) > 0);
  return all.map((at) =>
    at === title ? 'title' : at === number ? 'number' : at === time ? 'time' : at === presenter ? 'presenter' : 'other',
  );
}

/** What kind of number it is: those of one kind stand at one depth. */
function kindOf(mark: string): string {
  if (/^phần\s/iu.test(mark)) return 'part';
  if (/\d\.\d/.test(mark)) return `deep${mark.split('.').filter((one) => /\d/.test(one)).length}`;
  if (/\d/.test(mark)) return /^\p{L}{2,}(?=\s)/u.exec(mark)?.[0].toLowerCase() ?? 'whole';
  if (/[IVX]+[.):\s-]*$/.test(mark)) return 'roman';
  if (/[A-D][.):\s-]*$/.test(mark)) return 'capital';
  return /\p{Ll}/u.test(mark) ? 'letter' : mark.slice(0, 1);
}

/** How deep what is numbered so stands, by the kinds of numbers that came before it. */
class Depths {
  readonly #kinds: string[] = [];

  /** @param depth in a list that its program numbers: two of its levels may count alike */
  of(mark: string, depth?: number): 0 | 1 | 2 {
    const kind = kindOf(mark) + (depth ?? '');
    const at = this.#kinds.indexOf(kind);
    if (at < 0) this.#kinds.push(kind);
    else this.#kinds.length = at + 1;
    return Math.min(this.#kinds.length - 1, 2) as 0 | 1 | 2;
  }

  /** Of what stands below the last that was numbered. */
  get below(): 0 | 1 | 2 {
    return Math.min(this.#kinds.length, 2) as 0 | 1 | 2;
  }
}

const ended = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\s;.:]+$/u, '').trim();

/** The rows that a document's blocks propose, in their order. */
export function readAgenda(blocks: readonly Block[]): Proposed[] {
  const tables = new Map<number, string[][]>();
  for (const { cells, table } of blocks)
    if (table !== undefined && cells.some((one) => one.trim() !== '')) tables.set(table, [...(tables.get(table) ?? []), [...cells]]);
  const rolesOf = new Map([...tables].map(([table, rows]) => [table, rows.map(headsIn).find(Boolean) ?? guessed(rows)]));
  const isLetterhead = (rows: readonly string[][]): boolean => rows.some((cells) => /doc lap - tu do/.test(flat(cells.join(' '))));
  const agendas = [...tables].filter(([, rows]) => rows.length > 1 && !isLetterhead(rows)).map(([table]) => table);
  const found: Proposed[] = [];
  const depths = new Depths();
  let day = '';
  /** "Phần thứ nhất", alone on its line: its heading stands on the next. */
  let alone = '';
  const timed = (time: string): string => {
    const whole = [day, time].filter(Boolean).join(', ');
    return (whole.length <= LONGEST_TIME ? whole : time).slice(0, LONGEST_TIME);
  };
  const add = ({ mark = '', ...row }: Partial<Proposed> & { readonly title: string; readonly mark?: string }): void => {
    const number = ownNumber(mark);
    const said = (text = ''): string => asWritten(printed(text)).trim();
    const [title, time, presenter] = [said(row.title), said(row.time), said(row.presenter)];
    if (title === '') return;
    found.push({ level: 0, dropped: false, ...row, title, time, presenter, ...(number !== undefined && { number }) });
  };
  const line = (text: string, depth?: number, outside = false): void => {
    const { mark: own, rest: counted, made } = markOf(text);
    const mark = own === '' ? alone : own;
    alone = counted.trim() === '' && !outside ? own : '';
    if (alone !== '') return;
    const time = TIME.exec(counted)?.[0] ?? '';
    const behindTime = counted.slice(time.length);
    const isTime = time !== '' && /^\s*[:.,\-–—\t]|^\s+\p{Lu}/u.test(behindTime);
    const rest = isTime ? behindTime.replace(/^[\s:.,\-–—]+/u, '') : counted;
    const presenter = BEHIND.exec(rest)?.[1]?.trim() ?? '';
    const title = ended(rest.replace(BEHIND, ''));
    const dropped = outside || LETTERHEAD.test(flat(text));
    if (!dropped && mark === '' && title.length < LONGEST_TIME && DAY.test(flat(title)) && /\d|buoi/.test(flat(title))) {
      day = title;
      return add({ title, dropped: true });
    }
    const numbered = mark !== '' ? depths.of(mark, made) : (found.at(-1)?.level ?? 0);
    const level = dropped ? 0 : depth !== undefined && made === undefined ? (Math.min(depth, 2) as 0 | 1 | 2) : numbered;
    add({ title, time: isTime || day !== '' ? timed(isTime ? time.trim() : '') : '', presenter, level, dropped, mark });
  };
  const row = ({ cells, above = {} }: Block, roles: readonly Role[]): void => {
    const at = (role: Role): string => {
      const column = roles.indexOf(role);
      return column < 0 ? '' : (cells[column] ?? '').trim();
    };
    const filled = cells.filter((one) => one.trim() !== '');
    const merged = filled.length === 1 && labelOf(filled[0]!)?.rest !== '' && filled[0] !== at('title') ? filled[0]! : undefined;
    // Merged over the whole row: the name of a part or of a day.
    if (merged !== undefined && !/^[\d.]+$/.test(merged)) return line(merged.replace(/\n/g, ' '));
    const text = at('title');
    if (text === '') return;
    const [first = '', ...others] = text.split('\n');
    const inside = markOf(first);
    const column = markOf(at('number'));
    const [numbered, made] = column.made !== undefined ? [column.mark, column.made] : [at('number') || inside.mark, inside.made];
    const isDay = DAY.test(flat(text)) && /\d|buoi/.test(flat(text));
    if (filled.length === 1 && numbered === '' && isDay) return line(text.replace(/\n/g, ' '));
    const level = numbered !== '' ? depths.of(numbered, made) : roles.includes('number') ? depths.below : 0;
    // Paragraphs of a cell that are numbered themselves are its parts; others go on with its text.
    const parts = others.filter((one) => markOf(one).mark !== '');
    const title = ended([inside.rest, ...others.filter((one) => !parts.includes(one))].join(' '));
    // Whoever presents several in a row stands in one cell for all of them; a time so merged is that of the first.
    const presenter = at('presenter') || (above[roles.indexOf('presenter')] ?? '');
    add({ title, time: timed(at('time').replace(/\s+/g, ' ')), presenter: ended(presenter).slice(0, 200), level, mark: numbered });
    for (const one of parts) {
      const { mark, rest } = markOf(one);
      add({ title: ended(rest), level: Math.min(level + 1, 2) as 0 | 1 | 2, mark });
    }
  };
  for (const block of blocks) {
    const { cells, table, depth } = block;
    if (cells.every((one) => one.trim() === '')) continue;
    if (table === undefined) line(cells[0]!, depth, agendas.length > 0);
    else if (!agendas.includes(table) && agendas.length > 0) for (const one of cells) line(one.replace(/\n/g, ' '), undefined, true);
    else if (!headsIn(cells)) row(block, rolesOf.get(table)!);
  }
  return found;
}
