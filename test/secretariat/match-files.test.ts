import { expect, test } from 'vitest';
import { accentsFor } from '../../client/panels/agenda/desk/bulk/accents.ts';
import { countedThrough, matched, numberOf, titleOf } from '../../client/panels/agenda/desk/bulk/match.ts';
import { outstanding, plannedFrom } from '../../client/panels/agenda/desk/bulk/planned.ts';
import { line } from '../../shared/base/ids.ts';
import { EMPTY_MEETING } from '../../shared/meeting/index.ts';

const PLACES = [
  ['1', 'Báo cáo tình hình kinh tế - xã hội năm 2026'],
  ['2', 'Dự toán ngân sách xã năm 2027'],
  ['2a', 'Điều chỉnh kế hoạch đầu tư công trung hạn'],
  ['3', 'Mức thu phí vệ sinh môi trường'],
].map(([number, title]) => ({ item: `i${number}`, number: number!, title: title! }));
const at = (name: string) => {
  const [found] = matched([name], PLACES);
  return [found!.item, found!.certainty];
};

test('by the number that a name begins with', () => {
  expect(at('01_To trinh ve kinh te xa hoi.pdf')).toEqual(['i1', 'sure']);
  expect(at('2a. Du thao NQ dau tu cong.pdf')).toEqual(['i2a', 'sure']);
  expect(at('02b_Phu luc.pdf')).toEqual(['i2', 'likely']);
  expect(at('Mục 3 - Tờ trình.pdf')).toEqual(['i3', 'likely']);
  expect(at('20261201_scan.pdf')).toEqual([undefined, 'none']);
});
test('by words without diacritics, and never against them', () => {
  expect(at('To trinh du toan ngan sach xa 2027.pdf')).toEqual(['i2', 'sure']);
  expect(at('BaoCaoThamTraMucThuPhiVeSinh.pdf')![0]).toBe('i3');
  expect(at('1_Muc thu phi ve sinh moi truong.pdf')).toEqual(['i3', 'unsure']);
  expect(at('scan0001.pdf')).toEqual([undefined, 'none']);
  expect(matched(['a.pdf'], [])).toEqual([{ certainty: 'none' }]);
});
test('an office’s own sign is part of a name, and no number of an item', () => {
  expect(titleOf('12-BC-UBND.pdf')).toBe('12-BC-UBND');
  expect(titleOf('TT 45-TTr-UBND dau tu cong.pdf')).toBe('TT 45-TTr-UBND dau tu cong');
  expect([numberOf('3-QD-UBND.pdf'), numberOf('03_NQ-HĐND.pdf'), numberOf('3-TTr ngân sách.pdf')]).toEqual([undefined, '3', '3']);
});
test('one syllable alone is never sure: most words have two', () => {
  const places = [['1', 'Nghỉ giải lao'], ['2', 'Đón tiếp đại biểu']].map(([number, title]) => ({ item: number!, number: number!, title: title! }));
  expect(matched(['Bao cao giai trinh.docx', 'Báo cáo tiếp công dân.pdf'], places).map((one) => one.certainty)).toEqual(['unsure', 'unsure']);
});
test('a paper is called what its file is, without number and ending', () => {
  expect(titleOf('01_To trinh_ve ngan sach.pdf')).toBe('To trinh ve ngan sach');
  expect(titleOf('2a. Dự thảo NQ.PDF')).toBe('Dự thảo NQ');
  expect(titleOf('15.pdf')).toBe('15');
  expect([numberOf('01.2_x.pdf'), numberOf('Tờ trình 15.pdf')]).toEqual(['1.2', undefined]);
});
test('what was planned and is not on the agenda stands out, as long as its item does', () => {
  const plan = [{ name: 'a.pdf', sha256: 'a', item: 'i1', title: 'A' }, { name: 'b.pdf', sha256: 'b', item: 'i9', title: 'B' }];
  const meeting = { ...EMPTY_MEETING, agenda: { visits: [], items: [{ item: 'i1', title: 'Một' }] } };
  expect(outstanding(plannedFrom(JSON.stringify(plan)), meeting)).toEqual([plan[0]]);
  const there = { ...meeting, papers: { order: ['p'], papers: { p: { item: 'i1', sha256: 'a' } as never } } };
  expect(outstanding(plan, there)).toEqual([]);
  expect(plannedFrom('no plan')).toEqual([]);
});

const SECTIONS = [
  [0, 'PHIÊN KHAI MẠC'],
  [1, 'Chào cờ, giới thiệu đại biểu'],
  [1, 'Diễn văn khai mạc kỳ họp'],
  [0, 'PHIÊN LÀM VIỆC'],
  [1, 'Báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm'],
  [1, 'Trình các dự thảo nghị quyết'],
  [2, 'Tờ trình về điều chỉnh dự toán ngân sách'],
  [2, 'Tờ trình về chương trình giám sát'],
] as const;
const through = countedThrough(SECTIONS.map(([level]) => level));
const numbers = ['1', '1.1', '1.2', '2', '2.1', '2.2', '2.2.1', '2.2.2'];
const sectioned = SECTIONS.map(([, title], at) => ({ item: numbers[at]!, number: numbers[at]!, title, also: through[at]! }));
const inSections = (name: string) => matched([name], sectioned)[0]!.item;

test('by the number of a programme that counts through its sections', () => {
  expect(through).toEqual([[], ['1'], ['2'], [], ['3'], ['4'], ['4.1', '4a'], ['4.2', '4b']]);
  expect(countedThrough([0, 1, 0])).toEqual([[], [], []]);
  expect(inSections('4.1 To trinh.pdf')).toBe('2.2.1');
  expect(inSections('4b_tai lieu.pdf')).toBe('2.2.2');
  expect(inSections('1. Dien van khai mac.pdf')).toBe('1.2');
  expect(inSections('BC 45 KTXH 6 thang.pdf')).toBe('2.1');
  // A number of the office's own register.
  expect(matched(['3-TTr dieu chinh du toan ngan sach.pdf'], sectioned)).toEqual([{ item: '2.2.1', certainty: 'likely' }]);
});
test('a title without diacritics gets them only where every word of it is known', () => {
  const titles = SECTIONS.map(([, title]) => title);
  const named = (title: string, own: number) => accentsFor(title, titles[own]!, titles);
  expect(named('Dien van khai mac', 2)).toBe('Diễn văn khai mạc');
  expect(named('TTr dieu chinh du toan ngan sach 2026', 6)).toBe('TTr điều chỉnh dự toán ngân sách 2026');
  expect(named('Du thao Nghi quyet chuong trinh giam sat nam 2027', 7)).toBe('Dự thảo Nghị quyết chương trình giám sát năm 2027');
  expect(named('BC 45 KTXH 6 thang dau nam', 4)).toBe('BC 45 KTXH 6 tháng đầu năm');
  expect(named('Danh sach ho ngheo', 4)).toBe('Danh sach ho ngheo');
  expect(named('Tờ trình kem theo', 6)).toBe('Tờ trình kem theo');
});

test('a title that is taken from a name is one that can be recorded, whatever unseen signs the name holds', () => {
  expect(titleOf('01_Tờ\u202e trình\uf0b7.pdf')).toBe('Tờ trình');
  for (const odd of ['\u202a', '\u0007', '\ue000', '\ufffd', '\ud83d', '\u{e0041}', '\u0301'.repeat(20)])
    expect(line(500).safeParse(titleOf(`Báo cáo${odd} số 3.pdf`)).success).toBe(true);
});
