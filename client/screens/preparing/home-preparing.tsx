/** On the page of one's meetings: papers that one is asked to prepare. */
import { preparing as words } from '../../../shared/text/preparing.ts';
import type { OpenCount } from '../../../shared/wire/tasks.ts';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { HomeTasks } from '../tasks/home-tasks.tsx';

export function HomePreparing() {
  const { t } = useWords();
  const { data } = useAsk<OpenCount>('/preparing-open', { every: 300_000 });
  if (!data?.any) return null;
  const { toDo, late } = data;
  const line = t(toDo > 0 ? words.mineOpen : words.mine, { n: toDo });
  return <HomeTasks name="preparing" title={t(words.mine)} line={line} late={late > 0 ? t(words.late) : undefined} />;
}
