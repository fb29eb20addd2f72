/** Statistics over a period: the unit's for its desk and its chair, one's own for everybody. The shapes stand in shared/wire/statistics.ts. */
import { Router } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { reachesAll } from '../../shared/council/council.ts';
import { AskStatistics, STATISTICS_PAGE, type Statistics, type StatisticsBy } from '../../shared/wire/statistics.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import type { Whose } from '../statistics/held.ts';
import type { StatisticsOffice } from '../statistics/statistics.ts';
import { answering, checked, signedIn } from './border.ts';
import { makeRates } from './rates.ts';

export interface StatisticsRoutes {
  readonly statistics: StatisticsOffice;
  readonly identity: Pick<Identity, 'units'>;
  readonly log: Log;
  readonly now: () => number;
}

/** By person: all pages of ten thousand people, twice. */
const RATE = { atOnce: 40, aSecond: 1 };
/** Periods whose further pages are cut from what the first was. */
const KEPT = 8;
/** Of counting all units: the rest is counted when somebody asks again. */
const LONGEST_MS = 15_000;
/** What counts paper. */
const PAPER: ReadonlySet<string> = new Set(['papers', 'units'] satisfies StatisticsBy[]);

export function statisticsRoutes({ statistics, identity, log, now }: StatisticsRoutes): Router {
  const router = Router();
  const mayAsk = makeRates(RATE, now);
  const keeping = <A extends readonly unknown[], P>(make: (...of: A) => Promise<P>) => {
    const kept = new Map<string, P>();
    const going = new Map<string, Promise<P>>();
    return async (isFirst: boolean, ...of: A): Promise<P> => {
      const key = JSON.stringify(of);
      const before = isFirst ? undefined : kept.get(key);
      if (before) return before;
      // Whoever asks while it is counted waits for the same: it is not counted twice.
      const counting = going.get(key) ?? make(...of).finally(() => going.delete(key));
      going.set(key, counting);
      const period = await counting;
      kept.delete(key);
      kept.set(key, period);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return period;
    };
  };
  const periodOf = keeping(statistics.period);
  const papersOf = keeping(statistics.papers);
  const unitsOf = keeping(async (from: string, until: string) => {
    const home = (await identity.units.get())!;
    const all = [home, ...(await identity.units.list())].map(({ code, name }) => ({ code, name, own: code === home.code }));
    // No clock of days: that one may be set meanwhile.
    const began = performance.now();
    return statistics.units(all, from, until, () => performance.now() - began > LONGEST_MS);
  });

  router.get('/statistics', answering(log, async (req): Promise<Statistics | ReturnType<typeof refuse>> => {
    const { member, by: way } = signedIn(req);
    if (way === 'hall') return refuse('border/not-allowed');
    if (!mayAsk(member.id)) return refuse('border/too-many');
    const { from, until, by, after } = checked(AskStatistics, req.query);
    const own = (await identity.units.get())!.code;
    const unit = member.unit ?? own;
    const isUnits = member.rights.length > 0 || (await statistics.chairs(member.id, unit, unit === own));
    const whose: Whose = isUnits ? { unit, own: unit === own } : { member: member.id };
    const cut = <T>(rows: readonly T[]) => rows.slice(after, after + STATISTICS_PAGE);
    const all = reachesAll(member) && PAPER.has(by) ? await identity.units.list() : [];
    const byUnit = all.length > 0 && { byUnit: true as const };
    if (isUnits && by === 'units') {
      if (all.length === 0) return refuse('border/not-allowed');
      const { units, ...numbers } = await unitsOf(after === 0, from, until);
      return { of: 'unit', ...numbers, ...byUnit, total: units.length, units: cut(units) };
    }
    if (isUnits && by === 'papers') {
      const { sent, ...numbers } = await papersOf(after === 0, whose, from, until);
      return { of: 'unit', ...numbers, ...byUnit, total: sent.length, sent: cut(sent) };
    }
    const { people, groups, ended, ...numbers } = await periodOf(after === 0, whose, from, until);
    const about = { of: isUnits ? 'unit' : 'own', ...numbers } as const;
    if (!isUnits || by === 'people') return { ...about, total: people.length, people: cut(people) };
    if (by === 'groups') return { ...about, total: groups.length, groups: cut(groups) };
    return { ...about, total: ended.length, ended: cut(ended) };
  }));
  return router;
}
