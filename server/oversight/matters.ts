/** What notices of recommendations and tasks are about, to whoever may know it now. */
import { isOwner } from '../../shared/council/following.ts';
import { isAddressee, isSent } from '../../shared/council/recommendations.ts';
import { endOf } from '../../shared/council/working-days.ts';
import type { Following } from '../following.ts';
import type { Identity } from '../identity/identity.ts';
import type { MatterOf } from '../notices/beside.ts';
import type { Recommendations } from './recommendations.ts';
import { LATE } from './telling.ts';
import { giverOf } from './tidings.ts';

interface MattersParts {
  readonly recommendations: Pick<Recommendations, 'of'>;
  readonly following: Pick<Following, 'of'>;
  readonly units: Pick<Identity['units'], 'get'>;
}

/** Where a list of what is late is. */
const LISTS: Readonly<Record<string, string>> = {
  'recommendations/lateYours': '/recommendations',
  'recommendations/lateFollowed': '/recommendations',
  'following/lateYours': '/following',
  'following/lateGiven': '/secretariat',
};

export function mattersOf({ recommendations, following, units }: MattersParts): MatterOf {
  const councilOf = async (unit?: string): Promise<string> => (await units.get(unit))?.name ?? (await units.get())?.name ?? 'e-Cabinet';
  return async ({ meeting: subject, what }, member) => {
    if (subject === LATE) return { title: '', council: await councilOf(), path: LISTS[what] ?? '/' };
    if (what.startsWith('recommendations/')) {
      const one = await recommendations.of(subject);
      if (!one || !isSent(one) || !(isAddressee(one, member) || one.follower === member)) return undefined;
      const due = one.due !== undefined && { due: endOf(one.due) };
      return { title: one.title, council: await councilOf(one.unit), path: `/recommendations/${one.id}`, ...due };
    }
    const task = await following.of(subject);
    const isGiver = task !== undefined && giverOf(task) === member;
    if (!task || !(isOwner(task, member) || isGiver)) return undefined;
    const path = isGiver ? `/secretariat/meetings/${task.meeting}` : '/following';
    return { title: task.title, council: await councilOf(task.unit), due: task.due, path };
  };
}
