/** Bars of each choice, of all who were asked. Told apart by word, place and pattern before colour. */
import { percent } from '../../../shared/meeting/rules.ts';
import { CHOICES, type Numbers } from '../../../shared/sheets/statistics.ts';
import { sheetDesk, sheets } from '../../../shared/text/sheets.ts';
import { percentText } from '../../panels/votes/words.ts';
import { COLOURS, type Chart } from '../../ui/chart.ts';
import { useWords } from '../../ui/language.tsx';
import { SaveChart } from '../../ui/save-chart.tsx';
import css from './sheets.module.css';

const COLOUR = { agree: COLOURS.for, disagree: COLOURS.against, other: COLOURS.other, silent: COLOURS.silent } as const;

/** @param title of the sheet */
export function Plot({ numbers: { asked, counts, silent }, title }: { readonly numbers: Numbers; readonly title: string }) {
  const { t, language } = useWords();
  const bars = [
    ...CHOICES.map((one) => ({ name: one, label: t(sheets[one]), n: counts[one] })),
    { name: 'silent' as const, label: t(sheetDesk.silent), n: silent },
  ];
  const written = (n: number): string => t(sheetDesk.share, { n, percent: percentText(percent(n, asked), language) });
  const chart = (): Omit<Chart, 'council' | 'foot'> => ({
    title,
    lines: [t(sheetDesk.plot)],
    legend: bars.map(({ name, label }) => ({ colour: COLOUR[name], text: label })),
    bars: bars.map(({ name, label, n }) => {
      return { label, share: asked === 0 ? 0 : n / asked, whole: 1, text: written(n), colour: COLOUR[name] };
    }),
  });
  return (
    <figure className={css.plot} aria-label={t(sheetDesk.plot)}>
      <figcaption className={css.soft}>{t(sheetDesk.plot)}</figcaption>
      {bars.map(({ name, label, n }) => (
        <div key={name} className={css.bar}>
          <span>{label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
            <rect className={css.track} width={100} height={10} />
            <rect className={css.fill} data-choice={name} width={asked === 0 ? 0 : (n / asked) * 100} height={10} />
          </svg>
          <strong>{written(n)}</strong>
        </div>
      ))}
      <div>
        <SaveChart name={`${t(sheetDesk.answers)} - ${title}`} chart={chart} />
      </div>
    </figure>
  );
}
