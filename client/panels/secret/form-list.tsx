/** A paper with a form: some of the candidates, or one level for each officer. Nothing of it is kept here. */
import { useId } from 'react';
import { Button } from '@mantine/core';
import type { QuestionContent } from '../../../shared/meeting/question.ts';
import { secretVote as words } from '../../../shared/text/secret-vote.ts';
import { useWords } from '../../ui/language.tsx';
import panel from '../panels.module.css';
import css from './secret.module.css';

export interface FormListProps {
  readonly content: Pick<QuestionContent, 'options' | 'form'>;
  /** Sorted. */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

export function FormList({ content, value, onChange }: FormListProps) {
  const { t } = useWords();
  const id = useId();
  const { form, options } = content;
  const name = (option: string): string => options.find((one) => one.id === option)?.label ?? option;
  const without = (...gone: readonly string[]) => value.filter((one) => !gone.includes(one));
  if (form?.kind === 'election')
    return (
      <div className={css.form}>
        <p className={panel.soft} aria-live="polite">
          {t(words.most, { most: form.most, marked: value.length })} {t(words.mayBeBlank)}
        </p>
        <ul className={css.rows}>
          {options.map((one) => (
            <li key={one.id}>
              <label className={css.row}>
                <input
                  type="checkbox"
                  checked={value.includes(one.id)}
                  disabled={!value.includes(one.id) && value.length >= form.most}
                  onChange={({ target }) => onChange(target.checked ? [...value, one.id].sort() : without(one.id))}
                />
                {one.label}
              </label>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <div className={css.form}>
      <ul className={css.rows}>
        {form?.officers.map((officer) => (
          <li key={officer.id} className={css.officer}>
            <fieldset role="radiogroup" aria-label={officer.label}>
              <legend>{officer.label}</legend>
              <div className={css.levels}>
                {officer.options.map((level) => (
                  <label key={level} className={css.row}>
                    <input
                      type="radio"
                      name={`${id} ${officer.id}`}
                      checked={value.includes(level)}
                      onChange={() => onChange([...without(...officer.options), level].sort())}
                    />
                    {name(level)}
                  </label>
                ))}
              </div>
              {officer.options.some((one) => value.includes(one)) && (
                <Button variant="default" onClick={() => onChange(without(...officer.options))}>
                  {t(words.clear, { name: officer.label })}
                </Button>
              )}
            </fieldset>
          </li>
        ))}
      </ul>
    </div>
  );
}
