/** A page of what somebody is asked to do, whatever it is and of whichever meeting: the next due first, done ones when asked for. */
import { useState, type ReactNode } from 'react';
import { SegmentedControl } from '@mantine/core';
import { taskWords } from '../../../shared/text/tasks.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { OfItsMeeting } from '../../../shared/wire/tasks.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { Card, EmptyState, Loading } from '../../ui/states.tsx';
import { usePaged } from '../../ui/use-paged.ts';
import css from './tasks.module.css';

interface MyTasksProps<T> {
  /** Answers the tasks, and the server's time. */
  readonly path: string;
  readonly words: Readonly<Record<'mine' | 'mineNone', Words>>;
  readonly isOpen: (task: T) => boolean;
  /** `now`: milliseconds by the server's clock. */
  readonly children: (task: T, now: number) => ReactNode;
}

/** The first has what is open, those after it what has ended. */
interface TaskPage<T> {
  readonly tasks: readonly T[];
  readonly now: string;
  readonly next?: string;
}

export function MyTasks<T extends { readonly due: string }>({ path, words, isOpen, children }: MyTasksProps<T>) {
  const { t } = useWords();
  const { pages, refusal, loading, again, more, fetching } = usePaged<TaskPage<T>>(path, {}, { every: 60_000 });
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const [open = [], ...ended] = (pages ?? []).map(({ tasks: page }) => page);
  const byDue = open.filter((one) => shown === 'all' || isOpen(one)).sort((a, b) => (a.due < b.due ? -1 : 1));
  // What has ended comes from the server page by page, the last due first.
  const tasks = shown === 'all' ? [...byDue, ...ended.flat()] : byDue;
  const show = (next: 'open' | 'all'): void => {
    setShown(next);
    if (next === 'all' && pages?.length === 1) void more?.();
  };
  return (
    <Page title={t(words.mine)}>
      <div className={css.page}>
        <Refused refusal={refusal} again={again} />
        {(loading || (fetching && ended.length === 0)) && <Loading />}
        <SegmentedControl
          className={css.filter}
          classNames={{ label: css.choice! }}
          size="lg"
          aria-label={t(taskWords.show)}
          value={shown}
          onChange={(value) => show(value as 'open' | 'all')}
          data={[
            { value: 'open', label: t(taskWords.open) },
            { value: 'all', label: t(taskWords.all) },
          ]}
        />
        {pages && tasks.length === 0 && !fetching && <EmptyState title={t(words.mineNone)} />}
        {tasks.map((one) => children(one, Date.parse(pages![0]!.now)))}
        {shown === 'all' && <ShowMore shown={tasks.length} more={more} fetching={fetching} />}
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
