/** Where each page stands: pure geometry, so that a page's place never waits for the page. Lengths in CSS pixels, sizes in points. */

export interface PageSize {
  readonly width: number;
  readonly height: number;
}
/**
 * `width`: each page as wide as the window, a wide table among upright pages too; `page`: all of it in the window; else CSS pixels
 * per point.
 */
export type Zoom = 'width' | 'page' | number;
/** `flow`: one below the other; `single`: one at a time; `pairs`: two beside each other. */
export const ARRANGEMENTS = ['flow', 'single', 'pairs'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];
/** Degrees clockwise by which a reader has turned the paper, beside what the file says of its pages. */
export const TURNS = [0, 90, 180, 270] as const;
export type Turn = (typeof TURNS)[number];

export const turned = ({ width, height }: PageSize, turn: Turn): PageSize =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** CSS pixels per point. */
  readonly scale: number;
}
/** Pages beside each other, and the room that they take from top to bottom. */
export interface Row {
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly height: number;
}
export interface Layout {
  readonly boxes: readonly Box[];
  readonly rows: readonly Row[];
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A point of the paper, in fractions of a page: the same place at every zoom. `page` counts from 0. */
export interface Spot extends Point {
  readonly page: number;
}

export const GAP = 12;
/** 100 % is a page at its printed size: 96 CSS pixels to 72 points. */
export const FULL_SIZE = 96 / 72;
export const LEAST = 0.25 * FULL_SIZE;
export const MOST = 4 * FULL_SIZE;
/** Past this a page filling a desk's wide screen is harder to read, not easier. */
const WIDEST_FIT = 1200;
const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4].map((one) => one * FULL_SIZE);

export const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), Math.max(least, most));

const marginOf = (view: PageSize): number => (view.width < 600 ? 0 : GAP);

const perRow = (arrangement: Arrangement): number => (arrangement === 'pairs' ? 2 : 1);

/** CSS pixels per point at which the pages of a row are together as wide as the window, or all of them is in it. */
export function fitScale(row: readonly PageSize[], zoom: 'width' | 'page', view: PageSize, arrangement: Arrangement = 'flow'): number {
  const many = perRow(arrangement);
  const margin = marginOf(view);
  const room = Math.min(Math.max(view.width - 2 * margin - (many - 1) * GAP, 80), WIDEST_FIT * many);
  const widths = row.reduce((sum, size) => sum + size.width, 0);
  // A last page without another one is as large as the ones before.
  const wide = room / (row.length < many ? (widths * many) / row.length : widths);
  const high = Math.max(view.height - 2 * margin, 80) / Math.max(...row.map((size) => size.height));
  return clamp(zoom === 'page' ? Math.min(wide, high) : wide, LEAST / 4, MOST);
}

export function layOut(sizes: readonly PageSize[], zoom: Zoom, view: PageSize, arrangement: Arrangement = 'flow'): Layout {
  const margin = marginOf(view);
  const many = perRow(arrangement);
  const single = arrangement === 'single';
  const across = Array.from({ length: Math.ceil(sizes.length / many) }, (_, at) => sizes.slice(at * many, (at + 1) * many)).map((row) => {
    const scale = typeof zoom === 'number' ? zoom : fitScale(row, zoom, view, arrangement);
    // Whole pixels: a canvas between two pixels is blurred.
    const pixels = row.map((size) => Math.max(Math.round(size.width * scale), 1));
    const gone = row.length < many ? pixels[0]! + GAP : 0;
    return { row, pixels, width: pixels.reduce((sum, one) => sum + one, 0) + (row.length - 1) * GAP + gone };
  });
  const width = across.reduce((widest, one) => Math.max(widest, one.width + 2 * margin), view.width);
  const boxes: Box[] = [];
  const rows: Row[] = [];
  let top = single ? 0 : margin;
  for (const { row, pixels, width: wide } of across) {
    const heights = row.map((size, at) => Math.max(Math.round(size.height * (pixels[at]! / size.width)), 1));
    const highest = Math.max(...heights);
    const height = single ? Math.max(highest + 2 * margin, view.height) : highest;
    rows.push({ first: boxes.length, last: boxes.length + row.length - 1, top, height });
    let left = Math.round((width - wide) / 2);
    for (const [at, size] of row.entries()) {
      // One at a time stands in the middle of the window.
      const above = single ? Math.round((height - highest) / 2) : 0;
      boxes.push({ left, top: top + above, width: pixels[at]!, height: heights[at]!, scale: pixels[at]! / size.width });
      left += pixels[at]! + GAP;
    }
    top += height + (single ? 0 : GAP);
  }
  return { boxes, rows, width, height: Math.max(single ? top : top - GAP + margin, view.height) };
}

