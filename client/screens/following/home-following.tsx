/** On the page of one's meetings: tasks from conclusions that one is to do. */
import { isLate, isOpen } from '../../../shared/council/following.ts';
import { Link } from 'wouter';
import { following as words } from '../../../shared/text/following.ts';
import type { FollowedTasks } from '../../../shared/wire/following.ts';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from '../sheets/sheets.module.css';

export default function HomeFollowing() {
  const { t } = useWords();
  const { data } = useAsk<FollowedTasks>('/following', { every: 300_000 });
  const tasks = data?.tasks ?? [];
  if (tasks.length === 0) return null;
  const open = tasks.filter(isOpen);
  const late = open.filter((one) => isLate(one, Date.parse(data!.now))).length;
  return (
    <section className={css.section} aria-labelledby="following">
      <h2 id="following">{t(words.mine)}</h2>
      <ul className={css.list}>
        <li>
          <Link to="/following" className={css.row}>
            <strong>{t(open.length > 0 ? words.mineOpen : words.mine, { n: open.length })}</strong>
            {late > 0 && <span className={css.soft}>{t(words.lateNow, { n: late })}</span>}
          </Link>
        </li>
      </ul>
    </section>
  );
}
