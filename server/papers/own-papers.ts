/** Whose own papers are which, by person. */
import type { Refusal } from '../../shared/base/refusal.ts';
import { NO_OWN_PAPERS, OwnPapers } from '../../shared/council/own-papers.ts';
import { changeRecord } from '../change-record.ts';
import { wasFirst, type Records } from '../ports.ts';

export interface KeptOwnPapers {
  of(person: string): Promise<OwnPapers>;
  /** Durable on return. Made anew to what stands then, where another device of the same person was quicker. */
  change(person: string, next: (own: OwnPapers) => OwnPapers | Refusal): Promise<OwnPapers | Refusal>;
  /** Nothing is known of them any more: they are taken off the list of people. */
  drop(person: string): Promise<void>;
}

const COLLECTION = 'ownpapers';
const read = (value: unknown): OwnPapers => (value === undefined ? NO_OWN_PAPERS : OwnPapers.parse(value));

export function makeOwnPapers(records: Records): KeptOwnPapers {
  return {
    of: async (person) => read((await records.get(COLLECTION, person))?.value),
    change: (person, next) => changeRecord(records, [COLLECTION, person], read, next),
    async drop(person) {
      for (let found = await records.get(COLLECTION, person); found; found = await records.get(COLLECTION, person))
        if (await wasFirst(records.remove(COLLECTION, person, found.version))) return;
    },
  };
}
