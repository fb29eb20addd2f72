/** Rows of an office's list that are no people: numbers of columns, groups, totals, what stands below. */
import { plain } from '../../../../shared/base/find.ts';
import type { Role } from './headings.ts';
import { beginsWithSurname } from './names.ts';

export type Sort = 'heading' | 'numbering' | 'group' | 'total' | 'note' | 'person' | 'doubtful';

const TOTAL = /^(?:tổng\s+(?:cộng|số)(?=$|[\s:.(,])|(?:tổng|cộng|total)\s*(?:$|[:(\d]))/i;
/** Typed without accents it could be somebody's name, unless a number follows. */
const PLAIN_TOTAL = /^(?:tong (?:cong|so)|cong)\s*[:(]?\s*\d/;
const NOTE =
  /^\(?(?:danh sách|ấn định|bằng chữ|ghi chú|tm\.|kt\.|tl\.|người lập|xác nhận|nơi nhận|đã ký|ký tên|ký, )|\bngày\b.{0,12}\btháng\b.{0,6}\bnăm\b/i;
const ENUMERATED = /^(?:[IVX]{1,5}|[A-HĐ])(?:\s*[.):]\s*|\s*\/\s+|\s+[-–]\s+)(?=\S)/;
const ENUMERATOR = /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/;
const GROUP = new RegExp(
  '^(?:tổ(?:\\s+(?:đại biểu|đb|số|\\d)|$)|thường trực|ban\\s+(?:kinh|pháp|văn|dân|đô|chỉ|chấp|thường)|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|(?:khách mời|đại biểu)(?!\\s+\\d)|khối|các|phòng|sở|lãnh đạo' +
    '|đoàn\\s+(?:đại|đb|thể|chủ)|ủy viên|uỷ viên|mặt trận|ubmttq|cơ quan|văn phòng|huyện|xã|phường|thôn|bản|thị trấn|tỉnh|thành phần|đơn vị)(?=$|[\\s:.(,\\d])',
  'i',
);

const PERSON_AFTER = /^(?:[Đđ]ại biểu|[Kk]hách mời|[Ủủ]y viên|[Uu]ỷ viên)\s+\p{Lu}\p{Ll}*\s+\p{Lu}\p{Ll}+/u;

/** What a row of one cell names, without what counts it: "I. Thường trực HĐND (3 đại biểu)". */
export const groupIn = (text: string): string => text.replace(ENUMERATED, '').replace(/\s*(?::|\(|[-–]\s*\d).*$/, '').trim();

export interface Shape {
  readonly at: ReadonlyArray<Role | undefined>;
  /** True where the rows of this table are numbered. */
  readonly numbered: boolean;
  /** Last line with a number. */
  readonly lastNumbered: number;
}

export function shapeOf(lines: ReadonlyArray<{ readonly line: number; readonly cells: readonly string[] }>, at: Shape['at']): Shape {
  const number = at.indexOf('number');
  const withNumber = number < 0 ? [] : lines.filter(({ cells }) => /^\d{1,4}[.)]?$/.test(cells[number] ?? ''));
  return { at, numbered: withNumber.length > 0, lastNumbered: withNumber.at(-1)?.line ?? 0 };
}

/** `isFirst`: directly under the headings. `ended`: a total stood above. */
export function sortOf(
  cells: readonly string[],
  line: number,
  shape: Shape,
  { isFirst, ended }: { isFirst: boolean; ended: boolean },
): Sort {
  const { at, numbered, lastNumbered } = shape;
  const number = at.indexOf('number');
  const counter = number < 0 ? '' : (cells[number] ?? '');
  const texts = cells.filter((one, index) => one !== '' && index !== number).map((one) => one.normalize('NFC'));
  const [first = ''] = texts;
  const name = cells[at.indexOf('name')] ?? '';
  if (isFirst && texts.length > 0 && isNumbering(cells, name, counter)) return 'numbering';
  const hasNumber = /^\d{1,4}[.)]?$/.test(counter);
  const said = texts.length === 0 ? counter.normalize('NFC') : first;
  if (!hasNumber || texts.length < 2) {
    const label = TOTAL.test(counter.normalize('NFC')) ? counter.normalize('NFC') : said;
    if (TOTAL.test(label) || PLAIN_TOTAL.test(plain(label))) return 'total';
    if (texts.length <= 2 && NOTE.test(said)) return 'note';
  }
  // A number alone is a row kept free; a text where numbers stand is a heading of rows.
  if (texts.length === 0) return hasNumber ? 'note' : GROUP.test(said) || ENUMERATED.test(said) ? 'group' : 'doubtful';
  // What stands in another column than names do belongs to a person whose name is missing.
  const where = cells.findIndex((one, index) => one !== '' && index !== number);
  if (texts.length === 1 && !hasNumber && where <= Math.max(0, at.indexOf('name'), at.indexOf('family'))) {
    // People are counted with letters too, though rarely.
    if (ENUMERATOR.test(counter) || ENUMERATED.test(said)) return beginsWithSurname(said.replace(ENUMERATED, '')) ? 'doubtful' : 'group';
    // "Đại biểu Nguyễn Văn A" is as much a person as "Đại biểu xã Mường Lống" is none.
    if (GROUP.test(said)) return PERSON_AFTER.test(said) ? 'doubtful' : 'group';
    if (numbered || ended) return 'doubtful';
  }
  return !hasNumber && (ended || (numbered && line > lastNumbered)) ? 'doubtful' : 'person';
}

/** "(1) (2) (3)" or "A B 1 2" under the headings. */
function isNumbering(cells: readonly string[], name: string, counter: string): boolean {
  const some = cells.filter((one) => one !== '');
  return some.length > 1 && some.every((one) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(one)) && (/\d/.test(name) || /[A-Z]/.test(counter));
}
