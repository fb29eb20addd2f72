/** On the page of one's meetings: papers that one is asked to prepare. */
import { nearness } from '../../../shared/council/preparing.ts';
import { preparing as words } from '../../../shared/text/preparing.ts';
import type { MyTasks } from '../../../shared/wire/preparing.ts';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { HomeTasks } from '../tasks/home-tasks.tsx';

export function HomePreparing() {
  const { t } = useWords();
  const { data } = useAsk<MyTasks>('/preparing', { every: 300_000 });
  const tasks = data?.tasks ?? [];
  if (tasks.length === 0 && data?.next === undefined) return null;
  const open = tasks.filter(({ state }) => state === 'asked' || state === 'sentBack');
  const isLate = open.some((one) => nearness(one, Date.parse(data!.now)) === 'late');
  const line = t(open.length > 0 ? words.mineOpen : words.mine, { n: open.length });
  return <HomeTasks name="preparing" title={t(words.mine)} line={line} late={isLate ? t(words.late) : undefined} />;
}
