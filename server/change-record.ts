/** Changing a small document that several desks, devices or servers write. */
import { isRefusal, type Refusal } from '../shared/base/refusal.ts';
import type { Json } from '../shared/base/canonical.ts';
import { Conflict, type Records } from './ports.ts';

const TRIES = 8;

/**
 * Writes what `next` makes of the document (`undefined`: there is none yet); made anew to what stands then, where somebody else was
 * quicker. A refusal, and a document that is the same as before, are answered and not written. Durable on return.
 */
export async function changeRecord<T>(
  records: Records,
  [collection, key]: readonly [collection: string, key: string],
  read: (value: unknown) => T,
  next: (now: T) => T | Refusal,
): Promise<T | Refusal> {
  for (let tried = 1; ; tried++) {
    const found = await records.get(collection, key);
    const before = read(found?.value);
    const written = next(before);
    if (isRefusal(written) || written === before) return written;
    try {
      await records.put(collection, key, written as Json, found?.version ?? 0);
      return written;
    } catch (error) {
      if (!(error instanceof Conflict) || tried >= TRIES) throw error;
    }
  }
}
