/** A delegate group or a committee, chosen as a whole wherever people are chosen by name. */
import { Select } from '@mantine/core';
import { groupsOf, type PeopleOfGroup } from '../../shared/council/held.ts';
import { committees as words } from '../../shared/text/terms.ts';
import { useWords } from '../ui/language.tsx';
import { findOption } from './find-option.ts';
import { useEveryMember, useOwnUnit } from './people.ts';

interface ChooseWholeProps {
  readonly label: string;
  /** What may be chosen, and how each is shown. */
  readonly options: ReadonlyArray<{ readonly value: string; readonly label: string }>;
  readonly onChoose: (value: string) => void;
}

/** A field that is empty again after each choice: what was chosen stands elsewhere, person by person. */
export function ChooseWhole({ label, options, onChoose }: ChooseWholeProps) {
  return (
    <Select
      size="md"
      label={label}
      placeholder={label}
      searchable
      filter={findOption}
      data={[...options]}
      value={null}
      onChange={(value) => value && onChoose(value)}
    />
  );
}

interface ChooseGroupProps {
  readonly groups: readonly PeopleOfGroup[];
  readonly onChoose: (people: PeopleOfGroup['people']) => void;
}

/** Nothing where nobody is in any. */
export function ChooseGroup({ groups, onChoose }: ChooseGroupProps) {
  const { t, number } = useWords();
  if (groups.length === 0) return null;
  return (
    <ChooseWhole
      label={t(words.choose)}
      options={groups.map(({ name, people }) => ({ value: name, label: `${name} (${number(people.length)})` }))}
      onChoose={(name) => onChoose(groups.find((one) => one.name === name)?.people ?? [])}
    />
  );
}

interface ChooseListedGroupProps {
  /** Who may be chosen. */
  readonly ids: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** The same of people of a meeting, by what the register of the own unit says of them now. */
export function ChooseListedGroup({ ids, onChoose }: ChooseListedGroupProps) {
  const { data = [] } = useEveryMember({ unit: useOwnUnit() });
  const may = new Set(ids);
  return (
    <ChooseGroup groups={groupsOf(data.filter(({ id }) => may.has(id)))} onChoose={(people) => onChoose(people.map(({ id }) => id))} />
  );
}
