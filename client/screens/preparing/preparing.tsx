/** What somebody is asked to prepare, of whichever meeting: their files brought, handed in, taken back. */
import { useRef } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal } from '../../../shared/base/refusal.ts';
import type { Act } from '../../../shared/council/preparing.ts';
import { preparing as words } from '../../../shared/text/preparing.ts';
import { taskWords } from '../../../shared/text/tasks.ts';
import type { TaskSeen } from '../../../shared/wire/preparing.ts';
import { asPaper, BringFiles, FilesNotTaken, useBringing } from '../../desk/bring-files.tsx';
import { linkAs } from '../../link/link-as.ts';
import { TaskMarks } from '../../desk/task-words.tsx';
import { useActing } from '../../desk/use-act.ts';
import { post } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { MyTask, MyTasks } from '../tasks/my-tasks.tsx';
import css from '../tasks/tasks.module.css';

const isOpen = ({ state }: TaskSeen): boolean => state === 'asked' || state === 'sentBack' || state === 'handedIn';

export default function Preparing() {
  return (
    <MyTasks<TaskSeen> path="/preparing" words={words} isOpen={isOpen}>
      {(task, now) => <Mine key={task.id} task={task} now={now} />}
    </MyTasks>
  );
}

function Mine({ task, now }: { readonly task: TaskSeen; readonly now: number }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { busy, refusal, run } = useActing();
  const files = useRef<HTMLInputElement>(null);
  const act = async (one: Act): Promise<Refusal | TaskSeen> => {
    const answer = await post<TaskSeen>(`/preparing/${task.id}`, one);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('/preparing') });
    return answer;
  };
  const { bringing, notTaken, bring } = useBringing(asPaper((paper) => act({ do: 'bring', paper })));
  const mayBring = task.state === 'asked' || task.state === 'sentBack';
  return (
    <MyTask task={task} marks={<TaskMarks task={task} now={now} />}>
      {task.placeTitle !== undefined && <p>{t(taskWords.forItem, { title: task.placeTitle })}</p>}
      {task.note && <p className={css.note}>{task.note}</p>}
      {task.reason !== undefined && <p className={css.reason}>{t(taskWords.sentBackFor, { reason: task.reason })}</p>}
      <ul className={css.papers}>
        {task.papers.map((paper) => (
          <li key={paper.sha256}>
            <a
              className={css.paper}
              href={linkAs(`/api/preparing/${task.id}/papers/${paper.sha256}`)}
              target="_blank"
              rel="noreferrer"
            >
              {paper.title}
              <span> · {t(words.pages, { pages: paper.pages })}{paper.internal && ` · ${t(words.internal)}`}</span>
            </a>
            {mayBring && (
              <Button
                variant="default"
                aria-label={t(words.takeOutOf, { title: paper.title })}
                onClick={() => void run(() => act({ do: 'takeOut', sha256: paper.sha256 }))}
              >
                {t(words.takeOut)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {bringing && <p role="status">{t(words.uploading)}</p>}
      <FilesNotTaken files={notTaken} />
      <Refused refusal={refusal} />
      <div className={css.acts}>
        {mayBring && (
          <>
            {task.papers.length > 0 && (
              <Button size="lg" loading={busy} disabled={bringing} onClick={() => void run(() => act({ do: 'handIn' }))}>
                {t(words.handIn)}
              </Button>
            )}
            <Button size="lg" variant={task.papers.length > 0 ? 'default' : 'filled'} loading={bringing} onClick={() => files.current?.click()}>
              {t(words.bring)}
            </Button>
          </>
        )}
        {task.state === 'handedIn' && (
          <Button size="lg" variant="default" loading={busy} onClick={() => void run(() => act({ do: 'takeBack' }))}>
            {t(words.takeBack)}
          </Button>
        )}
      </div>
      <BringFiles label={t(words.bring)} input={files} onFiles={bring} />
    </MyTask>
  );
}
