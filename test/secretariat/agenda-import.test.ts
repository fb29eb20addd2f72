// @ts-expect-error -- it brings no types
import * as jsdom from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { blocksOfHtml, blocksOfText } from '../../client/panels/agenda/desk/import/blocks.ts';
import { readAgenda, type Proposed } from '../../client/panels/agenda/desk/import/read-agenda.ts';
import { readAgendaFile } from '../../client/panels/agenda/desk/import/read-file.ts';
import { clashing, countedOf, isConsistent, keptOf, levelAsTyped } from '../../client/panels/agenda/desk/import/own-numbers.ts';
import { joined, levelled, rowsFrom, toAdd } from '../../client/panels/agenda/desk/import/rows.ts';
import { entriesOf } from '../../client/ui/zip-bounds.ts';
import { withNumbers } from '../../client/panels/agenda/desk/import/word-numbers.ts';
import { readText } from '../../client/panels/amendments/desk/read-text.ts';
import { readFile } from '../../client/screens/secretariat/members/read-file.ts';
import { importing } from '../../shared/text/members.ts';
import { agendaImport } from '../../shared/text/agenda-import.ts';
import { bomb, docx, lying, numberedDocx, xlsx } from '../kit/office.ts';

const read = async (bytes: Uint8Array): Promise<readonly Proposed[]> => {
  const found = await readAgendaFile(new Uint8Array(bytes));
  if ('wrong' in found) throw new Error(found.wrong.en);
  return readAgenda(found.blocks);
};
const kept = (rows: readonly Proposed[]) =>
  rows.filter((one) => !one.dropped).map(({ title, time, presenter, level }) => [level, title, time, presenter]);

interface Made {
  readonly window: { readonly DOMParser: typeof DOMParser; readonly Element: typeof Element };
}
const { JSDOM } = jsdom as { readonly JSDOM: new () => Made };
const { window } = new JSDOM();
globalThis.DOMParser = window.DOMParser;
const Parts = window.Element.prototype;

