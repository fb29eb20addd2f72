/**
 * What others of the delegate group share of a page, where they made it: their writer's, to be read and put out of sight, never changed.
 */
import { Button, Modal, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Note } from '../../../shared/papers/note.ts';
import { marks, text as pen } from '../../../shared/text/pen.ts';
import { sharing as words } from '../../../shared/text/sharing.ts';
import type { Theirs } from '../../notes/share-notes.ts';
import { hideTheirs, nameOf, sharing } from '../../notes/sharing.ts';
import { useWords } from '../../ui/language.tsx';
import type { TextOnPage } from '../text-places.ts';
import { css, INK, LIGHT } from './colours.ts';
import { useTheirsHere } from './carried.ts';
import { useFromWhere } from './from-where.ts';
import { useQuoted } from './highlights.tsx';
import { NoteRow } from './note-row.tsx';
import { fractionOf, ownToShown, type Shown } from './page-points.ts';
import type { PaperNotes } from './paper-notes.ts';
import { pathOf } from './stroke.ts';
import styles from './theirs.module.css';

interface TheirsOnPageProps {
  /** From 0. */
  readonly at: number;
  readonly shown: Shown;
  readonly text: TextOnPage | undefined;
  readonly mine: PaperNotes;
}

const percent = (share: number): string => `${share * 100}%`;
const within = (share: number): number => Math.min(Math.max(share, 0.02), 0.98);

/** The first letters of the last two names: "Lò Thị Mai" is TM, as people are called. */
const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((one) => one[0]?.toUpperCase() ?? '')
    .join('');

export function TheirsOnPage({ at, shown, text, mine }: TheirsOnPageProps) {
  const { t } = useWords();
  const { theirs, noted } = useTheirsHere(mine);
  const fromWhere = useFromWhere(mine);
  const hidden = useStore(sharing, (now) => now.hidden);
  const { sha256 } = mine.of;
  const [open, setOpen] = useState<Theirs>();
  const here = useMemo(
    () =>
      theirs.filter((one) => 'page' in one.note.on && one.note.on.page === at && one.note.on.sha256 === sha256 && !hidden.has(nameOf(one))),
    [theirs, hidden, at, sha256],
  );
  const notes = useMemo(() => here.map(({ note }) => note), [here]);
  const quoted = useQuoted(notes, text);
  if (here.length === 0) return null;
  const said = ({ what }: Note): string =>
    what.kind === 'text'
      ? what.text.slice(0, 200)
      : what.kind === 'highlight'
        ? what.quote.exact.slice(0, 200)
        : what.kind === 'mark'
          ? t(marks[what.mark])
          : t(pen.handwriting);
  /** In fractions of the page; without a place of its own in the left margin. */
  const placeOf = (note: Note, n: number): readonly [number, number] => {
    const stands = quoted.find((one) => one.note === note)?.rectangles[0];
    if (stands) return [stands.left, stands.top];
    const { what } = note;
    const [x, y] = what.kind === 'ink' ? (what.strokes[0]?.points[0] ?? []) : what.kind === 'highlight' ? [] : (what.at ?? []);
    return x !== undefined && y !== undefined ? fractionOf(shown, [x, y]) : [0.04, 0.04 + n * 0.06];
  };
  const shows = open && here.find((one) => nameOf(one) === nameOf(open));
  const was = shows && noted.get(nameOf(shows));
  return (
    <>
      {quoted.flatMap(({ note, rectangles }) =>
        rectangles.map(({ left, top, width, height }, n) => (
          <div
            key={`${note.id} ${n}`}
            className={styles.words}
            data-theirs-words={note.what.kind}
            style={{
              left: percent(left),
              top: percent(top),
              width: percent(width),
              height: percent(height),
              ...(note.what.kind === 'highlight' && { background: css(LIGHT[note.what.colour]) }),
            }}
          />
        )),
      )}
      <svg className={styles.ink} viewBox={`0 0 ${shown.width} ${shown.height}`} aria-hidden>
        <g transform={`matrix(${ownToShown(shown).join(' ')})`}>
          {notes.flatMap(({ id, what }) =>
            what.kind === 'ink'
              ? what.strokes.map((stroke, n) => <path key={`${id} ${n}`} d={pathOf(stroke)} fill={css(INK[stroke.colour])} />)
              : [],
          )}
        </g>
      </svg>
      {here.map((one, n) => {
        const [x, y] = placeOf(one.note, n);
        const by = t(words.by, { name: one.writer.name });
        return (
          <UnstyledButton
            key={nameOf(one)}
            className={styles.pin}
            data-theirs
            data-carried={noted.has(nameOf(one)) || undefined}
            aria-label={`${by}: ${said(one.note)}`}
            title={by}
            style={{ left: percent(within(x)), top: percent(within(y)) }}
            onClick={() => setOpen(one)}
          >
            <span aria-hidden>{initials(one.writer.name)}</span>
          </UnstyledButton>
        );
      })}
      {shows && (
        <Modal
          opened
          lockScroll={false}
          onClose={() => setOpen(undefined)}
          title={t(words.by, { name: shows.writer.name })}
          closeButtonProps={{ 'aria-label': t(pen.close), size: 56 }}
          styles={{ title: { fontSize: '1.25rem', fontWeight: 600 } }}
        >
          <NoteRow note={shows.note} {...(was && { where: fromWhere(was) })} />
          <Button
            variant="default"
            size="md"
            mt="md"
            onClick={() => {
              // Shown again from the panel it does not open by itself.
              setOpen(undefined);
              hideTheirs(shows, true);
            }}
          >
            {t(words.hide)}
          </Button>
        </Modal>
      )}
    </>
  );
}
