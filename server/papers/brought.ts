/**
 * Which units' desks have brought which papers. Bytes are kept once, under their hash, whoever brings them. A desk that has not
 * brought a paper, and knows its hash from another unit's record, cannot put it into a meeting of its own and read it there.
 */
import { Conflict, type Records } from '../ports.ts';

export interface Brought {
  /** Durable on return; doing it twice is doing it once. */
  note(sha256: string, unit: string): Promise<void>;
  /** Papers of which nothing was noted, from before there were units, are the installation's own. */
  isFrom(sha256: string, unit: string): Promise<boolean>;
}

/** `sha256:unit` */
const COLLECTION = 'papersof';

/** `own`: code of the installation's own unit. */
export function makeBrought(records: Records, own: () => string): Brought {
  return {
    async note(sha256, unit) {
      try {
        await records.put(COLLECTION, `${sha256}:${unit}`, true, 0);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    },
    async isFrom(sha256, unit) {
      if (await records.get(COLLECTION, `${sha256}:${unit}`)) return true;
      return unit === own() && (await records.list(COLLECTION, `${sha256}:`, { limit: 1 })).length === 0;
    },
  };
}
