/** What a note is called where annotations of PDF are: one or more of them make up a note. Lengths and places in PDF user space. */
import type { Mark, Stroke } from '../../../../shared/papers/note.ts';
import { INK, LIGHT } from '../colours.ts';
import { ownToPdf, type Pair } from '../page-points.ts';
import { outlineOf } from '../stroke.ts';
import type { PlacedNote, Quad } from './placed.ts';

export type Rect = readonly [left: number, bottom: number, right: number, top: number];

interface Common {
  /** Unlike any other in the file. */
  readonly name: string;
  /** From 0. */
  readonly page: number;
  readonly rect: Rect;
  readonly rgb: readonly [number, number, number];
  readonly made: string;
  readonly changed: string;
  readonly contents: string;
}
export interface InkMarking extends Common {
  readonly kind: 'ink';
  readonly width: number;
  /** The way of the pen. */
  readonly gestures: ReadonlyArray<readonly Pair[]>;
  /** What is filled, one outline a stroke. */
  readonly outlines: ReadonlyArray<readonly Pair[]>;
}
export interface HighlightMarking extends Common {
  readonly kind: 'highlight';
  readonly quads: readonly Quad[];
}
export interface TextMarking extends Common {
  readonly kind: 'text';
  readonly icon: 'Comment' | 'Help' | 'Check' | 'Note';
}
export type Marking = InkMarking | HighlightMarking | TextMarking;

const ICONS: Readonly<Record<Mark, TextMarking['icon']>> = { ask: 'Help', agree: 'Check', check: 'Note' };
/** Of the sign of a text note, in points. */
const SIGN = 20;

const two = (value: number): number => Math.round(value * 100) / 100;

function around(points: readonly Pair[], margin: number): Rect {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [two(Math.min(...xs) - margin), two(Math.min(...ys) - margin), two(Math.max(...xs) + margin), two(Math.max(...ys) + margin)];
}

const corners = ([a, b, c, d, e, f, g, h]: Quad): Pair[] => [[a, b], [c, d], [e, f], [g, h]];

/** @param nameOfMark a mark's words in the reader's language */
export function markingsOf({ note, page, view, quads }: PlacedNote, nameOfMark: (mark: Mark) => string): readonly Marking[] {
  const { id, what, made, changed } = note;
  const common = { name: id, page, made, changed };
  if (what.kind === 'ink') {
    const groups = new Map<string, Stroke[]>();
    for (const stroke of what.strokes) {
      const look = `${stroke.colour} ${stroke.width}`;
      groups.set(look, [...(groups.get(look) ?? []), stroke]);
    }
    return [...groups.values()].map((strokes, n): InkMarking => {
      const { width, colour } = strokes[0]!;
      const toPdf = ([x, y]: readonly [number, number, ...number[]]): Pair => {
        const [left, up] = ownToPdf(view, [x, y]);
        return [two(left), two(up)];
      };
      const gestures = strokes.map(({ points }) => points.map(toPdf));
      const outlines = strokes.map((one) => outlineOf(one).map(toPdf));
      return {
        ...common,
        name: n === 0 ? id : `${id}-${n}`,
        kind: 'ink',
        rect: around([...gestures.flat(), ...outlines.flat()], width / 2 + 1),
        rgb: INK[colour],
        width,
        gestures,
        outlines,
        contents: '',
      };
    });
  }
  if ((what.kind === 'highlight' || what.kind === 'text') && quads.length > 0) {
    const contents = what.kind === 'text' ? what.text : '';
    const rgb = LIGHT[what.kind === 'highlight' ? what.colour : 'yellow'];
    return [{ ...common, kind: 'highlight', rect: around(quads.flatMap(corners), 1), rgb, quads, contents }];
  }
  if (what.kind === 'highlight') return [];
  const [x, y] = ownToPdf(view, what.at ?? [(view[2] ?? 0) - (view[0] ?? 0) - SIGN, SIGN]);
  const rect: Rect = [two(x - SIGN / 2), two(y - SIGN / 2), two(x + SIGN / 2), two(y + SIGN / 2)];
  const sign = { ...common, kind: 'text', rect, rgb: LIGHT.yellow } as const;
  return what.kind === 'mark'
    ? [{ ...sign, icon: ICONS[what.mark], contents: nameOfMark(what.mark) }]
    : [{ ...sign, icon: 'Comment', contents: what.text }];
}

/** `D:20261128T…` as PDF writes a moment, in UTC. */
export const pdfDate = (at: string): string => `D:${at.slice(0, 19).replace(/[-T:]/g, '')}+00'00'`;
