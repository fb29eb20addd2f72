/** What an election or a vote on confidence came to, on the wall: a line for each, smaller the more there are; of many, how many are not shown. */
import type { CSSProperties } from 'react';
import { levelOf } from '../../../shared/meeting/forms.ts';
import { elected as words } from '../../../shared/text/elected.ts';
import { useWords } from '../../ui/language.tsx';
import { fateOf, inOrder } from '../../../shared/meeting/ranked.ts';
import { rankedResult } from '../../../shared/text/ranked.ts';
import { byMarks, labelIn, type FormResultProps } from './elected.tsx';
import css from './elected.module.css';

/** Lines that can be read from the last row; whoever has most marks is among them. */
const MOST = 20;
/** What there is room for, in the pixels of the wall that is drawn. */
const HEIGHT = 760;

export function FormWall({ content: { form, options }, decision, counts }: Omit<FormResultProps, 'base'>) {
  const { t, number } = useWords();
  const rows =
    decision.kind === 'election'
      ? byMarks(options, counts).map(({ id, label }) => ({ id, label, said: number(counts[id] ?? 0), isIn: decision.elected.includes(id) }))
      : decision.kind === 'ranked'
        ? (form?.kind === 'ranked' ? inOrder(form, decision) : []).map(({ id, label }) => {
            const { is, round } = fateOf(decision, id);
            const said = is === 'left' ? '' : t(is === 'elected' ? rankedResult.electedIn : rankedResult.outIn, { n: number(round) });
            return { id, label, said, isIn: is === 'elected' };
          })
      : decision.officers.map(({ officer, counts: own }) => {
          const named = form?.kind === 'confidence' ? form.officers.find((one) => one.id === officer) : undefined;
          const said = own.map(({ count }) => number(count)).join(' / ');
          return { id: officer, label: named?.label ?? officer, said, isIn: false };
        });
  const first = form?.kind === 'confidence' ? form.officers[0] : undefined;
  const shown = rows.length > MOST ? rows.slice(0, MOST - 1) : rows;
  // Beside a name there is no room for what became of it: it stands below.
  const isBelow = decision.kind === 'ranked';
  const lines = isBelow ? shown.length * 2 : shown.length;
  const size = { '--size': Math.min(isBelow ? 40 : 52, Math.floor(HEIGHT / (lines + 2) / 1.45)) } as CSSProperties;
  return (
    <ol className={css.wall} style={size}>
      {first && (
        <li>
          <span className={css.across}>{first.options.map((one) => levelOf(first, labelIn(options, one))).join(' / ')}</span>
        </li>
      )}
      {shown.map(({ id, label, said, isIn }) => (
        <li key={id} className={isIn ? css.in : undefined}>
          <span className={css.name}>{label}</span>
          {isBelow ? said !== '' && <span className={css.below}>{said}</span> : <b>{said}</b>}
        </li>
      ))}
      {shown.length < rows.length && (
        <li>
          <span className={css.across}>{t(words.others, { count: rows.length - shown.length })}</span>
        </li>
      )}
    </ol>
  );
}
