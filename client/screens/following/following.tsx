/** What somebody is to do after conclusions, of whichever meeting: under way, done with a note. */
import { useState } from 'react';
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal, refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { isOpen, type Act } from '../../../shared/council/following.ts';
import { following as words, refusals } from '../../../shared/text/following.ts';
import type { FollowedTask, FollowedTasks } from '../../../shared/wire/following.ts';
import { FollowingMarks } from '../../desk/following-marks.tsx';
import { post } from '../../link/http.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { Card, EmptyState, Loading } from '../../ui/states.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from '../preparing/preparing.module.css';

learnRefusals(refusals);

export default function Following() {
  const { t } = useWords();
  const { data, refusal, loading, again } = useAsk<FollowedTasks>('/following', { every: 60_000 });
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const tasks = [...(data?.tasks ?? [])]
    .filter((one) => shown === 'all' || isOpen(one) || one.state === 'done')
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  return (
    <Page title={t(words.mine)}>
      <div className={css.page}>
        <Refused refusal={refusal} again={again} />
        {loading && !data && <Loading />}
        <SegmentedControl
          className={css.filter}
          classNames={{ label: css.choice! }}
          size="lg"
          aria-label={t(words.show)}
          value={shown}
          onChange={(value) => setShown(value as 'open' | 'all')}
          data={[
            { value: 'open', label: t(words.open) },
            { value: 'all', label: t(words.all) },
          ]}
        />
        {data && tasks.length === 0 && <EmptyState title={t(words.mineNone)} />}
        {tasks.map((one) => (
          <Mine key={one.id} task={one} now={Date.parse(data!.now)} />
        ))}
      </div>
    </Page>
  );
}

function Mine({ task, now }: { readonly task: FollowedTask; readonly now: number }) {
  const { t, date, time } = useWords();
  const queries = useQueryClient();
  const [reporting, setReporting] = useState<'underWay' | 'done'>();
  const [note, setNote] = useState('');
  const act = async (one: Act): Promise<Refusal | undefined> => {
    const answer = await post<FollowedTask>(`/following/${task.id}`, one);
    await queries.invalidateQueries({ queryKey: ['/following'] });
    return isRefusal(answer) ? answer : undefined;
  };
  const open = (progress: 'underWay' | 'done') => {
    setNote(task.note ?? '');
    setReporting(progress);
  };
  const progressWords = task.state === 'notBegun' ? words.begin : words.goOn;
  return (
    <Card className={css.card}>
      <h2>{task.title}</h2>
      <p className={css.marks}>
        <FollowingMarks task={task} now={now} />
        <strong>{t(words.dueAt, { time: time(task.due), date: date(task.due) })}</strong>
      </p>
      <p>
        {t(words.forMeeting, { title: task.meetingTitle, date: date(task.startsAt) })} · {task.council}
      </p>
      {task.concluded ? (
        <>
          <p>{t(words.forItem, { title: task.concluded.title })}</p>
          <p className={css.note}>{t(words.from, { text: task.concluded.text })}</p>
        </>
      ) : (
        <p>{t(words.fromGone)}</p>
      )}
      {task.note && <p className={css.note}>{t(words.reported, { note: task.note })}</p>}
      {task.reason && <p className={css.reason}>{t(words.sentBackFor, { reason: task.reason })}</p>}
      {isOpen(task) && (
        <div className={css.acts}>
          <Button size="lg" variant={task.state === 'notBegun' ? 'filled' : 'default'} onClick={() => open('underWay')}>
            {t(progressWords)}
          </Button>
          <Button size="lg" variant={task.state === 'notBegun' ? 'default' : 'filled'} onClick={() => open('done')}>
            {t(words.finish)}
          </Button>
        </div>
      )}
      <Confirm
        opened={reporting !== undefined}
        title={t(reporting === 'done' ? words.finish : progressWords)}
        act={t(reporting === 'done' ? words.finish : progressWords)}
        onAct={() => {
          const said = note.trim();
          if (reporting === 'done' && said === '') return refuse('following/note-missing');
          return act({ do: 'report', progress: reporting ?? 'underWay', ...(said !== '' && { note: said }) });
        }}
        onClose={() => setReporting(undefined)}
      >
        <Textarea
          size="md"
          label={t(reporting === 'done' ? words.note : words.progress)}
          value={note}
          maxLength={2000}
          autosize
          minRows={3}
          maxRows={10}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Confirm>
    </Card>
  );
}
