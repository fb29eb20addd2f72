/** Whether a note that was noted on another version of the paper comes from an earlier or a later one. */
import type { Note } from '../../../shared/papers/note.ts';
import { text as words } from '../../../shared/text/pen.ts';
import { useWords } from '../../ui/language.tsx';
import { useVersions } from '../changes/versions.ts';
import { versionOf } from './carried-places.ts';
import type { PaperNotes } from './paper-notes.ts';

/** @returns its words, of the note as it was noted */
export function useFromWhere(mine: PaperNotes): (noted: Note) => string {
  const { t } = useWords();
  const all = useVersions()?.all ?? [];
  const here = all.findIndex(({ paper }) => paper === mine.of.paper);
  return (noted) => t(versionOf(all, noted) < here ? words.fromEarlier : words.fromLater);
}
