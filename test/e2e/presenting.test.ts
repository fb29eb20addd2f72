/**
 * Presenting, in real browsers: one turns the pages, a tablet that follows and the wall of the hall turn with them, within what an
 * eye takes for at once.
 */
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { enrol } from '../../shared/text/enrol.ts';
import { presenting } from '../../shared/text/presenting-place.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { text } from '../../shared/text/reader.ts';
import type { EnrolmentOffer } from '../../shared/wire/enrolment.ts';
import { launch } from '../kit/chromium.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { PHONE, TABLET, WALL, Device, online, vi } from './browser.ts';

const PIN = '274951';
const TITLE = 'Kỳ họp thứ tư Hội đồng nhân dân xã Mường Mẫu';

let folder: string;
let server: ServerProcess;
let council: Council;
let meeting: string;
let browser: Browser;
let tablet: Device;
let hall: Device;

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-presenting-'));
  const port = String(20_000 + Math.floor(Math.random() * 11_000));
  const url = `http://localhost:${port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  ({ meeting } = await prepare(council, { items: 2, votes: 0 }, TITLE));
  for (const one of [council.secretary, council.delegates[0]!]) await one.join(meeting);
  browser = await launch();
  tablet = await Device.open(browser, 'presenting', online(TABLET), url);
  hall = await Device.open(browser, 'hall', online(WALL), url);
});
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await tablet?.failed();
  await hall?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const pageOf = (device: Device): Promise<string> => device.page.getByLabel(vi(text.goTo)).inputValue();
const chair = () => council.delegates[0]!;
const papers = () => chair().meeting.papers.order.map((one) => chair().meeting.papers.papers[one]!);

test('a delegate’s tablet and the wall of the hall are there', async () => {
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
  const { url } = await council.secretary.ask<{ url: string }>('POST', `/api/meetings/${meeting}/hall`);
  const { pathname, hash } = new URL(url);
  await hall.page.goto(pathname + hash);
  await hall.sees(TITLE);
});

test('it follows page by page, looks elsewhere at will, and is back by one tap', async () => {
  const { sha256, paper, title } = papers()[0]!;
  await expect.poll(() => hall.page.evaluate(
      (path) => fetch(path, { headers: { 'x-hall': '1' } }).then((one) => one.status),
      `/api/meetings/${meeting}/papers/${sha256}`,
    )).toBe(404);
  await chair().command('givePresenting', { member: chair().id });
  chair().following.show('presented', { paper, page: 4 });
  await tablet.sees(presenting.presentsPage, { name: chair().name, title, page: 5 });
  await tablet.look('offered');
  await tablet.press(presenting.follow);
  await expect.poll(() => pageOf(tablet)).toBe('5');
  await hall.sees(presenting.presentsPage, { name: chair().name, title, page: 5 });
  await hall.page.locator('figure canvas').waitFor();
  chair().following.show('presented', { paper, page: 7, point: { x: 0.4, y: 0.3 } });
  await expect.poll(() => pageOf(tablet)).toBe('8');
  await tablet.page.locator('[data-page="8"] [style*="left: 40%"]').waitFor();
  await tablet.look('following');
  await hall.look('presented');
  await tablet.press(text.next);
  await tablet.sees(presenting.aside);
  chair().following.show('presented', { paper, page: 2 });
  await hall.sees(presenting.presentsPage, { name: chair().name, title, page: 3 });
  await expect.poll(() => pageOf(tablet)).toBe('9');
  await tablet.look('aside');
  await tablet.press(presenting.back);
  await expect.poll(() => pageOf(tablet)).toBe('3');
});

test('asked to present, it turns the pages of the wall, and points where it is touched', async () => {
  const { title } = papers()[1]!;
  await chair().command('givePresenting', { member: council.delegates[1]!.id });
  await tablet.sees(presenting.choose);
  await tablet.look('choose');
  await tablet.page.setViewportSize(PHONE.viewport!);
  await tablet.look('choose-phone');
  await tablet.page.setViewportSize(TABLET.viewport!);
  await tablet.page.getByRole('button', { name: title }).click();
  const name = council.delegates[1]!.name;
  await hall.sees(presenting.presentsPage, { name, title, page: 1 });
  await tablet.press(text.next);
  await hall.sees(presenting.presentsPage, { name, title, page: 2 });
  const box = (await tablet.page.locator('[data-page="2"]').boundingBox())!;
  await tablet.page.mouse.move(box.x + box.width / 2, box.y + 200);
  await tablet.page.mouse.down();
  await hall.page.locator('figure [style*="left: 50"]').waitFor();
  await tablet.look('presents');
  await hall.look('pointed');
  await tablet.page.mouse.up();
  await hall.page.locator('figure [style*="left: 50"]').waitFor({ state: 'detached' });
  await chair().command('endPresenting');
  await hall.page.locator('figure').waitFor({ state: 'detached' });
  await tablet.sees(TITLE);
  expect(tablet.faults).toEqual([]);
  expect(hall.faults).toEqual([]);
});
