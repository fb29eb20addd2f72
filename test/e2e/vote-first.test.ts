/**
 * The vote goes first over a thin line: from a cold start nothing that can wait is asked for before the delegate has voted, and papers
 * on their way make way for a vote that opens. By order alone: no time is measured.
 */
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { foundCouncil, prepare, type Council } from '../../client/people/council.ts';
import type { ServerProcess } from '../../client/people/server-process.ts';
import { choices, votes as words } from '../../shared/text/votes.ts';
import { thinLine, type Line } from '../bench/thin-line.ts';
import { launch } from '../kit/chromium.ts';
import { buildClientIfStale } from '../kit/client-build.ts';
import { serve } from '../kit/programs.ts';
import { Device, TABLET, vi } from './browser.ts';
import { enrols } from './entering.ts';

let folder: string;
let line: Line;
let server: ServerProcess;
let browser: Browser;
let council: Council;
let meeting: string;
let votes: readonly string[];
let tablet: Device;
/** What the tablet asks for, in order; papers while they come. */
let asked: string[] = [];
const coming = new Set<Request>();
const cut: string[] = [];

const isPaper = (path: string): boolean => /\/papers\/[0-9a-f]{64}$/.test(path);
const papersAsked = (): string[] => asked.filter(isPaper);

beforeAll(async () => {
  await buildClientIfStale();
  folder = await mkdtemp(join(tmpdir(), 'ecabinet-vote-first-'));
  const port = 20_000 + Math.floor(Math.random() * 11_000);
  line = await thinLine(port, 400_000, 400);
  const url = `http://localhost:${line.port}`;
  server = await serve({ DATA_DIR: join(folder, 'data'), PORT: String(port), PUBLIC_URL: url });
  council = await foundCouncil(server.url, server.code, { delegates: 2, guests: 0 }, () => undefined);
  ({ meeting, votes } = await prepare(council, { items: 3, votes: 2 }));
  const [chair, delegate] = council.delegates;
  for (const one of [chair!, delegate!]) {
    await one.join(meeting);
    await one.command('checkIn', {});
  }
  await chair!.command('callToOrder', {});
  browser = await launch();
  tablet = await Device.open(browser, 'vote-first', { ...TABLET, serviceWorkers: 'block' }, url);
  await enrols(tablet, council.secretary, delegate!.id);
  tablet.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    asked.push(pathname);
    if (isPaper(pathname)) coming.add(request);
  });
  tablet.page.on('requestfinished', (request) => coming.delete(request));
  tablet.page.on('requestfailed', (request) => {
    coming.delete(request);
    cut.push(new URL(request.url()).pathname);
  });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await tablet?.failed();
});
afterAll(async () => {
  await browser?.close();
  for (const one of council?.delegates ?? []) one.leave();
  council?.secretary.leave();
  line?.close();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const option = (page: Page) => page.getByRole('radio', { name: vi(choices.for), exact: true });

async function seesBallot(): Promise<void> {
  await option(tablet.page).waitFor({ state: 'attached', timeout: 60_000 });
}

async function votesFor(): Promise<void> {
  await option(tablet.page).check({ force: true });
  await tablet.press(words.signChoice, { choice: vi(choices.for) });
  await tablet.sees(words.recorded.vi.split('{')[0]!);
}

test('from a cold start a ballot is there, and cast, before anything is asked for that it does not need', async () => {
  await council.delegates[0]!.command('openVote', { vote: votes[0]! });
  await tablet.page.goto('about:blank');
  asked = [];
  // The panels of all features are asked for, and do not arrive before the ballot is there.
  let isThere!: () => void;
  const there = new Promise<void>((done) => (isThere = done));
  await tablet.page.route('**/assets/all-*.js', (route) => there.then(() => route.continue()));
  await tablet.page.goto(`/meeting/${meeting}`);
  await seesBallot();
  isThere();
  const linked = await tablet.page.evaluate(() =>
    [...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=modulepreload]')].map(
      (one) => new URL(one.getAttribute('src') ?? one.getAttribute('href')!, location.href).pathname,
    ),
  );
  const others = () => asked.filter((path) => path.startsWith('/assets/') && !linked.includes(path));
  // The page's own files, and behind them the panels of all features, for which the ballot does not wait.
  const own = linked.filter((path) => /\/(first|index|rolldown-runtime|react|kit|libraries|rules)-/.test(path));
  expect([new Set(own).size, linked.some((path) => /\/all-/.test(path))]).toEqual([8, true]);
  expect([others(), papersAsked()]).toEqual([[], []]);
  // Who is here and what the log has been given was asked while the large scripts were on their way.
  const place = (path: string) => asked.indexOf(path);
  // Once more where a slow machine has not answered within a third of a second, and for what has come meanwhile.
  expect(asked.filter((path) => path === `/api/meetings/${meeting}/log`).length).toBeLessThanOrEqual(4);
  expect(place('/api/me')).toBeLessThan(place('/api/installation'));
  expect(place(`/api/meetings/${meeting}/log`)).toBeLessThan(place('/api/installation'));
  await votesFor();
  // Then all of it comes, the letters too.
  await expect.poll(() => others().some((path) => path.startsWith('/assets/kept-papers-')), { timeout: 30_000 }).toBe(true);
  await expect.poll(() => others().some((path) => path.endsWith('.woff2')), { timeout: 30_000 }).toBe(true);
  // The papers wait until the vote is closed.
  expect(papersAsked()).toEqual([]);
});

test('a paper that is coming is cut off by a vote that opens, and comes on when it is closed', async () => {
  const [chair] = council.delegates;
  line.thin();
  await chair!.command('closeVote', { vote: votes[0]! });
  await expect.poll(() => coming.size, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
  await chair!.until(({ votes: { votes: all } }) => all[votes[0]!]!.state === 'sealed');
  await chair!.command('announceResult', { vote: votes[0]! });
  await chair!.until(({ votes: { votes: all } }) => all[votes[0]!]!.state === 'closed');
  await chair!.command('openVote', { vote: votes[1]! });
  await seesBallot();
  // Nothing of a paper is under way any more, nor asked for until the vote is cast.
  const before = papersAsked().length;
  expect([before > 0, coming.size]).toEqual([true, 0]);
  await votesFor();
  expect([papersAsked().length, coming.size]).toEqual([before, 0]);
  await chair!.command('closeVote', { vote: votes[1]! });
  await expect.poll(() => papersAsked().length, { timeout: 60_000 }).toBeGreaterThan(before);
});
