import { describe, expect, it } from 'vitest';
import {
  currentPage,
  PIXELS_KEPT,
  rowOf,
  turned,
  drawingScale,
  FULL_SIZE,
  GAP,
  layOut,
  LEAST,
  MOST,
  pagesToKeep,
  pixelsMost,
  pointOf,
  spotAt,
  stepFrom,
} from '../../client/reader/layout.ts';

const A4 = { width: 595.28, height: 841.89 };
const WIDE = { width: 841.89, height: 595.28 };
const TABLET = { width: 1180, height: 750 };
const book = (pages: number) => Array.from({ length: pages }, (_, at) => (at % 10 === 9 ? WIDE : A4));

describe('where the pages stand', () => {
  it('makes each page as wide as the window, upright or not, on whole pixels', () => {
    const { boxes, width } = layOut(book(20), 'width', TABLET);
    expect(width).toBe(TABLET.width);
    expect(new Set(boxes.map((box) => box.width))).toEqual(new Set([TABLET.width - 2 * GAP]));
    for (const box of boxes) for (const length of [box.left, box.top, box.width, box.height]) expect(Number.isInteger(length)).toBe(true);
  });

  it('puts one below the other without overlap', () => {
    const { boxes, height } = layOut(book(300), 2, TABLET);
    expect(boxes.slice(1).map((box) => box.top)).toEqual(boxes.slice(0, -1).map((box) => box.top + box.height + GAP));
    expect(height).toBe(boxes[299]!.top + boxes[299]!.height + GAP);
  });

  it('finds the same spot of the paper again at another size', () => {
    const before = layOut(book(50), 'width', TABLET);
    const after = layOut(book(50), 3, { width: 390, height: 700 });
    const spot = spotAt(before, { x: 400, y: 20_000 });
    const there = spotAt(after, pointOf(after, spot));
    expect(there.page).toBe(spot.page);
    expect(there.x).toBeCloseTo(spot.x, 6);
    expect(there.y).toBeCloseTo(spot.y, 6);
  });

  it('reads the page that fills the window, also when the one before still shows its end', () => {
    const layout = layOut(book(5), 'width', TABLET);
    expect(currentPage(layout, 0, TABLET.height)).toBe(0);
    expect(currentPage(layout, layout.boxes[1]!.top - 200, TABLET.height)).toBe(1);
    expect(currentPage(layout, layout.height - TABLET.height, TABLET.height)).toBe(4);
  });

  it('keeps a few pages and no more, wherever one stands in 300', () => {
    const layout = layOut(book(300), 'width', TABLET);
    for (let top = 0; top < layout.height; top += 997) {
      const { first, last } = pagesToKeep(layout, top, TABLET.height, 2);
      expect(last - first + 1).toBeLessThanOrEqual(6);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThan(300);
    }
  });

  it('keeps no neighbours where the pages are so large that memory would run out', () => {
    const layout = layOut(book(300), MOST, TABLET);
    const { first, last } = pagesToKeep(layout, layout.boxes[100]!.top + 500, TABLET.height, 2);
    expect(last - first + 1).toBeLessThanOrEqual(2);
  });

  it('draws at the screen\'s own pixels, but no canvas larger than an iPad grants', () => {
    expect(drawingScale(A4, 1.5, 2)).toBe(3);
    const scale = drawingScale(A4, MOST, 3);
    expect(scale).toBeLessThan(MOST * 3);
    expect(A4.width * scale * A4.height * scale).toBeLessThanOrEqual(pixelsMost('flow') * 1.0001);
    const poster = { width: 14_400, height: 14_400 };
    expect((poster.width * drawingScale(poster, 1, 2)) ** 2).toBeLessThanOrEqual(pixelsMost('flow') * 1.0001);
  });

  it('steps through round sizes and stops at the ends', () => {
    expect(stepFrom(FULL_SIZE * 1.46, 1)).toBe(FULL_SIZE * 1.5);
    expect(stepFrom(FULL_SIZE * 1.46, -1)).toBe(FULL_SIZE * 1.25);
    expect(stepFrom(FULL_SIZE * 1.5, 1)).toBe(FULL_SIZE * 2);
    expect(stepFrom(MOST, 1)).toBe(MOST);
    expect(stepFrom(LEAST, -1)).toBe(LEAST);
  });
});

describe('one page at a time, and two beside each other', () => {
  it('has each page in the middle of a window of its own', () => {
    const { boxes, rows, height } = layOut(book(20), 'page', TABLET, 'single');
    expect(height).toBe(20 * TABLET.height);
    for (const [at, { top, height: high }] of boxes.entries()) {
      expect(rows[at]!.top).toBe(at * TABLET.height);
      expect(Math.abs(top - rows[at]!.top - (TABLET.height - high) / 2)).toBeLessThanOrEqual(1);
    }
  });

  it('has pairs as large as the window, the last page alone no larger, and finds a page by where it stands', () => {
    const layout = layOut(Array.from({ length: 7 }, () => A4), 'width', TABLET, 'pairs');
    expect(layout.rows.map(({ first, last }) => [first, last])).toEqual([[0, 1], [2, 3], [4, 5], [6, 6]]);
    expect(layout.width).toBe(TABLET.width);
    expect(new Set(layout.boxes.map(({ width, left }) => `${width} ${left}`)).size).toBe(2);
    const right = layout.boxes[3]!;
    expect(spotAt(layout, { x: right.left + 10, y: right.top + 10 }).page).toBe(3);
    expect(rowOf(layout, 3)).toBe(1);
    expect(currentPage(layout, right.top, TABLET.height)).toBe(2);
  });

  it('shows all of a page where that is asked for, a wide table and one turned by its reader as well', () => {
    for (const size of [A4, WIDE, turned(WIDE, 90), { width: 1684, height: 1191 }, { width: 100, height: 5_000 }])
      for (const arrangement of ['flow', 'single', 'pairs'] as const) {
        const [box] = layOut([size, size], 'page', TABLET, arrangement).boxes;
        expect(box!.height).toBeLessThanOrEqual(TABLET.height);
        expect(box!.width).toBeLessThanOrEqual(TABLET.width);
      }
  });

  it('keeps what a tablet grants, twice over while another size is drawn, at every size and layout', () => {
    for (const arrangement of ['flow', 'single', 'pairs'] as const)
      for (const zoom of ['page', 'width', LEAST, 2, MOST] as const) {
        const layout = layOut(book(60), zoom, TABLET, arrangement);
        for (let top = 0; top < layout.height; top += 611) {
          const { first, last } = pagesToKeep(layout, top, TABLET.height, 2, pixelsMost(arrangement));
          const sum = layout.boxes
            .slice(first, last + 1)
            .reduce((all, box) => all + Math.min(box.width * box.height * 4, pixelsMost(arrangement)), 0);
          expect(sum, `${arrangement} ${zoom}`).toBeLessThanOrEqual(PIXELS_KEPT * 1.001);
        }
      }
    expect(2 * PIXELS_KEPT * 4).toBeLessThan(256_000_000);
  });
});
