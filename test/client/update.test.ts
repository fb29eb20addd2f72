/**
 * From one build to the next on the same address, in a real browser with its service worker: nobody's ballot, form or tab is lost
 * to it.
 */
import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { link } from '../../shared/text/link.ts';
import { room } from '../../shared/text/room.ts';
import { shell } from '../../shared/text/shell.ts';
import { accountMenu, ownAccount } from '../../shared/text/own-account.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import { NAMES, say } from '../../shared/text/words.ts';
import { vi } from '../e2e/browser.ts';
import { chair, ITEM, lan } from '../kit/people.ts';
import { fullHouse, prepared, world } from '../kit/scene.ts';
import { secretary } from './answers.ts';
import { refused } from './browser.ts';
import { open, openHouse, plain, seenIn, type House, type Opening } from './stage/stage.ts';

const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const QUESTION = 'Thông qua dự toán';

let house: House;
let pages: Page[] = [];
beforeAll(async () => {
  house = await openHouse('B');
}, 300_000);
afterAll(() => house?.close());
beforeEach(() => house.put(''));
afterEach(async () => {
  for (const page of pages) await page.context().close();
  pages = [];
});

const voting = seenIn(world(fullHouse, [prepared({ text: QUESTION }), chair.goesTo(ITEM), chair.opensVote(QUESTION)]));
const quiet = seenIn(world(fullHouse, [prepared({ text: QUESTION }), chair.goesTo(ITEM)]));
async function opened(opening: Opening): Promise<Page> {
  const page = await open(house, opening);
  pages.push(page);
  return page;
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const notice = (page: Page) => button(page, vi(shell.useNewVersion));
const build = (page: Page) => page.evaluate(() => document.documentElement.dataset['build']);
const isBuild = (page: Page, name: string) => page.locator(`html[data-build="${name}"]`).waitFor({ state: 'attached', timeout: 60_000 });
const choose = (page: Page, of: keyof typeof choices) =>
  page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: vi(choices[of]), exact: true }) })
    .click();

/** Until the page's worker has all of the shell and answers for it. */
const workerReady = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }));
  });
/** The browser's own look for a newer worker; until that one has all of its shell and waits. */
const looks = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const coming = registration.installing;
    if (!coming) return;
    await new Promise<void>((installed) => coming.addEventListener('statechange', () => coming.state === 'installed' && installed()));
  });
/** Languages whose texts the newest of this origin's shells holds. */
const kept = (page: Page): Promise<Array<string | undefined>> =>
  page.evaluate(async () => {
    const newest = (await caches.keys()).filter((one) => one.startsWith('ecabinet-shell-')).at(-1)!;
    return (await (await caches.open(newest)).keys()).map(({ url }) => /_words-(\w\w)-/.exec(url)?.[1]).filter(Boolean);
  });

it('waits for the end of a ballot, takes over when somebody says so, and leaves the other tab its pieces', async () => {
  const other = await opened({ size: TABLET, followed: voting, who: lan, at: '/', worker: true, staged: { delivers: false } });
  await other.getByRole('main').waitFor();
  await workerReady(other);
  house.put('B');
  await looks(other);
  await notice(other).waitFor();

  const ballot = await other.context().newPage();
  await ballot.goto(`${house.origin}/meeting/m1`);
  await button(ballot, vi(votes.sign)).waitFor();
  await workerReady(ballot);
  await expect.poll(() => notice(ballot).count(), { message: 'while choosing' }).toBe(0);
  await choose(ballot, 'for');
  await button(ballot, vi(votes.signChoice, { choice: vi(choices.for) })).click();
  await ballot
    .getByText(vi(votes.waiting, { choice: vi(choices.for) }))
    .or(ballot.getByText(vi(votes.sending, { choice: vi(choices.for) })))
    .first()
    .waitFor();
  await expect.poll(() => notice(ballot).count(), { message: 'while it is on its way' }).toBe(0);

  await notice(other).click();
  await isBuild(other, 'B');
  await expect.poll(() => build(ballot), { message: 'the other tab goes on as it was' }).toBe('');
  await button(ballot, vi(room.toRoom)).click();
  const fetched = ballot.waitForResponse((one) => /\/assets\/account-acts-/.test(one.url()));
  await button(ballot, vi(shell.account, { name: lan.name })).click();
  await ballot.getByRole('menuitem', { name: vi(accountMenu.myDevices) }).waitFor();
  expect((await fetched).fromServiceWorker(), 'a piece that the server has no more').toBe(true);
  await ballot.keyboard.press('Escape');
  await expect.poll(() => build(ballot)).toBe('');
});

