/** The way in for many files at once, and what is left of them where the page was closed before all had gone. */
import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { bulkWords as words } from '../../../../../shared/text/bulk-papers.ts';
import { useDesk } from '../../../../desk/use-desk.tsx';
import { useTurned } from '../../../../desk/use-turned.ts';
import { PAPER_FILES } from '../../../../desk/paper-files.ts';
import { useDraft } from '../../../../desk/use-draft.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { PaperUpload } from '../uploads.ts';
import { Bulk, type Chosen } from './bulk.tsx';
import { notEntered, outstanding, plannedFrom } from './planned.ts';

/** As many names as are told before an ellipsis. */
const NAMED = 8;

interface ManyFilesProps {
  readonly files: readonly File[] | undefined;
  readonly onFiles: (files: readonly File[] | undefined) => void;
  /** What is chosen stays to be looked over until it is known how secret it is. */
  readonly upload: (chosen: readonly Chosen[]) => void;
  readonly waiting: readonly PaperUpload[];
}

export function ManyFiles({ files, onFiles, upload, waiting }: ManyFilesProps) {
  const { t } = useWords();
  const { id, meeting } = useDesk();
  const plan = useDraft(`files/${id}`, { plan: '' });
  const input = useRef<HTMLInputElement>(null);
  const { turn, takesKeys } = useTurned();
  const planned = plannedFrom(plan.typed.plan);
  const left = outstanding(planned, meeting);
  useEffect(() => {
    // What has once entered is done with: who takes it off the agenda again is not asked for it anew.
    const rest = notEntered(planned, meeting);
    if (rest.length < planned.length) plan.type({ plan: rest.length === 0 ? '' : JSON.stringify(rest) });
  });
  // What this page still has in hand goes by itself, or is named under its item.
  const lost = waiting.length === 0 && !files ? left : [];
  const names = lost.slice(0, NAMED).map(({ name }) => name);
  return (
    <>
      {lost.length > 0 && (
        <Notice
          tone="warn"
          acts={
            <>
              <Button size="sm" onClick={() => input.current?.click()}>
                {t(words.chooseAgain)}
              </Button>
              <Button size="sm" variant="default" onClick={plan.drop}>
                {t(words.forget)}
              </Button>
            </>
          }
        >
          {t(words.interrupted, { n: lost.length, names: lost.length > NAMED ? `${names.join(', ')}…` : names.join(', ') })}
        </Notice>
      )}
      {files ? (
        <Bulk
          files={files}
          planned={left}
          came={takesKeys}
          onClose={() => {
            turn();
            onFiles(undefined);
          }}
          onGo={(chosen) => {
            plan.type({ plan: JSON.stringify(chosen.map(({ name, sha256, item, title }) => ({ name, sha256, item, title }))) });
            turn();
            upload(chosen);
          }}
        />
      ) : (
        meeting.agenda.items.length > 0 && (
          <div>
            <Button
              ref={takesKeys}
              size="sm"
              variant="default"
              leftSection={<IconFiles size={18} aria-hidden />}
              onClick={() => input.current?.click()}
            >
              {t(words.choose)}
            </Button>
          </div>
        )
      )}
      <input
        ref={input}
        type="file"
        accept={PAPER_FILES}
        multiple
        hidden
        data-many
        aria-label={t(words.choose)}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (chosen.length === 0) return;
          turn();
          onFiles(chosen);
        }}
      />
    </>
  );
}
