/** Writing on papers: one's own ink, highlights, notes and marks, which nobody else sees. */
import { IconNotes, IconPencil } from '@tabler/icons-react';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { text as words } from '../../../shared/text/pen.ts';
import { useNotebook } from '../../notes/use-notebook.ts';
import { useWords } from '../../ui/language.tsx';
import { useOpened, type ReaderPart } from '../part.ts';
import { ToolButton } from '../tool-button.tsx';
import { NotesBar } from './bar.tsx';
import { useCarrying } from './carrying.ts';
import { NotesLayer } from './layer.tsx';
import { notesOfPaper, PaperNotesProvider, usePaperNotes } from './paper-notes.ts';
import { pen } from './pen.ts';
import { NotesPanel } from './side.tsx';

function Around({ children }: { readonly children: ReactNode }) {
  const { of } = useOpened();
  const can = useNotebook();
  const { meeting, paper, sha256 } = of ?? {};
  const mine = useMemo(
    () =>
      can && meeting !== undefined && paper !== undefined && sha256 !== undefined ? notesOfPaper({ meeting, paper, sha256 }) : undefined,
    [can, meeting, paper, sha256],
  );
  useCarrying(mine);
  // Whoever comes back to a paper comes to read.
  useEffect(() => () => pen.setState({ tool: undefined }), [mine]);
  return <PaperNotesProvider value={mine}>{children}</PaperNotesProvider>;
}

function Write() {
  const { t } = useWords();
  const writes = useStore(pen, ({ tool }) => tool !== undefined);
  return (
    usePaperNotes() && (
      <ToolButton name={t(words.write)} pressed={writes} onClick={() => pen.setState({ tool: writes ? undefined : 'pen' })}>
        <IconPencil aria-hidden />
      </ToolButton>
    )
  );
}

export const notes: ReaderPart = {
  name: 'notes',
  side: { title: words.mine, Icon: IconNotes, useShown: () => usePaperNotes() !== undefined, Show: NotesPanel },
  Tool: Write,
  Bar: NotesBar,
  Layer: NotesLayer,
  Around,
};
