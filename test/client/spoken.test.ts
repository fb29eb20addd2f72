/** A spoken choice in a real browser: the secretary enters it, the chair countersigns it, its delegate and all others see it. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusals, spokenWords } from '../../shared/text/spoken.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, ITEM, lan, minh, nam, secretary } from '../kit/people.ts';
import { fullHouse, grace, prepared, world, type Step } from '../kit/scene.ts';
import { countersigns, enters } from '../kit/spoken.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const voting: Step = [fullHouse, prepared(), chair.goesTo(ITEM), chair.opensVote(), lan.votes('for'), minh.votes('for')];
const button = (on: Page | Locator, name: string): Locator => on.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `spoken-${name}.png`), fullPage: true });
}
const wide = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe('a spoken choice', () => {
  for (const [name, size] of Object.entries(SIZES)) {
    it(`is entered by the secretary at a ${name}, of somebody who has sent nothing`, async () => {
      const made = world(voting);
      const [vote] = made.meeting.votes.running!;
      const page = await open(house, {
        size,
        followed: seenIn(made, { progress: { [vote!]: { count: 2, members: [lan.id, minh.id] } } }),
        who: secretary,
        staged: { canSign: false },
      });
      await button(page, vi(spokenWords.enter)).click();
      const dialog = page.getByRole('dialog');
      await button(dialog, vi(spokenWords.enterAct)).click();
      await dialog.getByText(vi(spokenWords.chooseBoth)).first().waitFor();
      await expect.poll(() => acts(page)).toEqual([]);
      await dialog.getByRole('combobox', { name: vi(spokenWords.member) }).click();
      await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Chi', 'Hòa', 'Nam']);
      await page.getByRole('option', { name: 'Nam' }).click();
      await dialog.getByRole('radio', { name: vi(choices.against), exact: true }).check();
      await shot(page, `${name}-1-enter`);
      await button(dialog, vi(spokenWords.enterAct)).click();
      await expect.poll(() => acts(page)).toEqual([['enterSpoken', { vote, member: nam.id, choice: 'against' }]]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
    });

    it(`is countersigned by the chair at a ${name}`, async () => {
      const page = await open(house, { size, followed: seenIn(world(voting, enters(nam, 'against'))), who: chair });
      await page.getByText(vi(spokenWords.notCounted, { count: 1 })).waitFor();
      await shot(page, `${name}-2-chair`);
      await button(page, vi(spokenWords.countersign)).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(vi(spokenWords.countersignText, { name: 'Nam', choice: vi(choices.against), by: 'Thu' })).waitFor();
      await button(dialog, vi(spokenWords.countersign)).click();
      await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['countersignSpoken', { signature: 'A'.repeat(86) }]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
    });

    it(`stands apart in the result at a ${name}`, async () => {
      const made = world(voting, enters(nam), countersigns(chair), chair.closesVote(), grace, chair.announces());
      const page = await open(house, { size, followed: seenIn(made), who: lan });
      await page.getByText(vi(votes.adopted), { exact: true }).first().waitFor();
      const one = { name: 'Nam', choice: vi(choices.for), by: 'Thu', second: 'Chi' };
      await page.getByText(vi(spokenWords.heardOne, one)).waitFor();
      await shot(page, `${name}-3-result`);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
    });
  }

  it('is told to its delegate, who can still sign a ballot', async () => {
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(voting, enters(nam, 'against'))), who: nam });
    await page.getByText(vi(spokenWords.mine, { choice: vi(choices.against) })).waitFor();
    await page.getByRole('radio', { name: vi(choices.for), exact: true }).waitFor({ state: 'attached' });
    await shot(page, 'tablet-4-mine');
    await page.context().close();
  });

  it('keeps the field that is typed in while words come from the server', async () => {
    const page = await open(house, { size: SIZES['tablet']!, followed: seenIn(world(voting)), who: secretary, staged: { canSign: false } });
    let come = (): void => undefined;
    const asked = new Promise<void>((resolve) => (come = resolve));
    await page.route(/refusals-of-desks/, async (route) => {
      await asked;
      await route.continue();
    });
    await button(page, vi(spokenWords.enter)).click();
    const dialog = page.getByRole('dialog');
    await button(dialog, vi(spokenWords.enterAct)).click();
    const field = dialog.getByRole('combobox', { name: vi(spokenWords.member) });
    await field.click();
    come();
    await dialog.getByText(vi(refusals['votes/spoken-incomplete'])).waitFor();
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(() => page.getByRole('option').count()).toBe(5);
    await page.context().close();
  });

  it('is not countersigned by who entered it', async () => {
    const page = await open(house, { size: SIZES['desk']!, followed: seenIn(world(voting, enters(nam))), who: secretary });
    await page.getByText(vi(spokenWords.waits)).waitFor();
    await expect.poll(() => button(page, vi(spokenWords.countersign)).count()).toBe(0);
    await button(page, vi(spokenWords.takeBack)).waitFor();
    await page.context().close();
  });
});
