/** Under a list that comes a page at a time: how much of it is shown, and more of it. */
import { Button } from '@mantine/core';
import { listWords as words } from '../../shared/text/lists.ts';
import { useWords } from './language.tsx';
import css from './show-more.module.css';

interface ShowMoreProps {
  readonly shown: number;
  /** How many there are; absent where nobody has counted. */
  readonly all?: number;
  readonly more: (() => Promise<unknown>) | undefined;
  readonly fetching: boolean;
}

export function ShowMore({ shown, all, more, fetching }: ShowMoreProps) {
  const { t } = useWords();
  if (!more && !fetching) return null;
  return (
    <div className={css.showMore}>
      {all !== undefined && <p role="status">{t(words.shownOf, { n: shown, all })}</p>}
      <Button size="md" variant="default" loading={fetching} onClick={() => void more?.()}>
        {t(words.more)}
      </Button>
    </div>
  );
}
