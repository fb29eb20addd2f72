/** What somebody is to do after conclusions, of whichever meeting: under way, done with a note. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal, refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { isOpen, type Act } from '../../../shared/council/following.ts';
import { following as words, refusals } from '../../../shared/text/following.ts';
import { taskWords } from '../../../shared/text/tasks.ts';
import type { FollowedTask } from '../../../shared/wire/following.ts';
import { FollowingMarks } from '../../desk/following-marks.tsx';
import { useDraft } from '../../desk/use-draft.tsx';
import { post } from '../../link/http.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { MyTask, MyTasks } from '../tasks/my-tasks.tsx';
import css from '../tasks/tasks.module.css';

learnRefusals(refusals);

/** What is reported as done is open until the desk has accepted it. */
const isShown = (task: FollowedTask): boolean => isOpen(task) || task.state === 'done';

export default function Following() {
  return (
    <MyTasks<FollowedTask> path="/following" words={words} isOpen={isShown}>
      {(task, now) => <Mine key={task.id} task={task} now={now} />}
    </MyTasks>
  );
}

function Mine({ task, now }: { readonly task: FollowedTask; readonly now: number }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [reporting, setReporting] = useState<'underWay' | 'done'>();
  const draft = useDraft(`report/${task.id}`, { note: task.note ?? '' });
  const { note } = draft.typed;
  const act = async (one: Act): Promise<Refusal | undefined> => {
    const answer = await post<FollowedTask>(`/following/${task.id}`, one);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/following') });
    return isRefusal(answer) ? answer : undefined;
  };
  const open = (progress: 'underWay' | 'done') => {
    draft.begin();
    setReporting(progress);
  };
  const progressWords = task.state === 'notBegun' ? words.begin : words.goOn;
  return (
    <MyTask task={task} marks={<FollowingMarks task={task} now={now} />}>
      {task.concluded ? (
        <>
          <p>{t(taskWords.forItem, { title: task.concluded.title })}</p>
          <p className={css.note}>{t(words.from, { text: task.concluded.text })}</p>
        </>
      ) : (
        <p>{t(words.fromGone)}</p>
      )}
      {task.note && <p className={css.note}>{t(words.reported, { note: task.note })}</p>}
      {task.reason && <p className={css.reason}>{t(taskWords.sentBackFor, { reason: task.reason })}</p>}
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
        draft={draft}
      >
        <Textarea
          size="md"
          label={t(reporting === 'done' ? words.note : words.progress)}
          value={note}
          maxLength={2000}
          autosize
          minRows={3}
          maxRows={10}
          onChange={(event) => draft.type({ note: event.currentTarget.value })}
        />
      </Confirm>
    </MyTask>
  );
}
