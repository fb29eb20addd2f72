/**
 * Which unit's desk has brought which papers. Bytes are kept once, under their hash, whoever brings them; a desk that knows the hash
 * alone, out of another unit's record, can put nothing into its own meeting by it, and so read it there.
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

export function makeBrought(records: Records, own: () => Promise<string | undefined>): Brought {
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
      return unit === (await own()) && (await records.list(COLLECTION, `${sha256}:`, { limit: 1 })).length === 0;
    },
  };
}
