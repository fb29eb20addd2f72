/** How far a task from a conclusion is, in words: for the desk and for whoever does it. */
import { Badge } from '@mantine/core';
import { isLate, type Task } from '../../shared/council/following.ts';
import { following as words } from '../../shared/text/following.ts';
import { useWords } from '../ui/language.tsx';

/** `now`: milliseconds by the server's clock. */
export function FollowingMarks({ task, now }: { readonly task: Task; readonly now: number }) {
  const { t } = useWords();
  return (
    <>
      <Badge size="xl" fz="md" fw={500} variant="light" color="gray" c="var(--ink)" tt="none">
        {t(words[task.state])}
      </Badge>
      {isLate(task, now) && (
        <Badge size="xl" fz="md" variant="filled" color="red" tt="none">
          {t(words.late)}
        </Badge>
      )}
    </>
  );
}
