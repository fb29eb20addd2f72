/**
 * What a tablet holds of its owner is theirs: storage that does not answer for once leads to no new enrolment, and a mistake of others
 * loses no note.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, PASSWORD, prepare, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import type { Device as Registered } from '../../shared/council/council.ts';
import { enrol } from '../../shared/text/enrol.ts';
import { refusals as outOfUse } from '../../shared/text/identity.ts';
import { members } from '../../shared/text/members.ts';
import { notes as kept } from '../../shared/text/notes.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { text as pen } from '../../shared/text/pen.ts';
import { shell } from '../../shared/text/shell.ts';
import { ownAccount, refusals as pins } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { EnrolmentOffer } from '../../shared/wire/enrolment.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { shortPapers } from '../kit/short-papers.ts';
import { ONLINE, TABLET, Device, online, papersOn, rowsIn, vi } from './browser.ts';
import { enrols, givesPin, PIN } from './entering.ts';

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
  ({ meeting } = await prepare(council, { items: 2, votes: 0, papers: await shortPapers() }, TITLE));
  browser = await launch();
  tablet = await Device.open(browser, 'kept-key', online(TABLET), url);
  await tablet.page.addInitScript((name) => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (...words) => {
      if (words[0] === 'ecabinet-keys' && localStorage.getItem(name) !== null)
        throw new DOMException('Internal error opening backing store', 'UnknownError');
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
  await expect.poll(() => tablet.link(signIn.enrolThis).count()).toBe(0);
  await expect.poll(() => tablet.button(enrol.make).count()).toBe(0);
};
const goesOn = async (): Promise<void> => {
  await answers();
  await tablet.press(shell.again);
};

test('storage that does not answer is said to a delegate who is signed in, behind the lock; once it does, the PIN opens as ever', async () => {
  await enrols(tablet, council.secretary, council.delegates[1]!.id);
  await tablet.sees(onDevice.allShort, {}, 60_000);
  const [key, papers] = [await keyHere(), await papersOn(tablet)];
  await opensAnew('/', true);
  await leadsToNone();
  await expect.poll(() => tablet.page.getByText(TITLE).count()).toBe(0);
  for (const size of [{ width: 390, height: 844 }, { width: 1440, height: 900 }, TABLET.viewport!]) {
    await tablet.page.setViewportSize(size);
    await tablet.look(`silent-${size.width}`);
  }
  await goesOn();
  await givesPin(tablet);
  await tablet.sees(TITLE);
  await expect.poll(() => keyHere()).toBe(key);
  // A further one may have come meanwhile.
  await expect.poll(() => papersOn(tablet)).toEqual(expect.arrayContaining(papers));
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
  await tablet.sees(ownAccount.thisDevice);
});

test('where the sign-in ran out as well nothing that was read is wiped', async () => {
  const before = await papersOn(tablet);
  expect(before.length).toBeGreaterThan(0);
  // What is gone does not come again.
  await tablet.page.route(/\/papers\//, (route) => route.abort());
  await tablet.context.clearCookies({ name: 'ecabinet' });
  await opensAnew(`/meeting/${meeting}`, true);
  await leadsToNone();
  await expect.poll(() => papersOn(tablet)).toEqual(before);
  await goesOn();
  await givesPin(tablet);
  await tablet.sees(onDevice.all.vi.split(' {papers} ')[0]!, {}, 60_000);
  await expect.poll(() => papersOn(tablet)).toEqual(before);
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

const inNotes = (store: string): Promise<number> => rowsIn(tablet, 'ecabinet-notes', store);
/** Beside an item of the agenda. */
async function notes(words: string, item: number): Promise<void> {
  const { page } = tablet;
  await page.getByRole('button', { name: vi(pen.write), exact: true }).nth(item).click();
  await page.getByRole('menuitem', { name: vi(pen.textNote) }).click();
  await page.getByRole('textbox', { name: vi(pen.writeHere) }).fill(words);
  await tablet.press(pen.save);
  await tablet.sees(words);
}
const onServer = (): Promise<number> =>
  tablet.page.evaluate(async () => ((await (await fetch('/api/notebook?after=0')).json()) as { changes: unknown[] }).changes.length);
const looksEverywhere = async (what: string): Promise<void> => {
  for (const size of [{ width: 390, height: 844 }, { width: 1440, height: 900 }, TABLET.viewport!]) {
    await tablet.page.setViewportSize(size);
    await tablet.look(`${what}-${size.width}`);
  }
};
const SENT = 'Hỏi lại số liệu quý ba';
const UNSENT = 'Đề nghị làm rõ nguồn vốn';

