/** A telephone and an upright tablet of whoever chairs: the next act is always in sight, and the ballot has its place before it. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choices } from '../../shared/text/votes.ts';
import { room } from '../../shared/text/room.ts';
import { text as pen } from '../../shared/text/pen.ts';
import { session } from '../../shared/text/session.ts';
import { sessionActs } from '../../shared/text/session-acts.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { vi } from '../e2e/browser.ts';
import { chair, ITEM, lan } from '../kit/people.ts';
import { fullHouse, grace, prepared, world, type Step } from '../kit/scene.ts';
import { settled } from '../kit/chromium.ts';
import { type House, open, openHouse, plain, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const SIZES: Readonly<Record<string, BrowserContextOptions>> = {
  'a telephone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  'a small telephone': { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true },
  'an upright tablet': { viewport: { width: 820, height: 1180 }, hasTouch: true },
};
const item: Step = [fullHouse, prepared(), chair.goesTo(ITEM)];
const voting: Step = [item, chair.opensVote()];
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const show = (page: Page, ...steps: Step[]) => page.evaluate(`window.stage.set({ followed: ${JSON.stringify(plain(seenIn(world(...steps))))} })`);

/** Wholly on the screen, as high as a finger needs, and under nothing else. */
async function atHand(page: Page, one: Locator): Promise<void> {
  await one.waitFor();
  await settled(page);
  const { height, width } = page.viewportSize()!;
  const box = (await one.boundingBox())!;
  const what = await one.innerText();
  expect(box.height, what).toBeGreaterThanOrEqual(56);
  expect([box.y >= 0, box.y + box.height <= height, box.x >= 0, box.x + box.width <= width], what).toEqual([true, true, true, true]);
  const covered = await one.evaluate((element) => {
    const { left, top, width: w, height: h } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + w / 2, top + h / 2));
  });
  expect(covered, what).toBe(true);
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `foot-${name.replace(/\W+/g, '-')}.png`) });
}

it('a dialog that the chair has opened stays when another act comes before its own', async () => {
  const page = await open(house, { size: SIZES['an upright tablet']!, followed: seenIn(world(fullHouse, chair.goesTo(ITEM))), who: chair });
  await button(page, vi(session.close)).click();
  const dialog = page.getByRole('dialog', { name: vi(sessionActs.closeTitle) });
  await dialog.waitFor();
  await show(page, item);
  // A vote was prepared meanwhile: it is the first act now, and the dialog says so.
  await page.getByText(vi(sessionActs.closeLeft, { items: 0, votes: 1 })).waitFor();
  await expect.poll(() => dialog.isVisible()).toBe(true);
  await expect.poll(() => page.locator('[data-foot]').innerText()).toBe(vi(voteActs.openVote));
  await page.context().close();
});

describe('whoever chairs has the next act in sight', () => {
  for (const [name, size] of Object.entries(SIZES))
    it(`on ${name}: before a vote, while they vote, once they have, and when it is closed`, async () => {
      const page = await open(house, { size, followed: seenIn(world(item)), who: chair });
      await atHand(page, button(page, vi(voteActs.openVote)));
      await shot(page, `${name} open`);
      await show(page, voting);
      const close = button(page, vi(voteActs.closeVote));
      const sign = button(page, /^Ký và gửi/);
      await atHand(page, close);
      // Their own ballot is what comes first: question, choices and signature stand above it.
      for (const one of ['for', 'against', 'notVoting'] as const)
        await atHand(page, page.locator('label').filter({ has: page.getByRole('radio', { name: vi(choices[one]), exact: true }) }));
      await atHand(page, sign);
      const filled = (one: Locator) => one.evaluate((element) => getComputedStyle(element).backgroundColor);
      const waiting = await filled(close);
      await shot(page, `${name} ballot`);
      await page.locator('label').filter({ has: page.getByRole('radio', { name: vi(choices.for), exact: true }) }).click();
      await sign.click();
      await expect.poll(() => filled(close)).not.toBe(waiting);
      await atHand(page, close);
      // What the chair has to know stands first now.
      const top = async (one: Locator) => (await one.boundingBox())!.y;
      await expect.poll(() => top(page.locator('#chair-progress'))).toBeLessThan(await top(page.locator('#ballot-question')));
      await shot(page, `${name} cast`);
      await show(page, voting, chair.closesVote(), grace);
      await atHand(page, button(page, vi(voteActs.announce)));
      await shot(page, `${name} sealed`);
      await page.context().close();
    });
});

