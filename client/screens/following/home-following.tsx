/** On the page of one's meetings: tasks from conclusions that one is to do. */
import { isLate, isOpen } from '../../../shared/council/following.ts';
import { following as words } from '../../../shared/text/following.ts';
import type { FollowedTasks } from '../../../shared/wire/following.ts';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { HomeTasks } from '../tasks/home-tasks.tsx';

export function HomeFollowing() {
  const { t } = useWords();
  const { data } = useAsk<FollowedTasks>('/following', { every: 300_000 });
  const tasks = data?.tasks ?? [];
  if (tasks.length === 0 && data?.next === undefined) return null;
  const open = tasks.filter(isOpen);
  const late = open.filter((one) => isLate(one, Date.parse(data!.now))).length;
  const line = t(open.length > 0 ? words.mineOpen : words.mine, { n: open.length });
  return <HomeTasks name="following" title={t(words.mine)} line={line} late={late > 0 ? t(words.lateNow, { n: late }) : undefined} />;
}
