/** What was understood of a pasted table, and what is wrong with it. */
import { memo } from 'react';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import { importing, members } from '../../../../shared/text/members.ts';
import { useWords } from '../../../ui/language.tsx';
import { COLUMN_WORDS, type ReadTable, type Wrong } from './read-rows.ts';
import css from '../desk.module.css';

interface RowsPreviewProps {
  readonly table: ReadTable;
  /** What the server refused, by line. */
  readonly refused: ReadonlyMap<number, Refusal>;
}

export const RowsPreview = memo(function RowsPreview({ table, refused }: RowsPreviewProps) {
  const { t, refusal } = useWords();
  const { columns, hasHeader, ignored, rows } = table;
  const say = ({ text, params = {} }: Wrong) => t(text, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? t(value) : value])));
  const kinds = { delegate: t(members.delegate), secretary: t(members.secretary), guest: t(members.guest) };
  return (
    <div className={css.tight}>
      <p className={css.soft}>{hasHeader ? t(importing.columns, { columns: columns.map((one) => t(COLUMN_WORDS[one])).join(', ') }) : t(importing.noHeader)}</p>
      {ignored.length > 0 && <p className={css.soft}>{t(importing.ignored, { columns: ignored.join(', ') })}</p>}
      <div className={css.scroll} tabIndex={0} role="region" aria-label={t(importing.title)}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t(importing.row)}</th>
              <th scope="col">{t(importing.problem)}</th>
              {columns.map((one) => (
                <th scope="col" key={one}>
                  {t(COLUMN_WORDS[one])}
                </th>
              ))}
              {!columns.includes('kind') && <th scope="col">{t(members.kind)}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const theirs = refused.get(row.line);
              const wrong = row.wrong ? say(row.wrong) : theirs && refusal(theirs);
              return (
                <tr key={row.line} className={wrong ? css.wrong : undefined}>
                  <td>{row.line}</td>
                  <td>{wrong ?? <span className={css.markGood}>{t(importing.right)}</span>}</td>
                  {columns.map((one) => (
                    <td key={one}>{one === 'kind' && row.input ? kinds[row.input.kind] : row.cells[one]}</td>
                  ))}
                  {!columns.includes('kind') && <td>{row.input && kinds[row.input.kind]}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
});
