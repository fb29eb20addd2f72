/** A draft resolution of some pages and its new version, set as an office sets them: justified, numbered from the second page on. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const FONT = readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));

/** A PDF of paragraphs. @param size of its letters, in points: with other letters every line and page breaks elsewhere. */
export function setOnPages(paragraphs: readonly string[], size = 13): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((done) => {
    const made = new PDFDocument({ size: 'A4', margin: 68, bufferPages: true });
    const parts: Buffer[] = [];
    made.on('data', (part: Buffer) => parts.push(part));
    made.on('end', () => done(new Uint8Array(Buffer.concat(parts))));
    made.registerFont('text', FONT).font('text').fontSize(size);
    for (const one of paragraphs) made.text(one, { align: 'justify', paragraphGap: 7, indent: 20 });
    const { count } = made.bufferedPageRange();
    for (let page = 1; page < count; page++) {
      made.switchToPage(page);
      made.page.margins.top = 0;
      made.text(String(page + 1), 0, 34, { width: made.page.width, align: 'center' });
    }
    made.end();
  });
}

const ARTICLES = [
  'Tổng thu ngân sách nhà nước trên địa bàn xã năm 2027 là 38.500 triệu đồng; tổng thu ngân sách xã được hưởng là 31.200 triệu đồng.',
  'Tổng chi ngân sách xã năm 2027 là 31.200 triệu đồng, trong đó chi đầu tư phát triển 6.400 triệu đồng, chi thường xuyên 24.180 triệu đồng, dự phòng ngân sách 620 triệu đồng.',
  'Ủy ban nhân dân xã phân bổ chi tiết dự toán cho từng đơn vị trước ngày 31 tháng 12 năm 2026 và công khai theo quy định của Luật Ngân sách nhà nước.',
  'Ưu tiên bố trí vốn cho các công trình giao thông nông thôn tại các thôn Bản Lầu, Cốc Ly và Na Lốc; không khởi công công trình mới khi chưa bố trí đủ vốn.',
  'Trường hợp thu ngân sách không đạt dự toán, Ủy ban nhân dân xã chủ động điều chỉnh giảm hoặc giãn tiến độ thực hiện các nhiệm vụ chi chưa cấp bách.',
  'Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân xã giám sát việc thực hiện Nghị quyết này.',
];
const HEAD = ['HỘI ĐỒNG NHÂN DÂN XÃ MƯỜNG MẪU', 'DỰ THẢO NGHỊ QUYẾT', 'Về dự toán thu, chi ngân sách và phân bổ ngân sách xã năm 2027'];
const LEAD =
  'Căn cứ Luật Tổ chức chính quyền địa phương; căn cứ Luật Ngân sách nhà nước; xét Tờ trình của Ủy ban nhân dân xã và báo cáo thẩm tra của Ban Kinh tế - Xã hội;';
const APPENDIX = Array.from(
  { length: 60 },
  (_, at) =>
    `Mục ${at + 1}. Chi cho nhiệm vụ số ${at * 3 + 11} của thôn thứ ${(at % 9) + 1}: ${120 + at * 7} triệu đồng, nguồn cân đối ngân sách xã, thực hiện trong quý ${(at % 4) + 1}.`,
);

export const OLD_VERSION: readonly string[] = [
  ...HEAD,
  LEAD,
  ...ARTICLES.map((one, at) => `Điều ${at + 1}. ${one}`),
  'PHỤ LỤC',
  ...APPENDIX,
];

/** A figure corrected, a clause added, a sentence taken out of the appendix: three changes. */
export const NEW_VERSION: readonly string[] = OLD_VERSION.flatMap((one) => {
  if (one.startsWith('Điều 2.')) return [one.replace('24.180', '23.950')];
  if (one.startsWith('Điều 4.'))
    return [one, 'Riêng tuyến đường liên thôn Cốc Ly được bố trí đủ vốn ngay trong quý I để hoàn thành trước mùa mưa lũ.'];
  return one.startsWith('Mục 37.') ? [] : [one];
});

export const FIGURE = { was: '24.180', is: '23.950' };
export const CLAUSE = 'Riêng tuyến đường liên thôn Cốc Ly';
