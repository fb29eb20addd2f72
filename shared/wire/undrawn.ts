/** Pages that a reader's device cannot draw, told to the desk. */
import { z } from 'zod';
import { Id } from '../base/ids.ts';

/**
 * POST /api/meetings/:meeting/undrawn → {}: pages (from 1) of a paper that this device could not draw, or not whole. By whoever is listed
 * and may read it. Told twice it counts once.
 */
export const UndrawnPages = z.object({ paper: Id, pages: z.array(z.number().int().min(1).max(100_000)).min(1).max(50) });
export type UndrawnPages = z.infer<typeof UndrawnPages>;

/**
 * GET /api/meetings/:meeting/undrawn (the meeting's secretary): paper → pages in order, each with how many devices; empty once the session
 * is closed.
 */
export interface PagesUndrawn {
  readonly undrawn: Readonly<Record<string, ReadonlyArray<{ readonly page: number; readonly devices: number }>>>;
}
