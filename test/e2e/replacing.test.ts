/** A paper is replaced: the desk says what is new, and delegates are told, see it marked, and have the earlier version one tap away. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, PASSWORD, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { text as changes } from '../../shared/text/changes.ts';
import { agendaNews } from '../../shared/text/agenda-news.ts';
import { news } from '../../shared/text/news.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { paperDesk, paperIntakeWords, refusals } from '../../shared/text/papers.ts';
import { text as reader } from '../../shared/text/reader.ts';
import { text as pen } from '../../shared/text/pen.ts';
import { openWords } from '../../shared/text/open-papers.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { PaperTaken } from '../../shared/wire/papers.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { contrast, seenAt } from '../kit/legible.ts';
import { serve } from '../kit/programs.ts';
import { CLAUSE, FIGURE, NEW_VERSION, OLD_VERSION, setOnPages } from '../papers/two-versions.ts';
import { DESKTOP, ONLINE, PHONE, TABLET, Device, online, vi } from './browser.ts';
import { enrols } from './entering.ts';

const DRAFT = 'Dự thảo Nghị quyết về dự toán ngân sách';
const SCAN = 'Thông báo kết luận (bản quét)';
const LINE = 'Sửa số chi thường xuyên tại Điều 2, bổ sung Điều 4';

let folder: string;
let url: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let desk: Device;
let tablet: Device;
let meeting: string;

const scan = join(import.meta.dirname, '../samples/thong-bao-79.pdf');

async function upload(bytes: Uint8Array<ArrayBuffer>, title: string): Promise<string> {
  const headers = { 'content-type': 'application/pdf', 'x-paper-name': encodeURIComponent(title), 'x-secrecy': 'ordinary' };
  return (await council.secretary.ask<PaperTaken>('PUT', '/api/papers', bytes, headers)).sha256;
}

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-replacing-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  const { secretary, delegates } = council;
  const place = { title: 'Kỳ họp thứ ba', startsAt: new Date().toISOString(), place: 'Hội trường Ủy ban nhân dân xã' };
  ({ meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', place));
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: delegates[0]!.id });
  await secretary.command('addItem', { title: 'Dự toán ngân sách xã năm 2027' });
  await secretary.until(({ agenda }) => agenda.items.length === 1);
  const { item } = secretary.meeting.agenda.items[0]!;
  await secretary.command('addPaper', { item, sha256: await upload(await setOnPages(OLD_VERSION), DRAFT), title: DRAFT });
  await secretary.command('addPaper', { item, sha256: await upload(await readFile(scan), SCAN), title: SCAN });
  await secretary.until(({ papers }) => papers.order.length === 2);
  await secretary.command('publish', {});
  secretary.leave();
  await writeFile(join(folder, 'du-thao-lan-2.pdf'), await setOnPages(NEW_VERSION));
  browser = await launch();
  desk = await Device.open(browser, 'replacing-desk', ONLINE, url);
  tablet = await Device.open(browser, 'replacing', online(TABLET), url);
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await desk?.failed();
  await tablet?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The draft's row on the agenda. */
const row = () => tablet.page.getByRole('button', { name: new RegExp(DRAFT) }).first();

test('a delegate looks at the meeting: nothing is new to them in particular', async () => {
  await enrols(tablet, council.secretary, council.delegates[1]!.id);
  await tablet.page.getByRole('link', { name: 'Kỳ họp thứ ba' }).click();
  await row().waitFor();
  await tablet.sees(onDevice.all.vi.split(' {papers} ')[0]!);
  await expect.poll(() => tablet.button(agendaNews.seen).count()).toBe(0);
  await tablet.page.goto('/');
  await tablet.sees('Kỳ họp thứ ba');
});

