/** What somebody is asked to prepare, of whichever meeting: their files brought, handed in, taken back. */
import { useRef, useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import type { Act } from '../../../shared/council/preparing.ts';
import { preparing as words } from '../../../shared/text/preparing.ts';
import type { PaperTaken, TakenLevel } from '../../../shared/wire/http.ts';
import type { MyTasks, TaskSeen } from '../../../shared/wire/preparing.ts';
import { PAPER_FILES } from '../../desk/paper-files.ts';
import { Secrecy } from '../../desk/secrecy.tsx';
import { TaskMarks } from '../../desk/task-words.tsx';
import { useActing } from '../../desk/use-act.ts';
import { post, upload } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Card, EmptyState, Loading } from '../../ui/states.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from './preparing.module.css';

export default function Preparing() {
  const { t } = useWords();
  const { data, refusal, loading, again } = useAsk<MyTasks>('/preparing', { every: 60_000 });
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const tasks = [...(data?.tasks ?? [])]
    .filter(({ state }) => shown === 'all' || state === 'asked' || state === 'sentBack' || state === 'handedIn')
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
          aria-label={t(words.filter)}
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

function Mine({ task, now }: { readonly task: TaskSeen; readonly now: number }) {
  const { t, date, time } = useWords();
  const queries = useQueryClient();
  const { busy, refusal, run } = useActing();
  const files = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<readonly File[]>([]);
  const [bringing, setBringing] = useState(false);
  const act = async (one: Act): Promise<Refusal | TaskSeen> => {
    const answer = await post<TaskSeen>(`/preparing/${task.id}`, one);
    await queries.invalidateQueries({ queryKey: ['/preparing'] });
    return answer;
  };
  const bring = async (chosen: readonly File[], level: TakenLevel) => {
    setBringing(true);
    await run(async () => {
      for (const file of chosen) {
        const headers = { 'x-paper-name': encodeURIComponent(file.name.slice(0, 300)), 'x-secrecy': level };
        const taken = await upload<PaperTaken>('/papers', file, headers).answer;
        if (isRefusal(taken)) return taken;
        const paper = { sha256: taken.sha256, title: taken.title, ...(level === 'internal' && { internal: true as const }) };
        const done = await act({ do: 'bring', paper });
        if (isRefusal(done)) return done;
      }
      return undefined;
    });
    setBringing(false);
  };
  const mayBring = task.state === 'asked' || task.state === 'sentBack';
  return (
    <Card className={css.card}>
      <h2>{task.title}</h2>
      <p className={css.marks}>
        <TaskMarks task={task} now={now} />
        <strong>{t(words.dueAt, { time: time(task.due), date: date(task.due) })}</strong>
      </p>
      <p>
        {t(words.forMeeting, { title: task.meetingTitle, date: date(task.startsAt) })} · {task.council}
      </p>
      {task.placeTitle !== undefined && <p>{t(words.forItem, { title: task.placeTitle })}</p>}
      {task.note && <p className={css.note}>{task.note}</p>}
      {task.reason !== undefined && <p className={css.reason}>{t(words.sentBackFor, { reason: task.reason })}</p>}
      <ul className={css.papers}>
        {task.papers.map((paper) => (
          <li key={paper.sha256}>
            <a className={css.paper} href={`/api/preparing/${task.id}/papers/${paper.sha256}`} target="_blank" rel="noreferrer">
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
      <Refused refusal={refusal} />
      <div className={css.acts}>
        {mayBring && (
          <>
            {task.papers.length > 0 && (
              <Button size="lg" loading={busy && !bringing} disabled={bringing} onClick={() => void run(() => act({ do: 'handIn' }))}>
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
      <input
        ref={files}
        type="file"
        accept={PAPER_FILES}
        multiple
        hidden
        aria-label={t(words.bring)}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          setAsked(chosen);
        }}
      />
      <Secrecy
        files={asked.length}
        onLevel={(level) => {
          void bring(asked, level);
          setAsked([]);
        }}
        onClose={() => setAsked([])}
      />
    </Card>
  );
}
