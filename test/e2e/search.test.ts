/**
 * Somebody looks for something on a tablet: in all meetings from home, in one meeting, and in a scan that a machine has read. A tap
 * leads to the item or the page, where it is marked.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, PASSWORD, prepare, subject, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { room } from '../../shared/text/room.ts';
import { narrowing, search as words } from '../../shared/text/search.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { Words } from '../../shared/text/words.ts';
import type { Found } from '../../shared/wire/search.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { DESKTOP, Device, PHONE, TABLET, online, vi } from './browser.ts';

const hasTesseract = (() => {
  try {
    return execFileSync('tesseract', ['--list-langs'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().split(/\s+/).includes('vie');
  } catch {
    return false;
  }
})();

let folder: string;
let url: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let meeting: string;
let tablet: Device;

async function signsIn(name: string, size: typeof TABLET): Promise<Device> {
  const device = await Device.open(browser, name, online(size), url);
  await device.page.goto('/');
  await device.fill(signIn.login, 'thuky');
  await device.page.locator('input[type=password]').fill(PASSWORD);
  await device.page.keyboard.press('Enter');
  await device.page.getByRole('link', { name: vi(words.typeEverywhere) }).waitFor();
  return device;
}

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-search-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url, READ_SCANS: 'on' });
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  ({ meeting } = await prepare(council, { items: 6, votes: 0 }, 'Kỳ họp thứ ba'));
  await prepare(council, { items: 2, votes: 0 }, 'Kỳ họp thứ tư');
  browser = await launch();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tablet?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const chooses = async (device: Device, field: Words, value: Words): Promise<void> => {
  await device.page.getByRole('combobox', { name: vi(field) }).click();
  await device.page.getByRole('option', { name: vi(value) }).click();
};
const marks = () => tablet.page.locator('[data-found] span');

test('from home, in all meetings: what is found stands by meeting, and a tap leads to the page with the words marked', async () => {
  tablet = await signsIn('search', TABLET);
  await tablet.page.getByRole('link', { name: vi(words.typeEverywhere) }).click();
  await tablet.fill(words.typeEverywhere, 'chia se du lieu so');
  // What the server is still reading is added by itself.
  await tablet.sees('Nghị định số 47/2020/NĐ-CP', {}, 60_000);
  await expect.poll(() => tablet.page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
    expect.arrayContaining(['Kỳ họp thứ ba', 'Kỳ họp thứ tư']),
  );
  await tablet.look('all-meetings');
  await tablet.page.getByRole('button', { name: /^Trang \d+/ }).first().click();
  await marks().first().waitFor();
  await tablet.look('hit-on-page');
  // One number: of places to go to, in the list beside the pages, and over it.
  const number = await tablet.page.getByRole('status').getByText(/^\d+\/\d+$/).innerText();
  const count = Number(number.split('/')[1]);
  expect(count).toBeGreaterThan(1);
  await tablet.press('chia se du lieu so');
  await tablet.sees(words.count, { n: count });
  const listed = tablet.page.locator('li').filter({ has: tablet.page.locator('mark') });
  await expect.poll(() => listed.count()).toBe(count);
  await tablet.look('places-listed');
  // Back is where it was found.
  await tablet.page.goBack();
  await tablet.sees('Nghị định số 47/2020/NĐ-CP');
  await expect.poll(() => tablet.field(words.typeEverywhere).inputValue()).toBe('chia se du lieu so');
});

test('X-33 a session is found by its own title and its unit together, and opened from there', async () => {
  await tablet.fill(words.typeEverywhere, 'ky hop thu ba muong mau');
  const found = tablet.page.getByRole('region', { name: 'Kỳ họp thứ ba' });
  await found.waitFor();
  await expect.poll(() => tablet.page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Kỳ họp thứ ba']);
  await found.getByText('Hội đồng nhân dân xã Mường Mẫu').waitFor();
  await tablet.look('session-found');
  await found.getByRole('link', { name: vi(narrowing.open) }).click();
  await tablet.page.waitForURL(new RegExp(`/meeting/${meeting}`));
  await tablet.page.goBack();
});

test('an item is shown in its agenda, in sight and marked, until the next touch', async () => {
  await tablet.fill(words.typeEverywhere, subject(5));
  await tablet.sees(words.item, { n: 6 });
  await tablet.page.getByRole('button', { name: new RegExp(`^${vi(words.item, { n: 6 })}`) }).click();
  const found = tablet.page.locator('li[data-found]');
  await found.waitFor();
  await expect.poll(() => found.textContent()).toContain(subject(5));
  await expect.poll(() => found.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  })).toBe(true);
  await tablet.look('item-found');
  await tablet.page.mouse.click(5, 5);
  await found.waitFor({ state: 'detached' });
});

test('so it is from the search of one meeting', async () => {
  await tablet.page.goto(`/meeting/${meeting}/search`);
  await tablet.fill(words.typeMeeting, subject(4));
  await tablet.page.getByRole('button', { name: new RegExp(`^${vi(words.item, { n: 5 })}`) }).click();
  const found = tablet.page.locator('li[data-found]');
  await found.waitFor();
  await expect.poll(() => found.evaluate((one) => one.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  await tablet.press(room.searchHere);
});

test('the same on a telephone and at a desk; without a network it says what can be done', async () => {
  for (const [name, size] of [['search-phone', PHONE], ['search-desk', DESKTOP]] as const) {
    const device = await signsIn(name, size);
    await device.look('home');
    await device.page.getByRole('link', { name: vi(words.typeEverywhere) }).click();
    await device.look('empty');
    await device.fill(words.typeEverywhere, 'nghi dinh');
    await device.sees('Nghị định số 47/2020/NĐ-CP');
    await device.look('all-meetings');
    await device.fill(words.typeEverywhere, 'khong co dau ca xyz');
    await device.sees(words.noneAdvice);
    await device.look('none');
    // Without a word, by what is still to come; the address keeps it.
    await device.fill(words.typeEverywhere, '');
    await device.press(narrowing.show);
    await chooses(device, narrowing.time, narrowing.over);
    await device.sees(words.noneAdvice);
    await chooses(device, narrowing.time, narrowing.coming);
    await device.page.reload();
    await device.page.getByRole('heading', { level: 2, name: 'Kỳ họp thứ ba' }).waitFor();
    await device.look('narrowed');
    await device.press(narrowing.clear);
    await device.page.getByRole('heading', { level: 2, name: 'Kỳ họp thứ ba' }).waitFor({ state: 'detached' });
    await device.context.setOffline(true);
    await device.fill(words.typeEverywhere, 'nghi dinh 47');
    await device.sees(words.needsNetwork);
    await device.look('offline');
    expect(device.faults).toEqual([]);
    await device.context.close();
  }
});

test.skipIf(!hasTesseract)(
  'a scan is found by its words once a machine has read it (needs tesseract-ocr-vie), and says who has read them',
  async () => {
    const found = () => council.secretary.ask<Found>('POST', '/api/search', { typed: 'cải cách hành chính của chính phủ' });
    await expect
      .poll(async () => (await found()).meetings.flatMap(({ papers }) => papers).some(({ pages }) => pages.some((one) => one.recognised)), {
        // Nobody waits for it: everything else on the machine comes before.
        timeout: 270_000,
        interval: 2_000,
      })
      .toBe(true);
    await tablet.page.goto('/search');
    await tablet.fill(words.typeEverywhere, '"cải cách hành chính của chính phủ"');
    await tablet.sees(words.recognised);
    await tablet.look('recognised');
    await tablet.page
      .getByRole('button', { name: new RegExp(vi(words.recognised)) })
      .first()
      .click();
    await marks().first().waitFor();
    await tablet.page.locator('[data-page] canvas').first().waitFor();
    await tablet.look('recognised-on-page');
    // Turned by its reader, the mark goes with the page.
    const before = (await marks().first().boundingBox())!;
    expect(before.width).toBeGreaterThan(before.height);
    await tablet.page.goto(`/meeting/${meeting}/search`);
    await tablet.fill(words.typeMeeting, 'thông báo kết luận của thủ tướng');
    await tablet.sees(words.recognised);
    await tablet.look('recognised-in-meeting');
    expect(tablet.faults).toEqual([]);
  },
);
