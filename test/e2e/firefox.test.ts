/** A delegate's tablet and telephone in Firefox, against a real server: enrolled, reading, voting, and one knowing the other's ballot. */
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { foundCouncil, prepare, subject, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { enrol } from '../../shared/text/enrol.ts';
import { roll } from '../../shared/text/roll.ts';
import { home } from '../../shared/text/home.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { room } from '../../shared/text/room.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import { say, type Words } from '../../shared/text/words.ts';
import type { EnrolmentOffer } from '../../shared/wire/enrolment.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { PICTURES } from '../kit/chromium.ts';
import { serve } from '../kit/programs.ts';

const FIREFOX = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((one) => one !== undefined && existsSync(one));
const PIN = '274951';
const TITLE = 'Kỳ họp thứ ba Hội đồng nhân dân xã Mường Mẫu';

const vi = (text: Words, params: Readonly<Record<string, string | number>> = {}): string => say(text, 'vi', params);

/** A device of the delegate's: a profile of its own. */
class Device {
  readonly faults: string[] = [];
  private constructor(readonly page: Page) {
    // Firefox counts a server that is away among the page's faults.
    page.on('pageerror', (error) => {
      const said = String((error as Error).message);
      if (!/establish a connection|was interrupted/.test(said)) this.faults.push(said);
    });
  }
  static async open(browser: Browser, width: number, height: number): Promise<Device> {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width, height });
    page.setDefaultTimeout(30_000);
    return new Device(page);
  }
  /** Closes the app and opens it anew: what is kept for the tab alone is gone. */
  async opensAnew(url: string): Promise<Device> {
    const page = await this.page.browserContext().newPage();
    await page.setViewport(this.page.viewport());
    page.setDefaultTimeout(30_000);
    await this.page.close();
    await page.goto(url);
    return new Device(page);
  }
  /** Its own clock: a tab that lies behind another draws nothing, and is looked at all the same. */
  sees = (text: string): Promise<unknown> =>
    this.page.waitForFunction((one) => document.body.innerText.includes(one), { polling: 200 }, text);
  /** A button, link or label by its words. */
  one = (text: string) =>
    this.page.locator(`::-p-xpath(//*[self::button or self::a or self::label][normalize-space(.)="${text}" or @aria-label="${text}"])`);
  /** Taken to hand first; once it stands still. */
  press = async (text: string): Promise<void> => {
    await this.page.bringToFront();
    await this.one(text).click();
  };
  /** A page of a paper drawn, not blank. */
  drawn = (): Promise<unknown> =>
    this.page.waitForFunction(() => {
      const canvas = document.querySelector('canvas');
      if (!canvas?.width || !canvas.height) return false;
      const drawn = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      return drawn.some((value, at) => at % 4 < 3 && value < 128 && drawn[at - (at % 4) + 3]! > 0);
    });
  /** Loads the page anew where it is; what was there must be there again. */
  async reloads(text: string): Promise<void> {
    await this.sees(text);
    await this.page.reload();
    await this.sees(text);
  }
  digits = async (): Promise<string> => {
    const shown = await this.page.waitForFunction(
      () =>
        [...document.querySelectorAll('[role=img]')]
          .map((one) => one.getAttribute('aria-label') ?? '')
          .find((one) => /^(\d ){5}\d$/.test(one)),
      { polling: 200 },
    );
    return ((await shown.jsonValue()) ?? '').replaceAll(' ', '');
  };
}

