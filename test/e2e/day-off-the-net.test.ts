/**
 * A delegate's day with a long paper: it has come to the tablet, the network goes and the browser is opened anew; a word is found on page
 * 150 and written on; back on the network the notes are on the other device, and when the paper is replaced they stand by their words
 * in the new version. The server knows none of it.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { text as changes } from '../../shared/text/changes.ts';
import { home } from '../../shared/text/home.ts';
import { notes } from '../../shared/text/notes.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { colours, text as pen } from '../../shared/text/pen.ts';
import { text as reader } from '../../shared/text/reader.ts';
import { room } from '../../shared/text/room.ts';
import { openWords } from '../../shared/text/open-papers.ts';
import type { PaperTaken } from '../../shared/wire/papers.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { setOnPages } from '../papers/two-versions.ts';
import { DESKTOP, Device, papersOn, PHONE, TABLET, vi } from './browser.ts';
import { codeOn, enrols, givesPin } from './entering.ts';
import { wordsIn } from './server-data.ts';

const TITLE = 'Kỳ họp thứ tư Hội đồng nhân dân xã Mường Mẫu';
const REPORT = 'Báo cáo thuyết minh và văn bản áp dụng';
const SENTENCE = 'Bố trí đủ vốn đối ứng tuyến liên bản Cốc Ly trong quý một.';
const FLEETING = 'Riêng trạm bơm Na Lốc tạm dừng đầu tư đến năm sau.';
const BEFORE = [
  'PHỤ LỤC RIÊNG CỦA XÃ',
  'Đơn vị tính: triệu đồng.',
  SENTENCE,
  'Kinh phí do ngân sách xã bảo đảm.',
  FLEETING,
  'Thường trực Hội đồng nhân dân giám sát.',
];
const AFTER = [
  'PHỤ LỤC RIÊNG CỦA XÃ, CHỈNH LÝ SAU THẨM TRA',
  'Đơn vị tính: nghìn đồng, làm tròn đến hàng chục.',
  ...Array.from(
    { length: 9 },
    (_, at) => `Khoản bổ sung ${at + 1}: chi sửa chữa nhà văn hóa bản số ${at + 1} là ${210 + at * 31} nghìn đồng.`,
  ),
  SENTENCE,
  'Kinh phí do ngân sách xã bảo đảm.',
  'Thường trực Hội đồng nhân dân giám sát.',
];
const [PAGE, PAGE_AFTER] = [150, 153];
const WORDS = 'Hỏi Ban Kinh tế về nguồn đối ứng còn thiếu';
const OTHER_WORDS = 'Hỏi vì sao dừng trạm bơm';

let folder: string;
let environment: Record<string, string>;
let server: ServerProcess;
let council: Council;
let meeting: string;
let tablet: Device;
let second: Device;
const url = () => environment['PUBLIC_URL']!;

/** A decree and its annexes again and again, and on one page what concerns the commune alone. @param at where, from 1 */
async function longPaper(own: readonly string[], at: number, pages: number): Promise<Buffer> {
  const paper = await PDFDocument.create();
  const add = async (bytes: Uint8Array, count: number): Promise<void> => {
    const from = await PDFDocument.load(bytes);
    const all = from.getPageCount();
    for (const page of await paper.copyPages(from, Array.from({ length: count }, (_, n) => n % all))) paper.addPage(page);
  };
  const decree = await readFile(resolve(import.meta.dirname, '../samples/nghi-dinh-335-2025.pdf'));
  await add(decree, at - 1);
  await add(await setOnPages(own, 15), 1);
  await add(decree, pages - at);
  return Buffer.from(await paper.save());
}

