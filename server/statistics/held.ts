/** Which meetings were held within a period, whose they are; rehearsals and what was called off are in no figures. */
import { isOver } from '../../shared/meeting/access.ts';
import type { Summaries, Summary, SummaryPage } from '../room/summaries.ts';

/** Of meetings in one question to the summaries. */
const PAGE = 100;
/** Vietnam's, all year. */
const AHEAD_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** Whose: a unit's by its code (and the summaries' that name none, where it is the installation's own), or one person's. */
export type Whose = { readonly unit: string; readonly own: boolean } | { readonly member: string };

/** Took place, and counts. */
const isHeld = ({ stage, rehearsal, calledOff }: Summary): boolean => isOver(stage) && !rehearsal && calledOff === undefined;

/** Milliseconds: the first of the one day, and the first after the other, in Vietnam. */
export function bounds(from: string, until: string): readonly [number, number] {
  const first = (day: string): number => Date.parse(`${day}T00:00:00.000Z`) - AHEAD_MS;
  return [first(from), first(until) + DAY_MS];
}

type List = (page: { readonly after?: string; readonly limit: number }) => Promise<SummaryPage>;

export function heldMeetings(summaries: () => Summaries) {
  return {
    listsOf(whose: Whose): List[] {
      if ('member' in whose) return [(page) => summaries().ofMember(whose.member, page)];
      return [whose.unit, ...(whose.own ? [''] : [])].map((unit): List => (page) => summaries().ofUnit(unit, page));
    },
    /** The latest first. */
    async *heldOf(list: List, after?: string): AsyncGenerator<Summary> {
      for (let next = after, more = true; more; more = next !== undefined) {
        const page = await list({ limit: PAGE, ...(next !== undefined && { after: next }) });
        yield* page.summaries.filter(isHeld);
        next = page.next;
      }
    },
  };
}