/** The row that a page (from 0) stands in. */
export function rowOf(layout: Layout, page: number): number {
  const many = (layout.rows[0]?.last ?? 0) + 1;
  return clamp(Math.floor(page / many), 0, layout.rows.length - 1);
}

/** The last row that begins at or above a height. */
function rowAt(layout: Layout, y: number): number {
  let low = 0;
  let high = layout.rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((layout.rows[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** The page nearest to a point, of the last row that begins at or above it. */
function pageAt(layout: Layout, { x, y }: Point): number {
  const row = layout.rows[rowAt(layout, y)];
  if (!row) return 0;
  for (let page = row.first; page < row.last; page++) {
    const box = layout.boxes[page]!;
    if (x < box.left + box.width + GAP / 2) return page;
  }
  return row.last;
}

export function spotAt(layout: Layout, point: Point): Spot {
  const page = pageAt(layout, point);
  const box = layout.boxes[page];
  if (!box) return { page: 0, x: 0, y: 0 };
  return { page, x: (point.x - box.left) / box.width, y: (point.y - box.top) / box.height };
}

export function pointOf(layout: Layout, spot: Spot): Point {
  const box = layout.boxes[clamp(spot.page, 0, layout.boxes.length - 1)];
  return box ? { x: box.left + spot.x * box.width, y: box.top + spot.y * box.height } : { x: 0, y: 0 };
}

const seenOf = (box: Box, top: number, height: number): number =>
  Math.max(0, Math.min(box.top + box.height, top + height) - Math.max(box.top, top));

/** Whether at least half of a page, or half a window full of it, is in sight. */
export function inSight(layout: Layout, page: number, top: number, height: number): boolean {
  const box = layout.boxes[page];
  return box !== undefined && seenOf(box, top, height) >= Math.min(box.height, height) / 2 - 1;
}

/** The page being read: the first that is well in sight. */
export function currentPage(layout: Layout, top: number, height: number): number {
  const begin = rowAt(layout, top);
  for (let row = begin; row < layout.rows.length && layout.rows[row]!.top < top + height; row++) {
    const { first, last } = layout.rows[row]!;
    for (let page = first; page <= last; page++) if (inSight(layout, page, top, height)) return first;
  }
  return layout.rows[begin]?.first ?? 0;
}

/**
 * Device pixels that pages kept drawn may have in sum: 120 MB. While a new size is drawn the old one is still shown, and an old
 * tablet's browser grants 256 MB.
 */
export const PIXELS_KEPT = 30_000_000;
/** Device pixels of a canvas's longer side that every browser grants; a longer one stays blank without a word. */
export const SIDE_MOST = 16_384;

/** Device pixels of one page: of pages so large no more than two rows are in sight. A canvas of so many every browser grants. */
export const pixelsMost = (arrangement: Arrangement): number => PIXELS_KEPT / (2 * perRow(arrangement));

/** Device pixels per point at which to draw a page: crisp, within what a canvas may be. */
export function drawingScale(size: PageSize, scale: number, ratio: number, most = pixelsMost('flow')): number {
  return Math.min(scale * ratio, Math.sqrt(most / (size.width * size.height)), SIDE_MOST / Math.max(size.width, size.height));
}

/** The pages to have on screen: those in sight, and the neighbours either side while memory for their pixels lasts. */
export function pagesToKeep(
  layout: Layout,
  top: number,
  height: number,
  ratio: number,
  most = pixelsMost('flow'),
): { first: number; last: number } {
  const pixels = ({ first, last }: Row): number =>
    layout.boxes.slice(first, last + 1).reduce((sum, box) => sum + Math.min(box.width * box.height * ratio * ratio, most), 0);
  let first = rowAt(layout, top);
  let last = Math.max(rowAt(layout, top + height - 1), first);
  let sum = layout.rows.slice(first, last + 1).reduce((all, row) => all + pixels(row), 0);
  for (const step of [1, -1, 1, -1] as const) {
    const row = layout.rows[step === 1 ? last + 1 : first - 1];
    if (!row || sum + pixels(row) > PIXELS_KEPT) continue;
    sum += pixels(row);
    if (step === 1) last += 1;
    else first -= 1;
  }
  return { first: layout.rows[first]?.first ?? 0, last: layout.rows[last]?.last ?? -1 };
}

/** The next round step up or down from a scale. */
export function stepFrom(scale: number, direction: 1 | -1): number {
  const near = 1.02;
  if (direction === 1) return STEPS.find((one) => one > scale * near) ?? MOST;
  return STEPS.findLast((one) => one < scale / near) ?? LEAST;
}
