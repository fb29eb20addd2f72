/** One number of the highest rows as bars; the number stands beside each in words. */
import { NativeSelect } from '@mantine/core';
import { statistics as w } from '../../../shared/text/statistics.ts';
import type { StatisticsBy } from '../../../shared/wire/statistics.ts';
import { useWords } from '../../ui/language.tsx';
import { SaveChart } from '../../ui/save-chart.tsx';
import { barsOf, highest, MOST } from './bars-of.ts';
import { keyOf, measuresOf, nameOf, type rowsOf } from './columns.ts';
import css from './statistics.module.css';

interface BarsProps {
  readonly by: StatisticsBy;
  readonly rows: ReturnType<typeof rowsOf>;
  /** All there are, where not all were fetched. */
  readonly whole: () => Promise<ReturnType<typeof rowsOf> | undefined>;
  /** Name of the number that is shown. */
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
  /** In words: of when they are. */
  readonly period: string;
  /** Of files, without the ending. */
  readonly file: string;
}

export function Bars({ by, rows, whole, chosen, onChoose, period, file }: BarsProps) {
  const telling = useWords();
  const { t, number } = telling;
  const measures = measuresOf(by);
  const { value, of, words } = measures.find(({ name }) => name === chosen) ?? measures[0]!;
  const { shown, most } = highest(rows, { value, of });
  const written = (row: (typeof rows)[number]): string => (of ? t(w.of, { n: value(row), all: of(row) }) : number(value(row)));
  const isSome = rows.length > MOST;
  const chart = async () => {
    const all = await whole();
    return all && barsOf(all, { by, chosen, period }, telling);
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
          onChange={(event) => onChoose(event.currentTarget.value)}
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
