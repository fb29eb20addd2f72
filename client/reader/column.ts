/** The column of text around a point: what somebody taps twice to read larger. Lengths in CSS pixels. */
import type { Box, Point } from './layout.ts';

type Line = Pick<Box, 'left' | 'top' | 'width' | 'height'>;

/** Farther than this many of its heights from the others, a line belongs to something else. */
const FAR = 2.5;
/** How far from the point lines are looked at, in heights of the line nearest to it: a heading over two columns is not theirs. */
const REACH = 12;

const right = (one: Line): number => one.left + one.width;
const bottom = (one: Line): number => one.top + one.height;
const distance = (line: Line, { x, y }: Point): number =>
  Math.max(line.left - x, x - right(line), 0) + Math.max(line.top - y, y - bottom(line), 0);

/** Undefined where there is no text near. @param near no line farther from the point is meant */
export function columnAt(
  lines: readonly Line[],
  point: Point,
  near: number,
): { readonly left: number; readonly width: number } | undefined {
  const written = lines.filter((one) => one.width > 1 && one.height > 1);
  const nearest = written.reduce<Line | undefined>(
    (best, one) => (best === undefined || distance(one, point) < distance(best, point) ? one : best),
    undefined,
  );
  if (!nearest || distance(nearest, point) > near) return undefined;
  const reach = nearest.height * REACH;
  const others = new Set(written.filter((one) => bottom(one) > point.y - reach && one.top < point.y + reach));
  others.delete(nearest);
  let column = { left: nearest.left, right: right(nearest), top: nearest.top, bottom: bottom(nearest) };
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of others) {
      const beside = one.left < column.right && right(one) > column.left;
      const gap = Math.max(one.top - column.bottom, column.top - bottom(one), 0);
      // Pieces of one line stand beside each other with less than a letter's height between them.
      const sameLine =
        one.top < nearest.top + nearest.height * 0.6 &&
        bottom(one) > nearest.top + nearest.height * 0.4 &&
        Math.max(one.left - column.right, column.left - right(one)) < nearest.height;
      if (!sameLine && (!beside || gap > nearest.height * FAR)) continue;
      others.delete(one);
      column = {
        left: Math.min(column.left, one.left),
        right: Math.max(column.right, right(one)),
        top: Math.min(column.top, one.top),
        bottom: Math.max(column.bottom, bottom(one)),
      };
      grown = true;
    }
  }
  return { left: column.left, width: column.right - column.left };
}
