/**
 * What a browser takes from a tablet without asking, as an iPad does after a week: its papers, the app's own files, the signing key,
 * all of it. The app notices, says what is gone and what to do about it, and fetches again what can be fetched. And a tablet whose
 * key is revoked while it is away forgets at the next contact.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, subject, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { enrol } from '../../shared/text/enrol.ts';
import { refusals } from '../../shared/text/identity.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { EnrolmentOffer } from '../../shared/wire/enrolment.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { Device, papersOn, rowsIn, TABLET, vi } from './browser.ts';

const PIN = '274951';
const TITLE = 'Kỳ họp thứ năm Hội đồng nhân dân xã Mường Mẫu';
const ITEMS = 2;

let folder: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let meeting: string;
let tablet: Device;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-lost-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  ({ meeting } = await prepare(council, { items: ITEMS, votes: 0, papers: await shortPapers() }, TITLE));
  browser = await launch();
  tablet = await Device.open(browser, 'lost', TABLET, url);
  // A browser that promises nothing.
  await tablet.page.addInitScript(() => void (navigator.storage.persist = () => Promise.resolve(false)));
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tablet?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Enrolled at the desk, as ever. */
async function enrols(): Promise<void> {
  const { id, code } = await council.secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member: council.delegates[1]!.id });
  await tablet.page.goto(`/enrol#${code}`);
  await tablet.press(enrol.make);
  const check = (await tablet.page.getByRole('img', { name: /^(\d ){5}\d$/ }).getAttribute('aria-label'))!.replaceAll(' ', '');
  await council.secretary.ask('POST', `/api/enrolments/${id}/approve`, { check });
  await tablet.sees(enrol.pinTitle);
  for (const field of await tablet.page.locator('input[type=password]').all()) await field.fill(PIN);
  await tablet.press(signIn.savePin);
  await tablet.sees(enrol.notKept);
  await tablet.press(shell.next);
  await tablet.sees(TITLE);
}

/** Closed and opened again: the PIN is asked for. */
async function opensAnew(path: string): Promise<void> {
  await tablet.page.evaluate(() => sessionStorage.clear());
  await tablet.page.goto(path);
  await tablet.button(signIn.enterRoom).waitFor();
  for (const digit of PIN) await tablet.press(digit);
  await tablet.press(signIn.enterRoom);
}

/** As the home screen says it: whole and checked. */
async function allHere(): Promise<void> {
  await tablet.sees(onDevice.allShort, {}, 60_000);
  expect((await papersOn(tablet)).length).toBeGreaterThanOrEqual(ITEMS);
}

/** The browser makes room. */
const clears = (...names: string[]): Promise<void> =>
  tablet.page.evaluate(
    (all) =>
      Promise.all(
        all.map(
          (name) =>
            new Promise<void>((done, fail) => {
              const asked = indexedDB.deleteDatabase(name);
              asked.onsuccess = () => done();
              asked.onerror = () => fail(asked.error);
            }),
        ),
      ).then(() => undefined),
    names,
  );

test('who enrols in a browser that promises nothing is told so', async () => {
  await enrols();
  await allHere();
});

test('papers that the browser has removed are missed, said, and fetched again', async () => {
  const papers = /\/papers\//;
  await clears('ecabinet-papers');
  await tablet.page.route(papers, (route) => route.abort());
  await opensAnew(`/meeting/${meeting}`);
  await tablet.sees(onDevice.lost, { count: ITEMS });
  await tablet.look('papers-lost');
  await tablet.page.unroute(papers);
  await tablet.sees(onDevice.all.vi.split(' {papers} ')[0]!, {}, 60_000);
  await tablet.page.getByText(vi(onDevice.lost, { count: ITEMS })).waitFor({ state: 'detached' });
});

test('without the app’s own files it opens all the same, with its papers, and keeps them anew', async () => {
  const cached = () => tablet.page.evaluate(async () => (await caches.keys()).length);
  await tablet.page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await opensAnew('/');
  await tablet.sees(onDevice.allShort);
  await expect.poll(cached, { timeout: 60_000 }).toBeGreaterThan(0);
});

test('one that has lost its key alone says so, and is enrolled again', async () => {
  await tablet.page.evaluate(
    () =>
      new Promise<void>((done) => {
        const asked = indexedDB.open('ecabinet-keys');
        asked.onsuccess = () => {
          const write = asked.result.transaction('things', 'readwrite');
          write.objectStore('things').delete('key');
          write.oncomplete = () => (asked.result.close(), done());
        };
      }),
  );
  await tablet.page.goto('/');
  await tablet.sees(onDevice.keyGone);
  for (const size of [{ width: 390, height: 844 }, { width: 1440, height: 900 }, TABLET.viewport!]) {
    await tablet.page.setViewportSize(size);
    await tablet.look(`key-gone-${size.width}`);
  }
  await tablet.link(signIn.enrolThis).waitFor();
  await enrols();
  await expect.poll(() => tablet.page.getByText(vi(onDevice.keyGone)).count()).toBe(0);
  await allHere();
});

test('one that has lost all but its session says so as well, and its papers come again', async () => {
  await clears('ecabinet-keys', 'ecabinet-papers', 'ecabinet-link', 'ecabinet-notes');
  await tablet.page.evaluate(() => sessionStorage.clear());
  await tablet.page.goto('/');
  await tablet.sees(onDevice.keyGone);
  await allHere();
  await enrols();
  await allHere();
});

test('its key revoked while it was away, it reads on until it is back, and then has nothing', async () => {
  const { page, context } = tablet;
  await page.goto(`/meeting/${meeting}`);
  await tablet.sees(subject(0));
  await tablet.sees(onDevice.all.vi.split(' {papers} ')[0]!);
  await expect.poll(() => rowsIn(tablet, 'ecabinet-link', 'log')).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 }).toBe(true);
  const certificate = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const asked = indexedDB.open('ecabinet-keys');
        asked.onsuccess = () => {
          const read = asked.result.transaction('things').objectStore('things').get('key');
          read.onsuccess = () => (asked.result.close(), done((read.result as { certificate: string }).certificate));
        };
      }),
  );
  await context.setOffline(true);
  await council.secretary.ask('POST', `/api/devices/${certificate}/revoke`, {});
  await opensAnew(`/meeting/${meeting}`);
  await tablet.sees(subject(0));
  await context.setOffline(false);
  await tablet.sees(refusals['identity/key-revoked']);
  await expect.poll(() => papersOn(tablet)).toEqual([]);
  const left = await page.evaluate(() => Object.keys(localStorage));
  expect(left.filter((one) => /papers|places|meetings|open-/.test(one))).toEqual([]);
  await expect.poll(() => rowsIn(tablet, 'ecabinet-link', 'log')).toBe(0);
  expect(tablet.faults).toEqual([]);
});
