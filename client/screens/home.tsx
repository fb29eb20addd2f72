/** A person's meetings: what is under way on top and big, then what is coming, then what is past. */
import { lazy, Suspense, type ReactNode } from 'react';
import { Anchor, Badge, Button } from '@mantine/core';
import { IconCalendarEvent, IconSearch } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useStore } from 'zustand';
import { home } from '../../shared/text/home.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { search } from '../../shared/text/search.ts';
import { session } from '../../shared/text/session.ts';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { MeetingSummary } from '../../shared/wire/meeting-list.ts';
import { KEPT } from '../link/sealed-memory.ts';
import UnsentList from '../panels/unsent-list.tsx';
import { bringings } from '../reader/kept-index.ts';
import { useMe, useSession } from '../session.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice, Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { EmptyState, Loading } from '../ui/states.tsx';
import { AccountNews } from './account-news.tsx';
import { KeyUnread } from './key-unread.tsx';
import { OlderMeetings } from '../ui/older-meetings.tsx';
import { Unreadable } from '../ui/unreadable.tsx';
import { wouldForget } from '../ui/platform.ts';
import { useMeetings } from '../ui/use-meetings.ts';
import { useNamesCouncil } from '../ui/use-names-council.ts';
import css from './home.module.css';

/** The list of meetings does not wait for it. */
const News = lazy(() => import('./home-news.tsx').catch(() => ({ default: (_: { readonly meeting: MeetingSummary }) => null })));

const Bell = lazy<() => ReactNode>(() => import('./notices/bell.tsx').catch(() => ({ default: () => null })));
const HomeSheets = lazy(() => import('./sheets/home-sheets.tsx').catch(() => ({ default: () => null })));
const FirstSteps = lazy<() => ReactNode>(() => import('./guides/first-steps.tsx').catch(() => ({ default: () => null })));
const HomeAsked = lazy<() => ReactNode>(() => import('./tasks/home-asked.tsx').catch(() => ({ default: () => null })));
const SheetReminder = lazy(() => import('./notes/sheet-reminder.tsx').catch(() => ({ default: () => null })));

export default function Home() {
  const { t } = useWords();
  const me = useMe();
  const { key, keyUnread } = useSession();
  const desk = me.by !== 'hall' && me.rights.length > 0;
  const { data, refusal, loading, kept, again, older } = useMeetings({ keepAs: KEPT.meetings, every: 20_000 });
  return (
    <Page
      title={t(home.title)}
      heading={false}
      tools={
        desk && (
          <Button component={Link} to="/secretariat" variant="default">
            {t(shell.secretariat)}
          </Button>
        )
      }
    >
      <div className={css.page}>
        <AccountNews />
        <div className={css.head}>
          <h1 className={css.title}>{t(home.title)}</h1>
          <Button component={Link} to="/calendar" variant="default" leftSection={<IconCalendarEvent size={22} aria-hidden />}>
            {t(home.calendar)}
          </Button>
          {me.by !== 'hall' && (
            <Suspense>
              <Bell />
            </Suspense>
          )}
        </div>
        {me.by === 'key' && keyUnread && <KeyUnread />}
        {me.by === 'key' && key === undefined && !keyUnread && (
          <Notice
            tone="bad"
            acts={
              <Button component={Link} to="/enrol">
                {t(signIn.enrolThis)}
              </Button>
            }
          >
            {t(onDevice.keyGone)}
          </Notice>
        )}
        {data && data.meetings.length > 0 && (
          <Link to="/search" className={css.search}>
            <IconSearch size={22} aria-hidden /> {t(search.typeEverywhere)}
          </Link>
        )}
        {me.by === 'key' && wouldForget() && <Notice tone="warn">{t(onDevice.install)}</Notice>}
        <UnsentList />
        {kept && <Notice tone="warn">{t(home.keptCopy)}</Notice>}
        <Refused refusal={refusal} again={again} />
        {loading && !data && <Loading />}
        {data && <Unreadable meetings={data.unreadable} />}
        {data && (data.meetings.length > 0 || data.unreadable.length === 0) && <Meetings meetings={data.meetings} desk={desk} />}
        <Suspense>
          <HomeAsked />
        </Suspense>
        <Suspense>
          <HomeSheets />
        </Suspense>
        {data && <Past meetings={data.meetings} older={older} />}
        <Suspense>
          <FirstSteps />
        </Suspense>
        <Suspense>
          <SheetReminder />
        </Suspense>
      </div>
    </Page>
  );
}

