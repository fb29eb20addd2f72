/** Two tabs of one device, in one real browser: what both change at the same moment, neither forgets. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { build, type Rolldown } from 'vite';
import { launch } from '../kit/chromium.ts';
import type { Tab } from './tabs/page.ts';

let browser: Browser;
let server: Server;
let context: BrowserContext;
let tabs: readonly [Page, Page];

beforeAll(async () => {
  const entry = join(import.meta.dirname, 'tabs/page.ts');
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  })) as Rolldown.RolldownOutput[];
  const { code } = made[0]!.output[0];
  server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? code : '<!doctype html><title>…</title><script src="/page.js"></script>');
  }).listen(0, 'localhost');
  await once(server, 'listening');
  browser = await launch();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return page;
  };
  tabs = [await open(), await open()];
});
afterEach(() => context.close());

const both = <T>(what: (page: Page, n: number) => Promise<T>): Promise<T[]> => Promise.all(tabs.map(what));

test('U-5 of two tabs of the tellers’ device neither forgets whom the other has answered', async () => {
  await tabs[0].evaluate(async () => {
    const keep = (globalThis as unknown as { tab: Tab }).tab.browserTellersKeys('d4');
    const urn = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
    const issuer = { publicKey: 'k', privateKey: {} };
    await keep.put({ meeting: 'm', vote: 'v', issuer, urn: { publicKey: 'u', privateKey: urn.privateKey } });
  });
  await both((page, n) =>
    page.evaluate(async (of) => {
      const keep = (globalThis as unknown as { tab: Tab }).tab.browserTellersKeys('d4');
      const names = Array.from({ length: 25 }, (_, at) => `${of}-${at}`);
      // And one whom both are asked for: whoever is first has answered.
      const answers = (name: string) =>
        keep.change('m', 'v', 'k', (now) => ({ ...now, answered: { [name]: name, same: String(of), ...now.answered } }));
      await Promise.all(names.map(answers));
    }, n),
  );
  const read = (page: Page) =>
    page.evaluate(async () => (await (globalThis as unknown as { tab: Tab }).tab.browserTellersKeys('d4').get('m', 'v', 'k'))?.answered);
  const [one, other] = await both(read);
  expect(Object.keys(one!)).toHaveLength(51);
  expect(other).toEqual(one);
  // Once they are destroyed by one, the other brings none of them back.
  await tabs[0].evaluate(() => (globalThis as unknown as { tab: Tab }).tab.browserTellersKeys('d4').remove('m', 'v'));
  const late = await tabs[1].evaluate(() =>
    (globalThis as unknown as { tab: Tab }).tab.browserTellersKeys('d4').change('m', 'v', 'k', (now) => ({ ...now, opened: 'r' })),
  );
  expect([late, await read(tabs[0])]).toEqual([undefined, undefined]);
});

/** Votes so many times in a tab, each a moment long; answers the revisions that it gave. */
const votes = (page: Page, times: number): Promise<number[]> =>
  page.evaluate(async (count) => {
    const { KeptVotes, browserShelf } = (globalThis as unknown as { tab: Tab }).tab;
    const kept = new KeptVotes({ meeting: 'm', keep: browserShelf('d1'), tell: () => undefined });
    await kept.load();
    const given: number[] = [];
    const one = () =>
      kept.change('v', async (now) => {
        await new Promise((over) => setTimeout(over, 3));
        given.push(now.revision + 1);
        return { ...now, revision: now.revision + 1 };
      });
    await Promise.all(Array.from({ length: count }, one));
    return given;
  }, times);
const lying = (page: Page) =>
  page.evaluate(async () => {
    const [one] = await (globalThis as unknown as { tab: Tab }).tab.browserShelf('d1').votes('m', 'v');
    return one?.revision;
  });

test('V-7 of two tabs that vote at the same moment neither overwrites the other’s: no two ballots have one number', async () => {
  const [one, other] = await both((page) => votes(page, 15));
  expect([...one!, ...other!].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
  await expect.poll(() => both(lying)).toEqual([30, 30]);
});

test('V-7 a tab that holds up the other for ever, asleep, costs it no vote', async () => {
  await tabs[0].evaluate(
    () => new Promise<void>((begun) => void navigator.locks.request('vote d1 m v', () => (begun(), new Promise(() => undefined)))),
  );
  await expect.poll(() => votes(tabs[1], 2)).toEqual([1, 2]);
  await expect.poll(() => lying(tabs[1])).toBe(2);
});

test('V-7 a browser without locks, or one that has none to give, costs no vote either', async () => {
  const [none, broken] = tabs;
  await none.evaluate(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  await expect.poll(() => votes(none, 5)).toEqual([1, 2, 3, 4, 5]);
  await broken.evaluate(() => {
    const real = navigator.locks;
    const request = (name: string, act: () => Promise<unknown>) =>
      name.startsWith('vote ') ? Promise.reject(new Error('not here')) : real.request(name, act);
    Object.defineProperty(navigator, 'locks', { value: { request } });
  });
  await expect.poll(() => votes(broken, 2)).toEqual([6, 7]);
});
