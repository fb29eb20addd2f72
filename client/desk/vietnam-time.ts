/** Days and times as the council keeps them: Vietnam's, seven hours ahead of UTC all year, wherever the desk's own clock stands. */

const AHEAD_MS = 7 * 3_600_000;

const DAY = /^\d{4}-\d\d-\d\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `YYYY-MM-DD` of a day typed as 9/12/2026, whether it exists or not; undefined for anything else. */
export const typedDay = (text: string): string | undefined =>
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())?.slice(1).reverse().map((one) => one.padStart(2, '0')).join('-');

/** A day of the calendar. */
export const isDay = (day: string | undefined): boolean => day !== undefined && instantOf(day, '00:00') !== undefined;

/** The instant (RFC 3339 UTC with milliseconds) of a day `YYYY-MM-DD` and a time `HH:MM`; undefined for what is neither. */
export function instantOf(day: string, time: string): string | undefined {
  if (!DAY.test(day) || !TIME.test(time)) return undefined;
  const ms = Date.parse(`${day}T${time}:00.000Z`);
  // A 31st of June would become the 1st of July.
  if (!Number.isFinite(ms) || new Date(ms).toISOString().slice(0, 10) !== day) return undefined;
  return new Date(ms - AHEAD_MS).toISOString();
}

/** Day and time in Vietnam of an instant. */
export function inVietnam(at: string): { readonly day: string; readonly time: string } {
  const shown = new Date(Date.parse(at) + AHEAD_MS).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}