describe('a question of 1,500 characters pushes nothing off the screen', () => {
  const text = 'Thông qua Nghị quyết quy định chính sách hỗ trợ đầu tư kết cấu hạ tầng giao thông nông thôn; '.repeat(17).trim();
  const opened: Step = [fullHouse, prepared({ text }), chair.goesTo(ITEM), chair.opensVote(text)];
  const closed: Step = [opened, lan.votes('for'), chair.closesVote(), grace];
  for (const [name, size] of Object.entries({ ...SIZES, 'a tablet': { viewport: { width: 1180, height: 820 }, hasTouch: true } }))
    it(`on ${name}: the chair signs, announces, and everybody sees what was decided`, async () => {
      expect(text.length).toBeGreaterThan(1_500);
      const page = await open(house, { size, followed: seenIn(world(opened)), who: chair });
      await atHand(page, button(page, vi(voteActs.closeVote)));
      await atHand(page, button(page, /^Ký và gửi/));
      await shot(page, `${name} long ballot`);
      await show(page, closed);
      await atHand(page, button(page, vi(voteActs.announce)));
      await show(page, closed, chair.announces());
      const verdict = page.getByRole('region', { name: vi(room.results) }).getByText(/^(Được|Không được) thông qua$/).first();
      await verdict.waitFor();
      await settled(page);
      await shot(page, `${name} long result`);
      // Unless it is a telephone's, on which the next act stands first.
      if (size.viewport!.width > 400) await expect.poll(() => verdict.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight))
        .toBe(true);
      const whole = page.getByRole('region', { name: vi(room.results) }).getByText(text);
      await expect.poll(() => whole.evaluate((one) => one.clientHeight)).toBeLessThan(size.viewport!.height / 2);
      await expect.poll(() => whole.evaluate((one) => one.tabIndex)).toBe(0);
      await page.context().close();
    });
});

it('what comes last on the page is not hidden behind the act', async () => {
  const page = await open(house, { size: SIZES['a telephone']!, followed: seenIn(world(item)), who: chair });
  await button(page, vi(voteActs.openVote)).waitFor();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const [last, foot] = await Promise.all([
    page.locator('#main').evaluate((main) => Math.max(...[...main.querySelectorAll('nav, footer, p')].map((one) => one.getBoundingClientRect().bottom))),
    button(page, vi(voteActs.openVote)).evaluate((act) => act.closest('[data-foot]')!.getBoundingClientRect().top),
  ]);
  expect(last).toBeLessThanOrEqual(foot);
  await page.context().close();
});

it('an item of the agenda keeps its mark at the end of its own line', async () => {
  for (const size of [SIZES['a telephone']!, { viewport: { width: 1180, height: 820 }, hasTouch: true }]) {
    const page = await open(house, { size, followed: seenIn(world(fullHouse)), who: lan });
    const items = page.getByRole('navigation').getByRole('listitem');
    const mark = items.first().getByRole('button', { name: vi(pen.write), exact: true });
    await mark.waitFor();
    const [box, line] = [(await mark.boundingBox())!, (await items.first().boundingBox())!];
    expect([Math.round(box.width), Math.round(box.height)]).toEqual([56, 56]);
    expect(box.y - line.y).toBeLessThan(16);
    await shot(page, `agenda ${size.viewport!.width}`);
    await page.context().close();
  }
});
