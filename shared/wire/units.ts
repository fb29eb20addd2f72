/**
 * The tree of units over HTTP, an administrator of the installation's but for the list.
 *
 * GET /api/units → {units: UnitInTree[]} (secretariat), without the installation's own, ended ones too; POST /api/units (NewUnit).
 * GET /api/units/:code → UnitUse. PUT /api/units/:code (ChangeUnit): another name from a day on, another place in the tree.
 * POST /api/units/:code/end (EndUnit). DELETE /api/units/:code: one that was added by mistake and that nothing names.
 * POST /api/units/merge/preview (MergeUnits) → MergePreview; POST /api/units/merge (MergeUnits) → {moved}.
 * POST /api/members/:id/move (MovePerson) → MemberDone.
 * GET /api/inherited → {meetings: InheritedMeeting[]} (secretariat): meetings of units that have gone into one's own.
 */
import { z } from 'zod';
import { Day, line, Id, UnitCode } from '../base/ids.ts';
import { Kind, Right, Unit } from '../council/council.ts';
import { MOST_MERGED, UnitInTree } from '../council/units.ts';

export const NewUnit = UnitInTree.omit({ before: true, ended: true });
export type NewUnit = z.infer<typeof NewUnit>;

export const ChangeUnit = z.object({
  name: Unit.shape.name,
  place: Unit.shape.place,
  parent: UnitCode.optional(),
  /** From which day on the name is the new one. */
  from: Day,
});
export type ChangeUnit = z.infer<typeof ChangeUnit>;

export const EndUnit = z.object({ on: Day, reason: line(300) });

/** What there is of a unit: who asks to end or remove it sees why that cannot be yet. */
export interface UnitUse {
  readonly people: number;
  /** People who hold an office no more. */
  readonly left: number;
  /** Meetings that are published and not over. */
  readonly open: number;
  /** Meetings at all, at most a hundred of them counted. */
  readonly meetings: number;
  readonly own: UnitOwn;
}

/** What a unit's desks have of their own, which ends with it. */
export interface UnitOwn {
  readonly templates: number;
  /** Rooms that are in use. */
  readonly venues: number;
  /** Written, or put away, for that unit alone. */
  readonly guides: number;
  /** In its catalogues, in use. */
  readonly entries: number;
  /** Of votes, that are not the law's own. */
  readonly presets: number;
  /** Those of its council were named. They end with it: a new council gives itself its own. */
  readonly workingRules: boolean;
}
export const TAKEN = ['templates', 'venues', 'guides', 'entries', 'presets'] as const;
export type Taken = (typeof TAKEN)[number];

export const MergeUnits = z.object({
  from: z.array(UnitCode).min(1).max(MOST_MERGED),
  /** The unit that goes on in their place; one with that code that is there is taken as it stands. */
  into: NewUnit,
  on: Day,
  /** The decision, in its own words. */
  reason: line(300),
  /** Ids of people who keep their rights at the desks. */
  keeps: z.array(Id).max(200),
  /** What goes along of what the units' desks have of their own. */
  takes: z.array(z.enum(TAKEN)).max(TAKEN.length).default([]),
});
export type MergeUnits = z.infer<typeof MergeUnits>;

export const MergedPerson = z.object({
  id: Id,
  name: z.string(),
  title: z.string().optional(),
  kind: Kind,
  rights: z.array(Right),
  /** Code of their unit. */
  unit: z.string(),
});
export type MergedPerson = Readonly<z.infer<typeof MergedPerson>>;

export interface MergePreview {
  readonly isNew: boolean;
  /** Delegates that the council will have. */
  readonly delegates: number;
  /** In office, who go over. */
  readonly people: number;
  /** No longer in office, who go over too. */
  readonly left: number;
  /** Who has rights at a desk now. */
  readonly desks: readonly MergedPerson[];
  /** Of other units, who sit in one of these councils. */
  readonly alsoHere: readonly MergedPerson[];
  /** Pairs who would be one person in the new list: to be told apart first. */
  readonly twins: ReadonlyArray<readonly [MergedPerson, MergedPerson]>;
  /** Published and not over: to be closed or called off first. */
  readonly meetings: ReadonlyArray<{ readonly meeting: string; readonly title: string; readonly stage: string }>;
  /** Units below, by name: to be moved first. */
  readonly below: readonly string[];
  /** Of all that are merged. */
  readonly own: UnitOwn;
  /** Names of templates, rooms and presets that more than one of the units has: each is kept, under a name of its own. */
  readonly clashes: readonly string[];
}

export const MovePerson = z.object({ unit: UnitCode, on: Day, note: line(200).optional() });

/** A meeting that a unit held which has gone into one's own: its minutes and its archive are this desk's now. */
export interface InheritedMeeting {
  readonly meeting: string;
  readonly council: string;
  readonly title: string;
  readonly startsAt: string;
  readonly approved: boolean;
}
