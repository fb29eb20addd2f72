/**
 * A meeting's invitation (giấy mời, form 1.7 of Decree 30/2020/NĐ-CP), for its desk. GET /api/meetings/:meeting/invitation →
 * InvitationAtDesk; PUT (PutInvitation) numbers it and keeps its texts → InvitationAtDesk; GET …/invitation.pdf → the paper.
 */
import { z } from 'zod';
import { line, prose } from '../base/ids.ts';

/** In a year, of one unit. */
export const LAST_NUMBER = 99_999;

export const InvitationTexts = z.object({
  /** What follows the number, e.g. GM-HĐND. */
  symbol: z.string().regex(/^[\p{Lu}\d][\p{Lu}\d-]{0,19}$/u),
  /** Day of the paper, YYYY-MM-DD in Vietnam. */
  day: z.iso.date(),
  /** Trích yếu. */
  about: line(300),
  /** Kính gửi; a line each. */
  to: prose(2000).refine((text) => text.trim() !== ''),
  /** What else is asked of those invited. */
  note: prose(2000),
  /** Whether what will be dealt with is listed. */
  programme: z.boolean(),
  /** In whose name it is signed, e.g. TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN; may be empty. */
  authority: prose(200),
  capacity: line(120),
  signer: line(80),
  /** Nơi nhận; a line each. */
  recipients: prose(1000),
});
export type InvitationTexts = Readonly<z.infer<typeof InvitationTexts>>;

/** `number` absent: the next of the unit's series in that year, or the one it has. */
export const PutInvitation = z.object({ number: z.number().int().min(1).max(LAST_NUMBER).optional(), texts: InvitationTexts });

export interface InvitationAtDesk {
  readonly issued?: { readonly number: number; readonly texts: InvitationTexts };
  /** The number that it would get this year. */
  readonly next: number;
}
