/** A page of what somebody is asked to do, whatever it is and of whichever meeting: the next due first, done ones when asked for. */
import { useState, type ReactNode } from 'react';
import { SegmentedControl } from '@mantine/core';
import { taskWords } from '../../../shared/text/tasks.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { OfItsMeeting, OwnPage } from '../../../shared/wire/tasks.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { Card, EmptyState, Loading } from '../../ui/states.tsx';
import css from './tasks.module.css';
import { useOwnPages, type ShownPart } from './use-own-pages.ts';

interface MyTasksProps<T> {
  /** Answers the tasks, and the server's time. */
  readonly path: string;
  readonly words: Readonly<Record<'mine' | 'mineNone', Words>>;
  readonly isOpen: (task: T) => boolean;
  /** `now`: milliseconds by the server's clock. */
  readonly children: (task: T, now: number) => ReactNode;
}

interface TaskPage<T> extends OwnPage {
  readonly tasks: readonly T[];
  readonly now: string;
}

export function MyTasks<T extends { readonly id: string }>({ path, words, isOpen, children }: MyTasksProps<T>) {
  const { t } = useWords();
  const [shown, setShown] = useState<ShownPart>('open');
  const parts = { tasksOf: (page: TaskPage<T>) => page.tasks, isOpen, shown };
  const { first, tasks, refusal, loading, again, more, begin, fetching } = useOwnPages(path, {}, parts);
  const show = (next: ShownPart): void => {
    setShown(next);
    if (next === 'all') begin();
  };
  return (
    <Page title={t(words.mine)}>
      <div className={css.page}>
        <Refused refusal={refusal} again={again} />
        {(loading || (fetching && tasks.length === 0)) && <Loading />}
        <SegmentedControl
          className={css.filter}
          classNames={{ label: css.choice! }}
          size="lg"
          aria-label={t(taskWords.show)}
          value={shown}
          onChange={(value) => show(value as ShownPart)}
          data={[
            { value: 'open', label: t(taskWords.open) },
            { value: 'all', label: t(taskWords.all) },
          ]}
        />
        {first && tasks.length === 0 && !more && !fetching && <EmptyState title={t(words.mineNone)} />}
        {tasks.map((one) => children(one, Date.parse(first!.now)))}
        <ShowMore shown={tasks.length} more={more} fetching={fetching} />
      </div>
    </Page>
  );
}

interface MyTaskProps {
  readonly task: { readonly title: string; readonly due: string } & Pick<OfItsMeeting, 'meetingTitle' | 'startsAt' | 'council'>;
  readonly marks: ReactNode;
  readonly children: ReactNode;
}

/** One of them: how it stands, until when and for which meeting; below, what is to be done about it. */
export function MyTask({ task, marks, children }: MyTaskProps) {
  const { t, date, time } = useWords();
  return (
    <Card className={css.card}>
      <h2>{task.title}</h2>
      <p className={css.marks}>
        {marks}
        <strong>{t(taskWords.dueAt, { time: time(task.due), date: date(task.due) })}</strong>
      </p>
      <p>
        {t(taskWords.forMeeting, { title: task.meetingTitle, date: date(task.startsAt) })} · {task.council}
      </p>
      {children}
    </Card>
  );
}
