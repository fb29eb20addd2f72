/** Voting by proxy in a real browser: appointed on a tablet, signed by the holder, told in the result, kept at the desk. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { proxyWords as words } from '../../shared/text/proxies.ts';
import { PHONE, TABLET, vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { assembled } from '../kit/other-body.ts';
import { chair, hoa, ITEM, lan, minh, nam, secretary } from '../kit/people.ts';
import { appoints, votesFor, withProxies } from '../kit/proxies.ts';
import { fullHouse, grace, prepared, world, type Step } from '../kit/scene.ts';
import { secretary as atDesk } from './answers.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const DESK = { viewport: { width: 1440, height: 900 } };
const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };
const appointed: Step = [withProxies(appoints(nam, lan), appoints(hoa, lan)), nam.checksOut(), chair.goesTo(ITEM)];
const voting: Step = [appointed, prepared(), chair.opensVote(), votesFor(lan, hoa, 'against')];
const done: Step = [voting, lan.votes('for'), minh.votes('for'), votesFor(lan, nam, 'for'), chair.closesVote(), grace, chair.announces()];

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `proxies-${name}.png`), fullPage: true });
}

it('W-8 a member sees who votes for them and whom they vote for, and appoints with two presses', async () => {
  const page = await open(house, { size: TABLET, followed: seenIn(world(appointed)), who: lan });
  await page.getByText(vi(words.carried, { name: nam.name })).waitFor();
  await shot(page, 'holder');
  await page.context().close();

  const free = await open(house, { size: PHONE, followed: seenIn(world(appointed)), who: minh });
  await free.getByRole('button', { name: vi(words.appoint) }).click();
  await shot(free, 'appoint');
  await free.getByRole('combobox', { name: vi(words.holder) }).click();
  await free.getByRole('option', { name: chair.name }).click();
  await free.getByRole('button', { name: vi(words.appointAct) }).click();
  await expect.poll(() => free.evaluate(() => window.stage.acts)).toEqual([['appointProxy', { member: minh.id, holder: chair.id }]]);
  await free.context().close();
});

it('W-9 while a vote is open the holder sees for whom, what is sent and what is owed, and chooses for the member by name', async () => {
  for (const [size, name] of [[TABLET, 'tablet'], [PHONE, 'phone']] as const) {
    const page = await open(house, { size, followed: seenIn(world(voting)), who: lan });
    await page.getByText(vi(words.signed, { signed: 1, all: 2 })).waitFor();
    await shot(page, `owed-${name}`);
    await page.getByRole('button', { name: vi(words.openAll) }).click();
    await page.getByText(vi(words.owed, { name: nam.name })).waitFor();
    await page.getByText(vi(words.sent, { name: hoa.name, choice: 'Không tán thành' })).waitFor();
    await shot(page, `list-${name}`);
    await page.getByRole('button', { name: vi(words.open, { name: nam.name }) }).click();
    await page.getByRole('dialog').getByText('Tán thành', { exact: true }).click();
    await page.getByRole('button', { name: vi(words.sign, { name: nam.name, choice: 'Tán thành' }) }).waitFor();
    await shot(page, `paper-${name}`);
    await page.context().close();
  }
  const other = await open(house, { size: TABLET, followed: seenIn(world(voting)), who: minh });
  await other.getByText('Tán thành', { exact: true }).first().waitFor();
  await expect.poll(() => other.getByText(vi(words.signed, { signed: 1, all: 2 })).count()).toBe(0);
  await other.context().close();
  const represented = await open(house, { size: PHONE, followed: seenIn(world(voting)), who: hoa });
  await represented.getByText(vi(words.votedForYou, { name: lan.name })).waitFor();
  await shot(represented, 'represented');
  await represented.context().close();
});

it('W-10 the result says which votes were signed by a proxy, on the tablet and on the wall', async () => {
  const made = world(done);
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: nam });
  await page.getByText(vi(words.countedOne, { name: nam.name, choice: 'Tán thành', holder: lan.name })).waitFor();
  await shot(page, 'result');
  await page.context().close();
  const wall = await open(house, { size: { viewport: { width: 1920, height: 1080 } }, followed: seenIn(made) });
  await wall.getByText(vi(words.wall, { count: 2 })).waitFor();
  await shot(wall, 'wall');
  await wall.context().close();
});

it('W-7 the desk says how many one may carry and enters what came in writing; a People’s Council’s has no such part', async () => {
  const at = '/secretariat/meetings/m1/proxies';
  const page = await open(house, { size: DESK, followed: seenIn(world(appointed)), who: secretary, at, answers });
  await page.getByText(vi(words.pair, { name: nam.name, holder: lan.name })).waitFor();
  await shot(page, 'desk');
  await page.getByRole('textbox', { name: vi(words.most) }).fill('3');
  await page.getByRole('button', { name: vi(words.saveMost) }).click();
  await expect.poll(() => page.evaluate(() => window.stage.acts)).toEqual([['allowProxies', { most: 3 }]]);
  await page.context().close();
  const off = await open(house, { size: DESK, followed: seenIn(world(assembled())), who: secretary, at, answers });
  await off.getByText(vi(words.off)).waitFor();
  await off.context().close();
  const council = await open(house, { size: DESK, followed: seenIn(world(fullHouse)), who: secretary, at: '/secretariat/meetings/m1', answers });
  await council.getByRole('navigation').first().waitFor();
  await settled(council);
  await expect.poll(() => council.getByRole('link', { name: vi(words.title) }).count()).toBe(0);
  await council.context().close();
});
