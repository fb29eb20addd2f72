/** Which days are worked in this installation: the law's, the lunar calendar's, and what an administrator has entered for each year. */
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { DaysOff, workingCalendar, type WorkingCalendar } from '../../shared/council/working-days.ts';
import { Conflict, type Records } from '../ports.ts';
import { lunarDaysOf } from './lunar.ts';

export interface WorkingDays {
  /** What was entered; version 0: nothing. */
  entered(): Promise<{ readonly version: number; readonly years: DaysOff }>;
  /** Answers the new version. Refuses `holidays/changed-meanwhile` when somebody else wrote since `version`. */
  write(version: number, years: DaysOff): Promise<number | Refusal>;
  calendar(): Promise<WorkingCalendar>;
}

const [COLLECTION, KEY] = ['workingdays', 'all'];

export function makeWorkingDays(records: Records): WorkingDays {
  let last: { readonly version: number; readonly calendar: WorkingCalendar } | undefined;
  const entered = async () => {
    const found = await records.get(COLLECTION, KEY);
    return found ? { version: found.version, years: DaysOff.parse(found.value) } : { version: 0, years: {} };
  };
  return {
    entered,
    async write(version, years) {
      try {
        return await records.put(COLLECTION, KEY, years as unknown as Json, version);
      } catch (error) {
        if (error instanceof Conflict) return refuse('holidays/changed-meanwhile');
        throw error;
      }
    },
    async calendar() {
      const { version, years } = await entered();
      if (last?.version !== version) last = { version, calendar: workingCalendar(lunarDaysOf, years) };
      return last.calendar;
    },
  };
}
