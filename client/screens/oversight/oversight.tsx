/** A council's recommendations at its desk: what they come to, which are late, found by how they stand, addressee and meeting. */
import { useRef, useState } from 'react';
import { Anchor, Button, SegmentedControl, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'wouter';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { shareDone } from '../../../shared/council/recommendation-figures.ts';
import { SHOWN, type Shown } from '../../../shared/council/recommendation-list.ts';
import type { Content } from '../../../shared/council/recommendations.ts';
import type { Day } from '../../../shared/council/working-days.ts';
import { recommendations as words } from '../../../shared/text/recommendations.ts';
import { refusals } from '../../../shared/text/recommendation-acts.ts';
import type { RecommendationRow, RecommendationSeen, RecommendationsOfUnit } from '../../../shared/wire/recommendations.ts';
import { get, post } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { SaveTable } from '../../ui/save-table.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import type { Table } from '../../ui/table-files.ts';
import { queryOf, usePaged } from '../../ui/use-paged.ts';
import { Desk } from '../secretariat/desk.tsx';
import list from '../secretariat/meetings/meetings.module.css';
import desk from '../../desk/desk.module.css';
import { tableOf } from './columns.ts';
import { ContentForm } from './content-form.tsx';
import { shortDay, StandingMarks } from './standing-words.tsx';
import css from './oversight.module.css';

learnRefusals(refusals);

const PATH = '/recommendations-of-unit';
/** Of a table that is saved, in one answer. */
const SAVED_AT_ONCE = 500;

export default function Oversight() {
  const { t, number } = useWords();
  const queries = useQueryClient();
  const [, go] = useLocation();
  /** `/secretariat/oversight/new/:meeting/:from` drafts one from there. */
  const { meeting, from } = useParams<{ meeting?: string; from?: string }>();
  const [making, setMaking] = useState(meeting !== undefined);
  const [shown, setShown] = useState<Shown>('open');
  const made = useRef(false);
  const [addressee, setAddressee] = useState<string | null>(null);
  const [of, setOf] = useState<string | null>(null);
  const asked = { shown, addressee: addressee ?? '', meeting: of ?? '' };
  const { pages, refusal, loading, again, more, fetching } = usePaged<RecommendationsOfUnit>(PATH, asked, { every: 60_000 });
  const data = pages?.[0];
  const today = data?.today ?? '';
  const rows = pages?.flatMap((page) => page.recommendations) ?? [];
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
  const save = async (): Promise<Table | Refusal> => {
    const whole: RecommendationRow[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const answer: RecommendationsOfUnit | Refusal = await get(`${PATH}?${queryOf({ ...asked, limit: SAVED_AT_ONCE, after: next })}`);
      if (isRefusal(answer)) return answer;
      whole.push(...answer.recommendations);
      next = answer.next;
    }
    return tableOf(whole, today, t);
  };
  const file = `${t(words.title)} - ${t(words[`show_${shown}`])} - ${today}`;
  const share = data && shareDone(data.figures);
  return (
    <Desk title={t(words.title)} lead={t(words.lead)} acts={data && data.all > 0 ? create : undefined}>
      <div className={desk.stack}>
        <Refused refusal={refusal} again={again} />
        {loading && <Loading />}
        {data?.all === 0 && (
          <EmptyState title={t(words.noneYet)} act={create}>
            {t(words.noneYetHint)}
          </EmptyState>
        )}
        {data && data.all > 0 && (
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
                  label: `${t(words[`show_${one}`])} ${number(data.counts[one])}`,
                }))}
              />
              <SaveTable label={t(words.export)} name={file} sheet={t(words.title)} table={save} />
            </div>
            <div className={css.filters}>
              <Select
                size="md"
                label={t(words.byAddressee)}
                placeholder={t(words.anyAddressee)}
                data={[...(data.addressees ?? [])]}
                value={addressee}
                onChange={setAddressee}
                searchable
                clearable
              />
              {data.meetings && data.meetings.length > 0 && (
                <Select
                  size="md"
                  label={t(words.byMeeting)}
                  placeholder={t(words.anyMeeting)}
                  data={data.meetings.map(({ meeting: value, title: label }) => ({ value, label }))}
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
            <ShowMore shown={rows.length} all={data.counts[shown]} more={more} fetching={fetching} />
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
