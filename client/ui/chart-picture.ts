/**
 * X-35 A chart of bars as a picture to put into a report: whose it is, what it shows, of when, what its colours mean and the day it was made.
 * Drawn here with the page's own letters, in light colours whatever the screen has.
 */
import { COLOURS, type Chart } from './chart.ts';

const INK = '#1d1a17';
const SOFT = '#5c544a';
const RULE = '#d3c8b8';

/** CSS pixels; drawn twice as fine. */
const WIDTH = 1200;
const FINE = 2;
const EDGE = 48;
const LABEL = 400;
const NUMBER = 190;
const BAR = 26;
const GAP = 14;

type Pen = CanvasRenderingContext2D;

/** Over as many lines as it takes; a word that is longer than a line is cut between its letters. */
function linesOf(pen: Pen, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    let rest = word;
    if (line !== '' && pen.measureText(`${line} ${rest}`).width <= width) {
      line = `${line} ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (pen.measureText(rest).width > width && rest.length > 1) {
      let fit = rest.length - 1;
      while (fit > 1 && pen.measureText(rest.slice(0, fit)).width > width) fit--;
      lines.push(rest.slice(0, fit));
      rest = rest.slice(fit);
    }
    line = rest;
  }
  return line === '' ? lines : [...lines, line];
}

/** @returns the picture, undefined where the browser makes none */
export async function pictureOf(chart: Chart): Promise<Blob | undefined> {
  const family = getComputedStyle(document.body).fontFamily;
  const font = (size: number, weight = 400): string => `${weight} ${size}px ${family}`;
  const named = [...chart.bars.map((one) => one.label + one.text), ...chart.legend.map((one) => one.text)];
  const all = [chart.council, chart.title, ...chart.lines, chart.foot, ...named];
  // What is not loaded yet would be drawn in another face.
  await Promise.all([400, 600].map((weight) => document.fonts.load(font(20, weight), all.join(' ')))).catch(() => undefined);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;

  /** From the top on; without a pen in hand it only measures. @returns where it ends */
  const draw = (isReal: boolean): number => {
    let y = EDGE;
    pen.textBaseline = 'top';
    const write = (text: string, x: number, at: number, colour: string = INK): void => {
      if (!isReal) return;
      pen.fillStyle = colour;
      pen.fillText(text, x, at);
    };
    const box = (x: number, at: number, width: number, height: number, colour: string): void => {
      if (!isReal) return;
      pen.fillStyle = colour;
      pen.fillRect(x, at, width, height);
    };
    const paragraph = (text: string, size: number, weight: number, colour: string): void => {
      pen.font = font(size, weight);
      for (const line of linesOf(pen, text, WIDTH - 2 * EDGE)) {
        write(line, EDGE, y, colour);
        y += size * 1.35;
      }
    };
    paragraph(chart.council, 20, 400, SOFT);
    paragraph(chart.title, 32, 600, INK);
    for (const line of chart.lines) paragraph(line, 20, 400, SOFT);
    y += 20;
    pen.font = font(18);
    let x = EDGE;
    for (const { colour, text, kind } of chart.legend) {
      const width = 36 + pen.measureText(text).width + 28;
      if (x > EDGE && x + width > WIDTH - EDGE) [x, y] = [EDGE, y + 30];
      box(kind === 'mark' ? x + 10 : x, y + 1, kind === 'mark' ? 5 : 26, 20, colour);
      write(text, x + 36, y + 3, SOFT);
      x += width;
    }
    if (chart.legend.length > 0) y += 46;
    const room = WIDTH - 2 * EDGE - LABEL - NUMBER - 2 * GAP;
    const from = EDGE + LABEL + GAP;
    for (const { label, share, whole, mark, text, colour = COLOURS.bar } of chart.bars) {
      pen.font = font(20);
      const lines = linesOf(pen, label, LABEL);
      const height = Math.max(BAR, lines.length * 26);
      lines.forEach((line, n) => write(line, EDGE, y + 3 + n * 26));
      const top = y + (height - BAR) / 2;
      if (whole !== undefined) box(from, top, room * Math.min(1, whole), BAR, COLOURS.whole);
      box(from, top, room * Math.min(1, share), BAR, colour);
      if (mark !== undefined) box(from + room * Math.min(1, mark) - 2, top - 4, 4, BAR + 8, COLOURS.mark);
      pen.font = font(20, 600);
      write(text, from + room + GAP, top + 3);
      y += height + GAP;
    }
    y += 14;
    box(EDGE, y, WIDTH - 2 * EDGE, 1, RULE);
    y += 16;
    paragraph(chart.foot, 17, 400, SOFT);
    return y + EDGE - 12;
  };
  const height = Math.ceil(draw(false));
  [canvas.width, canvas.height] = [WIDTH * FINE, height * FINE];
  pen.scale(FINE, FINE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  draw(true);
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/png'));
}
