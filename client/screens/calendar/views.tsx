/** A month as a table of days, and days as lists. */
import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { calendar } from '../../../shared/text/calendar.ts';
import { session } from '../../../shared/text/session.ts';
import { LOCALE } from '../../../shared/text/words.ts';
import type { MeetingSummary } from '../../../shared/wire/meeting-list.ts';
import { inVietnam } from '../../desk/vietnam-time.ts';
import { useWords } from '../../ui/language.tsx';
import { useNamesCouncil } from '../../ui/use-names-council.ts';
import { weeksOfMonth } from './days.ts';
import css from './calendar.module.css';

export type ByDay = ReadonlyMap<string, readonly MeetingSummary[]>;

/** In a day's field; the rest is told by number, and listed below once the day is chosen. */
const SHOWN = 3;

const pathOf = ({ stage, meeting }: MeetingSummary): string => (stage === 'draft' ? `/meeting/${meeting}/prepare` : `/meeting/${meeting}`);

function useDayNames() {
  const { language, date } = useWords();
  const short = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'short', timeZone: 'UTC' });
  const whole = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' });
  return {
    short: (day: string) => short.format(new Date(day)),
    // "Thứ Hai, ngày 30 tháng 11 năm 2026": as it is written in Vietnamese, which browsers do not.
    whole: (day: string) =>
      language === 'vi' ? `${long.format(new Date(day))}, ${date(`${day}T00:00:00.000Z`)}` : whole.format(new Date(day)),
  };
}

export interface MonthProps {
  /** Any day of it. */
  readonly month: string;
  readonly today: string;
  readonly days: ByDay;
  readonly chosen: string | undefined;
  readonly onChoose: (day: string) => void;
}

export function Month({ month, today, days, chosen, onChoose }: MonthProps) {
  const { t, number, digits } = useWords();
  const names = useDayNames();
  const weeks = weeksOfMonth(month);
  return (
    <table className={css.month}>
      <thead>
        <tr>
          {weeks[0]!.map((day) => (
            <th key={day} scope="col">
              {names.short(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const meetings = days.get(day) ?? [];
              const outside = day.slice(0, 7) !== month.slice(0, 7);
              return (
                <td key={day} className={`${outside ? css.outside : ''} ${day === chosen ? css.chosen : ''}`}>
                  <button
                    type="button"
                    className={`${css.day} ${day === today ? css.today : ''}`}
                    aria-pressed={day === chosen}
                    aria-current={day === today ? 'date' : undefined}
                    aria-label={[names.whole(day), ...meetings.map(({ title }) => title)].join(', ')}
                    onClick={() => onChoose(day)}
                  >
                    <span className={css.number}>{number(Number(day.slice(8)))}</span>
                    {meetings.length > 0 && <span className={css.count}>{number(meetings.length)}</span>}
                    {meetings.slice(0, SHOWN).map((one) => (
                      <span key={one.meeting} className={`${css.entry} ${one.calledOff === undefined ? '' : css.off}`}>
                        <b>{digits(inVietnam(one.startsAt).time)}</b> {one.title}
                      </span>
                    ))}
                    {meetings.length > SHOWN && <span className={css.more}>{t(calendar.more, { n: meetings.length - SHOWN })}</span>}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface DayListProps {
  readonly days: readonly string[];
  readonly meetings: ByDay;
  readonly today: string;
  /** Days without a meeting are named as well. */
  readonly empty?: boolean;
}

export function DayList({ days, meetings, today, empty = false }: DayListProps) {
  const { t, time } = useWords();
  const names = useDayNames();
  const namesCouncil = useNamesCouncil();
  if (days.length === 0 || (days.length === 1 && !meetings.has(days[0]!))) return <p className={css.none}>{t(calendar.none)}</p>;
  return (
    <ol className={css.days}>
      {days.map((day) => {
        const here = meetings.get(day) ?? [];
        if (here.length === 0 && !empty) return null;
        return (
          <li key={day} className={here.length === 0 ? css.free : undefined}>
            <h3 className={day === today ? css.today : undefined} aria-current={day === today ? 'date' : undefined}>{names.whole(day)}</h3>
            {here.map((one) => (
              <Anchor key={one.meeting} component={Link} to={pathOf(one)} className={css.row} underline="never">
                <b className={css.time}>{time(one.startsAt)}</b>
                <span>
                  <strong className={one.calledOff === undefined ? undefined : css.off}>{one.title}</strong>
                  {one.council !== undefined && namesCouncil(one.unit) && <span>{one.council}</span>}
                  <span>
                    {one.place}
                    {one.stage !== 'approved' && ` · ${t(session[one.calledOff === undefined ? one.stage : 'calledOff'])}`}
                    {one.rehearsal && ` · ${t(session.rehearsalShort)}`}
                  </span>
                </span>
              </Anchor>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
