/** The council's score card: read by the unit's desk and its chair, filled in by hand at the desk, its targets set by the administrator. */
import { Router, type Request } from 'express';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { ScoreRules, type ScoreSettings } from '../../shared/council/score.ts';
import { AskScore, WriteScore, type Score, type ScoreKept } from '../../shared/wire/score.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import type { ScoreOffice } from '../statistics/score.ts';
import type { StatisticsOffice } from '../statistics/statistics.ts';
import { answering, checked, signedIn, withRight } from './border.ts';
import { noted } from './noted.ts';
import { makeRates } from './rates.ts';

export interface ScoreRoutes {
  readonly score: ScoreOffice;
  readonly statistics: Pick<StatisticsOffice, 'chairs'>;
  readonly identity: Pick<Identity, 'units'>;
  readonly log: Log;
  readonly now: () => number;
}

/** By person. */
const RATE = { atOnce: 20, aSecond: 1 };
const rulesOf = (settings: ScoreSettings): string => canonical(ScoreRules.parse(settings) as unknown as Json);
const sets = ({ member }: Session): boolean => member.rights.includes('administrator');

export function scoreRoutes({ score, statistics, identity, log, now }: ScoreRoutes): Router {
  const router = Router();
  const mayAsk = makeRates(RATE, now);

  router.get('/score', answering(log, async (req: Request): Promise<Score | Refusal> => {
    const session = signedIn(req);
    const { member, by } = session;
    if (by === 'hall') return refuse('border/not-allowed');
    if (!mayAsk(member.id)) return refuse('border/too-many');
    const { from, until } = checked(AskScore, req.query);
    const home = (await identity.units.get())!.code;
    const unit = member.unit ?? home;
    if (member.rights.length === 0 && !(await statistics.chairs(member.id, unit, unit === home))) return refuse('border/not-allowed');
    const counted = await score.card(unit, unit === home, from, until);
    return { ...counted, ...(await score.settings(unit)), enters: member.rights.length > 0, sets: sets(session) };
  }));
  router.put('/score', answering(log, noted('scoreChanged', async (req): Promise<ScoreKept | Refusal> => {
    const session = withRight(req, 'secretariat');
    const { version, settings } = checked(WriteScore, req.body);
    const unit = (await identity.units.get(session.member.unit))!.code;
    const before = await score.settings(unit);
    if (!sets(session) && rulesOf(before.settings) !== rulesOf(settings)) return refuse('border/not-allowed');
    const written = await score.write(unit, version, settings);
    return isRefusal(written) ? written : { version: written, settings };
  })));
  return router;
}
