import { describe, expect, it } from 'vitest';
import { columnAt } from '../../client/reader/column.ts';
import { picturesOf } from '../../client/reader/use-page.ts';

const line = (left: number, top: number, width: number, height = 12) => ({ left, top, width, height });
const column = (left: number, width: number) => Array.from({ length: 30 }, (_, at) => line(left, 100 + at * 16, width));

describe('the column that is tapped', () => {
  it('is one of two, without the other and without a heading over both', () => {
    const lines = [line(50, 20, 500, 20), ...column(50, 240), ...column(310, 240)];
    expect(columnAt(lines, { x: 120, y: 400 }, 60)).toEqual({ left: 50, width: 240 });
    expect(columnAt(lines, { x: 420, y: 400 }, 60)).toEqual({ left: 310, width: 240 });
  });
  it('is a cell of a table, with all of its lines', () => {
    const cells = [0, 1, 2].flatMap((at) => [line(50 + at * 150, 200, 90), line(60 + at * 150, 214, 110)]);
    expect(columnAt(cells, { x: 240, y: 206 }, 60)).toEqual({ left: 200, width: 120 });
  });
  it('takes in the pieces of one line', () => {
    expect(columnAt([line(50, 100, 100), line(153, 100, 80), line(50, 116, 90)], { x: 60, y: 105 }, 60)).toEqual({ left: 50, width: 183 });
  });
  it('is none where there is no text near', () => {
    expect(columnAt([], { x: 0, y: 0 }, 60)).toBeUndefined();
    expect(columnAt(column(50, 240), { x: 700, y: 100 }, 60)).toBeUndefined();
  });
});

describe('the pictures on a page', () => {
  const picture = (left: number, top: number, width: number, height: number) => [left, top + height, left, top, left + width, top + height];
  it('are those that stand on it', () => {
    const [only] = picturesOf(picture(0.1, 0.2, 0.3, 0.2));
    expect(only!.map(({ x, y }) => [x.toFixed(2), y.toFixed(2)])).toEqual([
      ['0.10', '0.20'],
      ['0.10', '0.40'],
      ['0.40', '0.40'],
      ['0.40', '0.20'],
    ]);
  });
  it('are none where a scan is the page, in one piece or in strips', () => {
    expect(picturesOf(picture(0, 0, 1, 1))).toEqual([]);
    expect(picturesOf(Array.from({ length: 8 }, (_, at) => picture(0, at / 10, 1, 0.1)).flat())).toEqual([]);
    expect(picturesOf(null)).toEqual([]);
  });
});
