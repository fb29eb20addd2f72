/** Giving what follows from a conclusion to a body's people: what, by whom, until when. */
import { useState } from 'react';
import { Textarea } from '@mantine/core';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import type { Giving } from '../../../../shared/council/following.ts';
import { following as words } from '../../../../shared/text/following.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import type { FollowedTask } from '../../../../shared/wire/following.ts';
import { byWhom, ByWhomFields, typedByWhom } from '../../../desk/by-whom.tsx';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';

interface GiveFormProps {
  readonly task: FollowedTask | undefined;
  /** The conclusion that a new one follows from. */
  readonly from: string;
  readonly onSend: (giving: Omit<Giving, 'from'>) => Promise<unknown>;
  readonly onClose: () => void;
}

export function GiveForm({ task, from, onSend, onClose }: GiveFormProps) {
  const { t } = useWords();
  const draft = useDraft(`give/${task?.id ?? from}`, { title: task?.title ?? '', ...typedByWhom(task) });
  const { title, ...typed } = draft.typed;
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const send = async () => {
    setTried(true);
    const whom = byWhom(typed);
    if (!whom || title.trim() === '') return;
    if (!(await run(() => onSend({ title: title.trim(), ...whom }) as Promise<Refusal | undefined>))) return;
    draft.sent();
    onClose();
  };
  return (
    <DeskDialog head={t(task ? words.change : words.give)} onClose={onClose}>
      <DeskForm act={t(task ? desk.save : words.give)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose} draft={draft}>
        <Textarea
          size="md"
          label={t(words.what)}
          description={t(words.whatHint)}
          value={title}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => draft.type({ title: event.currentTarget.value })}
          error={tried && title.trim() === '' ? t(desk.required) : undefined}
          data-autofocus
        />
        <ByWhomFields
          words={words}
          typed={typed}
          tried={tried}
          onType={draft.type}
        />
      </DeskForm>
    </DeskDialog>
  );
}
