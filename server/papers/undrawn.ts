/**
 * Pages of a meeting's papers that readers' devices cannot draw, or not whole: told by the devices, kept beside the record and never in
 * it, for the secretary alone, until the session is closed. Each device counts once a page, whoever tells how often.
 */
import { z } from 'zod';
import { Id } from '../../shared/base/ids.ts';
import type { PagesUndrawn } from '../../shared/wire/undrawn.ts';
import { everyRecord, wasFirst, type Records } from '../ports.ts';

/** `meeting:member:device` → paper → pages, from 1. */
const COLLECTION = 'pagesundrawn';
const Kept = z.record(Id, z.array(z.number().int()));
/** Of one person: whoever signs in again and again counts no oftener. */
const DEVICES_EACH = 4;
/** Of one device, over all papers. */
const PAGES_MOST = 200;

export interface Undrawn {
  /** A device could not draw these pages; durable on return, twice is once. What is beyond the most is let go. */
  note(meeting: string, member: string, device: string, paper: string, pages: readonly number[]): Promise<void>;
  /** Paper → pages in order, each with the number of devices. */
  of(meeting: string): Promise<PagesUndrawn['undrawn']>;
  /** Nothing is known any more. */
  drop(meeting: string): Promise<void>;
  /** Drops all of the meetings that are over. */
  sweep(isOver: (meeting: string) => Promise<boolean>): Promise<void>;
}

export function makeUndrawn(records: Records): Undrawn {
  const drop = async (meeting: string): Promise<void> => {
    for (const { key, version } of await records.list(COLLECTION, `${meeting}:`)) await wasFirst(records.remove(COLLECTION, key, version));
  };
  return {
    async note(meeting, member, device, paper, pages) {
      const key = `${meeting}:${member}:${device.slice(0, 32)}`;
      for (;;) {
        const found = await records.get(COLLECTION, key);
        if (!found && (await records.list(COLLECTION, `${meeting}:${member}:`)).length >= DEVICES_EACH) return;
        const before = Kept.parse(found?.value ?? {});
        const had = before[paper] ?? [];
        const room = PAGES_MOST - Object.values(before).flat().length;
        const fresh = [...new Set(pages)].filter((one) => !had.includes(one)).slice(0, room);
        if (fresh.length === 0) return;
        const next = { ...before, [paper]: [...had, ...fresh].sort((a, b) => a - b) };
        if (await wasFirst(records.put(COLLECTION, key, next, found?.version ?? 0))) return;
      }
    },
    async of(meeting) {
      const count = new Map<string, Map<number, number>>();
      for (const { value } of await records.list(COLLECTION, `${meeting}:`))
        for (const [paper, pages] of Object.entries(Kept.parse(value))) {
          const known = count.get(paper) ?? new Map<number, number>();
          count.set(paper, known);
          for (const page of pages) known.set(page, (known.get(page) ?? 0) + 1);
        }
      return Object.fromEntries(
        [...count].map(([paper, pages]) => [
          paper,
          [...pages].sort(([a], [b]) => a - b).map(([page, devices]) => ({ page, devices })),
        ]),
      );
    },
    drop,
    async sweep(isOver) {
      const meetings = new Set<string>();
      for await (const { key } of everyRecord(records, COLLECTION)) meetings.add(key.split(':')[0]!);
      for (const one of meetings) if (await isOver(one)) await drop(one);
    },
  };
}