const HEAD = ['TT', 'Thời gian', 'Nội dung', 'Đơn vị trình'];
const OFFICE = [
  [
    ['HỘI ĐỒNG NHÂN DÂN XÃ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    ['Số: 12/CT-HĐND', 'Tân Lập, ngày 01 tháng 12 năm 2026'],
  ],
  'CHƯƠNG TRÌNH KỲ HỌP THỨ BA',
  [
    HEAD,
    [{ text: 'Sáng ngày 09/12/2026', across: 4 }],
    ['1', '7h30 - 8h00', 'Chào cờ; tuyên bố lý do.', 'Văn phòng'],
    ['', '', '', ''],
    [{ text: '2', down: 3 }, { text: '8h00', down: 3 }, 'Các báo cáo, tờ trình:', ''],
    ['- Báo cáo kinh tế - xã hội', 'UBND xã'],
    ['- Tờ trình phân bổ vốn 2.000 tỷ đồng', 'Phòng Kinh tế'],
    [{ text: 'Chiều ngày 09/12/2026', across: 4 }],
    ['3', '14h00', 'Biểu quyết thông qua nghị quyết', 'Chủ tọa'],
  ],
  'Nơi nhận: - Như trên;',
] as const;
const FOUND = [
  [0, 'Chào cờ; tuyên bố lý do', 'Sáng ngày 09/12/2026, 7h30 - 8h00', 'Văn phòng'],
  [0, 'Các báo cáo, tờ trình', 'Sáng ngày 09/12/2026, 8h00', ''],
  [1, 'Báo cáo kinh tế - xã hội', 'Sáng ngày 09/12/2026', 'UBND xã'],
  [1, 'Tờ trình phân bổ vốn 2.000 tỷ đồng', 'Sáng ngày 09/12/2026', 'Phòng Kinh tế'],
  [0, 'Biểu quyết thông qua nghị quyết', 'Chiều ngày 09/12/2026, 14h00', 'Chủ tọa'],
];

describe('an agenda out of a document', () => {
  test('of Word: letterhead, merged cells, empty rows, days and who presents', async () =>
    expect(kept(await read(await docx(OFFICE)))).toEqual(FOUND));
  test('of Word: who presents several items in one merged cell presents each of them', async () => {
    const rows = [
      HEAD,
      ['1', '7h30', 'Chào cờ', 'Văn phòng'],
      ['2', { text: '8h00', down: 2 }, 'Thông qua Nghị quyết về dự toán', { text: 'Chủ tọa', down: 2 }],
      ['3', 'Thông qua Nghị quyết về đầu tư công'],
      ['4', '10h00', 'Bế mạc', ''],
    ];
    expect(kept(await read(await docx([rows] as never)))).toEqual([
      [0, 'Chào cờ', '7h30', 'Văn phòng'],
      [0, 'Thông qua Nghị quyết về dự toán', '8h00', 'Chủ tọa'],
      [0, 'Thông qua Nghị quyết về đầu tư công', '', 'Chủ tọa'],
      [0, 'Bế mạc', '10h00', ''],
    ]);
  });
  test('of Excel, and as a table of commas', async () => {
    const parts = [['I', '', 'PHẦN KHAI MẠC', ''], [1, '7h30', 'Chào cờ', ''], ['II', '', 'NỘI DUNG', ''], [1, '8h', 'Báo cáo', 'UBND']];
    const rows = [['Chương trình kỳ họp'], HEAD, ...parts];
    const found = [[0, 'PHẦN KHAI MẠC', '', ''], [1, 'Chào cờ', '7h30', ''], [0, 'NỘI DUNG', '', ''], [1, 'Báo cáo', '8h', 'UBND']];
    expect(kept(await read(xlsx(rows)))).toEqual(found);
    const lines = rows.slice(1).map((one) => one.join(';')).join('\n');
    expect(kept(await read(new TextEncoder().encode(lines)))).toEqual(found);
  });
  test('of the clipboard: a table, nested lists, plain lines', () => {
    const rows = '<tr><td rowspan=2>1<td><p>Báo cáo</p><p>a) Thẩm tra</p><tr><td>Tờ trình';
    const html = `<table><tr><td>TT<td>Nội dung${rows}</table><script>x</script>`;
    expect(kept(readAgenda(blocksOfHtml(html)))).toEqual([[0, 'Báo cáo', '', ''], [1, 'Thẩm tra', '', ''], [1, 'Tờ trình', '', '']]);
    const list = '<ol><li>Khai mạc<li>Báo cáo<ul><li>Kinh tế<li>Ngân sách</ul><li>Bế mạc</ol>';
    expect(kept(readAgenda(blocksOfHtml(list))).map(([level, title]) => [level, title])).toEqual([
      [0, 'Khai mạc'], [0, 'Báo cáo'], [1, 'Kinh tế'], [1, 'Ngân sách'], [0, 'Bế mạc'],
    ]);
    const last = '2. Tờ trình 15/TTr-UBND (Đơn vị trình: UBND xã);\n30/4 và 1/5: lễ';
    const text = `I. Khai mạc\n8h00: Chào cờ\nII. Nội dung\n1. Báo cáo\n1.1. Thẩm tra\n${last}`;
    expect(kept(readAgenda(blocksOfText(text)))).toEqual([
      [0, 'Khai mạc', '', ''], [0, 'Chào cờ', '8h00', ''], [0, 'Nội dung', '', ''], [1, 'Báo cáo', '', ''], [2, 'Thẩm tra', '', ''],
      [1, 'Tờ trình 15/TTr-UBND', '', 'UBND xã'], [1, '30/4 và 1/5: lễ', '', ''],
    ]);
  });
  test('what is none says so, and is not unpacked', async () => {
    const wrong = async (bytes: Uint8Array) => {
      const found = await readAgendaFile(bytes);
      return 'wrong' in found ? found.wrong : undefined;
    };
    expect(await wrong(new Uint8Array(await bomb(60_000_000)))).toBe(agendaImport.tooMuch);
    expect(await wrong(new Uint8Array(await bomb(60_000_000, 'xl/workbook.xml', 'xl/worksheets/sheet1.png')))).toBe(agendaImport.tooMuch);
    expect(await wrong(new Uint8Array(50_000_000))).toBe(agendaImport.tooLarge);
    expect(await wrong(new Uint8Array())).toBe(agendaImport.empty);
    expect(await wrong(new TextEncoder().encode('%PDF-1.7'))).toBe(agendaImport.isPdf);
    expect(await wrong(new TextEncoder().encode('PK no zip at all, whatever its name says'))).toBe(agendaImport.damaged);
    expect(await wrong(new Uint8Array((await docx(OFFICE)).subarray(0, 700)))).toBe(agendaImport.damaged);
    expect(await wrong(new Uint8Array([0x89, 0x50, 0, 0, 1, 2]))).toBe(agendaImport.notOffice);
  });
  test('what a file says of itself counts for nothing: whatever stands in it is counted before it is unpacked, or it is not read', async () => {
    // Twice under one name: whoever reads it takes the last.
    const file = (await bomb(60_000_000, 'word/document.xml', 'word/documenu.xml')).toString('latin1').replaceAll('documenu', 'document');
    const said = (change: (end: DataView) => void) => {
      const bytes = new Uint8Array(Buffer.from(file, 'latin1'));
      change(new DataView(bytes.buffer, bytes.length - 22, 22));
      return bytes;
    };
    const whole = said(() => undefined);
    expect(await readAgendaFile(whole)).toEqual({ wrong: agendaImport.tooMuch });
    expect(entriesOf(whole)?.map(({ name }) => name)).toEqual(['word/', 'word/document.xml', 'word/document.xml']);
    // One fewer than there are, on this disk or on all; sizes told elsewhere, as of a file of more than 4 GB; a directory told too short.
    const odd: ReadonlyArray<(end: DataView) => void> = [
      (end) => [8, 10].forEach((at) => end.setUint16(at, 2, true)),
      (end) => end.setUint16(10, 2, true),
      (end) => end.setUint16(4, 0xffff, true),
      (end) => end.setUint32(12, end.getUint32(12, true) - 1, true),
    ];
    for (const change of odd) {
      expect(entriesOf(said(change))).toBeUndefined();
      expect(await readAgendaFile(said(change))).toEqual({ wrong: agendaImport.damaged });
    }
  });
});

test.each(['stored', 'longer', 'end', 'many'] as const)('a workbook that tells one reader otherwise than another is not opened: %s', async (how) => {
  const bytes = new Uint8Array(await lying([HEAD, ['1', '8h', 'Khai mạc', 'Thường trực']], how, 60_000_000));
  expect(entriesOf(bytes)).toBeUndefined();
  expect(await readAgendaFile(bytes)).toEqual({ wrong: agendaImport.damaged });
  expect(await readFile(bytes)).toEqual({ wrong: importing.fileDamaged });
});

test('rows are such as can be recorded, whatever unseen signs came along with the text', () => {
  const found = readAgenda(blocksOfText('1. \u202dKhai mạc\u202c\n2. Bế \u0007mạc\n3. Tờ\ufffd trình\uf0b7\n4. Họp \ud83d'));
  expect(found.map(({ title }) => title)).toEqual(['Khai mạc', 'Bế mạc', 'Tờ trình', 'Họp']);
});

test('rows are joined, levelled and kept; what is dropped is not added', () => {
  const row = (title: string, to: Partial<Proposed> = {}): Proposed =>
    ({ title, time: '', presenter: '', level: 0, dropped: false, ...to });
  const rows = [row('Báo cáo', { time: '8h' }), row('Tiêu đề', { dropped: true }), row('kinh tế', { presenter: 'UBND' })];
  expect(toAdd(joined(rows, 2))).toEqual([{ title: 'Báo cáo kinh tế', time: '8h', presenter: 'UBND' }]);
  expect(toAdd(levelled(rows, 2, 1))).toEqual([{ title: 'Báo cáo', time: '8h' }, { title: 'kinh tế', presenter: 'UBND', level: 1 }]);
  expect(joined(rows, 0)).toBe(rows);
  expect(rowsFrom(JSON.stringify(rows))).toEqual(rows);
  expect([rowsFrom('{'), rowsFrom('[1]'), rowsFrom(undefined)]).toEqual([undefined, undefined, undefined]);
});

const NO_NUMBERS: ReadonlySet<string> = new Set();
const fromText = (text: string) => readAgenda(blocksOfText(text));
const keptNumbers = (text: string) => [...keptOf(fromText(text)).values()];

describe('A-50 the numbers that a programme brings', () => {
  const OWN = 'I. Khai mạc\nII. Nội dung\n6. Báo cáo\n6.1. Kinh tế\n6.2) Ngân sách\n7. Tờ trình\na) Của Ủy ban';
  test('stay as they are', () => {
    expect(keptNumbers(OWN)).toEqual(['I', 'II', '6', '6.1', '6.2', '7', 'a']);
    expect(isConsistent(fromText(OWN), NO_NUMBERS)).toBe(true);
    const kept = keptOf(fromText(OWN));
    expect(toAdd(fromText(OWN), kept).map(({ number, title }) => `${String(number)} ${String(title)}`)[3]).toBe('6.1 Kinh tế');
    expect([...countedOf(fromText(OWN)).values()].slice(0, 4)).toEqual(['1', '2', '2.1', '2.1.1']);
  });
  test('in words, on a line of their own too', () => {
    const text = 'Phần thứ nhất\nKHAI MẠC\n1. Chào cờ\nPHẦN THỨ HAI: NỘI DUNG\n2. Báo cáo\nPhần III. BẾ MẠC\n3. Diễn văn';
    expect(keptNumbers(text)).toEqual(['Phần thứ nhất', '1', 'PHẦN THỨ HAI', '2', 'Phần III', '3']);
    expect(fromText(text).map(({ title, level }) => [level, title])).toEqual([
      [0, 'KHAI MẠC'], [1, 'Chào cờ'], [0, 'NỘI DUNG'], [1, 'Báo cáo'], [0, 'BẾ MẠC'], [1, 'Diễn văn'],
    ]);
    expect(isConsistent(fromText(text), NO_NUMBERS)).toBe(true);
    // A part of a sentence is no number.
    expect(fromText('Phần hai bên thống nhất\nPhần mềm họp')[0]).toMatchObject({ title: 'Phần hai bên thống nhất' });
  });
  test('that begin anew in each part bear the part\'s', () => {
    expect(keptNumbers('I. Sáng\n1. Báo cáo\n2. Tờ trình\nII. Chiều\n1. Chất vấn')).toEqual(['I', 'I.1', 'I.2', 'II', 'II.1']);
    expect(keptNumbers('Phần thứ nhất: Sáng\n1. Báo cáo\nPhần thứ hai: Chiều\n1. Chất vấn')).toEqual([
      'Phần thứ nhất', 'I.1', 'Phần thứ hai', 'II.1',
    ]);
  });
  test('of a table stand in its column; a row without one goes on as those before it count', () => {
    const rows = [['STT', 'Nội dung'], ['I', 'Khai mạc'], ['6.1', 'Báo cáo'], ['', 'Thẩm tra'], ['6.2', 'Tờ trình']];
    const read = readAgenda(blocksOfText(rows.map((cells) => `${cells.join('\t')}\t`).join('\n')));
    expect([...keptOf(read).values()]).toEqual(['I', '6.1', '6.1.1', '6.2']);
  });
  test('that are no order, or stand twice, are not kept unasked; which ones is said', () => {
    for (const text of ['1. Một\n3. Ba\n2. Hai', '1. Một\nHai\n2. Ba', '- Một\n- Hai', '1. Một\n1. Một nữa'])
      expect(isConsistent(fromText(text), NO_NUMBERS)).toBe(false);
    expect(isConsistent(fromText('1. Một\n2. Hai'), new Set(['2']))).toBe(false);
    expect([...clashing(keptOf(fromText('1. Một\n1. Một nữa\n2. Hai')), new Set(['2']))]).toEqual([0, 1, 2]);
  });
  test('counting goes on behind what stands there', () => {
    const there = [{ item: 'x', number: 'I' }, { item: 'y', number: 'II' }];
    expect([...countedOf(fromText('Một\nHai'), there, true).values()]).toEqual(['III', 'IV']);
    expect([...countedOf(fromText('Một\nHai'), [{ item: 'x' }]).values()]).toEqual(['2', '3']);
  });
  test('typed one by one they say how deep an item stands', () => {
    const there = [{ item: 'x', number: '6' }, { item: 'y', number: '6.1', level: 1 as const }];
    expect(['6.2', '7', '6.1.1'].map((one) => levelAsTyped(there, one))).toEqual([1, 0, 2]);
    expect(levelAsTyped([...there, { item: 'z', number: '7' }], '6.2')).toBe(0);
  });
});

/** Lists as Word keeps them: format, text of each level, and what one level or list says otherwise. */
const levels = (...all: ReadonlyArray<readonly [format: string, text: string, more?: string]>): string =>
  all
    .map(([format, text, more = ''], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`)
    .join('');
const list = (id: number, inside: string): string => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
const num = (id: number, of: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const starts = (at: number): string => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${at}"/></w:lvlOverride>`;

describe('A-50 numbers that Word makes itself are those that its readers see', () => {
  const DEEP = list(0, levels(['decimal', '%1.'], ['decimal', '%1.%2.'], ['lowerLetter', '%3)']));
  const ROMAN = list(1, levels(['upperRoman', '%1.'], ['decimal', '%2.'], ['lowerRoman', '(%3)']));
  const numbersIn = async (numbering: string, parts: Parameters<typeof numberedDocx>[1], styles?: string) => {
    const rows = await read(await numberedDocx(numbering, parts, styles));
    return [...keptOf(rows)].map(([at, number]) => [number, rows[at]!.title, rows[at]!.level]);
  };

  test('of several levels, with letters, and going on where a list goes on behind a line', async () => {
    expect(await numbersIn(DEEP + num(1, 0), [
      ['Khai mạc', 1, 0], ['Báo cáo', 1, 0], ['Kinh tế', 1, 1], ['Ngân sách', 1, 1], ['Thẩm tra', 1, 2], ['Ý kiến', 1, 2], ['Tờ trình', 1, 0],
      ['Của Ủy ban', 1, 1], ['Bế mạc', 1, 0],
    ])).toEqual([
      ['1', 'Khai mạc', 0], ['2', 'Báo cáo', 0], ['2.1', 'Kinh tế', 1], ['2.2', 'Ngân sách', 1], ['a', 'Thẩm tra', 2], ['b', 'Ý kiến', 2],
      ['3', 'Tờ trình', 0], ['3.1', 'Của Ủy ban', 1], ['4', 'Bế mạc', 0],
    ]);
  });
  test('in Roman parts whose numbers begin anew, whole and part in lists of their own, and in a list that starts elsewhere', async () => {
    expect(await numbersIn(ROMAN + num(1, 1), [['Sáng', 1, 0], ['Báo cáo', 1, 1], ['Một', 1, 2], ['Hai', 1, 2], ['Chiều', 1, 0], ['Tờ trình', 1, 1]]))
      .toEqual([['I', 'Sáng', 0], ['I.1', 'Báo cáo', 1], ['i', 'Một', 2], ['ii', 'Hai', 2], ['II', 'Chiều', 0], ['II.1', 'Tờ trình', 1]]);
    // Each of its own list, as offices press the button anew: parts go on, and what is in them begins where its list says.
    const own = ROMAN + list(2, levels(['decimal', '%1/'])) + num(1, 1) + num(2, 2) + num(3, 2, starts(6));
    expect(await numbersIn(own, [['Sáng', 1, 0], ['Báo cáo', 2, 0], ['Tờ trình', 2, 0], ['Chiều', 1, 0], ['Chất vấn', 3, 0], ['Bế mạc', 3, 0]]))
      .toEqual([
        ['I', 'Sáng', 0], ['1', 'Báo cáo', 1], ['2', 'Tờ trình', 1], ['II', 'Chiều', 0], ['6', 'Chất vấn', 1], ['7', 'Bế mạc', 1],
      ]);
  });
  test('with words and zeros in them, all in digits where a level says so, not begun anew where it says that', async () => {
    const legal = levels(['upperRoman', 'Phần %1:'], ['decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>'], ['decimalZero', '%3)']);
    expect(await numbersIn(list(0, legal) + num(1, 0), [
      ['Mở đầu', 1, 0], ['Báo cáo', 1, 1], ['Nội dung', 1, 0], ['Tờ trình', 1, 1], ['Một', 1, 2],
    ])).toEqual([['Phần I', 'Mở đầu', 0], ['1.1', 'Báo cáo', 1], ['Phần II', 'Nội dung', 0], ['2.2', 'Tờ trình', 1], ['01', 'Một', 2]]);
  });
  test('by a style, which may come from another and be linked from a list elsewhere; bullets and what is not numbered stay none', async () => {
    const styled = list(0, levels(['upperLetter', '%1.', '<w:pStyle w:val="Muc"/>'])) + list(1, '<w:numStyleLink w:val="Kieu"/>') +
      list(2, levels(['bullet', '']))  + num(1, 0) + num(2, 1) + num(3, 2);
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>' +
      '<w:style w:type="numbering" w:styleId="Kieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(await numbersIn(styled, [
      ['Khai mạc', 'Muc'], ['Báo cáo', 'MucCon'], ['Của Ủy ban', 3, 0], ['Tờ trình', 2, 0], ['Không số', 0, 0],
    ], styles)).toEqual([['A', 'Khai mạc', 0], ['B', 'Báo cáo', 0], ['B.1', 'Của Ủy ban', 1], ['C', 'Tờ trình', 0], ['D', 'Không số', 0]]);
  });
  test('in a column of their own, whose cells hold nothing else', async () => {
    const table = [['TT', 'Nội dung', 'Đơn vị'], [['', 1, 0], 'Khai mạc', 'Văn phòng'], [['', 1, 0], 'Báo cáo', 'UBND'], [['', 1, 1], 'Kinh tế', 'UBND']] as const;
    expect(await numbersIn(DEEP + num(1, 0), [table])).toEqual([['1', 'Khai mạc', 0], ['2', 'Báo cáo', 0], ['2.1', 'Kinh tế', 1]]);
  });
  test('a text for amendments bears them too', async () => {
    const file = await numberedDocx(list(0, levels(['decimal', 'Điều %1.'], ['decimal', '%2.'], ['lowerLetter', '%3)'])) + num(1, 0), [
      ['Phạm vi', 1, 0], ['Nghị quyết này', 1, 1], ['xã', 1, 2], ['Hiệu lực', 1, 0],
    ]);
    expect(await readText(new Uint8Array(file))).toBe('Điều 1. Phạm vi\n1. Nghị quyết này\na) xã\nĐiều 2. Hiệu lực');
  });

  test('words that count nothing, or are longer than a number may be, are no number and stay in the text', async () => {
    const found = async (text: string) => {
      const rows = await read(await numberedDocx(list(0, levels(['decimal', text])) + num(1, 0), [['Kinh tế', 1, 0], ['Ngân sách', 1, 0]]));
      return rows.map(({ number, title }) => [number, title]);
    };
    expect(await found('Báo cáo')).toEqual([[undefined, 'Báo cáo Kinh tế'], [undefined, 'Báo cáo Ngân sách']]);
    const long = 'Câu hỏi số %1 của chương trình kỳ họp:';
    expect(await found(long)).toEqual(
      ['Kinh tế', 'Ngân sách'].map((title, n) => [undefined, `${long.replace('%1', String(n + 1))} ${title}`]));
    expect(await found('Nội dung %1:')).toEqual([['Nội dung 1', 'Kinh tế'], ['Nội dung 2', 'Ngân sách']]);
    expect(await found('[%1]')).toEqual([[undefined, 'Kinh tế'], [undefined, 'Ngân sách']]);
  });
  test('no words of a document are taken for one, whatever signs stand round them', async () => {
    const own = '\ue0010\ue002Bãi bỏ khoản 2\ue003 Thông qua';
    const seen = [[undefined, '0Bãi bỏ khoản 2 Thông qua']];
    const shown = (rows: readonly Proposed[]) => rows.map(({ number, title }) => [number, title]);
    expect(shown(readAgenda(blocksOfText(own)))).toEqual(seen);
    expect(shown(readAgenda(blocksOfHtml(`<p>${own}</p>`)))).toEqual(seen);
    expect(shown(await read(await docx([own])))).toEqual(seen);
    expect(shown(await read(await numberedDocx(DEEP + num(1, 0), [[own, 0]])))).toEqual(seen);
    expect(shown(await read(await numberedDocx(DEEP + num(1, 0), [[own, 1]])))).toEqual([['1', seen[0]![1]]]);
    expect(shown(await read(xlsx([['STT', 'Nội dung'], [1, own]])))).toEqual([['1', seen[0]![1]]]);
  });
  test('where a file says of them what no office would, it is read without them, and as fast', async () => {
    const titles = async (numbering: string, styles?: string) =>
      (await read(await numberedDocx(numbering, [['Khai mạc', 1, 0], ['Báo cáo', 1, 0]], styles))).map(({ number, title }) => [number, title]);
    const without = [[undefined, 'Khai mạc'], [undefined, 'Báo cáo']];
    // Ways of counting named as what every object of the language has.
    for (const format of ['__proto__', 'toString', 'hasOwnProperty', 'valueOf'])
      expect(await titles(list(0, levels([format, '%1.'])) + num(1, 0))).toEqual(without);
    // A text of a level that would be put before every paragraph.
    const long = await numberedDocx(list(0, levels(['decimal', '%1'.repeat(50_000)])) + num(1, 0), Array.from({ length: 2_000 }, () => ['Một', 1]));
    expect((await read(long)).length).toBe(2_000);
    // As many styles as paragraphs, each out of the one before, and as many levels.
    const many = Array.from({ length: 600 }, (_, n) => `<w:style w:type="paragraph" w:styleId="S${n + 1}"><w:basedOn w:val="S${n}"/></w:style>`);
    const deep = Array.from({ length: 1_000 }, (_, n) => `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>`);
    const parts = Array.from({ length: 600 }, (_, n) => ['Một', n % 2 === 0 ? 1 : `S${n}`] as const);
    const file = await numberedDocx(list(0, deep.join('')) + num(1, 0), parts, many.join(''));
    const looks = vi.spyOn(Parts, 'attributes', 'get');
    expect((await read(file)).filter(({ number }) => number !== undefined).length).toBe(300);
    // Of each part of it a few times, not of each style at each paragraph.
    expect(looks.mock.calls.length).toBeLessThan(40_000);
    looks.mockRestore();
  });
  test('a part of a file with words of its own that stand for others is not looked into', () => {
    const parts = (head: string) => ({
      document: `${head}<w:document xmlns:w="w"><w:body/></w:document>`,
      numbering: '<w:numbering xmlns:w="w"/>',
    });
    expect(withNumbers(parts('<?xml version="1.0"?><!-- của xã -->'))).toContain('body');
    expect(() => withNumbers(parts('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaa">]>'))).toThrow('DTD');
  });
});
