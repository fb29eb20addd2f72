/**
 * A unit's guides, over HTTP: GET /api/guides → Guides, of one's own unit and as one's own kind of reader. Its administrator writes one
 * (PUT /api/guides/:id), puts it away (POST /api/guides/:id/away) and takes the original back (POST /api/guides/:id/original); each says
 * which state it saw, and answers Guides.
 */
import { z } from 'zod';
import { Id } from '../base/ids.ts';
import { GuideText, type KeptGuide } from '../council/guides.ts';

/** `was`: mark of the guide that was before the writer; absent for a new one and for one that comes with the application. */
export const GuideSeen = z.object({ was: Id.optional() });
export const WriteGuide = GuideText.extend({ was: Id.optional() });

export interface Guides {
  /** What was written or put away here; the rest comes with the application. */
  readonly guides: readonly KeptGuide[];
}
