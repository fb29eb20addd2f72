/** Addresses by which other calendars follow one's meetings: made, shown once, stopped. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { calendar } from '../../../shared/text/calendar.ts';
import type { CalendarFeed, CalendarFeeds, FeedScope } from '../../../shared/wire/calendar.ts';
import { CopyLine } from '../../desk/copy-line.tsx';
import { del, post } from '../../link/http.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from './calendar.module.css';

export function Feeds() {
  const { t } = useWords();
  const { data, refusal, again } = useAsk<CalendarFeeds>('/calendar');
  if (refusal?.code === 'link/offline') return null;
  return (
    <section className={css.feeds} aria-labelledby="feeds">
      <h2 id="feeds">{t(calendar.feeds)}</h2>
      <p>{t(calendar.feedsLead)}</p>
      <Refused refusal={refusal} again={again} />
      {data?.offered.map((scope) => (
        <Feed key={scope} scope={scope} made={data.feeds.includes(scope)} onChange={() => void again()} />
      ))}
    </section>
  );
}

function Feed({ scope, made, onChange }: { readonly scope: FeedScope; readonly made: boolean; readonly onChange: () => void }) {
  const { t } = useWords();
  const [url, setUrl] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState<'anew' | 'stop'>();
  const make = async (): Promise<void> => {
    const answer = await post<CalendarFeed>('/calendar', { scope });
    setRefusal(isRefusal(answer) ? answer : undefined);
    if (!isRefusal(answer)) setUrl(answer.url);
    onChange();
  };
  const stop = async (): Promise<Refusal | undefined> => {
    const answer = await del(`/calendar/${scope}`);
    setUrl(undefined);
    onChange();
    return isRefusal(answer) ? answer : undefined;
  };
  return (
    <div className={css.feed}>
      <h3>{t(scope === 'mine' ? calendar.feedMine : calendar.feedUnit)}</h3>
      <Refused refusal={refusal} />
      {url !== undefined && (
        <>
          <CopyLine label={t(calendar.address)} text={url} />
          <Notice tone="warn">{t(calendar.once)}</Notice>
        </>
      )}
      {made && url === undefined && <p>{t(calendar.isMade)}</p>}
      <div className={css.acts}>
        <Button variant="default" onClick={() => (made ? setAsking('anew') : void make())}>
          {t(made ? calendar.makeAnew : calendar.make)}
        </Button>
        {made && (
          <Button variant="default" onClick={() => setAsking('stop')}>
            {t(calendar.stop)}
          </Button>
        )}
      </div>
      <Confirm
        opened={asking !== undefined}
        title={t(asking === 'stop' ? calendar.stop : calendar.makeAnew)}
        act={t(asking === 'stop' ? calendar.stop : calendar.makeAnew)}
        onAct={() => (asking === 'stop' ? stop() : make())}
        onClose={() => setAsking(undefined)}
      >
        {t(asking === 'stop' ? calendar.stopText : calendar.anewText)}
      </Confirm>
    </div>
  );
}
