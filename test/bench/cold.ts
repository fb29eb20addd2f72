/**
 * A delegate's enrolled tablet on a thin line, a vote being open: bytes, the time until something is seen, and until the three choices
 * can be touched; cold, its cache being gone, and warm, with all that its service worker keeps. Then how soon a tablet that comes back
 * from the background, with connections that have died without a word, shows the vote that was opened meanwhile; and cold and warm where
 * the line loses packets. A real browser; the line is between it and the server.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Json } from '../../shared/base/canonical.ts';
import { enrol as enrolWords } from '../../shared/text/enrol.ts';
import { room as roomWords } from '../../shared/text/room.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { say } from '../../shared/text/words.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import type { Enrolment, EnrolmentOffer } from '../../shared/wire/enrolment.ts';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import { each } from '../../client/people/each.ts';
import type { Person } from '../../client/people/person.ts';
import { Hosted, freePort, seeded } from '../faults/hosting.ts';
import { buildClientForUseIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import type { Loss } from './lossy.ts';
import { median, report, round } from './numbers.ts';
import { thinLine, type Line } from './thin-line.ts';

const BITS_PER_SECOND = 400_000;
const ROUND_TRIP_MS = 400;
const DELEGATES = 29;
const RUNS = 3;
/** Of packets each way, on the line that loses; there a vote has as long. */
const LOSS = 0.05;
const PATIENCE_MS = 120_000;
const PIN = '274951';
const GOALS = { bytes: 250_000, paintMs: 2_000, ballotMs: 8_000, warmMs: 2_000, wokenMs: 2_000 };

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

/** All of the app is on the tablet, and its worker answers for it. */
async function keepApp(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }));
  });
}

const option = (page: Page): Locator => page.getByRole('radio', { name: choices.for.vi, exact: true });

/** Gives the PIN where it is asked for, until `there` is. */
async function enter(page: Page, there: Locator): Promise<void> {
  const enters = page.getByRole('button', { name: signIn.enterRoom.vi });
  await there.or(enters).first().waitFor({ state: 'attached', timeout: 120_000 });
  if (await enters.isVisible()) {
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
  }
  await there.waitFor({ state: 'attached', timeout: 120_000 });
}

/** Thin from now on, and none of the connections is there that were opened while it was not. */
function anew(line: Line, loss?: Loss): void {
  line.cut();
  line.thin(loss);
}

interface Opened {
  readonly page: Page;
  readonly began: number;
  readonly paintMs: number;
  readonly ballotMs: number;
}

/** From a link to the room to the ballot of that question, which can be used as soon as it is drawn. */
async function openTablet(context: BrowserContext, path: string, question: string): Promise<Opened> {
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await enter(page, page.getByText(question).first());
  await option(page).waitFor({ state: 'attached' });
  const ballotMs = performance.now() - began;
  const paintMs = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime);
  return { page, began, paintMs, ballotMs };
}

/** Closed, announced, and in nobody's way any more. */
async function endVote(chair: Person, vote: string): Promise<void> {
  await chair.command('closeVote', { vote });
  await chair.until((now) => now.votes.votes[vote]?.state === 'sealed');
  await chair.command('announceResult', { vote });
  await chair.until((now) => now.votes.votes[vote]?.state === 'closed');
}

interface Cold {
  readonly bytes: number;
  readonly up: number;
  readonly paintMs: number;
  readonly ballotMs: number;
  readonly votedMs: number;
  readonly votedBytes: number;
}

async function coldStart(context: BrowserContext, line: Line, path: string, question: string, picture: string): Promise<Cold> {
  line.taken();
  const { paintMs, ballotMs, page, began } = await openTablet(context, path, question);
  const { down, up } = line.taken();
  await option(page).check({ force: true });
  await page.getByRole('button', { name: say(votes.signChoice, 'vi', { choice: choices.for.vi }), exact: true }).click();
  await page.getByText(votes.recorded.vi.split('{')[0]!, { exact: false }).first().waitFor();
  const votedMs = performance.now() - began;
  const votedBytes = down + line.taken().down;
  if (process.env['BENCH_PICTURES']) await page.screenshot({ path: join(process.env['BENCH_PICTURES'], `cold-${picture}.png`) });
  await page.close();
  return { bytes: down, up, paintMs, ballotMs, votedMs, votedBytes };
}

