/** A unit's score card: its sessions over a period, its recommendations, what was entered by hand, held against its targets. */
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { defaultScore, scoreCard, ScoreSettings, type ScoredSession, type ScoreLine } from '../../shared/council/score.ts';
import { dayAt } from '../../shared/council/working-days.ts';
import { kindNamed, kindOf } from '../../shared/kinds/kinds.ts';
import type { Units } from '../identity/units.ts';
import { ofUnitAndBefore } from '../oversight/of-unit.ts';
import type { Oversight } from '../oversight/oversight.ts';
import { Conflict, type Records } from '../ports.ts';
import { BrokenLog } from '../room/broken-log.ts';
import { startingBefore } from '../room/meeting-indexes.ts';
import type { Summaries } from '../room/summaries.ts';
import { bounds, heldMeetings } from './held.ts';
import type { KeptScores } from './kept-scores.ts';

export interface ScoreParts {
  readonly records: Records;
  readonly scores: KeptScores;
  readonly summaries: () => Summaries;
  readonly units: Pick<Units, 'get' | 'list' | 'heirs'>;
  readonly oversight: Pick<Oversight, 'recommendations' | 'workingDays'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Counted {
  readonly lines: readonly ScoreLine[];
  readonly sessions: number;
  readonly unreadable: number;
}

const SETTINGS = 'scoresettings';

export function makeScore({ records, scores, summaries, units, oversight, now }: ScoreParts) {
  const { listsOf, heldOf } = heldMeetings(summaries);
  /** Version 0: the defaults. */
  const settings = async (unit: string): Promise<{ readonly version: number; readonly settings: ScoreSettings }> => {
    const found = await records.get(SETTINGS, unit);
    if (found) return { version: found.version, settings: ScoreSettings.parse(found.value) };
    return { version: 0, settings: defaultScore((await units.get(unit))?.level ?? 'province') };
  };
  return {
    settings,
    /** Answers the new version. Refuses `score/changed-meanwhile` when somebody else wrote since `version`. */
    async write(unit: string, version: number, next: ScoreSettings): Promise<number | Refusal> {
      try {
        return await records.put(SETTINGS, unit, next as unknown as Json, version);
      } catch (error) {
        if (error instanceof Conflict) return refuse('score/changed-meanwhile');
        throw error;
      }
    },
    /** @param from first day and @param until last one, `YYYY-MM-DD` in Vietnam */
    async card(unit: string, own: boolean, from: string, until: string): Promise<Counted> {
      const [first, end] = bounds(from, until);
      const held: ScoredSession[] = [];
      let unreadable = 0;
      for (const list of listsOf({ unit, own })) {
        for await (const { meeting, title, startsAt } of heldOf(list, startingBefore(end))) {
          if (Date.parse(startsAt) < first) break;
          if (kindOf(meeting) !== kindNamed()) continue;
          try {
            const score = await scores.of(meeting);
            if (score) held.push({ ...score, meeting, title });
          } catch (error) {
            if (!(error instanceof BrokenLog)) throw error;
            unreadable++;
          }
        }
      }
      const lines = scoreCard({
        sessions: held.sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1)),
        recommendations: await ofUnitAndBefore(unit, units, oversight.recommendations),
        settings: (await settings(unit)).settings,
        within: { from, until },
        today: dayAt(now()),
        calendar: await oversight.workingDays.calendar(),
      });
      return { lines, sessions: held.length, unreadable };
    },
  };
}
export type ScoreOffice = ReturnType<typeof makeScore>;
