/** Times and numbers as papers of the state write them. Viet Nam has one time zone, UTC+7, and no summer time. */
import { milliseconds, type Timestamp } from '../../shared/base/time.ts';

const local = (at: Timestamp): Date => new Date(milliseconds(at) + 7 * 3_600_000);
const two = (n: number): string => String(n).padStart(2, '0');

/** "08 giờ 05 phút", never broken over two lines. */
export const clock = (at: Timestamp): string =>
  `${two(local(at).getUTCHours())} giờ ${two(local(at).getUTCMinutes())} phút`.replaceAll(' ', '\u00a0');

/** "08:05 29/11/2026", for a stamp. */
export function timeOnPaper(at: Timestamp): string {
  const date = local(at);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())} ${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** "ngày 09 tháng 02 năm 2026": days below 10 and the months January and February carry a zero (Decree 30/2020, annex I). */
export function day(at: Timestamp): string {
  const date = local(at);
  const month = date.getUTCMonth() + 1;
  return `ngày ${two(date.getUTCDate())} tháng ${month <= 2 ? two(month) : month} năm ${date.getUTCFullYear()}`;
}

const sameDay = (a: Timestamp, b: Timestamp): boolean => local(a).toISOString().slice(0, 10) === local(b).toISOString().slice(0, 10);

/** The clock alone on the day of `reference`, else with its day. */
export const moment = (at: Timestamp, reference: Timestamp): string => (sameDay(at, reference) ? clock(at) : `${clock(at)}, ${day(at)}`);

/** For tables: "08:05", and "08:05 (10/7)" on another day than `reference`. */
export function shortMoment(at: Timestamp, reference: Timestamp): string {
  const date = local(at);
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return sameDay(at, reference) ? time : `${time} (${date.getUTCDate()}/${date.getUTCMonth() + 1})`;
}

/** 1234567 → "1.234.567" */
export const whole = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/** Hex in groups of four, upper case, as a fingerprint is compared by eye. */
export const fingerprint = (hex: string): string => hex.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');

/** Somebody's words that are to be followed by a stop of our own: without theirs. */
export const unstopped = (text: string): string => text.replace(/[\s.;,]+$/u, '');
