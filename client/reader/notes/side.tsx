/** The notes of the paper that is open, in the reader's side panel, and the way to take them out. */
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { Note } from '../../../shared/papers/note.ts';
import { marks, text as words } from '../../../shared/text/pen.ts';
import { useNotes } from '../../notes/use-notebook.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useOpened } from '../part.ts';
import { inOrder, NoteRow } from './note-row.tsx';
import { fractionOf } from './page-points.ts';
import { usePaperNotes, type PaperNotes } from './paper-notes.ts';
import styles from './notes.module.css';

export function NotesPanel() {
  const mine = usePaperNotes();
  return mine && <Panel mine={mine} />;
}

type Form = 'pdf' | 'xfdf' | 'web';

function Panel({ mine }: { readonly mine: PaperNotes }) {
  const { t } = useWords();
  const { doc, labels, goTo, title } = useOpened();
  const { paper } = mine.of;
  const notes = useNotes(useCallback(({ on }: Note) => 'paper' in on && on.paper === paper, [paper]));
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
  if (notes.length === 0) return <p className={styles.none}>{t(words.none)}</p>;
  return (
    <>
      <ul className={styles.list} aria-label={t(words.mine)}>
        {[...notes].sort(inOrder).map((note) => (
          <li key={note.id}>
            <NoteRow
              note={note}
              where={'page' in note.on ? t(words.onPage, { page: labels?.[note.on.page] ?? String(note.on.page + 1) }) : undefined}
              onGo={() => void go(note)}
            />
          </li>
        ))}
      </ul>
      {failed && <Notice tone="bad">{t(words.notTaken)}</Notice>}
      <Menu position="top" width={320} shadow="md" withinPortal>
        <Menu.Target>
          <Button variant="default" fullWidth loading={busy} leftSection={<IconDownload size={22} aria-hidden />}>
            {t(words.takeOut)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['pdf', 'xfdf', 'web'] as const).map((form) => (
            <Menu.Item key={form} className={styles.menuItem} onClick={() => void take(form)}>
              {t(form === 'pdf' ? words.asPdf : form === 'xfdf' ? words.asXfdf : words.asWeb)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
