/** Guides of a unit: read by everybody in it, each as what they are; written by its administrator. */
import { Router, type Request } from 'express';
import { Id } from '../../shared/base/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { readsAs, type KeptGuide } from '../../shared/council/guides.ts';
import { GuideSeen, WriteGuide, type Guides } from '../../shared/wire/guides.ts';
import type { GuidesOfUnits } from '../guides.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import { answering, checked, RefusedError, signedIn } from './border.ts';
import { noted } from './noted.ts';

export interface GuideRoutes {
  readonly identity: Pick<Identity, 'units'>;
  readonly guides: GuidesOfUnits;
  readonly log: Log;
}

export function guideRoutes({ identity: { units }, guides, log }: GuideRoutes): Router {
  const router = Router();
  const unitOf = async ({ member: { unit } }: Session): Promise<string> => (await units.get(unit))!.code;
  /** Of whichever unit: its guides are that unit's own matter. */
  const administrator = (req: Request): Session => {
    const session = signedIn(req);
    if (session.by === 'hall' || !session.member.rights.includes('administrator')) throw new RefusedError(refuse('border/not-allowed'));
    return session;
  };
  const answer = (now: readonly KeptGuide[] | Refusal): Guides | Refusal => (isRefusal(now) ? now : { guides: now });
  const id = (req: Request): string => checked(Id, req.params['id']);

  router.get('/guides', answering(log, async (req): Promise<Guides> => {
    const session = signedIn(req);
    if (session.by === 'hall') throw new RefusedError(refuse('border/not-allowed'));
    const mine = readsAs(session.member);
    const all = await guides.of(await unitOf(session));
    return { guides: all.filter((one) => 'away' in one || one.readers.some((reader) => mine.has(reader))) };
  }));
  router.put('/guides/:id', answering(log, noted('guideChanged', async (req) => {
    const session = administrator(req);
    const { was, ...text } = checked(WriteGuide, req.body);
    return answer(await guides.write(await unitOf(session), id(req), text, was));
  })));
  router.post('/guides/:id/away', answering(log, noted('guideChanged', async (req) => {
    const session = administrator(req);
    return answer(await guides.putAway(await unitOf(session), id(req), checked(GuideSeen, req.body).was));
  })));
  router.post('/guides/:id/original', answering(log, noted('guideChanged', async (req) => {
    const session = administrator(req);
    return answer(await guides.takeBack(await unitOf(session), id(req), checked(GuideSeen, req.body).was));
  })));
  return router;
}
