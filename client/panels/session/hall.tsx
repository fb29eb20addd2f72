/** On the wall: while nothing is being dealt with, when and why; and that a rehearsal is one. */
import { hallBoard } from '../../../shared/text/hall-board.ts';
import { session } from '../../../shared/text/session.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, useNames, useSecondsUntil } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import { Title } from '../wall.tsx';
import css from '../wall.module.css';

function Idle() {
  const { t, time } = useWords();
  const nameOf = useNames();
  const { stage, startsAt, closedAt, chair, calledOff } = useHere().meeting.session;
  const told = (title: string, text: string) => (
    <>
      <Title>{title}</Title>
      <p className={css.line}>{text}</p>
    </>
  );
  switch (stage) {
    case 'adjourned':
      return <Pause />;
    case 'closed':
      if (calledOff !== undefined) return told(t(session.calledOff), calledOff);
      return told(t(session.closed), t(session.closedAt, { time: time(closedAt ?? startsAt) }));
    case 'underWay':
      return told(t(session.underWay), chair ? t(session.chairIs, { name: nameOf(chair) }) : t(session.noChair));
    default:
      return <Welcome />;
  }
}

/** Before the call to order, and whenever it is chosen. */
export function Welcome() {
  const { t, time, date } = useWords();
  const { title, startsAt, place } = useHere().meeting.session;
  return (
    <>
      <p className={css.stage}>{t(hallBoard.welcomeTo)}</p>
      <Title>{title}</Title>
      <p className={css.line}>{t(session.startsAt, { time: time(startsAt), date: date(startsAt), place })}</p>
    </>
  );
}

/** How long the pause still is, counted down by the server's clock; what groups discuss meanwhile. */
function Pause() {
  const { t, time, digits } = useWords();
  const { session: { breaks, startsAt }, agenda } = useHere().meeting;
  const pause = breaks.at(-1);
  const left = useSecondsUntil(pause?.until, 0);
  const about = agenda.items.find((one) => one.item === pause?.groups);
  return (
    <>
      <p className={css.stage}>
        {about ? t(hallBoard.groups) : t(session.adjournedSince, { time: time(pause?.from ?? startsAt) })}
      </p>
      {pause?.until === undefined ? (
        <Title>{about?.title ?? (pause?.note || t(session.adjourned))}</Title>
      ) : (
        <>
          <p className={`${css.countdown} ${about ? css.s144 : ''}`} role="timer" aria-live="off">
            {digits(clockOf(left))}
          </p>
          <p className={about ? css.line : css.verdict}>
            {left > 0 ? t(session.goesOnAt, { time: time(pause.until) }) : t(hallBoard.soon)}
          </p>
          {about && <Title small>{about.title}</Title>}
        </>
      )}
      {pause?.note && (pause.until !== undefined || about) && <p className={`${css.soft} ${css.short}`}>{pause.note}</p>}
    </>
  );
}

/** "1:05:00", "14:59" */
function clockOf(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

function Banner() {
  const { t } = useWords();
  return useHere().meeting.session.rehearsal && <p className={css.rehearsal}>{t(session.rehearsal)}</p>;
}

export const hall: HallSlots = {
  words: { when: () => 'idle', Show: Idle },
  Banner,
  boards: [{ board: 'break', when: ({ meeting }) => meeting.session.stage === 'adjourned', Show: Pause }],
};
