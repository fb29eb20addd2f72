/** One number of the highest rows as bars; the number stands beside each in words. */
import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import { charts } from '../../../shared/text/charts.ts';
import { statistics as w } from '../../../shared/text/statistics.ts';
import type { StatisticsBy } from '../../../shared/wire/statistics.ts';
import { COLOURS, type Chart } from '../../ui/chart.ts';
import { useWords } from '../../ui/language.tsx';
import { SaveChart } from '../../ui/save-chart.tsx';
import { keyOf, measuresOf, nameOf, wholeOf, type rowsOf } from './columns.ts';
import css from './statistics.module.css';

const MOST = 20;
const FIRST: Readonly<Record<StatisticsBy, string>> = { people: 'present', groups: 'present', sheets: 'answered', papers: 'pages', units: 'pages' };

interface BarsProps {
  readonly by: StatisticsBy;
  readonly rows: ReturnType<typeof rowsOf>;
  /** All there are, where not all were fetched. */
  readonly whole: () => Promise<ReturnType<typeof rowsOf> | undefined>;
  /** In words: of when they are. */
  readonly period: string;
  /** Of files, without the ending. */
  readonly file: string;
}

export function Bars({ by, rows, whole, period, file }: BarsProps) {
  const telling = useWords();
  const { t, number } = telling;
  const measures = measuresOf(by);
  const [chosen, setChosen] = useState(FIRST[by]);
  const { value, of, words } = measures.find(({ name }) => name === chosen) ?? measures[0]!;
  const highest = (all: typeof rows) => {
    const some = [...all].sort((a, b) => value(b) - value(a)).slice(0, MOST);
    return { shown: some, most: Math.max(1, ...some.map((row) => of?.(row) ?? value(row))) };
  };
  const { shown, most } = highest(rows);
  const written = (row: (typeof rows)[number]): string => (of ? t(w.of, { n: value(row), all: of(row) }) : number(value(row)));
  const isSome = rows.length > MOST;
  const chartOf = (all: typeof rows, { shown, most } = highest(all)): Omit<Chart, 'council' | 'foot'> => ({
    title: `${t(w.title)}: ${t(words)}`,
    lines: [`${t(w[by])} · ${period}`, ...(all.length > MOST ? [t(charts.highest, { n: MOST })] : [])],
    legend: [
      { colour: COLOURS.bar, text: t(words) },
      ...(of ? [{ colour: COLOURS.whole, text: t(charts.whole, { what: t(wholeOf(by, chosen)) }), kind: 'whole' as const }] : []),
    ],
    bars: shown.map((row) => ({
      label: nameOf(row, telling),
      share: value(row) / most,
      ...(of && { whole: of(row) / most }),
      text: written(row),
    })),
  });
  const chart = async () => {
    const all = await whole();
    return all && chartOf(all);
  };
  return (
    <figure className={css.chart} aria-label={`${t(w.chart)}: ${t(words)}`}>
      <p className={css.printed}>{t(words)}</p>
      <div className={css.bar}>
        <NativeSelect
          size="md"
          className={css.measure}
          label={t(w.measure)}
          data={measures.map((one) => ({ value: one.name, label: t(one.words) }))}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <SaveChart name={`${file} - ${t(words)}`} chart={chart} />
      </div>
      {isSome && <figcaption className={css.soft}>{t(w.highest, { n: MOST })}</figcaption>}
      <ul className={css.plot}>
        {shown.map((row) => (
          <li key={keyOf(row)}>
            <span>{nameOf(row, telling)}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
              {of && <rect className={css.track} width={(of(row) / most) * 100} height={10} />}
              <rect className={css.fill} width={(value(row) / most) * 100} height={10} />
            </svg>
            <strong>{written(row)}</strong>
          </li>
        ))}
      </ul>
    </figure>
  );
}
