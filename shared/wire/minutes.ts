/** The minutes as they are written, and the archive: HTTP. */
import { z } from 'zod';
import { line, prose } from '../base/ids.ts';

/**
 * GET /api/meetings/:id/minutes → MinutesDraft; PUT the same (secretary); POST /minutes/approve {sha256}; GET /minutes.pdf, and
 * /minutes.docx for the secretary.
 */
export const MinutesTexts = z.object({
  /** Number and symbol, e.g. "12/BB-HĐND". */
  number: line(60).optional(),
  place: line(200).optional(),
  /** Paragraphs before what was decided: how the meeting went. */
  course: prose(20_000).default(''),
  conclusion: prose(20_000).default(''),
  /** Guests to be named, one a line: names are personal, so only those that the secretary puts here are printed. */
  guests: prose(5_000).default(''),
  recipients: prose(2_000).default(''),
});
export type MinutesTexts = z.infer<typeof MinutesTexts>;
export interface MinutesDraft {
  readonly version: number;
  readonly texts: MinutesTexts;
  /** Of the PDF these texts give. */
  readonly sha256: string;
  readonly approved?: string;
}
/** GET /api/meetings/:id/archive.asice → the bundle (members of the meeting). */
