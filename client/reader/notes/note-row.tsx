/** One note in a list: what it is, what it says, and to where it stands. */
import { UnstyledButton } from '@mantine/core';
import { IconHighlight, IconMessage2, IconPencil } from '@tabler/icons-react';
import type { Note, NoteKind } from '../../../shared/papers/note.ts';
import { kinds, marks, text as words } from '../../../shared/text/pen.ts';
import { useWords } from '../../ui/language.tsx';
import { css, LIGHT } from './colours.ts';
import { MarkIcon } from './mark-icon.tsx';
import { pathOf } from './stroke.ts';
import styles from './notes.module.css';

/** The kinds in the order of the filter. */
export const KINDS: readonly NoteKind[] = ['text', 'highlight', 'mark', 'ink'];

/** A small picture of what was written by hand. */
function Scribble({ note: { what } }: { readonly note: Note }) {
  if (what.kind !== 'ink') return null;
  const points = what.strokes.flatMap((one) => one.points);
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  return (
    <svg
      className={styles.scribble}
      viewBox={`${left - 4} ${top - 4} ${right - left + 8} ${bottom - top + 8}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden
    >
      {what.strokes.map((one, at) => (
        <path key={at} d={pathOf(one)} fill="currentColor" />
      ))}
    </svg>
  );
}

function Icon({ what }: Note) {
  if (what.kind === 'mark') return <MarkIcon mark={what.mark} />;
  if (what.kind === 'highlight') return <IconHighlight size={22} aria-hidden />;
  return what.kind === 'ink' ? <IconPencil size={22} aria-hidden /> : <IconMessage2 size={22} aria-hidden />;
}

export function NoteRow({ note, where, onGo }: { readonly note: Note; readonly where?: string; readonly onGo?: () => void }) {
  const { t } = useWords();
  const { what } = note;
  const said =
    what.kind === 'text'
      ? what.text
      : what.kind === 'highlight'
        ? what.quote.exact
        : what.kind === 'mark'
          ? t(marks[what.mark])
          : t(words.handwriting);
  const inside = (
    <>
      <span
        className={styles.rowIcon}
        title={t(kinds[what.kind])}
        style={what.kind === 'highlight' ? { background: css(LIGHT[what.colour]) } : undefined}
      >
        <Icon {...note} />
      </span>
      <span className={styles.rowText}>
        {where !== undefined && <span className={styles.where}>{where}</span>}
        {what.kind === 'text' && what.quote && <q className={styles.rowQuote}>{what.quote.exact}</q>}
        {what.kind === 'ink' ? (
          <span className={styles.rowInk}>
            <Scribble note={note} />
            <span className={styles.hidden}>{said}</span>
          </span>
        ) : (
          <span className={styles.rowSaid}>{said}</span>
        )}
      </span>
    </>
  );
  return onGo ? (
    <UnstyledButton className={styles.row} data-kind={what.kind} onClick={onGo}>
      {inside}
    </UnstyledButton>
  ) : (
    <div className={styles.row} data-kind={what.kind}>
      {inside}
    </div>
  );
}

/** In the order of the pages, then from top to bottom, then as they were made. */
export function inOrder(a: Note, b: Note): number {
  const page = ({ on }: Note): number => ('page' in on ? on.page : -1);
  return page(a) - page(b) || heightOf(a) - heightOf(b) || (a.made < b.made ? -1 : 1);
}

function heightOf({ what }: Note): number {
  if (what.kind === 'ink') return what.strokes[0]?.points[0]?.[1] ?? 0;
  return what.kind === 'highlight' ? 0 : (what.at?.[1] ?? 0);
}
