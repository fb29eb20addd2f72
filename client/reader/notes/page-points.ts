/**
 * From a page's own points to the page as it is shown and back. Own points: PDF units from the top left corner of the page's
 * box (its CropBox within its MediaBox, pdf.js's `view`), not turned. Shown: CSS pixels at one per point, turned.
 */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Pair = readonly [x: number, y: number];

/** What is taken from pdf.js's viewport. */
export interface Shown {
  /** From PDF user space to what is shown. */
  readonly transform: readonly number[];
  readonly viewBox: readonly number[];
  readonly width: number;
  readonly height: number;
}

export const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: Pair): Pair => [a * x + c * y + e, b * x + d * y + f];

export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

/** Own points to what is shown. */
export function ownToShown({ transform, viewBox }: Shown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [left = 0, , , top = 0] = viewBox;
  return [a, b, -c, -d, a * left + c * top + e, b * left + d * top + f];
}

/** Own points to PDF user space, where y grows upwards from the file's own origin. @param view pdf.js's `page.view` */
export const ownToPdf = ([left = 0, , , top = 0]: readonly number[], [x, y]: Pair): Pair => [left + x, top - y];

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** A place in fractions of the page as shown, as own points, rounded to tenths. */
export function ownAt(shown: Shown, across: number, down: number): Pair {
  const [x, y] = apply(inverse(ownToShown(shown)), [across * shown.width, down * shown.height]);
  return [tenths(x), tenths(y)];
}

/** In fractions of the page as shown. */
export function fractionOf(shown: Shown, own: Pair): Pair {
  const [x, y] = apply(ownToShown(shown), own);
  return [x / shown.width, y / shown.height];
}
