/** What each unit votes by: its presets and the working rules of its council, by the unit's code. */
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { DEFAULT_RULES, VotingRules } from '../../shared/meeting/voting-rules.ts';
import { Conflict, type Records } from '../ports.ts';

export interface VotingRulesOfUnits {
  /** Those of the law, of version 0, for a unit that has written none. */
  of(unit: string): Promise<{ readonly version: number; readonly rules: VotingRules }>;
  /** Answers the new version. Refuses `voting/changed-meanwhile` when somebody else wrote since `version`. */
  write(unit: string, version: number, rules: VotingRules): Promise<number | Refusal>;
}

const COLLECTION = 'votingrules';

export function makeVotingRules(records: Records): VotingRulesOfUnits {
  return {
    async of(unit) {
      const found = await records.get(COLLECTION, unit);
      return found ? { version: found.version, rules: VotingRules.parse(found.value) } : { version: 0, rules: DEFAULT_RULES };
    },
    async write(unit, version, rules) {
      try {
        return await records.put(COLLECTION, unit, rules as unknown as Json, version);
      } catch (error) {
        if (error instanceof Conflict) return refuse('voting/changed-meanwhile');
        throw error;
      }
    },
  };
}
