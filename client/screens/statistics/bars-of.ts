/** X-35 One number of the highest rows as a chart that is taken along, by itself or on a sheet behind its table. */
import { charts } from '../../../shared/text/charts.ts';
import { statistics as w } from '../../../shared/text/statistics.ts';
import type { StatisticsBy } from '../../../shared/wire/statistics.ts';
import { COLOURS, type Drawn } from '../../ui/chart.ts';
import { measuresOf, nameOf, wholeOf, type Measure, type rowsOf, type Telling } from './columns.ts';

type Rows = ReturnType<typeof rowsOf>;

export const MOST = 20;
export const FIRST: Readonly<Record<StatisticsBy, string>> = {
  ...{ people: 'present', groups: 'present', sheets: 'answered', papers: 'pages', units: 'pages' },
};

/** Those that are shown, and how much the longest bar is. */
export function highest(all: Rows, { value, of }: Pick<Measure, 'value' | 'of'>): { readonly shown: Rows; readonly most: number } {
  const shown = [...all].sort((a, b) => value(b) - value(a)).slice(0, MOST);
  return { shown, most: Math.max(1, ...shown.map((row) => of?.(row) ?? value(row))) };
}

interface Chosen {
  readonly by: StatisticsBy;
  /** Name of the number. */
  readonly chosen: string;
  /** In words: of when they are. */
  readonly period: string;
}

export function barsOf(all: Rows, { by, chosen, period }: Chosen, telling: Telling): Drawn {
  const { t, number } = telling;
  const measures = measuresOf(by);
  const { value, of, words } = measures.find(({ name }) => name === chosen) ?? measures[0]!;
  const { shown, most } = highest(all, { value, of });
  return {
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
      text: of ? t(w.of, { n: value(row), all: of(row) }) : number(value(row)),
    })),
  };
}
