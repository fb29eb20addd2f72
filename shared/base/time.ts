/** RFC 3339 UTC with milliseconds and `Z` (RECORD section 1); sorts as text. */
export type Timestamp = string;

export const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** An instant that exists, written as the record writes it: month 13, second 60 and 30 February do not. */
export function isInstant(text: string): boolean {
  if (!TIMESTAMP.test(text)) return false;
  const number = (from: number): number => text.charCodeAt(from) * 10 + text.charCodeAt(from + 1) - 528;
  const [century, short, month] = [number(0), number(2), number(5)];
  const isLeap = short === 0 ? century % 4 === 0 : short % 4 === 0;
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return number(8) >= 1 && number(8) <= days && number(11) < 24 && number(14) < 60 && number(17) < 60;
}

let lastMs = NaN;
let lastText = '';

/** Milliseconds since 1970 as the record writes them. A thousand acts share a millisecond: it is written once. */
export function timestamp(ms: number): Timestamp {
  if (ms !== lastMs) {
    lastText = new Date(ms).toISOString();
    lastMs = ms;
  }
  return lastText;
}

export const milliseconds = (at: Timestamp): number => Date.parse(at);

/** A signature's time may differ from the server's clock on arrival by this much (RECORD section 4). */
const SIGNING_SLACK_MS = 600_000;

/** Is the instant within ten minutes of the other? */
export const isNear = (at: Timestamp, now: Timestamp): boolean => Math.abs(milliseconds(at) - milliseconds(now)) <= SIGNING_SLACK_MS;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`: no 30 February. */
export function isCalendarDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : NaN;
  return Number.isFinite(at) && timestamp(at).slice(0, 10) === text;
}
