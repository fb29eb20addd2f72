/** Items and papers that not everybody may read, in real browsers: the desk says whom they are for, others see a neutral title. */
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, PASSWORD, prepare, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { audience } from '../../shared/text/audience.ts';
import { audienceDesk, openedWords, undrawnWords } from '../../shared/text/audience-desk.ts';
import { enrol } from '../../shared/text/enrol.ts';
import { paperDesk } from '../../shared/text/papers.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { EnrolmentOffer } from '../../shared/wire/enrolment.ts';
import { launch } from '../kit/chromium.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { Device, ONLINE, papersOn, PHONE, TABLET, vi } from './browser.ts';

const PIN = '274951';
const TITLE = 'Kỳ họp thứ tư Hội đồng nhân dân xã Mường Mẫu';
const SECRET = 'Nhân sự Trưởng ban Pháp chế';
const NEUTRAL = 'Công tác tổ chức';

let folder: string;
let server: ServerProcess;
let council: Council;
let meeting: string;
let browser: Browser;
let desk: Device;
let tablet: Device;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-audience-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 3, guests: 0 }, () => undefined);
  ({ meeting } = await prepare(council, { items: 2, votes: 0 }, TITLE));
  await council.secretary.join(meeting);
  browser = await launch();
  desk = await Device.open(browser, 'desk', ONLINE, url);
  tablet = await Device.open(browser, 'outside', TABLET, url);
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await desk?.failed();
  await tablet?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const firstPaper = () => {
  const { papers } = council.secretary.meeting.papers;
  return Object.values(papers)[0]!;
};

/** What lies on the tablet: papers, and of each its text. */
const keptHere = async () => (await papersOn(tablet)).length;

test('a delegate’s tablet reads the papers of the meeting and keeps them', async () => {
  const { id, code } = await council.secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member: council.delegates[1]!.id });
  await tablet.page.goto(`/enrol#${code}`);
  await tablet.press(enrol.make);
  const check = (await tablet.page.getByRole('img', { name: /^(\d ){5}\d$/ }).getAttribute('aria-label'))!.replaceAll(' ', '');
  await council.secretary.ask('POST', `/api/enrolments/${id}/approve`, { check });
  await tablet.sees(enrol.pinTitle);
  for (const field of await tablet.page.locator('input[type=password]').all()) await field.fill(PIN);
  await tablet.press(signIn.savePin);
  await tablet.press(shell.next);
  await tablet.page.getByRole('link', { name: TITLE }).click();
  await tablet.sees(firstPaper().title);
  await expect.poll(keptHere, { timeout: 60_000 }).toBe(2 * 2);
});

test('A-7 the desk adds a restricted item; the tablet outside sees its neutral title', async () => {
  await desk.page.goto('/');
  await desk.fill(signIn.login, 'thuky');
  await desk.page.locator('input[type=password]').fill(PASSWORD);
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('button', { name: council.secretary.name }).waitFor();
  await desk.page.goto(`/secretariat/meetings/${meeting}/agenda`);
  await desk.press(audienceDesk.addItem);
  await desk.fill(audienceDesk.addItemTitle, SECRET);
  await desk.page.getByRole('radio', { name: vi(audience.named) }).check();
  await desk.page.getByPlaceholder(vi(audienceDesk.peopleHint)).fill(council.delegates[2]!.name);
  await desk.page.getByRole('option', { name: council.delegates[2]!.name }).click();
  await desk.page.keyboard.press('Escape');
  await desk.fill(audienceDesk.publicTitle, NEUTRAL);
  await desk.look('restricted-item-form');
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Thêm', exact: true }).click();
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await desk.sees(audience.forNamed, { n: 1 });
  await desk.look('restricted-item');
  await tablet.sees(NEUTRAL);
  await tablet.sees(audience.itemNotForYou);
  expect(await tablet.page.content()).not.toContain(SECRET);
});

