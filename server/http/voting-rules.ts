/** What a unit votes by, at its desks: read by whoever prepares meetings, changed by its administrator. */
import { Router } from 'express';
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

export function votingRulesRoutes({ identity: { units, votingRules }, log }: VotingRulesRoutes): Router {
  const router = Router();
  const unitOf = async ({ member: { unit } }: Session): Promise<string> => (await units.get(unit))!.code;

  router.get('/voting-rules', answering(log, async (req): Promise<VotingRulesOfUnit> => {
    return votingRules.of(await unitOf(withRight(req, 'secretariat')));
  }));
  router.put('/voting-rules', answering(log, noted('votingRulesChanged', async (req): Promise<VotingRulesOfUnit | Refusal> => {
    const session = withRight(req, 'secretariat');
    // Of whichever unit: it is that unit's own matter, and not the installation's.
    if (!session.member.rights.includes('administrator')) return refuse('border/not-allowed');
    const asked = checked(VotingRulesOfUnit, req.body);
    const version = await votingRules.write(await unitOf(session), asked.version, asked.rules);
    return isRefusal(version) ? version : { version, rules: asked.rules };
  })));
  return router;
}
