/** Halls as they are usually set, made in one act: rows before a podium, arcs around it, a horseshoe. */
import { MOST_SEATS, SEAT, type Seat, type SeatPlan } from './seat-plan.ts';

export const SHAPES = ['rows', 'arcs', 'horseshoe'] as const;
export type Shape = (typeof SHAPES)[number];

export interface Hall {
  readonly shape: Shape;
  /** Rows of the hall; of a horseshoe, how many stand behind each other. 1 to 20. */
  readonly rows: number;
  /** In each row; in arcs and a horseshoe, in the first one, and each row behind it has more. 1 to 40. */
  readonly seats: number;
  /** At the podium; 0: there is none. At most 20. */
  readonly podium: number;
  /** An aisle in the middle of the rows. */
  readonly aisle: boolean;
}

/** Between the backs of two rows, and from the podium to the first. */
const DEEP = 14;
const BEFORE = 26;
/** Between two seats of a bent row, along it. */
const ALONG = 11.5;

type Spot = Pick<Seat, 'row' | 'x' | 'y'>;

function straight({ rows, seats, aisle }: Hall, top: number): Spot[] {
  const half = Math.ceil(seats / 2);
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: seats }, (_seat, n) => ({
      row: row + 1,
      x: n * (SEAT + 1) + (aisle && n >= half ? SEAT : 0),
      y: top + row * DEEP,
    })),
  ).flat();
}

/** On circles around the podium; `open`: the part of a circle that the first row covers, in radians. */
function bent({ rows, seats }: Hall, top: number, open: number): Spot[] {
  const first = Math.max(((seats - 1) * ALONG) / open, 2 * SEAT);
  return Array.from({ length: rows }, (_row, row) => {
    const radius = first + row * DEEP;
    const many = row === 0 ? seats : Math.max(1, Math.floor((open * radius) / ALONG) + 1);
    const step = many > 1 ? open / (many - 1) : 0;
    return Array.from({ length: many }, (_seat, n) => {
      const angle = Math.PI / 2 + open / 2 - (many > 1 ? n * step : open / 2);
      const y = top - first * Math.cos(open / 2) + radius * Math.sin(angle);
      return { row: row + 1, x: Math.round(radius * Math.cos(angle)), y: Math.round(y) };
    });
  }).flat();
}

/** Two arms along the room and a row across its end. */
function horseshoe({ rows, seats }: Hall, top: number): Spot[] {
  const arm = Math.max(1, Math.round(seats / 3));
  return Array.from({ length: rows }, (_row, row): Spot[] => {
    const across = Math.max(1, seats - 2 * arm) + 2 * row;
    const [wide, deep] = [(across + 1) * (SEAT + 1), (arm + row) * (SEAT + 1)];
    const left = -wide / 2;
    const down = (n: number) => top + n * (SEAT + 1);
    return [
      ...Array.from({ length: arm + row }, (_seat, n) => ({ row: row + 1, x: Math.round(left - row * 3), y: down(n) })),
      ...Array.from({ length: across }, (_seat, n) => ({
        row: row + 1,
        x: Math.round(left + (n + 1) * (SEAT + 1)),
        y: top + deep + row * 3,
      })),
      ...Array.from({ length: arm + row }, (_seat, n) => ({ row: row + 1, x: Math.round(left + wide + row * 3), y: down(n) })),
    ];
  }).flat();
}

/** How wide an arc of the hall is: a little less than half of a circle. */
const ARC = 2.5;

/** The plan of a hall, at most as many seats as a plan may have. */
export function planOf(hall: Hall): SeatPlan {
  const top = hall.podium > 0 ? BEFORE : 0;
  const spots = hall.shape === 'rows' ? straight(hall, top) : hall.shape === 'arcs' ? bent(hall, top, ARC) : horseshoe(hall, top);
  const xs = spots.map(({ x }) => x);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const podium = Array.from({ length: hall.podium }, (_seat, n) => ({
    row: 0,
    x: Math.round(middle + (n - (hall.podium - 1) / 2) * (SEAT + 2)),
    y: 0,
  }));
  return laid([...podium, ...spots].slice(0, MOST_SEATS));
}

/** Moved so that all stands in the room, with names of its own for each seat. */
function laid(spots: readonly Spot[]): SeatPlan {
  const [left, up] = [Math.min(...spots.map(({ x }) => x)), Math.min(...spots.map(({ y }) => y))];
  return { seats: spots.map(({ row, x, y }, n) => ({ seat: `s${n + 1}`, row, x: Math.round(x - left) + SEAT, y: Math.round(y - up) + SEAT })) };
}
