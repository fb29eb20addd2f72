/** The wall of the hall: read-only, dark, readable from the last row; never a partial result. */
import { useEffect, useState } from 'react';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { quorum, quorumLosses } from '../../shared/meeting/access.ts';
import { explain } from '../../shared/meeting/rules.ts';
import { GRACE_MS, type Vote } from '../../shared/meeting/votes.ts';
import { hall } from '../../shared/text/hall.ts';
import { roll } from '../../shared/text/roll.ts';
import { room } from '../../shared/text/room.ts';
import { session } from '../../shared/text/session.ts';
import { formulas, votes } from '../../shared/text/votes.ts';
import type { Me } from '../../shared/wire/http.ts';
import { HALL_PATH } from '../link/hall-screen.ts';
import { get, post } from '../link/http.ts';
import { useMeeting } from '../link/use-meeting.ts';
import { HereProvider, useHere, useNames, useSecondsUntil } from '../panels/here.tsx';
import { ChoiceMark, choiceClass } from '../panels/votes/choice-mark.tsx';
import { QuorumLost } from '../panels/votes/quorum-lost.tsx';
import { choiceText, countsText, percentText, ruleText } from '../panels/votes/words.ts';
import { useSession } from '../session.tsx';
import { useWords } from '../ui/language.tsx';
import { Mark } from '../ui/mark.tsx';
import { useDark, useDensity, useTitle } from '../ui/page.tsx';
import { EmptyState, Loading } from '../ui/states.tsx';
import { useAwake } from '../ui/use-awake.ts';
import { momentOf, type Moment } from './room/moment.ts';
import { Unready } from './room/unready.tsx';
import css from './hall.module.css';

const AGAIN_MS = 5_000;

/** Whoever opened this browser's hall screen before. */
async function cameBefore(): Promise<Me | Refusal> {
  const answer = await get<Me>('/me');
  return isRefusal(answer) ? (answer.code === 'border/not-signed-in' ? refuse('identity/hall-link-over') : answer) : answer;
}

export default function Hall() {
  // A secret does not stay in the address bar on a wall; once used, the cookie carries on, also through a reload.
  const [token] = useState(() => location.hash.slice(1));
  const { t, refusal: wordsOf } = useWords();
  const { me, enter } = useSession();
  const [meeting, setMeeting] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  useDark();
  useDensity('hall');
  useTitle(t(hall.title));
  useEffect(() => {
    if (token !== '') history.replaceState(null, '', HALL_PATH);
  }, [token]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const come = async () => {
      const answer = token === '' ? await cameBefore() : await post<Me>('/hall/enter', { token });
      if (gone) return;
      if (isRefusal(answer)) {
        setRefusal(answer);
        // Nobody stands at the wall to press a button.
        if (answer.code.startsWith('link/') || answer.code === 'border/broke') timer = setTimeout(() => void come(), AGAIN_MS);
        return;
      }
      setRefusal(undefined);
      enter(answer);
      setMeeting(answer.meeting);
    };
    void come();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [token, enter]);
  const here = useMeeting(me?.by === 'hall' ? (meeting ?? '') : '');
  // It was open, and its session is over: a newer link was made, or the week has passed.
  const over = meeting !== undefined && me?.by !== 'hall' ? refuse('identity/hall-link-over') : undefined;
  const why = refusal ?? over;
  if (why || here.followed.phase !== 'ready')
    return (
      <main className={css.wall}>
        {why ? (
          <EmptyState heading="h1" title={t(hall.notOpen)}>
            {wordsOf(why)} {!why.code.startsWith('link/') && t(hall.notOpenText)}
          </EmptyState>
        ) : meeting === undefined ? (
          <Loading />
        ) : (
          <Unready followed={here.followed} onAgain={() => here.following?.catchUp()} />
        )}
      </main>
    );
  return (
    <HereProvider here={here}>
      <Wall />
    </HereProvider>
  );
}

function Wall() {
  const { t } = useWords();
  const { meeting, followed } = useHere();
  const { met } = quorum(meeting);
  const moment = momentOf(meeting);
  useAwake(true);
  return (
    <main className={css.wall}>
      <header className={css.head}>
        <Mark size="1em" />
        <div>
          <p className={css.council}>{meeting.session.council}</p>
          <h1>{meeting.session.title}</h1>
        </div>
        <Clock />
      </header>
      {meeting.session.rehearsal && <p className={css.rehearsal}>{t(session.rehearsal)}</p>}
      <div className={css.body} aria-live="polite">
        <Shown moment={moment} />
      </div>
      <div className={css.foot} role="status">
        {meeting.session.stage === 'underWay' && !met && <p>{t(roll.quorumLost)}</p>}
        {!followed.live && (
          <p>
            <IconPlugConnectedX size="1em" aria-hidden /> {t(hall.offline)}
          </p>
        )}
      </div>
    </main>
  );
}

/** The server's clock, to the minute. */
function Clock() {
  const { time } = useWords();
  const { followed } = useHere();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return <p className={css.clock}>{time(timestamp(now + followed.offset))}</p>;
}

/** Set as large as its length lets it be; the longest is cut, for every tablet has it whole. */
function Title({ children: text, small = false }: { readonly children: string; readonly small?: boolean }) {
  const steps = small ? [0, 0, 90, 150] : [48, 110, 180, 260];
  const size = ['s120', 's96', 's80', 's64'][steps.findIndex((most) => text.length <= most)] ?? 's48';
  return <p className={`${css.title} ${css[size]} ${small ? css.short : ''}`}>{text}</p>;
}

