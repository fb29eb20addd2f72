/** A new version of a paper: first what is new in it, then its file. */
import { useRef } from 'react';
import { TextInput } from '@mantine/core';
import { refuse } from '../../../../shared/base/refusal.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { paperDesk } from '../../../../shared/text/papers.ts';
import { useDraft } from '../../../desk/use-draft.tsx';
import { PAPER_FILES } from '../../../desk/paper-files.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { AgendaActs } from './agenda-acts.ts';

/** The form's name among the drafts: kept until the new version stands on the agenda. */
export const replaceForm = (paper: string): string => `replace/${paper}`;

interface ReplacePaperProps {
  readonly paper: Paper;
  readonly acts: AgendaActs;
  readonly draft: boolean;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ReplacePaper({ paper: { paper, item, title }, acts, draft, opened, onClose }: ReplacePaperProps) {
  const { t } = useWords();
  const { typed, type } = useDraft(replaceForm(paper), { changed: '' });
  const file = useRef<HTMLInputElement>(null);
  const changed = typed.changed.trim();
  return (
    <>
      <input
        ref={file}
        type="file"
        accept={PAPER_FILES}
        hidden
        aria-label={t(paperDesk.chooseNew)}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (chosen.length > 0) acts.upload(item, chosen, { replaces: { paper, ...(changed !== '' && { changed }) } });
        }}
      />
      <Confirm
        opened={opened}
        title={t(paperDesk.replace)}
        act={t(paperDesk.chooseNew)}
        onAct={() => (changed === '' && !draft ? refuse('papers/change-missing') : file.current?.click())}
        onClose={onClose}
      >
        <p>{t(paperDesk.replaceWhat, { title })}</p>
        <TextInput
          mt="md"
          label={t(paperDesk.changed)}
          description={t(paperDesk.changedHint)}
          value={typed.changed}
          maxLength={300}
          required={!draft}
          onChange={(event) => type({ changed: event.currentTarget.value })}
        />
      </Confirm>
    </>
  );
}
