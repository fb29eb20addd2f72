/**
 * Where meetings are found without reading them all: by whoever is listed in them, by their unit, and those that are not over or not
 * approved yet. Each index is keys alone, and says no more than where to look: what it names is read, and stands if it still says so.
 */
import { milliseconds } from '../../shared/base/time.ts';
import { isOver } from '../../shared/meeting/access.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';
import type { Summary } from './summaries.ts';

/** `person:start, the latest first:meeting`: written before the summary, so that whoever finds one looks whether it still says so. */
export const OF_MEMBER = 'meetingsof';
/** The same of those that are not over, taken away after the summary. */
export const OPEN_OF = 'meetingsopenof';
/** The same as the first of a unit, by its code. */
export const OF_UNIT = 'meetingsofunit';
/** Meetings that are not approved yet; written before the summary, and taken away after. */
const UNSETTLED = 'meetingsunsettled';
/** Says that meetings which are older than the indexes stand in them too. */
const COMPLETE = 'meetingsindexed';
/** Keys in one question to the store. */
const KEYS = 200;

/** Sorts the latest first; thirteen digits reach to the year 2286. */
const place = (ms: number): string => String(9_999_999_999_999 - ms).padStart(13, '0');
/** As `after`: those that start before that time, in milliseconds since 1970. */
export const startingBefore = (ms: number): string => place(ms - 1);
export const entryOf = (whose: string, { startsAt, meeting }: Pick<Summary, 'startsAt' | 'meeting'>): string =>
  `${whose}:${place(milliseconds(startsAt))}:${meeting}`;
export const unitEntryOf = ({ unit = '', ...summary }: Pick<Summary, 'startsAt' | 'meeting' | 'unit'>): string => entryOf(unit, summary);

/** Nothing is left to be done with it. */
export const isSettled = ({ stage, calledOff }: Pick<Summary, 'stage' | 'calledOff'>): boolean =>
  stage === 'approved' || (stage === 'closed' && calledOff !== undefined);
/** Being prepared, still to come or under way. */
export const isOpen = ({ stage, discarded }: Pick<Summary, 'stage' | 'discarded'>): boolean => !isOver(stage) && !discarded;
const everybody = ({ members, ever = members }: Summary): readonly string[] => ever;

interface Span {
  readonly after?: string;
  readonly from?: number;
}
export interface Found {
  readonly key: string;
  readonly meeting: string;
}

export function makeIndexes(records: Records, read: (value: unknown) => Summary | undefined, summaries: string) {
  const put = async (collection: string, key: string): Promise<void> => {
    try {
      await records.put(collection, key, true, 0);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };
  const drop = async (collection: string, key: string): Promise<void> => {
    try {
      const found = await records.get(collection, key);
      if (found) await records.remove(collection, key, found.version);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };
  const putOf = (collection: string, next: Summary, there: readonly string[]): Promise<unknown> => {
    const known = new Set(there);
    const fresh = everybody(next).filter((member) => !known.has(member));
    return Promise.all(fresh.map((member) => put(collection, entryOf(member, next))));
  };
  const dropOf = (collection: string, before: Summary): Promise<unknown> =>
    Promise.all(everybody(before).map((member) => drop(collection, entryOf(member, before))));

  /** Before the summary is written. */
  const enter = async (next: Summary, before: Summary | undefined): Promise<void> => {
    if (!isSettled(next)) await put(UNSETTLED, next.meeting);
    if (!before || unitEntryOf(before) !== unitEntryOf(next)) await put(OF_UNIT, unitEntryOf(next));
    const there = before?.startsAt === next.startsAt && before.ever ? before.ever : [];
    await putOf(OF_MEMBER, next, there);
    if (isOpen(next)) await putOf(OPEN_OF, next, before && isOpen(before) ? there : []);
  };

  let completed: Promise<void> | undefined;
  const complete = async (): Promise<void> => {
    if (await records.get(COMPLETE, 'open')) return;
    // Whoever stands in a unit's index stands in the others that are older than the one of what is open.
    const isRecent = (await records.get(COMPLETE, 'units')) !== undefined;
    for await (const { key, value } of everyRecord(records, summaries)) {
      const summary = read(value);
      if (!summary) await put(UNSETTLED, key);
      else if (!isRecent) await enter(summary, undefined);
      else if (isOpen(summary)) await putOf(OPEN_OF, summary, []);
    }
    await put(COMPLETE, 'units');
    await put(COMPLETE, 'open');
  };
  const indexed = (): Promise<void> => {
    completed ??= complete().catch((error: unknown) => {
      completed = undefined;
      throw error;
    });
    return completed;
  };

  return {
    enter,
    /** After the summary was written. */
    async leave(next: Summary, before: Summary | undefined): Promise<void> {
      if (isSettled(next)) await drop(UNSETTLED, next.meeting);
      if (before && unitEntryOf(before) !== unitEntryOf(next)) await drop(OF_UNIT, unitEntryOf(before));
      const isMoved = before !== undefined && before.startsAt !== next.startsAt;
      if (isMoved) await dropOf(OF_MEMBER, before);
      if (before && isOpen(before) && (isMoved || !isOpen(next))) await dropOf(OPEN_OF, before);
    },
    async unsettled(): Promise<string[]> {
      await indexed();
      const meetings: string[] = [];
      for await (const { key } of everyRecord(records, UNSETTLED)) meetings.push(key);
      return meetings;
    },
    /** What an index names under `whose`, the latest start first: after a place, and not before a time in milliseconds. */
    async *under(index: string, whose: string, { after, from }: Span): AsyncGenerator<Found> {
      await indexed();
      const last = from === undefined ? undefined : `${whose}:${place(from)};`;
      for (let key = after === undefined ? undefined : `${whose}:${after}`; ; ) {
        const page = await records.list(index, `${whose}:`, { limit: KEYS, ...(key !== undefined && { after: key }) });
        for (const one of page) {
          if (last !== undefined && one.key > last) return;
          yield { key: one.key, meeting: one.key.slice(one.key.lastIndexOf(':') + 1) };
        }
        if (page.length < KEYS) return;
        key = page.at(-1)!.key;
      }
    },
  };
}
