/**
 * What each person was told: one record a person, with what of each meeting they have heard, so that a second look, a restart or another
 * server finds it told. Nothing stands in it but ids, codes and times.
 */
import { z } from 'zod';
import { Conflict, type Records } from '../ports.ts';

const KeptNotice = z.object({
  id: z.string(),
  meeting: z.string(),
  /** It is about something that belongs to no meeting: `meeting` is the id of that. */
  beside: z.literal(true).optional(),
  what: z.string(),
  group: z.enum(['meetings', 'papers', 'inTime']),
  count: z.number(),
  /** Milliseconds since 1970, as all times here. */
  at: z.number(),
  /** Nobody is bothered with it after that. */
  until: z.number().optional(),
  urgent: z.literal(true).optional(),
  place: z.string().optional(),
  /** It tells whoever reads it that they belong to the meeting no more: its name and its day are said, and it leads nowhere. */
  left: z.literal(true).optional(),
  seen: z.number().optional(),
  pushed: z.number().optional(),
  mailed: z.number().optional(),
});
export type KeptNotice = z.infer<typeof KeptNotice>;

const Heard = z.object({
  /** Since when somebody has heard of the meeting. */
  since: z.number(),
  /** Of what is told several in one, what came up to then was told. */
  upTo: z.number().optional(),
  /** What stood under each `about` when it was told. */
  values: z.record(z.string(), z.string()),
});
export type Heard = z.infer<typeof Heard>;

const Kept = z.object({ list: z.array(KeptNotice), heard: z.record(z.string(), Heard) });
export type Kept = z.infer<typeof Kept>;

const COLLECTION = 'notices';
const KEPT_MS = 90 * 86_400_000;
/** Of each person; older ones give way. */
const MOST = 300;

export interface Book {
  of(member: string): Promise<Kept>;
  /**
   * Changes what is kept of somebody, once: `by` answers undefined where there is nothing to change, and is asked anew where another
   * server was quicker. Durable on return.
   */
  change(member: string, by: (kept: Kept) => Promise<Kept | undefined> | Kept | undefined): Promise<void>;
  forget(member: string): Promise<void>;
}

export function makeBook(records: Records, now: () => number): Book {
  const read = async (member: string) => {
    const found = await records.get(COLLECTION, member);
    return { kept: Kept.safeParse(found?.value).data ?? { list: [], heard: {} }, version: found?.version ?? 0 };
  };
  const young = (list: readonly KeptNotice[]): KeptNotice[] => list.filter((one) => one.at > now() - KEPT_MS).slice(-MOST);
  return {
    async of(member) {
      const { kept } = await read(member);
      return { ...kept, list: young(kept.list) };
    },
    async change(member, by) {
      for (;;) {
        const { kept, version } = await read(member);
        const next = await by(kept);
        if (!next) return;
        const list = young(next.list);
        const named = new Set(list.map((one) => one.meeting));
        // What was heard of a meeting is known as long as it can be told anew; half a year goes beyond any invitation.
        const heard = Object.entries(next.heard).filter(([meeting, one]) => named.has(meeting) || one.since > now() - 2 * KEPT_MS);
        try {
          await records.put(COLLECTION, member, JSON.parse(JSON.stringify({ list, heard: Object.fromEntries(heard) })) as Kept, version);
          return;
        } catch (error) {
          if (!(error instanceof Conflict)) throw error;
        }
      }
    },
    async forget(member) {
      const found = await records.get(COLLECTION, member);
      if (!found) return;
      await records.remove(COLLECTION, member, found.version).catch((error: unknown) => {
        if (!(error instanceof Conflict)) throw error;
      });
    },
  };
}
