/**
 * A room's seats as they stand (sơ đồ chỗ ngồi). Lengths are tenths of a seat; the podium is at the top, where the hall looks to. Seats
 * are numbered by where they stand: each row from the left of whoever looks at the podium, around it where the row is bent.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';

/** Width and depth of a seat, with the room around it. */
export const SEAT = 10;
/** Of that the chair itself. */
export const CHAIR = 8;
export const MOST_SEATS = 500;
const FARTHEST = 1000;

const Place = z.number().int().min(0).max(FARTHEST);
export const Seat = z.object({
  seat: Id,
  /** 0: at the podium; rows of the hall from 1. */
  row: z.number().int().min(0).max(60),
  /** Where its middle is. */
  x: Place,
  y: Place,
});
export type Seat = z.infer<typeof Seat>;

export const SeatPlan = z.object({ seats: z.array(Seat).max(MOST_SEATS) }).refine(
  ({ seats }) => new Set(seats.map(({ seat }) => seat)).size === seats.length,
);
export type SeatPlan = z.infer<typeof SeatPlan>;

export interface Numbered extends Seat {
  /** Within its row, from 1. */
  readonly number: number;
}

/** What a plan takes up, with half a seat around it; of an empty one a little room to begin with. */
export function extentOf({ seats }: SeatPlan): Readonly<Record<'left' | 'top' | 'width' | 'height', number>> {
  if (seats.length === 0) return { left: 0, top: 0, width: 20 * SEAT, height: 10 * SEAT };
  const [xs, ys] = [seats.map(({ x }) => x), seats.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - SEAT, Math.min(...ys) - SEAT];
  return { left, top, width: Math.max(...xs) + SEAT - left, height: Math.max(...ys) + SEAT - top };
}

/** All seats with their numbers, by row and number. */
export function numbered(plan: SeatPlan): Numbered[] {
  const hall = plan.seats.filter(({ row }) => row > 0);
  const [xs, ys] = [hall.map(({ x }) => x), hall.map(({ y }) => y)];
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  // A little before the first seat, so that a straight row is one as well.
  const front = Math.min(...ys) - SEAT / 2;
  const along = ({ row, x, y }: Seat): number => (row === 0 ? x : -Math.atan2(Math.max(y - front, 1), x - middle));
  const rows = new Map<number, Seat[]>();
  for (const one of plan.seats) rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([, seats]) =>
      [...seats].sort((a, b) => along(a) - along(b) || a.x - b.x || a.y - b.y).map((one, n) => ({ ...one, number: n + 1 })),
    );
}

/** Whether one stands on another's place. */
export const overlaps = (a: Pick<Seat, 'x' | 'y'>, b: Pick<Seat, 'x' | 'y'>): boolean =>
  Math.abs(a.x - b.x) < CHAIR && Math.abs(a.y - b.y) < CHAIR;

/** The id of a seat that is not there yet. */
export function freeSeatId({ seats }: SeatPlan, from = 1): string {
  const taken = new Set(seats.map(({ seat }) => seat));
  let n = from;
  while (taken.has(`s${n}`)) n += 1;
  return `s${n}`;
}
