/** The units of an installation: its own, which it was set up with, and those of its communes and departments, by their codes. */
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { isPeoplesCouncil, namesAnotherBody, type Unit } from '../../shared/council/council.ts';
import { heirsOf, mayStandBelow, renamed, UnitInTree } from '../../shared/council/units.ts';
import { Conflict, everyRecord, type Records } from '../ports.ts';

export interface UnitChange {
  readonly name: string;
  readonly place?: string | undefined;
  readonly parent?: string | undefined;
  /** The day from which on the name holds. */
  readonly from: string;
}

export interface Units {
  /** In the order of their codes, without the installation's own; ended ones too. */
  list(): Promise<UnitInTree[]>;
  /** By code; without one, the installation's own. Undefined where there is none, and before the set-up. */
  get(code?: string): Promise<UnitInTree | undefined>;
  /**
   * Refuses `identity/unit-known`, `identity/peoples-council` (its delegates' votes are given no weight), and, of the unit above,
   * `identity/unit-unknown`, `units/ended`, `units/too-deep`.
   */
  add(unit: UnitInTree): Promise<Refusal | undefined>;
  /**
   * Another name from a day on, another place in the tree: the code and what it is stay for good. Refuses `units/another-body` where
   * a name would make a council of another body or the other way round, `units/below-itself`, and as `add` does.
   */
  change(code: string, to: UnitChange): Promise<Refusal | undefined>;
  /** Says since when it is no more. Refuses `identity/unit-unknown`, `units/own`, `units/ended`, `units/has-below`. */
  end(code: string, ended: NonNullable<UnitInTree['ended']>): Promise<Refusal | undefined>;
  /** Takes away one that was added by mistake: who asks has seen that nothing names it. Refuses as `end` does. */
  remove(code: string): Promise<Refusal | undefined>;
  /** Which unit goes on in the place of the one with that code: itself, or the one that it went into. */
  heirOf(code: string): Promise<string>;
  /** The same of all, for whoever asks of many. */
  heirs(): Promise<(code: string) => string>;
}

const COLLECTION = 'units';
/** From one unit to the one that goes on in its place, and on from there. */
const MOST_STEPS = 40;

/** `own`: the installation's own unit, as it was set up. */
export function makeUnits(records: Records, own: () => Promise<Unit | undefined>): Units {
  const read = async (code: string): Promise<{ readonly unit: UnitInTree; readonly version: number } | undefined> => {
    const found = await records.get(COLLECTION, code);
    return found && { unit: UnitInTree.parse(found.value), version: found.version };
  };
  const list = async (): Promise<UnitInTree[]> => {
    const home = (await own())?.code;
    const units: UnitInTree[] = [];
    for await (const { key, value } of everyRecord(records, COLLECTION)) if (key !== home) units.push(UnitInTree.parse(value));
    return units;
  };
  /** As it was set up, under the name that it has now. */
  const home = async (): Promise<{ readonly unit: UnitInTree; readonly version: number } | undefined> => {
    const set = await own();
    if (!set) return undefined;
    const kept = await read(set.code);
    return kept ?? { unit: set, version: 0 };
  };
  /** Writes what `next` makes of it; made anew where somebody else wrote meanwhile. */
  const write = async (
    code: string,
    next: (unit: UnitInTree, isOwn: boolean) => Promise<UnitInTree | Refusal>,
  ): Promise<Refusal | undefined> => {
    for (;;) {
      const isOwn = code === (await own())?.code;
      const found = isOwn ? await home() : await read(code);
      if (!found) return refuse('identity/unit-unknown', { code });
      const written = await next(found.unit, isOwn);
      if (isRefusal(written)) return written;
      try {
        await records.put(COLLECTION, code, written as Json, found.version);
        return undefined;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };
  /** What stands against a unit's place below another. */
  const wrongParent = async (code: string, parent: string | undefined): Promise<Refusal | undefined> => {
    const top = (await own())?.code ?? '';
    if (parent === undefined || parent === top) return undefined;
    const units = await list();
    const above = units.find((one) => one.code === parent);
    if (!above) return refuse('identity/unit-unknown', { code: parent });
    if (above.ended) return refuse('units/ended', { name: above.name });
    const wrong = mayStandBelow(top, units, code, parent);
    return wrong && refuse(wrong === 'itself' ? 'units/below-itself' : 'units/too-deep');
  };
  /** The code of the unit above as it is kept: none for the installation's own. */
  const placed = async ({ parent, ...unit }: UnitInTree): Promise<UnitInTree> =>
    parent === undefined || parent === (await own())?.code ? unit : { ...unit, parent };
  const standing = async (code: string): Promise<UnitInTree | Refusal> => {
    if (code === (await own())?.code) return refuse('units/own');
    const found = await read(code);
    if (!found) return refuse('identity/unit-unknown', { code });
    if (found.unit.ended) return refuse('units/ended', { name: found.unit.name });
    const below = (await list()).find((one) => one.parent === code && !one.ended);
    return below ? refuse('units/has-below', { name: below.name }) : found.unit;
  };

  return {
    list,
    async get(code) {
      const top = (await home())?.unit;
      if (code === undefined || code === top?.code) return top;
      return (await read(code))?.unit;
    },
    async add(unit) {
      if (namesAnotherBody(unit) || (unit.department && unit.body === undefined)) return refuse('identity/peoples-council');
      if (unit.code === (await own())?.code) return refuse('identity/unit-known', { code: unit.code });
      const wrong = await wrongParent(unit.code, unit.parent);
      if (wrong) return wrong;
      try {
        await records.put(COLLECTION, unit.code, (await placed(unit)) as Json, 0);
        return undefined;
      } catch (error) {
        if (error instanceof Conflict) return refuse('identity/unit-known', { code: unit.code });
        throw error;
      }
    },
    change: (code, { name, place, parent, from }) =>
      write(code, async (unit, isOwn) => {
        if (unit.ended) return refuse('units/ended', { name: unit.name });
        if (isPeoplesCouncil(name) !== isPeoplesCouncil(unit.name)) return refuse('units/another-body');
        const now = renamed(unit, { name, place }, from);
        if (isOwn || parent === undefined) return now;
        return (await wrongParent(code, parent)) ?? placed({ ...now, parent });
      }),
    async end(code, ended) {
      const unit = await standing(code);
      return isRefusal(unit) ? unit : write(code, async (now) => ({ ...now, ended }));
    },
    async remove(code) {
      const unit = await standing(code);
      if (isRefusal(unit)) return unit;
      const found = await records.get(COLLECTION, code);
      if (found) await records.remove(COLLECTION, code, found.version);
      return undefined;
    },
    async heirOf(code) {
      let now = code;
      for (let steps = 0; steps < MOST_STEPS; steps++) {
        const into = (await read(now))?.unit.ended?.into;
        if (into === undefined) break;
        now = into;
      }
      return now;
    },
    async heirs() {
      return heirsOf(await list());
    },
  };
}
