/** What can happen to a session, and the details that it is announced by. */
import { z } from 'zod';
import { Hash, HexHash, Id, line, prose, Timestamp, UnitCode, Years } from '../base/ids.ts';
import { maker, openEvent } from './feature.ts';

const Quorum = z.tuple([z.number().int().min(1).max(100), z.number().int().min(1).max(100)]).refine(([n, d]) => n <= d);

export const Details = z.object({
  title: line(300),
  startsAt: Timestamp,
  place: line(200),
  rehearsal: z.boolean(),
  /** Share of the total that must be present. */
  quorum: Quorum,
  /** Loại phiên họp, in the words of the unit's catalogue; empty or absent: not said. */
  meetingKind: z.union([line(120), z.literal('')]).optional(),
});
export type Details = z.infer<typeof Details>;

/** Those alone, out of whatever holds them. */
export const detailsOf = ({ title, startsAt, place, rehearsal, quorum, meetingKind }: Details): Details => ({
  ...{ title, startsAt, place, rehearsal, quorum },
  ...(meetingKind !== undefined && { meetingKind }),
});

export const events = {
  draftBegun: openEvent(Details.extend({ meeting: Id, unit: UnitCode, council: line(160) })),
  meetingCreated: openEvent(
    Details.extend({
      ...{ meeting: Id, unit: UnitCode, council: line(160), ca: HexHash, logKey: Hash, trust: z.array(HexHash) },
      /** The council's term (khóa, nhiệm kỳ); absent where none runs, and in records of before. */
      term: z.object({ number: line(20), years: Years.optional() }).optional(),
    }),
  ),
  detailsChanged: openEvent(Details),
  draftDiscarded: openEvent(z.object({ discarded: z.boolean() })),
  draftPublished: openEvent(z.object({})),
  chairNamed: openEvent(z.object({ member: Id })),
  sessionOpened: openEvent(z.object({ present: z.number().int(), total: z.number().int() })),
  adjourned: openEvent(z.object({ note: prose(300), until: Timestamp.optional(), groups: Id.optional() })),
  resumed: openEvent(z.object({})),
  sessionClosed: openEvent(z.object({})),
  sessionCalledOff: openEvent(z.object({ reason: line(300) })),
  restored: openEvent(z.object({ lostAfter: z.number().int(), reason: line(300) })),
};
export const event = maker(events);
