/**
 * A delegate's tablet in WebKit, against a real server: enrolled, back by PIN, reading, voting, receipt, result; a second device of the
 * same delegate, in Chromium, knows its ballot and changes it.
 */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { foundCouncil, prepare, subject, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { enrol } from '../../shared/text/enrol.ts';
import { roll } from '../../shared/text/roll.ts';
import { home } from '../../shared/text/home.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { room } from '../../shared/text/room.ts';
import { shell } from '../../shared/text/shell.ts';
import { refusals } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { voteResults } from '../../shared/text/vote-results.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import type { EnrolmentOffer } from '../../shared/wire/enrolment.ts';
import { launch, PICTURES } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { PHONE, Device, online, vi } from './browser.ts';
import { hasWebKit, WebKitDevice } from './webkit.ts';

const PIN = '274951';
const TITLE = 'Kỳ họp thứ ba Hội đồng nhân dân xã Mường Mẫu';
/** What the page shows to be compared, in the page's own language. */
const DIGITS = `return [...document.querySelectorAll('[role=img]')]
  .map((one) => one.getAttribute('aria-label') ?? '')
  .find((one) => /^(\\d ){5}\\d$/.test(one))`;
/** A page drawn, not blank. */
const DRAWN = `const canvas = document.querySelector('canvas');
  if (!canvas?.width || !canvas.height) return false;
  const drawn = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  return drawn.some((value, at) => at % 4 < 3 && value < 128 && drawn[at - (at % 4) + 3] > 0);`;

describe.skipIf(!hasWebKit)('in WebKit (the package webkit2gtk-driver, and a display or Xvfb)', () => {
  let folder: string;
  let environment: Record<string, string>;
  let url: string;
  let server: ServerProcess;
  let council: Council;
  let meeting: string;
  let vote: string;
  let tablet: WebKitDevice;
  let chromium: Browser;
  let phone: Device;

  beforeAll(async () => {
    await buildClientIfStale();
    folder = await mkdtemp(join(tmpdir(), 'ecabinet-webkit-'));
    const port = String(20_000 + Math.floor(Math.random() * 11_000));
    url = `http://localhost:${port}`;
    environment = { DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: url };
    server = await serve(environment);
    council = await foundCouncil(url, server.code, { delegates: 3, guests: 0 }, () => undefined);
    const prepared = await prepare(council, { items: 1, votes: 1 }, TITLE);
    meeting = prepared.meeting;
    vote = prepared.votes[0]!;
    for (const one of [council.delegates[0]!, council.delegates[2]!]) {
      await one.join(meeting);
      await one.command('checkIn', {});
    }
    tablet = await WebKitDevice.open(1180, 900);
    chromium = await launch();
    phone = await Device.open(chromium, 'beside-webkit', online(PHONE), url);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    mkdirSync(PICTURES, { recursive: true });
    const png = await tablet?.picture().catch(() => undefined);
    if (png) await writeFile(join(PICTURES, 'failed-webkit.png'), png);
    await phone?.failed();
  });

  afterAll(async () => {
    await tablet?.close();
    await chromium?.close();
    for (const one of council?.delegates ?? []) one.leave();
    await server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const offer = (): Promise<EnrolmentOffer> =>
    council.secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member: council.delegates[1]!.id });
  const approve = (id: string, check: string): Promise<unknown> =>
    council.secretary.ask('POST', `/api/enrolments/${id}/approve`, { check });

  test('is enrolled; a reload on any step goes on there', async () => {
    const { id, code } = await offer();
    await tablet.goes(`${url}/enrol`);
    await tablet.reloads(vi(enrol.codeLabel));
    await tablet.types('//input', code);
    await tablet.press(vi(enrol.make));
    await tablet.waits(DIGITS);
    const shown = await tablet.evaluate<string>(DIGITS);
    await tablet.reloads(vi(enrol.compareTitle));
    await tablet.waits(DIGITS);
    expect(await tablet.evaluate<string>(DIGITS), 'of the same key').toBe(shown);
    await approve(id, shown.replaceAll(' ', ''));
    await tablet.reloads(vi(enrol.pinTitle));
    await tablet.types('//input[@type="password"]', PIN);
    await tablet.press(vi(signIn.savePin));
    await tablet.reloads(vi(enrol.doneTitle));
    await tablet.press(vi(shell.next));
    await tablet.sees(TITLE);
  });

  test('comes back by its PIN, not by another', async () => {
    await tablet.opensAnew(`${url}/meeting/${meeting}`);
    await tablet.sees(vi(signIn.hello, { name: council.delegates[1]!.name }));
    for (const digit of '274952') await tablet.press(digit);
    await tablet.press(vi(signIn.enterRoom));
    await tablet.sees(vi(refusals['pin/wrong']));
    for (const digit of PIN) await tablet.press(digit);
    await tablet.press(vi(signIn.enterRoom));
    await tablet.sees(TITLE);
  });

  test('checks in and reads a paper', async () => {
    const chair = council.delegates[0]!;
    await tablet.press(vi(roll.checkIn));
    await tablet.sees(vi(roll.leave));
    await chair.command('callToOrder', {});
    await chair.command('goToItem', { item: chair.meeting.agenda.items[0]!.item });
    await tablet.sees(subject(0));
    await tablet.pressAt('//button[contains(., "Nghị định số 335")]');
    await tablet.waits(`return location.pathname.includes('/paper/')`);
    await tablet.waits(DRAWN);
    await tablet.goes(`${url}/meeting/${meeting}`);
    await tablet.sees(vi(roll.leave));
  });

  test('a second device of the same delegate, in Chromium, is enrolled', async () => {
    const { id, code } = await offer();
    await phone.page.goto(`/enrol#${code}`);
    await phone.press(enrol.make);
    const digits = phone.page.getByRole('img', { name: /^(\d ){5}\d$/ });
    await approve(id, (await digits.getAttribute('aria-label'))!.replaceAll(' ', ''));
    await phone.sees(enrol.pinTitle);
    for (const field of await phone.page.locator('input[type=password]').all()) await field.fill(PIN);
    await phone.press(signIn.savePin);
    await phone.press(shell.next);
    await phone.sees(TITLE);
    await phone.page.goto(`/meeting/${meeting}`);
    await phone.sees(subject(0));
  });

  test('votes and sees the receipt; the other device shows the ballot, and one changed there stands here', async () => {
    const recorded = (choice: 'for' | 'against') => vi(votes.recorded, { choice: vi(choices[choice]) });
    await council.delegates[0]!.command('openVote', { vote });
    await tablet.sees(vi(choices.notVoting));
    await tablet.press(vi(choices.for));
    await tablet.press(vi(votes.signChoice, { choice: vi(choices.for) }));
    await tablet.sees(recorded('for'));
    // The device has checked it.
    await tablet.sees(vi(votes.recordedAt).split('{time}. ')[1]!);
    await phone.sees(recorded('for'));
    await phone.press(votes.change);
    await phone.page.getByText(vi(choices.against), { exact: true }).click();
    await phone.press(votes.signChange, { choice: vi(choices.against) });
    for (const one of [phone, tablet]) await one.sees(recorded('against'));
  });

  test('the server goes and comes back: said, and the ballot is there as before', async () => {
    await server.stop();
    await tablet.sees(vi(shell.offline));
    server = await serve(environment);
    await tablet.misses(vi(shell.offline));
    await tablet.reloads(vi(votes.recorded, { choice: vi(choices.against) }));
  });

  test('sees the result, and that its ballot lies in the box', async () => {
    const chair = council.delegates[0]!;
    for (const one of [chair, council.delegates[2]!]) await one.vote(vote, 'for');
    await chair.command('closeVote', { vote });
    await chair.until((now) => now.votes.votes[vote]?.state === 'sealed');
    await chair.command('announceResult', { vote });
    await tablet.sees(vi(votes.adopted));
    await tablet.sees(vi(voteResults.included));
    await phone.sees(voteResults.included);
    expect(phone.faults).toEqual([]);
  });

  test('the papers have come; the server gone and the app opened anew, they are there behind the PIN', async () => {
    const all = vi(onDevice.all).split(' {papers} ')[0]!;
    await tablet.sees(all);
    await tablet.waits(`return navigator.serviceWorker?.controller != null`);
    await server.stop();
    await tablet.opensAnew(url);
    for (const digit of PIN) await tablet.press(digit);
    await tablet.press(vi(signIn.enterRoom));
    await tablet.sees(vi(home.keptCopy));
    await tablet.pressAt('//main//a[contains(@href, "/meeting/")]');
    await tablet.sees(subject(0));
    await tablet.sees(all);
    await tablet.pressAt('//button[contains(., "Nghị định số 335")]');
    await tablet.sees(vi(room.kept));
    await tablet.waits(DRAWN);
  });
});
