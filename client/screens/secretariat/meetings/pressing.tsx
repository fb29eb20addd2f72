/** Tasks from conclusions that are late, or wait to be accepted, of all meetings of this secretary's. */
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { following as words } from '../../../../shared/text/following.ts';
import { taskWords } from '../../../../shared/text/tasks.ts';
import type { FollowedTasks } from '../../../../shared/wire/following.ts';
import { FollowingMarks } from '../../../desk/following-marks.tsx';
import { useWords } from '../../../ui/language.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { usePaged } from '../../../ui/use-paged.ts';
import css from './meetings.module.css';
import desk from '../../../desk/desk.module.css';

export function Pressing() {
  const { t, date, time } = useWords();
  const { pages, more, fetching } = usePaged<FollowedTasks>('/following-late', {}, { every: 300_000 });
  const tasks = pages?.flatMap((page) => page.tasks) ?? [];
  if (tasks.length === 0) return null;
  return (
    <section className={desk.tight}>
      <h2 className={desk.heading}>{t(words.pressing)}</h2>
      <ul className={desk.list}>
        {tasks.map((one) => (
          <li key={one.id}>
            <Anchor component={Link} to={`/secretariat/meetings/${one.meeting}/conclusions`} className={css.meeting} underline="never">
              <span className={css.what}>
                <strong>{one.title}</strong>
                <span>
                  {one.body} · {one.meetingTitle}
                </span>
                <span>{t(taskWords.dueAt, { time: time(one.due), date: date(one.due) })}</span>
              </span>
              <span className={css.marks}>
                <FollowingMarks task={one} now={Date.parse(pages![0]!.now)} />
              </span>
            </Anchor>
          </li>
        ))}
      </ul>
      <ShowMore shown={tasks.length} more={more} fetching={fetching} />
    </section>
  );
}
