/** On the page of one's meetings: papers that one is asked to prepare. */
import { nearness } from '../../../shared/council/preparing.ts';
import { Link } from 'wouter';
import { preparing as words } from '../../../shared/text/preparing.ts';
import type { MyTasks } from '../../../shared/wire/preparing.ts';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from '../sheets/sheets.module.css';

export default function HomePreparing() {
  const { t } = useWords();
  const { data } = useAsk<MyTasks>('/preparing', { every: 300_000 });
  const tasks = data?.tasks ?? [];
  if (tasks.length === 0) return null;
  const open = tasks.filter(({ state }) => state === 'asked' || state === 'sentBack');
  const isLate = open.some((one) => nearness(one, Date.parse(data!.now)) === 'late');
  return (
    <section className={css.section} aria-labelledby="preparing">
      <h2 id="preparing">{t(words.mine)}</h2>
      <ul className={css.list}>
        <li>
          <Link to="/preparing" className={css.row}>
            <strong>{t(open.length > 0 ? words.mineOpen : words.mine, { n: open.length })}</strong>
            {isLate && <span className={css.soft}>{t(words.late)}</span>}
          </Link>
        </li>
      </ul>
    </section>
  );
}
