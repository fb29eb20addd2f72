/** Papers that were asked for, as the desk sees them: those that came; approved, sent back, changed or withdrawn. */
import { Anchor } from '@mantine/core';
import { refuse, type Refusal } from '../../../../shared/base/refusal.ts';
import type { Act } from '../../../../shared/council/preparing.ts';
import { preparing as words } from '../../../../shared/text/preparing.ts';
import { taskWords } from '../../../../shared/text/tasks.ts';
import type { TaskSeen } from '../../../../shared/wire/preparing.ts';
import { linkAs } from '../../../link/link-as.ts';
import { DeskTask } from '../../../desk/desk-task.tsx';
import { TaskMarks } from '../../../desk/task-words.tsx';
import { useWords } from '../../../ui/language.tsx';
import css from '../../../desk/desk.module.css';

interface AskedCardProps {
  readonly task: TaskSeen;
  readonly now: number;
  readonly onAct: (act: Act) => Promise<Refusal | undefined>;
  readonly onChange: () => void;
}

export function AskedCard({ task, now, onAct, onChange }: AskedCardProps) {
  const { t } = useWords();
  const approve = () => onAct({ do: 'approve', papers: [...task.papers] });
  return (
    <DeskTask
      heading="h2"
      task={task}
      words={words}
      marks={<TaskMarks task={task} now={now} />}
      place={task.placeTitle !== undefined && <p>{t(taskWords.forItem, { title: task.placeTitle })}</p>}
      isOver={task.state === 'approved' || task.state === 'dropped'}
      take={task.state === 'handedIn' ? { act: t(words.approve), onTake: approve } : undefined}
      noReason={refuse('preparing/reason-missing')}
      onAct={onAct}
      onChange={onChange}
    >
      {task.reason !== undefined && <p>{t(taskWords.sentBackFor, { reason: task.reason })}</p>}
      {task.papers.length > 0 && (
        <ul>
          {task.papers.map((paper) => (
            <li key={paper.sha256}>
              <Anchor
                  href={linkAs(`/api/preparing/${task.id}/papers/${paper.sha256}`)}
                  target="_blank"
                  rel="noreferrer"
                  underline="always"
                >
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
    </DeskTask>
  );
}
