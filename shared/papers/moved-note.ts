/** A note of one version of a paper as it stands in another: the same note, at its words' new place. */
import type { TextRange } from './page-text.ts';
import { QUOTE_MOST, quoteOf, type Beside, type Note, type OnPaper, type Quote, type Stroke, type What } from './note.ts';
import { anchorOf, movedWith, type Box, type Shift, type TextLine } from './text-lines.ts';

/** A page's text as `pageText` gives it, and its lines. */
export interface PageLines {
  readonly text: string;
  readonly lines: readonly TextLine[];
}

/** The words that a note goes with; undefined where it stands by none: it belongs to its own version alone. */
export function anchorOfNote({ what }: Pick<Note, 'what'>): Quote | undefined {
  if (what.kind === 'highlight') return what.quote;
  return (what.kind === 'text' ? what.quote : undefined) ?? what.beside?.quote;
}

function boxOf(what: What): Box | undefined {
  const spots: ReadonlyArray<readonly number[]> =
    what.kind === 'ink' ? what.strokes.flatMap(({ points }) => points) : what.kind !== 'highlight' && what.at ? [what.at] : [];
  if (spots.length === 0) return undefined;
  const [xs, ys] = [spots.map(([x = 0]) => x), spots.map(([, y = 0]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Written down with what is drawn at a place: the line that it stands by, where there is one. */
export function withBeside(what: What, page: PageLines | undefined): What {
  if (!page || what.kind === 'highlight' || what.beside) return what;
  const box = boxOf(what);
  const anchor = box && anchorOf(page.text, page.lines, box);
  const { from, to } = anchor?.quote ?? { from: 0, to: 0 };
  const quote = quoteOf(page.text, from, to);
  if (!anchor || !quote || quote.exact.length > QUOTE_MOST) return what;
  return { ...what, beside: { quote, left: anchor.line.left, top: anchor.line.top } };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

const movedStroke = (stroke: Stroke, { right, down }: Shift): Stroke => ({
  ...stroke,
  points: stroke.points.map(([x, y, pressure]) => [tenths(x + right), tenths(y + down), pressure]),
});

/** What stands by a line, moved as far as that has moved. */
function movedBeside(
  what: Exclude<What, { readonly kind: 'highlight' }>,
  beside: Beside,
  { text, lines }: PageLines,
  place: TextRange,
): What | undefined {
  const shift = movedWith(beside, lines, place);
  const quote = quoteOf(text, place.from, place.to);
  if (!shift || !quote) return undefined;
  const now: Beside = { quote, left: tenths(beside.left + shift.right), top: tenths(beside.top + shift.down) };
  if (what.kind === 'ink') return { ...what, beside: now, strokes: what.strokes.map((one) => movedStroke(one, shift)) };
  return { ...what, beside: now, ...(what.at && { at: [tenths(what.at[0] + shift.right), tenths(what.at[1] + shift.down)] }) };
}

/**
 * @param to where its words were found
 * @param page the text of that page; its lines are asked for where something was drawn
 * @returns undefined where nothing can be said to stand there
 */
export function movedNote(note: Note, to: OnPaper & TextRange, page: PageLines): Note | undefined {
  const { from, to: end, ...on } = to;
  const { what } = note;
  if (end - from > QUOTE_MOST) return undefined;
  if (what.kind === 'highlight' || (what.kind === 'text' && what.quote)) {
    const quote = quoteOf(page.text, from, end);
    return quote && { ...note, on, what: { ...what, quote } };
  }
  const moved = what.beside && movedBeside(what, what.beside, page, { from, to: end });
  return moved && { ...note, on, what: moved };
}
