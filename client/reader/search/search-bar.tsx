/** Over the pages while something is looked for and the panel is not beside them: how often it was found, and from one to the next. */
import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { search } from '../../../shared/text/search.ts';
import { useWords } from '../../ui/language.tsx';
import { useOpened } from '../part.ts';
import { ToolButton } from '../tool-button.tsx';
import { useSearch } from './search-state.tsx';
import css from './search.module.css';

export function SearchBar() {
  const { t } = useWords();
  const { openSide } = useOpened();
  const { typed, type, isFound, places, selected, select } = useSearch();
  if (!isFound) return null;
  const step = (by: number): void => select(((selected ?? -by) + by + places.length) % places.length);
  return (
    <div className={css.bar} role="group" aria-label={t(search.inPaper)}>
      <Button variant="subtle" color="gray.8" className={css.typed} onClick={() => openSide('search')}>
        {typed.trim()}
      </Button>
      <span className={css.number} role="status">
        {places.length === 0 ? t(search.none) : t(search.place, { n: String((selected ?? 0) + 1), count: String(places.length) })}
      </span>
      <ToolButton name={t(search.previous)} disabled={places.length === 0} onClick={() => step(-1)}>
        <IconChevronUp aria-hidden />
      </ToolButton>
      <ToolButton name={t(search.next)} disabled={places.length === 0} onClick={() => step(1)}>
        <IconChevronDown aria-hidden />
      </ToolButton>
      <ToolButton
        name={t(search.close)}
        onClick={() => {
          type('');
          openSide(undefined);
        }}
      >
        <IconX aria-hidden />
      </ToolButton>
    </div>
  );
}
