/** Beside the question whether to revoke a device: that its owner's notes open there alone. */
import { notes } from '../../shared/text/notes.ts';
import type { OpenedHereAlone } from '../../shared/wire/notebook.ts';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';
import { useAsk } from './use-ask.ts';

/** `name`: the owner's, at a desk; absent for one's own. Nothing is drawn where nothing would be lost. */
export function NotesOpenedHere({ certificate, name }: { readonly certificate: string; readonly name?: string }) {
  const { t } = useWords();
  const { data } = useAsk<OpenedHereAlone>(`/devices/${certificate}/notes`);
  if (!data || data.notes === 0) return null;
  return (
    <Notice tone="warn">
      {name === undefined ? t(notes.openThere, { n: data.notes }) : t(notes.openThereOf, { n: data.notes, name })}
    </Notice>
  );
}
