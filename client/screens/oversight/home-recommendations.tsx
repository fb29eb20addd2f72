/** On the page of one's meetings: recommendations that one is to answer. */
import { isLate } from '../../../shared/council/recommendations.ts';
import { recommendations as words } from '../../../shared/text/recommendations.ts';
import type { MyRecommendations } from '../../../shared/wire/recommendations.ts';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { HomeTasks } from '../tasks/home-tasks.tsx';

export function HomeRecommendations() {
  const { t } = useWords();
  const { data } = useAsk<MyRecommendations>('/recommendations', { every: 300_000 });
  const mine = (data?.recommendations ?? []).filter((one) => one.addressed && one.state !== 'ended');
  if (mine.length === 0) return null;
  const open = mine.filter(({ state }) => state === 'waiting');
  const late = open.filter((one) => isLate(one, data!.today)).length;
  const line = t(open.length > 0 ? words.mineOpen : words.mine, { n: open.length });
  return <HomeTasks name="recommendations" title={t(words.mine)} line={line} late={late > 0 ? t(words.lateNow, { n: late }) : undefined} />;
}
