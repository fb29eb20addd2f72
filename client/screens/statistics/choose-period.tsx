/** Which period: a year, a quarter, or from one day to another. */
import { useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { statistics as w } from '../../../shared/text/statistics.ts';
import { DayField } from '../../desk/day-field.tsx';
import { useWords } from '../../ui/language.tsx';
import { ofQuarter, ofYear, plusQuarters, quarterOf, type Days } from './periods.ts';
import css from './statistics.module.css';

const KINDS = ['year', 'quarter', 'range'] as const;

interface ChoosePeriodProps {
  readonly today: string;
  readonly days: Days;
  /** Told of whole periods alone. */
  readonly onDays: (days: Days) => void;
}

export function ChoosePeriod({ today, days, onDays }: ChoosePeriodProps) {
  const { t } = useWords();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('year');
  const [range, setRange] = useState<Days>(days);
  const at = quarterOf(days.from);
  const choose = (next: (typeof KINDS)[number]): void => {
    setKind(next);
    if (next === 'range') setRange(days);
    else onDays(next === 'year' ? ofYear(at.year) : ofQuarter(at.year === quarterOf(today).year ? quarterOf(today) : at));
  };
  const step = (by: number): void => onDays(kind === 'year' ? ofYear(at.year + by) : ofQuarter(plusQuarters(at, by)));
  const change = (next: Days): void => {
    setRange(next);
    if (next.from !== '' && next.until !== '' && next.from <= next.until) onDays(next);
  };
  const isTurned = range.from !== '' && range.until !== '' && range.from > range.until;
  return (
    <div className={css.bar}>
      <SegmentedControl
        size="md"
        classNames={{ label: css.choice! }}
        aria-label={t(w.period)}
        data={KINDS.map((one) => ({ value: one, label: t(w[one]) }))}
        value={kind}
        onChange={(value) => choose(value as (typeof KINDS)[number])}
      />
      {kind === 'range' ? (
        <div className={css.days}>
          <DayField label={t(w.from)} day={range.from} onDay={(from) => change({ ...range, from })} />
          <DayField
            label={t(w.until)}
            day={range.until}
            onDay={(until) => change({ ...range, until })}
            error={isTurned ? t(w.wrongOrder) : undefined}
          />
        </div>
      ) : (
        <div className={css.steps}>
          <Button variant="default" aria-label={t(w.earlier)} onClick={() => step(-1)}>
            <IconChevronLeft size={24} aria-hidden />
          </Button>
          <h2 className={css.when} aria-live="polite">
            {kind === 'year' ? t(w.ofYear, { year: String(at.year) }) : t(w.ofQuarter, { year: String(at.year), quarter: at.quarter })}
          </h2>
          <Button variant="default" aria-label={t(w.later)} onClick={() => step(1)}>
            <IconChevronRight size={24} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  );
}
