/**
 * Who sits where in a meeting, kept beside its record and never in it: nothing that the council decides rests on a seat, it is moved
 * about until the last minute, and the law's record has no place for it.
 */
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { Seating } from '../../shared/wire/seating.ts';
import { Conflict, type Records } from '../ports.ts';

export interface Seatings {
  /** Nobody sits anywhere, of version 0, where nothing was written. */
  of(meeting: string): Promise<Seating>;
  /**
   * Answers what stands then. Refuses `seats/no-such-seat` of somebody who would sit where there is none, and
   * `seats/changed-meanwhile` when somebody else wrote since the version in it.
   */
  write(meeting: string, seating: Seating): Promise<Seating | Refusal>;
}

const COLLECTION = 'seatings';
const Kept = Seating.omit({ version: true });

export function makeSeatings(records: Records): Seatings {
  return {
    async of(meeting) {
      const found = await records.get(COLLECTION, meeting);
      return found ? { ...Kept.parse(found.value), version: found.version } : { version: 0, plan: { seats: [] }, seated: {} };
    },
    async write(meeting, { version, ...kept }) {
      const there = new Set(kept.plan.seats.map(({ seat }) => seat));
      if (Object.keys(kept.seated).some((seat) => !there.has(seat))) return refuse('seats/no-such-seat');
      try {
        return { ...kept, version: await records.put(COLLECTION, meeting, kept as unknown as Json, version) };
      } catch (error) {
        if (error instanceof Conflict) return refuse('seats/changed-meanwhile');
        throw error;
      }
    },
  };
}
