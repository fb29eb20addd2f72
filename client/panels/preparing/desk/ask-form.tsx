/** Asking a body's people for papers: for which item, by whom, until when. */
import { useState } from 'react';
import { Modal, MultiSelect, Select, Text, Textarea, TextInput } from '@mantine/core';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import type { Asking } from '../../../../shared/council/preparing.ts';
import { preparing as words } from '../../../../shared/text/preparing.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import type { PeopleToAsk, TaskSeen } from '../../../../shared/wire/preparing.ts';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { findOption } from '../../../desk/find-option.ts';
import { useActing } from '../../../desk/use-act.ts';
import { instantOf, inVietnam } from '../../../desk/vietnam-time.ts';
import { When } from '../../../desk/when.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { useAsk } from '../../../ui/use-ask.ts';

interface AskFormProps {
  readonly items: ReadonlyArray<{ readonly item: string; readonly title: string }>;
  readonly task: TaskSeen | undefined;
  readonly onSend: (asking: Asking) => Promise<unknown>;
  readonly onClose: () => void;
}

export function AskForm({ items, task, onSend, onClose }: AskFormProps) {
  const { t } = useWords();
  const before = task ? inVietnam(task.due) : { day: '', time: '17:00' };
  const [place, setPlace] = useState(task?.place ?? items[0]?.item ?? '');
  const [title, setTitle] = useState(task?.title ?? '');
  const [body, setBody] = useState(task?.body ?? '');
  const [unit, setUnit] = useState<string>();
  const [people, setPeople] = useState<readonly string[]>(task?.people ?? []);
  const [known, setKnown] = useState<Readonly<Record<string, string>>>(task?.names ?? {});
  const [day, setDay] = useState(before.day);
  const [time, setTime] = useState(before.time);
  const [note, setNote] = useState(task?.note ?? '');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const { data, refusal: notThere, again } = useAsk<PeopleToAsk>(`/preparing-people${unit === undefined ? '' : `?unit=${unit}`}`);
  const due = instantOf(day, time);
  const missing = (is: boolean) => (tried && is ? t(desk.required) : undefined);
  const here = (data?.people ?? []).map(({ id, name, title: office, group }) => {
    return { value: id, label: [name, office, group].filter(Boolean).join(', ') };
  });
  // Those chosen of another unit stay among the choices.
  const others = people.filter((id) => !here.some(({ value }) => value === id)).map((id) => ({ value: id, label: known[id] ?? id }));
  const send = async () => {
    setTried(true);
    if (!due || place === '' || title.trim() === '' || body.trim() === '' || people.length === 0) return;
    const asking = { place, title: title.trim(), body: body.trim(), people: [...people], due, ...(note.trim() && { note: note.trim() }) };
    if (await run(() => onSend(asking) as Promise<Refusal | undefined>)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={
        <Text fw={600} fz="lg">
          {t(words.ask)}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t(shell.close) }}
    >
      <DeskForm act={t(task ? desk.save : words.askNow)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <Select
          size="md"
          label={t(words.item)}
          data={items.map((one, n) => ({ value: one.item, label: `${n + 1}. ${one.title}` }))}
          value={place}
          onChange={(value) => value && setPlace(value)}
          allowDeselect={false}
          searchable
        />
        <TextInput
          size="md"
          label={t(words.what)}
          description={t(words.whatHint)}
          value={title}
          maxLength={500}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={missing(title.trim() === '')}
          data-autofocus
        />
        <ChooseEntry from="issuers" label={t(words.body)} value={body} onChange={setBody} />
        <Refused refusal={notThere} again={again} />
        {(data?.units.length ?? 0) > 1 && (
          <Select
            size="md"
            label={t(words.unit)}
            data={(data?.units ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            value={unit ?? null}
            onChange={(value) => setUnit(value ?? undefined)}
            searchable
          />
        )}
        <MultiSelect
          size="md"
          label={t(words.people)}
          data={[...here, ...others]}
          filter={findOption}
          value={[...people]}
          onChange={(value) => {
            setKnown({ ...known, ...Object.fromEntries(here.map(({ value: id, label }) => [id, label])) });
            setPeople(value);
          }}
          maxValues={20}
          searchable
          error={missing(people.length === 0)}
        />
        <When
          label={t(words.due)}
          day={day}
          time={time}
          onDay={setDay}
          onTime={setTime}
          wrongDay={tried && !day}
          wrongTime={tried && day !== '' && !due}
        />
        <Textarea
          size="md"
          label={t(words.note)}
          value={note}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </DeskForm>
    </Modal>
  );
}
