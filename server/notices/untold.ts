/** What somebody is still to be told of a meeting: pure, over what the meeting says and what they have heard. */
import { createHash } from 'node:crypto';
import { milliseconds } from '../../shared/base/time.ts';
import type { Summary } from '../room/summaries.ts';
import type { Heard, KeptNotice } from './book.ts';

type Tidings = NonNullable<Summary['tells']>[number];

/** What comes one after another is told as one, once nothing came for so long… */
const TOGETHER_MS = 180_000;
/** …or this long after the first. */
const PATIENCE_MS = 1_200_000;
const VIETNAM_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** From 07:00 to 21:00 in Vietnam. @param at milliseconds since 1970 */
export function isDay(at: number): boolean {
  const hour = ((at + VIETNAM_MS) % DAY_MS) / 3_600_000;
  return hour >= 7 && hour < 21;
}

/** Whether its time has come, and has not gone. */
export const isDue = ({ from, until }: Pick<Tidings, 'from' | 'until'>, now: number): boolean =>
  (from === undefined || (now >= milliseconds(from) && isDay(now))) && (until === undefined || now < milliseconds(until));

export interface Untold {
  readonly notices: readonly KeptNotice[];
  /** What they have heard then. */
  readonly heard: Heard;
  /** Something waits for what comes with it. */
  readonly waits: boolean;
}

/** Whom it is for: those it names, or everybody listed but the secretaries; of whoever has left, who had heard of the meeting. */
const isFor = ({ to, left }: Tidings, member: string, { members, secretaries }: Summary, before: Heard | undefined): boolean => {
  if (!members.includes(member) && !(left && before)) return false;
  return to ? to.includes(member) : !secretaries.includes(member);
};

/** Everybody who may have something to hear of a meeting. */
export const hearersOf = ({ members, tells = [] }: Summary): readonly string[] => [
  ...new Set([...members, ...tells.flatMap(({ left, to = [] }) => (left ? to : []))]),
];

const idOf = (meeting: string, what: string, parts: readonly Tidings[]): string =>
  createHash('sha256')
    .update([meeting, what, ...parts.map(({ about, value }) => `${about} ${value}`)].join('\n'))
    .digest('hex')
    .slice(0, 24);

/** @param now milliseconds since 1970 */
export function untoldOf(summary: Summary, member: string, before: Heard | undefined, now: number): Untold {
  const { tells = [], meeting } = summary;
  const [since, upTo] = [before?.since ?? now, before?.upTo ?? 0];
  const values: Record<string, string> = {};
  for (const { about } of tells) if (before?.values[about] !== undefined) values[about] = before.values[about];
  const news = tells.filter(
    (one) =>
      isFor(one, member, summary, before) &&
      values[one.about] !== one.value &&
      isDue(one, now) &&
      (one.at === undefined || milliseconds(one.at) > (one.from === undefined ? Math.max(since, upTo) : since)),
  );
  const byWords = new Map<string, Tidings[]>();
  for (const one of news) {
    const what = values[one.about] === undefined ? one.what : (one.again ?? one.what);
    byWords.set(what, [...(byWords.get(what) ?? []), one]);
  }
  const notices: KeptNotice[] = [];
  let [waits, last] = [false, upTo];
  for (const [what, parts] of byWords) {
    const came = parts.flatMap(({ at, from }) => (at === undefined || from !== undefined ? [] : [milliseconds(at)]));
    if (came.length > 0 && Math.max(...came) > now - TOGETHER_MS && Math.min(...came) > now - PATIENCE_MS) {
      waits = true;
      continue;
    }
    for (const { about, value } of parts) values[about] = value;
    last = Math.max(last, ...came);
    const [first] = parts as [Tidings];
    notices.push({
      id: idOf(meeting, what, parts),
      meeting,
      what,
      group: first.group,
      count: parts.length,
      at: now,
      ...(first.until !== undefined && { until: milliseconds(first.until) }),
      ...(first.urgent && { urgent: true }),
      ...(first.left && { left: true }),
      ...(first.place !== undefined && parts.length === 1 && { place: first.place }),
    });
  }
  return { notices, waits, heard: { since, values, ...(last > 0 && { upTo: last }) } };
}