/** From the moment when the page is shown again to the ballot, the vote having been opened while it heard nothing. */
async function wake(context: BrowserContext, line: Line, path: string, open: () => Promise<void>): Promise<number> {
  const page = await context.newPage();
  await page.goto(path);
  await enter(page, page.getByText(roomWords.agenda.vi, { exact: true }).first());
  // What comes later is there as well, and nothing more is asked for.
  await page.waitForLoadState('networkidle');
  line.thin();
  line.deafen();
  await open();
  const began = performance.now();
  await page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
  await option(page).waitFor({ state: 'attached', timeout: 60_000 });
  const ms = performance.now() - began;
  line.wide();
  await page.close();
  return ms;
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
    const [chair, ...others] = council.delegates as [Person, ...Person[]];
    const { meeting, votes: prepared } = await prepare(council, { items: 8, votes: 3 + RUNS });
    await each([chair, ...others], 4, async (one) => {
      await one.join(meeting);
      await one.command('checkIn', {});
    });
    await chair.command('callToOrder', {});
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
      await keepApp(page);
      await page.close();
      await emptyCache(context, origin);
      tablets.push(context);
    }
    const path = `/meeting/${meeting}`;
    const [first, second, third, ...further] = prepared as [string, string, string, ...string[]];
    const asks = (vote: string): string => chair.meeting.votes.votes[vote]!.text;

    await chair.command('openVote', { vote: first } as Json);
    const runs: Cold[] = [];
    for (const [run, context] of tablets.entries()) {
      anew(line);
      runs.push(await coldStart(context, line, path, asks(first), String(run)));
      line.wide();
    }
    await endVote(chair, first);

    for (const context of tablets) {
      const page = await context.newPage();
      await keepApp(page);
      await page.close();
    }
    await chair.command('openVote', { vote: second } as Json);
    const warm: Array<{ bytes: number; paintMs: number; ballotMs: number }> = [];
    for (const context of tablets) {
      anew(line);
      line.taken();
      const { page, paintMs, ballotMs } = await openTablet(context, path, asks(second));
      warm.push({ bytes: line.taken().down, paintMs, ballotMs });
      line.wide();
      await page.close();
    }
    await endVote(chair, second);

    const wokenMs: number[] = [];
    for (const [run, context] of tablets.entries()) {
      const vote = further[run]!;
      wokenMs.push(await wake(context, line, path, () => chair.command('openVote', { vote } as Json)));
      await endVote(chair, vote);
    }

    console.error('· cold and warm on a line that loses');
    await chair.command('openVote', { vote: third } as Json);
    const losing: Array<Cold & { readonly warmMs: number }> = [];
    for (const [run, context] of tablets.entries()) {
      const loss = { share: LOSS, random: seeded(run) };
      context.setDefaultTimeout(PATIENCE_MS);
      try {
        anew(line, loss);
        const { page, ballotMs: warmMs } = await openTablet(context, path, asks(third));
        line.wide();
        await page.close();
        await emptyCache(context, origin);
        anew(line, loss);
        losing.push({ ...(await coldStart(context, line, path, asks(third), `losing-${run}`)), warmMs });
      } catch (error) {
        // Told among the figures: what comes behind it is measured all the same.
        console.error(`· not in ${PATIENCE_MS / 1000} s: ${error instanceof Error ? error.message.split('\n')[0] : ''}`);
      }
      for (const page of context.pages()) await page.close();
      line.wide();
    }
    await endVote(chair, third);

    const of = (what: keyof Cold): number => median(runs.map((one) => one[what]));
    const s = (ms: number): number => round(ms / 1000, 1);
    const all = <T extends string>(runs: ReadonlyArray<Readonly<Record<T, number>>>, what: T): string =>
      runs.map((one) => s(one[what])).sort((a, b) => a - b).join('/') + ' s';
    const kB = (bytes: number): number => round(bytes / 1000);
    const rounded = (all: readonly object[]) =>
      all.map((one) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, round(value as number)])));
    report(
      'cold',
      `an enrolled tablet without cache at ${BITS_PER_SECOND / 1000} kb/s and ${ROUND_TRIP_MS} ms: something seen after ${s(of('paintMs'))} s, ` +
        `a usable ballot after ${s(of('ballotMs'))} s and ${kB(of('bytes'))} kB, an acknowledged vote after ${s(of('votedMs'))} s ` +
        `and ${kB(of('votedBytes'))} kB; warm, a usable ballot after ${s(median(warm.map((one) => one.ballotMs)))} s ` +
        `and ${kB(median(warm.map((one) => one.bytes)))} kB; woken with dead connections, the vote after ${s(median(wokenMs))} s; ` +
        `losing ${LOSS * 100} % of packets (a model of TCP with SACK, RACK and tail probes), ` +
        `${losing.length} of ${RUNS} ended: seen, ballot and vote after ` +
        `${all(losing, 'paintMs')}, ${all(losing, 'ballotMs')} and ${all(losing, 'votedMs')}, warm ${all(losing, 'warmMs')}; ` +
        `goals ${s(GOALS.paintMs)} s, ${s(GOALS.ballotMs)} s, ${kB(GOALS.bytes)} kB, warm ${s(GOALS.warmMs)} s, woken ${s(GOALS.wokenMs)} s`,
      { runs: rounded(runs), warm: rounded(warm), losing: rounded(losing), wokenMs: wokenMs.map((one) => round(one)), goals: GOALS },
    );
    for (const one of council.delegates) one.leave();
  } finally {
    await browser.close();
    line.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
