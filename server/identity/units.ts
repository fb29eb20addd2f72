/** The units of an installation besides its own: their codes and names. */
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { Unit } from '../../shared/council/council.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';

export interface Units {
  /** In the order of their codes, without the installation's own. */
  list(): Promise<Unit[]>;
  knows(code: string): Promise<boolean>;
  /** Refuses `identity/unit-known`. */
  add(unit: Unit): Promise<Refusal | undefined>;
}

const COLLECTION = 'units';

/** `own`: code of the installation's own unit. */
export function makeUnits(records: Records, own: () => Promise<string | undefined>): Units {
  return {
    async list() {
      const units: Unit[] = [];
      for await (const { value } of everyRecord(records, COLLECTION)) units.push(Unit.parse(value));
      return units;
    },
    knows: async (code) => (await records.get(COLLECTION, code)) !== undefined,
    async add(unit) {
      if (unit.code === (await own())) return refuse('identity/unit-known', { code: unit.code });
      try {
        await records.put(COLLECTION, unit.code, unit as Json, 0);
        return undefined;
      } catch (error) {
        if (error instanceof Conflict) return refuse('identity/unit-known', { code: unit.code });
        throw error;
      }
    },
  };
}
