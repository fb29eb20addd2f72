/** Conclusions and what follows from them in a real browser: before the chair, on tablets and phones, at the desk, for owners of tasks. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FollowedTask } from '../../shared/wire/following.ts';
import { conclusions as words } from '../../shared/text/conclusions.ts';
import { following } from '../../shared/text/following.ts';
import { paperDesk, paperIntakeWords } from '../../shared/text/papers.ts';
import { shell } from '../../shared/text/shell.ts';
import { taskWords } from '../../shared/text/tasks.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { chair, ITEM, itemOf, lan, paperOf, secretary } from '../kit/people.ts';
import { fullHouse, paperTaken, world, type Step } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const TEXT = 'Hội đồng nhân dân thống nhất phương án phân bổ vốn đầu tư công.\nGiao Ủy ban nhân dân xã hoàn thiện, báo cáo Thường trực trước ngày 15/12/2026.';
const NOTICE = 'Dự thảo thông báo kết luận về dự toán ngân sách xã năm 2027';
const begun: Step = [fullHouse, paperTaken(NOTICE), secretary.addsPaper(NOTICE), chair.goesTo(ITEM)];
const FIRST = 'Thống nhất phương án phân bổ vốn.';
const concluded: Step = [begun, chair.concludes(FIRST), chair.changesConclusion(FIRST, TEXT, [NOTICE])];

const task = (more: Partial<FollowedTask>): FollowedTask => ({
  ...{ id: 'm1-t1', meeting: 'm1', unit: 'H23.05', from: 'k1', title: 'Hoàn thiện phương án phân bổ vốn đầu tư công, báo cáo Thường trực' },
  ...{ body: 'Phòng Kinh tế xã Mường Lống', people: ['lan'], due: '2026-12-15T10:00:00.000Z', state: 'notBegun', history: [] },
  ...{ meetingTitle: 'Kỳ họp thứ ba', startsAt: '2026-12-09T01:00:00.000Z', council: 'Hội đồng nhân dân xã Mường Lống' },
  ...{ concluded: { text: TEXT, title: ITEM }, names: { lan: 'Lan' }, desk: false },
  ...more,
});

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `conclusions-${name}.png`), fullPage: true });
}
const acts = (page: Page) => page.evaluate(() => window.stage.acts);

it('M-20 M-23 the chair writes a conclusion below the item, with a paper', async () => {
  const made = world(begun);
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
  await page.getByRole('button', { name: vi(words.write) }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: vi(words.record) }).click();
  await dialog.getByText('Vui lòng ghi nội dung kết luận.').waitFor();
  await dialog.getByLabel(vi(words.text)).fill(TEXT);
  await dialog.getByLabel(vi(words.papers)).first().click();
  await page.getByRole('option', { name: NOTICE }).click();
  await shot(page, 'chair-write');
  await dialog.getByRole('button', { name: vi(words.record) }).click();
  const expected = { item: itemOf(made, ITEM), text: TEXT, papers: [paperOf(made, NOTICE)] };
  await expect.poll(() => acts(page)).toEqual([['writeConclusion', expected]]);
  await page.context().close();
});

it('Z-46 a conclusion is written once a file that goes with it is here; given up, it takes none that comes later', async () => {
  const made = world(begun);
  const held: Array<() => void> = [];
  const before = (page: Page) =>
    page.route('**/api/papers', async (route) => {
      await new Promise<void>((go) => held.push(go));
      await route.fulfill({ json: { sha256: 'ab'.repeat(32), title: 'Phụ lục', pages: 1 } });
    });
  const answers = {
    'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } },
    'GET /meetings/m1/following': { tasks: [], now: '2026-12-09T04:00:00.000Z' },
  };
  const at = '/secretariat/meetings/m1/conclusions';
  const page = await open(house, { size: DESK, followed: seenIn(made), who: secretary, at, answers, before });
  const writes = () => page.getByRole('button', { name: vi(words.writeOn, { number: 1, title: ITEM }) }).click();
  await writes();
  const dialog = page.getByRole('dialog', { name: vi(words.write) });
  await dialog.getByLabel(vi(words.text)).fill(TEXT);
  await page.locator('input[type=file]').setInputFiles([{ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }]);
  await page.getByLabel(vi(paperIntakeWords.ordinary), { exact: true }).check();
  await page.getByRole('button', { name: vi(paperDesk.secrecyGo, { n: 1 }) }).click();
  await expect.poll(() => held.length).toBe(1);
  await expect.poll(() => dialog.getByRole('button', { name: vi(words.record) }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: vi(shell.cancel) }).click();
  const came = page.waitForResponse('**/api/papers');
  held[0]!();
  await came;
  await writes();
  await dialog.getByLabel(vi(words.text)).fill(FIRST);
  await dialog.getByRole('button', { name: vi(words.record) }).click();
  // Neither does the file stand in the meeting.
  await expect.poll(() => acts(page)).toEqual([['writeConclusion', { item: itemOf(made, ITEM), text: FIRST, papers: [] }]]);
  await page.context().close();
});

