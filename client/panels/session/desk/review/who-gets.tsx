/** Each item and paper with whom it is for, how many they are, and what everybody else sees in its place. */
import { useState } from 'react';
import { Switch } from '@mantine/core';
import { forWhomOf, type Restriction } from '../../../../../shared/meeting/audience.ts';
import { numbersOf } from '../../../../../shared/meeting/numbers.ts';
import { readersOfItem, readersOfPaper } from '../../../../../shared/meeting/seen-as.ts';
import { review as words } from '../../../../../shared/text/review.ts';
import { useDesk } from '../../../../desk/use-desk.tsx';
import { useWords } from '../../../../ui/language.tsx';
import common from '../../../../desk/desk.module.css';
import css from './review.module.css';

interface Row {
  readonly key: string;
  /** Of an item; absent of a paper. */
  readonly number?: string;
  readonly title: string;
  readonly audience?: Restriction;
  readonly publicTitle?: string;
  readonly readers: readonly string[];
}

const MOST_NAMED = 6;
/** Of more than so many those alone are shown at first that are not for everybody. */
const MANY = 20;

export function WhoGets() {
  const { t } = useWords();
  const { meeting } = useDesk();
  const { agenda: { items }, papers, roll } = meeting;
  const numbers = numbersOf(items);
  const rows = items.flatMap((one): Row[] => [
    { ...one, key: one.item, number: numbers.get(one.item)!, readers: readersOfItem(meeting, one) },
    ...papers.order.flatMap((id): Row[] => {
      const paper = papers.papers[id];
      const { number: _none, ...of } = { number: undefined, ...paper };
      return paper?.item === one.item && paper.state === 'current'
        ? [{ ...of, key: paper.paper, title: paper.title, readers: readersOfPaper(meeting, paper) }]
        : [];
    }),
  ]);
  const restricted = rows.filter(({ audience, readers }) => audience !== undefined || readers.length < roll.order.length);
  const [chosen, setOnly] = useState<boolean>();
  const only = chosen ?? rows.length > MANY;
  const shown = only ? restricted : rows;
  const forWhom = ({ audience, readers }: Row): string => {
    const whom = forWhomOf(audience);
    const n = readers.length;
    if (whom === 'everyone' && n === roll.order.length) return t(words.everyone, { n });
    if (whom === 'everyone') return t(words.everyoneBut, { n, left: roll.order.length - n });
    if (whom === 'delegates') return t(words.delegates, { n });
    const names = readers.map((id) => roll.members.get(id)?.name ?? id);
    return t(words.named, { n, names: names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')}…` : names.join(', ') });
  };
  return (
    <section className={common.tight} aria-labelledby="who-gets">
      <h2 id="who-gets" className={common.heading}>
        {t(words.whoGets)}
      </h2>
      {rows.length === 0 && <p className={common.soft}>{t(words.empty)}</p>}
      {rows.length > 0 && restricted.length === 0 && <p>{t(words.noRestricted, { n: roll.order.length })}</p>}
      {restricted.length > 0 && (
        <>
          <Switch
            size="md"
            label={t(words.onlyRestricted, { n: restricted.length })}
            checked={only}
            onChange={(event) => setOnly(event.currentTarget.checked)}
          />
          <div className={common.scroll} role="region" tabIndex={0} aria-label={t(words.whoGets)}>
            <table className={`${common.table} ${css.table}`}>
              <thead>
                <tr>
                  <th scope="col">{t(words.what)}</th>
                  <th scope="col">{t(words.forWhom)}</th>
                  <th scope="col">{t(words.others)}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <tr key={row.key} data-restricted={row.audience !== undefined || undefined}>
                    <th scope="row" className={row.number === undefined ? css.paper : ''}>
                      {row.number !== undefined && `${row.number}. `}
                      {row.title}
                    </th>
                    <td data-label={t(words.forWhom)}>{forWhom(row)}</td>
                    <td data-label={t(words.others)}>{row.audience ? row.publicTitle : '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
