/** A name that is given or changed: one field and its act. */
import { useState } from 'react';
import { TextInput } from '@mantine/core';
import type { Refusal } from '../../shared/base/refusal.ts';
import { desk } from '../../shared/text/secretariat.ts';
import { useWords } from '../ui/language.tsx';
import { DeskForm } from './desk-form.tsx';
import { useActing } from './use-act.ts';
import { useDraft } from './use-draft.tsx';

interface NameFormProps {
  /** Names it among all forms of the desk. */
  readonly form: string;
  readonly label: string;
  readonly name: string;
  readonly act: string;
  readonly onSave: (name: string) => Promise<Refusal | undefined>;
  readonly onCancel?: () => void;
}

export function NameForm({ form, label, name: before, act, onSave, onCancel }: NameFormProps) {
  const { t } = useWords();
  const draft = useDraft(form, { name: before });
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const name = draft.typed.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const save = async () => {
    setTried(true);
    if (name === '' || !(await run(() => onSave(name)))) return;
    // Empty again, it is no form that somebody has left empty.
    setTried(false);
    draft.drop();
  };
  return (
    <DeskForm draft={draft} act={act} busy={busy} refusal={refusal} onSend={save} {...(onCancel && { onCancel })}>
      <TextInput
        size="md"
        label={label}
        value={draft.typed.name}
        onChange={(event) => draft.type({ name: event.currentTarget.value })}
        error={tried && name === '' && t(desk.required)}
        maxLength={120}
        data-autofocus
      />
    </DeskForm>
  );
}
