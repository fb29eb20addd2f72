/**
 * A tablet with no room left: what cannot be kept is said with how much is needed and left, a ballot goes on all the same, no note is
 * lost.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { home } from '../../shared/text/home.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { text as pen } from '../../shared/text/pen.ts';
import { room } from '../../shared/text/room.ts';
import { shell } from '../../shared/text/shell.ts';
import { choices, votes as words } from '../../shared/text/votes.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { Device, notesOn, rowsIn, TABLET, vi } from './browser.ts';
import { enrols, givesPin } from './entering.ts';

const NOTE = 'Xem lại mục 3 của tờ trình';

let folder: string;
let url: string;
let server: ServerProcess;
let council: Council;
let meeting: string;
let votes: readonly string[];
let tablet: Device;
let cdp: CDPSession;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-full-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  ({ meeting, votes } = await prepare(council, { items: 1, votes: 1 }, 'Kỳ họp thứ sáu'));
  await opens();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tablet?.failed();
});
afterAll(async () => {
  await tablet?.context.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function opens(): Promise<void> {
  tablet = await Device.kept(join(folder, 'browser'), 'full', TABLET, url);
  cdp = await tablet.context.newCDPSession(tablet.page);
}

/** Undefined: as much as the browser gives. */
const hasRoom = (bytes?: number) =>
  cdp.send('Storage.overrideQuotaForOrigin', { origin: url, ...(bytes !== undefined && { quotaSize: bytes }) });
const FULL = vi(shell.fullLeft, { need: 1, left: 0 });

test('a full device opens by its PIN; a note that it cannot keep stays where it was written, and how much is needed and left is said', async () => {
  await enrols(tablet, council.secretary, council.delegates[1]!.id);
  await tablet.sees(onDevice.allShort, {}, 60_000);
  await tablet.context.close();
  // A browser looks now and then how much is left: one that has just been opened does so at the first writing.
  await opens();
  await hasRoom(1);
  const { page } = tablet;
  let sent = 0;
  page.on('response', (one) => {
    if (one.request().method() === 'PUT' && one.url().endsWith('/api/notebook/notes') && one.ok()) sent++;
  });
  await page.goto(`/meeting/${meeting}`);
  await givesPin(tablet);
  await page.getByRole('button', { name: vi(pen.write), exact: true }).first().click();
  await page.getByRole('menuitem', { name: vi(pen.textNote) }).click();
  await page.getByRole('textbox', { name: vi(pen.writeHere) }).fill(NOTE);
  await tablet.press(pen.save);
  await tablet.sees(FULL);
  await tablet.sees(NOTE);
  for (const size of [{ width: 390, height: 844 }, { width: 1440, height: 900 }, TABLET.viewport!]) {
    await page.setViewportSize(size);
    await tablet.look(`full-${size.width}`);
  }
  // The network needs no room.
  await expect.poll(() => sent, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => notesOn(tablet)).toBe(0);
});

test('a ballot goes on from a full device and is acknowledged; its receipt and the note are there, and are kept once there is room', async () => {
  const [chair, delegate] = council.delegates as [Person, Person];
  for (const one of [chair, delegate]) {
    await one.join(meeting);
    await one.command('checkIn');
  }
  await chair.command('callToOrder');
  await chair.command('goToItem', { item: chair.meeting.agenda.items[0]!.item });
  await chair.command('openVote', { vote: votes[0]! });
  await tablet.page.getByRole('radio', { name: vi(choices.against), exact: true }).check({ force: true });
  await tablet.press(words.signChoice, { choice: vi(choices.against) });
  await tablet.sees(words.recorded, { choice: vi(choices.against) });
  await expect.poll(() => rowsIn(tablet, 'ecabinet-link', 'ballots')).toBe(0);
  // By the app's own ways: nothing is loaded anew.
  await tablet.press(room.toRoom);
  await tablet.sees(FULL);
  await tablet.page.locator('header a[href="/"]').click();
  await tablet.link(home.enter).click();
  await tablet.sees(words.recorded, { choice: vi(choices.against) });
  await hasRoom();
  await chair.command('closeVote', { vote: votes[0]! });
  await chair.until((now) => now.votes.votes[votes[0]!]?.state === 'sealed');
  await chair.command('announceResult', { vote: votes[0]! });
  await expect.poll(() => rowsIn(tablet, 'ecabinet-link', 'ballots'), { timeout: 30_000 }).toBe(1);
  await expect.poll(() => notesOn(tablet), { timeout: 90_000 }).toBe(1);
  await tablet.page.getByText(FULL).waitFor({ state: 'detached' });
  expect(tablet.faults).toEqual([]);
});
