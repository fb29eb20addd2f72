/** On the page of one's meetings: tasks from conclusions that one is to do. */
import { following as words } from '../../../shared/text/following.ts';
import type { OpenCount } from '../../../shared/wire/tasks.ts';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { HomeTasks } from '../tasks/home-tasks.tsx';

export function HomeFollowing() {
  const { t } = useWords();
  const { data } = useAsk<OpenCount>('/following-open', { every: 300_000 });
  if (!data?.any) return null;
  const { toDo, late } = data;
  const line = t(toDo > 0 ? words.mineOpen : words.mine, { n: toDo });
  return <HomeTasks name="following" title={t(words.mine)} line={line} late={late > 0 ? t(words.lateNow, { n: late }) : undefined} />;
}
