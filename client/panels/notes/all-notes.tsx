/** All one's notes of this meeting, by item and paper, with a filter by kind; each leads to where it stands. */
import { Button, Chip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import type { Note, NoteKind } from '../../../shared/papers/note.ts';
import { kinds, text as words } from '../../../shared/text/pen.ts';
import { sharing } from '../../notes/sharing.ts';
import { useNotebook, useNotes } from '../../notes/use-notebook.ts';
import { inOrder, KINDS, NoteRow } from '../../reader/notes/note-row.tsx';
import { ShareNote } from '../../reader/notes/share-note.tsx';
import { Theirs } from '../../reader/notes/theirs.tsx';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { paperPath } from '../papers/open.ts';
import { usePlaces } from '../places.ts';
import { newestOf, useWhereNow } from './where-now.ts';
import css from './all-notes.module.css';
import { numbersOf } from '../../../shared/meeting/numbers.ts';

interface Group {
  readonly key: string;
  readonly title: string;
  readonly notes: readonly Note[];
}

/**
 * The notes under what they stand on: the agenda's items with their own, each with its papers after it, those of earlier versions with
 * the newest; then what is not there any more.
 */
function useGroups(notes: readonly Note[]): readonly Group[] {
  const { t } = useWords();
  const { meeting } = useHere();
  const { papers } = meeting;
  const ofPaper = (id: string) => notes.filter(({ on }) => 'paper' in on && newestOf(papers, on.paper) === id).sort(inOrder);
  const numbers = numbersOf(meeting.agenda.items);
  const groups = meeting.agenda.items.flatMap(({ item, title }): Group[] => [
    {
      key: item,
      title: t(words.onItem, { number: numbers.get(item)!, title }),
      notes: notes.filter(({ on }) => 'item' in on && on.item === item).sort(inOrder),
    },
    ...papers.order.flatMap((id) =>
      papers.papers[id]?.item === item ? [{ key: id, title: papers.papers[id].title, notes: ofPaper(id) }] : [],
    ),
  ]);
  const shown = new Set(groups.flatMap((one) => one.notes));
  const left = notes.filter((one) => !shown.has(one)).sort(inOrder);
  return [...groups, { key: 'gone', title: t(words.paperGone), notes: left }].filter((one) => one.notes.length > 0);
}

export function AllNotes() {
  const { t } = useWords();
  const {
    id: meeting,
    meeting: { papers, agenda },
  } = useHere();
  const { open, close } = usePlaces();
  useNotebook();
  const [kind, setKind] = useState<NoteKind | 'all'>('all');
  const notes = useNotes(useCallback((one: Note) => one.meeting === meeting, [meeting]));
  const groups = useGroups(notes.filter(({ what }) => kind === 'all' || what.kind === kind));
  const whereNow = useWhereNow(meeting, papers);
  const way = (note: Note): (() => void) | undefined => {
    const { on } = note;
    if ('item' in on) return close;
    const newest = newestOf(papers, on.paper);
    const now = whereNow.get(note);
    if (newest === undefined) return undefined;
    return () => open(now ? paperPath(newest, now.page + 1) : paperPath(on.paper, on.page + 1));
  };
  const where = (note: Note): string | undefined => {
    const { on } = note;
    if ('item' in on) return undefined;
    const page = on.page + 1;
    if ([undefined, on.paper].includes(newestOf(papers, on.paper))) return t(words.onPage, { page });
    const now = whereNow.get(note);
    if (now) return `${t(words.onPage, { page: now.page + 1 })} · ${t(words.fromEarlier)}`;
    return whereNow.has(note) ? `${t(words.beforeOnPage, { page })} · ${t(words.notInNew)}` : t(words.beforeOnPage, { page });
  };
  const theirs = useStore(sharing, (now) => now.theirs).filter(
    ({ note }) => note.meeting === meeting && (kind === 'all' || note.what.kind === kind),
  );
  const titleOf = ({ on }: Note): string | undefined =>
    'item' in on ? agenda.items.find(({ item }) => item === on.item)?.title : papers.papers[on.paper]?.title;
  return (
    <main className={css.place}>
      <header className={css.head}>
        <Button variant="default" leftSection={<IconArrowLeft size={22} aria-hidden />} onClick={close}>
          {t(words.back)}
        </Button>
        <h1>{t(words.mine)}</h1>
      </header>
      <Chip.Group value={kind} onChange={(value) => setKind(value as NoteKind | 'all')}>
        <div className={css.filter}>
          {(['all', ...KINDS] as const).map((one) => (
            <Chip key={one} value={one} size="lg" radius="xl">
              {t(one === 'all' ? words.all : kinds[one])}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      {groups.length === 0 && <p className={css.none}>{t(notes.length === 0 ? words.none : words.noneOfKind)}</p>}
      {notes.length === 0 && <p className={css.none}>{t(words.noneHow)}</p>}
      {groups.map(({ key, title, notes: mine }) => (
        <section key={key} className={css.group}>
          <h2>{title}</h2>
          <ul>
            {mine.map((note) => (
              <li key={note.id} className={css.withShare}>
                <NoteRow note={note} where={where(note)} onGo={way(note)} />
                <ShareNote id={note.id} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Theirs
        theirs={theirs}
        where={({ note }) => [titleOf(note), where(note)].filter(Boolean).join(' · ')}
        way={({ note }) => way(note)}
      />
    </main>
  );
}
