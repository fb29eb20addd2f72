/** The register as screens of the desk ask for it: all pages of a part of it, or the few whose name is that. */
import { useQuery } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { Member } from '../../shared/council/council.ts';
import { nameKey } from '../../shared/council/names.ts';
import { MOST_MEMBERS, type MemberPage, type Part } from '../../shared/wire/members.ts';
import { get } from '../link/http.ts';
import { useInstallation, useMe } from '../session.tsx';
import { queryOf } from '../ui/use-paged.ts';

export interface PeopleAsked {
  /** Code of a unit. */
  readonly unit?: string | undefined;
  readonly part?: Part;
  readonly typed?: string;
  readonly rights?: '1';
}

/** Page after page: for what needs all of them, such as a file or a comparison with a list that comes in. */
export async function everyMember(asked: PeopleAsked): Promise<readonly Member[] | Refusal> {
  const members: Member[] = [];
  for (let after: string | undefined; ; ) {
    const page = await get<MemberPage>(`/members?${queryOf({ ...asked, limit: MOST_MEMBERS, after })}`);
    if (isRefusal(page)) return page;
    members.push(...page.members);
    if (page.next === undefined) return members;
    after = page.next;
  }
}

/** People in office of one name, however it is written; none where the server does not say. */
export async function namesakesOf(name: string, unit: string | undefined): Promise<readonly Member[]> {
  const found = await everyMember({ unit, typed: name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}\s]+/gu, ' ').trim().slice(0, 200) });
  return isRefusal(found) ? [] : found.filter((one) => one.inOffice && nameKey(one.name) === nameKey(name));
}

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** All that fit, once they are there. Asked for again with everything else of the register: `invalidateQueries(['/members'])`. */
export function useEveryMember(asked: PeopleAsked, when = true) {
  const query = useQuery<readonly Member[], Refused>({
    queryKey: ['/members', queryOf({ ...asked }), 'every'],
    enabled: when,
    queryFn: async () => {
      const answer = await everyMember(asked);
      if (isRefusal(answer)) throw new Refused(answer);
      return answer;
    },
  });
  return { data: query.data, refusal: query.error?.refusal, loading: query.isPending && when, again: () => query.refetch() };
}

/** Code of the unit whose desk this is. */
export function useOwnUnit(): string | undefined {
  const { installation } = useInstallation();
  return useMe().member.unit ?? installation?.unit?.code;
}
