/** What people of the unit are asked to prepare, in whichever meeting: who, for what, by when, and how far it is. */
import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { unitPreparing as words } from '../../../shared/text/preparing-unit.ts';
import { TASK_STATES, type UnitTask, type UnitTasks } from '../../../shared/wire/preparing.ts';
import { TaskMarks } from '../../desk/task-words.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { usePaged } from '../../ui/use-paged.ts';
import css from '../../desk/desk.module.css';

/** Nothing is shown where nobody of the unit was ever asked. */
export function UnitPreparing() {
  const { t } = useWords();
  const [state, setState] = useState<(typeof TASK_STATES)[number]>('open');
  const any = usePaged<UnitTasks>('/preparing-unit', {});
  const { pages, refusal, again, more, fetching } = usePaged<UnitTasks>('/preparing-unit', { state });
  const tasks = pages?.flatMap((page) => page.tasks) ?? [];
  if (!any.pages?.some((page) => page.tasks.length > 0 || page.next !== undefined)) return null;
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(words.title)}</h2>
      <SegmentedControl
        size="md"
        className={css.states}
        aria-label={t(words.state)}
        data={TASK_STATES.map((one) => ({ value: one, label: t(words[one]) }))}
        value={state}
        onChange={(value) => setState(value as typeof state)}
      />
      <Refused refusal={refusal} again={again} />
      {pages && tasks.length === 0 && <p className={css.soft}>{t(words.none)}</p>}
      <ul className={css.list}>
        {tasks.map((one) => (
          <Row key={one.id} task={one} now={Date.parse(pages![0]!.now)} />
        ))}
      </ul>
      <ShowMore shown={tasks.length} more={more} fetching={fetching} />
    </section>
  );
}

function Row({ task, now }: { readonly task: UnitTask; readonly now: number }) {
  const { t, date, time } = useWords();
  return (
    <li className={css.person}>
      <span className={css.who}>
        <strong>{task.title}</strong>
        <span>{t(words.forMeeting, { title: task.meetingTitle, date: date(task.startsAt) })}</span>
        <span>{t(words.asked, { names: task.people.join(', '), time: time(task.due), date: date(task.due) })}</span>
      </span>
      <span className={css.marks}>
        <TaskMarks task={task} now={now} />
      </span>
    </li>
  );
}
