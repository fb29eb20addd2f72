/** Kept figures added up over a period: by person, by delegate group, and of each opinion sheet. */
import { kindNamed, kindOf } from '../../shared/kinds/kinds.ts';
import { added, NO_SUMS, type Figures } from '../../shared/meeting/figures.ts';
import type { Statistics, StatisticsGroup, StatisticsPages, StatisticsPerson, StatisticsSheet, StatisticsUnit } from '../../shared/wire/statistics.ts';
import { BrokenLog } from '../room/broken-log.ts';
import { startingBefore } from '../room/meeting-indexes.ts';
import type { Summaries, Summary } from '../room/summaries.ts';
import { bounds, heldMeetings, type Whose } from './held.ts';
import type { KeptFigures } from './kept-figures.ts';
import type { KeptPages } from './kept-pages.ts';

/** All rows of a period; pages are cut by whoever asks. */
export interface Period extends Pick<Statistics, 'sessions' | 'sheets' | 'unreadable'> {
  readonly people: readonly StatisticsPerson[];
  readonly groups: readonly StatisticsGroup[];
  readonly ended: readonly StatisticsSheet[];
}

/** The same of how much paper meetings did without. */
export interface PagesPeriod extends Pick<Statistics, 'sessions' | 'sheets' | 'unreadable'> {
  readonly sent: readonly StatisticsPages[];
  readonly sum: PagesSum;
}
type PagesSum = { readonly pages: number; readonly leaves: number };

/** Of several units; `left`: those that there was no time for. */
export interface UnitsPeriod extends Pick<Statistics, 'sessions' | 'sheets' | 'unreadable'> {
  readonly units: readonly StatisticsUnit[];
  readonly left: number;
  readonly sum: PagesSum;
}

const total = <R>(rows: readonly R[], of: (row: R) => number): number => rows.reduce((all, row) => all + of(row), 0);
const pagesOf = (rows: readonly PagesSum[]): PagesSum => ({
  pages: total(rows, (one) => one.pages),
  leaves: total(rows, (one) => one.leaves),
});

const letters = new Intl.Collator('vi', { numeric: true });
/** By the given name, which stands last. */
const turned = (name: string): string => name.trim().split(/\s+/).reverse().join(' ');

/** A unit, as its meetings are found. */
export interface Counted {
  readonly code: string;
  readonly name: string;
  /** The installation's own. */
  readonly own: boolean;
}

interface StatisticsParts {
  readonly figures: KeptFigures;
  readonly pages: KeptPages;
  readonly summaries: () => Summaries;
}

async function readableIn<T>(kept: { of(meeting: string): Promise<T | undefined> }, meeting: string): Promise<T | 'unreadable' | undefined> {
  try {
    return await kept.of(meeting);
  } catch (error) {
    if (error instanceof BrokenLog) return 'unreadable';
    throw error;
  }
}

