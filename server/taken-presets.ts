/** The presets of votes that a unit has written for itself: counted, and put beside those of the unit that it goes into. */
import { canonical, type Json } from '../shared/base/canonical.ts';
import { DEFAULT_RULES, MOST_PRESETS, VotingRules, type Preset } from '../shared/meeting/voting-rules.ts';
import type { UnitOwn } from '../shared/wire/units.ts';
import { changeRecord } from './change-record.ts';
import { namesBeside } from './name-beside.ts';
import type { Records } from './ports.ts';

const COLLECTION = 'votingrules';
/** Of a preset's name, and of its id. */
const [LONGEST, LONGEST_ID] = [120, 64];

const read = (value: unknown): VotingRules => (value === undefined ? DEFAULT_RULES : VotingRules.parse(value));
const keyOf = ({ name }: Preset): string => name.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
/** What it demands, whatever it is called. */
const demands = ({ id: _id, name: _name, ...rest }: Preset): string => canonical(rest as unknown as Json);
const isSame = (one: Preset, other: Preset): boolean => keyOf(one) === keyOf(other) && demands(one) === demands(other);
const ownOf = ({ presets }: VotingRules): Preset[] => presets.filter((one) => !DEFAULT_RULES.presets.some((law) => isSame(one, law)));

/**
 * Presets with those of a unit that goes into this one: what is the same word for word stands once; what bears a name that is here and
 * demands something else gets the unit's name behind its own. What finds no room stays behind.
 */
export function withPresets(
  here: readonly Preset[],
  coming: readonly Preset[],
  from: { readonly code: string; readonly name: string },
): readonly Preset[] {
  let all = here;
  for (const one of coming) {
    const names = namesBeside(one.name, from, LONGEST).map((name) => ({ ...one, name }));
    if (all.some((other) => names.some((named) => isSame(other, named))) || all.length >= MOST_PRESETS) continue;
    const named = names.find((free) => !all.some((other) => keyOf(other) === keyOf(free)));
    if (named === undefined) continue;
    const ids = [one.id, `${one.id}-${from.code}`.replace(/[^A-Za-z0-9_-]/g, '-').slice(-LONGEST_ID)];
    const id = ids.find((free) => !all.some((other) => other.id === free));
    if (id !== undefined) all = [...all, { ...named, id }];
  }
  return all;
}

export function makeTakenPresets(records: Records) {
  const rulesOf = async (unit: string): Promise<VotingRules> => read((await records.get(COLLECTION, unit))?.value);
  return {
    async of(unit: string): Promise<Pick<UnitOwn, 'presets' | 'workingRules'>> {
      const rules = await rulesOf(unit);
      return { presets: ownOf(rules).length, workingRules: rules.workingRules !== '' };
    },
    /** Names that stand for different things in two of the units. */
    async clashes(from: readonly string[], to: string): Promise<string[]> {
      let all = (await rulesOf(to)).presets;
      const found: string[] = [];
      for (const unit of from)
        for (const one of ownOf(await rulesOf(unit))) {
          if (all.some((other) => keyOf(other) === keyOf(one) && !isSame(other, one))) found.push(one.name);
          all = [...all, one];
        }
      return found;
    },
    /** The same again changes nothing. */
    async take(from: { readonly code: string; readonly name: string }, to: string): Promise<void> {
      const coming = ownOf(await rulesOf(from.code));
      await changeRecord(records, [COLLECTION, to], read, (rules) => {
        const presets = withPresets(rules.presets, coming, from);
        return presets === rules.presets ? rules : { ...rules, presets: [...presets] };
      });
    },
  };
}
