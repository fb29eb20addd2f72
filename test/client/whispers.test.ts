/** A word to one in a real browser: on that one's tablet alone, read with a tap; written before the chair and at the desk. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chairGroups } from '../../shared/text/chair-groups.ts';
import { whispers as words } from '../../shared/text/whispers.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { chair, lan, minh, secretary } from '../kit/people.ts';
import { fullHouse, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const COME = 'Mời đại biểu lên gặp chủ tọa.';
const written: Step = [fullHouse, chair.does('sendWhisper', { member: lan.id, text: COME })];

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `whispers-${name}.png`), fullPage: true });
}

for (const [name, size] of [['phone', PHONE], ['tablet', TABLET]] as const)
  it(`T-6 on a ${name} it stands until a tap, as high as a finger needs`, async () => {
    const made = world(written);
    const page = await open(house, { size, followed: seenIn(made), who: lan });
    const read = page.getByRole('button', { name: vi(words.read) });
    await read.waitFor();
    await expect.poll(() => page.getByText(COME).count()).toBe(1);
    expect((await read.boundingBox())!.height).toBeGreaterThanOrEqual(56);
    await expect.poll(() => page.getByText(COME).evaluate((one) => parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(16);
    await shot(page, name);
    await expect.poll(() => graveFaults(page)).toEqual([]);
    await page.context().close();
  });

it('T-6 nobody else’s tablet shows it, nor their own once it is read', async () => {
  for (const [who, steps] of [
    [minh, written],
    [lan, [written, lan.does('readWhisper', (made: World) => ({ whisper: made.meeting.whispers.all.at(-1)!.whisper }))]],
  ] as const) {
    const page = await open(house, { size: TABLET, followed: seenIn(world(steps as Step)), who });
    await page.getByRole('heading').first().waitFor();
    await expect.poll(() => page.getByText(COME).count()).toBe(0);
    await page.context().close();
  }
});

for (const [name, size] of [['phone', PHONE], ['tablet', TABLET]] as const)
  it(`T-5 before the chair on a ${name} it is written among what is done more rarely`, async () => {
    const page = await open(house, { size, followed: seenIn(world(written)), who: chair });
    await page.getByRole('button', { name: vi(chairGroups.messages) }).click();
    await page.getByRole('list', { name: vi(words.sent) }).getByText(vi(words.unread)).waitFor();
    for (const one of [words.toChair, words.send, words.takeBack]) {
      const button = page.getByRole('button', { name: vi(one), exact: true });
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(56);
    }
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await shot(page, `chair-${name}`);
    await expect.poll(() => graveFaults(page)).toEqual([]);
    await page.context().close();
  });

it('T-5 at the desk: words that are ready, what became of those sent, and one taken back', async () => {
  const page = await open(house, {
    size: DESK,
    followed: seenIn(world(written)),
    who: secretary,
    at: '/secretariat/meetings/m1/whispers',
    answers: { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } },
  });
  await page.getByRole('list', { name: vi(words.sent) }).getByText(COME).waitFor();
  await expect.poll(() => page.getByRole('list', { name: vi(words.sent) }).innerText()).toContain(vi(words.unread));
  await page.getByRole('button', { name: vi(words.toDesk) }).click();
  await expect.poll(() => page.getByLabel(vi(words.text)).inputValue()).toBe(vi(words.toDesk));
  // To nobody it is not sent.
  await expect.poll(() => page.getByRole('button', { name: vi(words.send), exact: true }).isDisabled()).toBe(true);
  await page.getByLabel(vi(words.who)).first().click();
  await page.getByRole('option', { name: minh.name }).click();
  await expect.poll(() => page.getByRole('button', { name: vi(words.send), exact: true }).isEnabled()).toBe(true);
  await page.getByRole('button', { name: vi(words.takeBack) }).waitFor();
  await shot(page, 'desk');
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();
});
