/**
 * A guest's whole way in a browser of their own: invited and given a password at the desk, they read and watch; ballots, the desk,
 * minutes not yet approved and the archive are not theirs; taken off the list, their device forgets the meeting.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, PASSWORD, prepare as prepareMeeting, type Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { link } from '../../shared/text/link.ts';
import { home } from '../../shared/text/home.ts';
import { members } from '../../shared/text/members.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { roll } from '../../shared/text/roll.ts';
import { room } from '../../shared/text/room.ts';
import { sessionLeft } from '../../shared/text/session-left.ts';
import { desk as words } from '../../shared/text/secretariat.ts';
import { shell } from '../../shared/text/shell.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { voteResults } from '../../shared/text/vote-results.ts';
import { votes } from '../../shared/text/votes.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { Device, papersOn, ONLINE, TABLET, vi } from './browser.ts';

const TITLE = 'Kỳ họp thứ ba Hội đồng nhân dân xã Mường Mẫu';
const GUEST = 'Vũ Thị Khách';
const LOGIN = 'khach.moi';
const OWN = 'suối chảy qua bản';

let folder: string;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let chair: Person;
let desk: Device;
let tablet: Device;
let meeting: string;
let vote: string;
let first: string;
let guest: string;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-guest-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(url, server.code, { delegates: 3, guests: 0 }, () => undefined);
  const prepared = await prepareMeeting(council, { items: 1, votes: 1 }, TITLE);
  meeting = prepared.meeting;
  vote = prepared.votes[0]!;
  chair = council.delegates[0]!;
  for (const one of council.delegates) {
    await one.join(meeting);
    await one.command('checkIn', {});
  }
  await council.secretary.join(meeting);
  browser = await launch();
  desk = await Device.open(browser, 'guest-desk', ONLINE, url);
  tablet = await Device.open(browser, 'guest', TABLET, url);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const one of [desk, tablet]) await one.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council ? [council.secretary, ...council.delegates] : []) one.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Signs in without a key, by name and password. */
async function signsIn(device: Device, login: string, password: string): Promise<void> {
  await device.fill(signIn.login, login);
  await device.page.locator('input[type=password]').fill(password);
  await device.page.keyboard.press('Enter');
}

/** Status of what the guest's browser asks, by method and what follows `/api`. */
const asks = (method: string, path: string): Promise<number> =>
  tablet.page.evaluate(async ([how, where]) => (await fetch(`/api${where}`, { method: how! })).status, [method, path]);

/** What a guest has no part in, whatever stage the meeting is at. */
const notTheirs = (): ReadonlyArray<readonly [method: string, path: string]> => [
  ['GET', `/meetings/${meeting}/minutes`],
  ['GET', `/meetings/${meeting}/archive.asice`],
  ['POST', `/meetings/${meeting}/hall`],
  ['GET', '/members'],
  ['GET', '/enrolments'],
  ['GET', '/security'],
  ['POST', '/meetings'],
];
async function refusesAll(more: ReadonlyArray<readonly [method: string, path: string]> = []): Promise<void> {
  for (const [method, path] of [...notTheirs(), ...more]) expect([403, 404], `${method} ${path}`).toContain(await asks(method, path));
}

const text = (device: Device): Promise<string> => device.page.locator('body').innerText();

/** The guest goes into the meeting that is under way, from the list. */
async function enters(): Promise<void> {
  await tablet.page.goto('/');
  await tablet.page.getByRole('link', { name: vi(home.enter), exact: true }).click();
  await tablet.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
}

/** The server is gone for this device, which opens the meeting from what it holds: nothing of it is there. */
async function holdsNothing(): Promise<void> {
  // The app's own files are kept behind the first picture: until then no page opens without a network.
  await expect.poll(() => tablet.page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 30_000 }).toBe(true);
  await tablet.context.setOffline(true);
  await tablet.page.goto(`/meeting/${meeting}`);
  await tablet.page.getByRole('button', { name: vi(shell.again), exact: true }).waitFor();
  expect(await text(tablet)).not.toContain(TITLE);
  await tablet.context.setOffline(false);
  await expect.poll(() => papersOn(tablet), { message: 'papers on the device' }).toEqual([]);
}

test('the secretary invites a guest and gives them a first password', async () => {
  const { page } = desk;
  await page.goto(`/secretariat/meetings/${meeting}/people`);
  await signsIn(desk, 'thuky', PASSWORD);
  await page.getByRole('heading', { name: vi(prepare.guests, { n: 0 }) }).waitFor();
  await desk.fill(members.name, GUEST);
  await desk.fill(prepare.guestAgency, 'Báo Lai Châu');
  await desk.press(prepare.addGuest);
  await page.getByRole('heading', { name: vi(prepare.guests, { n: 1 }) }).waitFor();

  await page.goto('/secretariat/members');
  await desk.press(`${vi(members.open)}: ${GUEST}`);
  const panel = page.getByRole('dialog', { name: GUEST });
  await panel.getByLabel(vi(members.login), { exact: true }).fill(LOGIN);
  await panel.getByRole('button', { name: vi(words.save), exact: true }).click();
  const shown = panel.getByLabel(vi(members.firstOf, { login: LOGIN }), { exact: true });
  await shown.waitFor();
  const before = await shown.inputValue();
  // Given anew: the one before works no more, and is not shown any more.
  await panel.getByRole('button', { name: vi(members.passwordGive), exact: true }).click();
  const asked = page.getByRole('dialog', { name: vi(members.passwordGive) });
  await asked.getByRole('button', { name: vi(members.passwordGive), exact: true }).click();
  await asked.waitFor({ state: 'detached' });
  first = await shown.inputValue();
  expect(first).not.toBe(before);
  await desk.look('first-password');
  const { members: all } = await council.secretary.ask<{ members: ReadonlyArray<{ id: string; name: string }> }>('GET', '/api/members');
  guest = all.find((one) => one.name === GUEST)!.id;
  await chair.command('callToOrder', {});
  await chair.command('goToItem', { item: chair.meeting.agenda.items[0]!.item });
});

