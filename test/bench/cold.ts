/**
 * A delegate's enrolled tablet whose cache is gone, on a thin line, a vote being open: bytes, the time until something is
 * seen, and until the three choices can be touched. A real browser; the line is between it and the server.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Json } from '../../shared/base/canonical.ts';
import { enrol as enrolWords } from '../../shared/text/enrol.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { say } from '../../shared/text/words.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import type { Enrolment, EnrolmentOffer } from '../../shared/wire/http.ts';
import { each, foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import { Hosted, freePort } from '../faults/hosting.ts';
import { buildClientForUseIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { median, report, round } from './numbers.ts';
import { thinLine } from './thin-line.ts';

const BITS_PER_SECOND = 400_000;
const ROUND_TRIP_MS = 400;
const DELEGATES = 29;
const RUNS = 3;
const PIN = '274951';
const GOALS = { bytes: 250_000, paintMs: 2_000, ballotMs: 8_000 };

/** A tablet's key is made in the browser itself, and approved at the desk as ever. */
export async function enrolTablet(council: Council, member: string, page: Page): Promise<void> {
  const { secretary } = council;
  const offer = await secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member });
  await page.goto(`/enrol#${offer.code}`);
  const make = page.getByRole('button', { name: enrolWords.make.vi });
  const anyway = page.getByRole('button', { name: enrolWords.inBrowser.vi });
  await make.or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await make.click();
  const digits = page.getByRole('img', { name: /^(\d ){5}\d$/ });
  await digits.waitFor();
  const check = (await digits.innerText()).replace(/\s/g, '');
  const { enrolments } = await secretary.ask<{ enrolments: Enrolment[] }>('GET', '/api/enrolments');
  const waiting = enrolments.find((one) => one.state === 'waiting')!;
  await secretary.ask('POST', `/api/enrolments/${waiting.id}/approve`, { check });
  await page.locator('input[type=password]').nth(0).fill(PIN);
  await page.locator('input[type=password]').nth(1).fill(PIN);
  await page.getByRole('button', { name: signIn.savePin.vi }).click();
  await page.getByRole('button', { name: shell.next.vi, exact: true }).click();
  await page.waitForURL('**/');
}

/** Everything but the key, the session and what was remembered: as when the system needed room. */
async function emptyCache(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  const browser = await context.newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers,cache_storage' });
  await page.close();
}

/** The same tablet from a link to the room; and from the ballot to its acknowledgement. */
async function openCold(context: BrowserContext, path: string): Promise<{ paintMs: number; ballotMs: number; page: Page; began: number }> {
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  const option = page.getByRole('radio', { name: choices.for.vi, exact: true });
  const enter = page.getByRole('button', { name: signIn.enterRoom.vi });
  await option.or(enter).first().waitFor({ state: 'attached', timeout: 120_000 });
  if (await enter.isVisible()) {
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
  }
  await option.waitFor({ state: 'attached', timeout: 120_000 });
  const ballotMs = performance.now() - began;
  const paintMs = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime);
  return { paintMs, ballotMs, page, began };
}

export async function cold(): Promise<void> {
  await buildClientForUseIfStale();
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-cold-'));
  const port = await freePort();
  const line = await thinLine(port, BITS_PER_SECOND, ROUND_TRIP_MS);
  const origin = `http://localhost:${line.port}`;
  const server = await Hosted.start(join(folder, 'data'), { PORT: String(port), PUBLIC_URL: origin });
  const browser = await launch();
  try {
    console.error(`· a council of ${DELEGATES}, one of them in a browser`);
    const council = await foundCouncil(`http://localhost:${port}`, server.code, { delegates: DELEGATES, guests: 0 }, () => undefined);
    const [chair, ...others] = council.delegates;
    const { meeting, votes: prepared } = await prepare(council, { items: 8, votes: 4 });
    await each([chair!, ...others], 4, async (one) => {
      await one.join(meeting);
      await one.command('checkIn', {});
    });
    await chair!.command('callToOrder', {});
    const tablets: BrowserContext[] = [];
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({
        viewport: { width: 1180, height: 820 },
        hasTouch: true,
        baseURL: origin,
        locale: 'vi-VN',
      });
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      await enrolTablet(council, others[run]!.id, page);
      // What it still fetches for later would stand in the way of the others on the thin line.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.close();
      await emptyCache(context, origin);
      tablets.push(context);
    }
    await chair!.command('openVote', { vote: prepared[0]! } as Json);
    line.thin();
    const runs: Array<{ bytes: number; up: number; paintMs: number; ballotMs: number; votedMs: number; votedBytes: number }> = [];
    for (const [run, context] of tablets.entries()) {
      line.taken();
      const { paintMs, ballotMs, page, began } = await openCold(context, `/meeting/${meeting}`);
      const { down, up } = line.taken();
      await page.getByRole('radio', { name: choices.for.vi, exact: true }).check({ force: true });
      await page.getByRole('button', { name: say(votes.signChoice, 'vi', { choice: choices.for.vi }), exact: true }).click();
      await page.getByText(votes.recorded.vi.split('{')[0]!, { exact: false }).first().waitFor();
      const votedMs = performance.now() - began;
      const votedBytes = down + line.taken().down;
      runs.push({ bytes: down, up, paintMs, ballotMs, votedMs, votedBytes });
      if (process.env['BENCH_PICTURES']) await page.screenshot({ path: join(process.env['BENCH_PICTURES'], `cold-${run}.png`) });
      await context.close();
    }
    const of = (what: keyof (typeof runs)[number]): number => median(runs.map((one) => one[what]));
    report(
      'cold',
      `an enrolled tablet without cache at ${BITS_PER_SECOND / 1000} kb/s and ${ROUND_TRIP_MS} ms: something seen after ${round(of('paintMs') / 1000, 1)} s, ` +
        `a usable ballot after ${round(of('ballotMs') / 1000, 1)} s and ${round(of('bytes') / 1000)} kB, an acknowledged vote after ${round(of('votedMs') / 1000, 1)} s and ${round(of('votedBytes') / 1000)} kB; ` +
        `goals ${GOALS.paintMs / 1000} s, ${GOALS.ballotMs / 1000} s, ${GOALS.bytes / 1000} kB`,
      { runs: runs.map((one) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, round(value)]))), goals: GOALS },
    );
    for (const one of council.delegates) one.leave();
  } finally {
    await browser.close();
    line.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
