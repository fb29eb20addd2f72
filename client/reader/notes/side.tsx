/** The notes of the paper that is open, in the reader's side panel, and the way to take them out. */
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Note } from '../../../shared/papers/note.ts';
import { marks, text as words } from '../../../shared/text/pen.ts';
import { sharing } from '../../../shared/text/sharing.ts';
import { nameOf } from '../../notes/sharing.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOpened } from '../part.ts';
import { useVersions } from '../changes/versions.ts';
import { useNotesHere, useNowhere, useTheirsHere } from './carried.ts';
import { versionOf } from './carried-places.ts';
import { useFromWhere } from './from-where.ts';
import { inOrder, NoteRow } from './note-row.tsx';
import { fractionOf } from './page-points.ts';
import { usePaperNotes, type PaperNotes } from './paper-notes.ts';
import { ShareNote } from './share-note.tsx';
import { Theirs } from './theirs.tsx';
import styles from './notes.module.css';

export function NotesPanel() {
  const mine = usePaperNotes();
  return mine && <Panel mine={mine} />;
}

const FORMS = ['pdf', 'xfdf', 'web'] as const;
type Form = (typeof FORMS)[number];

function Panel({ mine }: { readonly mine: PaperNotes }) {
  const { t } = useWords();
  const { doc, labels, goTo, title, mark } = useOpened();
  const { notes, noted } = useNotesHere(mine);
  const theirs = useTheirsHere(mine);
  const { state } = useStore(mine.carried);
  const nowhere = useNowhere(mine);
  const wayBack = useWayBack();
  const fromWhere = useFromWhere(mine);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const go = async ({ on, what }: Note): Promise<void> => {
    if (!('page' in on)) return;
    const spot = what.kind === 'ink' ? what.strokes[0]?.points[0] : what.kind === 'highlight' ? undefined : what.at;
    const page = spot && (await doc.getPage(on.page + 1).catch(() => undefined));
    // A little above it.
    const down = page && spot ? Math.max(0, fractionOf(page.getViewport({ scale: 1 }), [spot[0], spot[1]])[1] - 0.08) : 0;
    goTo(on.page, down);
  };
  const take = async (form: Form): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      const { takeOut } = await import('./out/take-out.ts');
      await takeOut(form, { doc, of: mine.of, title, notes, name: t(words.fileName, { title }), nameOfMark: (mark) => t(marks[mark]) });
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  const where = (note: Note, was: Note | undefined): string | undefined => {
    if (!('page' in note.on)) return undefined;
    const page = t(words.onPage, { page: labels?.[note.on.page] ?? String(note.on.page + 1) });
    return was ? `${page} · ${fromWhere(was)}` : page;
  };
  const before = ({ on }: Note): string | undefined => ('page' in on ? t(words.beforeOnPage, { page: on.page + 1 }) : undefined);
  return (
    <>
      {notes.length === 0 && nowhere.length === 0 && state !== 'looking' && <p className={styles.none}>{t(words.none)}</p>}
      {notes.length > 0 && (
        <ul className={styles.list} aria-label={t(words.mine)}>
          {[...notes].sort(inOrder).map((note) => (
            <li key={note.id} className={styles.withShare}>
              <NoteRow note={note} where={where(note, noted.get(note.id))} onGo={() => void go(note)} />
              <ShareNote id={note.id} />
            </li>
          ))}
        </ul>
      )}
      <Theirs
        theirs={theirs.theirs}
        where={(one) => where(one.note, theirs.noted.get(nameOf(one)))}
        way={({ note }) => ('page' in note.on && note.on.sha256 === mine.of.sha256 ? () => void go(note) : undefined)}
      />
      <Theirs
        theirs={theirs.nowhere}
        title={sharing.ofGroupNowhere}
        hint={state === 'lacks' ? words.lacksEarlier : words.nowhereHint}
        where={({ note }) => before(note)}
        way={({ note }) => wayBack(note)}
      />
      {state === 'looking' && (
        <p className={styles.none} role="status">
          {t(words.looking)}
        </p>
      )}
      {state === 'failed' && <Notice tone="warn">{t(words.notLooked)}</Notice>}
      {nowhere.length > 0 && <Nowhere notes={nowhere} lacks={state === 'lacks'} />}
      {failed && <Notice tone="bad">{t(words.notTaken)}</Notice>}
      {notes.length > 0 && (
        <Menu position="top" width="min(20rem, calc(100vw - 1.5rem))" shadow="md" withinPortal>
          <Menu.Target>
            <Button variant="default" fullWidth loading={busy} leftSection={<IconDownload size={22} aria-hidden />}>
              {t(words.takeOut)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {/* An internal paper is handed out by the server alone, with its reader's name. */}
            {FORMS.filter((form) => form !== 'pdf' || mark === undefined).map((form) => (
              <Menu.Item key={form} className={styles.menuItem} onClick={() => void take(form)}>
                {t(form === 'pdf' ? words.asPdf : form === 'xfdf' ? words.asXfdf : words.asWeb)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}

/** To where a note stands on the version on which it was noted. */
function useWayBack(): (note: Note) => (() => void) | undefined {
  const versions = useVersions();
  return (note) => {
    const version = versions?.all[versionOf(versions.all, note)];
    const page = 'page' in note.on ? note.on.page : 0;
    return versions && version && (() => versions.open(version, page));
  };
}

/** Notes that stand nowhere in this version: kept, and a tap from their old place. */
function Nowhere({ notes, lacks }: { readonly notes: readonly Note[]; readonly lacks: boolean }) {
  const { t } = useWords();
  const way = useWayBack();
  return (
    <section className={styles.nowhere}>
      <h3>{t(words.nowhere)}</h3>
      <p>{t(lacks ? words.lacksEarlier : words.nowhereHint)}</p>
      <ul className={styles.list}>
        {[...notes].sort(inOrder).map((note) => (
          <li key={note.id}>
            <NoteRow
              note={note}
              where={'page' in note.on ? t(words.beforeOnPage, { page: note.on.page + 1 }) : undefined}
              onGo={way(note)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
