/** A delegate group or a committee, chosen as a whole wherever people are chosen by name. */
import { Select } from '@mantine/core';
import { groupsOf, type PeopleOfGroup } from '../../shared/council/held.ts';
import { committees as words } from '../../shared/text/terms.ts';
import { useWords } from '../ui/language.tsx';
import { findOption } from './find-option.ts';
import { useEveryMember, useOwnUnit } from './people.ts';

interface ChooseGroupProps {
  readonly groups: readonly PeopleOfGroup[];
  readonly onChoose: (people: PeopleOfGroup['people']) => void;
}

/** Nothing where nobody is in any. */
export function ChooseGroup({ groups, onChoose }: ChooseGroupProps) {
  const { t } = useWords();
  if (groups.length === 0) return null;
  return (
    <Select
      size="md"
      label={t(words.choose)}
      placeholder={t(words.choose)}
      searchable
      filter={findOption}
      data={groups.map(({ name, people }) => ({ value: name, label: `${name} (${people.length})` }))}
      value={null}
      onChange={(name) => name && onChoose(groups.find((one) => one.name === name)?.people ?? [])}
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
