/** Calls for the technician in a real browser: a tap on a tablet; the calls and the room's tablets at the desk. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tablets as words } from '../../shared/text/tablets.ts';
import type { TabletReport, TabletsSeen } from '../../shared/wire/tablets.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { hoa, lan, minh, secretary } from '../kit/people.ts';
import { fullHouse, world } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `tablets-${name}.png`), fullPage: true });
}

it('one tap calls, a second says what about, and the tablet hears that somebody comes and that it is over', async () => {
  const told: TabletReport[] = [];
  let state = 'waiting';
  for (const [name, size] of [['phone', PHONE], ['tablet', TABLET]] as const) {
    told.length = 0;
    state = 'waiting';
    const page = await open(house, { size, followed: seenIn(world(fullHouse)), who: lan });
    await page.route('**/api/meetings/m1/tablet', (route) => {
      const report = route.request().postDataJSON() as TabletReport;
      told.push(report);
      return route.fulfill({ json: report.help === undefined ? {} : { help: state } });
    });
    await page.getByRole('button', { name: vi(words.call) }).click();
    await page.getByText(vi(words.called)).waitFor();
    expect(told.at(-1)).toMatchObject({ help: vi(words.help), signs: true });
    state = 'coming';
    await page.getByRole('button', { name: vi(words.power) }).click();
    await page.getByText(vi(words.coming)).waitFor();
    expect(told.at(-1)!.help).toBe(vi(words.power));
    await shot(page, name);
    await expect.poll(() => graveFaults(page)).toEqual([]);
    state = 'ended';
    await page.getByRole('button', { name: vi(words.vote) }).click();
    await page.getByRole('button', { name: vi(words.call) }).waitFor();
    await page.context().close();
  }
});

it('the desk sees calls first, answers them, and finds the tablets that need somebody', async () => {
  const made = world(fullHouse);
  const now = new Date(made.now).toISOString();
  const help = { reason: 'Mất kết nối', since: now, state: 'waiting' } as const;
  const seen: TabletsSeen = {
    now,
    tablets: [
      { tablet: 't1', member: lan.id, at: '2026-12-08T17:10:00.000Z', signs: true, battery: 12, charging: false, kept: 12, all: 12 },
      { tablet: 't2', member: minh.id, at: now, signs: true, battery: 80, charging: true, kept: 12, all: 12, help },
      { tablet: 't3', member: hoa.id, at: '2026-12-08T16:30:00.000Z', signs: true, battery: 64, charging: false, kept: 12, all: 12 },
    ],
  };
  const plan = { seats: [{ seat: 's1', x: 100, y: 100, row: 1 }, { seat: 's2', x: 200, y: 100, row: 1 }] };
  const seating = { version: 1, plan, seated: { s1: lan.id, s2: minh.id } };
  const connected = [...made.meeting.roll.members.keys()];
  const page = await open(house, {
    size: DESK,
    followed: seenIn(made, { connected }),
    who: secretary,
    at: '/secretariat/meetings/m1/tablets',
    answers: { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } }, 'GET /meetings/m1/tablets': seen, 'GET /meetings/m1/seating': seating },
    // Half past midnight in Vietnam: what was told an hour ago was told yesterday.
    before: (one) => one.clock.setFixedTime(Date.now() + Date.parse('2026-12-08T17:30:00.000Z') - made.now),
  });
  await page.getByText('Minh (Hàng 1, ghế 2): Mất kết nối', { exact: false }).waitFor();
  const answered: unknown[] = [];
  await page.route('**/api/meetings/m1/tablets/t2', (route) => {
    answered.push(route.request().postDataJSON());
    return route.fulfill({ json: {} });
  });
  await page.getByRole('button', { name: vi(words.iCome) }).click();
  await expect.poll(() => answered).toEqual([{ state: 'coming' }]);
  await shot(page, 'desk');
  await expect.poll(() => page.getByRole('row', { name: /Hòa/ }).getByRole('cell').last().innerText()).toMatch(/^23\sgiờ\s30,\sngày\s08/);
  await expect.poll(() => page.getByRole('row', { name: /Lan/ }).getByRole('cell').last().innerText()).toMatch(/^00\sgiờ\s10$/);
  // All that is told of a tablet is in sight, also beside the longest name of the room.
  const table = page.getByRole('region', { name: vi(words.title) });
  await table.getByRole('rowheader').first().evaluate((one) => (one.textContent = 'Lò Thị Thu Ngọc Công Tằng Tôn Nữ Hoàng Phủ Ngọc Bảo Châu Thu'));
  await expect.poll(() => table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await page.getByLabel(vi(words.needsHelp, { n: 2 })).press('Space');
  await page.getByRole('row', { name: /Hòa/ }).waitFor({ state: 'detached' });
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();
});
