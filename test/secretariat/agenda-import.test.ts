// @ts-expect-error -- it brings no types
import * as jsdom from 'jsdom';
import { describe, expect, test } from 'vitest';
import { blocksOfHtml, blocksOfText } from '../../client/panels/agenda/desk/import/blocks.ts';
import { readAgenda, type Proposed } from '../../client/panels/agenda/desk/import/read-agenda.ts';
import { readAgendaFile } from '../../client/panels/agenda/desk/import/read-file.ts';
import { joined, levelled, rowsFrom, toAdd } from '../../client/panels/agenda/desk/import/rows.ts';
import { agendaImport } from '../../shared/text/agenda-import.ts';
import { bomb, docx, xlsx } from '../kit/office.ts';

const read = async (bytes: Uint8Array): Promise<readonly Proposed[]> => {
  const found = await readAgendaFile(new Uint8Array(bytes));
  if ('wrong' in found) throw new Error(found.wrong.en);
  return readAgenda(found.blocks);
};
const kept = (rows: readonly Proposed[]) =>
  rows.filter((one) => !one.dropped).map(({ title, time, presenter, level }) => [level, title, time, presenter]);

const { JSDOM } = jsdom as { readonly JSDOM: new () => { readonly window: { readonly DOMParser: typeof DOMParser } } };
globalThis.DOMParser = new JSDOM().window.DOMParser;

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
