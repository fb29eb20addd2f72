/** A folder of one's own papers is renamed or removed; and the small form that asks for a name. */
import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import type { Folder, OwnAct } from '../../../shared/council/own-papers.ts';
import { ownPapers as w } from '../../../shared/text/own-papers.ts';
import { DeskDialog } from '../../desk/desk-dialog.tsx';
import { useActing } from '../../desk/use-act.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import css from './own-papers.module.css';

interface FolderActsProps {
  readonly folder: Folder;
  readonly onAct: (act: OwnAct) => Promise<unknown>;
}

export function FolderActs({ folder: { id, name }, onAct }: FolderActsProps) {
  const { t } = useWords();
  const [dialog, setDialog] = useState<'rename' | 'remove'>();
  const close = () => setDialog(undefined);
  return (
    <div className={css.acts}>
      <Button variant="default" onClick={() => setDialog('rename')}>
        {t(w.renameFolder)}
      </Button>
      <Button variant="default" onClick={() => setDialog('remove')}>
        {t(w.removeFolder)}
      </Button>
      {dialog === 'rename' && (
        <NameForm
          head={t(w.renameFolder)}
          label={t(w.folderName)}
          before={name}
          most={80}
          onName={(next) => onAct({ do: 'renameFolder', folder: id, name: next })}
          onClose={close}
        />
      )}
      <Confirm
        opened={dialog === 'remove'}
        title={name}
        act={t(w.removeFolder)}
        onAct={async (): Promise<Refusal | void> => {
          const answer = await onAct({ do: 'removeFolder', folder: id });
          if (isRefusal(answer)) return answer;
        }}
        onClose={close}
      >
        {t(w.removeFolderText)}
      </Confirm>
    </div>
  );
}

interface NameFormProps {
  readonly head: string;
  readonly label: string;
  readonly before?: string;
  readonly most: number;
  readonly onName: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function NameForm({ head, label, before = '', most, onName, onClose }: NameFormProps) {
  const { t } = useWords();
  const [name, setName] = useState(before);
  const { busy, refusal, run } = useActing();
  return (
    <DeskDialog head={head} size="md" onClose={onClose}>
      <form
        className={css.page}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void run(() => onName(name.trim())).then((done) => done && onClose());
        }}
      >
        <TextInput
          size="lg"
          label={label}
          value={name}
          maxLength={most}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Refused refusal={refusal} />
        <Button type="submit" size="lg" loading={busy} disabled={name.trim() === ''}>
          {t(w.save)}
        </Button>
      </form>
    </DeskDialog>
  );
}
