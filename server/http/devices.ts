/** Keys in use, taking them out of use, and the outside authorities whose keys are accepted. */
import { Router } from 'express';
import { z } from 'zod';
import { HexHash } from '../../shared/base/ids.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import type { Identity } from '../identity/identity.ts';
import type { Log } from '../log.ts';
import { answering, checked, withRight } from './border.ts';
import { mayHandle } from './members.ts';

const NewRoot = z.object({ pem: z.string().max(20_000) });

export function devicesRoutes({ identity, log }: { readonly identity: Identity; readonly log: Log }): Router {
  const { devices, trust } = identity;
  const router = Router();
  router.get('/devices', answering(log, async (req) => {
    withRight(req, 'secretariat');
    return { devices: await devices.list() };
  }));
  router.post('/devices/:certificate/revoke', answering(log, async (req) => {
    const session = withRight(req, 'secretariat');
    const certificate = checked(HexHash, req.params['certificate']);
    const owner = (await devices.get(certificate))?.member;
    // One's own tablet may be lost; that of somebody with rights is an administrator's to take away.
    if (owner !== session.member.id) mayHandle(session, owner === undefined ? undefined : await identity.accounts.get(owner));
    return (await identity.revoke(certificate, session.member.id)) ?? {};
  }));
  router.get('/trust', answering(log, async (req) => {
    withRight(req, 'administrator');
    return { roots: await trust.list() };
  }));
  router.post('/trust', answering(log, async (req) => {
    withRight(req, 'administrator');
    const root = await trust.add(checked(NewRoot, req.body).pem);
    return isRefusal(root) ? root : { root };
  }));
  router.delete('/trust/:certificate', answering(log, async (req) => {
    withRight(req, 'administrator');
    await trust.remove(checked(HexHash, req.params['certificate']));
    return {};
  }));
  return router;
}