/** So many of so many, as seats that fill. Whose seat it is, is not said. */
function Seats({ filled, of, label }: { readonly filled: number; readonly of: number; readonly label: string }) {
  const { number } = useWords();
  const columns = Math.max(1, Math.ceil(Math.sqrt(of * 1.5)));
  const rows = Math.max(1, Math.ceil(of / columns));
  return (
    <div className={css.seats}>
      <p className={css.count}>
        <b>{number(filled)}</b>
        <span>{label}</span>
      </p>
      <svg viewBox={`0 0 ${columns * 10} ${rows * 10}`} aria-hidden>
        {Array.from({ length: of }, (_, n) => (
          <rect key={n} className={n < filled ? css.taken : css.free} x={(n % columns) * 10 + 1} y={Math.floor(n / columns) * 10 + 1} width="8" height="8" rx="2" />
        ))}
      </svg>
    </div>
  );
}

function Present() {
  const { t } = useWords();
  const { present, total } = quorum(useHere().meeting);
  return <Seats filled={present} of={total} label={t(hall.present, { total })} />;
}

function Shown({ moment }: { readonly moment: Moment }) {
  const { t, time, date } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const { startsAt, place, breaks, closedAt, chair } = meeting.session;
  const beside = (title: string, text: string) => (
    <>
      <div className={css.words}>
        <Title>{title}</Title>
        <p className={css.line}>{text}</p>
      </div>
      <Present />
    </>
  );
  switch (moment.kind) {
    case 'voting':
      return <Voting vote={moment.vote} />;
    case 'sealed':
      return (
        <>
          <div className={css.words}>
            <p className={css.stage}>{t(votes.sealed)}</p>
            <Title>{moment.vote.content?.text ?? moment.vote.text}</Title>
            <p className={css.line}>{t(hall.sealed)}</p>
            <QuorumLost vote={moment.vote} className={css.soft} />
          </div>
          <Present />
        </>
      );
    case 'result':
      return <Announced vote={moment.vote} />;
    case 'item': {
      const next = meeting.agenda.items[moment.number];
      return (
        <>
          <div className={css.words}>
            <p className={css.stage}>{t(room.itemOf, { number: moment.number, total: meeting.agenda.items.length })}</p>
            <Title>{moment.item.title}</Title>
            {next && <p className={`${css.soft} ${css.short}`}>{t(hall.next, { title: next.title })}</p>}
          </div>
          <Present />
        </>
      );
    }
    case 'adjourned':
      return beside(t(session.adjourned), breaks.at(-1)?.note || t(session.adjournedSince, { time: time(breaks.at(-1)?.from ?? startsAt) }));
    case 'closed':
      return beside(t(session.closed), t(session.closedAt, { time: time(closedAt ?? startsAt) }));
    default:
      return moment.kind === 'noItem'
        ? beside(t(session.underWay), chair ? t(session.chairIs, { name: nameOf(chair) }) : t(session.noChair))
        : beside(t(session.waiting), t(session.startsAt, { time: time(startsAt), date: date(startsAt), place }));
  }
}

function Voting({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting, followed } = useHere();
  const { present } = quorum(meeting);
  const seconds = useSecondsUntil(vote.state === 'closing' ? vote.closing?.at : undefined, GRACE_MS);
  const cast = followed.progress?.vote === vote.vote ? followed.progress.cast : 0;
  return (
    <>
      <div className={css.words}>
        <p className={css.stage}>{vote.state === 'closing' ? (seconds > 0 ? t(votes.closing, { seconds }) : t(hall.closing)) : t(hall.voting)}</p>
        <Title>{vote.content?.text ?? vote.text}</Title>
        {vote.content && quorumLosses(meeting, vote).length === 0 && <p className={css.soft}>{t(votes.ruleLine, { rule: ruleText(vote.content.rule, t) })}</p>}
        <QuorumLost vote={vote} className={css.soft} />
      </div>
      <Seats filled={cast} of={Math.max(present, cast)} label={t(hall.voted, { present })} />
    </>
  );
}

function Announced({ vote }: { readonly vote: Vote }) {
  const speech = useWords();
  const { t, number, language } = speech;
  const { result, content } = vote;
  const text = content?.text ?? vote.text;
  if (vote.voided || !result || !content)
    return (
      <>
        <div className={css.words}>
          <p className={`${css.title} ${css.s96}`}>{t(votes.voided)}</p>
          <Title small>{text}</Title>
          {vote.voided && <p className={css.soft}>{t(result ? votes.voidedAfter : votes.voidedText, { reason: vote.voided.reason })}</p>}
        </div>
        <Present />
      </>
    );
  const told = explain(result, content.rule);
  return (
    <>
      <div className={css.words}>
        <Title small>{text}</Title>
        <p className={`${css.verdict} ${css[told.outcome]}`}>{t(votes[told.outcome])}</p>
        <p className={css.line}>{t(formulas[content.rule.base], { for: told.for, base: told.base, percent: percentText(told.percents['for'] ?? 0, language) })}</p>
        <p className={css.soft}>
          {t(votes.needed, { needed: told.needed, rule: ruleText(content.rule, t) })} {told.missing > 0 && t(votes.missing, { missing: told.missing })}
        </p>
        <QuorumLost vote={vote} className={css.soft} />
      </div>
      <ul className={css.counts} aria-label={countsText(content.options, told.counts, speech)}>
        {content.options.map(({ id, label }) => (
          <li key={id} className={choiceClass(id)}>
            <ChoiceMark option={id} size="1em" />
            <span>{choiceText(id, t, label)}</span>
            <b>{number(told.counts[id] ?? 0)}</b>
          </li>
        ))}
        <li className={css.silent}>
          <span>{t(votes.silent)}</span>
          <b>{number(told.silent)}</b>
        </li>
      </ul>
    </>
  );
}
