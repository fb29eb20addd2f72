/** The unit's statistics, among the secretariat's screens. */
import { statistics } from '../../../shared/text/statistics.ts';
import { useWords } from '../../ui/language.tsx';
import { StatisticsView } from '../statistics/statistics.tsx';
import { Desk } from './desk.tsx';

export default function StatisticsOfUnit() {
  const { t } = useWords();
  return (
    <Desk title={t(statistics.title)}>
      <StatisticsView />
    </Desk>
  );
}
