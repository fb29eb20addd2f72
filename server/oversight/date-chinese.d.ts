/** What is used of it; its own declarations stand where its package does not say. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    fromJDE(jde: number): this;
    /** Cycle and year in it, month, whether it is a leap month (0, 1), day. */
    set(cycle: number, year: number, month: number, leap: number, day: number): this;
    get(): number[];
    /** Julian Ephemeris Day of the first day of the lunar year that begins in a solar one. */
    newYear(year: number): number;
    toGregorian(year: number): { readonly year: number; readonly month: number; readonly day: number };
  }
}
