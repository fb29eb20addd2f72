/** People of any unit, chosen by name: those of one unit are listed, those chosen of another stay. */
import { useState } from 'react';
import { MultiSelect, Select } from '@mantine/core';
import { taskWords as words } from '../../shared/text/tasks.ts';
import type { PeopleToAsk } from '../../shared/wire/preparing.ts';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { ChooseGroup } from './choose-group.tsx';
import { findOption } from './find-option.ts';

const MOST = 20;

interface ChoosePeopleProps {
  readonly label: string;
  /** Ids. */
  readonly people: readonly string[];
  /** Of those who were chosen before. */
  readonly names: Readonly<Record<string, string>> | undefined;
  readonly onChange: (people: readonly string[]) => void;
  readonly error: string | undefined;
}

export function ChoosePeople({ label, people, names, onChange, error }: ChoosePeopleProps) {
  const { t } = useWords();
  const [unit, setUnit] = useState<string>();
  const [known, setKnown] = useState<Readonly<Record<string, string>>>(names ?? {});
  const { data, refusal, again } = useAsk<PeopleToAsk>(`/preparing-people${unit === undefined ? '' : `?unit=${unit}`}`);
  const here = (data?.people ?? []).map(({ id, name, title: office, group }) => {
    return { value: id, label: [name, office, group].filter(Boolean).join(', ') };
  });
  const others = people.filter((id) => !here.some(({ value }) => value === id)).map((id) => ({ value: id, label: known[id] ?? id }));
  return (
    <>
      <Refused refusal={refusal} again={again} />
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
      <ChooseGroup
        people={data?.people ?? []}
        onChoose={(ids) => {
          setKnown({ ...known, ...Object.fromEntries(here.map(({ value: id, label: name }) => [id, name])) });
          onChange([...new Set([...people, ...ids])].slice(0, MOST));
        }}
      />
      <MultiSelect
        size="md"
        label={label}
        data={[...here, ...others]}
        filter={findOption}
        value={[...people]}
        onChange={(value) => {
          setKnown({ ...known, ...Object.fromEntries(here.map(({ value: id, label: name }) => [id, name])) });
          onChange(value);
        }}
        maxValues={MOST}
        searchable
        error={error}
      />
    </>
  );
}
