/**
 * Terms and committees of a unit's council over HTTP; `unit`: another than one's own, of an administrator of the installation.
 *
 * GET /api/terms?unit → {terms: Term[]} (secretariat). POST /api/terms?unit (NewTerm) and POST /api/terms/:id/end?unit (EndTerm) →
 * TermDone (the unit's administrator). PUT /api/committees?unit (SeatCommittee) → {members: Member[]} (secretariat): who sits in it.
 */
import { z } from 'zod';
import { Day, Id, line } from '../base/ids.ts';
import type { Member } from '../council/council.ts';
import { MOST_COMMITTEE, SeatRole } from '../council/held.ts';
import { Term } from '../council/terms.ts';

export const NewTerm = Term.pick({ number: true, from: true, years: true, seats: true }).extend({
  /** Delegates of before who were elected again: they come back into office. */
  back: z.array(Id).max(400).default([]),
});
export type NewTerm = z.infer<typeof NewTerm>;

export const EndTerm = z.object({ on: Day });

export interface TermDone {
  readonly terms: readonly Term[];
  /** How many people it changed. */
  readonly people: number;
}

export const SeatCommittee = z.object({
  name: line(MOST_COMMITTEE),
  on: Day,
  seats: z
    .array(z.object({ member: Id, role: SeatRole }))
    .max(200)
    .refine((seats) => new Set(seats.map(({ member }) => member)).size === seats.length),
});
export type SeatCommittee = z.infer<typeof SeatCommittee>;

export interface CommitteeSeated {
  readonly members: readonly Member[];
}