test('P-12 a paper that is narrowed is not read any more by whom it is not for', async () => {
  const { title } = firstPaper();
  await desk.page.getByRole('button', { name: vi(paperDesk.acts, { title }) }).click();
  await desk.page.getByRole('menuitem', { name: vi(audienceDesk.set) }).click();
  await desk.page.getByRole('radio', { name: vi(audience.named) }).check();
  await desk.page.getByPlaceholder(vi(audienceDesk.peopleHint)).fill(council.delegates[2]!.name);
  await desk.page.getByRole('option', { name: council.delegates[2]!.name }).click();
  await desk.page.keyboard.press('Escape');
  await desk.fill(audienceDesk.publicTitle, 'Tài liệu kèm theo');
  await desk.sees(audienceDesk.narrowing);
  await desk.look('narrowing');
  await desk.page.getByRole('dialog').getByRole('button', { name: vi(audienceDesk.save), exact: true }).click();
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await tablet.sees('Tài liệu kèm theo');
  await tablet.sees(audience.notForYou);
  // It has left the tablet, and its text with it.
  await expect.poll(keptHere, { timeout: 20_000 }).toBe(2);
  await tablet.look('not-for-you');
  await tablet.page.setViewportSize(PHONE.viewport!);
  await tablet.look('not-for-you-phone');
  await tablet.page.setViewportSize(TABLET.viewport!);
  await desk.page.setViewportSize(PHONE.viewport!);
  await desk.look('desk-phone');
  await desk.page.setViewportSize(ONLINE.viewport!);
});

test('A-8 an item’s papers change with it, and it says so', async () => {
  await desk.page.getByRole('button', { name: /^Việc khác với nội dung 2 / }).click();
  await desk.page.getByRole('menuitem', { name: vi(audienceDesk.set) }).click();
  await desk.sees(audienceDesk.follows);
  await desk.page.getByRole('radio', { name: vi(audience.delegates) }).check();
  await desk.page.getByRole('dialog').getByRole('button', { name: vi(audienceDesk.save), exact: true }).click();
  await desk.page.getByRole('dialog').waitFor({ state: 'detached' });
  const item = council.secretary.meeting.agenda.items[1]!.item;
  await expect
    .poll(() => Object.values(council.secretary.meeting.papers.papers).filter((one) => one.item === item && !one.audience))
    .toEqual([]);
});

test('the desk sees how many have opened a paper, and who has not, also when it was opened without a network', async () => {
  const paper = Object.values(council.secretary.meeting.papers.papers).find((one) => one.audience?.duties.includes('delegate'))!;
  await expect.poll(() => tablet.page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 60_000 }).toBe(true);
  await tablet.context.setOffline(true);
  await tablet.page.getByRole('button', { name: new RegExp(paper.title) }).first().click();
  await tablet.page.getByRole('heading', { name: paper.title }).waitFor();
  await tablet.page.waitForFunction(() => localStorage.getItem('ecabinet.papers-opened') !== null);
  await tablet.context.setOffline(false);
  await desk.page.getByText(vi(openedWords.count, { n: 1, all: 3 })).first().waitFor({ timeout: 30_000 });
  await desk.page.getByText(vi(openedWords.count, { n: 1, all: 3 })).first().click();
  await desk.sees(openedWords.notYet, { n: 2 });
  await desk.look('who-has-not-opened-it');
  await desk.page.keyboard.press('Escape');
});

test('the desk sees on how many devices a page of a paper cannot be drawn', async () => {
  const { papers } = council.secretary.meeting.papers;
  const { paper } = Object.values(papers).find((one) => one.audience?.duties.includes('delegate'))!;
  // Each by a key of their own; the same page twice is one.
  for (const one of [0, 0, 2]) await council.delegates[one]!.ask('POST', `/api/meetings/${meeting}/undrawn`, { paper, pages: [1] });
  await desk.page.getByText(vi(undrawnWords.page, { page: 1, n: 2 })).waitFor({ timeout: 30_000 });
  await desk.sees(undrawnWords.what);
  await desk.look('page-undrawn');
  await desk.page.setViewportSize(PHONE.viewport!);
  await desk.look('page-undrawn-phone');
  await desk.page.setViewportSize(ONLINE.viewport!);
});

test('P-13 an internal paper bears its reader’s name on page, small picture and by night', async () => {
  const { papers } = council.secretary.meeting.papers;
  const paper = Object.values(papers).find((one) => one.audience?.duties.includes('delegate'))!;
  await council.secretary.command('markPaper', { paper: paper.paper, internal: true });
  const mark = tablet.page.locator('[data-page] [data-reader-mark]').first();
  await mark.waitFor();
  await expect.poll(() => mark.textContent()).toContain(council.delegates[1]!.name);
  await tablet.look('internal');
  await tablet.page.setViewportSize(PHONE.viewport!);
  await tablet.look('internal-phone');
  await tablet.page.setViewportSize(TABLET.viewport!);
});

test('no page threw or broke its own content policy', () => {
  expect([...desk.faults, ...tablet.faults]).toEqual([]);
});
