/** Halls that are set in one act, and how their seats are numbered. */
import { expect, test } from 'vitest';
import { extentOf, numbered, overlaps, SEAT, SeatPlan, type Numbered } from '../../shared/council/seat-plan.ts';
import { planOf, SHAPES, type Hall } from '../../shared/council/seat-shapes.ts';

const hall = (more: Partial<Hall> = {}): Hall => ({ shape: 'rows', rows: 6, seats: 10, podium: 0, aisle: false, ...more });
const rowsOf = (all: readonly Numbered[]) => [...new Set(all.map(({ row }) => row))].map((row) => all.filter((one) => one.row === row));

test('X-2 six rows of ten, numbered from the left, the first row before', () => {
  const all = numbered(planOf(hall({ podium: 5 })));
  const [podium, ...rows] = rowsOf(all);
  expect([podium!.length, rows.map((one) => one.length)]).toEqual([5, [10, 10, 10, 10, 10, 10]]);
  for (const row of rows) {
    expect(row.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([...row].sort((a, b) => a.x - b.x)).toEqual(row);
  }
  expect(rows.map((one) => one[0]!.y)).toEqual([...rows.map((one) => one[0]!.y)].sort((a, b) => a - b));
  expect(podium!.every(({ y }) => y < rows[0]![0]!.y)).toBe(true);
});

test('X-2 each shape, at any size, has all its seats apart and none outside', () => {
  for (const shape of SHAPES)
    for (const [rows, seats] of [[1, 1], [1, 7], [3, 9], [6, 10], [8, 20], [20, 25]] as const)
      for (const podium of [0, 1, 7]) {
        const plan = planOf(hall({ shape, rows, seats, podium, aisle: true }));
        expect(SeatPlan.safeParse(plan).success, `${shape} ${rows} ${seats}`).toBe(true);
        const near = plan.seats.flatMap((one, n) => plan.seats.slice(n + 1).filter((other) => overlaps(one, other)));
        expect(near, `${shape} ${rows} ${seats} ${podium}`).toEqual([]);
        const { left, top } = extentOf(plan);
        expect([left, top]).toEqual([0, 0]);
      }
});

test('X-2 bent rows are numbered around the podium, from its left', () => {
  for (const shape of ['arcs', 'horseshoe'] as const) {
    const [, first] = rowsOf(numbered(planOf(hall({ shape, rows: 2, seats: 15, podium: 3 }))));
    const [start, end] = [first![0]!, first!.at(-1)!];
    expect(start.x).toBeLessThan(end.x);
    // Each seat is a neighbour of the one before it.
    for (const [n, one] of first!.slice(1).entries()) {
      const before = first![n]!;
      expect(Math.hypot(one.x - before.x, one.y - before.y), `${shape} ${n}`).toBeLessThan(2.6 * SEAT);
    }
  }
});

test('X-2 a seat that is moved past its neighbour takes its number', () => {
  const plan = planOf(hall({ rows: 1, seats: 3 }));
  const [first] = numbered(plan);
  const moved = { seats: plan.seats.map((one) => (one.seat === first!.seat ? { ...one, x: one.x + 2.5 * SEAT } : one)) };
  expect(numbered(moved).map(({ seat }) => seat)).toEqual(['s2', 's3', 's1']);
});

test('X-2 an aisle parts the rows in the middle', () => {
  const gap = (aisle: boolean) => {
    const row = numbered(planOf(hall({ rows: 1, seats: 10, aisle })));
    return row[5]!.x - row[4]!.x;
  };
  expect(gap(true)).toBeGreaterThan(gap(false) + SEAT / 2);
});
