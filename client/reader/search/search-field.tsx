/** The field in which somebody types what they look for. */
import { TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { search } from '../../../shared/text/search.ts';
import { MOST_TYPED } from '../../../shared/papers/query.ts';
import { useWords } from '../../ui/language.tsx';
import { ToolButton } from '../tool-button.tsx';

interface SearchFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onEnter?: (back: boolean) => void;
  /** Beside something that is read first: no keyboard comes up by itself. */
  readonly beside?: boolean;
}

export function SearchField({ label, typed, onType, onEnter, beside = false }: SearchFieldProps) {
  const { t } = useWords();
  return (
    <TextInput
      type="search"
      data-autofocus={!beside || undefined}
      autoFocus={!beside}
      size="lg"
      maxLength={MOST_TYPED}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={22} aria-hidden />}
      rightSectionWidth={56}
      rightSection={
        typed !== '' && (
          <ToolButton name={t(search.clear)} onClick={() => onType('')}>
            <IconX aria-hidden />
          </ToolButton>
        )
      }
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onEnter?.(event.shiftKey);
      }}
    />
  );
}
