/** A unit that is being added, as its form holds it and as it is sent. */
import type { Level } from '../../../../shared/council/council.ts';
import type { Placed } from '../../../../shared/council/units.ts';

export type Sort = 'council' | 'department' | 'other';

export interface TypedUnit {
  readonly name: string;
  readonly level: Level;
  readonly code: string;
  readonly place: string;
  readonly sort: Sort;
  readonly parent: string;
}
export const EMPTY_UNIT: TypedUnit = { name: '', level: 'commune', code: '', place: '', sort: 'council', parent: '' };

/** A department has no level: it stands at that of the unit it belongs to, the tree's first where none was chosen. */
const levelOf = ({ sort, level, parent }: TypedUnit, placed: readonly Placed[]): Level =>
  sort === 'department' ? (placed.find(({ unit }) => unit.code === parent) ?? placed[0])?.unit.level ?? level : level;

/** As it is sent; it may not be a unit yet. */
export function unitTyped(typed: TypedUnit, placed: readonly Placed[]) {
  const { name, code, place, sort, parent } = typed;
  return {
    name: name.trim(),
    level: levelOf(typed, placed),
    code: code.trim(),
    ...(place.trim() !== '' && { place }),
    ...(sort !== 'council' && { body: 'other' as const }),
    ...(sort === 'department' && { department: true as const }),
    ...(parent !== '' && { parent }),
  };
}