/** Every file that the worker of the build that is served would keep. */
const filesOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const worker = await (await fetch('/sw.js', { cache: 'no-store' })).text();
    return [...new Set([...worker.matchAll(/"?url"?:\s*"(assets\/[^"]+)"/g)].map(([, url]) => `/${url!}`))];
  });
/** How many files the worker that is being installed holds. */
const heldSoFar = (page: Page): Promise<{ installing: boolean; files: number }> =>
  page.evaluate(async () => {
    const { installing } = (await navigator.serviceWorker.getRegistration())!;
    const newest = (await caches.keys()).filter((one) => one.startsWith('ecabinet-shell-')).at(-1)!;
    return { installing: installing !== null, files: (await (await caches.open(newest)).keys()).length };
  });

it('makes way for a vote while it is being fetched, and is there once that is closed', async () => {
  const ballot = await opened({ size: TABLET, followed: quiet, who: lan, worker: true });
  await ballot.getByRole('main').waitFor();
  await workerReady(ballot);
  house.put('B');
  const files = await filesOf(ballot);
  expect(files.length).toBeGreaterThan(50);
  await ballot.evaluate((followed) => window.stage.set({ followed }), plain(voting) as never);
  await button(ballot, vi(votes.sign)).waitFor();
  const looked = looks(ballot);
  await expect.poll(() => heldSoFar(ballot).then((one) => one.installing)).toBe(true);
  // While the page itself fetches one file after the other, as the worker would, that has got no further than to the first few.
  await ballot.evaluate(async (all) => {
    for (const one of all) await (await fetch(one, { cache: 'no-store' })).arrayBuffer();
  }, files);
  const { installing, files: held } = await heldSoFar(ballot);
  expect(installing).toBe(true);
  expect(held).toBeLessThan(files.length / 4);
  await ballot.evaluate((followed) => window.stage.set({ followed }), plain(quiet) as never);
  await looked;
  expect((await heldSoFar(ballot)).files).toBeGreaterThanOrEqual(files.length / 2);
  await notice(ballot).waitFor();
});

it('a desk told that its record is newer opens the build that the server has', async () => {
  const desk = await opened({
    size: DESK,
    followed: seenIn(world(fullHouse)),
    who: lan,
    at: '/secretariat/meetings/m1/details',
    worker: true,
    answers: { 'GET /me': secretary },
  });
  await desk.getByRole('main').waitFor();
  await workerReady(desk);
  house.put('B');
  await desk.evaluate(() => window.stage.set({ followed: { phase: 'newer' } }));
  if (process.env['SCREENSHOTS']) await desk.screenshot({ path: `${process.env['SCREENSHOTS']}/desk-newer.png` });
  await button(desk, vi(link.reload)).click();
  await isBuild(desk, 'B');
});

it('the wall of the hall does so by itself: nobody stands there', async () => {
  const wall = await opened({ size: DESK, followed: voting, worker: true });
  await wall.getByText(QUESTION).first().waitFor();
  await workerReady(wall);
  house.put('B');
  await wall.evaluate(() => window.stage.set({ followed: { phase: 'newer' } }));
  await isBuild(wall, 'B');
});

it('a desk that finds a piece gone keeps what is half written, offers to open anew, and goes on when the piece is there', async () => {
  const desk = await opened({ size: DESK, followed: voting, who: lan, at: '/password', answers: { 'GET /me': secretary } });
  await desk.getByLabel(vi(ownAccount.newPassword), { exact: true }).fill('nửa chừng');
  await desk.evaluate(() => (window as unknown as { kept: boolean }).kept = true);
  house.put('B');
  const account = button(desk, vi(shell.account, { name: secretary.member.name }));
  await account.click();
  await desk.getByText(vi(shell.lostPiece)).waitFor();
  if (process.env['SCREENSHOTS']) await desk.screenshot({ path: `${process.env['SCREENSHOTS']}/lost-piece.png` });
  await expect.poll(() => desk.evaluate(() => (window as unknown as { kept?: boolean }).kept), { message: 'not opened anew' }).toBe(true);
  await expect.poll(() => desk.getByLabel(vi(ownAccount.newPassword), { exact: true }).inputValue()).toBe('nửa chừng');
  await button(desk, vi(shell.openAnew)).click();
  await isBuild(desk, 'B');
});

