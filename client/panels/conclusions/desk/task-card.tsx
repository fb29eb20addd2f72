/** A task from a conclusion, as the desk sees it: how far it is, what was reported; accepted, sent back, changed or withdrawn. */
import { refuse, type Refusal } from '../../../../shared/base/refusal.ts';
import type { Act } from '../../../../shared/council/following.ts';
import { following as words } from '../../../../shared/text/following.ts';
import { taskWords } from '../../../../shared/text/tasks.ts';
import type { FollowedTask } from '../../../../shared/wire/following.ts';
import { DeskTask } from '../../../desk/desk-task.tsx';
import { FollowingMarks } from '../../../desk/following-marks.tsx';
import { useWords } from '../../../ui/language.tsx';

interface TaskCardProps {
  readonly task: FollowedTask;
  readonly now: number;
  readonly onAct: (act: Act) => Promise<Refusal | undefined>;
  readonly onChange: () => void;
}

export function TaskCard({ task, now, onAct, onChange }: TaskCardProps) {
  const { t } = useWords();
  return (
    <DeskTask
      heading="h3"
      task={task}
      words={words}
      marks={<FollowingMarks task={task} now={now} />}
      isOver={task.state === 'accepted' || task.state === 'dropped'}
      take={task.state === 'done' ? { act: t(words.accept), onTake: () => onAct({ do: 'accept' }) } : undefined}
      noReason={refuse('following/reason-missing')}
      onAct={onAct}
      onChange={onChange}
    >
      {task.note && <p>{t(words.reported, { note: task.note })}</p>}
      {task.reason && <p>{t(taskWords.sentBackFor, { reason: task.reason })}</p>}
    </DeskTask>
  );
}
