/** A council's recommendations at its desk: what they come to, which are late, found by how they stand, addressee and meeting. */
import { useRef, useState } from 'react';
import { Anchor, Button, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'wouter';
import { isRefusal } from '../../../shared/base/refusal.ts';
import { shareDone } from '../../../shared/council/recommendation-figures.ts';
import { isLate, type Content } from '../../../shared/council/recommendations.ts';
import { daysUntil, type Day } from '../../../shared/council/working-days.ts';
import { recommendations as words } from '../../../shared/text/recommendations.ts';
import { refusals } from '../../../shared/text/recommendation-acts.ts';
import type { RecommendationRow, RecommendationSeen, RecommendationsOfUnit } from '../../../shared/wire/recommendations.ts';
import { post } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { SaveTable } from '../../ui/save-table.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { Desk } from '../secretariat/desk.tsx';
import list from '../secretariat/meetings/meetings.module.css';
import desk from '../../desk/desk.module.css';
import { tableOf } from './columns.ts';
import { ContentForm } from './content-form.tsx';
import { shortDay, StandingMarks } from './standing-words.tsx';
import css from './oversight.module.css';

learnRefusals(refusals);

const PATH = '/recommendations-of-unit';
const SHOWN = ['open', 'soon', 'late', 'answered', 'ended', 'all'] as const;
type Shown = (typeof SHOWN)[number];
const SOON_DAYS = 15;

function isShown(one: RecommendationRow, shown: Shown, today: Day): boolean {
  const { state, due } = one;
  if (shown === 'soon') return state === 'waiting' && due !== undefined && due >= today && daysUntil(today, due) <= SOON_DAYS;
  if (shown === 'late') return isLate(one, today);
  if (shown === 'open') return state !== 'ended';
  return shown === 'all' || state === shown;
}

/** What is late and next due first; drafts and what waits for the desk before what is far off; ended ones by their day. */
const keyOf = ({ state, due, sent }: RecommendationRow): string => `${state === 'ended' ? 1 : 0}${due ?? ''}${sent?.on ?? ''}`;

export default function Oversight() {
  const { t, number } = useWords();
  const queries = useQueryClient();
  const [, go] = useLocation();
  /** `/secretariat/oversight/new/:meeting/:from` drafts one from there. */
  const { meeting, from } = useParams<{ meeting?: string; from?: string }>();
  const { data, refusal, loading, again } = useAsk<RecommendationsOfUnit>(PATH, { every: 60_000 });
  const [making, setMaking] = useState(meeting !== undefined);
  const [shown, setShown] = useState<Shown>('open');
  const made = useRef(false);
  const [addressee, setAddressee] = useState<string | null>(null);
  const [of, setOf] = useState<string | null>(null);
  const all = data?.recommendations ?? [];
  const today = data?.today ?? '';
  const found = all.filter((one) => (addressee === null || one.addressee === addressee) && (of === null || one.meeting === of));
  const rows = found.filter((one) => isShown(one, shown, today)).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const meetings = new Map<string, string>();
  for (const one of all) if (one.meeting !== undefined) meetings.set(one.meeting, one.meetingTitle ?? one.meeting);
  const create = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setMaking(true)}>
      {t(words.make)}
    </Button>
  );
  const close = () => {
    setMaking(false);
    if (meeting !== undefined && !made.current) go('/secretariat/oversight', { replace: true });
  };
  const draft = async (content: Content) => {
    const answer = await post<RecommendationSeen>('/recommendations', content);
    if (isRefusal(answer)) return answer;
    await queries.invalidateQueries({ queryKey: [PATH] });
    made.current = true;
    go(`/recommendations/${answer.id}`);
    return undefined;
  };
  const file = `${t(words.title)} - ${t(words[`show_${shown}`])} - ${today}`;
  const share = data && shareDone(data.figures);
  return (
    <Desk title={t(words.title)} lead={t(words.lead)} acts={all.length > 0 ? create : undefined}>
      <div className={desk.stack}>
        <Refused refusal={refusal} again={again} />
        {loading && !data && <Loading />}
        {data && all.length === 0 && (
          <EmptyState title={t(words.noneYet)} act={create}>
            {t(words.noneYetHint)}
          </EmptyState>
        )}
        {data && all.length > 0 && (
          <>
            <p className={css.figure}>
              <strong>
                {t(words.figures, { done: data.figures.done, due: data.figures.due })}
                {share !== undefined && ` (${t(words.figureShare, { share: number(share) })})`}
              </strong>
              <span>{t(words.figureInTime, { n: data.figures.inTime })}</span>
              <span>{t(words.figureLate, { n: data.figures.late })}</span>
            </p>
            <div className={css.bar}>
              <SegmentedControl
                className={css.show}
                classNames={{ label: css.choice! }}
                size="md"
                aria-label={t(words.show)}
                value={shown}
                onChange={(value) => setShown(value as Shown)}
                data={SHOWN.map((one) => ({
                  value: one,
                  label: `${t(words[`show_${one}`])} ${number(found.filter((each) => isShown(each, one, today)).length)}`,
                }))}
              />
              <SaveTable label={t(words.export)} name={file} sheet={t(words.title)} table={() => tableOf(rows, today, t)} />
            </div>
            <div className={css.filters}>
              <Select
                size="md"
                label={t(words.byAddressee)}
                placeholder={t(words.anyAddressee)}
                data={[...new Set(all.map((one) => one.addressee))].sort()}
                value={addressee}
                onChange={setAddressee}
                searchable
                clearable
              />
              {meetings.size > 0 && (
                <Select
                  size="md"
                  label={t(words.byMeeting)}
                  placeholder={t(words.anyMeeting)}
                  data={[...meetings].map(([value, label]) => ({ value, label }))}
                  value={of}
                  onChange={setOf}
                  searchable
                  clearable
                />
              )}
            </div>
            {rows.length === 0 ? (
              <p className={desk.soft}>{t(words.none)}</p>
            ) : (
              <ul className={desk.list} aria-label={t(words.title)}>
                {rows.map((one) => (
                  <li key={one.id}>
                    <Row one={one} today={today} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
      {making && (
        <ContentForm before={undefined} names={undefined} meeting={meeting} from={from} onSend={draft} onClose={close} />
      )}
    </Desk>
  );
}

function Row({ one, today }: { readonly one: RecommendationRow; readonly today: Day }) {
  const { t } = useWords();
  return (
    <Anchor component={Link} to={`/recommendations/${one.id}`} className={list.meeting} underline="never">
      <span className={list.what}>
        <strong>{one.title}</strong>
        <span>{[one.sent?.number, one.addressee, t(words[`source_${one.source}`])].filter(Boolean).join(' · ')}</span>
        {one.meetingTitle !== undefined && <span>{t(words.fromMeeting, { title: one.meetingTitle })}</span>}
        {one.due !== undefined && !one.ended && <span>{t(words.dueOn, { day: shortDay(one.due) })}</span>}
      </span>
      <span className={list.marks}>
        <StandingMarks one={one} today={today} />
      </span>
    </Anchor>
  );
}
