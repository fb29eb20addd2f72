/** What an act at the drawing board makes of a plan. */
import { freeSeatId, MOST_SEATS, overlaps, SEAT, type SeatPlan } from '../../../shared/council/seat-plan.ts';

/** Seats are moved by this much at least, so that they line up. */
const STEP = 1;
const FARTHEST = 1000;

/** Moved back into the room, where something stands beyond its left or upper edge; undefined where it is too far away. */
function within({ seats }: SeatPlan): SeatPlan | undefined {
  if (seats.length === 0) return { seats };
  const [left, top] = [Math.min(...seats.map(({ x }) => x)) - SEAT, Math.min(...seats.map(({ y }) => y)) - SEAT];
  const moved = seats.map((one) => ({ ...one, x: one.x - left, y: one.y - top }));
  return moved.some(({ x, y }) => x > FARTHEST || y > FARTHEST) ? undefined : { seats: moved };
}

/** Those chosen by so much; undefined where one would stand on another. */
export function moved(plan: SeatPlan, chosen: ReadonlySet<string>, dx: number, dy: number): SeatPlan | undefined {
  const by = (one: number) => Math.round(one / STEP) * STEP;
  const seats = plan.seats.map((one) => (chosen.has(one.seat) ? { ...one, x: one.x + by(dx), y: one.y + by(dy) } : one));
  const going = seats.filter(({ seat }) => chosen.has(seat));
  const staying = seats.filter(({ seat }) => !chosen.has(seat));
  return going.some((one) => staying.some((other) => overlaps(one, other))) ? undefined : within({ seats });
}

/** One more at the end of a row, or as the first of a row behind all others; undefined where there are too many. */
export function added(plan: SeatPlan, row: number): { readonly plan: SeatPlan; readonly seat: string } | undefined {
  if (plan.seats.length >= MOST_SEATS) return undefined;
  const seat = freeSeatId(plan);
  const inRow = plan.seats.filter((one) => one.row === row);
  const last = [...inRow].sort((a, b) => b.x - a.x)[0];
  const below = Math.max(0, ...plan.seats.map(({ y }) => y)) + SEAT * 1.4;
  const at = last ? { x: last.x + SEAT + 1, y: last.y } : { x: SEAT, y: row === 0 ? 0 : Math.round(below) };
  // To the right until nothing stands there.
  while (plan.seats.some((one) => overlaps(one, at))) at.x += SEAT + 1;
  const next = within({ seats: [...plan.seats, { seat, row, ...at }] });
  return next && { plan: next, seat };
}

export const without = ({ seats }: SeatPlan, chosen: ReadonlySet<string>): SeatPlan => ({
  seats: seats.filter(({ seat }) => !chosen.has(seat)),
});

export const intoRow = ({ seats }: SeatPlan, chosen: ReadonlySet<string>, row: number): SeatPlan => ({
  seats: seats.map((one) => (chosen.has(one.seat) ? { ...one, row } : one)),
});