it('M-21 the chair changes it and removes it with a reason', async () => {
  const made = world(concluded);
  const { conclusion } = made.meeting.conclusions.all[0]!;
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
  await page.getByRole('button', { name: vi(words.remove) }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: vi(words.remove) }).click();
  await dialog.getByText('Vui lòng ghi lý do bỏ kết luận.').waitFor();
  await dialog.getByLabel(vi(words.reason)).fill('Ghi nhầm nội dung');
  await dialog.getByRole('button', { name: vi(words.remove) }).click();
  await expect.poll(() => acts(page)).toEqual([['removeConclusion', { conclusion, reason: 'Ghi nhầm nội dung' }]]);
  await shot(page, 'chair');
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();
});

it.each([['tablet', TABLET], ['phone', PHONE], ['desktop', DESK]] as const)('M-20 a delegate reads it below its item on a %s', async (name, size) => {
  const page = await open(house, { size, followed: seenIn(world(concluded)), who: lan });
  await page.getByText('Giao Ủy ban nhân dân xã hoàn thiện').first().waitFor();
  await expect.poll(() => page.getByRole('button', { name: vi(words.change) }).count()).toBe(0);
  const paper = page.getByRole('list', { name: vi(words.papers) }).getByRole('button', { name: NOTICE }).first();
  expect((await paper.boundingBox())!.height).toBeGreaterThanOrEqual(56);
  await shot(page, name);
  await page.context().close();
});

it('M-21 Z-22 the desk has every version, and tasks that are late', async () => {
  const made = world(concluded);
  const { conclusion: from } = made.meeting.conclusions.all[0]!;
  const tasks = [
    task({ from, due: '2020-01-01T10:00:00.000Z', state: 'underWay', note: 'Đang lấy ý kiến thôn', desk: true }),
    task({ from, id: 'm1-t2', title: 'Rà soát danh mục dự án', state: 'done', note: 'Đã trình tại Tờ trình số 45/TTr-UBND', desk: true }),
  ];
  const answers = {
    'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } },
    'GET /meetings/m1/following': { tasks, now: '2026-12-09T04:00:00.000Z' },
    'GET /following-late': { tasks, now: '2026-12-09T04:00:00.000Z' },
    'GET /preparing-people': { units: [{ code: 'H23.05', name: 'Xã' }], people: [{ id: 'lan', name: 'Lan' }] },
    'GET /catalogues': { catalogues: {}, units: [] },
  };
  const at = '/secretariat/meetings/m1/conclusions';
  const page = await open(house, { size: DESK, followed: seenIn(made), who: secretary, at, answers });
  await page.getByText(vi(following.lateNow, { n: 1 })).waitFor();
  await page.getByText(vi(words.versions, { n: 1 })).click();
  await page.getByText(FIRST).waitFor();
  await shot(page, 'desk');
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.getByRole('button', { name: vi(words.writeOn, { number: 1, title: ITEM }) }).click();
  await page.getByRole('dialog').getByLabel(vi(words.text)).fill('Kết luận thứ hai');
  await shot(page, 'desk-write');
  await page.getByRole('dialog').getByRole('button', { name: vi(words.record) }).click();
  await expect.poll(() => acts(page)).toEqual([['writeConclusion', { item: itemOf(made, ITEM), text: 'Kết luận thứ hai', papers: [] }]]);
  await page.goto(`${house.origin}/secretariat`);
  await page.getByRole('heading', { name: vi(following.pressing) }).waitFor();
  await shot(page, 'desk-late');
  await page.context().close();
});

it.each([['tablet', TABLET], ['phone', PHONE], ['desktop', DESK]] as const)('Z-21 whoever has a task finds and reports it on a %s', async (name, size) => {
  const tasks = [task({}), task({ id: 'm1-t2', due: '2020-01-01T10:00:00.000Z', state: 'underWay', reason: 'Thiếu phụ lục' })];
  const answers = { 'GET /following-open': { toDo: 2, late: 1, any: true }, 'GET /following': { tasks, now: '2026-12-09T04:00:00.000Z' } };
  const page = await open(house, { size, followed: seenIn(world(concluded)), who: lan, at: '/', answers });
  await page.getByText(vi(following.mineOpen, { n: 2 })).waitFor();
  await shot(page, `home-${name}`);
  await page.getByText(vi(following.mineOpen, { n: 2 })).click();
  await page.getByText(vi(taskWords.sentBackFor, { reason: 'Thiếu phụ lục' })).waitFor();
  await shot(page, `mine-${name}`);
  const finish = page.getByRole('button', { name: vi(following.finish) }).first();
  expect((await finish.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  await finish.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: vi(following.finish) }).click();
  await dialog.getByText('Vui lòng ghi kết quả thực hiện.').waitFor();
  await shot(page, `report-${name}`);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();
});
