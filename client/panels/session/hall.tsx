/** On the wall: while nothing is being dealt with, when and why; and that a rehearsal is one. */
import { session } from '../../../shared/text/session.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useNames } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { Title } from '../wall.tsx';
import css from '../wall.module.css';

function Idle() {
  const { t, time, date } = useWords();
  const nameOf = useNames();
  const { stage, startsAt, place, breaks, closedAt, chair, calledOff } = useHere().meeting.session;
  const since = breaks.at(-1);
  const told = (title: string, text: string) => (
    <>
      <Title>{title}</Title>
      <p className={css.line}>{text}</p>
    </>
  );
  switch (stage) {
    case 'adjourned':
      return told(t(session.adjourned), since?.note || t(session.adjournedSince, { time: time(since?.from ?? startsAt) }));
    case 'closed':
      if (calledOff !== undefined) return told(t(session.calledOff), calledOff);
      return told(t(session.closed), t(session.closedAt, { time: time(closedAt ?? startsAt) }));
    case 'underWay':
      return told(t(session.underWay), chair ? t(session.chairIs, { name: nameOf(chair) }) : t(session.noChair));
    default:
      return told(t(session.waiting), t(session.startsAt, { time: time(startsAt), date: date(startsAt), place }));
  }
}

function Banner() {
  const { t } = useWords();
  return useHere().meeting.session.rehearsal && <p className={css.rehearsal}>{t(session.rehearsal)}</p>;
}

export const hall: HallSlots = { words: { when: () => 'idle', Show: Idle }, Banner };
