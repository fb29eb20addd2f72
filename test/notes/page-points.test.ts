/** Places on a page: the same at every size and however the page is turned, back and forth. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, fractionOf, inverse, ownAt, ownToPdf, ownToShown, type Shown } from '../../client/reader/notes/page-points.ts';

const TURNS = [0, 90, 180, 270] as const;

/** As pdf.js makes a viewport at scale 1 (its PageViewport): PDF user space to what is shown, turned clockwise. */
function shownAt([x0, y0, x1, y1]: readonly [number, number, number, number], turn: (typeof TURNS)[number]): Shown {
  const [width, height] = [x1 - x0, y1 - y0];
  const transforms = {
    0: [1, 0, 0, -1, -x0, y1],
    90: [0, 1, 1, 0, -y0, -x0],
    180: [-1, 0, 0, 1, x1, -y0],
    270: [0, -1, -1, 0, y1, x1],
  };
  const upright = turn % 180 === 0;
  return { transform: transforms[turn], viewBox: [x0, y0, x1, y1], width: upright ? width : height, height: upright ? height : width };
}

const boxes = fc
  .tuple(
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: 50, max: 3000 }),
    fc.integer({ min: 50, max: 3000 }),
  )
  .map(([x, y, width, height]) => [x, y, x + width, y + height] as const);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a place on a page', () => {
  it('is found again where it was put, to a tenth of a point, however the page is turned', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom(...TURNS), share, share, (box, turn, x, y) => {
        const shown = shownAt(box, turn);
        const [across, down] = fractionOf(shown, ownAt(shown, x, y));
        expect(Math.abs(across - x) * shown.width).toBeLessThan(0.1);
        expect(Math.abs(down - y) * shown.height).toBeLessThan(0.1);
      }),
    );
  });

  it('is the same place of the file whichever way its reader has turned the page', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom(...TURNS), fc.constantFrom(...TURNS), share, share, (box, one, other, x, y) => {
        const own = ownAt(shownAt(box, one), x, y);
        const turned = shownAt(box, other);
        const [across, down] = fractionOf(turned, own);
        const again = ownAt(turned, across, down);
        expect(Math.hypot(again[0] - own[0], again[1] - own[1])).toBeLessThan(0.11);
        const [left, up] = ownToPdf(box, own);
        expect(left).toBeGreaterThanOrEqual(box[0] - 0.1);
        expect(left).toBeLessThanOrEqual(box[2] + 0.1);
        expect(up).toBeGreaterThanOrEqual(box[1] - 0.1);
        expect(up).toBeLessThanOrEqual(box[3] + 0.1);
      }),
    );
  });

  it('counts from the top left corner of the box that the file cuts out of its sheet', () => {
    const shown = shownAt([100, 200, 500, 800], 0);
    expect(ownAt(shown, 0, 0)).toEqual([0, 0]);
    expect(ownAt(shown, 1, 1)).toEqual([400, 600]);
    expect(ownToPdf([100, 200, 500, 800], [0, 0])).toEqual([100, 800]);
    // Turned to the right by the file: the top right of what is shown is the sheet's top left.
    expect(ownAt(shownAt([100, 200, 500, 800], 90), 1, 0)).toEqual([0, 0]);
  });

  it('has a way back from every way there', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom(...TURNS), share, share, (box, turn, x, y) => {
        const there = ownToShown(shownAt(box, turn));
        const [backX, backY] = apply(inverse(there), apply(there, [x * 100, y * 100]));
        expect(backX).toBeCloseTo(x * 100, 6);
        expect(backY).toBeCloseTo(y * 100, 6);
      }),
    );
  });
});
