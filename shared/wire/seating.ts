/**
 * Rooms of a unit and who sits where, over HTTP.
 * GET /api/venues → Venues, POST the same Venue → VenueWritten, PUT /api/venues/:id { version, venue } → VenueWritten: for the desks of
 * the unit; of another version it refuses `seats/changed-meanwhile`.
 * GET /api/meetings/:meeting/seating → Seating, for whoever may look at the meeting, its wall included; PUT the same, for its
 * secretary, until the session is closed.
 */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { SeatPlan } from '../council/seat-plan.ts';

export const MOST_VENUES = 200;

/** A room in which a unit meets. */
export const Venue = z.object({
  name: line(120),
  /** Where it is; may be empty. */
  place: z.union([z.literal(''), line(200)]),
  /** How many it holds; 0: not said. */
  capacity: z.number().int().min(0).max(5000),
  plan: SeatPlan,
  /** Not offered for new meetings any more. */
  retired: z.boolean(),
});
export type Venue = z.infer<typeof Venue>;

export const ChangeVenue = z.object({ version: z.number().int().min(1), venue: Venue });

export interface VenueWritten {
  readonly id: string;
  readonly version: number;
}
export interface Venues {
  readonly venues: ReadonlyArray<VenueWritten & { readonly venue: Venue }>;
}

const SeatedPeople = z.record(Id, Id).refine((seated) => new Set(Object.values(seated)).size === Object.keys(seated).length);

export const Seating = z.object({
  /** 0: nothing was ever written. */
  version: z.number().int().min(0),
  /** The room, as it was called and set when it was chosen: what becomes of it later changes no meeting. */
  venue: z.object({ id: Id, name: line(120) }).optional(),
  plan: SeatPlan,
  /** Seat → person; a person has one seat. */
  seated: SeatedPeople,
});
export type Seating = z.infer<typeof Seating>;
