/** One field over all of a person's meetings: what was found, meeting by meeting. A tap leads to the page or the item, marked. */
import { useEffect, useState } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconFileText, IconListNumbers, IconSearch } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { isEmpty, parseQuery } from '../../../shared/papers/query.ts';
import { narrowing, search } from '../../../shared/text/search.ts';
import { session } from '../../../shared/text/session.ts';
import type { Found, FoundMeeting, FoundPaper, Narrowed } from '../../../shared/wire/search.ts';
import { onForget } from '../../link/answers.ts';
import { post } from '../../link/http.ts';
import { sought } from '../../panels/agenda/sought.ts';
import { paperPath } from '../../panels/papers/open.ts';
import { asked, typedLast } from '../../reader/search/asked.ts';
import { Marked } from '../../reader/search/marked.tsx';
import { Recognised } from '../../reader/search/recognised.tsx';
import { SearchField } from '../../reader/search/search-field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useOnline } from '../../ui/online.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useNamesCouncil } from '../../ui/use-names-council.ts';
import { Narrowing, useNarrowed } from './narrowing.tsx';
import css from './search-all.module.css';

/** After the last letter, in milliseconds. */
const TYPED_MS = 350;
/** Texts that the server is still reading are asked for again after so long, so many times. */
const AGAIN_MS = 2_000;
const MOST_AGAIN = 30;
/** Under which what was typed is remembered: no meeting's id looks so. */
const EVERYWHERE = ' everywhere';

/** What was found last: there at once on the way back from a paper. */
let last: { readonly asked: string; readonly found: Found } | undefined;
onForget(() => (last = undefined));

interface Answer {
  readonly asked: string;
  readonly found?: Found;
  readonly refusal?: Refusal;
}

interface Finding {
  readonly found?: Found | undefined;
  readonly refusal?: Refusal | undefined;
  readonly looking: boolean;
}

