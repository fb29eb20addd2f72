/** Whose own papers are which, by person. */
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { NO_OWN_PAPERS, OwnPapers } from '../../shared/council/own-papers.ts';
import { Conflict, wasFirst, type Records } from '../ports.ts';

export interface KeptOwnPapers {
  of(person: string): Promise<OwnPapers>;
  /** Durable on return. Made anew to what stands then, where another device of the same person was quicker. */
  change(person: string, next: (own: OwnPapers) => OwnPapers | Refusal): Promise<OwnPapers | Refusal>;
  /** Nothing is known of them any more: they are taken off the list of people. */
  drop(person: string): Promise<void>;
}

const COLLECTION = 'ownpapers';
const TRIES = 8;

export function makeOwnPapers(records: Records): KeptOwnPapers {
  const kept = async (person: string) => {
    const found = await records.get(COLLECTION, person);
    return { version: found?.version ?? 0, own: found ? OwnPapers.parse(found.value) : NO_OWN_PAPERS };
  };
  return {
    of: async (person) => (await kept(person)).own,
    async drop(person) {
      for (let found = await records.get(COLLECTION, person); found; found = await records.get(COLLECTION, person))
        if (await wasFirst(records.remove(COLLECTION, person, found.version))) return;
    },
    async change(person, next) {
      for (let tried = 1; ; tried++) {
        const { version, own } = await kept(person);
        const written = next(own);
        if (isRefusal(written) || written === own) return written;
        try {
          await records.put(COLLECTION, person, written as unknown as Json, version);
          return written;
        } catch (error) {
          if (!(error instanceof Conflict) || tried >= TRIES) throw error;
        }
      }
    },
  };
}
