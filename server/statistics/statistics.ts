/** Kept figures added up over a period: by person, by delegate group, and of each opinion sheet. */
import { kindNamed, kindOf } from '../../shared/kinds/kinds.ts';
import { added, NO_SUMS, type Figures } from '../../shared/meeting/figures.ts';
import type { Statistics, StatisticsGroup, StatisticsPerson, StatisticsSheet } from '../../shared/wire/statistics.ts';
import { BrokenLog } from '../room/broken-log.ts';
import { startingBefore } from '../room/meeting-indexes.ts';
import type { Summaries, Summary } from '../room/summaries.ts';
import { bounds, heldMeetings, type Whose } from './held.ts';
import type { KeptFigures } from './kept-figures.ts';

/** All rows of a period; pages are cut by whoever asks. */
export interface Period extends Pick<Statistics, 'sessions' | 'sheets' | 'unreadable'> {
  readonly people: readonly StatisticsPerson[];
  readonly groups: readonly StatisticsGroup[];
  readonly ended: readonly StatisticsSheet[];
}

const letters = new Intl.Collator('vi', { numeric: true });
/** By the given name, which stands last. */
const turned = (name: string): string => name.trim().split(/\s+/).reverse().join(' ');

export function makeStatistics({ figures, summaries }: { readonly figures: KeptFigures; readonly summaries: () => Summaries }) {
  const { listsOf, heldOf } = heldMeetings(summaries);
  const readable = async (meeting: string): Promise<Figures | 'unreadable' | undefined> => {
    try {
      return await figures.of(meeting);
    } catch (error) {
      if (error instanceof BrokenLog) return 'unreadable';
      throw error;
    }
  };

  return {
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
