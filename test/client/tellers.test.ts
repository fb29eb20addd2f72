/** A secret ballot on the screens of tellers, chair and hall, in a real browser. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secretActs, secretHall, tellersPage } from '../../shared/text/secret-tellers.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { pacingActs, pacingWords } from '../../shared/text/vote-pacing.ts';
import type { OwnUrn } from '../../client/link/tellers-device.ts';
import { digitsOf } from '../../client/panels/tellers/due.ts';
import { vi } from '../e2e/browser.ts';
import { settled } from '../kit/chromium.ts';
import { chair, hoa, ITEM, lan, minh, nam, QUESTION, secretary, voteOf, type Person } from '../kit/people.ts';
import { fullHouse, world, type Step } from '../kit/scene.ts';
import {
  asksForKeys,
  boardStands,
  closesSecret,
  keysReady,
  makesKeys,
  namesTellers,
  papersTaken,
  preparesSecret,
  saysDestroyed,
  secretOpen,
  TELLERS,
  urnGrace,
  urnSealed,
} from '../kit/secret.ts';
import { SIZES } from './stage/sizes.ts';
import { type House, open, openHouse, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const WALL: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };
const PAGE = '/meeting/m1/tellers';
const prepared: Step = [fullHouse, preparesSecret(), chair.goesTo(ITEM)];
const named: Step = [prepared, namesTellers(...TELLERS)];
const made: Step = [named, asksForKeys(), makesKeys(lan)];
const pauses = chair.does('pauseVote', {});
const timed = chair.does('timeVote', { seconds: 600 });
const HERE: OwnUrn = { here: true, wrong: {} };
const button = (on: Page | Locator, name: string): Locator => on.getByRole('button', { name, exact: true });
const acts = (page: Page) => page.evaluate(() => window.stage.acts);

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `tellers-${name}.png`), fullPage: true });
}

interface Seen {
  readonly who?: Person;
  readonly size?: BrowserContextOptions;
  readonly at?: string;
  readonly own?: OwnUrn;
}

/** The page, and the vote's id. */
async function shows(steps: Step, { who, size = SIZES['tablet']!, at, own }: Seen) {
  const now = world(steps);
  const vote = voteOf(now, QUESTION);
  const page = await open(house, {
    size,
    followed: seenIn(now),
    ...(who && { who }),
    ...(at && { at }),
    staged: { canSign: who !== undefined && who !== secretary, ...(own && { tellers: { [vote]: own } }) },
  });
  return { page, vote, hash: now.meeting.secret.votes[vote]?.keys?.hash ?? '' };
}

/** Nothing wider than the screen; and away. */
async function done(page: Page, name: string): Promise<void> {
  await shot(page, name);
  const { scroll, width } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: innerWidth }));
  expect(scroll).toBeLessThanOrEqual(width);
  await page.context().close();
}

