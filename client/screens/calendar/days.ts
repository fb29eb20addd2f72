/** Days of the calendar as `YYYY-MM-DD`, Vietnam's; weeks begin on Monday. */

const DAY_MS = 86_400_000;
const msOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

export const plusDays = (day: string, days: number): string => new Date(msOf(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The first of the month so many months on. */
export function firstOfMonth(day: string, months = 0): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

export const mondayOf = (day: string): string => plusDays(day, -((new Date(msOf(day)).getUTCDay() + 6) % 7));

export const daysFrom = (first: string, count: number): string[] => Array.from({ length: count }, (_, n) => plusDays(first, n));

/** Whole weeks that hold the month of a day. */
export function weeksOfMonth(day: string): string[][] {
  const [first, next] = [mondayOf(firstOfMonth(day)), firstOfMonth(day, 1)];
  const weeks: string[][] = [];
  for (let monday = first; monday < next; monday = plusDays(monday, 7)) weeks.push(daysFrom(monday, 7));
  return weeks;
}