test('who signs in by password on a delegate’s tablet gets nothing of theirs, and takes nothing from them', async () => {
  await tablet.page.goto(`/meeting/${meeting}`);
  await givesPin(tablet);
  await notes(SENT, 0);
  await expect.poll(onServer, { timeout: 30_000 }).toBe(1);
  // And the tablet has heard so: of which it has not, it keeps for its owner.
  await expect.poll(() => inNotes('unsent'), { timeout: 30_000 }).toBe(0);
  await tablet.context.clearCookies({ name: 'ecabinet' });
  await tablet.page.goto('/');
  await tablet.page.evaluate(() => sessionStorage.clear());
  await tablet.page.reload();
  await tablet.press(signIn.withPassword);
  await tablet.fill(signIn.login, 'thuky');
  await tablet.page.locator('input[type=password]').fill(PASSWORD);
  await tablet.page.keyboard.press('Enter');
  await tablet.page.getByRole('button', { name: council.secretary.name }).waitFor();
  await expect.poll(() => inNotes('notes'), { timeout: 15_000 }).toBe(0);
  await expect.poll(() => inNotes('keys')).toBe(1);
  // Their sign-in runs out: the delegate's key does not sign in for it without the PIN.
  await tablet.context.clearCookies({ name: 'ecabinet' });
  await tablet.page.reload();
  await tablet.button(signIn.enterRoom).waitFor();
  await givesPin(tablet);
  await tablet.sees(TITLE);
  await tablet.page.goto(`/meeting/${meeting}`);
  await tablet.sees(SENT);
});

test('the desk is told that a tablet alone opens its owner’s notes before it revokes its key', async () => {
  const desk = await Device.open(browser, 'kept-key-desk', ONLINE, server.url);
  await desk.page.goto('/secretariat/members');
  await desk.fill(signIn.login, 'thuky');
  await desk.page.locator('input[type=password]').fill(PASSWORD);
  await desk.page.keyboard.press('Enter');
  const { name } = council.delegates[1]!;
  await desk.press(`${vi(members.open)}: ${name}`);
  const here = await keyHere();
  const { label } = (await council.secretary.ask<{ readonly devices: readonly Registered[] }>('GET', '/api/devices')).devices.find(
    (one) => one.certificate === here,
  )!;
  await desk.press(members.revokeTitle, { label });
  await desk.sees(kept.openThereOf, { n: 1, name });
  await desk.look('only-device');
  expect(desk.faults).toEqual([]);
  await desk.context.close();
});

test('a tablet revoked by mistake keeps what opens its owner’s notes, and those not yet sent, under the PIN; enrolled again it has them all', async () => {
  const { context } = tablet;
  await context.setOffline(true);
  await notes(UNSENT, 1);
  await expect.poll(() => inNotes('unsent')).toBe(1);
  await council.secretary.ask('POST', `/api/devices/${await keyHere()}/revoke`, {});
  await context.setOffline(false);
  await tablet.sees(outOfUse['identity/key-revoked']);
  await expect.poll(() => papersOn(tablet), { timeout: 15_000 }).toEqual([]);
  await expect.poll(() => inNotes('notes'), { timeout: 15_000 }).toBe(1);
  await expect.poll(() => inNotes('keys')).toBe(1);
  await tablet.page.evaluate(() => sessionStorage.clear());

  const { id, code } = await council.secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member: council.delegates[1]!.id });
  await tablet.page.goto(`/enrol#${code}`);
  await tablet.press(enrol.make);
  const check = (await tablet.page.getByRole('img', { name: /^(\d ){5}\d$/ }).getAttribute('aria-label'))!.replaceAll(' ', '');
  await council.secretary.ask('POST', `/api/enrolments/${id}/approve`, { check });
  await tablet.sees(enrol.pinBefore);
  await looksEverywhere('pin-before');
  // Nor does a page that is loaded again go past it.
  await tablet.page.reload();
  await tablet.sees(enrol.pinBefore);
  await tablet.field(enrol.pinBeforeLabel).fill('111999');
  await tablet.press(shell.next);
  await tablet.sees(pins['pin/wrong']);
  await tablet.field(enrol.pinBeforeLabel).fill(PIN);
  await tablet.press(shell.next);
  await tablet.sees(enrol.pinTitle);
  for (const field of await tablet.page.locator('input[type=password]').all()) await field.fill('582046');
  await tablet.press(signIn.savePin);
  await tablet.press(shell.next);
  await tablet.page.waitForURL((url) => !url.pathname.startsWith('/enrol'));
  await tablet.page.goto(`/meeting/${meeting}`);
  await tablet.sees(SENT);
  await tablet.sees(UNSENT);
  await expect.poll(onServer, { timeout: 30_000 }).toBe(2);
});

test('before it becomes another’s it is said that it holds what opens its owner’s notes; who stops has changed nothing', async () => {
  const [other, mine] = council.delegates;
  const before = await keyHere();
  const { code } = await council.secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member: other!.id });
  await tablet.page.goto(`/enrol#${code}`);
  await tablet.press(enrol.make);
  await tablet.sees(enrol.anothers, { name: mine!.name, next: other!.name });
  await looksEverywhere('anothers');
  await tablet.press(enrol.stop);
  await tablet.sees(TITLE);
  expect([await keyHere(), await inNotes('keys') > 0]).toEqual([before, true]);
  await tablet.page.goto(`/meeting/${meeting}`);
  await tablet.sees(SENT);
  expect(tablet.faults).toEqual([]);
});
