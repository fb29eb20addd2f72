/** Bars of each choice, of all who were asked. Told apart by word, place and pattern before colour. */
import { percent } from '../../../shared/meeting/rules.ts';
import { CHOICES, type Numbers } from '../../../shared/sheets/statistics.ts';
import { sheetDesk, sheets } from '../../../shared/text/sheets.ts';
import { percentText } from '../../panels/votes/words.ts';
import { useWords } from '../../ui/language.tsx';
import css from './sheets.module.css';

export function Plot({ numbers: { asked, counts, silent } }: { readonly numbers: Numbers }) {
  const { t, language } = useWords();
  const bars = [
    ...CHOICES.map((one) => ({ name: one, label: t(sheets[one]), n: counts[one] })),
    { name: 'silent', label: t(sheetDesk.silent), n: silent },
  ];
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
          <strong>{t(sheetDesk.share, { n, percent: percentText(percent(n, asked), language) })}</strong>
        </div>
      ))}
    </figure>
  );
}
