/** Days off and terms, against the years as they were announced. */
import { describe, expect, it } from 'vitest';
import { dayAt, dueDay, endOf, holidaysOf, announcedFor, plusDays, reached, workingCalendar, YearOff, type DaysOff } from '../../shared/council/working-days.ts';
import { lunarDaysOf } from '../../server/oversight/lunar.ts';

const calendar = workingCalendar(lunarDaysOf, {});
const off = (year: number, entered: DaysOff = {}) => [...holidaysOf(year, lunarDaysOf(year), announcedFor(year, entered)).keys()];
const of = (year: number, ...days: string[]) => days.map((day) => `${year}-${day}`);

describe('Z-40 days off', () => {
  it.each([
    [1985, '1985-01-21', '1985-04-29'],
    [2007, '2007-02-17', '2007-04-26'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2030, '2030-02-02', '2030-04-12'],
  ])('Tết and the Kings’ day of %i, also where China’s is another day', (year, tet, kings) => {
    expect(lunarDaysOf(year)).toEqual({ tet, kings });
  });

  it('of 2024 as it was announced: Tết from 8 to 14 February, 29 April off, 4 May worked', () => {
    expect(off(2024)).toEqual(of(2024, '01-01', '02-08', '02-09', '02-10', '02-11', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03'));
    expect(['2024-05-04', '2024-05-11', '2024-04-29', '2024-02-15'].map(calendar.isWorked)).toEqual([true, false, false, true]);
  });

  it('of 2025: Tết from 27 to 31 January, 2 May off, 26 April worked', () => {
    expect(off(2025)).toEqual(of(2025, '01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02'));
    expect(calendar.isWorked('2025-04-26')).toBe(true);
  });

  it('of 2026: the Kings’ day fell on a Sunday and was off on Monday', () => {
    expect(off(2026)).toEqual(
      of(2026, '01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-26', '04-27', '04-30', '05-01', '08-31', '09-01', '09-02', '11-24'),
    );
    expect(['2026-01-10', '2026-08-22', '2026-04-27'].map(calendar.isWorked)).toEqual([true, true, false]);
  });

  it('of 2027, of which nothing is entered: two days of Tết and 1 May are on a weekend, and off after it', () => {
    expect(off(2027)).toEqual(
      of(2027, '01-01', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10', '02-11', '04-16', '04-30', '05-01', '05-03', '09-01', '09-02', '11-24'),
    );
    const entered: DaysOff = { 2027: { tetBefore: 2, nationalDay: 'after', off: ['2027-04-29'], works: ['2027-05-08'] } };
    const later = workingCalendar(lunarDaysOf, entered);
    expect(['2027-02-04', '2027-04-29', '2027-05-08', '2027-09-01', '2027-09-03'].map(later.isWorked)).toEqual([false, false, true, true, false]);
  });
});

describe('Z-41 terms', () => {
  const due = (from: string, days: number, count: 'calendar' | 'working') => dueDay(from, { days, count }, calendar);
  it('fifteen and thirty days of the calendar, and on when the last one is off', () => {
    expect(due('2026-12-01', 15, 'calendar')).toBe('2026-12-16');
    expect(due('2026-12-01', 30, 'calendar')).toBe('2026-12-31');
    // New Year's Day is a Friday.
    expect(due('2026-12-02', 30, 'calendar')).toBe('2027-01-04');
    expect(due('2026-02-01', 15, 'calendar')).toBe('2026-02-23');
    expect(due('2026-08-07', 15, 'calendar')).toBe('2026-08-22');
  });
  it('working days leave out weekends, holidays and swapped days, and take in Saturdays that are worked', () => {
    expect(due('2026-11-30', 5, 'working')).toBe('2026-12-07');
    expect(due('2026-02-12', 3, 'working')).toBe('2026-02-24');
    expect(due('2026-08-20', 2, 'working')).toBe('2026-08-22');
    expect(due('2026-11-23', 1, 'working')).toBe('2026-11-25');
  });
  it('days are Vietnam’s, to their last moment', () => {
    expect([dayAt(Date.parse('2026-12-01T16:59:59.999Z')), dayAt(Date.parse('2026-12-01T17:00:00.000Z'))]).toEqual(['2026-12-01', '2026-12-02']);
    expect(endOf('2026-12-31')).toBe('2026-12-31T16:59:59.999Z');
    expect(plusDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(YearOff.safeParse({ tetBefore: 1, nationalDay: 'after', off: ['2027-02-30'], works: [] }).success).toBe(false);
  });
});

it('Z-37 15, 7 and 3 days ahead and on the day; later where nobody looked, never before it was given, none once late', () => {
  const at = (today: string, since = '2026-11-01') => reached(since, '2026-12-20', today);
  expect(['2026-12-04', '2026-12-05', '2026-12-10', '2026-12-13', '2026-12-15', '2026-12-17', '2026-12-19', '2026-12-20', '2026-12-21'].map((day) => at(day))).toEqual(
    [undefined, 15, 15, 7, 7, 3, 3, 0, undefined],
  );
  expect([at('2026-12-06', '2026-12-05'), at('2026-12-14', '2026-12-12'), at('2026-12-14', '2026-12-13')]).toEqual([undefined, 7, undefined]);
});
