/**
 * A ballot paper with a form, to be filled in: candidates with a box each, or in an order, or a level for each officer. It keeps nothing
 * and knows of no vote: a public ballot and a secret one are filled in alike.
 */
import { useId } from 'react';
import { Button } from '@mantine/core';
import { levelOf, type Form } from '../../../shared/meeting/forms.ts';
import type { QuestionContent } from '../../../shared/meeting/question.ts';
import { formBallot as words } from '../../../shared/text/elected.ts';
import { useWords } from '../../ui/language.tsx';
import css from './form-answer.module.css';
import { Ranking } from './ranking.tsx';

export interface FormAnswerProps {
  readonly content: Pick<QuestionContent, 'options' | 'form'>;
  /** What is marked: a sorted list; empty is a blank paper. */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly disabled?: boolean;
}

type With<F> = FormAnswerProps & { readonly form: F };

export function FormAnswer(props: FormAnswerProps) {
  const { form } = props.content;
  if (!form) return null;
  if (form.kind === 'ranked') return <Ranking {...props} form={form} />;
  return form.kind === 'election' ? <Candidates {...props} form={form} /> : <Levels {...props} form={form} />;
}

function Candidates({ form: { most }, content: { options }, value, onChange, disabled = false }: With<Extract<Form, { kind: 'election' }>>) {
  const { t, number } = useWords();
  const isFull = value.length >= most;
  const toggle = (id: string) => onChange((value.includes(id) ? value.filter((one) => one !== id) : [...value, id]).sort());
  return (
    <>
      <p className={css.rule}>{t(words.most, { most, all: options.length })}</p>
      <p className={css.count} aria-live="polite">
        <strong>{t(words.marked, { count: value.length, most })}</strong> {isFull && options.length > most && t(words.full)}
      </p>
      <ol className={css.candidates}>
        {options.map(({ id, label }, n) => (
          <li key={id}>
            <label className={css.row}>
              <input
                type="checkbox"
                checked={value.includes(id)}
                disabled={disabled || (isFull && !value.includes(id))}
                onChange={() => toggle(id)}
              />
              <span className={css.number}>{number(n + 1)}.</span>
              <span className={css.name}>{label}</span>
            </label>
          </li>
        ))}
      </ol>
    </>
  );
}

function Levels({ form: { officers }, content: { options }, value, onChange, disabled = false }: With<Extract<Form, { kind: 'confidence' }>>) {
  const { t, number } = useWords();
  const name = useId();
  const set = (group: readonly string[], id?: string) =>
    onChange([...value.filter((one) => !group.includes(one)), ...(id === undefined ? [] : [id])].sort());
  return (
    <>
      <p className={css.rule}>{t(words.levels)}</p>
      <p className={css.count} aria-live="polite">
        <strong>{t(words.levelled, { count: value.length, all: officers.length })}</strong>
      </p>
      <ol className={css.officers}>
        {officers.map((officer, n) => (
          <li key={officer.id}>
            <fieldset className={css.officer} disabled={disabled} role="radiogroup" aria-label={officer.label}>
              <div className={css.who}>
                <span className={css.name}>
                  {number(n + 1)}. {officer.label}
                </span>
                {officer.options.some((one) => value.includes(one)) && (
                  <Button
                    variant="subtle"
                    size="compact-md"
                    mih={56}
                    aria-label={t(words.takeBackOf, { name: officer.label })}
                    onClick={() => set(officer.options)}
                  >
                    {t(words.takeBack)}
                  </Button>
                )}
              </div>
              <div className={css.levels}>
                {officer.options.map((id) => (
                  <label key={id} className={css.row}>
                    <input
                      type="radio"
                      name={`${name}-${officer.id}`}
                      checked={value.includes(id)}
                      onChange={() => set(officer.options, id)}
                    />
                    <span>{levelOf(officer, options.find((one) => one.id === id)?.label ?? id)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
    </>
  );
}
