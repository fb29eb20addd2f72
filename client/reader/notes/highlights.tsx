/** Highlights and the words that notes speak of, drawn where the words stand at this size. */
import { useMemo } from 'react';
import type { Note, Quote } from '../../../shared/papers/note.ts';
import { rectanglesOf, type Rectangle, type TextOnPage } from '../text-places.ts';
import { css, LIGHT } from './colours.ts';
import styles from './notes.module.css';

export interface QuotedNote {
  readonly note: Note;
  readonly rectangles: readonly Rectangle[];
}

const quoteIn = ({ what }: Note): Quote | undefined => (what.kind === 'highlight' || what.kind === 'text' ? what.quote : undefined);

/** Where a quote stands in the text of the page that is shown: as it was noted, or where its words are now. */
export function rangeOf(text: string, { from, to, exact, before, after }: Quote): { from: number; to: number } | undefined {
  if (text.slice(from, to) === exact) return { from, to };
  const whole = text.indexOf(before + exact + after);
  const at = whole >= 0 ? whole + before.length : text.indexOf(exact);
  return at < 0 ? undefined : { from: at, to: at + exact.length };
}

/** Rectangles are in fractions of the page: they hold at every size, and are asked for anew where the text is laid out anew. */
export function useQuoted(notes: readonly Note[], text: TextOnPage | undefined): readonly QuotedNote[] {
  return useMemo(
    () =>
      notes.flatMap((note) => {
        const quote = quoteIn(note);
        const range = quote && text && rangeOf(text.text.text, quote);
        const rectangles = range && text ? rectanglesOf(text, range) : [];
        return rectangles.length > 0 ? [{ note, rectangles }] : [];
      }),
    [notes, text],
  );
}

const percent = (value: number): string => `${value * 100}%`;

interface HighlightsProps {
  readonly quoted: readonly QuotedNote[];
  /** Those of other versions. */
  readonly noted: ReadonlyMap<string, Note>;
}

export function Highlights({ quoted, noted }: HighlightsProps) {
  return quoted.flatMap(({ note, rectangles }) =>
    rectangles.map(({ left, top, width, height }, at) => (
      <div
        key={`${note.id} ${at}`}
        className={note.what.kind === 'highlight' ? styles.highlight : styles.quoted}
        data-note={note.id}
        data-carried={noted.has(note.id) || undefined}
        style={{
          left: percent(left),
          top: percent(top),
          width: percent(width),
          height: percent(height),
          ...(note.what.kind === 'highlight' && { background: css(LIGHT[note.what.colour]) }),
        }}
      />
    )),
  );
}

/**
 * The note whose words lie at a place, in fractions of the page. Of several a highlight, which has no button of its own as words have;
 * of those the one made last, in whatever order they were read.
 */
export function quotedAt(quoted: readonly QuotedNote[], x: number, y: number): QuotedNote | undefined {
  const rank = ({ note }: QuotedNote): string => `${note.what.kind === 'highlight' ? 1 : 0} ${note.made}`;
  return quoted
    .filter(({ rectangles }) =>
      rectangles.some((one) => x >= one.left && x <= one.left + one.width && y >= one.top && y <= one.top + one.height),
    )
    .reduce<QuotedNote | undefined>((best, one) => (best && rank(best) > rank(one) ? best : one), undefined);
}
