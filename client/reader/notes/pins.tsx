/** Text notes and marks on a page: each a button at its place, as large on the screen at every size of the page. */
import { UnstyledButton } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import type { Note } from '../../../shared/papers/note.ts';
import { marks, text as words } from '../../../shared/text/pen.ts';
import { useWords } from '../../ui/language.tsx';
import { MarkIcon } from './mark-icon.tsx';
import { fractionOf, type Shown } from './page-points.ts';
import { usePaperNotes } from './paper-notes.ts';
import type { QuotedNote } from './highlights.tsx';
import styles from './notes.module.css';

interface PinsProps {
  readonly at: number;
  readonly shown: Shown;
  readonly notes: readonly Note[];
  readonly quoted: readonly QuotedNote[];
  /** Those of other versions. */
  readonly noted: ReadonlyMap<string, Note>;
}

const within = (value: number): number => Math.min(Math.max(value, 0.01), 0.99);

export function Pins({ at, shown, notes, quoted, noted }: PinsProps) {
  const { t } = useWords();
  const mine = usePaperNotes();
  if (!mine) return null;
  /** In fractions of the page; without a place of its own in the margin. */
  const placeOf = (note: Note, n: number): readonly [number, number] => {
    const { what } = note;
    const words = quoted.find((one) => one.note.id === note.id)?.rectangles.at(-1);
    if (words) return [words.left + words.width, words.top];
    return (what.kind === 'text' || what.kind === 'mark') && what.at ? fractionOf(shown, what.at) : [0.96, 0.04 + n * 0.06];
  };
  return notes.map((note, n) => {
    const { what } = note;
    if (what.kind !== 'text' && what.kind !== 'mark') return null;
    const [x, y] = placeOf(note, n);
    const name =
      what.kind === 'mark' ? t(words.removeMark, { mark: t(marks[what.mark]) }) : t(words.openNote, { text: what.text.slice(0, 80) });
    const press = (): void =>
      what.kind === 'mark' ? mine.alter([{ note, what: undefined }]) : mine.open.setState({ what: { page: at, note } }, true);
    return (
      <UnstyledButton
        key={note.id}
        className={styles.pin}
        data-kind={what.kind}
        data-carried={noted.has(note.id) || undefined}
        data-mark={what.kind === 'mark' ? what.mark : undefined}
        aria-label={name}
        title={what.kind === 'text' ? what.text.slice(0, 200) : name}
        style={{ left: `${within(x) * 100}%`, top: `${within(y) * 100}%` }}
        onClick={press}
      >
        {what.kind === 'mark' ? <MarkIcon mark={what.mark} /> : <IconMessage2 size={22} aria-hidden />}
      </UnstyledButton>
    );
  });
}