function Meetings({ meetings, desk }: { readonly meetings: readonly MeetingSummary[]; readonly desk: boolean }) {
  const { t } = useWords();
  const sorted = [...meetings].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const of = (...stages: ReadonlyArray<MeetingSummary['stage']>) => sorted.filter((one) => stages.includes(one.stage));
  if (meetings.length === 0)
    return (
      <EmptyState
        title={t(home.none)}
        icon={<IconCalendarEvent size={64} stroke={1.25} aria-hidden />}
        act={
          desk && (
            <Button component={Link} to="/secretariat" size="lg">
              {t(home.toSecretariat)}
            </Button>
          )
        }
      >
        {t(desk ? home.noneSecretary : home.noneDelegate)}
      </EmptyState>
    );
  return (
    <div className={css.sections}>
      {of('underWay', 'adjourned').map((one) => (
        <Now key={one.meeting} meeting={one} />
      ))}
      <Section title={t(home.coming)} meetings={of('published')} act={t(home.read)} to={(id) => `/meeting/${id}`} />
      {desk && <Section title={t(home.drafts)} meetings={of('draft')} act={t(home.prepare)} to={(id) => `/meeting/${id}/prepare`} />}
    </div>
  );
}

/** Below what there is to do: of many years there are more than a screen holds. */
function Past({ meetings, older }: { readonly meetings: readonly MeetingSummary[]; readonly older: (() => Promise<void>) | undefined }) {
  const { t } = useWords();
  const past = meetings.filter(({ stage }) => stage === 'closed' || stage === 'approved').sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1));
  return (
    <>
      <Section title={t(home.past)} meetings={past} act={t(home.open)} to={(id) => `/meeting/${id}`} />
      <OlderMeetings older={older} />
    </>
  );
}

function Now({ meeting }: { readonly meeting: MeetingSummary }) {
  const { t, date, time } = useWords();
  return (
    <section className={css.now} aria-labelledby={`now-${meeting.meeting}`}>
      <p className={css.stage}>
        <span className={css.lamp} aria-hidden />
        {t(meeting.stage === 'underWay' ? home.now : home.adjourned)}
        {meeting.rehearsal && (
          <Badge size="xl" tt="none" variant="light" color="gray" c="var(--ink)">
            {t(home.rehearsal)}
          </Badge>
        )}
      </p>
      <h2 id={`now-${meeting.meeting}`}>{meeting.title}</h2>
      <p className={css.where}>
        {time(meeting.startsAt)} · {date(meeting.startsAt)} · {meeting.place}
        <Council meeting={meeting} />
        <Suspense>
          <News meeting={meeting} />
        </Suspense>
        <OnDevice meeting={meeting.meeting} />
      </p>
      <Button component={Link} to={`/meeting/${meeting.meeting}`} className={css.enter}>
        {t(home.enter)}
      </Button>
    </section>
  );
}

/** How many of its papers can be read here without a network. */
function OnDevice({ meeting }: { readonly meeting: string }) {
  const { t } = useWords();
  const bringing = useStore(bringings, (all) => all[meeting]);
  if (!bringing || bringing.papers === 0 || bringing.state === 'cannot') return null;
  const { papers, here } = bringing;
  return <span>{here === papers ? t(onDevice.allShort) : t(onDevice.someShort, { here, papers })}</span>;
}

function Council({ meeting: { unit, council } }: { readonly meeting: MeetingSummary }) {
  const names = useNamesCouncil();
  return council !== undefined && names(unit) ? <span className={css.council}>{council}</span> : null;
}

interface SectionProps {
  readonly title: string;
  readonly meetings: readonly MeetingSummary[];
  readonly act: string;
  readonly to: (meeting: string) => string;
}

function Section({ title, meetings, act, to }: SectionProps) {
  const { t, date, time } = useWords();
  if (meetings.length === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>{title}</h2>
      <ul className={css.list}>
        {meetings.map((one) => (
          <li key={one.meeting}>
            <Anchor component={Link} to={to(one.meeting)} className={css.row} underline="never">
              <span className={css.what}>
                <strong>{one.title}</strong>
                <Council meeting={one} />
                <span>
                  {time(one.startsAt)} · {date(one.startsAt)} · {one.place}
                </span>
                <span>
                  {t(home.size, { items: one.items, papers: one.papers })}
                  {one.stage === 'approved' && ` · ${t(home.approved)}`}
                  {one.stage === 'closed' && ` · ${t(one.calledOff === undefined ? home.closed : session.calledOff)}`}
                  {one.rehearsal && ` · ${t(home.rehearsal)}`}
                </span>
                <Suspense>
                  <News meeting={one} />
                </Suspense>
                <OnDevice meeting={one.meeting} />
              </span>
              <span className={css.go}>{act}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
