/** Challenges that were answered: each once, at whichever server. */
import { Conflict, type Records } from '../ports.ts';

/** Uses a challenge up until it is over, milliseconds since 1970; false when another request has. */
export async function spend(records: Records, nonce: string, until: number): Promise<boolean> {
  try {
    await records.put('challenges', nonce, { until }, 0);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
