/** A draft's consolidated text as a paper of the state, read back from its PDF; and a draft's text read out of such a paper. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../client/panels/amendments/desk/read-pages.ts';
import { lineOf, provisionsOf } from '../../shared/meeting/wording.ts';
import { printData } from '../../shared/minutes/prints-data.ts';
import { lookOf, paragraphsOf as setFrom, type TextData } from '../../shared/minutes/text-data.ts';
import { pageText } from '../../shared/papers/page-text.ts';
import { makeText } from '../../server/minutes/text-pdf.ts';
import { adoptsNth, DRAFT, draftOf, proposes, takesText, TEXT, toText, votedNth } from '../kit/amendments.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, secretary } from '../kit/people.ts';
import { fullHouse, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { readPdf } from './read-pdf.ts';

const unit = { name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune', code: 'H99.1' } as const;
const adopted: Step = [fullHouse, takesText(), proposes(lan, 2, 'Tổng thu ngân sách là 12 tỷ đồng.'), votedNth(1, [chair, lan, minh, hoa]), adoptsNth(1)];
const dataOf = (made: World, reader = secretary.id) =>
  printData(made.meeting, unit, { what: 'text', of: draftOf(made).wording, many: 1, reader }) as TextData;
const said = async (data: TextData) => (await readPdf(await makeText(data))).map(({ text }) => text).join(' ');

test('A-48 the consolidated text is a paper of the state, with the hash that the vote on the whole names', async () => {
  const made = world(adopted, toText(chair, 'putWording'));
  const data = dataOf(made);
  expect(data).toMatchObject({ title: DRAFT, sha256: draftOf(made).put!.sha256, amended: 1, frozen: true });
  const text = await said(data);
  for (const one of ['HỘI ĐỒNG NHÂN DÂN', 'XÃ MƯỜNG MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '/NQ-HĐND', 'Điều 1. Dự toán thu, chi', 'Tổng thu ngân sách là 12 tỷ đồng.', 'theo 1 sửa đổi', 'Biểu quyết toàn văn nêu đúng mã này'])
    expect(text).toContain(one);
  expect(text).not.toContain('10 tỷ');
  expect(text.replace(/\s/g, '')).toContain(data.sha256.toUpperCase());
  expect((await makeText(data)).equals(await makeText(data))).toBe(true);
  const before = dataOf(world(fullHouse, takesText()));
  expect(before).toMatchObject({ amended: 0, frozen: false });
  expect(await said(before)).not.toContain('nêu đúng mã');
});

test('A-48 who takes no part in the item is given none', () => {
  const away = secretary.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: lan.id }));
  expect(dataOf(world(adopted, away), lan.id)).toMatchObject({ code: 'amendments/unknown' });
  expect(dataOf(world(adopted, away), minh.id)).toMatchObject({ title: DRAFT });
  const made = world(adopted);
  expect(printData(made.meeting, unit, { what: 'text', of: 'n99', many: 1, reader: secretary.id })).toMatchObject({ code: 'amendments/unknown' });
});

const LONG = `NGHỊ QUYẾT
Về dự toán ngân sách địa phương và phân bổ ngân sách cấp xã năm 2027
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025 và các văn bản quy định chi tiết;
Xét Tờ trình số 45/TTr-UBND ngày 01 tháng 12 năm 2026 của Ủy ban nhân dân xã về dự toán ngân sách năm 2027;
Điều 1. Dự toán thu, chi ngân sách
1. Tổng thu ngân sách nhà nước trên địa bàn xã năm 2027 là 10 tỷ đồng, bằng 105 phần trăm so với dự toán được giao theo \
quy định tại Điều 5 của Quyết định giao dự toán và Ủy ban nhân dân xã chịu trách nhiệm tổ chức thu đúng, thu đủ.
2. Chi ngân sách cho các việc sau đây:
a) Chi thường xuyên 6 tỷ đồng, trong đó chi cho sự nghiệp giáo dục và đào tạo theo đúng định mức mà \
Hội đồng nhân dân tỉnh đã quyết định cho giai đoạn ổn định ngân sách;
b) Chi đầu tư 4 tỷ đồng.
Điều 2. Tổ chức thực hiện
Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này và báo cáo kết quả với Hội đồng nhân dân xã tại kỳ họp thường lệ cuối năm.`;

/** As the server takes the pages of a paper in. */
async function pagesOf(pdf: Buffer) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    pages.push({ t: pageText((await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })).items).text });
  }
  await task.destroy();
  return pages;
}

test('A-47 provisions are read out of a PDF as out of Word: broken lines are one, page numbers are none of it', async () => {
  const provisions = provisionsOf(Array.from({ length: 4 }, () => LONG).join('\n'));
  const pages = await pagesOf(await makeText({ ...dataOf(world(adopted)), paragraphs: setFrom(provisions) }));
  expect(pages.length).toBeGreaterThan(2);
  const found = paragraphsOf({ v: 1, pages }) as string[];
  const read = provisionsOf(found.join('\n'));
  // Above stands the head of the paper, below its hash.
  const from = read.findIndex(({ text }) => text === 'NGHỊ QUYẾT');
  expect(read.slice(from, from + provisions.length).map(lineOf)).toEqual(provisions.map(lineOf));
});

test('A-47 a paper of which a page has no text is refused, naming it', () => {
  const refused = paragraphsOf({ v: 1, pages: [{ t: 'Điều 1. Thu' }, { t: '', s: 1 }, { t: 'Điều 2.', cut: 1 }] });
  expect(refused).toMatchObject({ code: 'amendments/scanned', params: { pages: '2, 3' } });
  expect(paragraphsOf({ v: 1, pages: [{ t: ' ' }] })).toMatchObject({ code: 'amendments/scanned' });
  // What a machine has recognised in a picture is read, and looked over.
  expect(paragraphsOf({ v: 1, pages: [{ t: 'Điều 1. Thu', s: 2 }] })).toEqual(['Điều 1. Thu']);
});

test('A-48 headings stand in the middle, recitals and provisions do not', () => {
  expect(provisionsOf(LONG).map(lookOf)).toEqual([
    'heading', 'heading', 'body', 'body', 'article', 'body', 'body', 'body', 'body', 'article', 'body',
  ]);
  expect(provisionsOf(TEXT).map(lookOf)[0]).toBe('heading');
});
