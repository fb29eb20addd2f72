/** Lists of many years' meetings in a real browser: looked for at the desk, chosen to copy from, paged at home, and by month. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plain } from '../../shared/base/find.ts';
import { calendar } from '../../shared/text/calendar.ts';
import { home } from '../../shared/text/home.ts';
import { listWords } from '../../shared/text/lists.ts';
import { plans } from '../../shared/text/plans.ts';
import { meetingList } from '../../shared/text/secretariat.ts';
import { sheets } from '../../shared/text/sheets.ts';
import type { MeetingList, MeetingSummary } from '../../shared/wire/meeting-list.ts';
import { vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { lan, secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true };
const MANY = 300;
const DAY_MS = 86_400_000;
const NOW = Date.now();

const summary = (n: number, more: Partial<MeetingSummary> = {}): MeetingSummary => ({
  ...{ meeting: `k${n}`, title: `Kỳ họp thứ ${MANY - n}`, startsAt: new Date(NOW - n * 30 * DAY_MS).toISOString() },
  ...{ place: 'Hội trường', stage: 'approved', rehearsal: false, items: 5, papers: 9, ...more },
});
/** The latest first, a month from each to the next: one is to come. */
const all = Array.from({ length: MANY }, (_one, n) => summary(n, n === 0 ? { stage: 'published' } : {}));
const ofSheets = all.map((one, n) => ({ ...one, meeting: `sheet-${n}`, title: `Phiếu số ${n}`, asked: 20, answered: 12 }));

/** Answers as the server does, twenty past ones a page. */
function listed(asked: URLSearchParams): MeetingList {
  const source = asked.get('kind') === 'sheet' ? ofSheets : all;
  const [typed, from, until] = [plain(asked.get('typed') ?? '').split(' '), asked.get('from') ?? '', asked.get('until') ?? '9'];
  const isThen = ({ startsAt }: MeetingSummary): boolean => startsAt >= from && startsAt < until;
  const found = source.filter((one) => typed.every((word) => plain(one.title).includes(word)) && isThen(one));
  const at = Number((asked.get('after') ?? '').split(':')[0] ?? 0);
  const rest = found.slice(at);
  return { meetings: rest.slice(0, 20), ...(rest.length > 20 && { next: `${String(at + 20).padStart(13, '0')}:k` }) };
}
const asked: string[] = [];
const before = (page: Page) =>
  page.route(/\/api\/meetings(\?.*)?$/, (route) => {
    const { search, searchParams } = new URL(route.request().url());
    asked.push(search);
    return route.fulfill({ json: listed(searchParams) });
  });
const answers = {
  'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } },
  'GET /templates': { templates: [] },
  'GET /alarms': { alarms: [] },
  'GET /venues': { venues: [] },
};
const atDeskOf = (at: string, size: object = DESK) =>
  open(house, { size, followed: seenIn(world(published)), who: secretary, at, answers, before });
const ofLan = (at: string, size: object = TABLET) => open(house, { size, followed: seenIn(world(published)), who: lan, at, before });
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  await settled(page);
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `many-${name}.png`) });
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, name).toBeLessThanOrEqual(0);
  await expect.poll(() => graveFaults(page), { message: name }).toEqual([]);
}

it.each([['desk', DESK], ['phone', PHONE]] as const)('Y-12 a desk finds a session of twenty years ago by its words, at a %s', async (name, size) => {
  const page = await atDeskOf('/secretariat', size);
  await page.getByText('Kỳ họp thứ 299').waitFor();
  await page.getByLabel(vi(meetingList.seek)).fill('ky hop 17');
  await page.getByRole('heading', { name: vi(meetingList.found) }).waitFor();
  await page.getByText('Kỳ họp thứ 17', { exact: true }).waitFor();
  await shot(page, `found-${name}`);
  // A reload keeps what was looked for.
  await page.reload();
  await page.getByText('Kỳ họp thứ 17', { exact: true }).waitFor();
  await page.getByLabel(vi(meetingList.seek)).fill('khong co');
  await page.getByText(vi(meetingList.noneFound)).waitFor();
  await page.getByLabel(vi(meetingList.seek)).fill('');
  await page.getByRole('heading', { name: vi(meetingList.preparing) }).waitFor();
  await page.context().close();
});

it('Y-12 of one year, page by page', async () => {
  const page = await atDeskOf('/secretariat?typed=ky');
  const rows = page.getByRole('link', { name: /Kỳ họp thứ/ });
  await rows.first().waitFor();
  await expect.poll(() => rows.count()).toBe(20);
  await page.getByRole('button', { name: vi(listWords.more) }).click();
  await expect.poll(() => rows.count()).toBe(40);
  const year = String(new Date(NOW).getUTCFullYear() - 3);
  await page.getByRole('combobox', { name: vi(meetingList.year) }).click();
  await page.getByRole('option', { name: year }).click();
  await expect.poll(() => rows.count()).toBeLessThan(15);
  for (const text of await rows.allInnerTexts()) expect(text).toContain(`năm ${year}`);
  await page.context().close();
});

it('Y-12 A-13 one to copy from is found by its words, however old', async () => {
  const page = await atDeskOf('/secretariat/new');
  const source = page.getByRole('combobox', { name: vi(plans.source) });
  await source.fill('thu 23');
  await page.getByRole('option', { name: /Kỳ họp thứ 23 · / }).click();
  await page.waitForURL(/from=meeting/);
  await expect.poll(() => source.inputValue()).toMatch(/^Kỳ họp thứ 23 · /);
  await shot(page, 'source');
  await page.context().close();
});

it('Y-12 at home those before come when they are asked for', async () => {
  const page = await ofLan('/');
  await page.getByText('Kỳ họp thứ 281').waitFor();
  await expect.poll(() => page.getByText('Kỳ họp thứ 280').count()).toBe(0);
  await page.getByRole('button', { name: vi(home.older) }).click();
  await page.getByText('Kỳ họp thứ 280').waitFor();
  await page.context().close();
});

it('Y-12 the calendar asks for the month that is looked at, and for nothing between', async () => {
  const page = await ofLan('/calendar');
  await page.getByText('Kỳ họp thứ 300').first().waitFor();
  asked.length = 0;
  for (let months = 0; months < 36; months++) await page.getByRole('button', { name: vi(calendar.earlier) }).click();
  await page.getByText(/Kỳ họp thứ 26[34]/).first().waitFor();
  expect(asked.some((one) => one.includes('from='))).toBe(true);
  expect(asked.some((one) => one.includes('after='))).toBe(false);
  await shot(page, 'calendar');
  await page.context().close();
});

it.each([['tablet', TABLET], ['phone', PHONE]] as const)('Y-12 an opinion sheet is found by its name, at a %s', async (name, size) => {
  const page = await ofLan('/sheets', size);
  const field = page.getByLabel(vi(sheets.seek));
  await field.fill('phieu so 217');
  await expect.poll(() => page.getByRole('link', { name: /Phiếu số/ }).count()).toBe(1);
  expect((await field.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  await shot(page, `sheets-${name}`);
  await field.fill('khongco');
  await page.getByText(vi(sheets.noneFits)).waitFor();
  await page.context().close();
});
