/** The HTTP contract of simulated delegates in a rehearsal: seated and dismissed for a secretary, by the server that plays them. */
import { z } from 'zod';

/** How many; absent: all who have no tablet online and are not in the room. */
export const SeatStandIns = z.object({ count: z.number().int().min(1).max(150).optional() });
export type SeatStandIns = z.infer<typeof SeatStandIns>;

export interface StandInsSeated {
  readonly seated: number;
}