for (const [name, size] of Object.entries(SIZES))
  describe(`at a ${name}`, () => {
    it('the head makes the keys, sent from the room to the one thing that waits', async () => {
      const { page, vote } = await shows(named, { who: lan, size });
      await page.getByText(vi(tellersPage.due, { text: QUESTION })).waitFor();
      await shot(page, `${name}-1-due`);
      await button(page, vi(tellersPage.toPage)).click();
      await button(page, vi(tellersPage.makeKeys)).click();
      await expect.poll(() => acts(page)).toEqual([['device: makeKeys', vote]]);
      await done(page, `${name}-2-make`);
    });

    it('another teller compares the digits that the head reads out', async () => {
      const head = await shows(made, { who: lan, size, at: PAGE, own: HERE });
      for (const group of digitsOf(head.hash)) await head.page.getByText(group, { exact: true }).first().waitFor();
      await head.page.getByText(vi(tellersPage.readOut)).waitFor();
      await expect.poll(() => button(head.page, vi(tellersPage.compare)).count()).toBe(0);
      await done(head.page, `${name}-3-digits`);
      const { page, vote, hash } = await shows(made, { who: minh, size, at: PAGE });
      await button(page, vi(tellersPage.compare)).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(vi(tellersPage.compareWhat)).waitFor();
      await shot(page, `${name}-4-compare`);
      const cut = await dialog.getByLabel(vi(tellersPage.digits)).evaluate((one) => one.scrollWidth > one.clientWidth);
      expect(cut).toBe(false);
      await button(dialog, vi(tellersPage.compare)).click();
      await expect.poll(() => acts(page)).toEqual([['checkKeys', { vote, keys: hash }]]);
      await done(page, `${name}-4-compared`);
    });

    it('the device opens the sealed urn, shows the count to itself, and publishes in two steps', async () => {
      const before = await shows(urnSealed, { who: lan, size, at: PAGE, own: HERE });
      await button(before.page, vi(tellersPage.openUrn)).click();
      await expect.poll(() => acts(before.page)).toEqual([['device: open', before.vote]]);
      await done(before.page, `${name}-5-sealed`);
      const counted = { counts: { for: 2, against: 1 }, base: 5, silent: 2 };
      const lines = ['for', 'for', 'against'].map((choice) => ({ choice }));
      const opened = { lines, left: { twice: 2 }, counted } as never;
      const { page, vote } = await shows(urnSealed, { who: lan, size, at: PAGE, own: { ...HERE, opened } });
      await page.getByText(vi(tellersPage.onBoard, { taken: 4, lines: 3 })).waitFor();
      await page.getByText(vi(tellersPage.left, { count: 2 })).waitFor();
      await shot(page, `${name}-6-preview`);
      await button(page, vi(tellersPage.publish)).click();
      await expect.poll(() => acts(page)).toEqual([]);
      await button(page.getByRole('dialog'), vi(tellersPage.publish)).click();
      await expect.poll(() => acts(page)).toEqual([['device: publish', vote]]);
      await done(page, `${name}-6-published`);
    });

    it('the chair names the tellers, the head first', async () => {
      const { page } = await shows(prepared, { who: chair, size });
      await button(page, vi(secretActs.name)).first().click();
      const dialog = page.getByRole('dialog');
      await button(dialog, vi(secretActs.name)).click();
      await expect.poll(() => acts(page)).toEqual([]);
      for (const [label, who] of [[secretActs.head, lan], [secretActs.members, minh]] as const) {
        await dialog.getByRole('combobox', { name: vi(label) }).or(dialog.getByRole('textbox', { name: vi(label) })).first().click();
        await page.getByRole('option', { name: who.name, exact: true }).click();
      }
      await page.keyboard.press('Tab');
      await dialog.getByText(vi(secretActs.few, { count: 2, least: 3 })).waitFor();
      await shot(page, `${name}-7-name`);
      await button(dialog, vi(secretActs.name)).click();
      await expect.poll(() => acts(page)).toEqual([['nameTellers', { members: [lan.id, minh.id] }]]);
      await done(page, `${name}-7-named`);
    });

    it('the chair opens it as a secret ballot, sees who has no paper, and closes', async () => {
      const ready = await shows([keysReady, chair.goesTo(ITEM)], { who: chair, size });
      await expect.poll(() => button(ready.page, vi(voteActs.openVote)).count()).toBe(0);
      await button(ready.page, vi(secretActs.openVote)).click();
      await shot(ready.page, `${name}-8-open`);
      await button(ready.page.getByRole('dialog'), vi(secretActs.openVote)).click();
      await expect.poll(async () => (await acts(ready.page))[0])
        .toMatchObject(['openSecretVote', { vote: ready.vote, fewTellers: false }]);
      await ready.page.context().close();
      const { page, vote } = await shows(papersTaken, { who: chair, size });
      await page.getByRole('button', { name: vi(secretActs.closeVote), exact: true }).first().waitFor();
      await shot(page, `${name}-9-running`);
      await button(page, vi(secretActs.closeVote)).first().click();
      await button(page.getByRole('dialog'), vi(secretActs.closeVote)).click();
      await expect.poll(() => acts(page)).toEqual([['closeSecretVote', { vote }]]);
      await done(page, `${name}-9-closed`);
    });

    it('V-73 V-74 the chair pauses it, resumes it, and says when it closes by itself', async () => {
      const running = await shows(papersTaken, { who: chair, size });
      await button(running.page, vi(pacingActs.minutes, { n: 10 })).click();
      await button(running.page, vi(pacingActs.pause)).click();
      await expect.poll(() => acts(running.page)).toEqual([['timeVote', { seconds: 600, more: false }], ['pauseVote', {}]]);
      await running.page.context().close();
      const { page } = await shows([papersTaken, timed, pauses], { who: chair, size });
      await page.getByText(vi(pacingWords.leftPaused, { time: '10:00' })).first().waitFor();
      await expect.poll(() => button(page, vi(secretActs.closeVote)).count()).toBe(0);
      await shot(page, `${name}-10-paused`);
      await button(page, vi(pacingActs.resumeSecret)).click();
      await expect.poll(() => acts(page)).toEqual([['resumeVote', {}]]);
      await done(page, `${name}-10-resumed`);
      const device = await shows([papersTaken, pauses], { who: lan, size, at: PAGE, own: HERE });
      await device.page.getByText(vi(pacingWords.pausedShort), { exact: true }).first().waitFor();
      await done(device.page, `${name}-11-device-paused`);
    });
  });

