/** Days of the calendar, `YYYY-MM-DD`, as decisions name them. */
import { dayOf } from '../../shared/sheets/deadline.ts';

/** As it is written here: 09/12/2026. */
export const dayWritten = (day: string): string => day.split('-').reverse().join('/');

/** Today in Vietnam. */
export const today = (): string => dayOf(new Date().toISOString());
