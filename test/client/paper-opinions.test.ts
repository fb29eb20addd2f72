/** What was said of a paper, gathered at the desk in a real browser and taken along. */
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paperOpinions as words } from '../../shared/text/paper-opinions.ts';
import { refusals as linkRefusals } from '../../shared/text/shell.ts';
import { openWords } from '../../shared/text/open-papers.ts';
import { paperDesk } from '../../shared/text/papers.ts';
import { sheets } from '../../shared/text/sheets.ts';
import { vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { proposes, takesText } from '../kit/amendments.ts';
import { settled } from '../kit/chromium.ts';
import { chair, ITEM, itemOf, lan, minh, paperOf, secretary, type Act } from '../kit/people.ts';
import { fullHouse, paperTaken, world } from '../kit/scene.ts';
import { answers as answersOn, ASKED, issued } from '../kit/sheets.ts';
import type { World } from '../kit/world.ts';
import { secretary as atDesk } from './answers.ts';
import { refused } from './browser.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const DESK = { viewport: { width: 1440, height: 900 }, acceptDownloads: true };
const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true, acceptDownloads: true };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, acceptDownloads: true };
const PAPER = 'Tờ trình';
const COMMENT = 'Cần khảo sát thêm nguồn vốn trước khi quyết định';
const takesPaper: Act = (made: World) => takesText(secretary, { paper: paperOf(made, PAPER) })(made);
const made = world(
  fullHouse,
  paperTaken(PAPER),
  secretary.addsPaper(PAPER),
  takesPaper,
  proposes(lan, 2, 'Tổng thu ngân sách là 12 tỷ đồng.'),
  chair.does('callByName', (one: World) => ({ member: minh.id, kind: 'debate', item: itemOf(one, ITEM) })),
  (one: World) => void (one.now += 95_000),
  chair.does('endSpeech', (one: World) => ({ speech: one.meeting.speakers.speeches.at(-1)!.speech })),
);
const sheet = world(issued, answersOn(minh, 'other', COMMENT));
const log = sheet.entries.map(({ line, opening }) => ({ line, ...(opening && { sealed: opening }) }));
const answers = {
  'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } },
  'GET /carrying': { logs: [{ meeting: 'sheet-1', title: ASKED, startsAt: '2026-12-20T16:59:59.999Z' }] },
  'GET /meetings/sheet-1/log': { meeting: 'sheet-1', from: 0, entries: log, now: '2026-12-09T01:00:00.000Z' },
};
const atDeskOf = (size: typeof DESK | typeof TABLET, more: object = {}) =>
  open(house, { size, followed: seenIn(made), who: secretary, at: '/secretariat/meetings/m1/agenda', answers: { ...answers, ...more } });
async function gather(page: Page): Promise<void> {
  await page.getByRole('button', { name: vi(paperDesk.acts, { title: PAPER }) }).click();
  await page.getByRole('menuitem', { name: vi(words.open) }).click();
}
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `opinions-${name}.png`) });
}
async function saved(page: Page, act: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: act }).click();
  return readFile((await (await coming).path())!);
}

it.each([['desk', DESK], ['tablet', TABLET]] as const)('Y-14 answers of sheets, amendments and speeches stand together at a %s', async (name, size) => {
  const page = await atDeskOf(size);
  await gather(page);
  const list = page.getByRole('dialog').getByRole('listitem');
  await page.getByText(vi(words.count, { n: 3 })).waitFor();
  const [answer, amendment, speech] = await list.allInnerTexts();
  expect(answer).toContain(vi(words.ofSheet, { title: ASKED }));
  expect(answer).toContain(`${vi(sheets.other)}. ${COMMENT}`);
  expect(amendment).toContain('khoản 1 Điều 1');
  expect(amendment).toContain('Tổng thu ngân sách là 12 tỷ đồng.');
  expect(speech).toContain('1 phút 35 giây');
  await shot(page, name);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();
});

it('Y-14 they are taken along as a Word file and as a table', async () => {
  const page = await atDeskOf(DESK);
  await gather(page);
  const text = async (zip: JSZip, name: string) => (await zip.file(name)!.async('string')).replace(/<[^>]+>/g, ' ');
  const word = await JSZip.loadAsync(await saved(page, vi(words.saveDocx)));
  const said = await text(word, 'word/document.xml');
  for (const each of ['Ý KIẾN VỀ TÀI LIỆU', PAPER, COMMENT, 'Tổng thu ngân sách là 12 tỷ đồng.', 'Minh']) expect(said).toContain(each);
  const table = await JSZip.loadAsync(await saved(page, vi(words.saveXlsx)));
  const cells = `${await text(table, 'xl/sharedStrings.xml').catch(() => '')}${await text(table, 'xl/worksheets/sheet1.xml')}`;
  expect(cells).toContain(COMMENT);
  await page.context().close();
});

it('Y-14 without an answer of the server it is said, and nothing is saved by half', async () => {
  const page = await atDeskOf(DESK, { 'GET /carrying': refused('link/offline') });
  await gather(page);
  await page.getByRole('dialog').getByRole('alert').first().waitFor();
  await expect.poll(() => page.getByRole('dialog').getByRole('button', { name: vi(words.saveDocx) }).count()).toBe(0);
  await page.context().close();
});

it('Y-14 a file whose piece of the app does not come is said to, and can be asked for again', async () => {
  const page = await atDeskOf(DESK, { 'GET /carrying': { logs: [] } });
  await gather(page);
  const dialog = page.getByRole('dialog');
  const [docx, xlsx] = [words.saveDocx, words.saveXlsx].map((one) => dialog.getByRole('button', { name: vi(one) }));
  await docx!.waitFor();
  await page.route(/\.m?js(\?|$)/, (route) => route.abort());
  for (const one of [docx!, xlsx!]) {
    await one.click();
    await dialog.getByText(vi(linkRefusals['link/offline'])).waitFor();
    await expect.poll(() => one.isEnabled()).toBe(true);
  }
  await page.context().close();
});

it.each([['tablet', TABLET], ['telephone', PHONE]] as const)('P-16 whoever reads a paper at a %s gathers the same, with their own rights', async (name, size) => {
  const prepared = world(
    fullHouse,
    paperTaken(PAPER),
    secretary.addsPaper(PAPER),
    secretary.does('describePaper', (one: World) => ({ paper: paperOf(one, PAPER), preparedBy: 'Phòng Kinh tế' })),
    takesPaper,
    proposes(lan, 2, 'Tổng thu ngân sách là 12 tỷ đồng.'),
  );
  const page = await open(house, { size, followed: seenIn(prepared), who: minh, answers: { 'GET /carrying': { logs: [] } } });
  await page.getByText(vi(openWords.preparedBy, { unit: 'Phòng Kinh tế' }), { exact: false }).first().waitFor();
  await shot(page, `agenda-${name}`);
  await page.getByRole('button', { name: new RegExp(PAPER) }).first().click();
  await page.getByRole('button', { name: vi(words.open), exact: true }).click();
  await page.getByRole('dialog').getByText(vi(words.count, { n: 1 })).waitFor();
  await shot(page, `reader-${name}`);
  const table = await JSZip.loadAsync(await saved(page, vi(words.saveXlsx)));
  const strings = (await Promise.all(Object.values(table.files).map((file) => file.async('string')))).join('');
  expect(strings).toContain('Tổng thu ngân sách là 12 tỷ đồng.');
  await page.context().close();
});
