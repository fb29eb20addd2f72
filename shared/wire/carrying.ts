/**
 * GET /api/carrying?kind=sheet&papers=SHA256,SHA256 → Carrying: logs of a kind that list whoever asks and carry one of these
 * papers, as far as they may read it there. The latest are looked at.
 */
import { z } from 'zod';
import { HexHash, Id } from '../base/ids.ts';

/** Versions of one paper. */
const MOST = 40;

export const CarryingQuery = z.object({
  kind: Id.optional(),
  papers: z
    .string()
    .max(MOST * 65)
    .transform((text) => text.split(','))
    .pipe(z.array(HexHash).min(1).max(MOST)),
});
export interface Carrying {
  readonly logs: ReadonlyArray<{ readonly meeting: string; readonly title: string; readonly startsAt: string }>;
  /** There are older ones that were not looked at. */
  readonly more?: true;
}
