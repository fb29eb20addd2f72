/** A note shared with one's delegate group, in two real browsers: chosen, read beside the item by the other, hidden, and taken back. */
import { readFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { notes } from '../../shared/text/notes.ts';
import { text as readerWords } from '../../shared/text/reader.ts';
import { openWords } from '../../shared/text/open-papers.ts';
import { text as pen } from '../../shared/text/pen.ts';
import { sharing } from '../../shared/text/sharing.ts';
import { shell } from '../../shared/text/shell.ts';
import type { PaperTaken } from '../../shared/wire/papers.ts';
import { launch } from '../kit/chromium.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { SAMPLES } from '../reader/composed.ts';
import { Device, online, PHONE, TABLET, vi } from './browser.ts';
import { enrols } from './entering.ts';
import { wordsIn } from './server-data.ts';

const TITLE = 'Kỳ họp thứ tư Hội đồng nhân dân xã Mường Mẫu';
const WORDS = 'Tổ ta nên cùng chất vấn về nguồn vốn đối ứng';
const ON_PAGE = 'Số liệu này khác báo cáo thẩm tra';
const ON_LAST_PAGE = 'Phần này nên bỏ khỏi dự thảo';
const PAPER = /335\/2025/;
const FILE = 'nghi-dinh-335-2025.pdf';
const GROUP = 'Tổ đại biểu số 9';

let folder: string;
let server: ServerProcess;
let council: Council;
let meeting: string;
let browser: Browser;
let writer: Device;
let reader: Device;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-sharing-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 3, guests: 0 }, () => undefined);
  for (const { id, name } of council.delegates.slice(0, 2))
    await council.secretary.ask('PUT', `/api/members/${id}`, { name, kind: 'delegate', group: GROUP, rights: [] });
  ({ meeting } = await prepare(council, { items: 1, votes: 0 }, TITLE));
  browser = await launch();
  writer = await Device.open(browser, 'sharing-writer', online(TABLET), url);
  reader = await Device.open(browser, 'sharing-reader', online(PHONE), url);
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await writer?.failed();
  await reader?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function opensRoom({ page }: Device): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: TITLE }).click();
}

test('its writer is told by name who will read it; another of the group reads it as the writer’s, hides it, and shows it again', async () => {
  const [mine, other] = council.delegates;
  await enrols(reader, council.secretary, other!.id);
  await opensRoom(reader);
  // By now its device has said by which key it reads.
  await expect
    .poll(
      async () =>
        reader.page.evaluate(async () => ((await (await fetch('/api/notebook/keys')).json()) as { devices: unknown[] }).devices.length),
      { timeout: 30_000 },
    )
    .toBe(1);
  await enrols(writer, council.secretary, mine!.id);
  await opensRoom(writer);
  const { page } = writer;
  await page.getByRole('button', { name: vi(pen.write), exact: true }).first().click();
  await page.getByRole('menuitem', { name: vi(pen.textNote) }).click();
  await page.getByRole('textbox', { name: vi(pen.writeHere) }).fill(WORDS);
  await writer.press(pen.save);
  await writer.press(pen.mine);
  await writer.press(sharing.share);
  await writer.sees(sharing.who, { names: other!.name, group: GROUP });
  await writer.look('asked');
  await writer.press(sharing.doShare);
  await writer.button(sharing.sharedNow).waitFor();
  await writer.look('shared');

  await reader.wakesUntil(WORDS);
  await reader.sees(sharing.by, { name: mine!.name });
  await reader.look('beside-the-item');
  await reader.press(pen.mine);
  await reader.sees(sharing.ofGroup);
  await reader.look('of-the-group');
  await reader.press(sharing.hideOf, { name: mine!.name });
  await reader.page.getByText(WORDS).first().waitFor({ state: 'detached' });
  await reader.press(sharing.showHidden, { n: 1 });
  await reader.sees(WORDS);
});

test('the server has no word of it', async () => {
  const { bytes, found } = await wordsIn(join(folder, 'data'), [WORDS, WORDS.slice(0, 20)]);
  expect(bytes).toBeGreaterThan(100_000);
  expect(found).toEqual([]);
});

test('taken back, it is the writer’s alone', async () => {
  await writer.press(sharing.sharedNow);
  await writer.press(sharing.takeBack);
  await writer.button(sharing.share).waitFor();
  await reader.wakesUntil(WORDS, 'gone');
  await writer.sees(WORDS);
  expect([...writer.faults, ...reader.faults]).toEqual([]);
});

const sheetOf = ({ page }: Device, number: number) => page.locator(`[data-page="${number}"]`);
const pinOn = (device: Device, number: number) => sheetOf(device, number).locator('[data-theirs]');

async function opensPaper(device: Device): Promise<void> {
  await opensRoom(device);
  await device.page.getByRole('button', { name: PAPER }).first().click();
  await device.page.locator('[data-page] canvas').first().waitFor();
}

async function goesTo(device: Device, number: number): Promise<void> {
  await device.page.getByLabel(vi(readerWords.goTo)).fill(String(number));
  await device.page.keyboard.press('Enter');
  await sheetOf(device, number).locator('canvas').waitFor();
}

