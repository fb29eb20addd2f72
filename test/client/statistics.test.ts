/** Statistics in a real browser: chart, table and file at the desk, one's own numbers on a tablet and a telephone. */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { partOf } from '../kit/book-parts.ts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NO_SUMS } from '../../shared/meeting/figures.ts';
import { charts } from '../../shared/text/charts.ts';
import { refusals as linkRefusals } from '../../shared/text/shell.ts';
import { figureWords, pagesSaved, statistics as w } from '../../shared/text/statistics.ts';
import type { Statistics } from '../../shared/wire/statistics.ts';
import { ofQuarter, ofYear, plusQuarters, quarterOf } from '../../client/screens/statistics/periods.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { lan, secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { secretary as desk } from './answers.ts';
import { refused } from './browser.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const YEAR = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
/** Answers of the year that it is now, by what is asked for and from which row. */
const answering = (answers: Readonly<Record<string, Statistics>>) => (page: Page) =>
  page.route('**/api/statistics?*', (route) => {
    const { searchParams: asked } = new URL(route.request().url());
    const isYear = asked.get('from') === `${YEAR}-01-01` && asked.get('until') === `${YEAR}-12-31`;
    const found = answers[`${asked.get('by')} ${asked.get('after') ?? 0}`];
    return isYear && found ? route.fulfill({ json: found }) : route.fulfill({ status: 404, json: refused('border/unknown') });
  });
const about = { of: 'unit', sessions: 4, sheets: 2, unreadable: 0 } as const;
const person = (n: number) => ({
  ...NO_SUMS, member: `d${n}`, name: `Nguyễn Thị Hồng Ngọc ${n}`, group: `Tổ đại biểu số ${1 + (n % 3)}`,
  sessions: 4, present: 4 - (n % 3), excused: n % 3 === 1 ? 1 : 0, absent: n % 3 === 2 ? 2 : 0,
  votes: 18, voted: Math.max(0, 18 - n), speeches: n % 5, seconds: n * 90, questions: n % 2, asked: 2, answered: n % 3,
});
const PEOPLE: Statistics = { ...about, total: 29, people: Array.from({ length: 25 }, (_, n) => person(n)) };
const REST: Statistics = { ...about, total: 29, people: Array.from({ length: 4 }, (_, n) => person(25 + n)) };
const SHEETS: Statistics = {
  ...about,
  total: 1,
  ended: [
    { id: 'sheet-1', at: '2026-06-30T16:59:59.999Z', title: 'Chủ trương đầu tư cầu treo Nậm Mu', asked: 29, answered: 24, counts: { agree: 20, disagree: 1, other: 3 } },
  ],
};
const sentBy = (n: number) => ({
  id: `m${n}`, at: `2026-0${n}-10T01:00:00.000Z`, title: `Kỳ họp thứ ${n} Hội đồng nhân dân xã Mường Lay`, sheet: false,
  papers: 20 + n, people: 34, pages: 34 * 300 * n, leaves: 34 * 155 * n,
});
const PAGES: Statistics = { ...about, byUnit: true, total: 3, sent: [3, 2, 1].map(sentBy), sum: { pages: 34 * 1800, leaves: 34 * 930 } };
const ofUnit = (unit: string, name: string, n: number) => {
  const counted = { sessions: n, sheets: n % 2, papers: 22 * n, pages: 9_000 * n, leaves: 4_700 * n };
  return { unit, name, ...counted };
};
const UNITS: Statistics = {
  ...about,
  byUnit: true,
  left: 12,
  total: 2,
  units: [ofUnit('H1', 'Hội đồng nhân dân tỉnh Lai Châu', 6), ofUnit('H1.7', 'Hội đồng nhân dân xã Mường Lay', 3)],
  sum: { pages: 81_000, leaves: 42_300 },
};
const OWN: Statistics = { ...about, of: 'own', total: 1, people: [person(7)] };

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  await settled(page);
  await page.screenshot({ path: join(folder, `statistics-${name}.png`), fullPage: true });
}
async function kept(name: string, bytes: Uint8Array): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await writeFile(join(folder, `statistics-${name}`), bytes);
}
/** Says how many rows stood on the page as it was printed. */
const printing = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = String(document.querySelectorAll('table tr').length));
  });
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

