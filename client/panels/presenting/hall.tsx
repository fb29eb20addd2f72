/** The page that is presented, on the wall. */
import { lazy, Suspense } from 'react';
import { presenting } from '../../../shared/text/presenting-place.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useNames } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { presentedNow } from './now.ts';
import css from './presenting.module.css';

const OnePage = lazy(() => import('../../reader/one-page.tsx').then((one) => ({ default: one.OnePage })));

function Page() {
  const { t } = useWords();
  const here = useHere();
  const names = useNames();
  const now = presentedNow(here);
  if (!now) return null;
  return (
    <figure className={css.wall}>
      <div className={css.wallPage}>
        <Suspense>
          <OnePage key={now.paper} meeting={here.id} sha256={now.of.sha256} page={now.page} point={now.point} />
        </Suspense>
      </div>
      <figcaption>{t(presenting.presentsPage, { name: names(now.by), title: now.of.title, page: now.page + 1 })}</figcaption>
    </figure>
  );
}

export const hall: HallSlots = {
  words: { when: (here) => (presentedNow(here) ? 'outcome' : undefined), Show: Page, alone: true },
  boards: [{ board: 'paper', when: (here) => presentedNow(here) !== undefined, Show: Page }],
};
