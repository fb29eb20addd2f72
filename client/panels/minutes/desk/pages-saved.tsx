/** How much paper the meeting did without, and how that is counted. */
import { useMemo } from 'react';
import { pagesSent } from '../../../../shared/meeting/pages-sent.ts';
import { pagesSaved as words } from '../../../../shared/text/statistics.ts';
import { useWords } from '../../../ui/language.tsx';
import { Card } from '../../../ui/states.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import css from '../../../desk/desk.module.css';

export function PagesSaved() {
  const { t } = useWords();
  const { meeting } = useDesk();
  const { pages, ...sent } = useMemo(() => pagesSent(meeting), [meeting]);
  if (pages === 0) return null;
  return (
    <Card className={css.tight}>
      <p>{t(words.line, { n: pages, ...sent })}</p>
      <p className={css.soft}>{t(words.how)}</p>
    </Card>
  );
}