it('periods are whole quarters and years, also across New Year', () => {
  expect([1, 2, 3, 4].map((quarter) => ofQuarter({ year: 2028, quarter }))).toEqual([
    { from: '2028-01-01', until: '2028-03-31' },
    { from: '2028-04-01', until: '2028-06-30' },
    { from: '2028-07-01', until: '2028-09-30' },
    { from: '2028-10-01', until: '2028-12-31' },
  ]);
  expect([plusQuarters({ year: 2028, quarter: 1 }, -1), plusQuarters({ year: 2028, quarter: 4 }, 1)]).toEqual([
    { year: 2027, quarter: 4 },
    { year: 2029, quarter: 1 },
  ]);
  expect([quarterOf('2028-06-30'), quarterOf('2028-07-01'), ofYear(2028).until]).toEqual([
    { year: 2028, quarter: 2 },
    { year: 2028, quarter: 3 },
    '2028-12-31',
  ]);
});

it('X-35 M-13 at the desk: a chart that says its numbers, a table, and a file of all pages', async () => {
  const page = await open(house, {
    size: { viewport: { width: 1440, height: 900 }, acceptDownloads: true },
    followed: seenIn(world(published)),
    who: secretary,
    at: '/secretariat/statistics',
    answers: {
      'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } },
      'GET /alarms': { alarms: [] },
    },
    before: async (page) => {
      await printing(page);
      await answering({ 'people 0': PEOPLE, 'people 25': REST, 'sheets 0': SHEETS, 'papers 0': PAGES, 'units 0': UNITS })(page);
    },
  });
  await page.getByText(vi(w.counted, { sessions: 4, sheets: 2 })).waitFor();
  await shot(page, 'desk');
  // Each part of the desk stands among its tabs once.
  const tabs = await page.getByRole('navigation').first().getByRole('link').allInnerTexts();
  expect(tabs).toContain(vi(w.sheets));
  expect(tabs).toEqual([...new Set(tabs)]);
  const bars = page.getByRole('figure').getByRole('listitem');
  await expect.poll(() => bars.count()).toBe(20);
  await expect.poll(() => bars.first().innerText()).toContain('4/4');
  await page.getByLabel(vi(w.measure)).selectOption({ label: vi(figureWords.voted) });
  await expect.poll(() => bars.first().innerText()).toMatch(/Ngọc 0\s+18\/18/);
  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(26);
  await page.getByRole('button', { name: vi(w.save) }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV (.csv)' }).click();
  const text = await readFile((await (await coming).path())!, 'utf8');
  expect(text.trim().split('\r\n').length).toBe(30);
  expect(text).toContain('"Nguyễn Thị Hồng Ngọc 28","Tổ đại biểu số 2"');
  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(30);
  // The chart as a picture, with what it needs away from the page; then all of it on paper.
  const picture = page.waitForEvent('download');
  await page.getByRole('button', { name: vi(charts.save) }).click();
  const png = await picture;
  expect(png.suggestedFilename()).toMatch(/^Thống kê - Đại biểu - .* - Đã tham gia biểu quyết\.png$/);
  const bytes = await readFile((await png.path())!);
  expect([bytes.subarray(1, 4).toString('latin1'), bytes.readUInt32BE(16)]).toEqual(['PNG', 2400]);
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(1600);
  await kept('chart.png', bytes);
  await page.getByRole('button', { name: vi(charts.print) }).click();
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['printed'])).toBe('30');
  await page.emulateMedia({ media: 'print' });
  for (const one of ['header', 'nav', 'main button']) await expect.poll(() => page.locator(`${one} >> visible=true`).count()).toBe(0);
  const head = page.locator('main h2', { hasText: `${vi(w.title)}: ${vi(w.people)}` });
  await expect.poll(() => head.isVisible()).toBe(true);
  await page.getByText(`${vi(w.ofYear, { year: String(YEAR) })} · Lập ngày`).waitFor();
  await kept('printed.pdf', await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: null });
  await page.getByRole('radiogroup').getByText(vi(w.sheets), { exact: true }).click();
  await page.getByRole('row', { name: /cầu treo/ }).waitFor();
  await expect.poll(() => bars.first().innerText()).toContain('24/29');
  await shot(page, 'desk-sheets');
  await page.getByText(vi(w.papers), { exact: true }).click();
  // The number stands with how it is counted, and that it is an estimate.
  await page.getByText(vi(w.saved, { n: 61_200, leaves: 31_620 })).waitFor();
  await page.getByText(vi(pagesSaved.how)).waitFor();
  await expect.poll(() => bars.first().innerText()).toMatch(/Kỳ họp thứ 3.*\s+30\.600/);
  await page.getByRole('button', { name: vi(w.save) }).click();
  const paper = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).click();
  const book = await readFile((await (await paper).path())!);
  await kept('figures.xlsx', book);
  const sheet = read(book);
  // The chart stands behind the figures, as the picture that is saved by itself.
  expect(sheet.SheetNames).toEqual([vi(w.title), vi(w.chart)]);
  const drawn = partOf(book, '/xl/media/image1.png')!;
  expect([drawn.subarray(1, 4).toString('latin1'), drawn.readUInt32BE(16)]).toEqual(['PNG', 2400]);
  expect(partOf(book, '/xl/drawings/drawing1.xml')!.toString()).toContain(`descr="${vi(w.title)}: ${vi(figureWords.pages)}"`);
  const lines = utils.sheet_to_json<Array<string | number>>(sheet.Sheets[sheet.SheetNames[0]!]!, { header: 1 });
  // Numbers, and not the texts that the page shows.
  expect(lines[1]).toContain(30_600);
  expect([lines.length, lines[0]!.includes(vi(figureWords.pages)), vi(figureWords.pages)]).toEqual([4, true, expect.stringContaining('ước tính')]);
  await shot(page, 'desk-papers');
  await page.getByText(vi(w.ofUnits), { exact: true }).click();
  await page.getByText(vi(w.saved, { n: 81_000, leaves: 42_300 })).waitFor();
  await page.getByText(vi(w.unitsLeft, { n: 12 })).waitFor();
  await page.getByRole('row', { name: /tỉnh Lai Châu/ }).waitFor();
  await shot(page, 'desk-units');
  await page.context().close();
});

