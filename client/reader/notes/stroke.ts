/** A stroke of the pen: its outline, what its eraser touches, when it goes into the same note as the one before. */
import { getStroke } from 'perfect-freehand';
import { POINTS_MOST, type InkPoint, type Note, type Stroke } from '../../../shared/papers/note.ts';
import type { Pair } from './page-points.ts';

/** In points: fine, as a ballpoint writes, broad. */
export const WIDTHS = [1.2, 2.2, 4.5] as const;

/** Half of it is what every device's pen gives at rest; without pressure all points have it. */
export const EVEN = 0.5;

/** @returns the corners of its outline, in points */
export function outlineOf({ points, width }: Stroke, done = true): Pair[] {
  const pressed = points.some(([, , pressure]) => pressure !== EVEN);
  const corners = getStroke(points as number[][], {
    // Its outline is as broad as this at a pressure of one half.
    size: width,
    thinning: pressed ? 0.55 : 0,
    smoothing: 0.5,
    streamline: 0.35,
    simulatePressure: false,
    last: done,
  });
  return corners as unknown as Pair[];
}

const at = (value: number): string => String(Math.round(value * 100) / 100);

/** An SVG path of it, smooth between the corners. */
export function pathOf(stroke: Stroke, done = true): string {
  const corners = outlineOf(stroke, done);
  const [first] = corners;
  if (!first) return '';
  const parts = [`M${at(first[0])} ${at(first[1])}Q`];
  for (const [n, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(n + 1) % corners.length]!;
    parts.push(`${at(x)} ${at(y)} ${at((x + nextX) / 2)} ${at((y + nextY) / 2)} `);
  }
  return `${parts.join('')}Z`;
}

/** Leaves out points nearer than this to the one before, in points: no eye sees them, and every device sends them. */
const NEAR = 0.3;

export function withPoint(points: readonly InkPoint[], point: InkPoint): boolean {
  const last = points.at(-1);
  return points.length < POINTS_MOST && (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= NEAR);
}

function distance([x, y]: Pair, [ax, ay]: Pair, [bx, by]: Pair): number {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const along = long === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / long));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Whether a place lies on it. @param reach how far beside counts, in points */
export function touches({ points, width }: Stroke, spot: Pair, reach: number): boolean {
  return points.some(([x, y], n) => {
    const [nextX, nextY] = points[n + 1] ?? [x, y];
    return distance(spot, [x, y], [nextX, nextY]) <= reach + width / 2;
  });
}

/** Strokes that follow each other so soon are one piece of writing, in milliseconds. */
const SITTING = 2_500;
const STROKES_MOST = 200;

/** Whether a stroke that begins now goes on with this note. @param now milliseconds since 1970 */
export function goesOn({ what, changed }: Note, now: number, points: number): boolean {
  if (what.kind !== 'ink' || what.strokes.length >= STROKES_MOST) return false;
  const all = what.strokes.reduce((sum, one) => sum + one.points.length, points);
  return all <= POINTS_MOST && now - Date.parse(changed) <= SITTING;
}
