/** What an election or a vote on confidence came to, on the wall: as many lines as fit, smaller the more there are. */
import type { CSSProperties } from 'react';
import { levelOf } from '../../../shared/meeting/forms.ts';
import { useWords } from '../../ui/language.tsx';
import { byMarks, labelIn, type FormResultProps } from './elected.tsx';
import css from './elected.module.css';

export function FormWall({ content: { form, options }, decision, counts }: FormResultProps) {
  const { number } = useWords();
  const rows =
    decision.kind === 'election'
      ? byMarks(options, counts).map(({ id, label }) => ({ id, label, said: number(counts[id] ?? 0), isIn: decision.elected.includes(id) }))
      : decision.officers.map(({ officer, counts: own }) => {
          const named = form?.kind === 'confidence' ? form.officers.find((one) => one.id === officer) : undefined;
          const said = own.map(({ count }) => number(count)).join(' / ');
          return { id: officer, label: named?.label ?? officer, said, isIn: false };
        });
  const first = form?.kind === 'confidence' ? form.officers[0] : undefined;
  const size = { '--size': rows.length > 20 ? 30 : rows.length > 10 ? 38 : 52 } as CSSProperties;
  return (
    <ol className={css.wall} style={size}>
      {first && (
        <li>
          <span />
          <span>{first.options.map((one) => levelOf(first, labelIn(options, one))).join(' / ')}</span>
        </li>
      )}
      {rows.map(({ id, label, said, isIn }) => (
        <li key={id} className={isIn ? css.in : undefined}>
          <span className={css.name}>{label}</span>
          <b>{said}</b>
        </li>
      ))}
    </ol>
  );
}