describe.skipIf(FIREFOX === undefined)('in Firefox (FIREFOX_PATH, or where systems put it)', () => {
  let folder: string;
  let environment: Record<string, string>;
  let server: ServerProcess;
  let browser: Browser;
  let council: Council;
  let meeting: string;
  let vote: string;
  let tablet: Device;
  let phone: Device;

  beforeAll(async () => {
    await buildClientIfStale();
    folder = await mkdtemp(join(tmpdir(), 'ecabinet-firefox-'));
    const port = String(20_000 + Math.floor(Math.random() * 11_000));
    environment = { DATA_DIR: join(folder, 'data'), PORT: port, PUBLIC_URL: `http://localhost:${port}` };
    server = await serve(environment);
    council = await foundCouncil(environment['PUBLIC_URL']!, server.code, { delegates: 3, guests: 0 }, () => undefined);
    const prepared = await prepare(council, { items: 1, votes: 1 }, TITLE);
    meeting = prepared.meeting;
    vote = prepared.votes[0]!;
    const chair = council.delegates[0]!;
    for (const one of [chair, council.delegates[2]!]) {
      await one.join(meeting);
      await one.command('checkIn', {});
    }
    browser = await launch({ browser: 'firefox', executablePath: FIREFOX!, headless: true });
    tablet = await Device.open(browser, 1180, 820);
    phone = await Device.open(browser, 390, 844);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    mkdirSync(PICTURES, { recursive: true });
    for (const [name, { page }] of Object.entries({ tablet, phone }))
      await page.screenshot({ path: join(PICTURES, `failed-firefox-${name}.png`) }).catch(() => undefined);
  });

  afterAll(async () => {
    await browser?.close();
    for (const one of council?.delegates ?? []) one.leave();
    await server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test('two devices of one delegate are enrolled; a reload on any step goes on there', async () => {
    const { secretary } = council;
    for (const one of [tablet, phone]) {
      const offer = await secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member: council.delegates[1]!.id });
      await one.page.goto(`${environment['PUBLIC_URL']}/enrol`);
      await one.reloads(vi(enrol.codeLabel));
      await (await one.page.waitForSelector('input'))!.type(offer.code);
      await one.press(vi(enrol.make));
      const shown = await one.digits();
      await one.reloads(vi(enrol.compareTitle));
      expect(await one.digits(), 'of the same key').toBe(shown);
      await secretary.ask('POST', `/api/enrolments/${offer.id}/approve`, { check: shown });
      await one.reloads(vi(enrol.pinTitle));
      for (const field of await one.page.$$('input[type=password]')) await field.type(PIN);
      await one.press(vi(signIn.savePin));
      await one.reloads(vi(enrol.doneTitle));
      await one.press(vi(shell.next));
      await one.sees(TITLE);
    }
  });

  test('checks in and reads a paper', async () => {
    for (const { page } of [tablet, phone]) await page.goto(`${environment['PUBLIC_URL']}/meeting/${meeting}`);
    await tablet.press(vi(roll.checkIn));
    await tablet.sees(vi(roll.leave));
    await council.delegates[0]!.command('callToOrder', {});
    await council.delegates[0]!.command('goToItem', { item: council.delegates[0]!.following.replica.meeting.agenda.items[0]!.item });
    await tablet.sees(subject(0));
    await tablet.page.locator('::-p-xpath(//button[contains(., "Nghị định số 335")])').click();
    await tablet.page.waitForFunction(() => location.pathname.includes('/paper/'));
    await tablet.drawn();
    await tablet.page.goto(`${environment['PUBLIC_URL']}/meeting/${meeting}`);
    await tablet.sees(vi(roll.leave));
  });

  test('votes; the other device shows the ballot at once', async () => {
    await council.delegates[0]!.command('openVote', { vote });
    for (const one of [tablet, phone]) await one.sees(vi(choices.notVoting));
    await tablet.press(vi(choices.for));
    await tablet.press(vi(votes.signChoice, { choice: vi(choices.for) }));
    for (const one of [tablet, phone]) await one.sees(vi(votes.recorded, { choice: vi(choices.for) }));
  });

  test('the server goes and comes back: said, and the ballot is there as before', async () => {
    await server.stop();
    for (const one of [tablet, phone]) await one.sees(vi(shell.offline));
    server = await serve(environment);
    await tablet.page.waitForFunction((said) => !document.body.innerText.includes(said), { polling: 200 }, vi(shell.offline));
    await tablet.reloads(vi(votes.recorded, { choice: vi(choices.for) }));
  });

  test('the papers have come; the server gone and the app opened anew, they are there behind the PIN', async () => {
    // Nothing is fetched while a vote is open.
    await council.delegates[0]!.command('closeVote', { vote });
    await tablet.sees(vi(onDevice.all).split(' {papers} ')[0]!);
    await tablet.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await server.stop();
    const { faults } = tablet;
    tablet = await tablet.opensAnew(environment['PUBLIC_URL']!);
    tablet.faults.push(...faults);
    for (const digit of PIN) await tablet.press(digit);
    await tablet.press(vi(signIn.enterRoom));
    await tablet.sees(vi(home.keptCopy));
    await tablet.page.locator('::-p-xpath(//main//a[contains(@href, "/meeting/")])').click();
    await tablet.sees(subject(0));
    await tablet.sees(vi(onDevice.all).split(' {papers} ')[0]!);
    await tablet.page.locator('::-p-xpath(//button[contains(., "Nghị định số 335")])').click();
    await tablet.sees(vi(room.kept));
    await tablet.drawn();
  });

  test('no page broke on the way', () => expect([tablet, phone].flatMap((one) => one.faults)).toEqual([]));
});
