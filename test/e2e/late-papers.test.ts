/** The evening before: an agenda in a Word table and thirty PDFs become a published session; how long it took and how many acts are printed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Council } from '../../client/people/council.ts';
import { agenda } from '../../shared/text/agenda.ts';
import { agendaImport } from '../../shared/text/agenda-import.ts';
import { bulkWords } from '../../shared/text/bulk-papers.ts';
import { paperDesk, paperIntakeWords } from '../../shared/text/papers.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { docx } from '../kit/office.ts';
import { onePage } from '../papers/hostile.ts';
import { type Device, vi } from './browser.ts';
import { signedInDesk, type SignedInDesk } from './signed-in-desk.ts';

const PATIENCE_MS = 540_000;
const TITLES = [
  'Báo cáo tình hình kinh tế - xã hội năm 2026',
  'Dự toán ngân sách xã năm 2027',
  'Kế hoạch đầu tư công trung hạn',
  'Mức thu phí vệ sinh môi trường',
  'Sắp xếp, đặt tên thôn và tổ dân phố',
  'Chất vấn và trả lời chất vấn',
];
const NAMES = ['To trinh', 'Du thao NQ', 'Bao cao tham tra', 'Phu luc 1', 'Phu luc 2'];
/** What papers are called then: words that are all known get their marks back. */
const CALLED = ['Tờ trình', 'Dự thảo NQ', 'Báo cáo thẩm tra', 'Phụ lục 1', 'Phụ lục 2'];

let house: SignedInDesk;
let folder: string;
let council: Council;
let desk: Device;
let meeting: string;
/** Presses, choices of files and keys of the secretary. */
let acts = 0;

beforeAll(async () => {
  house = await signedInDesk('late-papers', { delegates: 3, guests: 0 }, new Date(Date.now() + 10 * 86_400_000));
  ({ folder, council, desk, meeting } = house);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desk.failed();
});
afterAll(() => house?.close());

test('an agenda in a Word table and thirty PDFs are a published session after a few acts', async () => {
  const { page } = desk;
  const press = async (...[text, params]: Parameters<Device['press']>) => {
    acts++;
    await desk.press(text, params);
  };
  const file = join(folder, 'chuong-trinh.docx');
  const rows = TITLES.map((title, at) => [String(at + 1), `${8 + at}h00`, title, 'UBND xã']);
  await writeFile(file, await docx(['CHƯƠNG TRÌNH KỲ HỌP', [['TT', 'Thời gian', 'Nội dung', 'Đơn vị trình'], ...rows]]));
  const papers = await Promise.all(
    TITLES.flatMap((_, at) => NAMES.map((name) => `${String(at + 1).padStart(2, '0')}_${name}.pdf`)).map(async (name, n) => {
      await writeFile(join(folder, name), onePage({ 4: `(${n})` }));
      return join(folder, name);
    }),
  );
  await page.goto(`/secretariat/meetings/${meeting}/agenda`);
  const began = Date.now();
  await desk.field(agenda.addItem).waitFor();
  await page.locator('input[type=file][accept^=".docx"]').setInputFiles(file);
  acts++;
  await desk.sees(agendaImport.lead, { n: 7, dropped: 1 });
  await desk.look('agenda-review');
  await press(agendaImport.add, { n: 6 });
  await desk.sees(agendaImport.added, { n: 6 });
  await desk.look('agenda-added');
  // Taken back in one act, and done again.
  await desk.press(agendaImport.undo);
  await desk.sees(agendaImport.undone, { n: 6 });
  await desk.sees(agenda.empty);
  await page.locator('input[type=file][accept^=".docx"]').setInputFiles(file);
  await desk.press(agendaImport.add, { n: 6 });
  await desk.sees(agendaImport.added, { n: 6 });

  await page.locator('input[data-many]').setInputFiles(papers);
  acts++;
  await desk.sees(bulkWords.lead, { n: 30, going: 30, left: 0 });
  await desk.look('files-review');
  await press(bulkWords.go, { n: 30 });
  await page.getByLabel(vi(paperIntakeWords.ordinary), { exact: true }).check();
  acts += 2;
  // What was looked over stands behind the question until that is answered.
  await page.getByRole('dialog').getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 30 }), exact: true }).click();
  await desk.sees(agenda.items, { items: 6, papers: 30, votes: 0 }, PATIENCE_MS);
  await desk.look('files-there');

  await council.secretary.join(meeting);
  await council.secretary.command('nameChair', { member: council.delegates[0]!.id });
  acts += 2;
  council.secretary.leave();
  await page.goto(`/secretariat/meetings/${meeting}/publish`);
  acts++;
  await press(prepare.publishNow);
  acts++;
  await page.getByRole('dialog').getByRole('button', { name: vi(prepare.publishNow), exact: true }).click();
  await desk.sees(prepare.live);
  console.log(`agenda and 30 papers to a published session: ${((Date.now() - began) / 1000).toFixed(1)} s, ${acts} acts`);
  expect(acts).toBeLessThanOrEqual(12);

  await council.delegates[1]!.join(meeting);
  const { agenda: known, papers: { order, papers: all } } = council.delegates[1]!.meeting;
  expect(known.items.map(({ number, title, time, presenter }) => [number, title, time, presenter])).toEqual(
    TITLES.map((title, at) => [String(at + 1), title, `${8 + at}h00`, 'UBND xã']),
  );
  for (const { item } of known.items)
    expect(order.flatMap((one) => (all[one]!.item === item ? [all[one]!.title] : []))).toEqual(CALLED);
  expect(desk.faults).toEqual([]);
}, PATIENCE_MS + 60_000);
