/** At the side of a paper: the field, how often it was found, and each page that has it. */
import { UnstyledButton } from '@mantine/core';
import { search } from '../../../shared/text/search.ts';
import { useWords } from '../../ui/language.tsx';
import { useOpened } from '../part.ts';
import { Marked } from './marked.tsx';
import { Recognised } from './recognised.tsx';
import { SearchField } from './search-field.tsx';
import { useSearch } from './search-state.tsx';
import css from './search.module.css';

/** Pages in the list: the others are reached by "next". */
const MOST_LISTED = 200;

export function SearchPanel() {
  const { t } = useWords();
  const { labels, doc } = useOpened();
  const { typed, type, reading, scans, recognised, pages, places, selected = -1, select } = useSearch();
  const firsts = new Map<number, number>();
  for (const [at, { page }] of places.entries()) if (!firsts.has(page)) firsts.set(page, at);
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
        {reading && !pages && <p className={css.note}>{t(search.loadingOne)}</p>}
        {pages && <p className={css.count}>{places.length > 0 ? t(search.count, { n: places.length }) : t(search.none)}</p>}
        {pages && scans > 0 && (
          <p className={css.note}>{scans >= doc.numPages ? t(search.allScanned) : t(search.scanned, { n: scans, pages: doc.numPages })}</p>
        )}
        {pages && recognised.size > 0 && <p className={css.note}>{t(search.recognisedPages, { n: recognised.size, pages: doc.numPages })}</p>}
        {pages && places.length === 0 && scans < doc.numPages && <p className={css.note}>{t(search.noneAdvice)}</p>}
      </div>
      {pages && pages.length > 0 && (
        <ul className={css.list}>
          {pages.slice(0, MOST_LISTED).map(({ page, excerpt }) => (
            <li key={page}>
              <UnstyledButton
                className={css.entry}
                aria-current={places[selected]?.page === page ? 'true' : undefined}
                onClick={() => select(firsts.get(page)!)}
              >
                <span className={css.where}>{t(search.page, { page: labels?.[page] ?? String(page + 1) })}{recognised.has(page) && <Recognised />}</span>
                <Marked excerpt={excerpt} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
