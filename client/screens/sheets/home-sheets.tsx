/** On the page of one's meetings: opinion sheets that wait for an answer, and the way to all of them. */
import { Link } from 'wouter';
import { sheets } from '../../../shared/text/sheets.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Due } from './due.tsx';
import { useSheets } from './use-sheets.ts';
import css from './sheets.module.css';

export default function HomeSheets() {
  const { t } = useWords();
  const me = useMe();
  const { data } = useSheets();
  const all = data?.meetings ?? [];
  const desk = me.by !== 'hall' && me.rights.includes('secretariat');
  if (all.length === 0 && !desk) return null;
  const owed = all.filter((one) => one.owing);
  return (
    <section className={css.section} aria-labelledby="sheets">
      <h2 id="sheets">{t(sheets.title)}</h2>
      <ul className={css.list}>
        {owed.map((one) => (
          <li key={one.meeting}>
            <Link to={`/sheets/${one.meeting}`} className={css.row}>
              <strong>{one.title}</strong>
              <span className={css.soft}>
                {t(sheets.toAnswer)} · <Due deadline={one.startsAt} open />
              </span>
            </Link>
          </li>
        ))}
        <li>
          <Link to="/sheets" className={css.row}>
            {t(sheets.all)}
          </Link>
        </li>
      </ul>
    </section>
  );
}
