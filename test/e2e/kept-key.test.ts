/**
 * What a tablet holds of its owner is theirs: storage that does not answer for once leads to no new enrolment, and a mistake of others
 * loses no note.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { enrol } from '../../shared/text/enrol.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { Device, papersOn, TABLET } from './browser.ts';
import { enrols, givesPin } from './entering.ts';

const TITLE = 'Kỳ họp thứ năm Hội đồng nhân dân xã Mường Mẫu';
/** In the page's storage: from the next load on the device's own does not answer, until `answers` is called. */
const SILENT = 'test.silent';

let folder: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let meeting: string;
let tablet: Device;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-kept-key-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  ({ meeting } = await prepare(council, { items: 1, votes: 0 }, TITLE));
  browser = await launch();
  tablet = await Device.open(browser, 'kept-key', TABLET, url);
  await tablet.page.addInitScript((name) => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (...words) => {
      if (words[0] === 'ecabinet-keys' && localStorage.getItem(name) !== null) throw new DOMException('Internal error opening backing store', 'UnknownError');
      return open(...words);
    };
  }, SILENT);
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

/** The app closed and opened again. */
async function opensAnew(path: string, isSilent: boolean): Promise<void> {
  await tablet.page.evaluate(([name, silent]) => {
    sessionStorage.clear();
    if (silent) localStorage.setItem(name, 'yes');
  }, [SILENT, isSilent] as const);
  await tablet.page.goto(path);
}
const answers = (): Promise<void> => tablet.page.evaluate((name) => localStorage.removeItem(name), SILENT);
const keyHere = (): Promise<string | undefined> =>
  tablet.page.evaluate(
    () =>
      new Promise<string | undefined>((done) => {
        const asked = indexedDB.open('ecabinet-keys');
        asked.onsuccess = () => {
          const read = asked.result.transaction('things').objectStore('things').get('key');
          read.onsuccess = () => (asked.result.close(), done((read.result as { certificate: string } | undefined)?.certificate));
        };
      }),
  );
/** Nothing offers a new enrolment. */
const leadsToNone = async (): Promise<void> => {
  await tablet.sees(onDevice.keyUnreadTitle);
  expect(await tablet.link(signIn.enrolThis).count()).toBe(0);
  expect(await tablet.button(enrol.make).count()).toBe(0);
};
const goesOn = async (): Promise<void> => {
  await answers();
  await tablet.press('Thử lại');
};

test('storage that does not answer is said to a delegate who is signed in, behind the lock; once it does, the PIN opens as ever', async () => {
  await enrols(tablet, council.secretary, council.delegates[1]!.id);
  await tablet.sees(onDevice.allShort, {}, 60_000);
  const before = [await keyHere(), await papersOn(tablet)];
  await opensAnew('/', true);
  await leadsToNone();
  expect(await tablet.page.getByText(TITLE).count()).toBe(0);
  for (const size of [{ width: 390, height: 844 }, { width: 1440, height: 900 }, TABLET.viewport!]) {
    await tablet.page.setViewportSize(size);
    await tablet.look(`silent-${size.width}`);
  }
  await goesOn();
  await givesPin(tablet);
  await tablet.sees(TITLE);
  expect([await keyHere(), await papersOn(tablet)]).toEqual(before);
});

test('nor is a delegate led to a new key whose page is loaded again while it is open, or who asks for the list of devices', async () => {
  await tablet.page.evaluate((name) => localStorage.setItem(name, 'yes'), SILENT);
  await tablet.page.reload();
  await tablet.sees(TITLE);
  await leadsToNone();
  await tablet.look('silent-home');
  await tablet.page.goto('/devices');
  await leadsToNone();
  await goesOn();
  await tablet.sees(signIn.thisDevice);
});

test('where the sign-in ran out as well nothing that was read is wiped', async () => {
  const before = await papersOn(tablet);
  expect(before.length).toBeGreaterThan(0);
  // What is gone does not come again.
  await tablet.page.route(/\/papers\//, (route) => route.abort());
  await tablet.context.clearCookies({ name: 'ecabinet' });
  await opensAnew(`/meeting/${meeting}`, true);
  await leadsToNone();
  expect(await papersOn(tablet)).toEqual(before);
  await goesOn();
  await givesPin(tablet);
  await tablet.sees(onDevice.all.vi.split(' {papers} ')[0]!, {}, 60_000);
  expect(await papersOn(tablet)).toEqual(before);
  await tablet.page.unroute(/\/papers\//);
});

test('nor does the page of enrolment take a code before it has looked for the key', async () => {
  await opensAnew('/enrol', true);
  await leadsToNone();
  await tablet.look('silent-enrol');
  await goesOn();
  await tablet.button(enrol.make).waitFor();
  expect(tablet.faults).toEqual([]);
});
