/** A unit's catalogues at its desks: whoever prepares meetings chooses and adds, its administrator renames and retires. */
import { Router } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { CatalogueName, type Catalogues } from '../../shared/council/catalogues.ts';
import { ChangedEntry, NewEntry, type UnitCatalogues } from '../../shared/wire/catalogues.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import { answering, checked, withRight } from './border.ts';
import { noted } from './noted.ts';

export interface CatalogueRoutes {
  readonly identity: Pick<Identity, 'units' | 'catalogues'>;
  readonly log: Log;
}

export function catalogueRoutes({ identity: { units, catalogues }, log }: CatalogueRoutes): Router {
  const router = Router();
  const unitOf = async ({ member: { unit } }: Session): Promise<string> => (await units.get(unit))!.code;
  const answer = (now: Catalogues | Refusal): UnitCatalogues | Refusal => (isRefusal(now) ? now : { catalogues: now });

  router.get('/catalogues', answering(log, async (req) => answer(await catalogues.of(await unitOf(withRight(req, 'secretariat'))))));
  router.post('/catalogues/:which', answering(log, noted('catalogueChanged', async (req) => {
    const session = withRight(req, 'secretariat');
    const { name } = checked(NewEntry, req.body);
    return answer(await catalogues.add(await unitOf(session), checked(CatalogueName, req.params['which']), name));
  })));
  router.put('/catalogues/:which/:id', answering(log, noted('catalogueChanged', async (req) => {
    const session = withRight(req, 'secretariat');
    // Of whichever unit: it is that unit's own matter, and not the installation's.
    if (!session.member.rights.includes('administrator')) return refuse('border/not-allowed');
    const [which, id] = [checked(CatalogueName, req.params['which']), checked(Id, req.params['id'])];
    return answer(await catalogues.change(await unitOf(session), which, id, checked(ChangedEntry, req.body)));
  })));
  return router;
}
