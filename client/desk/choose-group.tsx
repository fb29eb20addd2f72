/** A delegate group or a committee, chosen as a whole wherever people are chosen by name. */
import { Select } from '@mantine/core';
import { committeesIn } from '../../shared/council/held.ts';
import { committees as words } from '../../shared/text/terms.ts';
import { useWords } from '../ui/language.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { findOption } from './find-option.ts';

interface Grouped {
  readonly id: string;
  readonly inOffice?: boolean;
  readonly group?: string | undefined;
  readonly committee?: string | undefined;
}

/** Ids of the people of each group and committee, by its name, in the order of the names. */
export function groupsOf(people: readonly Grouped[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, group, committee = '' } of people)
    for (const name of [...(group ? [group] : []), ...committeesIn(committee)]) found.set(name, [...(found.get(name) ?? []), id]);
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true })));
}

interface ChooseGroupProps {
  readonly people: readonly Grouped[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Nothing where nobody is in any. */
export function ChooseGroup({ people, onChoose }: ChooseGroupProps) {
  const { t } = useWords();
  const groups = groupsOf(people);
  if (groups.size === 0) return null;
  return (
    <Select
      size="md"
      label={t(words.choose)}
      placeholder={t(words.choose)}
      searchable
      filter={findOption}
      data={[...groups].map(([name, ids]) => ({ value: name, label: `${name} (${ids.length})` }))}
      value={null}
      onChange={(name) => name && onChoose(groups.get(name) ?? [])}
    />
  );
}

/** The same of people of a meeting, by what the register says of them now. @param ids who may be chosen */
export function ChooseListedGroup({ ids, onChoose }: { readonly ids: readonly string[]; readonly onChoose: ChooseGroupProps['onChoose'] }) {
  const { data } = useAsk<{ readonly members: readonly Grouped[] }>('/members');
  const may = new Set(ids);
  return <ChooseGroup people={(data?.members ?? []).filter(({ id }) => may.has(id))} onChoose={onChoose} />;
}
