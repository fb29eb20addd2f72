/** What a unit votes by: read by whoever prepares its meetings, changed by its administrator, and by the installation's for any unit. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { UnitCode } from '../../shared/base/ids.ts';
import { reachesAll } from '../../shared/council/council.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { VotingRulesOfUnit } from '../../shared/wire/voting-rules.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import { answering, checked, withRight } from './border.ts';
import { noted } from './noted.ts';

export interface VotingRulesRoutes {
  readonly identity: Pick<Identity, 'units' | 'votingRules'>;
  readonly log: Log;
}

const Of = z.object({ unit: UnitCode.optional() });

export function votingRulesRoutes({ identity: { units, votingRules }, log }: VotingRulesRoutes): Router {
  const router = Router();
  /** Code of the unit that is asked for: one's own; of an administrator of the installation any. */
  const unitOf = async ({ member }: Session, req: Request): Promise<string | Refusal> => {
    const { unit } = checked(Of, req.query);
    const own = (await units.get(member.unit))!.code;
    if (unit === undefined || unit === own) return own;
    if (!reachesAll(member)) return refuse('border/not-allowed');
    return (await units.get(unit))?.code ?? refuse('border/unknown');
  };

  router.get('/voting-rules', answering(log, async (req): Promise<VotingRulesOfUnit | Refusal> => {
    const unit = await unitOf(withRight(req, 'secretariat'), req);
    return isRefusal(unit) ? unit : votingRules.of(unit);
  }));
  router.put('/voting-rules', answering(log, noted('votingRulesChanged', async (req): Promise<VotingRulesOfUnit | Refusal> => {
    const session = withRight(req, 'secretariat');
    // Of whichever unit: it is that unit's own matter, and not the installation's.
    if (!session.member.rights.includes('administrator')) return refuse('border/not-allowed');
    const asked = checked(VotingRulesOfUnit, req.body);
    const unit = await unitOf(session, req);
    if (isRefusal(unit)) return unit;
    const version = await votingRules.write(unit, asked.version, asked.rules);
    return isRefusal(version) ? version : { version, rules: asked.rules };
  }, { before: (req) => ({ label: Of.safeParse(req.query).data?.unit ?? '' }) })));
  return router;
}
