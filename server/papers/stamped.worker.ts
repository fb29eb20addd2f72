/**
 * Writes a copy of one PDF with a text across every page, in a process of its own: what a hostile file does to this process, the
 * server does not feel. Arguments: source file, file to write the copy to, the text, the font's file, most bytes of memory,
 * milliseconds of processor time. Sends `{ stamped: pages }` once the copy is written whole; nothing where it cannot be made.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { MARK_DEGREES, MARK_WIDE, markRows } from '../../shared/papers/mark-rows.ts';
import { load } from './objects.ts';
import { watchProcess } from './watch-process.ts';

/** Of the picture, in pixels: crisp on paper. */
const LETTERS = 48;
/** Light enough to read through. */
const OPACITY = 0.2;

/** The text as a picture: a page's own fonts may hold none of its letters. */
async function pictureOf(text: string, font: string): Promise<{ readonly png: Uint8Array; readonly ratio: number }> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  GlobalFonts.registerFromPath(font, 'Stamp');
  const letters = `${LETTERS}px Stamp`;
  const measure = createCanvas(1, 1).getContext('2d');
  measure.font = letters;
  const canvas = createCanvas(Math.ceil(measure.measureText(text).width) + LETTERS, LETTERS * 2);
  const context = canvas.getContext('2d');
  context.font = letters;
  context.fillStyle = '#7a1010';
  context.textBaseline = 'middle';
  context.fillText(text, LETTERS / 2, LETTERS);
  return { png: canvas.toBuffer('image/png'), ratio: canvas.width / canvas.height };
}

/** Called once, by `stamped.start.mjs`. */
export async function work([source = '', target = '', text = '', font = '', mostBytes, processorMs]: string[]): Promise<void> {
  process.once('disconnect', () => process.exit(1));
  watchProcess(Number(mostBytes), Number(processorMs));
  const { library, document } = await load(await readFile(source));
  const { png, ratio } = await pictureOf(text, font);
  const stamp = await document.embedPng(png);
  const pages = document.getPages();
  for (const page of pages) {
    const { x, y, width, height } = page.getCropBox();
    // Along the page as it is read, whichever way it is turned.
    const turned = page.getRotation().angle;
    const [readWide, readHigh] = turned % 180 === 0 ? [width, height] : [height, width];
    const across = readWide * MARK_WIDE;
    const rows = markRows(readWide, readHigh);
    const angle = turned + MARK_DEGREES;
    const radians = (angle * Math.PI) / 180;
    const [wide, high] = [across, across / ratio];
    for (let row = 0; row < rows; row++) {
      const share = (row + 0.5) / rows;
      const [middleX, middleY] = turned % 180 === 0 ? [x + width / 2, y + height * share] : [x + width * share, y + height / 2];
      // The picture turns about its own corner.
      const left = middleX - (wide / 2) * Math.cos(radians) + (high / 2) * Math.sin(radians);
      const foot = middleY - (wide / 2) * Math.sin(radians) - (high / 2) * Math.cos(radians);
      page.drawImage(stamp, { x: left, y: foot, width: wide, height: high, rotate: library.degrees(angle), opacity: OPACITY });
    }
  }
  await writeFile(target, await document.save(), { mode: 0o600 });
  await new Promise<void>((told) => process.send!({ stamped: pages.length }, () => told()));
}
