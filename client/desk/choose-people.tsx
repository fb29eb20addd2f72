/** People of any unit, chosen by name: the server looks among those of one unit, those chosen of another stay. */
import { useState } from 'react';
import { MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { listWords } from '../../shared/text/lists.ts';
import { taskWords as words } from '../../shared/text/tasks.ts';
import type { PeopleToAsk } from '../../shared/wire/preparing.ts';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { usePaged } from '../ui/use-paged.ts';
import { TYPED_MS } from './find-person.tsx';
import { ChooseGroup } from './choose-group.tsx';
import { NobodyFound } from './nobody-found.tsx';

const MOST = 20;

interface ChoosePeopleProps {
  readonly label: string;
  /** Ids. */
  readonly people: readonly string[];
  /** Of those who were chosen before. */
  readonly names: Readonly<Record<string, string>> | undefined;
  /** `names`: of all who were chosen here. */
  readonly onChange: (people: readonly string[], names: Readonly<Record<string, string>>) => void;
  readonly error: string | undefined;
}

export function ChoosePeople({ label, people, names, onChange, error }: ChoosePeopleProps) {
  const { t } = useWords();
  const [unit, setUnit] = useState<string>();
  const [known, setKnown] = useState<Readonly<Record<string, string>>>(names ?? {});
  const [search, setSearch] = useState('');
  const [typed] = useDebouncedValue(search, TYPED_MS);
  const { pages, refusal, again, isOld } = usePaged<PeopleToAsk & { readonly next?: string }>('/preparing-people', { unit, typed });
  const data = pages?.[0];
  const here = (data?.people ?? []).map(({ id, name, title: office, group }) => {
    return { value: id, label: [name, office, group].filter(Boolean).join(', ') };
  });
  const others = people.filter((id) => !here.some(({ value }) => value === id)).map((id) => ({ value: id, label: known[id] ?? id }));
  const choose = (chosen: readonly string[], found: ReadonlyArray<readonly [string, string]>) => {
    const all = { ...known, ...Object.fromEntries(found) };
    setKnown(all);
    onChange(chosen, Object.fromEntries(chosen.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]]))));
  };
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
        groups={data?.groups ?? []}
        onChoose={(those) => {
          choose([...new Set([...people, ...those.map(({ id }) => id)])].slice(0, MOST), those.map(({ id, name }) => [id, name]));
        }}
      />
      <MultiSelect
        size="md"
        label={label}
        data={[...here, ...others]}
        // The server has looked already; those chosen are not offered again.
        filter={({ options }) => options}
        searchValue={search}
        onSearchChange={setSearch}
        description={data && data.count > here.length && search === '' ? t(listWords.typeToFind, { n: data.count }) : undefined}
        nothingFoundMessage={<NobodyFound looking={isOld} />}
        value={[...people]}
        onChange={(value) => {
          choose(value, here.map(({ value: id, label: name }) => [id, name]));
        }}
        hidePickedOptions
        maxValues={MOST}
        searchable
        error={error}
      />
    </>
  );
}
