/** Writing on papers in a real browser: pen, finger and palm; words highlighted; notes and marks; all there after a reload; taken out. */
import 'reflect-metadata';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { colours, marks, text } from '../../shared/text/pen.ts';
import { text as reader } from '../../shared/text/reader.ts';
import { open, openHouse, seenIn, type House } from '../client/stage/stage.ts';
import { chair, ITEM, lan, secretary } from '../kit/people.ts';
import { fullHouse, paperTaken, world } from '../kit/scene.ts';
import { A4, composed } from '../reader/composed.ts';
import { DESKTOP, notesOn, PHONE, TABLET, vi } from './browser.ts';

let house: House;
let bytes: Buffer;
beforeAll(async () => {
  house = await openHouse();
  bytes = await composed({ sizes: [A4, A4, A4], turned: { 1: 90 } });
}, 300_000);
afterAll(() => house?.close());

const TITLE = 'Tờ trình số 15/TTr-UBND';

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w]+/g, '-')}.png`) });
}

const made = world([fullHouse, paperTaken(TITLE), [secretary.addsPaper(TITLE)], chair.goesTo(ITEM)]);
const [paper] = made.meeting.papers.order;

async function reads(size: BrowserContextOptions = TABLET): Promise<Page> {
  const sent = (page: Page) =>
    page.context().route('**/api/meetings/*/papers/*', (route) => {
      const range = /bytes=(\d+)-(\d+)/.exec(route.request().headers()['range'] ?? '');
      const [from, to] = [Number(range?.[1] ?? 0), Math.min(Number(range?.[2] ?? bytes.length - 1), bytes.length - 1)];
      const headers = { 'Content-Type': 'application/pdf', ETag: '"one"', 'Accept-Ranges': 'bytes' };
      if (!range) return route.fulfill({ status: 200, headers, body: bytes });
      return route.fulfill({
        status: 206,
        headers: { ...headers, 'Content-Range': `bytes ${from}-${to}/${bytes.length}` },
        body: bytes.subarray(from, to + 1),
      });
    });
  const page = await open(house, { size, followed: seenIn(made), who: lan, at: `/meeting/m1/paper/${paper}`, before: sent });
  await drawn(page);
  return page;
}
const drawn = (page: Page): Promise<void> => page.locator('[data-page="1"] [data-text] span').first().waitFor({ state: 'attached' });

type Spot = readonly [x: number, y: number];

/** From fractions of a page to the window. */
async function on(page: Page, number: number, spots: readonly Spot[]): Promise<Spot[]> {
  const box = (await page.locator(`[data-page="${number}"]`).boundingBox())!;
  return spots.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height]);
}

const mouse = (cdp: CDPSession, type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', [x, y]: Spot, force: number) =>
  cdp.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    force,
    button: 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount: 1,
    pointerType: 'pen',
  });
async function penDraws(page: Page, spots: readonly Spot[], lift = true): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await mouse(cdp, 'mousePressed', spots[0]!, 0.3);
  for (const [n, spot] of spots.entries()) await mouse(cdp, 'mouseMoved', spot, 0.3 + 0.6 * (n / spots.length));
  if (lift) await mouse(cdp, 'mouseReleased', spots.at(-1)!, 0);
  return cdp;
}
const touch = (cdp: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', spots: readonly Spot[]) =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) });

/** A line down the page, slightly bent. */
const LINE: readonly Spot[] = Array.from({ length: 12 }, (_, n) => [0.3 + 0.02 * n, 0.125 + 0.01 * Math.sin(n)] as const);
const strokes = (page: Page, number = 1) => page.locator(`[data-page="${number}"] [data-ink] path[d^="M"]`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const writes = (page: Page) => press(page, vi(text.write));

async function selectWords(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, to[1]);
  await page.mouse.move(...to);
  await page.mouse.up();
}
/** The middle of the left edge, and of the right, of a line of text on a page. */
async function lineOf(page: Page, number: number, at: number): Promise<readonly [Spot, Spot]> {
  const box = (await page.locator(`[data-page="${number}"] [data-text] span`).nth(at).boundingBox())!;
  return [[box.x + 2, box.y + box.height / 2], [box.x + box.width - 2, box.y + box.height / 2]];
}

describe('a pen', () => {
  it('writes where it goes, is undone and done again, and stands there after a reload', async () => {
    const page = await reads();
    await writes(page);
    await penDraws(page, await on(page, 1, LINE));
    await expect.poll(() => strokes(page).count()).toBe(1);
    await expect.poll(() => page.getByRole('status').filter({ hasText: vi(text.kept) }).count()).toBe(1);
    // Where the pen went, within two pixels.
    const [first, last] = [(await on(page, 1, LINE))[0]!, (await on(page, 1, LINE)).at(-1)!];
    const ink = (await strokes(page).first().boundingBox())!;
    expect(Math.abs(ink.x - first[0])).toBeLessThan(5);
    expect(Math.abs(ink.x + ink.width - last[0])).toBeLessThan(5);
    await shot(page, 'pen tablet');
    await page.keyboard.press('Control+z');
    await expect.poll(() => strokes(page).count()).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => strokes(page).count()).toBe(1);
    await expect.poll(() => page.getByRole('status').filter({ hasText: vi(text.kept) }).count()).toBe(1);
    await page.reload();
    await drawn(page);
    await expect.poll(() => strokes(page).count()).toBe(1);
    await page.context().close();
  });

  it('keeps what was drawn when the window loses the focus, and adds nothing once it is lifted', async () => {
    const page = await reads();
    await writes(page);
    const cdp = await penDraws(page, await on(page, 1, LINE), false);
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect.poll(() => strokes(page).count()).toBe(1);
    await mouse(cdp, 'mouseReleased', (await on(page, 1, LINE)).at(-1)!, 0);
    await expect.poll(() => strokes(page).count()).toBe(1);
    await page.context().close();
  });

  it('was seen: from then on a finger moves the paper, and a palm leaves no ink', async () => {
    const page = await reads();
    await writes(page);
    await penDraws(page, await on(page, 1, LINE));
    await expect.poll(() => strokes(page).count()).toBe(1);
    const cdp = await page.context().newCDPSession(page);
    // The pen is taken away.
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 500, y: 20, pointerType: 'pen' });
    const [from, to] = await on(page, 1, [[0.5, 0.35], [0.5, 0.15]]);
    await touch(cdp, 'touchStart', [from!]);
    for (let n = 1; n <= 8; n++) await touch(cdp, 'touchMove', [[from![0], from![1] + ((to![1] - from![1]) * n) / 8]]);
    await touch(cdp, 'touchEnd', []);
    await expect.poll(() => page.evaluate(() => document.querySelector('[data-arrangement]')!.scrollTop)).toBeGreaterThan(60);
    await expect.poll(() => strokes(page).count()).toBe(1);
    await page.context().close();
  });

  it('rubs out whole strokes, and they come back', async () => {
    const page = await reads();
    await writes(page);
    await penDraws(page, await on(page, 1, LINE));
    await penDraws(page, await on(page, 1, LINE.map(([x, y]) => [x, y + 0.1] as const)));
    await expect.poll(() => strokes(page).count()).toBe(2);
    await press(page, vi(text.eraser));
    await penDraws(page, await on(page, 1, [[0.41, 0.08], [0.41, 0.11], [0.41, 0.14], [0.41, 0.16]]));
    await expect.poll(() => strokes(page).count()).toBe(1);
    await press(page, vi(text.undo));
    await expect.poll(() => strokes(page).count()).toBe(2);
    await page.context().close();
  });

  it('writes right on a page that the file turns, at every size', async () => {
    const page = await reads();
    await page.locator('[data-page="2"]').scrollIntoViewIfNeeded();
    await page.locator('[data-page="2"] [data-text] span').first().waitFor({ state: 'attached' });
    await writes(page);
    await penDraws(page, await on(page, 2, LINE.map(([x, y]) => [x, y + 0.4] as const)));
    await expect.poll(() => strokes(page, 2).count()).toBe(1);
    const share = async () => {
      const [ink, box] = [(await strokes(page, 2).first().boundingBox())!, (await page.locator('[data-page="2"]').boundingBox())!];
      return [(ink.x - box.x) / box.width, (ink.y - box.y) / box.height, (ink.x + ink.width - box.x) / box.width].map(
        (one) => Math.round(one * 100) / 100,
      );
    };
    const before = await share();
    expect(before[0]).toBeCloseTo(0.3, 1);
    expect(before[1]).toBeCloseTo(0.515, 1);
    await press(page, vi(reader.zoomIn));
    await expect.poll(share).toEqual(before);
    await page.context().close();
  });
});

describe('a finger', () => {
  it('writes where no pen was ever seen; two pinch, and leave no ink', async () => {
    const page = await reads();
    await writes(page);
    const cdp = await page.context().newCDPSession(page);
    const way = await on(page, 1, LINE);
    await touch(cdp, 'touchStart', [way[0]!]);
    for (const spot of way) await touch(cdp, 'touchMove', [spot]);
    await touch(cdp, 'touchEnd', []);
    await expect.poll(() => strokes(page).count()).toBe(1);
    const width = (await page.locator('[data-page="1"]').boundingBox())!.width;
    const [one, other] = await on(page, 1, [[0.4, 0.3], [0.6, 0.3]]);
    await touch(cdp, 'touchStart', [one!]);
    await touch(cdp, 'touchStart', [one!, other!]);
    for (let n = 1; n <= 6; n++) await touch(cdp, 'touchMove', [[one![0] - 15 * n, one![1]], [other![0] + 15 * n, other![1]]]);
    await touch(cdp, 'touchEnd', []);
    await expect.poll(async () => (await page.locator('[data-page="1"]').boundingBox())!.width).toBeGreaterThan(width * 1.2);
    await expect.poll(() => strokes(page).count()).toBe(1);
    await page.context().close();
  });
});

describe('words, places and items', () => {
  it('are highlighted, noted and marked, and all of it is there after a reload, and in one list', async () => {
    const page = await reads();
    const [from, to] = await lineOf(page, 1, 3);
    await selectWords(page, from, to);
    const offered = page.getByRole('toolbar', { name: vi(text.selection) });
    await offered.waitFor();
    await shot(page, 'selection tablet');
    await offered.getByRole('button', { name: vi(text.highlight, { colour: vi(colours.yellow) }) }).click();
    const highlight = page.locator('[data-page="1"] [data-note]');
    await expect.poll(() => highlight.count()).toBe(1);
    const box = (await highlight.boundingBox())!;
    expect(Math.abs(box.x - from[0])).toBeLessThan(8);
    expect(Math.abs(box.width - (to[0] - from[0]))).toBeLessThan(12);
    // A tap on it opens its menu; another colour is chosen.
    await page.mouse.click(from[0] + 60, from[1]);
    const menu = page.getByRole('toolbar', { name: vi(text.ofHighlight) });
    await menu.getByRole('button', { name: vi(text.highlight, { colour: vi(colours.pink) }) }).click();
    await expect.poll(() => highlight.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 176, 204)');

    await writes(page);
    await press(page, vi(text.textNote));
    const [spot, other] = await on(page, 1, [[0.6, 0.35], [0.8, 0.3]]);
    await page.mouse.click(...spot!);
    await page.getByLabel(vi(text.writeHere)).fill('Hỏi lại nguồn kinh phí');
    await shot(page, 'card tablet');
    await press(page, vi(text.save));
    await press(page, vi(text.marks));
    await page.getByRole('menuitem', { name: vi(marks.check) }).click();
    await page.mouse.click(...other!);
    await expect.poll(() => page.locator('[data-page="1"] [data-kind="mark"]').count()).toBe(1);
    await press(page, vi(text.done));
    await press(page, vi(text.mine));
    await expect.poll(() => page.getByRole('list', { name: vi(text.mine) }).getByRole('listitem').count()).toBe(3);
    await shot(page, 'side tablet');

    await page.goto(`${house.origin}/meeting/m1`);
    const marker = page.getByRole('button', { name: vi(text.write), exact: true }).first();
    await marker.click();
    await page.getByRole('menuitemcheckbox', { name: vi(marks.agree) }).click();
    await page.getByText(vi(marks.agree)).first().waitFor();
    await shot(page, 'room tablet');
    await expect.poll(() => notesOn({ page })).toBe(4);
    await page.reload();
    await page.getByText(vi(marks.agree)).first().waitFor();
    await press(page, vi(text.mine));
    await expect.poll(() => page.locator('main [data-kind]').count()).toBe(4);
    await shot(page, 'all tablet');
    await page.locator('main [data-kind="text"]').click();
    await drawn(page);
    await expect.poll(() => page.locator('[data-page="1"] [data-notes="3"]').count()).toBe(1);
    await page.context().close();
  });

  it('Y-16 a note that was being written when its page broke off is open again with what was typed, and is one note once kept', async () => {
    const page = await reads();
    // As where the tab is killed: nothing is kept on the way out.
    await page.evaluate(() => {
      window.addEventListener('pagehide', (event) => event.stopImmediatePropagation());
      document.addEventListener('visibilitychange', (event) => event.stopImmediatePropagation());
    });
    await writes(page);
    await press(page, vi(text.textNote));
    const [spot] = await on(page, 1, [[0.6, 0.35]]);
    await page.mouse.click(...spot!);
    await page.getByLabel(vi(text.writeHere)).fill('Hỏi lại nguồn kinh phí');
    await page.reload();
    await expect.poll(() => page.getByLabel(vi(text.writeHere)).inputValue()).toBe('Hỏi lại nguồn kinh phí');
    await press(page, vi(text.save));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press(page, vi(text.mine));
    const mine = page.getByRole('list', { name: vi(text.mine) }).getByRole('listitem');
    await expect.poll(() => mine.count()).toBe(1);
    await expect.poll(() => notesOn({ page })).toBe(1);
    await page.reload();
    await drawn(page);
    await press(page, vi(text.mine));
    await expect.poll(() => mine.count()).toBe(1);
    await expect.poll(() => page.getByLabel(vi(text.writeHere)).count()).toBe(0);
    await page.context().close();
  });
});

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

describe('taken out', () => {
  /** A copy with a highlight and a line in it; where it lies, and the page it was written on. */
  async function takenOut() {
    const page = await reads();
    const [from, to] = await lineOf(page, 1, 3);
    await selectWords(page, from, to);
    await page
      .getByRole('toolbar', { name: vi(text.selection) })
      .getByRole('button', { name: vi(text.highlight, { colour: vi(colours.green) }) })
      .click();
    await writes(page);
    await penDraws(page, await on(page, 1, LINE));
    await expect.poll(() => strokes(page).count()).toBe(1);
    await press(page, vi(text.done));
    await press(page, vi(text.mine));
    await press(page, vi(text.takeOut));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: vi(text.asPdf) }).click()]);
    const folder = mkdtempSync(join(tmpdir(), 'notes-'));
    const file = join(folder, 'copy.pdf');
    await download.saveAs(file);
    return { page, folder, file };
  }

  it('is a PDF that pdf.js reads, with the notes in it', async () => {
    const { page, file } = await takenOut();
    const doc = await getDocument({ data: new Uint8Array(readFileSync(file)) }).promise;
    const annotations = (await (await doc.getPage(1)).getAnnotations()) as ReadonlyArray<{ subtype: string; hasAppearance: boolean }>;
    expect(annotations.map((one) => [one.subtype, one.hasAppearance])).toEqual([['Highlight', true], ['Ink', true]]);
    await doc.destroy();
    await page.context().close();
  });
  it.skipIf(!hasPoppler)('is a PDF that poppler draws, with the notes in it (the package poppler-utils)', async () => {
    const { page, folder, file } = await takenOut();
    execFileSync('pdftoppm', ['-r', '72', '-f', '1', '-l', '1', '-png', file, join(folder, 'page')]);
    const picture = await loadImage(join(folder, 'page-1.png'));
    const canvas = createCanvas(picture.width, picture.height);
    canvas.getContext('2d').drawImage(picture, 0, 0);
    const colourAt = ([x, y]: Spot) =>
      [...canvas.getContext('2d').getImageData(Math.round(x * picture.width), Math.round(y * picture.height), 1, 1).data].slice(0, 3);
    // The line is two pixels broad, and smoother than the hand.
    const near = [-3, -2, -1, 0, 1, 2, 3].map((n) => colourAt([LINE[5]![0], LINE[5]![1] + n / picture.height]));
    expect(near.some(([red, , blue]) => red! < 150 && blue! > red! + 40)).toBe(true);
    await page.context().close();
  });
});

describe.each([['telephone', PHONE], ['desk', DESKTOP]] as const)('on a %s', (name, size) => {
  it('the tools are on one line, and the paper stays the biggest thing', async () => {
    const page = await reads(size);
    await writes(page);
    const bar = (await page.getByRole('toolbar', { name: vi(text.tools) }).boundingBox())!;
    expect(bar.height).toBeLessThan(70);
    expect(bar.x + bar.width).toBeLessThanOrEqual(size.viewport!.width);
    for (const button of await page.getByRole('toolbar', { name: vi(text.tools) }).getByRole('button').all()) {
      const box = (await button.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(size.viewport!.width);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    await penDraws(page, await on(page, 1, LINE));
    await expect.poll(() => strokes(page).count()).toBe(1);
    await shot(page, `pen ${name}`);
    await page.context().close();
  });
});