it('says loudly that a device has lost its keys, and what the chair has to do', async () => {
  const { page } = await shows(papersTaken, { who: lan, at: PAGE, own: { here: false, wrong: {} } });
  await page.getByText(vi(tellersPage.lostAfter)).waitFor();
  await done(page, 'lost');
});

it('names whose request it signed nothing for', async () => {
  const { page } = await shows(papersTaken, { who: lan, at: PAGE, own: { here: true, wrong: { [nam.id]: 'key' } } });
  await page.getByText(vi(tellersPage.wrong, { names: nam.name })).waitFor();
  await done(page, 'wrong');
});

it('is a page for tellers, chair and secretary, and for nobody else', async () => {
  for (const who of [secretary, chair, hoa]) {
    const { page } = await shows(secretOpen, { who, at: PAGE });
    await page.getByRole('heading', { name: vi(tellersPage.title) }).waitFor();
    await expect.poll(() => button(page, vi(tellersPage.openUrn)).count()).toBe(0);
    await page.context().close();
  }
  const { page } = await shows(secretOpen, { who: nam, at: PAGE });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => page.getByRole('heading', { name: vi(tellersPage.title), exact: true }).count()).toBe(0);
  await page.context().close();
});

it('says on the wall who may check the keys by what, how many have papers, and that it is counted', async () => {
  const running = await shows(papersTaken, { size: WALL });
  await running.page.getByText(vi(tellersPage.open)).waitFor();
  for (const group of digitsOf(running.hash)) await running.page.getByText(group, { exact: true }).waitFor();
  await running.page.getByText(vi(secretHall.taken, { present: 5 })).waitFor();
  await done(running.page, 'wall-1-open');
  const paused = await shows([papersTaken, pauses], { size: WALL });
  await paused.page.getByText(`${vi(tellersPage.open)} · ${vi(pacingWords.pausedShort)}`).waitFor();
  await done(paused.page, 'wall-1-paused');
  const sealed = await shows([papersTaken, closesSecret(), urnGrace], { size: WALL });
  await sealed.page.getByText(vi(secretHall.counting)).waitFor();
  await done(sealed.page, 'wall-2-sealed');
  const over = await shows([boardStands, saysDestroyed(lan)], { who: minh, at: PAGE });
  await over.page.getByText(vi(tellersPage.destroyed)).waitFor();
  await done(over.page, 'over');
});
