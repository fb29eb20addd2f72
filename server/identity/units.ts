/** The units of an installation: its own, which it was set up with, and those of its communes, by their codes. */
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { namesAnotherBody, Unit } from '../../shared/council/council.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';

export interface Units {
  /** In the order of their codes, without the installation's own. */
  list(): Promise<Unit[]>;
  /** By code; without one, the installation's own. Undefined where there is none, and before the set-up. */
  get(code?: string): Promise<Unit | undefined>;
  /** Refuses `identity/unit-known`, and `identity/peoples-council`: its delegates' votes are given no weight. */
  add(unit: Unit): Promise<Refusal | undefined>;
}

const COLLECTION = 'units';

/** `own`: the installation's own unit. */
export function makeUnits(records: Records, own: () => Promise<Unit | undefined>): Units {
  return {
    async list() {
      const units: Unit[] = [];
      for await (const { value } of everyRecord(records, COLLECTION)) units.push(Unit.parse(value));
      return units;
    },
    async get(code) {
      const home = await own();
      if (code === undefined || code === home?.code) return home;
      const found = await records.get(COLLECTION, code);
      return found && Unit.parse(found.value);
    },
    async add(unit) {
      if (namesAnotherBody(unit)) return refuse('identity/peoples-council');
      if (unit.code === (await own())?.code) return refuse('identity/unit-known', { code: unit.code });
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
