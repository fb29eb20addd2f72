/** What one was told in the last ninety days, each a tap from its place; and the ways by which it comes besides. */
import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from 'wouter';
import { notices, noticeWords } from '../../../shared/text/notices.ts';
import type { Notice, Notices } from '../../../shared/wire/notices.ts';
import { post } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { usePaged } from '../../ui/use-paged.ts';
import { Ways } from './ways.tsx';
import css from './notices.module.css';

export default function NoticesPage() {
  const { t } = useWords();
  const { pages, refusal, loading, again, more, fetching } = usePaged<Notices>('/notices', {}, { every: 60_000 });
  const unread = pages?.[0]?.unread ?? 0;
  const all = pages?.flatMap((page) => page.notices);
  const see = (ids?: readonly string[]): void => void post('/notices/seen', ids ? { ids } : {}).then(again);
  return (
    <Page title={t(notices.title)} lead={t(notices.kept)} width="narrow">
      <div className={css.page}>
        <Refused refusal={refusal} again={again} />
        {loading && <Loading />}
        {unread > 0 && (
          <div className={css.bar}>
            <strong>{t(notices.unread, { n: unread })}</strong>
            <Button variant="default" onClick={() => see()}>
              {t(notices.allSeen)}
            </Button>
          </div>
        )}
        {all?.length === 0 && <EmptyState title={t(notices.none)} icon={<IconBell size={64} stroke={1.25} aria-hidden />} />}
        <ul className={css.list}>
          {all?.map((one) => (
            <li key={one.id}>
              <Row notice={one} onOpen={() => see([one.id])} />
            </li>
          ))}
        </ul>
        <ShowMore shown={all?.length ?? 0} more={more} fetching={fetching} />
        <Ways />
      </div>
    </Page>
  );
}

function Row({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const { t, dateTime, date, time } = useWords();
  const { what, count, at, seenAt, meeting, matter, path } = notice;
  const isNew = seenAt === undefined;
  const said = (
    <>
      {isNew && <span className={css.newOne}>{t(notices.newOne)}</span>}
      <strong>{t(noticeWords[what as keyof typeof noticeWords] ?? noticeWords.other, { count })}</strong>
      {matter && matter.title !== '' && <span>{matter.title}</span>}
      {matter?.due !== undefined && (
        <span className={css.soft}>{t(notices.due, { time: time(matter.due), date: date(matter.due) })}</span>
      )}
      {meeting ? (
        <>
          <span>{meeting.title}</span>
          <span className={css.soft}>
            {path?.startsWith('/sheets/')
              ? t(notices.until, { time: time(meeting.startsAt), date: date(meeting.startsAt) })
              : [time(meeting.startsAt), date(meeting.startsAt), meeting.place].filter(Boolean).join(' · ')}
          </span>
          {meeting.reason !== undefined && <span>{t(notices.because, { reason: meeting.reason })}</span>}
        </>
      ) : (
        !matter && <span className={css.soft}>{t(/^(recommendations|following)\//.test(what) ? notices.goneOther : notices.gone)}</span>
      )}
      <span className={css.soft}>{t(notices.sentAt, { at: dateTime(at) })}</span>
    </>
  );
  const look = `${css.row} ${isNew ? css.unread : ''}`;
  return path === undefined ? (
    <div className={look}>{said}</div>
  ) : (
    <Link to={path} className={look} onClick={() => isNew && onOpen()}>
      {said}
    </Link>
  );
}
