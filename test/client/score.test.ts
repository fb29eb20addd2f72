/** The score card in a real browser: at the desk, on a tablet and a telephone; entered by hand, with targets, as a file. */
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultScore, scoreCard, type ScoredSession } from '../../shared/council/score.ts';
import { workingCalendar } from '../../shared/council/working-days.ts';
import { measures, score as w, unknowns } from '../../shared/text/score.ts';
import { statistics } from '../../shared/text/statistics.ts';
import type { Score, ScoreKept } from '../../shared/wire/score.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, secretary } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { secretary as desk } from './answers.ts';
import { refused } from './browser.ts';
import { HANDHELD } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const YEAR = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
const paper = (since: string, signed: boolean) => ({ since, signed });
const session = (n: number, more: Partial<ScoredSession> = {}): ScoredSession => ({
  ...{ meeting: `m${n}`, title: `Kỳ họp thứ ${n}, Hội đồng nhân dân xã Mường Lống khóa II`, clocked: 9, votes: 12, electronic: 12 },
  ...{ startsAt: `${YEAR}-0${n}-06T01:00:00.000Z`, closedAt: `${YEAR}-0${n}-07T10:00:00.000Z`, seconds: 27_000, discussed: 9_500 },
  papers: Array.from({ length: 14 }, (_, at) => paper(`${YEAR}-0${n}-0${at === 0 ? 5 : 1}T01:00:00.000Z`, at % 3 > 0)),
  ...more,
});
const given = (settings = defaultScore('commune')): Score => ({
  ...{ version: 1, settings, sessions: 3, unreadable: 0, enters: true, sets: true },
  lines: scoreCard({
    sessions: [session(7), session(5, { clocked: 0, discussed: 0 }), session(3, { approvedAt: `${YEAR}-03-09T01:00:00.000Z` })],
    recommendations: [],
    within: { from: `${YEAR}-01-01`, until: `${YEAR}-12-31` },
    today: `${YEAR}-11-30`,
    ...{ settings, calendar: workingCalendar((year) => ({ tet: `${year}-02-06`, kings: `${year}-04-16` }), {}) },
  }),
});

/** Keeps what is put, and answers by it. */
const answering = (score: Score, puts: ScoreKept[] = []) => async (page: Page) => {
  let now = score;
  const nobody = { of: 'unit', sessions: 3, sheets: 0, unreadable: 0, total: 0, people: [] };
  await page.route('**/api/statistics?*', (route) => route.fulfill({ json: nobody }));
  await page.route('**/api/score*', (route) => {
    if (route.request().method() !== 'PUT') return route.fulfill({ json: now });
    const put = route.request().postDataJSON() as ScoreKept;
    puts.push(put);
    if (put.version !== now.version) return route.fulfill({ status: 409, json: refused('score/changed-meanwhile') });
    now = { ...given(put.settings), version: put.version + 1 };
    return route.fulfill({ json: { version: now.version, settings: put.settings } });
  });
};
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  await settled(page);
  await page.screenshot({ path: join(folder, `score-${name}.png`), fullPage: true });
}
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const atDesk = {
  'GET /me': { ...desk, member: { ...desk.member, id: secretary.id } },
  'GET /alarms': { alarms: [] },
};
const line = (page: Page, measure: keyof typeof measures) => page.getByRole('listitem').filter({ hasText: vi(measures[measure]) });

it('M-14 M-16 at the desk: each measure with its value, what it was counted from, and what is not known', async () => {
  const page = await open(house, {
    size: { viewport: { width: 1440, height: 900 }, acceptDownloads: true },
    followed: seenIn(world(published)),
    who: secretary,
    at: '/secretariat/statistics',
    answers: atDesk,
    before: answering(given()),
  });
  await page.getByText(vi(w.title), { exact: true }).click();
  await page.getByText(vi(w.sessions, { n: 3 })).waitFor();
  await shot(page, 'desk');
  await expect.poll(() => line(page, 'discussion').first().innerText()).toMatch(new RegExp(`35,1%\\s+${vi(w.missed)}`));
  await expect.poll(() => line(page, 'electronic').first().innerText()).toContain(vi(w.reached));
  await expect.poll(() => line(page, 'petitions').first().innerText()).toContain(vi(unknowns.byHand));
  await line(page, 'discussion').first().getByText(vi(w.countedFrom)).click();
  await expect.poll(() => line(page, 'discussion').first().innerText()).toContain(vi(unknowns.notClocked));
  await expect.poll(() => fits(page)).toBe(true);
  // On paper it is one page, with whose it is and without what is pressed.
  const paper = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(paper) }).promise;
  expect(pdf.numPages).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await shot(page, 'paper');
  await expect.poll(() => page.getByRole('button', { name: vi(w.set) }).isVisible()).toBe(false);
  await expect.poll(() => page.getByRole('heading', { name: `${vi(w.title)}, 01/01/${YEAR}` }).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: vi(statistics.save) }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV (.csv)' }).click();
  const text = await readFile((await (await coming).path())!, 'utf8');
  expect(text.trim().split('\r\n').length).toBe(9);
  expect(text).toContain(`"${vi(measures.discussion)}",35.1,`);
  await page.context().close();
});

it('M-15 M-17 what no log knows is entered by hand, targets are set, and a wrong number is not sent', async () => {
  const puts: ScoreKept[] = [];
  const page = await open(house, {
    size: { viewport: { width: 1440, height: 900 } },
    followed: seenIn(world(published)),
    who: secretary,
    at: '/secretariat/statistics',
    answers: atDesk,
    before: answering(given(), puts),
  });
  await page.getByText(vi(w.title), { exact: true }).click();
  await page.getByRole('button', { name: vi(w.enter) }).click();
  await page.getByLabel(vi(w.allPetitions)).fill('20');
  await page.getByLabel(vi(w.partPetitions)).fill('21');
  await page.getByRole('dialog').getByRole('button', { name: vi(w.save) }).click();
  await page.getByText(vi(w.tooMany)).waitFor();
  await shot(page, 'enter');
  expect(puts).toEqual([]);
  await page.getByLabel(vi(w.partPetitions)).fill('19');
  await page.getByRole('dialog').getByRole('button', { name: vi(w.save) }).click();
  await line(page, 'petitions').getByText('95%', { exact: true }).waitFor();
  expect(puts.map(({ version, settings }) => [version, settings.byHand])).toEqual([[1, { [YEAR]: { petitions: { part: 19, of: 20 } } }]]);
  await page.getByRole('button', { name: vi(w.set) }).click();
  await page.getByLabel(vi(w.percentOf, { measure: vi(measures.discussion) })).fill('30');
  await shot(page, 'targets');
  await page.getByRole('dialog').getByRole('button', { name: vi(w.save) }).click();
  await line(page, 'discussion').first().getByText(vi(w.reached), { exact: true }).waitFor();
  await page.context().close();
});

for (const [name, size] of Object.entries(HANDHELD))
  it(`M-17 who chairs reads it at a ${name}, and is offered nothing to change`, async () => {
    const page = await open(house, {
      size,
      followed: seenIn(world(published)),
      who: chair,
      at: '/statistics',
      before: answering({ ...given(), enters: false, sets: false }),
    });
    await page.getByText(vi(w.title), { exact: true }).click();
    await page.getByText(vi(w.sessions, { n: 3 })).waitFor();
    await expect.poll(() => page.getByRole('button', { name: vi(w.set) }).count()).toBe(0);
    await expect.poll(() => fits(page)).toBe(true);
    await shot(page, name);
    for (const button of await page.locator('main button:visible, main summary:visible').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(56);
    await page.context().close();
  });