it('a file that cannot be made, for its piece of the app does not come, says so and can be tried again', async () => {
  const page = await open(house, {
    size: { viewport: { width: 1440, height: 900 }, acceptDownloads: true },
    followed: seenIn(world(published)),
    who: secretary,
    at: '/secretariat/statistics',
    answers: { 'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } }, 'GET /alarms': { alarms: [] } },
    before: answering({ 'people 0': { ...PEOPLE, total: 25 } }),
  });
  const save = page.getByRole('button', { name: vi(w.save) });
  await save.waitFor();
  await page.route(/\.m?js(\?|$)/, (route) => route.abort());
  await save.click();
  await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).click();
  await page.getByText(vi(linkRefusals['link/offline'])).waitFor();
  await expect.poll(() => save.isEnabled()).toBe(true);
  await page.unroute(/\.m?js(\?|$)/);
  await page.context().close();
});

const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  tablet: { viewport: { width: 1180, height: 820 }, hasTouch: true },
  telephone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
for (const [name, size] of Object.entries(SIZES))
  it(`M-13 a delegate at a ${name} reads their own numbers, and is offered nobody else’s`, async () => {
    const page = await open(house, {
      size,
      followed: seenIn(world(published)),
      who: lan,
      at: '/statistics',
      before: answering({ 'people 0': OWN }),
    });
    await page.getByText(vi(w.ownLead)).waitFor();
    await expect.poll(() => page.getByText(vi(w.groups), { exact: true }).count()).toBe(0);
    await expect.poll(() => page.locator('dl > div', { hasText: vi(figureWords.voted) }).innerText()).toContain('11');
    await expect.poll(() => fits(page)).toBe(true);
    await shot(page, name);
    for (const button of await page.locator('main button:visible').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(56);
    await page.context().close();
  });