test('P-10 the desk asks what is new, and keeps what was typed over a reload', async () => {
  const { page } = desk;
  await page.goto('/');
  await desk.fill(signIn.login, 'thuky');
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: council.secretary.name }).waitFor();
  await page.goto(`/secretariat/meetings/${meeting}/agenda`);
  const asks = async () => {
    await desk.press(paperDesk.acts, { title: DRAFT });
    await page.getByRole('menuitem', { name: vi(paperDesk.replace) }).click();
  };
  await asks();
  await desk.press(paperDesk.chooseNew);
  await desk.sees(refusals['papers/change-missing']);
  await page.getByLabel(new RegExp(`^${vi(paperDesk.changed)}`)).fill(LINE);
  await desk.look('replace');
  await page.reload();
  await asks();
  await expect.poll(() => page.getByLabel(new RegExp(`^${vi(paperDesk.changed)}`)).inputValue()).toBe(LINE);
  const chooser = page.waitForEvent('filechooser');
  await desk.press(paperDesk.chooseNew);
  await (await chooser).setFiles(join(folder, 'du-thao-lan-2.pdf'));
  await page.getByLabel(vi(paperIntakeWords.ordinary), { exact: true }).check();
  await desk.press(paperDesk.secrecyGo, { n: 1 });
  await desk.sees(vi(paperDesk.changedIs, { line: LINE }));
  await desk.look('replaced');
});

test('home and agenda say what is new until it was opened', async () => {
  await tablet.page.reload();
  await tablet.sees(news.replaced, { n: 1 });
  await tablet.look('home-news');
  await tablet.page.getByRole('link', { name: 'Kỳ họp thứ ba' }).click();
  await tablet.sees(news.replaced, { n: 1 });
  await tablet.sees(news.newVersion);
  await tablet.sees(LINE);
  await tablet.look('agenda-news');
});

test('the new version says so, and what is new in it is marked and listed', async () => {
  const { page } = tablet;
  await row().click();
  await page.locator('canvas').first().waitFor();
  await tablet.sees(LINE);
  // Both versions come to the device by themselves, and are compared then.
  await tablet.button(changes.count, { n: 3 }).waitFor({ timeout: 60_000 });
  await page.locator('[data-kind=changed]').first().waitFor();
  await tablet.look('marked');
  await tablet.press(changes.count, { n: 3 });
  await tablet.sees(CLAUSE);
  await tablet.sees(FIGURE.was);
  await tablet.look('listed');
  await page.getByRole('button', { name: new RegExp(CLAUSE) }).click();
  await page.locator('[data-kind=added][data-selected]').first().waitFor();
  await expect.poll(() => page.locator('[data-selected] span').first().isVisible()).toBe(true);
  await tablet.look('one');
  await tablet.press(changes.next);
  await page.locator('[data-kind=removed][data-selected]').first().waitFor();
  await tablet.press(changes.previous);
  await tablet.press(changes.previous);
  await page.locator('[data-kind=changed][data-selected]').first().waitFor();
  await tablet.sees(FIGURE.was);
});

