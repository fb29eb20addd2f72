/** Asking a body's people for papers: for which item, by whom, until when. */
import { useState } from 'react';
import { Select, Textarea, TextInput } from '@mantine/core';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import type { Asking } from '../../../../shared/council/preparing.ts';
import { numbersOf, type Numbered } from '../../../../shared/meeting/numbers.ts';
import { preparing as words } from '../../../../shared/text/preparing.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import type { TaskSeen } from '../../../../shared/wire/preparing.ts';
import { byWhom, ByWhomFields, typedByWhom } from '../../../desk/by-whom.tsx';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useWords } from '../../../ui/language.tsx';

interface AskFormProps {
  readonly items: ReadonlyArray<Numbered & { readonly title: string }>;
  /** Whose items they are. */
  readonly meeting: string;
  readonly task: TaskSeen | undefined;
  readonly onSend: (asking: Asking) => Promise<unknown>;
  readonly onClose: () => void;
}

export function AskForm({ items, meeting, task, onSend, onClose }: AskFormProps) {
  const { t } = useWords();
  const draft = useDraft(`ask/${task?.id ?? meeting}`, {
    place: task?.place ?? items[0]?.item ?? '',
    title: task?.title ?? '',
    note: task?.note ?? '',
    ...typedByWhom(task),
  });
  const { place, title, note, ...typed } = draft.typed;
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const numbers = numbersOf(items);
  const send = async () => {
    setTried(true);
    const whom = byWhom(typed);
    if (!whom || place === '' || title.trim() === '') return;
    const asking = { place, title: title.trim(), ...whom, ...(note.trim() && { note: note.trim() }) };
    if (!(await run(() => onSend(asking) as Promise<Refusal | undefined>))) return;
    draft.sent();
    onClose();
  };
  return (
    <DeskDialog head={t(words.ask)} onClose={onClose}>
      <DeskForm act={t(task ? desk.save : words.askNow)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose} draft={draft}>
        <Select
          size="md"
          label={t(words.item)}
          data={items.map((one) => ({ value: one.item, label: `${numbers.get(one.item)}. ${one.title}` }))}
          value={place}
          onChange={(value) => value && draft.type({ place: value })}
          allowDeselect={false}
          searchable
        />
        <TextInput
          size="md"
          label={t(words.what)}
          description={t(words.whatHint)}
          value={title}
          maxLength={500}
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
        <Textarea
          size="md"
          label={t(words.note)}
          value={note}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => draft.type({ note: event.currentTarget.value })}
        />
      </DeskForm>
    </DeskDialog>
  );
}
