/** Where each page stands: pure geometry, so that a page's place never waits for the page. Lengths in CSS pixels, sizes in points. */

export interface PageSize {
  readonly width: number;
  readonly height: number;
}
/** `width`: each page as wide as the window, a wide table among upright pages too; else CSS pixels per point. */
export type Zoom = 'width' | number;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** CSS pixels per point. */
  readonly scale: number;
}
export interface Layout {
  readonly boxes: readonly Box[];
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

/** CSS pixels per point at which a page is as wide as the window. */
export function fitScale(size: PageSize, view: PageSize): number {
  const room = Math.min(Math.max(view.width - 2 * marginOf(view), 80), WIDEST_FIT);
  return clamp(room / size.width, LEAST / 4, MOST);
}

export function layOut(sizes: readonly PageSize[], zoom: Zoom, view: PageSize): Layout {
  const margin = marginOf(view);
  const scales = sizes.map((size) => (zoom === 'width' ? fitScale(size, view) : zoom));
  const width = sizes.reduce((widest, size, at) => Math.max(widest, Math.round(size.width * (scales[at] ?? 1)) + 2 * margin), view.width);
  let top = margin;
  const boxes = sizes.map((size, at): Box => {
    // Whole pixels: a canvas between two pixels is blurred.
    const pixels = Math.max(Math.round(size.width * (scales[at] ?? 1)), 1);
    const scale = pixels / size.width;
    const box = { left: Math.round((width - pixels) / 2), top, width: pixels, height: Math.max(Math.round(size.height * scale), 1), scale };
    top += box.height + GAP;
    return box;
  });
  return { boxes, width, height: Math.max(top - GAP + margin, view.height) };
}

/** The last page that begins at or above a height. */
export function pageAt(layout: Layout, y: number): number {
  let low = 0;
  let high = layout.boxes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((layout.boxes[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function spotAt(layout: Layout, point: Point): Spot {
  const page = pageAt(layout, point.y);
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
  const first = pageAt(layout, top);
  for (let page = first; page < layout.boxes.length && (layout.boxes[page]?.top ?? 0) < top + height; page++) {
    if (inSight(layout, page, top, height)) return page;
  }
  return first;
}

/** Device pixels that pages kept drawn may have in sum: 160 MB, which an old tablet's browser still grants. */
const PIXELS_KEPT = 40_000_000;
/** Device pixels of one canvas that every browser grants. */
export const PIXELS_MOST = 16_700_000;
/** Device pixels of a canvas's longer side that every browser grants; a longer one stays blank without a word. */
export const SIDE_MOST = 16_384;

/** Device pixels per point at which to draw a page: crisp, within what a canvas may be. */
export function drawingScale(size: PageSize, scale: number, ratio: number): number {
  return Math.min(scale * ratio, Math.sqrt(PIXELS_MOST / (size.width * size.height)), SIDE_MOST / Math.max(size.width, size.height));
}

/** The pages to have on screen: those in sight, and the neighbours either side while memory for their pixels lasts. */
export function pagesToKeep(layout: Layout, top: number, height: number, ratio: number): { first: number; last: number } {
  const pixels = (page: number): number => {
    const box = layout.boxes[page];
    return box ? Math.min(box.width * box.height * ratio * ratio, PIXELS_MOST) : 0;
  };
  let first = pageAt(layout, top);
  let last = pageAt(layout, top + height);
  let sum = 0;
  for (let page = first; page <= last; page++) sum += pixels(page);
  for (const step of [1, -1, 1, -1] as const) {
    const page = step === 1 ? last + 1 : first - 1;
    if (page < 0 || page >= layout.boxes.length || sum + pixels(page) > PIXELS_KEPT) continue;
    sum += pixels(page);
    if (step === 1) last = page;
    else first = page;
  }
  return { first, last };
}

/** The next round step up or down from a scale. */
export function stepFrom(scale: number, direction: 1 | -1): number {
  const near = 1.02;
  if (direction === 1) return STEPS.find((one) => one > scale * near) ?? MOST;
  return STEPS.findLast((one) => one < scale / near) ?? LEAST;
}