it('a language read once is there with the network gone, Vietnamese always; one never read says that it is not', async () => {
  const page = await opened({
    size: TABLET,
    followed: voting,
    at: '/',
    worker: true,
    answers: { 'GET /me': refused('border/not-signed-in') },
  });
  const spoken = (language: string) => page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  await page.getByText(vi(ownAccount.tabletTitle)).waitFor();
  await page.getByRole('button', { name: NAMES.en, exact: true }).click();
  await spoken('en');
  await page.getByText(say(ownAccount.tabletTitle, 'en')).waitFor();
  await workerReady(page);
  await expect.poll(() => kept(page)).toEqual(['en']);
  house.put(undefined);
  await page.reload();
  await spoken('en');
  await page.getByRole('button', { name: NAMES.bn, exact: true }).click();
  await page.getByText(say(shell.languageMissing, 'en', { language: NAMES.bn })).waitFor();
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/language-missing.png` });
  await spoken('en');
  await page.getByRole('button', { name: NAMES.vi, exact: true }).click();
  await spoken('vi');
  await page.getByRole('button', { name: NAMES.en, exact: true }).click();
  await spoken('en');

  // An update takes along what was read, and nothing of what was not.
  house.put('B');
  await looks(page);
  await expect.poll(() => kept(page)).toEqual(['en']);
});

/** Changes what the browser keeps of the app: its page and its script, which from then on say so where they run. */
const tampers = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let changed = 0;
    for (const name of (await caches.keys()).filter((one) => one.startsWith('ecabinet-shell-'))) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const isPage = request.url.endsWith('/index.html');
        if (!isPage && !/\/assets\/(app|index)-[^/]*\.js$/.test(request.url)) continue;
        const found = (await cache.match(request))!;
        const text = await found.text();
        const other = isPage ? text.replace('<html', '<html data-tampered') : `document.documentElement.dataset.tampered = ''; // data-tampered\n${text}`;
        await cache.put(request, new Response(other, { headers: found.headers }));
        changed++;
      }
    }
    return changed;
  });
const isTampered = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.dataset['tampered'] !== undefined);
const tamperedKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) if (/\.(js|html)$/.test(url) && (await (await cache.match(url))!.text()).includes('data-tampered')) found.push(url);
    }
    return found;
  });

it('a file of the app that was changed where the browser keeps it is fetched anew; with the server gone it does not run', async () => {
  const page = await opened({
    size: TABLET,
    followed: voting,
    at: '/',
    worker: true,
    answers: { 'GET /me': refused('border/not-signed-in') },
  });
  const isThere = () => page.getByText(vi(ownAccount.tabletTitle)).waitFor();
  await isThere();
  await workerReady(page);
  await expect.poll(() => tampers(page)).toBeGreaterThanOrEqual(2);
  expect((await tamperedKept(page)).length).toBeGreaterThanOrEqual(2);
  await page.reload();
  await isThere();
  await expect.poll(() => isTampered(page)).toBe(false);
  await expect.poll(() => tamperedKept(page)).toEqual([]);

  // Nor does a worker that is installed anew take it over from a cache that is there.
  await tampers(page);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).unregister());
  await page.reload();
  await isThere();
  await workerReady(page);
  expect([await isTampered(page), await tamperedKept(page)]).toEqual([false, []]);

  await tampers(page);
  house.put(undefined);
  await page.reload().catch(() => undefined);
  // The browser's own page for what is not to be had comes a moment later.
  await expect.poll(() => isTampered(page).catch(() => 'going there')).toBe(false);
  await expect.poll(() => page.getByText(vi(ownAccount.tabletTitle)).count()).toBe(0);
  house.put('');
  await page.goto(`${house.origin}/`);
  await isThere();
  await expect.poll(() => isTampered(page)).toBe(false);
});
