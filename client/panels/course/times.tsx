/** How long the present item has taken of what is planned for it, and when the session will probably end. */
import { useEffect, useState } from 'react';
import { forecast, usedMs } from '../../../shared/meeting/adjusting.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { course } from '../../../shared/text/course.ts';
import { inVietnam } from '../../desk/vietnam-time.ts';
import type { Followed } from '../../link/followed.ts';
import { useWords } from '../../ui/language.tsx';
import css from './course.module.css';

const LOOK_MS = 5_000;
const MINUTE_MS = 60_000;

/** The server's clock in milliseconds, every few seconds. */
export function useServerNow({ offset }: Pick<Followed, 'offset'>): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now + offset;
}

export interface ItemTime {
  readonly text: string;
  readonly isOver: boolean;
}

/** What is said of an item's time; undefined where there is nothing to say. */
export function useItemTime(meeting: Meeting, now: number): (item: string) => ItemTime | undefined {
  const { t } = useWords();
  return (item) => {
    const planned = meeting.course.durations[item];
    const used = Math.floor(usedMs(meeting, item, now) / MINUTE_MS);
    if (planned === undefined) return used === 0 ? undefined : { text: t(course.used, { used }), isOver: false };
    if (used > planned) return { text: t(course.over, { over: used - planned }), isOver: true };
    const isToBegin = used === 0 && item !== meeting.agenda.current;
    return { text: isToBegin ? t(course.minutes, { minutes: planned }) : t(course.usedOf, { used, planned }), isOver: false };
  };
}

/** When it will probably end, and what is not in that; nothing where no time is planned. */
export function useForecast(meeting: Meeting, now: number): readonly string[] {
  const { t, time, date } = useWords();
  const found = forecast(meeting, now);
  if (!found) return [];
  const isToday = inVietnam(found.ends).day === inVietnam(new Date(now).toISOString()).day;
  const ends = isToday ? t(course.ends, { time: time(found.ends) }) : t(course.endsOn, { time: time(found.ends), date: date(found.ends) });
  return found.unplanned > 0 ? [ends, t(course.unplanned, { n: found.unplanned })] : [ends];
}

export interface TimesProps {
  readonly meeting: Meeting;
  readonly followed: Pick<Followed, 'offset'>;
}

export function Times({ meeting, followed }: TimesProps) {
  const now = useServerNow(followed);
  const of = useItemTime(meeting, now);
  const ends = useForecast(meeting, now);
  const { current } = meeting.agenda;
  const item = current === undefined || meeting.session.stage === 'closed' ? undefined : of(current);
  if (!item && ends.length === 0) return null;
  return (
    <p className={css.times}>
      {item && <span className={item.isOver ? css.over : ''}>{item.text}</span>}
      {ends.map((one) => (
        <span key={one}>{one}</span>
      ))}
    </p>
  );
}
