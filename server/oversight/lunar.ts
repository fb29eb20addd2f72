/** Days of Vietnam's lunar calendar, by the sun and the moon as seen at 105° east. */
import { CalendarVietnamese } from 'date-chinese';
import type { LunarDays } from '../../shared/council/working-days.ts';

const dayOf = ({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(Math.floor(day)).padStart(2, '0')}`;

/** @param year of the solar calendar, 1968 and later */
export function lunarDaysOf(year: number): LunarDays {
  const calendar = new CalendarVietnamese();
  calendar.fromJDE(calendar.newYear(year));
  const tet = dayOf(calendar.toGregorian(year));
  const [cycle, nth] = calendar.get() as [number, number];
  return { tet, kings: dayOf(new CalendarVietnamese().set(cycle, nth, 3, 0, 10).toGregorian(year)) };
}
