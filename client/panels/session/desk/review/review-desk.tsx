/** Of a session that is convened already: who gets what of it, and what should be looked at again. */
import { review as words } from '../../../../../shared/text/review.ts';
import { useWords } from '../../../../ui/language.tsx';
import common from '../../../../desk/desk.module.css';
import { Checks, useChecks } from './checks.tsx';
import { ViewAs } from './view-as.tsx';
import { WhoGets } from './who-gets.tsx';

export function ReviewDesk() {
  const { t } = useWords();
  const { points, missing } = useChecks();
  return (
    <div className={common.stack}>
      <p className={common.soft}>{t(words.lead)}</p>
      <Checks head={t(words.checks)} points={points.filter(({ key, state }) => state !== 'done' && key !== 'starts')} missing={missing} />
      <WhoGets />
      <ViewAs />
    </div>
  );
}
