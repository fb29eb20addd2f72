/** When something is due before a time. */
import { milliseconds, timestamp, type Timestamp } from '../base/time.ts';
import type { Tidings } from './beside-log.ts';

const HOUR_MS = 3_600_000;

/** Told from so many hours before a time on, until so many before it, to whoever has heard of it before that. */
export function between(at: Timestamp, first: number, last: number): Required<Pick<Tidings, 'at' | 'from' | 'until'>> {
  const end = milliseconds(at);
  const from = timestamp(end - first * HOUR_MS);
  return { at: from, from, until: timestamp(end - last * HOUR_MS) };
}
