/** What is followed up beside meetings, put together: tasks, recommendations, working days. `app.ts` makes one. */
import { makeFollowing, type Following } from '../following.ts';
import type { Identity } from '../identity/identity.ts';
import type { MatterOf } from '../notices/beside.ts';
import type { Records } from '../ports.ts';
import { mattersOf } from './matters.ts';
import { makeRecommendations, type Recommendations } from './recommendations.ts';
import { makeOversightTelling, type OversightTelling, type OversightTellingParts } from './telling.ts';
import { makeWorkingDays, type WorkingDays } from './working-days.ts';

export interface Oversight {
  readonly following: Following;
  readonly recommendations: Recommendations;
  readonly workingDays: WorkingDays;
  /** Something was done in a recommendation. */
  readonly changed: OversightTelling['changed'];
}

type ToTell = Pick<OversightTellingParts, 'tell' | 'log' | 'now' | 'inDoubt'>;

export function makeOversight(
  records: Records,
  { accounts, units }: Pick<Identity, 'accounts' | 'units'>,
): Omit<Oversight, 'changed'> & { readonly matterOf: MatterOf; readonly telling: (parts: ToTell) => OversightTelling } {
  const [following, recommendations] = [makeFollowing(records), makeRecommendations(records)];
  return {
    following,
    recommendations,
    workingDays: makeWorkingDays(records),
    matterOf: mattersOf({ recommendations, following, units }),
    telling: (parts) =>
      makeOversightTelling({ ...parts, recommendations, following, inOffice: async (id) => (await accounts.get(id))?.inOffice === true }),
  };
}
