/**
 * Which papers of a meeting its delegates have opened: told by their tablets, kept beside the record and never in it, for the
 * secretary alone, until the session is closed. When, where and how often nobody asks.
 */
import { z } from 'zod';
import { Id } from '../../shared/base/ids.ts';
import { everyRecord, wasFirst, type Records } from '../ports.ts';

/** `meeting:member` → ids of papers in the meeting's log. */
const COLLECTION = 'papersopened';
const Kept = z.array(Id);

export interface Opened {
  /** A delegate has opened these; durable on return, and twice is once. */
  note(meeting: string, member: string, papers: readonly string[]): Promise<void>;
  /** Who has opened what: member → papers. */
  of(meeting: string): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Nothing is known any more. */
  drop(meeting: string): Promise<void>;
  /** Drops all of the meetings that are over. */
  sweep(isOver: (meeting: string) => Promise<boolean>): Promise<void>;
}

export function makeOpened(records: Records): Opened {
  const drop = async (meeting: string): Promise<void> => {
    // What is told once more meanwhile the next sweep takes.
    for (const { key, version } of await records.list(COLLECTION, `${meeting}:`)) await wasFirst(records.remove(COLLECTION, key, version));
  };
  return {
    async note(meeting, member, papers) {
      for (;;) {
        const found = await records.get(COLLECTION, `${meeting}:${member}`);
        const before = Kept.parse(found?.value ?? []);
        const all = [...new Set([...before, ...papers])].sort();
        if (all.length === before.length) return;
        if (await wasFirst(records.put(COLLECTION, `${meeting}:${member}`, all, found?.version ?? 0))) return;
      }
    },
    async of(meeting) {
      const all = await records.list(COLLECTION, `${meeting}:`);
      return new Map(all.map(({ key, value }) => [key.slice(meeting.length + 1), Kept.parse(value)]));
    },
    drop,
    async sweep(isOver) {
      const meetings = new Set<string>();
      for await (const { key } of everyRecord(records, COLLECTION)) meetings.add(key.split(':')[0]!);
      for (const one of meetings) if (await isOver(one)) await drop(one);
    },
  };
}
