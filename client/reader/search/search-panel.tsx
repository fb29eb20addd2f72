/** At the side of a paper: the field, how often it was found, and each place. */
import { UnstyledButton } from '@mantine/core';
import { search } from '../../../shared/text/search.ts';
import { useWords } from '../../ui/language.tsx';
import { useOpened } from '../part.ts';
import { Marked } from './marked.tsx';
import { Recognised } from './recognised.tsx';
import { SearchField } from './search-field.tsx';
import { useSearch } from './search-state.tsx';
import css from './search.module.css';

export function SearchPanel() {
  const { t } = useWords();
  const { labels, doc } = useOpened();
  const { typed, type, reading, scans, recognised, isFound, places, selected = -1, select } = useSearch();
  const listed = places.flatMap(({ page, excerpt }, at) => (excerpt ? [{ at, page, excerpt }] : []));
  return (
    <div className={css.panel}>
      <SearchField
        label={t(search.typePaper)}
        typed={typed}
        onType={type}
        onEnter={(back) => select((selected + (back ? -1 : 1) + places.length) % Math.max(1, places.length))}
      />
      <div role="status">
        {typed.trim() === '' && <p className={css.note}>{t(search.how)}</p>}
        {reading && !isFound && <p className={css.note}>{t(search.loadingOne)}</p>}
        {isFound && <p className={css.count}>{places.length > 0 ? t(search.count, { n: places.length }) : t(search.none)}</p>}
        {isFound && scans > 0 && (
          <p className={css.note}>{scans >= doc.numPages ? t(search.allScanned) : t(search.scanned, { n: scans, pages: doc.numPages })}</p>
        )}
        {isFound && recognised.size > 0 && (
          <p className={css.note}>{t(search.recognisedPages, { n: recognised.size, pages: doc.numPages })}</p>
        )}
        {isFound && places.length === 0 && scans < doc.numPages && <p className={css.note}>{t(search.noneAdvice)}</p>}
      </div>
      {isFound && listed.length > 0 && (
        <ul className={css.list}>
          {listed.map(({ at, page, excerpt }) => (
            <li key={at}>
              <UnstyledButton className={css.entry} aria-current={at === selected ? 'true' : undefined} onClick={() => select(at)}>
                <span className={css.where}>
                  {t(search.page, { page: labels?.[page] ?? String(page + 1) })}
                  {recognised.has(page) && <Recognised />}
                </span>
                <Marked excerpt={excerpt} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {isFound && listed.length < places.length && <p className={css.note}>{t(search.listed, { n: listed.length })}</p>}
    </div>
  );
}