function useFound(typed: string, narrowed: Narrowed): Finding {
  const isTyped = !isEmpty(parseQuery(typed)) && typed.trim().length >= 2;
  // Also without anything: what there is to choose from is answered.
  const asked = JSON.stringify({ ...narrowed, typed: isTyped ? typed.trim() : '' });
  const [answer, setAnswer] = useState<Answer | undefined>(() => last);
  const online = useOnline();
  useEffect(() => {
    if (!online) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout>;
    let asks = 0;
    const ask = async (): Promise<void> => {
      const found = await post<Found>('/search', JSON.parse(asked));
      if (over) return;
      if (isRefusal(found)) return setAnswer({ asked, refusal: found });
      last = { asked, found };
      setAnswer(last);
      if (found.coming && ++asks < MOST_AGAIN) timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    timer = setTimeout(() => void ask(), last?.asked === asked ? 0 : TYPED_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asked, online]);
  const isNow = answer?.asked === asked;
  return {
    looking: !isNow && (isTyped || Object.keys(narrowed).length > 0),
    ...(isNow && answer.refusal && { refusal: answer.refusal }),
    // While more is typed what was found before stays: nothing flickers.
    ...(answer?.found && { found: answer.found }),
  };
}

export default function SearchAll() {
  const { t } = useWords();
  const online = useOnline();
  const [typed, setTyped] = useState(() => typedLast.get(EVERYWHERE) ?? '');
  useEffect(() => void typedLast.set(EVERYWHERE, typed), [typed]);
  const by = useNarrowed();
  const { found, refusal, looking } = useFound(typed, by.narrowed);
  const isTyped = typed.trim() !== '';
  const meetings = (isTyped || by.isNarrowed ? found?.meetings : undefined) ?? [];
  return (
    <Page title={t(search.everywhere)} heading={false}>
      <div className={css.page}>
        <div className={css.head}>
          <Button component={Link} to="/" variant="subtle" color="gray.8" leftSection={<IconArrowLeft size={22} aria-hidden />}>
            {t(search.back)}
          </Button>
          <h1>{t(search.everywhere)}</h1>
        </div>
        <SearchField label={t(search.typeEverywhere)} typed={typed} onType={setTyped} />
        <Narrowing by={by} choices={found} />
        {!online && <Notice tone="warn">{t(search.needsNetwork)}</Notice>}
        <Refused refusal={refusal} />
        <div role="status" className={css.status}>
          {!isTyped && !by.isNarrowed && <p className={css.note}>{t(search.how)}</p>}
          {looking && online && <p className={css.note}>{t(search.looking)}</p>}
          {meetings.length > 0 && (
            <p className={css.count}>{t(isTyped ? search.countMeetings : narrowing.listed, { n: meetings.length })}</p>
          )}
          {found?.coming && <p className={css.note}>{t(search.stillReading)}</p>}
        </div>
        {found && (isTyped || by.isNarrowed) && meetings.length === 0 && !looking && !refusal && !found.coming && (
          <EmptyState title={t(search.none)} icon={<IconSearch size={56} stroke={1.25} aria-hidden />}>
            {t(search.noneAdvice)}
          </EmptyState>
        )}
        {meetings.map((one) => (
          <OneMeeting key={one.meeting} found={one} typed={typed} />
        ))}
        {meetings.length > 0 && found?.more && <p className={css.note}>{t(isTyped ? search.moreMeetings : narrowing.more)}</p>}
        {found?.titlesAlone && <p className={css.note}>{t(search.titlesAlone)}</p>}
      </div>
    </Page>
  );
}

/** Where an opinion sheet stands, its papers with it; undefined of a meeting. */
const sheetPath = (id: string): string | undefined => (id.startsWith('sheet-') ? `/sheets/${id}` : undefined);

function OneMeeting({ found, typed }: { readonly found: FoundMeeting; readonly typed: string }) {
  const { t, dateTime } = useWords();
  const [, go] = useLocation();
  const names = useNamesCouncil();
  const { meeting, points, papers, unit, council, inTitle, own = false } = found;
  const heading = `found-${meeting}`;
  const sheet = sheetPath(meeting);
  const openPoint = (item: string): void => {
    if (sheet) return go(sheet);
    sought.setState({ meeting, item }, true);
    go(`/meeting/${meeting}`);
  };
  return (
    <section className={css.meeting} aria-labelledby={heading}>
      <h2 id={heading}>{inTitle ? <Marked excerpt={inTitle} /> : found.title}</h2>
      <p className={css.when}>
        {[dateTime(found.startsAt), found.place, found.meetingKind].filter(Boolean).join(' · ')}
        {!sheet && found.stage !== 'approved' && ` · ${t(session[found.calledOff ? 'calledOff' : found.stage])}`}
        {found.rehearsal && ` · ${t(session.rehearsalShort)}`}
      </p>
      {council !== undefined && (own || names(unit)) && <p className={css.when}>{council}</p>}
      {(own || points.length + papers.length === 0) && (
        <Button
          className={css.open}
          variant="default"
          component={Link}
          to={sheet ?? (found.stage === 'draft' ? `/meeting/${meeting}/prepare` : `/meeting/${meeting}`)}
        >
          {t(sheet ? narrowing.openSheet : narrowing.open)}
        </Button>
      )}
      {points.map(({ point, number, excerpt }) => (
        <UnstyledButton key={point} className={css.row} onClick={() => openPoint(point)}>
          <span className={css.where}>
            <IconListNumbers size={20} aria-hidden /> {sheet ? t(search.sheet) : t(search.item, { n: number })}
          </span>
          <Marked excerpt={excerpt} />
        </UnstyledButton>
      ))}
      {papers.map((paper) => (
        <OnePaper key={paper.paper} meeting={meeting} paper={paper} typed={typed} />
      ))}
    </section>
  );
}

function OnePaper({ meeting, paper: { paper, sha256, title, inTitle, pages, count }, typed }: {
  readonly meeting: string;
  readonly paper: FoundPaper;
  readonly typed: string;
}) {
  const { t } = useWords();
  const [, go] = useLocation();
  const open = (page: number): void => {
    const sheet = sheetPath(meeting);
    if (sheet) return go(sheet);
    asked.setState({ sha256, typed, page }, true);
    // The paper's own way back leads here.
    go(`/meeting/${meeting}/${paperPath(paper, page + 1)}`, { state: { fromRoom: true } });
  };
  return (
    <div className={css.paper}>
      <h3>
        <IconFileText size={20} aria-hidden /> <span>{inTitle ? <Marked excerpt={inTitle} /> : title}</span>
      </h3>
      {pages.map(({ page, label, recognised, excerpt }) => (
        <UnstyledButton key={page} className={css.row} onClick={() => open(page)}>
          <span className={css.where}>
            {t(search.page, { page: label ?? String(page + 1) })}
            {recognised && <Recognised />}
          </span>
          <Marked excerpt={excerpt} />
        </UnstyledButton>
      ))}
      {pages.length === 0 && (
        <UnstyledButton className={css.row} onClick={() => open(0)}>
          <span className={css.where}>{t(search.page, { page: '1' })}</span>
        </UnstyledButton>
      )}
      {count > pages.length && pages.length > 0 && <p className={css.note}>{t(search.morePages, { n: count - pages.length })}</p>}
    </div>
  );
}