/** Written across and down a page of the open paper, in fractions of it, and shared. */
async function sharesOnPage(number: number, x: number, y: number, words: string): Promise<void> {
  const { page } = writer;
  await page.getByRole('button', { name: vi(pen.write), exact: true }).click();
  await page.getByRole('button', { name: vi(pen.textNote), exact: true }).click();
  const sheet = (await sheetOf(writer, number).boundingBox())!;
  await page.mouse.click(sheet.x + sheet.width * x, sheet.y + sheet.height * y);
  await page.getByRole('textbox', { name: vi(pen.writeHere) }).fill(words);
  await writer.press(pen.save);
  await page.keyboard.press('Escape');
  await writer.press(pen.mine);
  await writer.press(sharing.share);
  // It stands there as shared at once; on the device, and sent, it is some moments later.
  const sent = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/api/notebook/shared'));
  await writer.press(sharing.doShare);
  await writer.button(sharing.share).waitFor({ state: 'detached' });
  await sent;
  await page.reload();
}

/** Where the writer's pin stands on a page, in fractions of it. */
async function across(device: Device, number: number): Promise<[number, number]> {
  const [sheet, pin] = [(await sheetOf(device, number).boundingBox())!, (await pinOn(device, number).boundingBox())!];
  return [(pin.x + pin.width / 2 - sheet.x) / sheet.width, (pin.y + pin.height / 2 - sheet.y) / sheet.height];
}

test('a note on a page stands there for the others of the group, as its writer’s, until it is hidden', async () => {
  const [mine] = council.delegates;
  await opensPaper(writer);
  await sharesOnPage(1, 0.4, 0.3, ON_PAGE);
  await opensPaper(reader);
  const pin = pinOn(reader, 1);
  // Whoever opens the app brings them at once.
  await pin.waitFor();
  await expect.poll(() => pin.getAttribute('aria-label')).toBe(`${vi(sharing.by, { name: mine!.name })}: ${ON_PAGE}`);
  // Where it was made, within a hundredth of the page.
  const [x, y] = await across(reader, 1);
  expect(x).toBeCloseTo(0.4, 1);
  expect(y).toBeCloseTo(0.3, 1);
  await reader.look('on-the-page');
  await pin.click();
  await reader.page.getByRole('dialog').getByText(ON_PAGE).waitFor();
  await reader.look('on-the-page-open');
  await reader.page.getByRole('dialog').getByRole('button', { name: vi(sharing.hide), exact: true }).click();
  await pin.waitFor({ state: 'detached' });
  await opensPanel();
  await reader.press(sharing.showHidden, { n: 1 });
  await reader.press(readerWords.closeSide);
  await pin.waitFor();
});

async function opensPanel(): Promise<void> {
  await reader.press(readerWords.panel);
  await reader.press(pen.mine);
}

test('in the next version it stands where its line stands now; without a sure place it is listed, a tap from where it was', async () => {
  const { secretary } = council;
  const file = await PDFDocument.load(await readFile(join(SAMPLES, FILE)));
  const last = file.getPageCount();
  await opensPaper(writer);
  await goesTo(writer, last);
  await sharesOnPage(last, 0.4, 0.2, ON_LAST_PAGE);
  const before = await across(reader, 1);
  const fresh = await PDFDocument.create();
  fresh.addPage([595, 842]);
  for (const one of await fresh.copyPages(file, [...Array(last - 1).keys()])) fresh.addPage(one);
  const { sha256 } = await secretary.ask<PaperTaken>('PUT', '/api/papers', new Uint8Array(await fresh.save()), {
    'content-type': 'application/pdf',
    'x-paper-name': encodeURIComponent(FILE),
    'x-secrecy': 'ordinary',
  });
  await secretary.join(meeting);
  const [paper] = secretary.meeting.papers.order;
  await secretary.command('replacePaper', { paper: paper!, sha256, changed: 'Thêm tờ bìa, bỏ trang cuối' });
  secretary.leave();

  await opensPaper(reader);
  await goesTo(reader, 2);
  await pinOn(reader, 2).waitFor({ timeout: 60_000 });
  for (const [at, share] of (await across(reader, 2)).entries()) expect(share).toBeCloseTo(before[at]!, 2);
  await reader.look('carried');
  await pinOn(reader, 2).click();
  await reader.page.getByRole('dialog').getByText(vi(pen.fromEarlier)).waitFor();
  await reader.look('carried-open');
  await reader.page.keyboard.press('Escape');
  await opensPanel();
  await reader.sees(vi(pen.fromEarlier));
  const lost = reader.page.getByRole('region', { name: vi(sharing.ofGroupNowhere) });
  await lost.getByText(vi(pen.beforeOnPage, { page: last })).waitFor();
  const ofGroup = reader.page.getByRole('region', { name: vi(sharing.ofGroup), exact: true });
  await expect.poll(() => ofGroup.getByText(ON_LAST_PAGE).count()).toBe(0);
  await reader.look('nowhere');
  await lost.getByText(ON_LAST_PAGE).click();
  await reader.sees(openWords.replacedOpen);
  await pinOn(reader, last).waitFor();
  expect((await across(reader, last))[1]).toBeCloseTo(0.2, 1);
  // What was written is the writer's on either version: nothing of it was written anew.
  await opensPaper(writer);
  await goesTo(writer, 2);
  await sheetOf(writer, 2).locator('[data-carried]').first().waitFor({ timeout: 60_000 });
});

test('who signs out of the only device that opens their notes is asked first, and can stay', async () => {
  await writer.page.goto('/');
  // What opens the notes is asked when they are brought together.
  await writer.page.waitForResponse((answer) => answer.url().endsWith('/api/notebook/keys'));
  await writer.page.getByRole('button', { name: council.delegates[0]!.name }).click();
  await writer.page.getByRole('menuitem', { name: vi(shell.signOut) }).click();
  await writer.sees(notes.leaveOpenHere, { n: 3 });
  await writer.look('leaving');
  await writer.page.setViewportSize(PHONE.viewport!);
  await writer.look('leaving-phone');
  await writer.press(notes.stay);
  await writer.sees(TITLE);
});
