/** Lists as offices write them: each is read rightly or asked about, and no row of them goes unsaid. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write, type BookType } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../client/screens/secretariat/members/read-file.ts';
import { readTable } from '../../client/screens/secretariat/members/read-rows.ts';
import type { Answers } from '../../client/screens/secretariat/members/rows.ts';
import type { Member } from '../../shared/council/council.ts';
import { importing } from '../../shared/text/members.ts';
import { bomb } from '../kit/office.ts';

const folder = join(import.meta.dirname, 'lists');
const utf8 = (text: string) => new TextEncoder().encode(text);
const MEMBERS: readonly Member[] = [];

async function read(bytes: Uint8Array, answers: Answers = {}, members = MEMBERS) {
  const file = await readFile(bytes);
  if ('wrong' in file) throw new Error(file.wrong.en);
  const [first] = file.sheets;
  return { ...readTable(first!.text, undefined, answers, { members, level: 'commune' }), letters: first!.letters, sure: first!.sure };
}
const people = ({ rows }: { rows: ReturnType<typeof readTable>['rows'] }) =>
  rows.map(({ input, wrong, doubt }) =>
    input ? [input.name, input.title, input.group, input.kind].map((one) => one ?? '').join('|') : (wrong ?? doubt)!.text,
  );
const left = (table: ReturnType<typeof readTable>) => table.left.map((one) => one.left!.text);
const named = async (name: string) => people(await read(new Uint8Array(readFileSync(join(folder, `${name}.csv`)))));
const typed = (text: string, answers: Answers = {}, members = MEMBERS) =>
  readTable(text, undefined, answers, { members, level: 'commune' });

describe('a list in letters of any time', () => {
  it('reads what Excel and old fonts wrote', async () => {
    expect(await named('windows-1258-Excel-CSV-')).toEqual(['Nguyễn Văn Ánh|Phó Chủ tịch|Tổ 1|delegate', 'Đỗ Thị Ước||Tổ 2|delegate']);
    expect(await named('utf16le-nobom')).toEqual(['Nguyễn Văn Ánh|Phó Chủ tịch|Tổ 1|delegate', 'Đỗ Thị Ước||Tổ 2|delegate']);
    expect(await named('old-fonts-TCVN3-VnTime-')).toEqual(['Nguyễn A|||delegate']);
  });
  it('reads TCVN3 and VNI, also where a workbook’s headings are Unicode, and says so', async () => {
    const tcvn3 = await read(
      Uint8Array.from('STT,Hä vµ tªn,Chøc vô\r\n1,NguyÔn V¨n ¸nh,Phã Chñ tÞch\r\n2,§ç ThÞ ­íc,Bý th­\r\n', (one) => one.charCodeAt(0)),
    );
    expect(tcvn3).toMatchObject({ letters: 'tcvn3', sure: true });
    expect(people(tcvn3).slice(0, 1)).toEqual(['Nguyễn Văn Ánh|Phó Chủ tịch||delegate']);
    expect(tcvn3.rows[1]?.input?.name).toMatch(/^Đỗ Thị [Ưư]ớc$/);
    const vni = await read(
      Uint8Array.from('Hoï vaø teân;Chöùc vuï\nNguyeãn Vaên AÙnh;Phoù Chuû tòch\nÑoã Thò Öôùc;Bí thö\nLöông Vónh Kyø;Uûy vieân\n', (one) =>
        one.charCodeAt(0),
      ),
    );
    expect(vni.letters).toBe('vni');
    expect(people(vni)).toEqual([
      'Nguyễn Văn Ánh|Phó Chủ tịch||delegate',
      'Đỗ Thị Ước|Bí thư||delegate',
      'Lương Vĩnh Kỳ|Ủy viên||delegate',
    ]);
    const mixed = await read(utf8('Họ và tên,Chức vụ,Tổ\nTrÇn ThÞ H­¬ng,Chñ tÞch,Tổ 1\nLª Hà,Phó,Tổ 2\n'));
    expect(people(mixed)).toEqual(['Trần Thị Hương|Chủ tịch|Tổ 1|delegate', 'Lê Hà|Phó|Tổ 2|delegate']);
  });
  it('leaves Western letters and other peoples’ names alone', async () => {
    expect(people(await read(Uint8Array.from('Name,Position\nJosé Hà,Lê\n', (one) => one.charCodeAt(0))))).toEqual([
      'José Hà|Lê||delegate',
    ]);
    const text = 'Họ và tên\nH’Hen Niê\nĐiểu K’Rứ\nY Bhiăt Kđoh\nRơ Châm Mỡk\n';
    expect(await read(utf8(text))).toMatchObject({ letters: 'unicode', sure: true });
    expect(people(await read(utf8('Há»\u008d vÃ\u00a0 tÃªn\nNguyá»…n VÄƒn A\n')))).toEqual(['Nguyễn Văn A|||delegate']);
  });
  it('asks where letters were lost', async () => {
    expect(people(await read(utf8('Họ và tên\nNguy?n V?n Ánh\n')))).toEqual([importing.lettersLost]);
    expect(await named('only-invisible')).toEqual([importing.nameMissing]);
  });
  it('reads UTF-16 and UTF-8 with a mark, and lines that end in any way', async () => {
    const text = 'Họ và tên\tChức vụ\rNguyễn Văn Ánh\tPhó\rĐỗ Thị Ước\tX';
    const wide = (order: boolean) =>
      Uint8Array.from(
        [...text]
          .flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8].sort(() => 0))
          .flatMap((_, at, all) => [all[order ? at : at ^ 1]!]),
      );
    for (const bytes of [
      utf8(text),
      utf8(`\ufeff${text}`),
      wide(true),
      wide(false),
      new Uint8Array([0xff, 0xfe, ...wide(true)]),
      new Uint8Array([0xfe, 0xff, ...wide(false)]),
    ])
      expect(people(await read(bytes))).toEqual(['Nguyễn Văn Ánh|Phó||delegate', 'Đỗ Thị Ước|X||delegate']);
    expect(await named('mixed-ends')).toEqual(['A B|x||delegate', 'C D|y||delegate']);
  });
});

describe('what is in the columns', () => {
  it('is known by headings as offices write them', async () => {
    expect(await named('H-T-n-columns')).toEqual(['Nguyễn Văn Ánh|Phó||delegate', 'Đỗ Thị Ánh|X||delegate']);
    expect(await named('heading-ho-ten-dai-bieu-hdnd')).toEqual(['Nguyễn Văn Ánh|Phó||delegate']);
    for (const heading of [
      'Họ và tên (chữ in hoa)',
      'HỌ TÊN',
      'Họ, tên đệm và tên',
      'Họ và tên đại biểu HĐND xã',
      'Họ và tên khách mời',
      'Tên đại biểu',
      'Ông (Bà)',
      'Full name',
    ])
      expect(people(typed(`TT\t${heading}\tChức vụ, đơn vị công tác\n1\tLò Văn Páo\tBí thư`)), heading).toEqual([
        'Lò Văn Páo|Bí thư||delegate',
      ]);
    // One heading over two columns.
    expect(people(typed('STT;Họ và tên;;Chức vụ\n1;Nguyễn Văn;Ánh;Phó\n2;Đỗ Thị;Ước;X'))).toEqual([
      'Nguyễn Văn Ánh|Phó||delegate',
      'Đỗ Thị Ước|X||delegate',
    ]);
    expect(people(typed('Họ đệm|Tên|Ông/Bà\nNguyễn Văn|Ánh|Ông'))).toEqual(['Nguyễn Văn Ánh|||delegate']);
  });
  it('is told apart without headings, and what people are is asked', async () => {
    const table = await read(new Uint8Array(readFileSync(join(folder, 'STT-without-headings.csv'))));
    expect(table.unnamed.map((one) => one.role)).toEqual(['number', 'name', 'title']);
    expect(table.asksKind).toBe(true);
    expect(people(table)).toEqual([importing.kindAsked, importing.kindAsked]);
    expect(people(typed('Nguyễn Văn Ánh\tKhách mời\nĐỗ Thị Ước\tĐại biểu'))).toEqual(['Nguyễn Văn Ánh|||guest', 'Đỗ Thị Ước|||delegate']);
    // A word for a kind where offices stand is no office.
    const odd = typed('Nguyễn Văn Ánh\tPhó\nĐỗ Thị Ước\tKhách mời');
    expect(odd.unknownKinds).toEqual(['Khách mời']);
    expect(people(odd)).not.toContainEqual(expect.stringContaining('Ước'));
    expect(people(typed('Nguyễn Văn Ánh\tPhó', { columns: ['title', 'name'] })).length).toBe(1);
  });
  it('may be a kind, which is asked for where it is not understood', async () => {
    expect(await named('kind-words')).toEqual([
      'A B|||delegate',
      'C D|||guest',
      'E F|||secretary',
      'G H|||delegate',
      importing.kindUnknown,
      'L M|||delegate',
    ]);
    const text = 'Họ tên,Tư cách\nA B,Đại biểu HĐND tỉnh\nC D,mời dự\nE F,ĐB\nG H,Đại biểu mời\nI K,Đại biểu Quốc hội\nL M,Khách';
    const table = typed(text);
    expect(people(table)).toEqual([
      importing.kindUnknown,
      'C D|||guest',
      'E F|||delegate',
      'G H|||guest',
      importing.kindUnknown,
      'L M|||guest',
    ]);
    expect(table.unknownKinds).toEqual(['Đại biểu HĐND tỉnh', 'Đại biểu Quốc hội']);
    expect(people(typed(text, { kinds: new Map([['daibieuhdndtinh', 'guest'], ['daibieuquochoi', 'guest']]) }))[0]).toBe('A B|||guest');
    expect(typed('Họ tên,Tư cách\nA B,Đại biểu\nC D,').asksKind).toBe(true);
    // A list of guests does not make delegates of them unasked.
    expect(typed('DANH SÁCH KHÁCH MỜI\nHọ và tên\nA B').asksKind).toBe(true);
  });
});

describe('rows that are no people', () => {
  it('are titles, numbers of columns, groups, totals and what stands below', () => {
    const table = typed(
      [
        'HỘI ĐỒNG NHÂN DÂN XÃ;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'DANH SÁCH ĐẠI BIỂU;;',
        'Khóa I, nhiệm kỳ 2026 - 2031;;',
        'STT;Họ và tên;Chức vụ',
        '(1);(2);(3)',
        'I;Thường trực HĐND (1 đại biểu);',
        '1;Nguyễn Văn Ánh;Chủ tịch',
        'II. Tổ đại biểu số 1;;',
        '2;Đỗ Thị Ước;',
        '3;Tống Công Hòa;',
        'III;Khách mời;',
        '4;Hà Thị Mỷ;Chủ tịch UBMTTQ',
        ';Tổng cộng: 04 người;',
        ';Mường Lống, ngày 01 tháng 12 năm 2026;',
        ';Nguyễn Thị Lập;',
      ].join('\n'),
    );
    expect(people(table)).toEqual([
      'Nguyễn Văn Ánh|Chủ tịch|Thường trực HĐND|delegate',
      'Đỗ Thị Ước||Tổ đại biểu số 1|delegate',
      'Tống Công Hòa||Tổ đại biểu số 1|delegate',
      'Hà Thị Mỷ|Chủ tịch UBMTTQ||guest',
      importing.notSurePerson,
    ]);
    expect(left(table)).toEqual([
      importing.leftTitle,
      importing.leftTitle,
      importing.leftTitle,
      importing.leftHeading,
      importing.leftHeading,
      importing.leftGroup,
      importing.leftGroup,
      importing.leftGroup,
      importing.leftTotal,
      importing.leftNote,
    ]);
  });
  it('are totals in any writing, while people of such names stay', async () => {
    expect(await named('row-of-total-at-the-end')).toEqual(['Nguyễn Văn Ánh|Phó||delegate']);
    const names = ['Tống Công', 'Đoàn Văn A', 'Ban Văn Bảy', 'Tổng Văn Long', 'Ông Văn Khiêm', 'Đại biểu 12'];
    expect(
      people(typed(`Họ tên\tChức vụ\n${names.map((one) => `${one}\tX`).join('\n')}\nTổng cộng: 25 đại biểu\t\nTong cong: 25\t\nCộng\t6`)),
    ).toEqual(names.map((one) => `${one}|X||delegate`));
  });
  it('are asked about where people may be counted with letters', () => {
    expect(people(typed('Họ tên,Chức vụ\nI. Nguyễn Văn A,\nII. Ban Pháp chế,\nTrần B,x'))).toEqual([
      importing.notSurePerson,
      'Trần B|x|Ban Pháp chế|delegate',
    ]);
  });
  it('are asked about where it is not certain, and can be left out or taken', () => {
    const text = 'STT,Họ và tên,Chức vụ\n1,A B,x\n,Nguyễn Văn Ánh,\n2,C D,y';
    const { rows } = typed(text);
    expect(rows[1]?.doubt?.text).toBe(importing.notSurePerson);
    expect(people(typed(text, { rows: new Map([[rows[1]!.mark, 'person']]) }))[1]).toBe('Nguyễn Văn Ánh|||delegate');
    expect(people(typed(text, { rows: new Map([[rows[1]!.mark, 'leave']]) }))).toHaveLength(2);
  });
});

describe('a table with faults', () => {
  it('says so of the row, and reads the others', async () => {
    expect(await named('unclosed-quote')).toEqual([importing.quoteOpen, 'Đỗ Thị Ước|X||delegate', 'Bùi Văn C|Y||delegate']);
    expect(people(typed('Họ tên,Chức vụ\n"A B,x\nC D,y\nE F,"z"'))).toEqual([importing.quoteOpen, 'C D|y||delegate', 'E F|z||delegate']);
    expect(await named('ragged-more-cells-than-headings')).toEqual([importing.extraCells]);
    expect(people(typed('sep=;\nHọ tên;Chức vụ\nA B;x, y'))).toEqual(['A B|x, y||delegate']);
    expect(people(typed('Họ tên\n1. Nguyễn Văn A - Phó Chủ tịch\nY-Thịnh Niê'))).toEqual([importing.nameMore, 'Y-Thịnh Niê|||delegate']);
    expect(people(typed('Họ tên,Chức vụ\n0912345678,x\n7,y\nNguyễn A 0912 345 678,z'))).toEqual([
      importing.nameOdd,
      importing.nameOdd,
      importing.nameOdd,
    ]);
    expect(people(typed('Họ tên,Chức vụ\n1. Ông Nguyễn Văn Ánh,x\nBà: Đỗ Thị Ước,y\nĐ/c Lò Văn Páo,'))).toEqual([
      'Nguyễn Văn Ánh|x||delegate',
      'Đỗ Thị Ước|y||delegate',
      'Lò Văn Páo|||delegate',
    ]);
  });
});

describe('one person', () => {
  it('is one, however the list writes them', async () => {
    for (const name of ['twins-by-case', 'twins-by-old-new-tone-place']) expect((await named(name))[1], name).toBe(importing.twice);
  });
  it('is asked about where they stand under two groups', () => {
    const text =
      'STT,Họ tên,Chức vụ\nI,Thường trực HĐND,\n1,Nguyễn Văn Ánh,Chủ tịch\nII,Tổ đại biểu số 1,\n2,NGUYỄN VĂN ÁNH,\n3,Lò Văn Páo,';
    const table = typed(text);
    expect(people(table)).toEqual([
      'Nguyễn Văn Ánh|Chủ tịch|Thường trực HĐND|delegate',
      importing.namesakeHere,
      'Lò Văn Páo||Tổ đại biểu số 1|delegate',
    ]);
    expect(people(typed(text, { rows: new Map([[table.rows[1]!.mark, 'leave']]) }))).toHaveLength(2);
  });
  it('who is there already is not taken in again; a namesake is asked about', () => {
    const there: Member = {
      id: 'a',
      name: 'Nguyễn Văn Hòa',
      title: 'Phó',
      kind: 'delegate',
      rights: [],
      inOffice: true,
      hasPassword: false,
    };
    const text = 'Họ tên,Chức vụ\nNGUYỄN VĂN HOÀ,phó\nNguyễn Văn Hoà,Trưởng ban\nLò Văn Páo,x';
    const table = typed(text, {}, [there]);
    expect(table.left.map((one) => one.left?.text)).toContain(importing.there);
    expect(people(table)).toEqual([importing.namesakeThere, 'Lò Văn Páo|x||delegate']);
    expect(people(typed(text, { rows: new Map([[table.rows[0]!.mark, 'person']]) }, [there]))[0]).toBe(
      'Nguyễn Văn Hoà|Trưởng ban||delegate',
    );
    expect(people(typed(text, {}, [{ ...there, inOffice: false }]))).toHaveLength(3);
  });
});

describe('a workbook', () => {
  const book = (rows: unknown[][], type: BookType, merges: string[] = []) => {
    const sheet = utils.aoa_to_sheet(rows, { cellDates: false });
    sheet['!merges'] = merges.map((one) => utils.decode_range(one));
    const made = utils.book_new();
    // HTML has one sheet.
    if (type !== 'html') utils.book_append_sheet(made, utils.aoa_to_sheet([]), 'Trống');
    utils.book_append_sheet(made, sheet, 'Danh sách');
    return new Uint8Array(write(made, { type: 'array', bookType: type }) as ArrayBuffer);
  };
  const rows = [
    ['DANH SÁCH ĐẠI BIỂU'],
    [],
    ['TT', 'Họ và tên', 'Ngày sinh', 'Tổ', 'Ghi chú'],
    [1, 'Nguyễn Văn "Tý" Ánh', 27_000, 'Tổ 1', 'x\ny'],
    [2, 'Đỗ Thị Ước', '1/2/1980', '', ''],
    [3, 'Lò Văn Páo', 30_000, 'Tổ 2', ''],
    ['', 'Tổng cộng: 3 đại biểu'],
  ];
  it('is read as its sheet shows it, merged cells and all', async () => {
    for (const type of ['xlsx', 'biff8', 'ods', 'html'] as const) {
      const table = await read(book(rows, type, ['A1:E1', 'D4:D5']));
      expect(people(table), type).toEqual(['Nguyễn Văn "Tý" Ánh||Tổ 1|delegate', 'Đỗ Thị Ước||Tổ 1|delegate', 'Lò Văn Páo||Tổ 2|delegate']);
      expect(table.rows.map((one) => one.line), type).toEqual([4, 5, 6]);
      expect(table.ignored, type).toEqual(['Ngày sinh', 'Ghi chú']);
    }
  });
  it('that is none is refused in words', async () => {
    expect(await readFile(new Uint8Array(readFileSync(join(folder, 'xlsx.csv'))))).toEqual({ wrong: importing.fileDamaged });
    expect(await readFile(book(rows, 'xlsx').slice(0, 900))).toEqual({ wrong: importing.fileDamaged });
    expect(await readFile(utf8('%PDF-1.7'))).toEqual({ wrong: importing.fileNotTable });
    expect(await readFile(new Uint8Array())).toEqual({ wrong: importing.fileEmpty });
    expect(await readFile(book([], 'xlsx'))).toEqual({ wrong: importing.fileEmpty });
    expect(await readFile(new Uint8Array(await bomb(60 * 1024 * 1024, 'xl/workbook.xml')))).toEqual({ wrong: importing.fileTooMuch });
  });
});
