/** What was asked for, by whom it is prepared and how it stands; approving, and sending back with a reason. */
import { useState } from 'react';
import { Anchor, Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { PREPARING } from '../../../../shared/meeting/access.ts';
import { isRefusal, refuse } from '../../../../shared/base/refusal.ts';
import { nearness, type Act } from '../../../../shared/council/preparing.ts';
import { preparing as words } from '../../../../shared/text/preparing.ts';
import type { DeskTasks, TaskSeen } from '../../../../shared/wire/preparing.ts';
import { TaskMarks } from '../../../desk/task-words.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { post } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card, EmptyState } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { AskForm } from './ask-form.tsx';
import css from '../../../desk/desk.module.css';

export function PreparingDesk() {
  const { t } = useWords();
  const { id, meeting } = useDesk();
  const queries = useQueryClient();
  const path = `/meetings/${id}/preparing`;
  const mayAsk = PREPARING.includes(meeting.session.stage);
  const { data, refusal, again } = useAsk<DeskTasks>(path, { every: 30_000, when: mayAsk });
  const [asking, setAsking] = useState<TaskSeen | 'new'>();
  const items = meeting.agenda.items;
  const tasks = data?.tasks ?? [];
  const now = Date.parse(data?.now ?? '');
  const told = async <T,>(answer: T) => {
    await queries.invalidateQueries({ queryKey: [path] });
    return answer;
  };
  const act = async (task: string, one: Act) => {
    const answer = await told(await post<TaskSeen>(`/preparing/${task}`, one));
    return isRefusal(answer) ? answer : undefined;
  };
  const late = tasks.filter((one) => nearness(one, now) === 'late').length;
  const waiting = tasks.filter(({ state }) => state === 'handedIn').length;
  const order = ['handedIn', 'sentBack', 'asked', 'approved', 'dropped'];
  const sorted = [...tasks].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.due < b.due ? -1 : 1));
  return (
    <div className={css.stack}>
      <p className={css.lead}>{t(words.lead)}</p>
      <Refused refusal={refusal} again={again} />
      {waiting > 0 && <Notice>{t(words.waitingNow, { n: waiting })}</Notice>}
      {late > 0 && <Notice tone="warn">{t(words.lateNow, { n: late })}</Notice>}
      {mayAsk && (
        <div>
          <Button onClick={() => setAsking('new')} disabled={items.length === 0}>
            {t(words.ask)}
          </Button>
          {items.length === 0 && <p className={css.soft}>{t(words.noItems)}</p>}
        </div>
      )}
      {data && tasks.length === 0 && <EmptyState title={t(words.none)} />}
      {sorted.map((one) => (
        <TaskCard key={one.id} task={one} now={now} onAct={(what) => act(one.id, what)} onChange={() => setAsking(one)} />
      ))}
      {asking !== undefined && (
        <AskForm
          items={items}
          task={asking === 'new' ? undefined : asking}
          onSend={async (what) =>
            asking === 'new' ? told(await post<TaskSeen>(path, what)) : act(asking.id, { do: 'change', ...what })
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}

interface TaskCardProps {
  readonly task: TaskSeen;
  readonly now: number;
  readonly onAct: (act: Act) => ReturnType<typeof Promise.resolve<ReturnType<typeof refuse> | undefined>>;
  readonly onChange: () => void;
}

function TaskCard({ task, now, onAct, onChange }: TaskCardProps) {
  const { t, date, time } = useWords();
  const { busy, refusal, run } = useActing();
  const [sending, setSending] = useState(false);
  const [dropping, setDropping] = useState(false);
  const [reason, setReason] = useState('');
  const isOpen = task.state !== 'approved' && task.state !== 'dropped';
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{task.title}</h2>
      <div className={css.row}>
        <TaskMarks task={task} now={now} />
        <span className={css.soft}>{t(words.dueAt, { time: time(task.due), date: date(task.due) })}</span>
      </div>
      {task.placeTitle !== undefined && <p>{t(words.forItem, { title: task.placeTitle })}</p>}
      <p className={css.soft}>
        {task.body} · {task.people.map((id) => task.names[id] ?? id).join(', ')}
      </p>
      {task.reason !== undefined && <p>{t(words.sentBackFor, { reason: task.reason })}</p>}
      {task.papers.length > 0 && (
        <ul>
          {task.papers.map((paper) => (
            <li key={paper.sha256}>
              <Anchor href={`/api/preparing/${task.id}/papers/${paper.sha256}`} target="_blank" rel="noreferrer" underline="always">
                {paper.title}
              </Anchor>{' '}
              <span className={css.soft}>
                {[paper.kind, paper.issuer, t(words.pages, { pages: paper.pages }), paper.internal && t(words.internal)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Refused refusal={refusal} />
      {isOpen && (
        <div className={css.row}>
          {task.state === 'handedIn' && (
            <>
              <Button loading={busy} onClick={() => void run(() => onAct({ do: 'approve', papers: [...task.papers] }))}>
                {t(words.approve)}
              </Button>
              <Button variant="default" onClick={() => setSending(true)}>
                {t(words.sendBack)}
              </Button>
            </>
          )}
          <Button variant="default" onClick={onChange}>
            {t(words.change)}
          </Button>
          <Button variant="default" onClick={() => setDropping(true)}>
            {t(words.drop)}
          </Button>
        </div>
      )}
      <Confirm
        opened={sending}
        title={t(words.sendBack)}
        act={t(words.sendBack)}
        onAct={() => (reason.trim() === '' ? refuse('preparing/reason-missing') : onAct({ do: 'sendBack', reason: reason.trim() }))}
        onClose={() => setSending(false)}
      >
        <Textarea
          label={t(words.reason)}
          description={t(words.reasonHint)}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        />
      </Confirm>
      <Confirm
        opened={dropping}
        title={t(words.drop)}
        act={t(words.drop)}
        onAct={() => onAct({ do: 'drop' })}
        onClose={() => setDropping(false)}
      >
        {t(words.dropWhat, { title: task.title })}
      </Confirm>
    </Card>
  );
}
