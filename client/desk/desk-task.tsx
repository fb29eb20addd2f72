/** A task as the desk that gave it sees it: how it stands, who has it until when; taken, sent back with a reason, changed, withdrawn. */
import { useState, type ReactNode } from 'react';
import { Button, Textarea } from '@mantine/core';
import type { Refusal } from '../../shared/base/refusal.ts';
import { taskWords } from '../../shared/text/tasks.ts';
import type { Words } from '../../shared/text/words.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useWords } from '../ui/language.tsx';
import { Refused } from '../ui/notice.tsx';
import { Card } from '../ui/states.tsx';
import { useDraft } from './use-draft.tsx';
import { useActing } from './use-act.ts';
import css from './desk.module.css';

interface DeskTaskProps {
  /** By its place in the page. */
  readonly heading: 'h2' | 'h3';
  readonly task: {
    readonly id: string;
    readonly title: string;
    readonly body: string;
    readonly people: readonly string[];
    readonly names: Readonly<Record<string, string>>;
    readonly due: string;
  };
  readonly words: Readonly<Record<'change' | 'drop' | 'dropWhat', Words>> & { readonly reasonHint?: Words };
  readonly marks: ReactNode;
  /** What it is for, above those who have it. */
  readonly place?: ReactNode;
  /** What came of it so far. */
  readonly children: ReactNode;
  /** Nothing is done with it any more. */
  readonly isOver: boolean;
  /** Once those who have it are ready; only then can it be sent back as well. */
  readonly take: { readonly act: string; readonly onTake: () => Promise<unknown> } | undefined;
  readonly noReason: Refusal;
  readonly onAct: (act: { readonly do: 'sendBack'; readonly reason: string } | { readonly do: 'drop' }) => Promise<Refusal | undefined>;
  readonly onChange: () => void;
}

export function DeskTask(props: DeskTaskProps) {
  const { heading: Heading, task, words, marks, place, children, isOver, take, noReason, onAct, onChange } = props;
  const { t, date, time } = useWords();
  const { busy, refusal, run } = useActing();
  const [sending, setSending] = useState(false);
  const [dropping, setDropping] = useState(false);
  const draft = useDraft(`send-back/${task.id}`, { reason: '' });
  const { reason } = draft.typed;
  return (
    <Card className={css.tight}>
      <Heading className={css.heading}>{task.title}</Heading>
      <div className={css.row}>
        {marks}
        <span className={css.soft}>{t(taskWords.dueAt, { time: time(task.due), date: date(task.due) })}</span>
      </div>
      {place}
      <p className={css.soft}>
        {task.body} · {task.people.map((id) => task.names[id] ?? id).join(', ')}
      </p>
      {children}
      <Refused refusal={refusal} />
      {!isOver && (
        <div className={css.row}>
          {take && (
            <>
              <Button loading={busy} onClick={() => void run(take.onTake)}>
                {take.act}
              </Button>
              <Button variant="default" onClick={() => {
                  draft.begin();
                  setSending(true);
                }}>
                {t(taskWords.sendBack)}
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
        title={t(taskWords.sendBack)}
        act={t(taskWords.sendBack)}
        onAct={() => (reason.trim() === '' ? noReason : onAct({ do: 'sendBack', reason: reason.trim() }))}
        onClose={() => setSending(false)}
        draft={draft}
      >
        <Textarea
          label={t(taskWords.reason)}
          description={words.reasonHint && t(words.reasonHint)}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          onChange={(event) => draft.type({ reason: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
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
