/** The way to an election in a real browser: who stands, on tablet and telephone, before the chair and on the wall. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nominationWords as words, runoffWords } from '../../shared/text/nominations.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { announced, electionOf, preparesBallot } from '../kit/elections.ts';
import { closesList, LIST, nominates, proposesList, votedList, withdraws } from '../kit/nominations.ts';
import { chair, hoa, ITEM, lan, minh, nam, secretary } from '../kit/people.ts';
import { fullHouse, world, type Step } from '../kit/scene.ts';
import { HANDHELD } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };
const THIRTY = Array.from({ length: 28 }, (_, n) => ({ name: `Nguyễn Thị Hồng Nhung ${n + 1}`, about: 'Phó Trưởng ban Kinh tế - Ngân sách' }));
const listed: Step = [
  fullHouse,
  chair.goesTo(ITEM),
  proposesList([...THIRTY, { member: lan.id, about: 'Trưởng ban Pháp chế' }], 2),
  nominates(minh, { member: nam.id }, { reason: 'Tận tụy với dân' }),
  withdraws(lan),
];
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);
const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `lists-${name}.png`) });
}

describe('N-2 a delegate', () => {
  for (const [name, size] of Object.entries(HANDHELD))
    it(`on a ${name} sees who stands, stands and withdraws`, async () => {
      const page = await open(house, { size, followed: seenIn(world(listed)), who: hoa });
      await page.getByText(vi(words.forSeats, { count: 29, seats: 2 }), { exact: false }).first().waitFor();
      await button(page, vi(words.stand)).click();
      await shot(page, `${name}-1-stand`);
      await page.getByRole('dialog').getByRole('button', { name: vi(words.stand), exact: true }).click();
      await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['nominate', { who: { member: hoa.id } }]);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(size.viewport!.width);
      await page.context().close();
      const own = await open(house, { size, followed: seenIn(world(listed)), who: nam });
      await button(own, vi(words.withdrawOwn)).click();
      await own.getByRole('dialog').getByRole('button', { name: vi(words.withdrawAct), exact: true }).click();
      await expect.poll(async () => (await acts(own)).at(-1)).toMatchObject(['withdrawCandidate', { candidate: nam.id }]);
      await expect.poll(() => button(own, vi(words.stand)).count()).toBe(0);
      await shot(own, `${name}-2-list`);
      await own.context().close();
    });
});

describe('N-5 N-6 N-7 N-9 the chair', () => {
  const NEXT: ReadonlyArray<readonly [string, Step, string]> = [
    ['closes the list', listed, vi(words.close)],
    ['prepares the vote on it', [listed, closesList], vi(words.put)],
    ['prepares the ballot', [listed, votedList([chair, lan, minh])], vi(words.prepare)],
  ];
  for (const [what, step, label] of NEXT)
    it(`${what} as the biggest act`, async () => {
      const page = await open(house, { size: HANDHELD['tablet']!, followed: seenIn(world(step)), who: chair });
      const act = button(page, label);
      await act.waitFor();
      expect((await act.boundingBox())!.height).toBeGreaterThanOrEqual(64);
      await shot(page, `chair-${label}`);
      await expect.poll(() => wide(page)).toBeLessThanOrEqual(1180);
      await page.context().close();
    });
  it('prepares the new vote after a tie', async () => {
    const both = [chair, lan, minh].map((one) => one.votes(['a', 'b'] as unknown as string));
    const tied: Step = [fullHouse, chair.goesTo(ITEM), preparesBallot(electionOf(2, 1, 2)), chair.opensVote(), both, announced];
    const page = await open(house, { size: HANDHELD['tablet']!, followed: seenIn(world(tied)), who: chair });
    await button(page, vi(runoffWords.prepare)).click();
    await shot(page, 'chair-tie');
    await page.getByRole('dialog').getByRole('button', { name: vi(runoffWords.prepare), exact: true }).click();
    await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['prepareRunoff', {}]);
    await page.context().close();
  });
});

it('N-1 the secretary proposes a list', async () => {
  const page = await open(house, { size: HANDHELD['tablet']!, followed: seenIn(world(fullHouse, chair.goesTo(ITEM))), who: secretary });
  await button(page, vi(words.add)).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: vi(words.what) }).fill(LIST);
  await dialog.getByRole('textbox', { name: vi(words.candidates) }).fill('Lan, Trưởng ban\nVàng A Chứ');
  await shot(page, 'propose');
  await dialog.getByRole('button', { name: vi(words.add), exact: true }).click();
  const candidates = [{ member: lan.id, about: 'Trưởng ban' }, { name: 'Vàng A Chứ' }];
  await expect.poll(async () => (await acts(page)).at(-1)).toMatchObject(['proposeList', { title: LIST, seats: 1, candidates }]);
  await page.context().close();
});

it('N-1 the list is read on the wall', async () => {
  const page = await open(house, { size: WALL, followed: seenIn(world(listed)) });
  await page.getByText(vi(words.others, { count: 10 })).waitFor();
  await shot(page, 'wall');
  await page.context().close();
});
