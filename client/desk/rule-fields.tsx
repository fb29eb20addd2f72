/** A rule as it is typed: what it is measured against, more than or at least, and any fraction. */
import { Select, TextInput } from '@mantine/core';
import { BaseKind, Rule } from '../../shared/meeting/rules.ts';
import type { Body } from '../../shared/meeting/question.ts';
import { baseWords } from '../../shared/text/bases.ts';
import { votingRules as words } from '../../shared/text/voting-rules.ts';
import { useWords } from '../ui/language.tsx';
import css from './rule-fields.module.css';

/** Fields of a draft: text alone. */
export interface TypedRule {
  readonly base: string;
  readonly how: string;
  readonly n: string;
  readonly d: string;
}

export const typedRule = ({ base, strict, fraction: [n, d] }: Rule): TypedRule => ({
  base,
  how: strict ? 'more' : 'least',
  n: String(n),
  d: String(d),
});

/** Undefined where it is none. */
export function ruleTyped({ base, how, n, d }: TypedRule): Rule | undefined {
  const whole = (text: string) => (/^\s*\d+\s*$/.test(text) ? Number(text) : NaN);
  return Rule.safeParse({ base, fraction: [whole(n), whole(d)], strict: how === 'more' }).data;
}

interface RuleFieldsProps {
  readonly typed: TypedRule;
  readonly type: (change: Partial<TypedRule>) => void;
  readonly body: Body;
  /** Where thresholds of its own hold: what they are measured against alone. */
  readonly baseOnly?: boolean;
}

export function RuleFields({ typed, type, body, baseOnly = false }: RuleFieldsProps) {
  const { t } = useWords();
  const isWrong = ruleTyped(typed) === undefined;
  const number = (field: 'n' | 'd') => ({
    size: 'md' as const,
    label: t(field === 'n' ? words.numerator : words.denominator),
    value: typed[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => type({ [field]: event.currentTarget.value }),
    error: isWrong,
    inputMode: 'numeric' as const,
    maxLength: 4,
    autoComplete: 'off',
  });
  return (
    <div>
      <div className={css.fields}>
        {!baseOnly && (
          <>
            <Select
              size="md"
              label={t(words.how)}
              allowDeselect={false}
              value={typed.how}
              onChange={(value) => value && type({ how: value })}
              data={[
                { value: 'more', label: t(words.moreThan) },
                { value: 'least', label: t(words.atLeast) },
              ]}
            />
            <TextInput {...number('n')} />
            <TextInput {...number('d')} />
          </>
        )}
        <Select
          size="md"
          className={css.base}
          label={t(words.base)}
          allowDeselect={false}
          value={typed.base}
          onChange={(value) => value && type({ base: value })}
          data={BaseKind.options.map((value) => ({ value, label: t(baseWords(value, body)) }))}
        />
      </div>
      {isWrong && (
        <p role="alert" className={css.wrong}>
          {t(words.wrongFraction)}
        </p>
      )}
    </div>
  );
}