export function makeStatistics({ figures, pages, summaries }: StatisticsParts) {
  const { listsOf, heldOf } = heldMeetings(summaries);
  const readable = (meeting: string) => readableIn(figures, meeting);

  /** How much paper was done without, the latest meeting first. */
  async function papers(whose: Whose, from: string, until: string): Promise<PagesPeriod> {
    const [first, end] = bounds(from, until);
    const sent: StatisticsPages[] = [];
    let unreadable = 0;
    for (const list of listsOf(whose)) {
      for await (const { meeting, startsAt } of heldOf(list, startingBefore(end))) {
        if (Date.parse(startsAt) < first) break;
        const found = await readableIn(pages, meeting);
        if (found === 'unreadable') unreadable++;
        else if (found) sent.push({ id: meeting, at: startsAt, sheet: kindOf(meeting) !== kindNamed(), ...found });
      }
    }
    const sheets = sent.filter(({ sheet }) => sheet).length;
    const sorted = sent.sort((a, b) => (a.at < b.at ? 1 : -1));
    return { sessions: sent.length - sheets, sheets, unreadable, sent: sorted, sum: pagesOf(sent) };
  }

  return {
    papers,
    /** The same of each unit, in their order; as many as there is time for. @param late whether there is no more */
    async units(all: ReadonlyArray<Counted>, from: string, until: string, late: () => boolean): Promise<UnitsPeriod> {
      const rows: Array<StatisticsUnit & { readonly unreadable: number }> = [];
      for (const { code, name, own } of all) {
        if (late()) break;
        const { sent, sum, sessions, sheets, unreadable } = await papers({ unit: code, own }, from, until);
        rows.push({ unit: code, name, sessions, sheets, unreadable, papers: total(sent, (one) => one.papers), ...sum });
      }
      return {
        sessions: total(rows, (one) => one.sessions),
        sheets: total(rows, (one) => one.sheets),
        unreadable: total(rows, (one) => one.unreadable),
        units: rows.map(({ unreadable: _unreadable, ...row }) => row).sort((a, b) => b.pages - a.pages || letters.compare(a.name, b.name)),
        left: all.length - rows.length,
        sum: pagesOf(rows),
      };
    },
    /** Whether they chaired the unit's last session that was held. */
    async chairs(member: string, unit: string, own: boolean): Promise<boolean> {
      let last: Summary | undefined;
      for (const list of listsOf({ unit, own })) {
        for await (const one of heldOf(list)) {
          if (kindOf(one.meeting) !== kindNamed()) continue;
          if (!last || last.startsAt < one.startsAt) last = one;
          break;
        }
      }
      const found = last && (await readable(last.meeting));
      return found !== undefined && found !== 'unreadable' && found.chair === member;
    },

    /** @param from first day and @param until last one, `YYYY-MM-DD` */
    async period(whose: Whose, from: string, until: string): Promise<Period> {
      const [first, end] = bounds(from, until);
      const people = new Map<string, StatisticsPerson>();
      const groups = new Map<string, StatisticsGroup & { readonly ids: Set<string> }>();
      const ended: StatisticsSheet[] = [];
      let [sessions, unreadable] = [0, 0];
      const take = ({ people: all }: Figures): void => {
        for (const one of all) {
          if ('member' in whose && one.member !== whose.member) continue;
          const { member, name, group } = one;
          // The latest first: names and groups are those of the last time.
          const before = people.get(member) ?? { ...NO_SUMS, member, name, ...(group !== undefined && { group }) };
          people.set(member, { ...before, ...added(before, one) });
          const their = groups.get(group ?? '') ?? { ...NO_SUMS, group: group ?? '', people: 0, ids: new Set<string>() };
          their.ids.add(member);
          groups.set(group ?? '', { ...their, ...added(their, one), people: their.ids.size });
        }
      };
      for (const list of listsOf(whose)) {
        for await (const { meeting, startsAt } of heldOf(list, startingBefore(end))) {
          if (Date.parse(startsAt) < first) break;
          const found = await readable(meeting);
          if (found === 'unreadable') unreadable++;
          if (!found || found === 'unreadable') continue;
          // Listed as something else than who is counted in it.
          if ('member' in whose && !found.people.some((one) => one.member === whose.member)) continue;
          take(found);
          if (found.sheet) ended.push({ id: meeting, at: startsAt, ...found.sheet });
          else sessions++;
        }
      }
      return {
        sessions,
        sheets: ended.length,
        unreadable,
        people: [...people.values()].sort((a, b) => letters.compare(turned(a.name), turned(b.name)) || letters.compare(a.member, b.member)),
        groups: [...groups.values()].map(({ ids: _ids, ...one }) => one).sort((a, b) => letters.compare(a.group, b.group)),
        ended: ended.sort((a, b) => (a.at < b.at ? 1 : -1)),
      };
    },
  };
}
export type StatisticsOffice = ReturnType<typeof makeStatistics>;
