/** The rooms that each unit meets in, by the unit's code: its desks' own, and in no record. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Id } from '../../shared/base/ids.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { MOST_VENUES, Venue, type VenueWritten, type Venues } from '../../shared/wire/seating.ts';
import { Conflict, type Records } from '../ports.ts';

export interface VenuesOfUnits {
  /** All of a unit's, retired ones as well. */
  of(unit: string): Promise<Venues>;
  /** Refuses `seats/too-many-venues`, and `seats/same-name` of one that another bears which is not retired. */
  add(unit: string, venue: Venue): Promise<VenueWritten | Refusal>;
  /** Refuses as `add` does, `border/unknown`, and `seats/changed-meanwhile` when somebody else wrote since `version`. */
  change(unit: string, id: string, version: number, venue: Venue): Promise<VenueWritten | Refusal>;
}

/** `unit:id` → the room. */
const COLLECTION = 'venues';
const Kept = z.object({ id: Id, venue: Venue });

const nameOf = ({ name }: Venue): string => name.toLocaleLowerCase('vi');

export function makeVenues(records: Records): VenuesOfUnits {
  const of = async (unit: string): Promise<Venues> => {
    const found = await records.list(COLLECTION, `${unit}:`);
    return { venues: found.map(({ value, version }) => ({ ...Kept.parse(value), version })) };
  };
  const write = async (unit: string, id: string, version: number, venue: Venue): Promise<VenueWritten | Refusal> => {
    try {
      return { id, version: await records.put(COLLECTION, `${unit}:${id}`, { id, venue } as unknown as Json, version) };
    } catch (error) {
      if (error instanceof Conflict) return refuse('seats/changed-meanwhile');
      throw error;
    }
  };
  const namesake = ({ venues }: Venues, venue: Venue, id?: string): boolean =>
    !venue.retired && venues.some((one) => one.id !== id && !one.venue.retired && nameOf(one.venue) === nameOf(venue));
  return {
    of,
    async add(unit, venue) {
      const all = await of(unit);
      if (all.venues.length >= MOST_VENUES) return refuse('seats/too-many-venues', { most: MOST_VENUES });
      if (namesake(all, venue)) return refuse('seats/same-name');
      return write(unit, randomUUID(), 0, venue);
    },
    async change(unit, id, version, venue) {
      const all = await of(unit);
      if (!all.venues.some((one) => one.id === id)) return refuse('border/unknown');
      return namesake(all, venue, id) ? refuse('seats/same-name') : write(unit, id, version, venue);
    },
  };
}
