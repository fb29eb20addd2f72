/** What stands under a result that was counted from papers. */
import type { PaperVote } from '../../../shared/meeting/paper-ballot-events.ts';
import { paperNow as words } from '../../../shared/text/paper-screens.ts';
import { useWords } from '../../ui/language.tsx';
import { useNames } from '../here.tsx';
import panel from '../panels.module.css';

/** How many papers, and who counted them: under a result. */
export function Papers({ paper: { result } }: { readonly paper: PaperVote }) {
  const { t } = useWords();
  const nameOf = useNames();
  if (!result) return null;
  const { issued, returned, valid, invalid, blank, signatures } = result;
  return (
    <p className={panel.soft}>
      {t(words.papers, { issued, returned, valid, invalid, blank })}{' '}
      {t(words.signed, { names: signatures.map(({ teller }) => nameOf(teller)).join(', ') })}
    </p>
  );
}
