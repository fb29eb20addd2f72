/** A programme's own numbers in a real browser: looked over at the desk, kept or counted anew, changed by hand; on a delegate's screens. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agenda } from '../../shared/text/agenda.ts';
import { agendaImport as words } from '../../shared/text/agenda-import.ts';
import { shell } from '../../shared/text/shell.ts';
import { desk } from '../../shared/text/secretariat.ts';
import { vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { chair, ITEM, itemOf, lan, secretary } from '../kit/people.ts';
import { fullHouse, ready, world, type Step } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  tablet: { viewport: { width: 1180, height: 820 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1440, height: 900 } },
};
const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };
const PROGRAMME = [
  'Phần thứ nhất: KHAI MẠC',
  '1. Chào cờ, giới thiệu đại biểu',
  'Phần thứ hai: NỘI DUNG',
  '6. Các báo cáo trình kỳ họp',
  '6.1. Báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh 6 tháng đầu năm',
  '6.2. Báo cáo quyết toán ngân sách',
].join('\n');
const OWN = [
  { title: 'KHAI MẠC', number: 'Phần thứ nhất' },
  { title: 'NỘI DUNG', number: 'Phần thứ hai' },
  { title: 'Các báo cáo trình kỳ họp', number: '6', level: 1 },
  { title: 'Báo cáo tình hình phát triển kinh tế - xã hội', number: '6.1', level: 2 },
  { title: 'Báo cáo quyết toán ngân sách', number: '6.2', level: 2 },
];
const kept: Step = [ready, secretary.removesItem(ITEM), secretary.addsItems(...OWN)];

const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const atAgenda = (size: BrowserContextOptions, ...steps: Step[]): Promise<Page> =>
  open(house, { size, followed: seenIn(world(...steps)), who: secretary, at: '/secretariat/meetings/m1/agenda', answers });
const bring = (page: Page, text: string) =>
  page.getByLabel(vi(words.choose)).setInputFiles({ name: 'chuong-trinh.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `numbers-${name}.png`), fullPage: true });
}

it.each(Object.entries(SIZES))('A-50 on a %s the numbers of a programme are kept unless somebody has them counted anew', async (name, size) => {
  const page = await atAgenda(size, ready, secretary.removesItem(ITEM));
  await bring(page, PROGRAMME);
  const numbers = page.locator('tbody th');
  await expect.poll(() => numbers.allTextContents()).toEqual(['Phần thứ nhất', '1', 'Phần thứ hai', '6', '6.1', '6.2']);
  await expect.poll(() => page.getByRole('radio', { name: vi(words.keepNumbers) }).isChecked()).toBe(true);
  await shot(page, `review-${name}`);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: vi(words.countAnew) }).check();
  await expect.poll(() => numbers.allTextContents()).toEqual(['1', '1.1', '2', '2.1', '2.1.1', '2.1.2']);
  await page.getByRole('radio', { name: vi(words.keepNumbers) }).check();
  await page.getByRole('button', { name: vi(words.add, { n: 6 }) }).click();
  await expect.poll(() => acts(page)).toHaveLength(1);
  const [[type, { items }]] = (await acts(page)) as unknown as [[string, { items: ReadonlyArray<{ number: string; level?: number }> }]];
  expect([type, items.map(({ number, level = 0 }) => [level, number])]).toEqual([
    'addItems',
    [[0, 'Phần thứ nhất'], [1, '1'], [0, 'Phần thứ hai'], [1, '6'], [2, '6.1'], [2, '6.2']],
  ]);
  await page.context().close();
});

it('A-50 numbers that stand twice are named, and nothing is added until they do not', async () => {
  const page = await atAgenda(SIZES['desk']!, kept);
  await bring(page, '6.1. Báo cáo bổ sung\n6.9. Tờ trình');
  await page.getByRole('radio', { name: vi(words.keepNumbers) }).check();
  await page.getByText(vi(words.twice, { numbers: '6.1' })).waitFor();
  await expect.poll(() => page.getByRole('button', { name: vi(words.add, { n: 2 }) }).isDisabled()).toBe(true);
  await shot(page, 'twice');
  await page.getByRole('radio', { name: vi(words.countAnew) }).check();
  await expect.poll(() => page.locator('tbody th').allTextContents()).toEqual(['Phần thứ ba', 'Phần thứ tư']);
  await page.context().close();
});

it('A-50 what a document brings is looked over by keys alone: a row is left out and taken back, and the keys are where one looks', async () => {
  const page = await atAgenda(SIZES['desk']!, ready, secretary.removesItem(ITEM));
  await bring(page, PROGRAMME);
  const holder = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby') ?? document.activeElement?.getAttribute('aria-label'));
  await expect.poll(holder).toBe('agenda-import');
  const second = vi(words.whatIs, { what: vi(words.content), n: 2 });
  await page.getByLabel(second, { exact: true }).focus();
  await page.keyboard.press('Alt+Delete');
  await page.getByRole('button', { name: vi(words.add, { n: 5 }) }).waitFor();
  await expect.poll(() => page.getByLabel(second, { exact: true }).isEditable()).toBe(false);
  await page.keyboard.press('Alt+Delete');
  await page.getByRole('button', { name: vi(words.add, { n: 6 }) }).waitFor();
  await expect.poll(() => holder()).toBe(second);
  const higher = page.getByRole('button', { name: vi(words.higher, { n: 2 }), exact: true });
  await higher.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => higher.getAttribute('aria-disabled')).toBe('true');
  await expect.poll(() => higher.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: vi(shell.cancel), exact: true }).press('Enter');
  const field = page.getByLabel(vi(agenda.addItem), { exact: true });
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.context().close();
});

it.each(Object.entries(SIZES))('A-52 on a %s a number is changed by hand in the draft, and all are counted anew', async (name, size) => {
  const made = world(kept);
  const page = await atAgenda(size, kept);
  await page.getByText(vi(agenda.numbersKept)).waitFor();
  await shot(page, `draft-${name}`);
  await page.getByRole('button', { name: vi(agenda.acts, { n: '6.1', title: OWN[3]!.title }) }).click();
  await page.getByRole('menuitem', { name: vi(agenda.setNumber) }).click();
  const field = page.getByLabel(vi(agenda.setNumberWhat, { number: '6.1' }));
  await field.fill('6.3');
  await shot(page, `by-hand-${name}`);
  await page.getByRole('button', { name: vi(desk.save), exact: true }).click();
  await page.getByRole('button', { name: vi(agenda.countAnew) }).click();
  await page.getByRole('dialog').getByRole('button', { name: vi(agenda.countAnew) }).click();
  await expect.poll(() => acts(page)).toEqual([
    ['setItemNumber', { item: itemOf(made, 'Báo cáo tình hình phát triển kinh tế - xã hội'), number: '6.3', was: '6.1' }],
    ['countItems', {}],
  ]);
  await page.context().close();
});

it('A-50 one that is typed with its number brings it along', async () => {
  const page = await atAgenda(SIZES['desk']!, kept);
  await page.getByLabel(vi(agenda.addItem)).fill('6.3. Báo cáo của Thường trực');
  await page.keyboard.press('Enter');
  await expect.poll(() => acts(page)).toEqual([['addItem', { title: 'Báo cáo của Thường trực', level: 2, number: '6.3' }]]);
  await page.context().close();
});

it.each(Object.entries(SIZES))('A-50 on a %s of a delegate and of the chair the programme has its own numbers', async (name, size) => {
  const during: Step = [fullHouse, secretary.addsItems(...OWN), chair.goesTo('Báo cáo tình hình phát triển kinh tế - xã hội')];
  for (const who of [lan, chair]) {
    const page = await open(house, { size, followed: seenIn(world(during)), who });
    await page.getByText('6.1', { exact: true }).first().waitFor();
    await page.getByText('Phần thứ hai', { exact: true }).first().waitFor();
    await shot(page, `room-${who.id}-${name}`);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await page.context().close();
  }
});
