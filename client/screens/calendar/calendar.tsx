/** One's meetings by month, by week and as a list; and the addresses by which other calendars follow them. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { calendar } from '../../../shared/text/calendar.ts';
import { LOCALE } from '../../../shared/text/words.ts';
import { isOver } from '../../../shared/meeting/access.ts';
import type { MeetingList, MeetingSummary } from '../../../shared/wire/meeting-list.ts';
import { useToday } from '../../desk/use-today.ts';
import { inVietnam, instantOf } from '../../desk/vietnam-time.ts';
import { useMe, useSession } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Loading } from '../../ui/states.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { joined, readMeetings, useMeetings } from '../../ui/use-meetings.ts';
import { home } from '../../../shared/text/home.ts';
import { KEPT } from '../../link/sealed-memory.ts';
import { daysFrom, firstOfMonth, mondayOf, plusDays, weeksOfMonth } from './days.ts';
import { Feeds } from './feeds.tsx';
import { useCalendarView, VIEWS, type View } from './view-address.ts';
import { DayList, Month, type ByDay } from './views.tsx';
import { isOf, unitsOf, Whose } from './whose.tsx';
import css from './calendar.module.css';

/** Of six weeks. */
const MOST_SHOWN = 500;

const byDay = (meetings: readonly MeetingSummary[]): ByDay => {
  const days = new Map<string, MeetingSummary[]>();
  for (const one of [...meetings].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const { day } = inVietnam(one.startsAt);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return days;
};

export default function Calendar() {
  const { t, language } = useWords();
  const me = useMe();
  const { installation } = useSession();
  const { data: latest, refusal, loading, kept, again } = useMeetings({ keepAs: KEPT.meetings, every: 60_000 });
  const today = useToday();
  const { at, view, unit, chosen, change } = useCalendarView(today);
  const own = installation?.unit?.code ?? '';
  const weeks = weeksOfMonth(at);
  const from = view === 'week' ? mondayOf(at) : weeks[0]![0]!;
  const until = plusDays(from, view === 'week' ? 7 : 7 * weeks.length);
  // What is coming is at hand whole, and the latest of what is past; of a time before that the server is asked for those alone.
  const earliest = (latest?.meetings ?? []).filter(({ stage }) => isOver(stage)).map(({ startsAt }) => inVietnam(startsAt).day).sort()[0];
  const asksBefore = !kept && latest?.next !== undefined && (earliest === undefined || from <= earliest);
  const times = `from=${instantOf(from, '00:00')}&until=${instantOf(until, '00:00')}`;
  const before = useAsk<MeetingList>(`/meetings?${times}&limit=${MOST_SHOWN}`, { when: asksBefore });
  const data = latest && (before.data && asksBefore ? joined([latest, readMeetings(before.data)]) : latest);
  const mine = me.by === 'hall' ? [] : unitsOf(me.member, own, data?.meetings ?? []);
  const nameOf = (code: string): string =>
    data?.meetings.find((one) => one.unit === code)?.council ?? (code === own ? installation?.unit?.name : undefined) ?? code;
  const all = (data?.meetings ?? []).filter((one) => isOf(one.unit ?? own, unit, mine));
  const days = byDay(all);
  const step = (by: number): void => {
    change({ at: view === 'week' ? plusDays(at, 7 * by) : firstOfMonth(at, by), chosen: undefined });
  };
  const titled = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  const week = daysFrom(mondayOf(at), 7);
  const title =
    view === 'week'
      ? `${short.format(new Date(week[0]!))} – ${short.format(new Date(week[6]!))}`
      : titled.format(new Date(firstOfMonth(at)));
  const isNow = view === 'week' ? mondayOf(at) === mondayOf(today) : at.slice(0, 7) === today.slice(0, 7);
  const inMonth = [...days.keys()].filter((day) => day >= firstOfMonth(at) && day < firstOfMonth(at, 1)).sort();
  return (
    <Page title={t(calendar.title)}>
      <div className={css.page}>
        {kept && <Notice tone="warn">{t(home.keptCopy)}</Notice>}
        <Refused refusal={refusal} again={again} />
        <div className={css.bar}>
          <div className={css.steps}>
            <Button variant="default" aria-label={t(calendar.earlier)} onClick={() => step(-1)}>
              <IconChevronLeft size={24} aria-hidden />
            </Button>
            <h2 className={css.when} aria-live="polite">
              {title}
            </h2>
            <Button variant="default" aria-label={t(calendar.later)} onClick={() => step(1)}>
              <IconChevronRight size={24} aria-hidden />
            </Button>
            {!isNow && (
              <Button variant="default" onClick={() => change({ at: today, chosen: undefined })}>
                {t(calendar.today)}
              </Button>
            )}
          </div>
          <div className={css.choices}>
            <Whose mine={mine} chosen={unit} onChoose={(next) => change({ unit: next })} nameOf={nameOf} />
            <SegmentedControl
              size="md"
              classNames={{ label: css.choice! }}
              aria-label={t(calendar.view)}
              data={VIEWS.map((one) => ({ value: one, label: t(calendar[one]) }))}
              value={view}
              onChange={(value) => change({ view: value as View })}
            />
          </div>
        </div>
        {((loading && !data) || before.loading) && <Loading />}
        <Refused refusal={refusal ? undefined : before.refusal} again={before.again} />
        {data && view === 'month' && (
          <>
            <Month month={at} today={today} days={days} chosen={chosen} onChoose={(day) => change({ chosen: day })} />
            {chosen !== undefined && <DayList days={[chosen]} meetings={days} today={today} empty />}
          </>
        )}
        {data && view === 'week' && <DayList days={week} meetings={days} today={today} empty />}
        {data && view === 'list' && <DayList days={inMonth} meetings={days} today={today} />}
        {me.by !== 'hall' && <Feeds />}
      </div>
    </Page>
  );
}
