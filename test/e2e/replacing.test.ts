/** A paper is replaced: the desk says what is new, and delegates are told, see it marked, and have the earlier version one tap away. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, PASSWORD, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { text as changes } from '../../shared/text/changes.ts';
import { news } from '../../shared/text/news.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { paperDesk, paperIntakeWords, refusals } from '../../shared/text/papers.ts';
import { text as reader } from '../../shared/text/reader.ts';
import { room } from '../../shared/text/room.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { PaperTaken } from '../../shared/wire/http.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { CLAUSE, FIGURE, NEW_VERSION, OLD_VERSION, setOnPages } from '../papers/two-versions.ts';
import { DESKTOP, Device, ONLINE, PHONE, TABLET, vi } from './browser.ts';
import { enrols } from './entering.ts';

const DRAFT = 'Dự thảo Nghị quyết về dự toán ngân sách';
const LINE = 'Sửa số chi thường xuyên tại Điều 2, bổ sung Điều 4';

let folder: string;
let url: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let desk: Device;
let tablet: Device;
let meeting: string;

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
  const headers = { 'content-type': 'application/pdf', 'x-paper-name': encodeURIComponent(DRAFT), 'x-secrecy': 'ordinary' };
  const { sha256 } = await secretary.ask<PaperTaken>('PUT', '/api/papers', await setOnPages(OLD_VERSION), headers);
  await secretary.command('addPaper', { item, sha256, title: DRAFT });
  await secretary.until(({ papers }) => papers.order.length === 1);
  await secretary.command('publish', {});
  secretary.leave();
  await writeFile(join(folder, 'du-thao-lan-2.pdf'), await setOnPages(NEW_VERSION));
  browser = await launch();
  desk = await Device.open(browser, 'replacing-desk', ONLINE, url);
  tablet = await Device.open(browser, 'replacing', TABLET, url);
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
  expect(await tablet.button(news.sawAll).count()).toBe(0);
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
  expect(await page.getByLabel(new RegExp(`^${vi(paperDesk.changed)}`)).inputValue()).toBe(LINE);
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
  await tablet.sees(room.replacedOpen);
  await page.locator('canvas').first().waitFor();
  await expect.poll(() => number.inputValue()).not.toBe('1');
  await tablet.look('earlier');
  await tablet.press(room.openNew);
  await tablet.sees(LINE);
  await expect.poll(() => number.inputValue()).not.toBe('1');
  await tablet.press(reader.close);
  await row().waitFor();
  expect(await page.getByText(vi(news.newVersion), { exact: true }).count()).toBe(0);
});

test('on a phone and a wide screen it fits', async () => {
  const { page } = tablet;
  for (const [name, size] of [['phone', PHONE], ['wide', DESKTOP]] as const) {
    await page.setViewportSize(size.viewport!);
    await row().click();
    await page.locator('[data-kind=changed]').first().waitFor();
    await tablet.look(`${name}-marked`);
    await tablet.press(changes.count, { n: 3 });
    await tablet.sees(CLAUSE);
    await tablet.look(`${name}-listed`);
    await page.getByRole('button', { name: new RegExp(CLAUSE) }).click();
    await page.locator('[data-kind=added][data-selected]').first().waitFor();
    await tablet.look(`${name}-one`);
    await tablet.press(changes.leave);
    await page.keyboard.press('Escape');
    await tablet.press(reader.close);
  }
  expect([...tablet.faults, ...desk.faults]).toEqual([]);
});
