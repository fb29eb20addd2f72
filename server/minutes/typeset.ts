/** Breaking text into lines and setting them: the part of a page maker that knows words and widths, and nothing of pages. */
import type { Face } from './glyphs.ts';

export interface Run {
  readonly text: string;
  readonly face?: Face;
}
export type Text = string | readonly Run[];

export interface Style {
  /** Points. */
  readonly size: number;
  readonly face: Face;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Of the first line, in points. */
  readonly indent: number;
  /** Height of a line as a multiple of the size. */
  readonly leading: number;
}

interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly width: number;
  /** A space stands before it, unless it begins a line. */
  readonly spaced: boolean;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly indent: number;
  /** Of the text alone. */
  readonly width: number;
  /** The last of its paragraph: never stretched. */
  readonly last: boolean;
}

/** Width in points of a text in a face at a size. */
export type Measure = (text: string, face: Face, size: number) => number;

/**
 * Greedy lines of at most `width`. Breaks at spaces only (Vietnamese writes its syllables apart); a single word longer than
 * a line is cut where it must be, so that nothing is ever lost off the edge of the paper.
 */
export function breakLines(text: Text, style: Style, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let filled = 0;
  const indent = (): number => (lines.length === 0 ? style.indent : 0);
  const flush = (last: boolean): void => {
    lines.push({ pieces, indent: indent(), width: filled, last });
    pieces = [];
    filled = 0;
  };
  for (const word of piecesOf(text, style, measure)) {
    const space = word.spaced && pieces.length > 0 ? measure(' ', word.face, style.size) : 0;
    if (pieces.length > 0 && indent() + filled + space + word.width > width) flush(false);
    else filled += space;
    for (const part of cut(word, width - indent(), style.size, measure)) {
      if (pieces.length > 0 && indent() + filled + part.width > width) flush(false);
      pieces.push(part);
      filled += part.width;
    }
  }
  flush(true);
  return lines;
}

function piecesOf(text: Text, style: Style, measure: Measure): Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  for (const run of typeof text === 'string' ? [{ text }] : text) {
    const face = run.face ?? style.face;
    for (const part of run.text.split(/( )/)) {
      if (part === ' ') spaced = true;
      else if (part !== '') {
        pieces.push({ text: part, face, width: measure(part, face, style.size), spaced });
        spaced = false;
      }
    }
  }
  return pieces;
}

function cut(word: Piece, room: number, size: number, measure: Measure): Piece[] {
  if (word.width <= room) return [word];
  const parts: Piece[] = [];
  let text = '';
  for (const character of word.text) {
    if (text !== '' && measure(text + character, word.face, size) > room) {
      parts.push({ text, face: word.face, width: measure(text, word.face, size), spaced: parts.length === 0 && word.spaced });
      text = '';
    }
    text += character;
  }
  parts.push({ text, face: word.face, width: measure(text, word.face, size), spaced: parts.length === 0 && word.spaced });
  return parts;
}

/** Puts a line on the paper: `write` is called once for each stretch of one face, or once a word where words are spread to both margins. */
export function setLine(
  line: Line,
  style: Style,
  x: number,
  width: number,
  measure: Measure,
  write: (text: string, face: Face, x: number) => void,
): void {
  const gaps = line.pieces.filter(({ spaced }, index) => spaced && index > 0).length;
  const room = width - line.indent - line.width;
  const stretch = style.align === 'justify' && !line.last && gaps > 0 ? room / gaps : 0;
  let at = x + line.indent + (style.align === 'center' ? room / 2 : style.align === 'right' ? room : 0);
  let text = '';
  let from = at;
  line.pieces.forEach((piece, index) => {
    const space = piece.spaced && index > 0;
    const before = line.pieces[index - 1];
    if (before && (before.face !== piece.face || (space && stretch > 0))) {
      // The space is written, not only skipped: a reader of the file's text must find it.
      write(space ? `${text} ` : text, before.face, from);
      if (space) at += measure(' ', piece.face, style.size) + stretch;
      text = '';
      from = at;
    } else if (space) {
      text += ' ';
      at += measure(' ', piece.face, style.size);
    }
    text += piece.text;
    at += piece.width;
  });
  const last = line.pieces.at(-1);
  if (last) write(text, last.face, from);
}
