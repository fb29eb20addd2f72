/** The stage's pages are used again: nothing of one test is there in the next. */
import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TABLET } from '../e2e/browser.ts';
import { chair, ITEM, lan } from '../kit/people.ts';
import { fullHouse, world } from '../kit/scene.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const made = world([fullHouse, chair.goesTo(ITEM)]);
const opened = (who = lan) => open(house, { size: TABLET, followed: seenIn(made), who });

it('a page given back begins like a new one, for whoever is there next', async () => {
  const first = await opened();
  await first.evaluate(async () => {
    localStorage.setItem('left', 'here');
    sessionStorage.setItem('left', 'here');
    document.cookie = 'left=here';
    await caches.open('left');
    await new Promise((done) => (indexedDB.open('left').onsuccess = done));
  });
  // The browser hears of a page's cookie in its own time.
  await expect.poll(async () => (await first.context().storageState()).cookies.length).toBe(1);
  await first.route('**/icon.svg', (route) => route.abort());
  await first.setViewportSize({ width: 390, height: 844 });
  await first.context().close();

  const next = await opened(chair);
  expect(next).toBe(first);
  const left = await next.evaluate(async () => ({
    stored: [localStorage.getItem('left'), sessionStorage.getItem('left'), document.cookie],
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).filter(({ name }) => name === 'left'),
    width: innerWidth,
    staged: (window as unknown as { staged: { actor: { id: string } } }).staged.actor.id,
    fetched: await fetch('/icon.svg').then((answer) => answer.ok, () => false),
  }));
  expect(left).toEqual({
    stored: [null, null, ''],
    caches: [],
    databases: [],
    width: TABLET.viewport!.width,
    staged: chair.id,
    fetched: true,
  });
  await next.context().close();
});

it('what a test did to a page that lasts is in no other: that page has ended', async () => {
  const first = await opened();
  await first.addInitScript(() => document.documentElement.setAttribute('data-left', ''));
  await first.context().close();
  expect(first.isClosed()).toBe(true);

  const second = await opened();
  expect(second).not.toBe(first);
  const other = await second.context().newPage();
  await other.goto(second.url());
  await expect.poll(() => other.evaluate(() => 'staged' in window)).toBe(true);
  await second.context().close();
  expect(other.isClosed()).toBe(true);
});