test('the guest signs in, and nothing goes before a password of their own', async () => {
  const { page } = tablet;
  await page.goto('/');
  await signsIn(tablet, LOGIN, first);
  await tablet.sees(ownAccount.firstPasswordTitle);
  expect(await text(tablet)).not.toContain(TITLE);
  expect(await asks('GET', '/meetings')).toBe(403);
  expect(await asks('GET', `/meetings/${meeting}/log`)).toBe(403);
  await tablet.fill(ownAccount.firstPassword, first);
  await tablet.fill(ownAccount.newPassword, OWN);
  await tablet.fill(ownAccount.repeatPassword, OWN);
  await tablet.press(ownAccount.passwordTitle);
  await tablet.sees(TITLE);
  await expect.poll(() => tablet.link(shell.secretariat).count()).toBe(0);
});

test('reads a paper of the meeting under way', async () => {
  const { page } = tablet;
  await enters();
  await tablet.press(roll.checkIn);
  await tablet.button(roll.leave).waitFor();
  // a guest is in no count.
  await tablet.sees(roll.present, { present: 3, total: 3 });
  const { title } = Object.values(chair.meeting.papers.papers)[0]!;
  await page.getByRole('button', { name: new RegExp(title) }).first().click();
  await page.locator('canvas').first().waitFor();
  await page.getByText(vi(room.kept)).waitFor();
  await page.goBack();
  await tablet.sees(room.kept);
});

test('sees that a vote is open and how many have voted, and has no ballot', async () => {
  await chair.command('openVote', { vote });
  await tablet.sees(votes.open);
  await tablet.sees('0 / 3');
  await council.delegates[1]!.until(({ votes: { running } }) => running?.[0] === vote);
  await council.delegates[1]!.vote(vote, 'for');
  await tablet.sees('1 / 3');
  await tablet.look('vote');
  await expect.poll(() => tablet.page.getByRole('radio').count()).toBe(0);
  await expect.poll(() => tablet.button(votes.toBallot).count()).toBe(0);
  await refusesAll([['GET', `/meetings/${meeting}/sublogs/${vote}/proof?seq=0`]]);
  await chair.command('closeVote', { vote });
  await tablet.sees(votes.sealed);
  await chair.until(({ votes: { votes: all } }) => all[vote]?.state === 'sealed');
  await chair.command('announceResult', { vote });
  await tablet.sees(votes.rejected);
  const seen = await text(tablet);
  for (const own of [votes.nothingSentHere, voteResults.youSilent, voteResults.included]) expect(seen).not.toContain(vi(own));
});

test('taken off the list, the page in front of them and the device forget the meeting', async () => {
  await desk.page.goto(`/secretariat/meetings/${meeting}/people`);
  await desk.press(prepare.unlist, { name: GUEST });
  await tablet.sees(link.notInvitedTitle);
  expect(await text(tablet)).not.toContain(TITLE);
  await tablet.look('unlisted');
  expect(await asks('GET', `/meetings/${meeting}/log`)).toBe(404);
  const { sha256 } = Object.values(chair.meeting.papers.papers)[0]!;
  expect(await asks('GET', `/meetings/${meeting}/papers/${sha256}`)).toBe(404);
  await holdsNothing();
  await tablet.page.goto('/');
  await tablet.sees(home.none);
  expect(await text(tablet)).not.toContain(TITLE);
});

test('taken off while their tablet was away, it forgets when it asks again', async () => {
  await council.secretary.command('listMember', { member: guest });
  await enters();
  await tablet.page.goto('about:blank');
  await council.secretary.command('unlistMember', { member: guest });
  await tablet.page.goto(`/meeting/${meeting}`);
  await tablet.sees(link.notInvitedTitle);
  await holdsNothing();
});

test('after the session there are neither minutes nor an archive for them', async () => {
  await council.secretary.command('listMember', { member: guest });
  await enters();
  await chair.command('closeSession', {});
  await tablet.page.getByRole('region', { name: /bế mạc/i }).waitFor();
  await tablet.look('closed');
  await expect.poll(() => tablet.page.getByRole('link', { name: vi(sessionLeft.archive) }).count()).toBe(0);
  await expect.poll(() => tablet.page.getByRole('link', { name: vi(sessionLeft.minutes) }).count()).toBe(0);
  await refusesAll([['GET', `/meetings/${meeting}/minutes.pdf`]]);
  await tablet.page.goto(`/secretariat/meetings/${meeting}/minutes`);
  await tablet.page.getByRole('heading').first().waitFor();
  expect(await text(tablet)).not.toContain(TITLE);
  expect([...desk.faults, ...tablet.faults]).toEqual([]);
});
