/** A task from a conclusion, as the desk sees it: how far it is, what was reported; accepted, sent back, changed or withdrawn. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { refuse, type Refusal } from '../../../../shared/base/refusal.ts';
import type { Act } from '../../../../shared/council/following.ts';
import { following as words } from '../../../../shared/text/following.ts';
import type { FollowedTask } from '../../../../shared/wire/following.ts';
import { FollowingMarks } from '../../../desk/following-marks.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import css from '../../../desk/desk.module.css';

interface TaskCardProps {
  readonly task: FollowedTask;
  readonly now: number;
  readonly onAct: (act: Act) => Promise<Refusal | undefined>;
  readonly onChange: () => void;
}

export function TaskCard({ task, now, onAct, onChange }: TaskCardProps) {
  const { t, date, time } = useWords();
  const { busy, refusal, run } = useActing();
  const [sending, setSending] = useState(false);
  const [dropping, setDropping] = useState(false);
  const [reason, setReason] = useState('');
  const isOver = task.state === 'accepted' || task.state === 'dropped';
  return (
    <Card className={css.tight}>
      <h3 className={css.heading}>{task.title}</h3>
      <div className={css.row}>
        <FollowingMarks task={task} now={now} />
        <span className={css.soft}>{t(words.dueAt, { time: time(task.due), date: date(task.due) })}</span>
      </div>
      <p className={css.soft}>
        {task.body} · {task.people.map((id) => task.names[id] ?? id).join(', ')}
      </p>
      {task.note && <p>{t(words.reported, { note: task.note })}</p>}
      {task.reason && <p>{t(words.sentBackFor, { reason: task.reason })}</p>}
      <Refused refusal={refusal} />
      {!isOver && (
        <div className={css.row}>
          {task.state === 'done' && (
            <>
              <Button loading={busy} onClick={() => void run(() => onAct({ do: 'accept' }))}>
                {t(words.accept)}
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
        onAct={() => (reason.trim() === '' ? refuse('following/reason-missing') : onAct({ do: 'sendBack', reason: reason.trim() }))}
        onClose={() => setSending(false)}
      >
        <Textarea
          label={t(words.reason)}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
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
