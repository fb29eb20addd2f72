/**
 * Reading a paper of 300 pages and 20 MB: what its first page costs on a line of a village, and whether a day of turning pages
 * leaves anything behind. A real browser that has the app already, as a delegate's tablet has.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import type { Json } from '../../shared/base/canonical.ts';
import { text as words } from '../../shared/text/reader.ts';
import type { PaperTaken } from '../../shared/wire/papers.ts';
import { foundCouncil, prepare } from '../../client/people/council.ts';
import { Hosted, freePort } from '../faults/hosting.ts';
import { buildClientForUseIfStale } from '../kit/client-build.ts';
import { launch } from '../kit/chromium.ts';
import { enrolTablet } from './cold.ts';
import { median, percentile, report, round } from './numbers.ts';
import { thinLine } from './thin-line.ts';

const BITS_PER_SECOND = 1_600_000;
const ROUND_TRIP_MS = 150;
const PAGES = 300;
const TURNS = 1_000;
/** First pages opened, each of a paper of its own. */
const OPENED = 5;
const titleOf = (n: number): string => `Báo cáo thuyết minh dự toán ngân sách, tập ${n}`;
const SAMPLES = resolve(import.meta.dirname, '../samples');
/** Scans among typed pages, as a budget with its annexes has them. */
const FILES = ['nghi-dinh-335-2025.pdf', 'thong-bao-79.pdf', 'quyet-dinh-46.pdf', 'thong-bao-79.pdf'];
const GOALS = { bytes: 250_000, ms: 1_500 };

/** Each page has its own bytes, as if it had been made once; and each paper, by its title. */
async function longPapers(many: number): Promise<Buffer[]> {
  const paper = await PDFDocument.create();
  while (paper.getPageCount() < PAGES)
    for (const file of FILES) {
      const sample = await PDFDocument.load(await readFile(join(SAMPLES, file)));
      const left = PAGES - paper.getPageCount();
      const pages = await paper.copyPages(sample, sample.getPageIndices().slice(0, left));
      for (const page of pages) paper.addPage(page);
    }
  const all: Buffer[] = [];
  for (let n = 1; n <= many; n++) {
    paper.setTitle(titleOf(n));
    all.push(Buffer.from(await paper.save({ useObjectStreams: false })));
  }
  return all;
}

interface Held {
  /** Of scripts, after their rubbish is gone. */
  readonly heapMb: number;
  /** Of all canvases, four bytes a pixel. */
  readonly canvasMb: number;
}

async function heldBy(page: Page): Promise<Held> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await browser.send('Runtime.getHeapUsage')) as { usedSize: number };
  await browser.detach();
  const pixels = await page.evaluate(() => [...document.querySelectorAll('canvas')].reduce((sum, one) => sum + one.width * one.height, 0));
  return { heapMb: round(usedSize / 1e6, 1), canvasMb: round((pixels * 4) / 1e6, 1) };
}

/** From the tap that comes next to the first page's drawing, in milliseconds, by the page's own clock. */
const firstDrawn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let began = 0;
        addEventListener('click', () => void (began = performance.now()), { capture: true, once: true });
        const watch = new MutationObserver(() => {
          if (!document.querySelector('[data-page="1"] canvas')) return;
          watch.disconnect();
          done(performance.now() - began);
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }),
  );

/**
 * Turns pages, to the end and back, each drawn before the next. Answers how long each took, in milliseconds, and the most canvases held.
 */
const turn = (page: Page, turns: number, pages: number): Promise<{ times: number[]; most: number }> =>
  page.evaluate(
    async ([many, last]) => {
      const scroller = document.querySelector<HTMLElement>('[data-arrangement]')!;
      const times: number[] = [];
      const field = document.querySelector<HTMLInputElement>('form input')!;
      let [at, way, most] = [Number(field.value), 1, 0];
      for (let n = 0; n < many; n++) {
        if (at >= last) way = -1;
        if (at <= 1) way = 1;
        at += way;
        const began = performance.now();
        scroller.dispatchEvent(new KeyboardEvent('keydown', { key: way === 1 ? 'PageDown' : 'PageUp', bubbles: true }));
        while (Number(field.value) !== at || !document.querySelector(`[data-page="${at}"] canvas`))
          await new Promise((done) => requestAnimationFrame(done));
        times.push(performance.now() - began);
        const held = [...document.querySelectorAll('canvas')].reduce((sum, one) => sum + one.width * one.height, 0);
        most = Math.max(most, (held * 4) / 1e6);
      }
      return { times, most };
    },
    [turns, pages] as const,
  );

