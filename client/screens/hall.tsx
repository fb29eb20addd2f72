/** The wall of the hall: read-only, dark, readable from the last row; never a partial result. */
import { useEffect, useState } from 'react';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { quorum } from '../../shared/meeting/access.ts';
import { explain } from '../../shared/meeting/rules.ts';
import { GRACE_MS, type Vote } from '../../shared/meeting/votes.ts';
import { hall } from '../../shared/text/hall.ts';
import { roll } from '../../shared/text/roll.ts';
import { room } from '../../shared/text/room.ts';
import { session } from '../../shared/text/session.ts';
import { formulas, votes } from '../../shared/text/votes.ts';
import type { Me } from '../../shared/wire/http.ts';
import { post } from '../link/http.ts';
import { useMeeting } from '../link/use-meeting.ts';
import { HereProvider, useHere, useNames, useSecondsUntil } from '../panels/here.tsx';
import { ChoiceMark, choiceClass } from '../panels/votes/choice-mark.tsx';
import { choiceText, percentText, ruleText, secondsText } from '../panels/votes/words.ts';
import { useSession } from '../session.tsx';
import { useWords } from '../ui/language.tsx';
import { Mark } from '../ui/mark.tsx';
import { useDark, useDensity, useTitle } from '../ui/page.tsx';
import { EmptyState, Loading } from '../ui/states.tsx';
import { momentOf, type Moment } from './room/moment.ts';
import { Unready } from './room/unready.tsx';
import css from './hall.module.css';

const AGAIN_MS = 5_000;

export default function Hall() {
  const { token = '' } = useParams();
  const { t, refusal: wordsOf } = useWords();
  const { me, enter } = useSession();
  const [meeting, setMeeting] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  useDark();
  useDensity('hall');
  useTitle(t(hall.title));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const come = async () => {
      const answer = await post<Me>('/hall/enter', { token });
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
  if (here.followed.phase !== 'ready')
    return (
      <main className={css.wall}>
        {refusal ? (
          <EmptyState heading="h1" title={t(hall.notOpen)}>
            {wordsOf(refusal)} {!refusal.code.startsWith('link/') && t(hall.notOpenText)}
          </EmptyState>
        ) : meeting === undefined ? (
          <Loading />
        ) : (
          <Unready followed={here.followed} onAgain={() => void here.following?.catchUp()} />
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
  const { present, total } = quorum(meeting);
  const moment = momentOf(meeting);
  return (
    <main className={css.wall}>
      <header className={css.head}>
        <Mark size={72} />
        <div>
          <p className={css.council}>{meeting.session.council}</p>
          <h1>{meeting.session.title}</h1>
        </div>
        <p className={css.present}>{t(roll.present, { present, total })}</p>
      </header>
      {meeting.session.rehearsal && <p className={css.rehearsal}>{t(session.rehearsal)}</p>}
      <div className={css.body} aria-live="polite">
        <Shown moment={moment} />
      </div>
      <div className={css.foot} role="status">
        {!followed.live && (
          <>
            <IconPlugConnectedX size="1.2em" aria-hidden /> {t(hall.offline)}
          </>
        )}
      </div>
    </main>
  );
}

function Shown({ moment }: { readonly moment: Moment }) {
  const { t, time, date } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const { startsAt, place, breaks, closedAt, chair } = meeting.session;
  switch (moment.kind) {
    case 'voting':
      return <Voting vote={moment.vote} />;
    case 'sealed':
      return (
        <>
          <p className={css.stage}>{t(votes.sealed)}</p>
          <p className={css.question}>{moment.vote.content?.text}</p>
          <p className={css.big}>{t(hall.sealed)}</p>
        </>
      );
    case 'result':
      return <Announced vote={moment.vote} />;
    case 'item':
      return (
        <>
          <p className={css.stage}>{t(room.itemOf, { number: moment.number, total: meeting.agenda.items.length })}</p>
          <p className={moment.item.title.length > 160 ? css.question : css.title}>{moment.item.title}</p>
        </>
      );
    case 'adjourned':
      return (
        <>
          <p className={css.title}>{t(session.adjourned)}</p>
          <p className={css.question}>{breaks.at(-1)?.note || t(session.adjournedSince, { time: time(breaks.at(-1)?.from ?? startsAt) })}</p>
        </>
      );
    case 'closed':
      return (
        <>
          <p className={css.title}>{t(session.closed)}</p>
          <p className={css.question}>{t(session.closedAt, { time: time(closedAt ?? startsAt) })}</p>
        </>
      );
    default:
      return (
        <>
          <p className={css.title}>{moment.kind === 'noItem' ? t(session.underWay) : t(session.waiting)}</p>
          <p className={css.question}>{moment.kind === 'noItem' ? chair && t(session.chairIs, { name: nameOf(chair) }) : t(session.startsAt, { time: time(startsAt), date: date(startsAt), place })}</p>
        </>
      );
  }
}

function Voting({ vote }: { readonly vote: Vote }) {
  const { t, number } = useWords();
  const { meeting, followed } = useHere();
  const { present } = quorum(meeting);
  const seconds = useSecondsUntil(vote.state === 'closing' ? vote.closing?.at : undefined, GRACE_MS);
  const cast = followed.progress?.vote === vote.vote ? followed.progress.cast : 0;
  const text = vote.content?.text ?? vote.text;
  return (
    <>
      <p className={css.stage}>
        {vote.state === 'closing' ? (seconds > 0 ? t(votes.closing, { seconds }) : t(hall.closing)) : t(hall.voting)}
      </p>
      <p className={text.length > 200 ? css.long : css.question}>{text}</p>
      {vote.content && <p className={css.soft}>{t(votes.ruleLine, { rule: ruleText(vote.content.rule, t) })}</p>}
      <p className={css.count}>
        <b>{number(cast)}</b>
        <span>{t(hall.voted, { present })}</span>
      </p>
    </>
  );
}

function Announced({ vote }: { readonly vote: Vote }) {
  const { t, number, language } = useWords();
  const { result, content } = vote;
  const text = content?.text ?? vote.text;
  if (vote.voided || !result || !content)
    return (
      <>
        <p className={css.question}>{text}</p>
        <p className={css.big}>{t(votes.voided)}</p>
        {vote.voided && <p className={css.soft}>{t(result ? votes.voidedAfter : votes.voidedText, { reason: vote.voided.reason })}</p>}
      </>
    );
  const told = explain(result, content.rule);
  return (
    <>
      <p className={css.long}>{text}</p>
      <p className={`${css.verdict} ${css[told.outcome]}`}>{t(votes[told.outcome])}</p>
      <p className={css.formula}>
        {t(formulas[content.rule.base], { for: told.for, base: told.base, percent: percentText(told.percents['for'] ?? 0, language) })}
      </p>
      <ul className={css.counts}>
        {content.options.map(({ id, label }) => (
          <li key={id} className={choiceClass(id)}>
            <ChoiceMark option={id} size="1.6em" />
            <span>{choiceText(id, t, label)}</span>
            <b>{number(told.counts[id] ?? 0)}</b>
            <small>{percentText(told.percents[id] ?? 0, language)}</small>
          </li>
        ))}
      </ul>
      <p className={css.soft}>
        {t(votes.needed, { needed: told.needed, rule: ruleText(content.rule, t) })} {told.missing > 0 && t(votes.missing, { missing: told.missing })} {t(votes.silentText, { silent: told.silent })}{' '}
        {t(votes.resultAt, { time: secondsText(result.at, language) })}.
      </p>
    </>
  );
}
