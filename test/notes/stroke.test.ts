/** Strokes: what an eraser touches, what belongs together, and what their outline is. */
import { describe, expect, it } from 'vitest';
import { goesOn, outlineOf, pathOf, touches, withPoint } from '../../client/reader/notes/stroke.ts';
import { noteShape, POINTS_MOST, quoteOf, type InkPoint, type Stroke } from '../../shared/papers/note.ts';
import { AT, ink, noteOf } from './example.ts';

const line: Stroke = { points: [[0, 0, 0.5], [100, 0, 0.5]], width: 2, colour: 'blue' };

describe('a stroke', () => {
  it('is touched between its points, as far as the rubber reaches, and not beyond', () => {
    expect(touches(line, [50, 5], 4)).toBe(true);
    expect(touches(line, [50, 5.1], 4)).toBe(false);
    expect(touches(line, [104, 0], 4)).toBe(true);
    expect(touches({ ...line, points: [[10, 10, 0.5]] }, [10, 12], 2)).toBe(true);
  });

  it('is as broad as was chosen, in the middle of a line without pressure; a dot is seen', () => {
    const straight: Stroke = { ...line, points: Array.from({ length: 101 }, (_, x): InkPoint => [x, 0, 0.5]) };
    const ys = outlineOf(straight).filter(([x]) => x > 20 && x < 80).map(([, y]) => y);
    expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(2, 1);
    expect(pathOf({ ...line, points: [[5, 5, 0.5]] })).toMatch(/^M[\d. -]+Q.*Z$/);
  });

  it('takes no points that no eye tells apart, and ends before a note is too large', () => {
    expect(withPoint([[0, 0, 0.5]], [0.2, 0, 0.5])).toBe(false);
    expect(withPoint([[0, 0, 0.5]], [0.3, 0, 0.5])).toBe(true);
    expect(
      withPoint(
        Array.from({ length: POINTS_MOST }, (): InkPoint => [0, 0, 0]),
        [9, 9, 0.5],
      ),
    ).toBe(false);
    const largest = noteOf({
      kind: 'ink',
      strokes: [{ points: Array.from({ length: POINTS_MOST }, (): InkPoint => [1234.5, 1234.5, 0.55]), width: 2.2, colour: 'blue' }],
    });
    expect(noteShape.safeParse(largest).success).toBe(true);
    expect(JSON.stringify(largest).length).toBeLessThan(256_000);
  });

  it('goes into the note of the one before while it is one piece of writing', () => {
    const before = noteOf(ink());
    expect(goesOn(before, Date.parse(AT) + 2_000, 3)).toBe(true);
    expect(goesOn(before, Date.parse(AT) + 3_000, 3)).toBe(false);
    expect(goesOn(before, Date.parse(AT), POINTS_MOST)).toBe(false);
    expect(goesOn(noteOf({ kind: 'mark', mark: 'ask' }), Date.parse(AT), 3)).toBe(false);
  });
});

it('a quote has the words around it, as far as there are any', () => {
  expect(quoteOf('abcdef', 2, 4)).toEqual({ from: 2, to: 4, exact: 'cd', before: 'ab', after: 'ef' });
  expect(quoteOf('x'.repeat(200), 100, 101)).toMatchObject({ before: 'x'.repeat(32), after: 'x'.repeat(32) });
  expect(quoteOf('abc', 1, 1)).toBeUndefined();
});
