/** What is made on this device by a piece of the app that may not have come yet: without the network it does not, and that is said. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';

export async function madeHere(make: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await make();
    return undefined;
  } catch {
    return refuse('link/offline');
  }
}
