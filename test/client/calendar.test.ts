/** The calendar in a real browser: what it shows stands in its address; whose units are one's own. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendar } from '../../shared/text/calendar.ts';
import type { MeetingSummary } from '../../shared/wire/meeting-list.ts';
import { viewIn } from '../../client/screens/calendar/view-address.ts';
import { isOf, MINE, unitsOf } from '../../client/screens/calendar/whose.tsx';
import { vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { lan } from '../kit/people.ts';
import { published, world } from '../kit/scene.ts';
import { delegate, secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true };
const PROVINCE = 'Hội đồng nhân dân tỉnh Nghệ An khóa XIX, nhiệm kỳ 2026 - 2031, đơn vị chủ trì các cuộc giám sát';
const summary = (n: number, startsAt: string, more: Partial<MeetingSummary> = {}): MeetingSummary => ({
  ...{ meeting: `c${n}`, title: `Kỳ họp số ${n}`, startsAt, place: 'Hội trường', stage: 'published', rehearsal: false, items: 5, papers: 9 },
  ...more,
});
const ALL = [
  summary(1, '2031-03-03T01:00:00.000Z', { unit: 'H23.05', council: 'Hội đồng nhân dân xã Mường Lống' }),
  summary(2, '2031-03-12T01:00:00.000Z', { unit: 'H23', council: PROVINCE }),
  summary(3, '2031-03-20T01:00:00.000Z', { unit: 'H23.99', council: 'Ủy ban nhân dân xã Keng Đu' }),
];
const sits = { ...delegate, member: { ...delegate.member, id: lan.id, unit: 'H23.05', also: ['H23'] } };
const ofLan = (at: string, size: object = TABLET) =>
  open(house, { size, followed: seenIn(world(published)), who: lan, at, answers: {
    'GET /me': sits,
    'GET /meetings': { meetings: ALL },
    'GET /calendar': { feeds: [], offered: ['mine'] },
  } });
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  await settled(page);
  if (folder) {
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `calendar-${name}.png`) });
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, name).toBeLessThanOrEqual(0);
  await expect.poll(() => graveFaults(page), { message: name }).toEqual([]);
}

it('X-34 an address says what is shown, and one that says nothing of use shows this month', () => {
  const of = (search: string) => viewIn(new URLSearchParams(search), '2026-11-30');
  const now = { view: 'month', at: '2026-11-30', unit: undefined, chosen: undefined };
  expect([of(''), of('view=year&at=2026-13&day=soon')]).toEqual([now, now]);
  // The week of the last day that can be written ends in a day that cannot.
  expect([of('view=week&at=9999-12-31'), of('at=0000-01&day=0001-01-01')]).toEqual([{ ...now, view: 'week' }, now]);
  expect(of('view=list&at=2031-03&unit=H23&day=2031-03-12')).toEqual({ view: 'list', at: '2031-03-01', unit: 'H23', chosen: '2031-03-12' });
  expect(of('view=week&at=2031-03-12')).toMatchObject({ view: 'week', at: '2031-03-12' });
});

it('X-34 one’s units are those one belongs to, sits in, or works at the desk of', () => {
  const guest = { unit: 'H1', also: ['H2'], kind: 'guest' as const };
  expect(unitsOf({ unit: 'H1', also: ['H2'], kind: 'delegate' }, 'H0', [])).toEqual(['H1', 'H2']);
  expect(unitsOf(guest, 'H0', [])).toEqual(['H1']);
  const desk = [summary(1, ALL[0]!.startsAt, { unit: 'H3', desk: true }), summary(2, ALL[0]!.startsAt, { unit: 'H4' })];
  expect(unitsOf({ kind: 'secretary' }, 'H0', desk)).toEqual(['H0', 'H3']);
  expect([isOf('H4', undefined, ['H0']), isOf('H4', MINE, ['H0', 'H3']), isOf('H3', MINE, ['H0', 'H3']), isOf('H3', 'H0', ['H0', 'H3'])]).toEqual(
    [true, false, true, false],
  );
});

const SIZES = [['tablet', TABLET], ['phone', PHONE]] as const;
it.each(SIZES)('X-34 view, month and unit stay through a reload and on the way back, at a %s', async (name, size) => {
  const page = await ofLan('/calendar?at=2031-03', size);
  await page.getByRole('heading', { name: /^tháng 3 năm 2031$/i }).waitFor();
  await page.getByText(vi(calendar.list), { exact: true }).click();
  await page.getByRole('link', { name: /Kỳ họp số 3/ }).waitFor();
  await page.getByText(vi(calendar.unitsMine), { exact: true }).click();
  await expect.poll(() => page.getByRole('link', { name: /Kỳ họp số/ }).count()).toBe(2);
  await page.getByRole('combobox', { name: new RegExp(`^${vi(calendar.ofUnit)}: `) }).first().click();
  await shot(page, `units-${name}`);
  await page.getByRole('option', { name: PROVINCE }).click();
  await expect.poll(() => page.getByRole('link', { name: /Kỳ họp số/ }).allInnerTexts()).toEqual([expect.stringContaining('Kỳ họp số 2')]);
  // Its whole name stands there.
  const field = page.getByRole('combobox', { name: `${vi(calendar.ofUnit)}: ${PROVINCE}` });
  const isCut = (one: Element): boolean => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1;
  await expect.poll(() => field.evaluate(isCut)).toBe(false);
  await shot(page, `one-${name}`);
  expect(new URL(page.url()).search).toBe('?at=2031-03&view=list&unit=H23');
  await page.reload();
  await page.getByRole('heading', { name: /^tháng 3 năm 2031$/i }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: /Kỳ họp số/ }).allInnerTexts()).toEqual([expect.stringContaining('Kỳ họp số 2')]);
  await page.getByRole('button', { name: vi(calendar.later) }).click();
  await page.getByRole('heading', { name: /^tháng 4 năm 2031$/i }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: /^tháng 3 năm 2031$/i }).waitFor();
  expect(new URL(page.url()).searchParams.get('unit')).toBe('H23');
  await page.context().close();
});

it('X-34 what stands open when the next day begins in Vietnam shows that day as today', async () => {
  const page = await open(house, {
    ...{ size: TABLET, followed: seenIn(world(published)), who: lan, at: '/calendar' },
    answers: { 'GET /me': sits, 'GET /meetings': { meetings: ALL }, 'GET /calendar': { feeds: [], offered: ['mine'] } },
    before: (one) => one.clock.install({ time: '2031-03-04T16:58:00.000Z' }),
  });
  const now = page.locator('[aria-current=date]');
  await expect.poll(() => now.innerText()).toMatch(/^4\b/);
  await page.clock.fastForward(180_000);
  await expect.poll(() => now.innerText()).toMatch(/^5\b/);
  await page.context().close();
});

it('X-34 somebody of one unit is offered that one alone', async () => {
  const page = await open(house, { size: TABLET, followed: seenIn(world(published)), who: lan, at: '/calendar?at=2031-03&view=list&unit=mine', answers: {
    'GET /me': { ...atDesk, member: { ...atDesk.member, id: lan.id } },
    'GET /meetings': { meetings: ALL },
    'GET /calendar': { feeds: [], offered: ['mine', 'unit'] },
  } });
  await page.getByText(vi(calendar.unitsOwn), { exact: true }).waitFor();
  await expect.poll(() => page.getByRole('combobox', { name: new RegExp(`^${vi(calendar.ofUnit)}: `) }).count()).toBe(0);
  await page.context().close();
});