export async function reader(): Promise<void> {
  await buildClientForUseIfStale();
  const folder = await mkdtemp(join(tmpdir(), 'ecabinet-reader-'));
  const port = await freePort();
  const line = await thinLine(port, BITS_PER_SECOND, ROUND_TRIP_MS);
  const origin = `http://localhost:${line.port}`;
  const server = await Hosted.start(join(folder, 'data'), { PORT: String(port), PUBLIC_URL: origin });
  const browser = await launch();
  try {
    console.error(`· a paper of ${PAGES} pages`);
    const papers = await longPapers(OPENED);
    const council = await foundCouncil(`http://localhost:${port}`, server.code, { delegates: 2, guests: 0 }, () => undefined);
    const { secretary } = council;
    const { meeting } = await prepare(council, { items: 1, votes: 0 });
    const taken: PaperTaken[] = [];
    for (const one of papers)
      taken.push(
        await secretary.ask<PaperTaken>('PUT', '/api/papers', new Uint8Array(one), {
          'content-type': 'application/pdf',
          'x-paper-name': encodeURIComponent('bao-cao.pdf'),
          'x-secrecy': 'ordinary',
        }),
      );
    const context = await browser.newContext({
      viewport: { width: 1180, height: 820 },
      hasTouch: true,
      deviceScaleFactor: 2,
      baseURL: origin,
      locale: 'vi-VN',
    });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    await enrolTablet(council, council.delegates[1]!.id, page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto(`/meeting/${meeting}`);
    await page.getByRole('button', { name: /trang/ }).first().waitFor();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await secretary.join(meeting);
    const [item] = secretary.meeting.agenda.items;
    const opened: Array<{ readonly ms: number; readonly bytes: number }> = [];
    for (const [n, { sha256 }] of taken.entries()) {
      const title = titleOf(n + 1);
      if (n > 0) {
        await page.getByRole('button', { name: words.close.vi, exact: true }).first().click();
        await page.getByRole('button', { name: /trang/ }).first().waitFor();
      }
      line.thin();
      await secretary.command('addPaper', { item: item!.item, sha256, title } as Json);
      // At once: nothing of it has come to the tablet yet.
      const row = page.getByRole('button', { name: title }).first();
      await row.waitFor();
      line.taken();
      const drawn = firstDrawn(page);
      await row.click();
      opened.push({ ms: round(await drawn), bytes: line.taken().down });
      line.wide();
      console.error(`· first page after ${opened.at(-1)!.ms} ms and ${opened.at(-1)!.bytes} bytes`);
    }
    const [firstMs, down] = [median(opened.map((one) => one.ms)), median(opened.map((one) => one.bytes))];
    if (process.env['BENCH_PICTURES']) await page.screenshot({ path: join(process.env['BENCH_PICTURES'], 'reader.png') });
    const warm = await turn(page, 100, PAGES);
    const before = await heldBy(page);
    const times: number[] = [];
    let { most } = warm;
    for (let done = 0; done < TURNS; done += TURNS / 10) {
      const some = await turn(page, TURNS / 10, PAGES);
      times.push(...some.times);
      most = Math.max(most, some.most);
      console.error(`· ${done + TURNS / 10}: each drawn after ${round(percentile(some.times, 0.5))} ms`);
    }
    const after = await heldBy(page);
    report(
      'reader',
      `${PAGES} pages, ${round(papers[0]!.length / 1e6, 1)} MB, on a line of ${BITS_PER_SECOND / 1e6} Mb/s and ${ROUND_TRIP_MS} ms: first page after ${opened.map((one) => round(one.ms / 1000, 1)).join(', ')} s ` +
        `and ${round(down / 1000)} kB (goals ${GOALS.ms / 1000} s, ${GOALS.bytes / 1000} kB); ${TURNS} pages turned, each drawn after p50 ${round(percentile(times, 0.5))} ms, ` +
        `p99 ${round(percentile(times, 0.99))} ms; scripts hold ${before.heapMb} MB before and ${after.heapMb} MB after, canvases ${round(most)} MB at most`,
      {
        firstMs: round(firstMs),
        bytes: down,
        opened,
        before,
        after,
        mostCanvasMb: round(most, 1),
        p50: round(percentile(times, 0.5)),
        p99: round(percentile(times, 0.99)),
        goals: GOALS,
      },
    );
    for (const one of council.delegates) one.leave();
    secretary.leave();
  } finally {
    await browser.close();
    line.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
