/**
 * Days off and working days in Vietnam, and the day until which something is due. Days are `YYYY-MM-DD` in Vietnam (UTC+7 all year).
 * Fixed holidays are those of the Labour Code (article 112); what the Government sets each year, an administrator enters.
 */
import { z } from 'zod';

/** A day of this century that exists: no 30 February. */
export const Day = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/)
  .refine((day) => isDay(day));
export type Day = string;

const DAY_MS = 86_400_000;
const AHEAD_MS = 7 * 3_600_000;

const msOf = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);
const isDay = (day: string): boolean => Number.isFinite(msOf(day)) && new Date(msOf(day)).toISOString().startsWith(day);
const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The day in Vietnam at an instant. @param ms milliseconds since 1970 */
export const dayAt = (ms: number): Day => new Date(ms + AHEAD_MS).toISOString().slice(0, 10);

/** That day as it is written, 31/12/2026. */
export const writtenAt = (ms: number): string => dayAt(ms).split('-').reverse().join('/');

/** The last moment of a day in Vietnam, as the record writes instants. */
export const endOf = (day: Day): string => new Date(msOf(day) + DAY_MS - AHEAD_MS - 1).toISOString();

export const plusDays = (day: Day, days: number): Day => new Date(msOf(day) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days later `to` is than `from`; below zero where it is earlier. */
export const daysUntil = (from: Day, to: Day): number => Math.round((msOf(to) - msOf(from)) / DAY_MS);

/** What the Government announces for a year. */
export const YearOff = z.object({
  /** Of the five days of Tết, those before its first day. */
  tetBefore: z.union([z.literal(1), z.literal(2)]),
  /** On which side of 2 September its second day lies. */
  nationalDay: z.enum(['before', 'after']),
  /** Working days that are off in exchange, and days of the weekend that are worked. */
  off: z.array(Day).max(20),
  works: z.array(Day).max(20),
});
export type YearOff = Readonly<z.infer<typeof YearOff>>;

/** By year, `2027`; a year that is not in it is as in `announcedFor`. */
export const DaysOff = z.record(z.string().regex(/^20\d\d$/), YearOff);
export type DaysOff = Readonly<z.infer<typeof DaysOff>>;

/** As announced for the civil service in these years; later ones are entered at the desk. */
const ANNOUNCED: DaysOff = {
  2024: { tetBefore: 2, nationalDay: 'after', off: ['2024-04-29'], works: ['2024-05-04'] },
  2025: { tetBefore: 2, nationalDay: 'before', off: ['2025-05-02'], works: ['2025-04-26'] },
  2026: { tetBefore: 1, nationalDay: 'before', off: ['2026-01-02', '2026-08-31'], works: ['2026-01-10', '2026-08-22'] },
};
const NOTHING_SET: YearOff = { tetBefore: 1, nationalDay: 'before', off: [], works: [] };

/** Whether anything is known of a year's swaps: entered, or announced when this was written. */
export const isAnnounced = (year: number, entered: DaysOff): boolean => entered[year] !== undefined || ANNOUNCED[year] !== undefined;

/** What holds in a year: what was entered, else what was announced, else the law's days alone. */
export const announcedFor = (year: number, entered: DaysOff): YearOff => entered[year] ?? ANNOUNCED[year] ?? NOTHING_SET;

/** Days of the lunar calendar in a year of the solar one. */
export interface LunarDays {
  /** 1 January of the lunar year. */
  readonly tet: Day;
  /** 10 March of the lunar year. */
  readonly kings: Day;
}

export const HOLIDAYS = ['newYear', 'tet', 'kings', 'reunification', 'labour', 'national', 'culture', 'instead', 'swapped'] as const;
export type Holiday = (typeof HOLIDAYS)[number];

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(msOf(day)).getUTCDay());

/**
 * Days off of a year but weekends, in order. A holiday on a weekend is off on the next working day instead (Labour Code, article 111.3).
 * The Day of Vietnamese Culture, 24 November, is one since 2026 (resolution 80-NQ/TW).
 */
export function holidaysOf(year: number, { tet, kings }: LunarDays, { tetBefore, nationalDay, off, works }: YearOff): Map<Day, Holiday> {
  const days = new Map<Day, Holiday>([[`${year}-01-01`, 'newYear']]);
  for (let n = 0; n < 5; n++) days.set(plusDays(tet, n - tetBefore), 'tet');
  // They may fall on one another: the first that is named stays.
  const more: ReadonlyArray<readonly [Day, Holiday]> = [
    [kings, 'kings'],
    [`${year}-04-30`, 'reunification'],
    [`${year}-05-01`, 'labour'],
    [`${year}-09-02`, 'national'],
    [nationalDay === 'before' ? `${year}-09-01` : `${year}-09-03`, 'national'],
  ];
  for (const [day, name] of more) if (!days.has(day)) days.set(day, name);
  if (year >= 2026) days.set(`${year}-11-24`, 'culture');
  for (const day of [...days.keys()].sort().filter(isWeekend)) {
    let instead = day;
    while (isWeekend(instead) || days.has(instead)) instead = plusDays(instead, 1);
    days.set(instead, 'instead');
  }
  for (const day of off) if (!days.has(day)) days.set(day, 'swapped');
  for (const day of works) days.delete(day);
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which days are worked. */
export interface WorkingCalendar {
  readonly isWorked: (day: Day) => boolean;
  readonly holidays: (year: number) => ReadonlyMap<Day, Holiday>;
}

/** @param lunar days of the lunar calendar in a year; asked for once a year */
export function workingCalendar(lunar: (year: number) => LunarDays, entered: DaysOff): WorkingCalendar {
  const known = new Map<number, ReadonlyMap<Day, Holiday>>();
  const holidays = (year: number): ReadonlyMap<Day, Holiday> => {
    const found = known.get(year) ?? holidaysOf(year, lunar(year), announcedFor(year, entered));
    known.set(year, found);
    return found;
  };
  const isWorked = (day: Day): boolean => {
    const year = yearOf(day);
    if (holidays(year).has(day)) return false;
    return !isWeekend(day) || announcedFor(year, entered).works.includes(day);
  };
  return { isWorked, holidays };
}

/** How long somebody has: so many days of the calendar, or working days. */
export const Term = z.object({ days: z.number().int().min(1).max(365), count: z.enum(['calendar', 'working']) });
export type Term = Readonly<z.infer<typeof Term>>;

/**
 * The last day of a term that begins the day after `from`. One that would end on a day off ends on the next working day (Civil Code,
 * articles 147 and 148).
 */
export function dueDay(from: Day, { days, count }: Term, { isWorked }: WorkingCalendar): Day {
  let day = from;
  if (count === 'calendar') day = plusDays(from, days);
  else for (let left = days; left > 0; ) if (isWorked((day = plusDays(day, 1)))) left--;
  while (!isWorked(day)) day = plusDays(day, 1);
  return day;
}

/** When those who are waited for are told before the day: so many days ahead. */
const AHEAD_DAYS = [15, 7, 3] as const;

/**
 * Which of the days ahead was reached on `today`, the day itself being 0; where nobody looked on that day, later as well. None that lies
 * before the day on which it was given, and none once it is late.
 */
export function reached(since: Day, due: Day, today: Day): number | undefined {
  const left = daysUntil(today, due);
  if (left < 0) return undefined;
  if (left === 0) return 0;
  const step = AHEAD_DAYS.findLast((ahead) => left <= ahead);
  return step !== undefined && daysUntil(since, due) > step ? step : undefined;
}
