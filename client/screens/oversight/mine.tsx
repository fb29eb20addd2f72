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
import { usePaged } from '../../ui/use-paged.ts';
import { shortDay, StandingMarks } from './standing-words.tsx';
import css from './oversight.module.css';

learnRefusals(refusals);

export function MyRecommendationsPage() {
  const { t } = useWords();
  const { pages, refusal, loading, again, more, fetching } = usePaged<MyRecommendations>('/recommendations', {}, { every: 60_000 });
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const [open = [], ...ended] = (pages ?? []).map(({ recommendations }) => recommendations);
  const today = pages?.[0]?.today ?? '';
  // What has ended comes from the server page by page, the last due first.
  const all = [...open.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)), ...(shown === 'all' ? ended.flat() : [])];
  const show = (next: 'open' | 'all'): void => {
    setShown(next);
    if (next === 'all' && pages?.length === 1) void more?.();
  };
  const [mine, followed] = [all.filter((one) => one.addressed), all.filter((one) => !one.addressed)];
  return (
    <Page title={t(words.mine)}>
      <div className={css.page}>
        <Refused refusal={refusal} again={again} />
        {(loading || (fetching && ended.length === 0)) && <Loading />}
        <SegmentedControl
          style={{ alignSelf: 'flex-start' }}
          classNames={{ label: css.choice! }}
          size="lg"
          aria-label={t(words.show)}
          value={shown}
          onChange={(value) => show(value as 'open' | 'all')}
          data={[
            { value: 'open', label: t(taskWords.open) },
            { value: 'all', label: t(taskWords.all) },
          ]}
        />
        {pages && all.length === 0 && !fetching && <EmptyState title={t(words.none)} />}
        <Rows rows={mine} today={today} />
        {followed.length > 0 && (
          <section className={css.page} aria-labelledby="followed">
            <h2 id="followed">{t(words.mineFollowed)}</h2>
            <Rows rows={followed} today={today} />
          </section>
        )}
        {shown === 'all' && <ShowMore shown={all.length} more={more} fetching={fetching} />}
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
