/** Until when a sheet may be answered: the end of a day in Vietnam (UTC+7, the whole year round). */
import { milliseconds, timestamp } from '../base/time.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const VIETNAM_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The last instant of a day `YYYY-MM-DD` in Vietnam; undefined for what is no day. */
export function endOfDay(day: string): string | undefined {
  const midnight = DAY.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : NaN;
  if (!Number.isFinite(midnight) || timestamp(midnight).slice(0, 10) !== day) return undefined;
  return timestamp(midnight + DAY_MS - 1 - VIETNAM_MS);
}

/** The day in Vietnam, `YYYY-MM-DD`, on which that instant lies. */
export const dayOf = (at: string): string => timestamp(milliseconds(at) + VIETNAM_MS).slice(0, 10);

/** Whole days in Vietnam from `now` until the deadline's: 0 on the day itself, negative after it. */
export const daysLeft = (deadline: string, now: string): number =>
  Math.round((Date.parse(`${dayOf(deadline)}T00:00:00.000Z`) - Date.parse(`${dayOf(now)}T00:00:00.000Z`)) / DAY_MS);

export const isPast = (deadline: string, now: string): boolean => now > deadline;
