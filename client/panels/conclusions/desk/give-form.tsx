/** Giving what follows from a conclusion to a body's people: what, by whom, until when. */
import { useState } from 'react';
import { Modal, MultiSelect, Select, Text, Textarea } from '@mantine/core';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import type { Giving } from '../../../../shared/council/following.ts';
import { following as words } from '../../../../shared/text/following.ts';
import { preparing } from '../../../../shared/text/preparing.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import type { FollowedTask } from '../../../../shared/wire/following.ts';
import type { PeopleToAsk } from '../../../../shared/wire/preparing.ts';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { findOption } from '../../../desk/find-option.ts';
import { useActing } from '../../../desk/use-act.ts';
import { instantOf, inVietnam } from '../../../desk/vietnam-time.ts';
import { When } from '../../../desk/when.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { useAsk } from '../../../ui/use-ask.ts';

interface GiveFormProps {
  readonly task: FollowedTask | undefined;
  readonly onSend: (giving: Omit<Giving, 'from'>) => Promise<unknown>;
  readonly onClose: () => void;
}

export function GiveForm({ task, onSend, onClose }: GiveFormProps) {
  const { t } = useWords();
  const before = task ? inVietnam(task.due) : { day: '', time: '17:00' };
  const [title, setTitle] = useState(task?.title ?? '');
  const [body, setBody] = useState(task?.body ?? '');
  const [unit, setUnit] = useState<string>();
  const [people, setPeople] = useState<readonly string[]>(task?.people ?? []);
  const [known, setKnown] = useState<Readonly<Record<string, string>>>(task?.names ?? {});
  const [day, setDay] = useState(before.day);
  const [time, setTime] = useState(before.time);
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
    if (!due || title.trim() === '' || body.trim() === '' || people.length === 0) return;
    const giving = { title: title.trim(), body: body.trim(), people: [...people], due };
    if (await run(() => onSend(giving) as Promise<Refusal | undefined>)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={
        <Text fw={600} fz="lg">
          {t(task ? words.change : words.give)}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t(shell.close) }}
    >
      <DeskForm act={t(task ? desk.save : words.give)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <Textarea
          size="md"
          label={t(words.what)}
          description={t(words.whatHint)}
          value={title}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={missing(title.trim() === '')}
          data-autofocus
        />
        <ChooseEntry from="issuers" label={t(words.body)} value={body} onChange={setBody} />
        <Refused refusal={notThere} again={again} />
        {(data?.units.length ?? 0) > 1 && (
          <Select
            size="md"
            label={t(preparing.unit)}
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
      </DeskForm>
    </Modal>
  );
}
