/** How a task to prepare papers stands, in words: for the desk and for whoever prepares. */
import { Badge } from '@mantine/core';
import { nearness, type Task } from '../../shared/council/preparing.ts';
import { preparing as words } from '../../shared/text/preparing.ts';
import { useWords } from '../ui/language.tsx';

const STATES = {
  asked: words.stateAsked,
  handedIn: words.stateHandedIn,
  sentBack: words.stateSentBack,
  approved: words.stateApproved,
  dropped: words.stateDropped,
} as const;
const NEAR = { early: words.early, due: words.dueSoon, late: words.late } as const;

/** `now`: milliseconds by the server's clock. */
export function TaskMarks({ task, now }: { readonly task: Pick<Task, 'state' | 'due'>; readonly now: number }) {
  const { t } = useWords();
  const near = nearness(task, now);
  return (
    <>
      <Badge size="xl" fz="md" fw={500} variant="light" color="gray" c="var(--ink)" tt="none">
        {t(STATES[task.state])}
      </Badge>
      {near !== undefined && near !== 'far' && (
        <Badge size="xl" fz="md" variant={near === 'late' ? 'filled' : 'outline'} color={near === 'early' ? 'gray' : 'red'} tt="none">
          {t(NEAR[near])}
        </Badge>
      )}
    </>
  );
}
