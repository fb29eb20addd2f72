/** A line of the score card in words: for the screen and for files. */
import { percentOf, type ScoreLine, type ScoreSettings, type Share } from '../../../shared/council/score.ts';
import { charts } from '../../../shared/text/charts.ts';
import { measures, score as w, unknowns } from '../../../shared/text/score.ts';
import { COLOURS, type Chart } from '../../ui/chart.ts';
import type { Table } from '../../ui/table-files.ts';
import type { useWords } from '../../ui/language.tsx';

type Telling = ReturnType<typeof useWords>;

/** "12 / 14 papers"; of the discussion minutes. */
export function countedOf({ measure }: Pick<ScoreLine, 'measure'>, { part, of }: Share, { t, number }: Telling): string {
  const shown = (n: number) => (measure === 'discussion' ? number(Math.round(n / 6) / 10) : n);
  return t(measures[`${measure}_of`], { part: shown(part), of: shown(of) });
}
export const hasNumber = <T extends Partial<Share>>(one: T): one is T & Share => one.part !== undefined && one.of !== undefined;

export const howOf = ({ measure }: Pick<ScoreLine, 'measure'>, { daysBefore, workingDays }: ScoreSettings, { t }: Telling): string =>
  t(measures[`${measure}_how`], { daysBefore, workingDays });

export const standingOf = ({ reached }: ScoreLine, { t }: Telling): string =>
  t(reached === undefined ? w.notKnown : reached ? w.reached : w.missed);

export function tableOf(lines: readonly ScoreLine[], settings: ScoreSettings, telling: Telling): Table {
  const { t } = telling;
  return {
    heads: [w.measure, w.value, w.counted, w.targetHead, w.standing, w.how].map((one) => t(one)),
    rows: lines.map((one) => {
      const percent = percentOf(one);
      return [
        t(measures[one.measure]),
        percent ?? '',
        hasNumber(one) ? countedOf(one, one, telling) : t(unknowns[one.unknown ?? 'byHand']),
        one.target,
        standingOf(one, telling),
        howOf(one, settings, telling),
      ];
    }),
  };
}

/** The card as a picture: what was reached of a hundred, with the mark that was to be reached. */
export const chartOf = (lines: readonly ScoreLine[], period: string, telling: Telling): Omit<Chart, 'council' | 'foot'> => ({
  title: telling.t(w.title),
  lines: [period],
  legend: [
    { colour: COLOURS.bar, text: telling.t(w.value) },
    { colour: COLOURS.mark, text: telling.t(charts.target), kind: 'mark' },
  ],
  bars: lines.map((one) => {
    const percent = percentOf(one);
    const text = percent === undefined ? '–' : telling.t(w.percent, { n: telling.number(percent) });
    return { label: telling.t(measures[one.measure]), share: (percent ?? 0) / 100, whole: 1, mark: one.target / 100, text };
  }),
});
