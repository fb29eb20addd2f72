/** Years and quarters, as first and last day (`YYYY-MM-DD`). */
import { charts } from '../../../shared/text/charts.ts';
import { statistics } from '../../../shared/text/statistics.ts';
import type { Speech } from '../../ui/language.tsx';

export interface Days {
  readonly from: string;
  readonly until: string;
}

/** @param quarter 1–4 */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

export const ofYear = (year: number): Days => ({ from: `${year}-01-01`, until: `${year}-12-31` });

export function ofQuarter({ year, quarter }: Quarter): Days {
  const last = quarter * 3;
  const two = (month: number): string => String(month).padStart(2, '0');
  return { from: `${year}-${two(last - 2)}-01`, until: `${year}-${two(last)}-${last === 6 || last === 9 ? 30 : 31}` };
}

/** That of a day. */
export const quarterOf = (day: string): Quarter => ({ year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) });

/** So many quarters on. */
export function plusQuarters({ year, quarter }: Quarter, by: number): Quarter {
  const all = year * 4 + quarter - 1 + by;
  return { year: Math.floor(all / 4), quarter: (all % 4) + 1 };
}

const written = (day: string): string => day.split('-').reverse().join('/');

/** In words, as it stands over what is printed or taken along. */
export function periodText(days: Days, { t }: Pick<Speech, 't'>): string {
  const at = quarterOf(days.from);
  const is = (other: Days): boolean => other.from === days.from && other.until === days.until;
  if (is(ofYear(at.year))) return t(statistics.ofYear, { year: String(at.year) });
  if (is(ofQuarter(at))) return t(statistics.ofQuarter, { year: String(at.year), quarter: at.quarter });
  return t(charts.between, { from: written(days.from), until: written(days.until) });
}
