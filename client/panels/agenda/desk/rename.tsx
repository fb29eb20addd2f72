/** A title changed where it stands: Enter keeps it, Escape leaves it as it was. */
import { useState } from 'react';
import { Button, Group, TextInput } from '@mantine/core';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import { Clash, isClash } from '../../../desk/clash.tsx';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { useActing } from '../../../desk/use-act.ts';
import css from '../../../desk/desk.module.css';

interface RenameProps {
  /** Names what is renamed among all drafts. */
  readonly form: string;
  readonly label: string;
  readonly title: string;
  /** Characters. */
  readonly most?: number;
  /** Its id and what it is called now, where others may change it meanwhile. */
  readonly about?: string;
  readonly now?: string;
  /** `was`: what its writer has seen; `anyway`: that of now, which they were shown beside their own. */
  readonly onSave: (title: string, was: string, anyway: boolean) => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

export function Rename({ form, label, title: before, most = 500, about, now, onSave, onClose }: RenameProps) {
  const { t } = useWords();
  const { typed: { title }, type, sent } = useDraft(`title/${form}`, { title: before });
  const close = () => {
    sent();
    onClose();
  };
  const { busy, refusal, run } = useActing();
  const [began] = useState(before);
  const save = async (was = began, anyway = false) => {
    if (title.trim() === '') return;
    if ((title.trim() === was && !isClash(refusal)) || (await run(() => onSave(title.trim(), was, anyway)))) close();
  };
  const clashes = isClash(refusal) && about !== undefined && now !== undefined;
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
        maxLength={most}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type({ title: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        error={title.trim() === '' && t(desk.required)}
      />
      {clashes ? (
        <Clash about={about} mine={title} theirs={now} onMine={() => void save(now, true)} onTheirs={close} />
      ) : (
        <>
          <Refused refusal={refusal} />
          <Group gap="sm">
            <Button type="submit" size="sm" loading={busy}>
              {t(desk.save)}
            </Button>
            <Button size="sm" variant="default" onClick={close} disabled={busy}>
              {t(shell.cancel)}
            </Button>
          </Group>
        </>
      )}
    </form>
  );
}
