/** One person of the register, found by some letters of the name: the server looks, a few are offered. */
import { useState } from 'react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Member } from '../../shared/council/council.ts';
import type { MemberPage, Part } from '../../shared/wire/members.ts';
import { Refused } from '../ui/notice.tsx';
import { usePaged } from '../ui/use-paged.ts';
import { NobodyFound } from './nobody-found.tsx';

/** After the last letter, in milliseconds. */
export const TYPED_MS = 250;
const OFFERED = 40;

interface FindPersonProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string;
  /** Code of a unit; absent: everybody whom this desk sees. */
  readonly unit?: string | undefined;
  readonly part?: Part;
  readonly value: string | null;
  /** Who that is, where it is known. */
  readonly chosen?: Member | undefined;
  readonly clearable?: boolean;
  readonly disabled?: boolean;
  /** Not offered. */
  readonly without?: (member: Member) => boolean;
  readonly labelOf?: (member: Member) => string;
  /** Whoever is chosen leaves the field at once. */
  readonly leaves?: boolean;
  readonly onChange: (member: Member | undefined) => void;
}

const usualLabel = ({ name, title, group }: Member): string => [name, title, group].filter(Boolean).join(' — ');

export function FindPerson(props: FindPersonProps) {
  const { label, description, placeholder, unit, part, value, clearable = false, disabled = false } = props;
  const { without, labelOf = usualLabel, leaves = false, onChange } = props;
  const [search, setSearch] = useState('');
  const [last, setLast] = useState<Member>();
  const chosen = [props.chosen, last].find((one) => one?.id === value);
  const own = value === null ? undefined : chosen ? labelOf(chosen) : value;
  // What stands in the field is the one chosen, and no search.
  const [typed] = useDebouncedValue(search === own ? '' : search, TYPED_MS);
  const { pages, refusal, again, isOld } = usePaged<MemberPage>('/members', { unit, part, typed, limit: OFFERED });
  const offered = (pages?.[0]?.members ?? []).filter((one) => !without?.(one));
  const options = offered.map((one) => ({ value: one.id, label: labelOf(one) }));
  const isThere = value === null || options.some((one) => one.value === value);
  return (
    <>
      <Select
        size="md"
        label={label}
        description={description}
        placeholder={placeholder}
        searchable
        clearable={clearable}
        allowDeselect={clearable}
        disabled={disabled}
        // The server has looked already.
        filter={({ options: all }) => all}
        nothingFoundMessage={<NobodyFound looking={isOld} />}
        data={isThere ? options : [...(search === own ? [{ value: value!, label: own ?? value! }] : []), ...options]}
        value={value}
        searchValue={search}
        onSearchChange={setSearch}
        onChange={(id) => {
          const member = offered.find((one) => one.id === id);
          setLast(member);
          if (id === null || leaves) setSearch('');
          onChange(member);
        }}
      />
      <Refused refusal={refusal} again={again} />
    </>
  );
}
