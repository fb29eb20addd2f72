/** Which column is what: by its heading, or where a table has none by what stands in it. */
import type { Level } from '../../../../shared/council/council.ts';
import { key, kindOf } from './kinds.ts';

/** What the register takes. */
export type Column = 'name' | 'title' | 'group' | 'committee' | 'kind' | 'login' | 'term';
/** Besides: a name in two columns, the number of the row, "Ông" or "Bà". */
export type Role = Column | 'family' | 'given' | 'number' | 'honorific';
export const COLUMNS: readonly Column[] = ['name', 'title', 'group', 'committee', 'kind', 'login', 'term'];

const PEOPLE =
  '(?:cua|cac|vi|ong|ba|quy|dai|bieu|db|nguoi|khach|moi|canbo|congchuc|thanhvien|uyvien|duoc|tham|du|hop|ky|hdnd|hoidongnhandan|dbhdnd|cap|xa|phuong|tinh|huyen|quan|thitran|thanhpho|tp|dackhu)*';
const BY_HEADING: ReadonlyArray<readonly [Role, RegExp]> = [
  ['number', /^(?:stt|tt|so|sott|sothutu|thutu|no|nr)$/],
  ['honorific', /^(?:ong|ba|ongba|baong|danhxung|quydanh|xungho|honorific|mrs?)$/],
  ['login', /^(?:tendangnhap|taikhoan|tentaikhoan|login|username|signinname)$/],
  ['family', /^(?:ho(?:va)?(?:chu|ten)?(?:dem|lot)|ho(?:va)?chu(?:dem|lot)|ho|tendem|tenlot|chudem|familyname|lastname|surname)$/],
  ['given', /^(?:ten|tengoi|givenname|firstname)$/],
  ['name', new RegExp(`^(?:ho(?:va)?(?:chudem|tendem|dem|lot)?(?:va)?ten|ten)(?:daydu|khaisinh)?${PEOPLE}$|^(?:full)?name$`)],
  ['committee', /^(?:(?:thanhvien)?(?:cac)?ban(?:cua)?(?:hdnd|hoidongnhandan)|thanhvienban|banhdnd|ban|committees?)$/],
  ['term', /^(?:khoa|nhiemky|khoahdnd|term)$/],
  ['title', /^(?:chuc(?:vu|danh|trach)|nhiemvu|position|title|office)/],
  [
    'group',
    /^(?:to|(?:thuoc|sinhhoat)*(?:to)(?:so|db|daibieu)[a-z]*|(?:ten)?(?:donvi|coquan)[a-z]*|noi(?:congtac|lamviec)|diaphuong|khoi|group|agency|unit|organi[sz]ation|department)$/,
  ],
  ['kind', /^(?:loai(?:daibieu|thanhphan)?|(?:tucach|thanhphan)(?:daibieu|duhop|thamdu|thamduhop)?|doituong|vaitro|kind|type|role)$/],
];

export function roleOf(heading: string): Role | undefined {
  if (/^\s*(?:#|№)\s*$/.test(heading)) return 'number';
  // "Họ và tên (chữ in hoa)"; but "Ông (Bà)" is one word.
  const words = [key(heading), key(heading.replace(/\(.*?\)/g, ''))].filter((one) => one !== '' && one.length < 80);
  return BY_HEADING.find(([, pattern]) => words.some((one) => pattern.test(one)))?.[0];
}

/** What each column is, or undefined for a row that is no row of headings: there is a name, in one column or in two. */
export function headingsIn(cells: readonly string[]): ReadonlyArray<Role | undefined> | undefined {
  const found = cells.map(roleOf);
  const both = found.includes('family') && found.includes('given');
  const roles = found.map((role, at) => {
    if (role === 'given' && !both) return found.includes('name') ? undefined : 'name';
    if (role === 'family' && !both) return undefined;
    // A full name beside its parts says the same once more.
    if (role === 'name' && both) return undefined;
    // "Ông (Bà)" over the names themselves.
    if (role === 'honorific' && !both && !found.includes('name') && !found.includes('given') && found.filter(Boolean).length > 1)
      return 'name';
    return role !== 'family' && found.indexOf(role) !== at ? undefined : role;
  });
  return roles.includes('name') || both ? roles : undefined;
}

const NUMBER = /^\d{1,4}[.)]?$/;
const HONORIFIC = /^(?:ông|bà|đ\/c|đồng chí|mr|mrs|ms)\.?$/i;
/** Dates, years, telephones, identity numbers, addresses of mail. */
const NO_WORDS = /^[\d\s./+()-]{4,}$|@/;
const GROUP = /^(?:tổ|ban|đơn vị|ubnd|văn phòng|phòng|sở)\s/i;

/** For a table without headings. Who is what in it is asked where no column says so. */
export function columnsByContent(rows: ReadonlyArray<readonly string[]>, level: Level | undefined): ReadonlyArray<Role | undefined> {
  const rest: Column[] = ['name', 'title', 'group'];
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => (row[at] ?? '').normalize('NFC')).filter((one) => one !== '');
    const every = (pattern: RegExp) => cells.length > 0 && cells.every((one) => pattern.test(one));
    if (cells.length === 0) return undefined;
    if (at === 0 && width > 1 && every(NUMBER)) return 'number';
    if (every(HONORIFIC)) return 'honorific';
    if (every(NO_WORDS)) return undefined;
    if (!rest.includes('name') && cells.every((one) => kindOf(one, level))) return 'kind';
    if (!rest.includes('name') && rest.includes('group') && every(GROUP)) {
      rest.splice(rest.indexOf('group'), 1);
      return 'group';
    }
    return rest.shift();
  });
}
