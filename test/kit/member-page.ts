/** The list of people as a server answers it, all on one page. */
import type { Member } from '../../shared/council/council.ts';
import { partOf, type MemberPage } from '../../shared/wire/members.ts';

export function memberPage(members: ReadonlyArray<Partial<Member>>): MemberPage {
  const people = members as readonly Member[];
  const counts = { delegate: 0, secretary: 0, guest: 0, left: 0 };
  for (const one of people) counts[partOf(one)]++;
  return { members: people, disabled: [], counts, total: counts.delegate, devices: [] };
}
