/** What somebody is to answer, the next due first; and what they follow up. */
import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import { Link } from 'wouter';
import { taskWords } from '../../../shared/text/tasks.ts';
import { recommendations as words } from '../../../shared/text/recommendations.ts';
import { refusals } from '../../../shared/text/recommendation-acts.ts';
import type { MyRecommendations, RecommendationSeen } from '../../../shared/wire/recommendations.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { ShowMore } from '../../ui/show-more.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { useOwnPages, type ShownPart } from '../tasks/use-own-pages.ts';
import { shortDay, StandingMarks } from './standing-words.tsx';
import css from './oversight.module.css';

learnRefusals(refusals);

const PARTS = {
  tasksOf: ({ recommendations }: MyRecommendations) => recommendations,
  isOpen: ({ state }: RecommendationSeen) => state !== 'ended',
};

export function MyRecommendationsPage() {
  const { t } = useWords();
  const [shown, setShown] = useState<ShownPart>('open');
  const mine = useOwnPages('/recommendations', {}, { ...PARTS, shown });
  const followed = useOwnPages('/recommendations', { part: 'follower' }, { ...PARTS, shown });
  const today = (mine.first ?? followed.first)?.today ?? '';
  const show = (next: ShownPart): void => {
    setShown(next);
    if (next === 'all') [mine, followed].forEach(({ begin }) => begin());
  };
  const isNone = [mine, followed].every(({ first, tasks, more, fetching }) => first && tasks.length === 0 && !more && !fetching);
  return (
    <Page title={t(words.mine)}>
      <div className={css.page}>
        <Refused refusal={mine.refusal} again={mine.again} />
        <Refused refusal={followed.refusal} again={followed.again} />
        {(mine.loading || followed.loading) && <Loading />}
        <SegmentedControl
          style={{ alignSelf: 'flex-start' }}
          classNames={{ label: css.choice! }}
          size="lg"
          aria-label={t(words.show)}
          value={shown}
          onChange={(value) => show(value as ShownPart)}
          data={[
            { value: 'open', label: t(taskWords.open) },
            { value: 'all', label: t(taskWords.all) },
          ]}
        />
        {isNone && <EmptyState title={t(words.none)} />}
        <Rows rows={mine.tasks} today={today} />
        <ShowMore shown={mine.tasks.length} more={mine.more} fetching={mine.fetching} />
        {(followed.tasks.length > 0 || followed.more) && (
          <section className={css.page} aria-labelledby="followed">
            <h2 id="followed">{t(words.mineFollowed)}</h2>
            <Rows rows={followed.tasks} today={today} />
            <ShowMore shown={followed.tasks.length} more={followed.more} fetching={followed.fetching} />
          </section>
        )}
      </div>
    </Page>
  );
}

function Rows({ rows, today }: { readonly rows: readonly RecommendationSeen[]; readonly today: string }) {
  const { t } = useWords();
  return (
    <ul className={css.list}>
      {rows.map((one) => (
        <li key={one.id}>
          <Link to={`/recommendations/${one.id}`} className={css.row}>
            <strong>{one.title}</strong>
            <span className={css.marks}>
              <StandingMarks one={one} today={today} />
              {one.due !== undefined && <strong>{t(words.dueOn, { day: shortDay(one.due) })}</strong>}
            </span>
            <span className={css.soft}>{[one.council, one.sent?.number].filter(Boolean).join(' · ')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
