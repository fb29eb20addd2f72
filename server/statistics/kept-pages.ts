/** How much paper each meeting that is over did without, kept beside the logs: nothing of it changes any more. */
import type { Json } from '../../shared/base/canonical.ts';
import { isEnded, titleOf } from '../../shared/meeting/access.ts';
import { pagesSent, PagesSent } from '../../shared/meeting/pages-sent.ts';
import { z } from 'zod';
import { wasFirst, type Records } from '../ports.ts';
import type { Rooms } from '../room/rooms.ts';

const PAGES = 'pagessent';

const Kept = PagesSent.extend({ title: z.string() });
export type KeptSent = Readonly<z.infer<typeof Kept>>;

export interface KeptPages {
  /** Undefined where it is not over, or not there. Throws `BrokenLog` where its log cannot be read. */
  of(meeting: string): Promise<KeptSent | undefined>;
}

export function makeKeptPages(records: Records, rooms: () => Rooms): KeptPages {
  const make = async (meeting: string): Promise<KeptSent | undefined> => {
    const room = await rooms().open(meeting);
    if (!room || room.draft || room.waiting || !isEnded(room.meeting)) return undefined;
    const sent = { title: titleOf(room.meeting), ...pagesSent(room.meeting) };
    await wasFirst(records.put(PAGES, meeting, sent as unknown as Json, 0));
    return sent;
  };
  return { of: async (meeting) => Kept.safeParse((await records.get(PAGES, meeting))?.value).data ?? make(meeting) };
}
