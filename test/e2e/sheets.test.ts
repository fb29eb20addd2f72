/** An opinion sheet in real browsers: the desk prepares and issues it, a delegate reads, answers and changes, the desk follows it up. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sendOpinion } from '../../client/link/opinion.ts';
import { foundCouncil, PASSWORD, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { paperDesk, paperIntakeWords } from '../../shared/text/papers.ts';
import { text as reader } from '../../shared/text/reader.ts';
import { desk as secretariat, meetingList } from '../../shared/text/secretariat.ts';
import { sheetDesk, sheets } from '../../shared/text/sheets.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { DESKTOP, Device, online, PHONE, TABLET, vi } from './browser.ts';
import { enrols } from './entering.ts';

const TITLE = 'Xin ý kiến về chủ trương đầu tư cầu treo bản Nậm Mu';
const QUESTION = 'Đại biểu cho ý kiến về chủ trương đầu tư cầu treo bản Nậm Mu, tổng mức đầu tư 2,4 tỷ đồng.';

let folder: string;
let server: ServerProcess;
let council: Council;
let browser: Browser;
let desk: Device;
let tablet: Device;
let sheet: string;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-sheets-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 4, guests: 0 }, () => undefined);
  browser = await launch();
  desk = await Device.open(browser, 'sheets-desk', online(DESKTOP), url);
  tablet = await Device.open(browser, 'sheets-tablet', online(TABLET), url);
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await desk?.failed();
  await tablet?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of [...(council?.delegates ?? []), ...(council ? [council.secretary] : [])]) one.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const narrow = async ({ page }: Device): Promise<void> => {
  const [wide, here] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(here!);
};

test('the desk prepares it and issues it', async () => {
  await desk.page.goto('/sheets');
  await desk.fill(signIn.login, 'thuky');
  await desk.fill(signIn.password, PASSWORD);
  await desk.press(signIn.title);
  await desk.sees(sheets.none);
  await desk.look('none');
  await desk.press(sheetDesk.make);
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByRole('button', { name: vi(sheetDesk.create), exact: true }).click();
  await dialog.getByText(vi(secretariat.required)).waitFor();
  await dialog.getByText(vi(meetingList.wrongDate)).waitFor();
  await desk.page.getByRole('dialog').getByLabel(vi(sheetDesk.name)).fill(TITLE);
  await desk.page.getByLabel(vi(sheetDesk.deadline)).fill('01/01/2020');
  await desk.page.keyboard.press('Enter');
  await dialog.getByText(vi(sheetDesk.dayPast)).waitFor();
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
  await desk.page.getByLabel(vi(sheetDesk.deadline)).fill(day);
  await desk.page.keyboard.press('Enter');
  await desk.page.waitForURL(/\/sheets\/sheet-/);
  sheet = new URL(desk.page.url()).pathname.split('/').pop()!;
  await desk.fill(sheets.question, QUESTION);
  await desk.page.getByRole('combobox', { name: vi(sheetDesk.officer) }).click();
  await desk.page.getByRole('option').first().click();
  await desk.press(sheetDesk.save);
  await desk.sees(sheetDesk.saved);
  // What is typed on is not.
  await desk.fill(sheets.question, `${QUESTION} `);
  await desk.page.getByText(vi(sheetDesk.saved), { exact: true }).waitFor({ state: 'detached' });
  await desk.fill(sheets.question, QUESTION);
  // What is put there is asked about first, as on an agenda; of two, one is taken out again.
  for (const file of ['quyet-dinh-46.pdf', 'thong-bao-79.pdf']) {
    await desk.page.locator('input[type=file]').setInputFiles(join(import.meta.dirname, '../samples', file));
    await dialog.getByRole('radio', { name: vi(paperIntakeWords.secret), exact: true }).check();
    await expect.poll(() => dialog.getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 1 }) }).isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: vi(paperIntakeWords.ordinary), exact: true }).check();
    await dialog.getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 1 }) }).click();
    await desk.page.getByRole('button', { name: new RegExp(`^${file.replace('.pdf', '')} ·`) }).waitFor({ timeout: 60_000 });
  }
  await desk.page.getByRole('button', { name: `${vi(sheetDesk.takeOut)}: thong-bao-79` }).click();
  await desk.page.getByRole('button', { name: /^thong-bao-79 ·/ }).waitFor({ state: 'detached' });
  await desk.look('draft');
  // Given up by mistake: it stands in no list, and comes back from its own page.
  await desk.twice(sheetDesk.discard);
  await desk.sees(sheets.none);
  await desk.page.goto(`/sheets/${sheet}`);
  await desk.sees(sheetDesk.discarded);
  await desk.press(sheetDesk.takeBack);
  await desk.page.getByText(vi(sheetDesk.discarded)).waitFor({ state: 'detached' });
  await desk.press(sheetDesk.issue);
  await desk.page.getByRole('dialog').getByRole('button', { name: vi(sheetDesk.issue), exact: true }).click();
  await desk.sees(sheetDesk.progress, { answered: 0, asked: 4 });
  await desk.look('issued');
});

test('a delegate finds it at home, reads, answers with the own key, and changes the answer', async () => {
  await enrols(tablet, council.secretary, council.delegates[0]!.id);
  await tablet.page.goto('/');
  await tablet.sees(TITLE);
  await tablet.look('home');
  await tablet.page.getByRole('link', { name: TITLE }).click();
  await tablet.look('question');
  await expect.poll(() => tablet.page.getByRole('button', { name: /^thong-bao-79/ }).count()).toBe(0);
  await tablet.page.getByRole('button', { name: /^quyet-dinh-46 ·/ }).click();
  await tablet.page.locator('[data-page] canvas').first().waitFor({ timeout: 60_000 });
  await tablet.look('paper');
  await tablet.page.getByRole('dialog').getByRole('button', { name: vi(reader.close), exact: true }).click();
  await tablet.page.locator('[data-page] canvas').first().waitFor({ state: 'detached' });
  await tablet.page.getByRole('radio', { name: vi(sheets.other) }).click();
  await tablet.press(sheets.send);
  await tablet.sees('Hãy nêu rõ ý kiến khác trước khi gửi.');
  await tablet.fill(sheets.comment, '=HYPERLINK("http://x"): cần khảo sát thêm');
  // Whoever looks up another sheet finds here what they had written, and what they had chosen.
  await tablet.page.locator('a[href="/sheets"]').first().click();
  await tablet.page.getByRole('link', { name: TITLE }).click();
  await expect.poll(() => tablet.field(sheets.comment).inputValue()).toContain('cần khảo sát thêm');
  await tablet.press(sheets.send);
  await tablet.sees(sheets.recorded, { n: 1 });
  await tablet.sees(sheets.receiptChecked);
  await tablet.look('answered');
  await tablet.press(sheets.change);
  await tablet.page.getByRole('radio', { name: vi(sheets.agree), exact: true }).click();
  await tablet.look('changing');
  await tablet.press(sheets.sendAgain);
  await tablet.sees(sheets.recorded, { n: 2 });
  await tablet.page.setViewportSize(PHONE.viewport!);
  await narrow(tablet);
  await tablet.look('telephone');
  expect(tablet.faults).toEqual([]);
});

test('the desk sees who has not answered, reminds them, and a table of what was said can be taken along', async () => {
  const [, second, third] = council.delegates;
  await second!.join(sheet);
  expect(await sendOpinion(second!.following, 'disagree', 'Nguồn vốn chưa rõ')).toBeUndefined();
  await third!.join(sheet);
  expect(await sendOpinion(third!.following, 'agree', '')).toBeUndefined();
  await desk.sees(sheetDesk.progress, { answered: 3, asked: 4 });
  await desk.press(sheetDesk.remind);
  await desk.page.getByText(/^Đã nhắc 1 người/).waitFor();
  const [csv] = await Promise.all([desk.page.waitForEvent('download'), desk.press(sheetDesk.exportCsv)]);
  const text = await readFile(await csv.path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(6);
  expect(text).toContain(`"${vi(sheets.disagree)}","Nguồn vốn chưa rõ"`);
  const [xlsx] = await Promise.all([desk.page.waitForEvent('download'), desk.press(sheetDesk.exportXlsx)]);
  expect((await readFile(await xlsx.path())).subarray(0, 2).toString()).toBe('PK');
  await desk.look('followed-up');
  await narrow(desk);
  await desk.press(sheetDesk.end);
  await desk.page.getByRole('dialog').getByLabel(vi(sheetDesk.reason)).fill('Đã đủ ý kiến cần thiết');
  await desk.page.getByRole('dialog').getByRole('button', { name: vi(sheetDesk.end), exact: true }).click();
  await desk.sees(sheetDesk.openMinutes);
  await desk.look('ended');
  await tablet.page.setViewportSize(TABLET.viewport!);
  await tablet.sees(sheetDesk.answers);
  await tablet.sees('Nguồn vốn chưa rõ');
  await tablet.look('outcome');
  expect(desk.faults).toEqual([]);
});
