/**
 * The list of people, a page at a time, and what is changed in it: HTTP.
 *
 * GET /api/members?unit=&typed=&part=&rights=&devices=&after=&limit= → MemberPage (secretariat): those whom whoever asks sees, delegates
 * before secretaries, guests and who has left, each part by given name. `typed`: words that stand in name, office, group or sign-in
 * name, without regard to accents, case and order. GET /api/members/:id → Member: one of them.
 */
import { z } from 'zod';
import { Day, Id, line, UnitCode } from '../base/ids.ts';
import type { Refusal } from '../base/refusal.ts';
import { Leaving, MemberInput, type Device, type Member } from '../council/council.ts';

export const PARTS = ['delegate', 'secretary', 'guest', 'left'] as const;
export type Part = (typeof PARTS)[number];

/** Which part of the list somebody stands in: by what they are, as long as they are in office. */
export const partOf = ({ kind, inOffice }: Pick<Member, 'kind' | 'inOffice'>): Part => (inOffice ? kind : 'left');

/** In one answer. */
export const MOST_MEMBERS = 500;
const USUAL_MEMBERS = 100;

export const MembersQuery = z.object({
  /** Those who count in the council of that unit. */
  unit: UnitCode.optional(),
  typed: z.string().max(200).default(''),
  part: z.enum(PARTS).optional(),
  /** Those who have rights at the desks. */
  rights: z.literal('1').optional(),
  /** With the devices of those on the page. */
  devices: z.literal('1').optional(),
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_MEMBERS).default(USUAL_MEMBERS),
});
export type MembersQuery = z.infer<typeof MembersQuery>;

export interface MemberPage {
  readonly members: readonly Member[];
  /** Ids of those on the page whose accounts are closed for being idle. */
  readonly disabled: readonly string[];
  /** How many fit, on all pages together, by part. */
  readonly counts: Readonly<Record<Part, number>>;
  /** Delegates in office of the unit asked for, whatever was typed. */
  readonly total: number;
  /** Asks for the next page, as `after`; absent at the end. */
  readonly next?: string;
  /** Where asked for; of people whom the rights of whoever asks reach. */
  readonly devices?: readonly Device[];
}

/**
 * (Secretariat.) POST /api/members → MemberDone; PUT /:id → MemberDone; POST /:id/password {password?} → MemberDone; POST /:id/office
 * {inOffice}; POST /:id/enable (administrator); DELETE /:id, while nothing names the person.
 *
 * A password by another's hand is a first one: until it is changed, its session may do nothing else (`identity/change-password`).
 * Which units besides their own a delegate sits in (`also`) is an administrator of the installation's to say: of anybody else who
 * edits the person it is left as it was.
 */

/** `on`: since when somebody new is a delegate of the term that runs; today where none is given. */
export const NewMember = MemberInput.extend({ on: Day.optional() });
/** `on`: the day of the decision, today where none is given; `why` somebody leaves, and what else is to be said of it. */
export const MemberOffice = z.object({ inOffice: z.boolean(), on: Day.optional(), why: Leaving.optional(), note: line(200).optional() });
/** Without a password the server makes one. */
export const SetPassword = z.object({ password: z.string().min(10).max(200).optional() });
export interface FirstPassword {
  readonly member: string;
  readonly login: string;
  /** Shown once. */
  readonly password: string;
}
export interface MemberDone {
  readonly member: Member;
  /** Somebody new with a sign-in name, or one whose old password was withdrawn. */
  readonly first?: FirstPassword;
  /** Keys (by their labels) that a new right could not rest on, and so were revoked. */
  readonly revoked?: readonly string[];
}
/** Of somebody who is in the register: as the list says it now; what it does not say stays. */
export const PersonChange = MemberInput.pick({
  name: true,
  kind: true,
  title: true,
  positions: true,
  group: true,
  committee: true,
  committees: true,
}).extend({
  id: Id,
  /** Somebody whose office has ended, who comes back into it as a delegate. */
  returns: z.literal(true).optional(),
});
export type PersonChange = z.infer<typeof PersonChange>;
/**
 * POST /api/members/import {rows, changes} → {members, passwords: FirstPassword[]} or {rows: RowRefusal[]}: nothing is taken in
 * unless every row is right; changes are counted on from the last row. `on`: since when whoever comes with it is a delegate of the term
 * that runs; its first day where none is given.
 */
export const ImportMembers = z.object({
  rows: z.array(MemberInput).max(500),
  changes: z.array(PersonChange).max(400).default([]),
  /** Since when whoever comes with it is a delegate of the term that runs; its first day where none is given. */
  on: Day.optional(),
});
export interface RowRefusal {
  readonly row: number;
  readonly refusal: Refusal;
}