const upload = async (bytes: Buffer): Promise<string> => {
  const headers = { 'content-type': 'application/pdf', 'x-paper-name': encodeURIComponent(REPORT), 'x-secrecy': 'ordinary' };
  return (await council.secretary.ask<PaperTaken>('PUT', '/api/papers', bytes, headers)).sha256;
};

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-day-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  environment = { DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: `http://localhost:${port}` };
  server = await serve(environment);
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  const { secretary, delegates } = council;
  const place = { title: TITLE, startsAt: new Date().toISOString(), place: 'Hội trường Ủy ban nhân dân xã' };
  ({ meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', place));
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: delegates[0]!.id });
  await secretary.command('addItem', { title: 'Dự toán ngân sách xã năm 2027' });
  await secretary.until(({ agenda }) => agenda.items.length === 1);
  const { item } = secretary.meeting.agenda.items[0]!;
  await secretary.command('addPaper', { item, sha256: await upload(await longPaper(BEFORE, PAGE, 165)), title: REPORT });
  await secretary.until(({ papers }) => papers.order.length === 1);
  await secretary.command('publish', {});
  secretary.leave();
  tablet = await opened('tablet');
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await tablet?.failed();
  await second?.failed();
});
afterAll(async () => {
  await tablet?.context.close();
  await second?.context.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const opened = (name: string): Promise<Device> => Device.kept(join(folder, name), name, TABLET, url());

async function entersRoom({ page }: Device): Promise<void> {
  await page.getByRole('link', { name: TITLE }).or(page.getByRole('link', { name: vi(home.enter), exact: true })).first().click();
  await page.getByRole('button', { name: new RegExp(REPORT) }).first().waitFor();
}

/** In the three sizes. */
async function looks(device: Device, what: string): Promise<void> {
  for (const { viewport } of [PHONE, DESKTOP, TABLET]) {
    await device.page.setViewportSize(viewport!);
    await device.look(`${what}-${viewport!.width}`);
  }
}

const onPage = ({ page }: Device, number: number): Locator => page.locator(`[data-page="${number}"]`);
const lineOn = (device: Device, number: number, words: string): Locator =>
  onPage(device, number).locator('[data-text] span').filter({ hasText: words.split(' ').slice(0, 4).join(' ') }).first();
const highlights = (device: Device, number: number): Locator => onPage(device, number).locator('[data-note]');
const ink = (device: Device, number: number): Locator => onPage(device, number).locator('[data-ink] path[d^="M"]');

async function toPage(device: Device, number: number, words = SENTENCE): Promise<void> {
  await device.page.getByLabel(vi(reader.goTo)).fill(String(number));
  await device.page.keyboard.press('Enter');
  await lineOn(device, number, words).waitFor({ state: 'attached' });
  await lineOn(device, number, words).scrollIntoViewIfNeeded();
}

async function selects(page: Page, line: Locator): Promise<void> {
  const box = (await line.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2);
  await page.mouse.up();
}

/** How far something drawn is from the line it belongs to: of the page's width. */
async function besideLine(device: Device, number: number, drawn: Locator): Promise<readonly [right: number, down: number]> {
  const [line, box, page] = await Promise.all([
    lineOn(device, number, SENTENCE).boundingBox(),
    drawn.boundingBox(),
    onPage(device, number).boundingBox(),
  ]);
  return [(box!.x - line!.x) / page!.width, (box!.y - line!.y) / page!.width];
}
const near = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  Math.hypot(one[0] - other[0], one[1] - other[1]) < 0.006;

const mine = ({ page }: Device): Locator => page.getByRole('list', { name: vi(pen.mine) });
async function listed(device: Device): Promise<void> {
  if ((await mine(device).count()) === 0) await device.press(pen.mine);
  await mine(device).waitFor();
}

let inkBefore: readonly [number, number];

test('a paper of 165 pages comes to the tablet, with its words', async () => {
  await enrols(tablet, council.secretary, council.delegates[1]!.id);
  await tablet.sees(onDevice.allShort, {}, 90_000);
  // The paper and its text.
  await expect.poll(async () => (await papersOn(tablet)).length, { timeout: 90_000 }).toBe(2);
  await expect.poll(() => tablet.page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 }).toBe(true);
});

test('server and network gone and the browser opened anew: page 150 is read behind the PIN', async () => {
  await server.stop();
  await tablet.context.close();
  tablet = await opened('tablet');
  await tablet.context.setOffline(true);
  await tablet.page.goto('/');
  await givesPin(tablet);
  await entersRoom(tablet);
  await tablet.page.getByRole('button', { name: new RegExp(REPORT) }).first().click();
  await tablet.sees(room.kept);
  await toPage(tablet, PAGE);
  await tablet.press(reader.close);
});

test('a word typed without diacritics is found there, and marked', async () => {
  const { page } = tablet;
  await page.getByRole('button', { name: vi(room.searchHere) }).click();
  await page.getByRole('searchbox').fill('von doi ung tuyen lien ban');
  await page.getByRole('button', { name: new RegExp(`^Trang ${PAGE} .*đối ứng`, 'i') }).first().click();
  const found = onPage(tablet, PAGE).locator('[data-found][data-selected] span').first();
  await found.waitFor();
  const [marked, line] = [(await found.boundingBox())!, (await lineOn(tablet, PAGE, SENTENCE).boundingBox())!];
  expect(Math.abs(marked.y - line.y)).toBeLessThan(line.height);
  await looks(tablet, 'found');
  // The search lies over nothing that is written on.
  await page.keyboard.press('Escape');
});

test('and written on: words are highlighted and noted, and a pen goes over the page', async () => {
  const { page } = tablet;
  const colour = (name: keyof typeof colours) => page.getByRole('button', { name: vi(pen.highlight, { colour: vi(colours[name]) }) });
  await selects(page, lineOn(tablet, PAGE, SENTENCE));
  await colour('yellow').click();
  await expect.poll(() => highlights(tablet, PAGE).count()).toBe(1);
  const line = (await lineOn(tablet, PAGE, SENTENCE).boundingBox())!;
  await page.mouse.click(line.x + 40, line.y + line.height / 2);
  await page.getByRole('toolbar', { name: vi(pen.ofHighlight) }).getByRole('button', { name: vi(pen.textNote) }).click();
  await page.getByLabel(vi(pen.writeHere)).fill(WORDS);
  await tablet.press(pen.save);
  await selects(page, lineOn(tablet, PAGE, FLEETING));
  await page.getByRole('toolbar', { name: vi(pen.selection) }).getByRole('button', { name: vi(pen.textNote) }).click();
  await page.getByLabel(vi(pen.writeHere)).fill(OTHER_WORDS);
  await tablet.press(pen.save);
  await tablet.press(pen.write);
  await page.getByRole('toolbar', { name: vi(pen.tools) }).waitFor();
  // Its tools have moved the page down.
  const under = (await lineOn(tablet, PAGE, SENTENCE).boundingBox())!;
  const [x, y] = [under.x + 20, under.y + under.height + 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let n = 1; n <= 12; n++) await page.mouse.move(x + 22 * n, y + 2 * Math.sin(n));
  await page.mouse.up();
  await tablet.press(pen.done);
  await expect.poll(() => ink(tablet, PAGE).count()).toBe(1);
  inkBefore = await besideLine(tablet, PAGE, ink(tablet, PAGE));
  await listed(tablet);
  await expect.poll(() => mine(tablet).getByRole('listitem').count()).toBe(4);
  await looks(tablet, 'written');
});

test('back on the network, another device of the same person has it, once it has the key by its code', async () => {
  server = await serve(environment);
  await tablet.context.setOffline(false);
  await tablet.page.goto('/devices');
  await tablet.sees(notes.allThere, {}, 60_000);
  second = await opened('second');
  await enrols(second, council.secretary, council.delegates[1]!.id);
  const code = await codeOn(tablet);
  await second.page.goto('/devices');
  await second.page.getByLabel(vi(notes.code)).fill(code);
  await second.press(notes.take);
  await second.sees(notes.allThere);
  await second.page.goto('/');
  await entersRoom(second);
  await second.page.getByRole('button', { name: new RegExp(REPORT) }).first().click();
  await toPage(second, PAGE);
  await expect.poll(() => highlights(second, PAGE).count()).toBe(3);
  expect(near(await besideLine(second, PAGE, ink(second, PAGE)), inkBefore)).toBe(true);
});

test('the paper is replaced: on both devices the notes stand by their sentence, three pages on, and what has no place is listed', async () => {
  const { secretary } = council;
  await secretary.join(meeting);
  const [paper] = secretary.meeting.papers.order;
  const sha256 = await upload(await longPaper(AFTER, PAGE_AFTER, 170));
  await secretary.command('replacePaper', { paper: paper!, sha256, changed: 'Bổ sung chín khoản chi, bỏ nội dung về trạm bơm' });
  for (const device of [tablet, second]) {
    await device.page.goto('/');
    await entersRoom(device);
    await device.page.getByRole('button', { name: new RegExp(REPORT) }).first().click();
    await device.button(changes.before).waitFor();
    await toPage(device, PAGE_AFTER);
    await expect.poll(() => highlights(device, PAGE_AFTER).count(), { timeout: 60_000 }).toBe(2);
    await expect.poll(() => onPage(device, PAGE_AFTER).locator('[data-note][data-carried]').count()).toBe(2);
    const [line, light] = await Promise.all([
      lineOn(device, PAGE_AFTER, SENTENCE).boundingBox(),
      highlights(device, PAGE_AFTER).first().boundingBox(),
    ]);
    expect(Math.abs(light!.y - line!.y)).toBeLessThan(line!.height / 2);
    expect(light!.width).toBeGreaterThan(line!.width * 0.9);
    await expect.poll(() => ink(device, PAGE_AFTER).count()).toBe(1);
    expect(near(await besideLine(device, PAGE_AFTER, ink(device, PAGE_AFTER)), inkBefore)).toBe(true);
    await listed(device);
    await expect.poll(() => mine(device).getByRole('listitem').count()).toBe(3);
    await device.sees(pen.fromEarlier);
    await device.sees(pen.nowhere);
    await looks(device, 'carried');
  }
});

test('what has no place is a tap from its old one, and nothing is lost there', async () => {
  const { page } = tablet;
  await page.getByRole('button', { name: new RegExp(OTHER_WORDS) }).click();
  await tablet.sees(openWords.replacedOpen);
  await lineOn(tablet, PAGE, FLEETING).waitFor();
  await expect.poll(() => highlights(tablet, PAGE).count()).toBe(3);
  await tablet.look('earlier');
  await tablet.press(openWords.openNew);
  await tablet.button(changes.before).waitFor();
});

test('a carried note that is changed is one note of the new version, on both devices', async () => {
  const { page } = tablet;
  await toPage(tablet, PAGE_AFTER);
  await expect.poll(() => highlights(tablet, PAGE_AFTER).count(), { timeout: 60_000 }).toBe(2);
  await onPage(tablet, PAGE_AFTER).getByRole('button', { name: vi(pen.openNote, { text: WORDS }) }).click();
  await tablet.page.getByRole('dialog').getByText(vi(pen.fromEarlier)).waitFor();
  await looks(tablet, 'card');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Where it stands now: the page has been of other sizes in between, and holds its place to within a line.
  await lineOn(tablet, PAGE_AFTER, SENTENCE).scrollIntoViewIfNeeded();
  const line = (await lineOn(tablet, PAGE_AFTER, SENTENCE).boundingBox())!;
  await page.mouse.click(line.x + 40, line.y + line.height / 2);
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/notebook/notes') && answer.ok());
  await page
    .getByRole('toolbar', { name: vi(pen.ofHighlight) })
    .getByRole('button', { name: vi(pen.highlight, { colour: vi(colours.pink) }) })
    .click();
  await sent;
  await second.page.reload();
  for (const device of [tablet, second]) {
    const changed = onPage(device, PAGE_AFTER).locator('[data-note]:not([data-carried])');
    await expect.poll(() => changed.count(), { timeout: 90_000 }).toBe(1);
    await expect.poll(() => changed.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 176, 204)');
    await expect.poll(() => highlights(device, PAGE_AFTER).count(), { timeout: 60_000 }).toBe(2);
  }
  await tablet.press(reader.close);
  await tablet.press(pen.mine);
  await expect.poll(() => page.locator('main [data-kind]').count()).toBe(4);
  await page.getByText(`Trang ${PAGE_AFTER} · ${vi(pen.fromEarlier)}`).first().waitFor();
  await tablet.sees(pen.notInNew);
  await looks(tablet, 'all');
  expect([...tablet.faults, ...second.faults]).toEqual([]);
});

test('all that the server has says no word of it', async () => {
  await server.stop();
  const { bytes, found } = await wordsIn(join(folder, 'data'), [
    WORDS,
    WORDS.slice(0, 16),
    OTHER_WORDS,
    '"kind":"ink"',
    '"kind":"highlight"',
    '"exact"',
  ]);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(found).toEqual([]);
});
