/** One of several units by its whole name, over as many lines as it takes; found by words, without accents. */
import { useState } from 'react';
import { CloseButton, Combobox, Input, InputBase, useCombobox } from '@mantine/core';
import { fits } from '../../shared/base/find.ts';
import { narrowing as words } from '../../shared/text/search.ts';
import { useWords } from '../ui/language.tsx';
import css from './choose-unit.module.css';

interface ChooseUnitProps {
  readonly label: string;
  readonly units: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  /** Code; the empty text: all of them. */
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** So many are shown without a search of their own. */
const FEW = 8;
const MOST = 100;

export function ChooseUnit({ label, units, value, onChange }: ChooseUnitProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setTyped('');
    },
    onDropdownOpen: () => units.length > FEW && combobox.focusSearchInput(),
  });
  const chosen = units.find(({ code }) => code === value);
  const some = units.filter(({ name }) => fits(typed, name)).slice(0, MOST);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(code) => {
        onChange(code);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <InputBase
          component="button"
          type="button"
          pointer
          multiline
          size="md"
          label={label}
          aria-label={`${label}: ${chosen?.name ?? t(words.any)}`}
          classNames={{ input: css.field! }}
          rightSection={
            chosen ? (
              <CloseButton size="lg" aria-label={`${label}: ${t(words.any)}`} onMouseDown={(event) => event.preventDefault()} onClick={() => onChange('')} />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={chosen ? 'all' : 'none'}
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen?.name ?? <Input.Placeholder>{t(words.any)}</Input.Placeholder>}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        {units.length > FEW && (
          <Combobox.Search
            value={typed}
            aria-label={t(words.findUnit)}
            placeholder={t(words.findUnit)}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.updateSelectedOptionIndex();
            }}
          />
        )}
        <Combobox.Options className={css.options}>
          {some.map(({ code, name }) => (
            <Combobox.Option key={code} value={code} active={code === value} className={css.option}>
              {name}
            </Combobox.Option>
          ))}
          {some.length === 0 && <Combobox.Empty>{t(words.noUnit)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
