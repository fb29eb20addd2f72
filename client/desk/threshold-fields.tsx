/** From which share of low confidence what follows: a line for each consequence. */
import { Select, TextInput } from '@mantine/core';
import { consequences } from '../../shared/text/elected.ts';
import { thresholdFields as words } from '../../shared/text/thresholds.ts';
import { votingRules } from '../../shared/text/voting-rules.ts';
import { useWords } from '../ui/language.tsx';
import css from './rule-fields.module.css';
import { followsTyped, rowsOf, type OnConfidence, type TypedFollow } from './typed-follows.ts';

interface ThresholdFieldsProps {
  readonly kind: OnConfidence;
  /** As `typedFollows` has them; empty: the law's. */
  readonly typed: string;
  readonly type: (typed: string) => void;
}

export function ThresholdFields({ kind, typed, type }: ThresholdFieldsProps) {
  const { t } = useWords();
  const rows = rowsOf(typed, kind);
  const isWrong = followsTyped(typed, kind) === undefined;
  const change = (at: number, to: Partial<TypedFollow>) => type(JSON.stringify(rows.map((one, n) => (n === at ? { ...one, ...to } : one))));
  const number = (at: number, field: 'n' | 'd') => ({
    size: 'md' as const,
    label: t(field === 'n' ? votingRules.numerator : votingRules.denominator),
    value: rows[at]![field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => change(at, { [field]: event.currentTarget.value }),
    error: isWrong,
    inputMode: 'numeric' as const,
    maxLength: 4,
    autoComplete: 'off',
  });
  return (
    <div>
      {rows.map(({ what, how }, at) => (
        <fieldset key={what} className={css.threshold}>
          <legend>{t(words.when, { what: t(consequences[what]) })}</legend>
          <div className={css.fields}>
            <Select
              size="md"
              label={t(votingRules.how)}
              allowDeselect={false}
              value={how}
              onChange={(value) => value && change(at, { how: value })}
              data={[
                { value: 'more', label: t(votingRules.moreThan) },
                { value: 'least', label: t(votingRules.atLeast) },
              ]}
            />
            <TextInput {...number(at, 'n')} />
            <TextInput {...number(at, 'd')} />
          </div>
        </fieldset>
      ))}
      {isWrong && (
        <p role="alert" className={css.wrong}>
          {t(votingRules.wrongFraction)}
        </p>
      )}
    </div>
  );
}
