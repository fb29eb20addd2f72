/**
 * The units of one installation as a tree: a province, its communes, and the offices and departments below each. What a unit was
 * called stands in the records of its day; what it is called now is said by its last name. A unit is never deleted once something
 * names it: it ends on a day, and another may go on in its place (a merger).
 */
import { z } from 'zod';
import { Day, line, UnitCode } from '../base/ids.ts';
import { Unit } from './council.ts';

/** How deep the tree goes, the installation's own unit counted. */
const MOST_DEEP = 6;
/** Names of before that one unit keeps. */
const MOST_NAMES = 40;
/** Units in one merger. */
export const MOST_MERGED = 12;

/** A name that a unit had, and until the day before which. */
const FormerName = z.object({ name: Unit.shape.name, place: Unit.shape.place, until: Day });

/** A unit as the installation keeps it. */
export const UnitInTree = Unit.extend({
  /** Code of the unit above; absent: the installation's own unit, or this is it. */
  parent: UnitCode.optional(),
  /** An office, department or agency below another unit; it is another body than a People's Council. */
  department: z.literal(true).optional(),
  /** The oldest first. */
  before: z.array(FormerName).max(MOST_NAMES).optional(),
  /** Since when it is no more, why, and which unit goes on in its place. */
  ended: z.object({ on: Day, reason: line(300), into: UnitCode.optional() }).optional(),
});
export type UnitInTree = z.infer<typeof UnitInTree>;

/** What a unit was called on a day. */
export function nameOn({ name, before = [] }: Pick<UnitInTree, 'name' | 'before'>, day: string): string {
  return before.find(({ until }) => day < until)?.name ?? name;
}

/** A unit under another name from a day on; the old one stays beside it. The same name changes nothing. */
export function renamed(unit: UnitInTree, to: { readonly name: string; readonly place?: string | undefined }, from: string): UnitInTree {
  const { place: oldPlace, ...rest } = unit;
  if (to.name === unit.name) return { ...rest, ...(to.place !== undefined && { place: to.place }) };
  const former = { name: unit.name, ...(oldPlace !== undefined && { place: oldPlace }), until: from };
  const before = [...(unit.before ?? []), former].slice(-MOST_NAMES);
  return { ...rest, name: to.name, ...(to.place !== undefined && { place: to.place }), before };
}

/** A unit with how deep it stands, from 0. */
export interface Placed {
  readonly unit: UnitInTree;
  readonly depth: number;
}

/**
 * All units in the order of the tree, each under the one above it and by its code among its like; the installation's own is first.
 * One whose unit above is not there, or would be itself, stands under the installation's own.
 */
export function inTree(own: UnitInTree, units: readonly UnitInTree[]): Placed[] {
  const known = new Set(units.map(({ code }) => code));
  const below = new Map<string, UnitInTree[]>();
  for (const unit of units) {
    const above = unit.parent !== undefined && known.has(unit.parent) && unit.parent !== unit.code ? unit.parent : own.code;
    below.set(above, [...(below.get(above) ?? []), unit]);
  }
  const out: Placed[] = [];
  const seen = new Set<string>();
  const put = (unit: UnitInTree, depth: number): void => {
    if (seen.has(unit.code)) return;
    seen.add(unit.code);
    out.push({ unit, depth });
    const mine = [...(below.get(unit.code) ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1));
    for (const one of mine) put(one, depth + 1);
  };
  put(own, 0);
  return out;
}

/** Whether `code` may stand below `parent`: not below itself, and not too deep with all that stands below it. */
export function mayStandBelow(own: string, units: readonly UnitInTree[], code: string, parent: string): 'itself' | 'too-deep' | undefined {
  const by = new Map(units.map((one) => [one.code, one]));
  let above: string | undefined = parent;
  let depth = 1;
  while (above !== undefined && above !== own) {
    if (above === code) return 'itself';
    if (++depth > MOST_DEEP) return 'too-deep';
    above = by.get(above)?.parent;
  }
  const heightOf = (one: string, left: number): number =>
    left <= 0 ? 1 : 1 + Math.max(0, ...units.filter(({ parent: of }) => of === one).map((each) => heightOf(each.code, left - 1)));
  return depth + heightOf(code, MOST_DEEP) > MOST_DEEP ? 'too-deep' : undefined;
}

/** Which unit goes on in the place of each: itself, or the last of those that it went into. */
export function heirsOf(units: readonly UnitInTree[]): (code: string) => string {
  const into = new Map(units.flatMap(({ code, ended }) => (ended?.into === undefined ? [] : [[code, ended.into] as const])));
  return (code) => {
    let now = code;
    for (let steps = 0; steps < MOST_NAMES && into.has(now); steps++) now = into.get(now)!;
    return now;
  };
}
