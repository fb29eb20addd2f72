/**
 * A paper as large as they come, in a real browser: three hundred pages, wide tables, sheets scanned at 600 dots an inch, one of them
 * spoiled.
 */
import 'reflect-metadata';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PIXELS_KEPT } from '../../client/reader/layout.ts';
import { text } from '../../shared/text/reader.ts';
import { openHouse, type House } from '../client/stage/stage.ts';
import { seenAt } from '../kit/legible.ts';
import { A3_WIDE, A4, composed } from '../reader/composed.ts';
import { scanned, scanOn } from '../reader/scanned-large.ts';
import { DESKTOP, PHONE, TABLET, vi } from './browser.ts';
import { boxOf, drawn, more, number, reads as readsIn, rests, shot, shows } from './reads.ts';

const SCANS = [150, 151, 152, 153];
const SPOILED = 154;
const SIZES = [['tablet', TABLET], ['phone', PHONE], ['desk', DESKTOP]] as const;
/** Reading such a sheet takes a processor seconds, beside other work more. */
const PATIENT = { timeout: 60_000 };

let house: House;
let bytes: Buffer;
beforeAll(async () => {
  house = await openHouse();
  const file = await PDFDocument.load(await composed({ sizes: Array.from({ length: 300 }, (_, at) => (at % 10 === 4 ? A3_WIDE : A4)) }));
  const picture = scanned();
  // Each its own: one that is on several pages is kept by itself.
  for (const one of SCANS) await scanOn(file, file.getPage(one - 1), Buffer.concat([picture, Buffer.from(`${one}`)]));
  await scanOn(file, file.getPage(SPOILED - 1), picture, true);
  bytes = Buffer.from(await file.save({ useObjectStreams: false }));
}, 300_000);
afterAll(() => house?.close());

const reads = (size: BrowserContextOptions): Promise<Page> => readsIn(house, size, bytes);

async function goes(page: Page, to: number): Promise<void> {
  await number(page).fill(String(to));
  await page.keyboard.press('Enter');
  await shows(page, to);
  await expect.poll(() => drawn(page), PATIENT).toContain(to);
  await rests(page);
}

/** Device pixels of all canvases there are. */
const pixels = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('canvas')].reduce((sum, one) => sum + one.width * one.height, 0));

describe('three hundred pages', () => {
  it('are read to their end past a spoiled one, which says so; a scanned sheet is legible by night', async () => {
    for (const [name, size] of SIZES) {
      const page = await reads(size);
      const spoiled = page.locator(`[data-page="${SPOILED}"]`).getByText(vi(text.pictureBroken));
      await goes(page, 5);
      // A wide table is as wide as the window, and no wider.
      expect((await boxOf(page, 5)).width, name).toBeLessThanOrEqual(size.viewport!.width);
      for (const light of ['day', 'night'] as const) {
        if (light === 'night') await more(page, text.night);
        await goes(page, SCANS[0]!);
        await shot(page, `large ${name} ${light} scan`);
        const { x, y, width, height } = await boxOf(page, SCANS[0]!);
        const lines = { x: x + width * 0.1, y: y + height * 0.08, width: width * 0.6, height: height * 0.1 };
        const seen = await seenAt(page, lines);
        expect(seen.contrast, `${name} ${light}: ${JSON.stringify(seen)}`).toBeGreaterThan(5);
        expect(seen.ground[0] > 128, `${name} ${light}: ${JSON.stringify(seen)}`).toBe(light === 'day');
        const told = light === 'day' ? page.waitForRequest((one) => one.url().endsWith('/undrawn')) : undefined;
        await goes(page, SPOILED);
        await spoiled.waitFor();
        if (told) expect((await told).postDataJSON(), name).toEqual({ paper: expect.any(String), pages: [SPOILED] });
        await shot(page, `large ${name} ${light} spoiled`);
        await goes(page, SPOILED + 1);
        await goes(page, 300);
        await expect.poll(() => pixels(page), { message: name }).toBeLessThanOrEqual(PIXELS_KEPT);
      }
      await page.context().close();
    }
  });

  it('hold no large picture once they are drawn, in their list of small pictures neither', async () => {
    const page = await reads({ ...TABLET, deviceScaleFactor: 2 });
    await page.context().addInitScript(() => {
      // Whichever way the browser decodes a picture.
      const held = new Map<ImageBitmap | VideoFrame, number>();
      for (const { prototype } of [ImageBitmap, VideoFrame]) {
        const close = Object.getOwnPropertyDescriptor(prototype, 'close')!.value as () => void;
        prototype.close = function (this: ImageBitmap | VideoFrame) {
          held.delete(this);
          close.call(this);
        };
      }
      const seek = (value: unknown, depth = 0): void => {
        const size =
          value instanceof ImageBitmap
            ? value.width * value.height
            : value instanceof VideoFrame
              ? value.codedWidth * value.codedHeight
              : 0;
        if (size > 0) {
          held.set(value as ImageBitmap | VideoFrame, size);
          came += 1;
        } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && depth < 4)
          for (const one of Object.values(value)) seek(one, depth + 1);
      };
      let came = 0;
      window.Worker = class extends Worker {
        constructor(...how: ConstructorParameters<typeof Worker>) {
          super(...how);
          this.addEventListener('message', ({ data }) => seek(data));
        }
      };
      Object.assign(window, { held: () => [came, [...held.values()].reduce((sum, one) => sum + one, 0)] });
    });
    await page.reload();
    await page.locator('[data-page] canvas').first().waitFor(PATIENT);
    const held = () => page.evaluate(() => (window as unknown as { held(): [number, number] }).held());
    for (const one of SCANS) await goes(page, one);
    expect((await held())[0]).toBeGreaterThanOrEqual(SCANS.length);
    await expect.poll(async () => (await held())[1], PATIENT).toBe(0);
    await expect.poll(() => pixels(page)).toBeLessThanOrEqual(PIXELS_KEPT);
    // Larger, it is drawn anew.
    await page.getByRole('button', { name: vi(text.zoomIn) }).click();
    await expect.poll(async () => (await held())[0], PATIENT).toBeGreaterThan(SCANS.length);
    await expect.poll(async () => (await held())[1], PATIENT).toBe(0);
    await page.getByRole('button', { name: vi(text.thumbnails), exact: true }).click();
    const list = page.getByRole('region', { name: vi(text.thumbnails), exact: true });
    for (const one of SCANS) await list.locator(`li[data-at="${one - 1}"] img`).waitFor(PATIENT);
    await expect.poll(async () => (await held())[1], PATIENT).toBe(0);
    await page.context().close();
  });
});
