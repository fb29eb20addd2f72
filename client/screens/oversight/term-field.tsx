/** How long somebody has to answer: what the law gives, or another term. */
import { useState } from 'react';
import { NumberInput, SegmentedControl } from '@mantine/core';
import type { Term } from '../../../shared/council/working-days.ts';
import { recommendations as words } from '../../../shared/text/recommendations.ts';
import { useWords } from '../../ui/language.tsx';
import desk from '../../desk/desk.module.css';
import css from './oversight.module.css';

interface TermFieldProps {
  readonly term: Term;
  readonly onTerm: (term: Term) => void;
}

const kindOf = ({ days, count }: Term): '15' | '30' | 'other' => (count === 'calendar' && (days === 15 || days === 30) ? `${days}` : 'other');

export function TermField({ term, onTerm }: TermFieldProps) {
  const { t } = useWords();
  const [kind, setKind] = useState(() => kindOf(term));
  return (
    <div className={desk.tight} role="group" aria-label={t(words.term)}>
      <strong>{t(words.term)}</strong>
      <SegmentedControl
        className={css.show}
        classNames={{ label: css.choice! }}
        size="md"
        aria-label={t(words.term)}
        value={kind}
        onChange={(value) => {
          setKind(value as typeof kind);
          if (value !== 'other') onTerm({ days: Number(value), count: 'calendar' });
        }}
        data={[
          { value: '15', label: t(words.term_15) },
          { value: '30', label: t(words.term_30) },
          { value: 'other', label: t(words.term_other) },
        ]}
      />
      {kind === 'other' && (
        <div className={desk.row}>
          <NumberInput
            size="md"
            label={t(words.days)}
            value={term.days}
            min={1}
            max={365}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(value) => typeof value === 'number' && value >= 1 && onTerm({ ...term, days: value })}
          />
          <SegmentedControl
            style={{ alignSelf: 'flex-end' }}
            size="md"
            aria-label={t(words.days)}
            value={term.count}
            onChange={(value) => onTerm({ ...term, count: value as Term['count'] })}
            data={[
              { value: 'calendar', label: t(words.calendar) },
              { value: 'working', label: t(words.working) },
            ]}
          />
        </div>
      )}
    </div>
  );
}
