/** What was understood of a list, row by row, what is to be answered, and what stays out. */
import { memo } from 'react';
import { Button } from '@mantine/core';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import { importing, members } from '../../../../shared/text/members.ts';
import { useWords } from '../../../ui/language.tsx';
import type { Kind } from '../../../../shared/council/council.ts';
import type { Column } from './headings.ts';
import { COLUMN_WORDS, type ReadRow, type Said } from './read-row.ts';
import type { ReadTable } from './read-rows.ts';
import type { RowAnswer } from './rows.ts';
import css from '../../../desk/desk.module.css';

interface RowsPreviewProps {
  readonly table: ReadTable;
  /** What the server refused, by line. */
  readonly refused: ReadonlyMap<number, Refusal>;
  readonly onAnswer: (mark: string, answer: RowAnswer | undefined) => void;
}

export const RowsPreview = memo(function RowsPreview({ table, refused, onAnswer }: RowsPreviewProps) {
  const { t, refusal, number } = useWords();
  const { columns, hasHeader, ignored } = table;
  const say = ({ text, params = {} }: Said) =>
    t(text, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? t(value) : value])));
  const kinds = { delegate: t(members.delegate), secretary: t(members.secretary), guest: t(members.guest) };
  const rows = [...table.rows, ...table.left].sort((a, b) => a.line - b.line);
  const state = (row: ReadRow) => {
    const theirs = refused.get(row.line);
    if (row.left)
      return (
        <>
          {say(row.left)}
          <span className={css.answers}>
            {row.left.text === importing.leftByHand && (
              <Answer onClick={() => onAnswer(row.mark, undefined)}>{t(importing.takeBack)}</Answer>
            )}
            {[importing.leftGroup, importing.leftTotal, importing.leftNote].includes(row.left.text) && (
              <Answer onClick={() => onAnswer(row.mark, 'person')}>{t(importing.isPerson)}</Answer>
            )}
          </span>
        </>
      );
    const wrong = row.doubt ?? row.wrong;
    if (row.change && !theirs)
      return (
        <>
          {t(importing.changes)}
          <span className={css.answers}>
            <Answer onClick={() => onAnswer(row.mark, undefined)}>{t(importing.takeBack)}</Answer>
          </span>
        </>
      );
    if (!wrong && !theirs) return <span className={css.markGood}>{t(importing.right)}</span>;
    return (
      <>
        {wrong ? say(wrong) : refusal(theirs!)}
        <span className={css.answers}>
          {row.namesake && <Answer onClick={() => onAnswer(row.mark, 'change')}>{t(importing.isSame)}</Answer>}
          {row.doubt && row.doubt.text !== importing.loginOf && (
            <Answer onClick={() => onAnswer(row.mark, 'person')}>
              {t(row.doubt.text === importing.notSurePerson ? importing.isPerson : importing.isAnother)}
            </Answer>
          )}
          <Answer onClick={() => onAnswer(row.mark, 'leave')}>{t(importing.leaveRow)}</Answer>
        </span>
      </>
    );
  };
  /** What a cell says; where it changes somebody, what stood there before it as well. */
  const cell = (row: ReadRow, column: Column) => {
    const { change } = row;
    const says = (of: { readonly kind: Kind } & Partial<Record<Column, string>>) => (column === 'kind' ? kinds[of.kind] : of[column]);
    if (change?.columns.includes(column)) return t(importing.fromTo, { from: says(change.member) || '–', to: says(change.input) ?? '' });
    const kind = (row.input ?? change?.input)?.kind;
    return column === 'kind' && kind ? kinds[kind] : row.cells[column];
  };
  const others = columns.filter((one) => one !== 'name');
  const isWrong = (row: ReadRow) => row.wrong ?? row.doubt ?? refused.get(row.line);
  return (
    <div className={css.tight}>
      {hasHeader && <p className={css.soft}>{t(importing.columns, { columns: columns.map((one) => t(COLUMN_WORDS[one])).join(', ') })}</p>}
      {ignored.length > 0 && <p className={css.soft}>{t(importing.ignored, { columns: ignored.join(', ') })}</p>}
      <div className={css.scroll} tabIndex={0} role="region" aria-label={t(importing.title)}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t(importing.row)}</th>
              <th scope="col">{t(members.name)}</th>
              <th scope="col">{t(importing.problem)}</th>
              {others.map((one) => (
                <th scope="col" key={one}>
                  {t(COLUMN_WORDS[one])}
                </th>
              ))}
              {!columns.includes('kind') && <th scope="col">{t(members.kind)}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line} className={row.left ? css.leftOut : isWrong(row) ? css.wrong : undefined}>
                <td>{number(row.line)}</td>
                <td className={css.named}>{cell(row, 'name')}</td>
                <td className={css.state}>{state(row)}</td>
                {others.map((one) => (
                  <td key={one}>{cell(row, one)}</td>
                ))}
                {!columns.includes('kind') && <td>{(row.input ?? row.change) && cell(row, 'kind')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
});

const Answer = ({ onClick, children }: { readonly onClick: () => void; readonly children: string }) => (
  <Button size="compact-md" variant="default" onClick={onClick}>
    {children}
  </Button>
);