test('a tap on a marked passage shows what stood there', async () => {
  const { page } = tablet;
  await tablet.press(changes.leave);
  const passage = page.locator('[data-kind=changed] span').first();
  await passage.scrollIntoViewIfNeeded();
  const box = (await passage.boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('[data-kind=changed][data-selected]').first().waitFor();
  await tablet.press(changes.leave);
});

test('the earlier version is one tap away at the same place, and back', async () => {
  const { page } = tablet;
  await page.keyboard.press('End');
  const number = page.getByLabel(vi(reader.goTo));
  await expect.poll(() => number.inputValue()).not.toBe('1');
  await tablet.press(changes.before);
  await tablet.sees(openWords.replacedOpen);
  await page.locator('canvas').first().waitFor();
  await expect.poll(() => number.inputValue()).not.toBe('1');
  await tablet.look('earlier');
  await tablet.press(openWords.openNew);
  await tablet.sees(LINE);
  await expect.poll(() => number.inputValue()).not.toBe('1');
  await tablet.press(reader.close);
  await row().waitFor();
  await expect.poll(() => page.getByText(vi(news.newVersion), { exact: true }).count()).toBe(0);
});

test('what was drawn on a scanned page stands on the same picture of the new version, wherever that is now', async () => {
  const { page } = tablet;
  const { secretary } = council;
  const opens = () => page.getByRole('button', { name: SCAN }).first().click();
  const ink = (number: number) => page.locator(`[data-page="${number}"] [data-ink] path[d^="M"]`);
  const across = async (number: number) => {
    const [drawn, sheet] = await Promise.all([ink(number).first().boundingBox(), page.locator(`[data-page="${number}"]`).boundingBox()]);
    return [(drawn!.x - sheet!.x) / sheet!.width, (drawn!.y - sheet!.y) / sheet!.height];
  };
  await opens();
  await page.locator('[data-page="1"] canvas').first().waitFor();
  await tablet.press(pen.write);
  const sheet = (await page.locator('[data-page="1"]').boundingBox())!;
  await page.mouse.move(sheet.x + 200, sheet.y + 200);
  await page.mouse.down();
  for (let at = 0; at < 10; at++) await page.mouse.move(sheet.x + 200 + at * 10, sheet.y + 205 + (at % 2) * 8);
  await page.mouse.up();
  await expect.poll(() => ink(1).count()).toBe(1);
  const before = await across(1);
  await page.keyboard.press('Escape');
  await tablet.press(reader.close);
  const fresh = await PDFDocument.create();
  fresh.addPage([595, 842]);
  for (const one of await fresh.copyPages(await PDFDocument.load(await readFile(scan)), [2, 0, 1])) fresh.addPage(one);
  await secretary.join(meeting);
  const { paper } = Object.values(secretary.meeting.papers.papers).find(({ title }) => title === SCAN)!;
  await secretary.command('replacePaper', {
    paper,
    sha256: await upload(new Uint8Array(await fresh.save()), SCAN),
    changed: 'Thêm tờ bìa',
  });
  secretary.leave();
  await tablet.sees('Thêm tờ bìa');
  await opens();
  await page.getByLabel(vi(reader.goTo)).fill('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => ink(3).count(), { timeout: 60_000 }).toBe(1);
  for (const [at, share] of (await across(3)).entries()) expect(share).toBeCloseTo(before[at]!, 2);
  await tablet.look('carried-on-scan');
  await tablet.press(reader.close);
});

/** Of what is marked in the window: letters as legible as elsewhere, on a ground that is not the page's own. */
async function isMarked(page: Page, what: string): Promise<void> {
  const passage = page.locator(`[data-kind=${what}] span`).first();
  await passage.scrollIntoViewIfNeeded();
  const marked = await seenAt(page, (await passage.boundingBox())!);
  expect(marked.contrast, JSON.stringify(marked)).toBeGreaterThan(4.5);
  const sheet = (await page.locator('[data-page]').first().boundingBox())!;
  const inside = { x: sheet.x + sheet.width * 0.3, y: Math.max(sheet.y, 0) + 300, width: sheet.width * 0.4, height: 200 };
  const ground = await seenAt(page, inside);
  expect(contrast(marked.ground, ground.ground), JSON.stringify([marked, ground])).toBeGreaterThan(1.1);
}

test('on a phone and a wide screen it fits, by day and by night', async () => {
  const { page } = tablet;
  const turnsLight = async (): Promise<void> => {
    await tablet.press(reader.more);
    await page.getByRole('menu').getByText(vi(reader.night), { exact: true }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  for (const [name, size] of [['phone', PHONE], ['wide', DESKTOP], ['tablet', TABLET]] as const) {
    await page.setViewportSize(size.viewport!);
    await row().click();
    for (const light of ['day', 'night'] as const) {
      if (light === 'night') await turnsLight();
      await page.locator('[data-kind=changed]').first().waitFor();
      await isMarked(page, 'changed');
      await tablet.look(`${name}-${light}-marked`);
      await tablet.press(changes.count, { n: 3 });
      await tablet.sees(CLAUSE);
      await tablet.look(`${name}-${light}-listed`);
      await page.getByRole('button', { name: new RegExp(CLAUSE) }).click();
      await page.locator('[data-kind=added][data-selected]').first().waitFor();
      await isMarked(page, 'added');
      await tablet.look(`${name}-${light}-one`);
      await tablet.press(changes.leave);
      await page.keyboard.press('Escape');
      if (light === 'night') await turnsLight();
    }
    await tablet.press(reader.close);
  }
  expect([...tablet.faults, ...desk.faults]).toEqual([]);
});
