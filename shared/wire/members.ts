/**
 * The list of people, a page at a time.
 *
 * GET /api/members?unit=&typed=&part=&rights=&devices=&after=&limit= → MemberPage (secretariat): those whom whoever asks sees, delegates
 * before secretaries, guests and who has left, each part by given name. `typed`: words that stand in name, office, group or sign-in
 * name, without regard to accents, case and order. GET /api/members/:id → Member: one of them.
 */
import { z } from 'zod';
import { UnitCode } from '../base/ids.ts';
import type { Device, Member } from '../council/council.ts';

export const PARTS = ['delegate', 'secretary', 'guest', 'left'] as const;
export type Part = (typeof PARTS)[number];

/** Which part of the list somebody stands in: by what they are, as long as they are in office. */
export const partOf = ({ kind, inOffice }: Pick<Member, 'kind' | 'inOffice'>): Part => (inOffice ? kind : 'left');

/** In one answer. */
export const MOST_MEMBERS = 500;
export const USUAL_MEMBERS = 100;

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
