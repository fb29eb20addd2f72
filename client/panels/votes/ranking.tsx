/**
 * Candidates put in order: a tap gives the next number, a tap on a ranked one takes it out and closes the gap; beside the list the order
 * itself, in which each moves up and down. All of it are buttons, so the keyboard does the same. It keeps nothing.
 */
import { useEffect, useRef, useState } from 'react';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { marksIn, orderOn, type RankedForm } from '../../../shared/meeting/ranked.ts';
import { rankedBallot as words } from '../../../shared/text/ranked.ts';
import { useWords } from '../../ui/language.tsx';
import css from './ranking.module.css';

interface RankingProps {
  readonly form: RankedForm;
  /** Marks as they are signed; empty is a blank paper. */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly disabled?: boolean;
}

export function Ranking({ form, value, onChange, disabled = false }: RankingProps) {
  const { t, number } = useWords();
  const order = orderOn(form, [...value]) ?? [];
  const { places, candidates } = form;
  const labelOf = (id: string): string => candidates.find((one) => one.id === id)?.label ?? id;
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  // Whoever moves somebody by keyboard goes on with the same: the button has come to another place, or has ended at its edge.
  const moved = useRef<{ readonly id: string; readonly by: -1 | 1 }>(undefined);
  useEffect(() => {
    const { id, by } = moved.current ?? {};
    moved.current = undefined;
    if (id === undefined) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-of="${id}"]`) ?? [])];
    (buttons.find((one) => one.dataset['by'] === String(by) && !one.disabled) ?? buttons.find((one) => !one.disabled))?.focus();
  });
  const put = (next: readonly string[], told: string) => {
    setSaid(told);
    onChange(marksIn(next));
  };
  const tap = (id: string) => {
    const name = labelOf(id);
    if (order.includes(id)) put(order.filter((one) => one !== id), t(words.takenOut, { name }));
    else if (order.length < places) put([...order, id], t(words.inPlace, { name, place: order.length + 1 }));
  };
  const move = (id: string, by: -1 | 1) => {
    const from = order.indexOf(id);
    const next = order.map((one, n) => (n === from ? order[from + by]! : n === from + by ? id : one));
    moved.current = { id, by };
    put(next, t(words.inPlace, { name: labelOf(id), place: from + by + 1 }));
  };
  const own = (
    <div className={css.order}>
      <h3>{t(words.order)}</h3>
      {order.length === 0 ? (
        <p className={css.empty}>{t(words.empty)}</p>
      ) : (
        <ol ref={list}>
          {order.map((id, n) => (
            <li key={id}>
              <span className={css.place}>{number(n + 1)}</span>
              <span className={css.name}>{labelOf(id)}</span>
              {!disabled && (
                <span className={css.moves}>
                  <button
                    type="button"
                    data-of={id}
                    data-by="-1"
                    disabled={n === 0}
                    aria-label={t(words.upOf, { name: labelOf(id) })}
                    onClick={() => move(id, -1)}
                  >
                    <IconArrowUp size={28} aria-hidden />
                  </button>
                  <button
                    type="button"
                    data-of={id}
                    data-by="1"
                    disabled={n === order.length - 1}
                    aria-label={t(words.downOf, { name: labelOf(id) })}
                    onClick={() => move(id, 1)}
                  >
                    <IconArrowDown size={28} aria-hidden />
                  </button>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
  // What was sent is read, not filled in.
  if (disabled) return own;
  return (
    <>
      <p className={css.how}>{t(words.how, { places })}</p>
      <p className={css.count}>
        <strong>{t(words.ranked, { count: order.length, places })}</strong>{' '}
        {order.length >= places && candidates.length > places && t(words.full)}
      </p>
      <p className={css.said} role="status">
        {said}
      </p>
      <div className={css.columns}>
        <div className={css.candidates}>
          <h3>{t(words.candidates)}</h3>
          <ul>
            {candidates.map(({ id, label }) => {
              const place = order.indexOf(id) + 1;
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={css.candidate}
                    aria-pressed={place > 0}
                    aria-label={place > 0 ? t(words.inPlace, { name: label, place }) : label}
                    disabled={place === 0 && order.length >= places}
                    onClick={() => tap(id)}
                  >
                    <span className={css.place} aria-hidden>
                      {place > 0 && number(place)}
                    </span>
                    <span className={css.name}>{label}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
        {own}
      </div>
    </>
  );
}
