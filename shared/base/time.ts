/** RFC 3339 UTC with milliseconds and `Z` (RECORD section 1); sorts as text. */
export type Timestamp = string;

export const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An instant that exists, written as the record writes it: month 13, second 60 and 30 February do not. */
export function isInstant(text: string): boolean {
  const ms = Date.parse(text);
  return TIMESTAMP.test(text) && Number.isFinite(ms) && new Date(ms).toISOString() === text;
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
export const SIGNING_SLACK_MS = 600_000;

/** Is the instant within ten minutes of the other? */
export const isNear = (at: Timestamp, now: Timestamp): boolean => Math.abs(milliseconds(at) - milliseconds(now)) <= SIGNING_SLACK_MS;
