/** A title changed where it stands: Enter keeps it, Escape leaves it as it was. */
import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { useActing } from '../use-act.ts';
import css from '../desk.module.css';

interface RenameProps {
  readonly label: string;
  readonly title: string;
  readonly onSave: (title: string) => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

export function Rename({ label, title: before, onSave, onClose }: RenameProps) {
  const { t } = useWords();
  const [title, setTitle] = useState(before);
  const { busy, refusal, run } = useActing();
  const save = async () => {
    if (title.trim() === '') return;
    if (title.trim() === before || (await run(() => onSave(title.trim())))) onClose();
  };
  return (
    <form
      className={css.tight}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        aria-label={label}
        value={title}
        maxLength={500}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        error={title.trim() === '' && t(desk.required)}
      />
      <Refused refusal={refusal} />
      <Group gap="sm">
        <Button type="submit" size="sm" loading={busy}>
          {t(desk.save)}
        </Button>
        <Button size="sm" variant="default" onClick={onClose} disabled={busy}>
          {t(shell.cancel)}
        </Button>
      </Group>
    </form>
  );
}
