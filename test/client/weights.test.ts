/** Weights of votes in a real browser: set at the desk, on a member's tablet, in the result and on the wall. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { weightWords as words } from '../../shared/text/weights.ts';
import { votes } from '../../shared/text/votes.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { assembled, weighs } from '../kit/other-body.ts';
import { chair, hoa, ITEM, lan, minh, nam, secretary } from '../kit/people.ts';
import { fullHouse, grace, prepared, world, type Step } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const ballots = [chair.votes('for'), lan.votes('for'), minh.votes('against'), hoa.votes('against'), nam.votes('against')];
const before: Step = [assembled(weighs()), prepared(), chair.goesTo(ITEM)];
const announced: Step = [before, chair.opensVote(), ballots, chair.closesVote(), grace, chair.announces()];
const DESK = { viewport: { width: 1440, height: 900 } };
const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `weights-${name}.png`), fullPage: true });
}

it('W-3 are typed at the desk with a comma, summed exactly, and sent all at once', async () => {
  const page = await open(house, {
    size: DESK,
    followed: seenIn(world(assembled())),
    who: secretary,
    at: '/secretariat/meetings/m1/weights',
    answers,
  });
  await page.getByText(vi(words.none)).waitFor();
  const send = page.getByRole('button', { name: vi(words.save), exact: true });
  for (const [one, text] of [[chair, '40,5'], [lan, '20'], [minh, '15.25'], [hoa, '14,249999']] as const) await page.getByLabel(one.name).fill(text);
  await send.click();
  await page.getByText(vi(words.wrong)).waitFor();
  await shot(page, 'desk-one-missing');
  await expect.poll(() => page.evaluate(() => window.stage.acts)).toEqual([]);
  await page.getByLabel(nam.name).fill('10,000001');
  await page.getByText(vi(words.sum, { sum: '100' })).waitFor();
  await send.click();
  await expect.poll(() => page.evaluate(() => window.stage.acts)).toMatchObject([
    ['setWeights', { weights: { [chair.id]: '40.5', [lan.id]: '20', [minh.id]: '15.25', [nam.id]: '10.000001' } }],
  ]);
  await page.context().close();
});

it('W-2 have no place at a People’s Council’s desk', async () => {
  const page = await open(house, { size: DESK, followed: seenIn(world(fullHouse)), who: secretary, at: '/secretariat/meetings/m1', answers });
  await page.getByRole('navigation').first().waitFor();
  await settled(page);
  await expect.poll(() => page.getByRole('link', { name: vi(words.title) }).count()).toBe(0);
  await page.context().close();
});

it('W-5 are told beside one’s own name, and decide in the result and on the wall', async () => {
  const waiting = await open(house, { size: TABLET, followed: seenIn(world(before)), who: lan });
  await waiting.getByText(vi(words.yours, { weight: '20', sum: '100' })).waitFor();
  await shot(waiting, 'tablet-before');
  await waiting.context().close();

  const made = world(announced);
  const line = /tán thành 60,5 trên 100; cần ít nhất 50,000001/;
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: lan });
  await page.getByText(line).waitFor();
  await page.getByText(vi(votes.adopted)).first().waitFor();
  await shot(page, 'tablet-result');
  await page.context().close();

  const wall = await open(house, { size: { viewport: { width: 1920, height: 1080 } }, followed: seenIn(made) });
  await wall.getByText(line).waitFor();
  await shot(wall, 'wall-result');
  await wall.context().close();
});
