/**
 * Draws pages of one PDF as pictures for a machine to read, in a process of its own. Arguments: source file, folder to write to, most
 * bytes of memory, milliseconds of processor time for one page, page numbers (from 1) with commas. Writes `NUMBER.pgm` for each, in
 * their order, under its name once it is whole; a page that cannot be drawn is left out.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { opening } from './look.ts';
import { watchProcess } from './watch-process.ts';

/** What readers of pictures are made for, in dots an inch. */
const DOTS = 300;
const POINTS_AN_INCH = 72;
/** An A3 page at that; a larger one is drawn with as many. */
const MOST_PIXELS = 18_000_000;
/** For opening the file. */
const OPENING_MS = 30_000;

/** Called once, by `picture.start.mjs`. */
export async function work([source = '', folder = '', mostBytes, pageMs, pages = '']: string[]): Promise<void> {
  process.once('disconnect', () => process.exit(1));
  const numbers = pages.split(',').map(Number);
  const bound = watchProcess(Number(mostBytes), OPENING_MS + numbers.length * Number(pageMs));
  const pdf = await (await opening(await readFile(source))).promise;
  for (const number of numbers) {
    bound(Number(pageMs));
    const picture = await drawn(pdf, number).catch(() => undefined);
    bound(0);
    if (!picture) continue;
    const coming = join(folder, `${number}.coming`);
    await writeFile(coming, picture, { mode: 0o600 });
    await rename(coming, join(folder, `${number}.pgm`));
  }
}

/** In grey, as a PGM file: one byte a pixel, nothing to be unpacked. */
async function drawn(pdf: PDFDocumentProxy, number: number): Promise<Buffer> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const { AnnotationMode } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const page = await pdf.getPage(number);
  const { width: points, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(DOTS / POINTS_AN_INCH, Math.sqrt(MOST_PIXELS / Math.max(1, points * height))) });
  const [across, down] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))];
  const canvas = createCanvas(across, down);
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport,
    background: '#ffffff',
    annotationMode: AnnotationMode.DISABLE,
  }).promise;
  page.cleanup();
  const head = Buffer.from(`P5\n${across} ${down}\n255\n`, 'latin1');
  const picture = Buffer.alloc(head.length + across * down);
  head.copy(picture);
  const { data } = canvas.getContext('2d').getImageData(0, 0, across, down);
  for (let at = 0, to = head.length; to < picture.length; at += 4, to++)
    picture[to] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  return picture;
}
