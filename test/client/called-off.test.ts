/** X-31 a session that was called off, in a real browser: what is left of it on tablets and at the desk. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calledOffWords as words } from '../../shared/text/called-off.ts';
import { plans } from '../../shared/text/plans.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { room } from '../../shared/text/room.ts';
import { session } from '../../shared/text/session.ts';
import { sessionLeft } from '../../shared/text/session-left.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { settled } from '../kit/chromium.ts';
import { chair, guest, ITEM, lan, secretary } from '../kit/people.ts';
import { published, witnessing, world } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const REASON = 'Bão số 9 đổ bộ, đường vào trung tâm xã bị chia cắt';
const off = world(published, secretary.lists(guest.name), secretary.does('callOff', { reason: REASON }), witnessing);

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `called-off-${name}.png`) });
}

it.each([
  ['tablet', TABLET, lan],
  ['phone', PHONE, lan],
  ['guest', TABLET, guest],
  ['chair', TABLET, chair],
] as const)('X-31 a %s reads that it was called off, why and when, and finds papers and calendar', async (name, size, who) => {
  const page = await open(house, { size, followed: seenIn(off), who });
  await page.getByRole('heading', { name: vi(session.calledOff), exact: true }).waitFor();
  await page.getByText(vi(words.why, { reason: REASON })).waitFor();
  const said = await page.getByRole('region', { name: vi(session.calledOff) }).innerText();
  expect(said).toContain('Theo giấy mời');
  expect(said).toMatch(/Thông báo không tiến hành lúc \d{2}\sgiờ\s\d{2}/);
  const calendar = page.getByRole('link', { name: vi(words.calendar) });
  expect((await calendar.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  await page.getByText(ITEM).first().waitFor();
  // Neither results nor witnesses, of which there will be none.
  await expect.poll(() => page.getByRole('heading', { name: vi(room.results), exact: true }).count()).toBe(0);
  await expect.poll(() => page.getByText(vi(room.noResults)).count()).toBe(0);
  await expect.poll(() => page.getByText(/chứng kiến/).count()).toBe(0);
  await expect.poll(() => page.getByRole('link', { name: vi(sessionLeft.archive) }).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.viewport!.width);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await shot(page, name);
  await page.context().close();
});

it('X-31 at the desk what still serves is left: details, people, agenda, and taking it over', async () => {
  const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };
  const page = await open(house, { size: DESK, followed: seenIn(off), who: secretary, at: '/secretariat/meetings/m1/agenda', answers });
  const parts = page.getByRole('navigation', { name: vi(prepare.steps) });
  await expect.poll(() => parts.getByRole('link').allInnerTexts()).toEqual([
    vi(prepare.details), vi(prepare.people), vi(prepare.agenda), vi(plans.copying),
  ]);
  await page.getByText(REASON).waitFor();
  await page.getByText(vi(words.deskNext, { part: vi(plans.copying) })).waitFor();
  await shot(page, 'desk');
  await page.context().close();
});
