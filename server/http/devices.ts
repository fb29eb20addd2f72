/** Keys in use, taking them out of use, and the outside authorities whose keys are accepted. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import { HexHash, UnitCode } from '../../shared/base/ids.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { reachesAll, type Member } from '../../shared/council/council.ts';
import type { Identity } from '../identity/identity.ts';
import type { OutsideList } from '../identity/outside-lists.ts';
import { reaches } from '../identity/reach.ts';
import type { Root } from '../identity/trust.ts';
import type { Log } from '../log.ts';
import { answering, checked, signedIn, withRight } from './border.ts';
import { mayHandle } from './members.ts';
import { noted, personOf, shortKey } from './noted.ts';

/** Bytes of a revocation list: those of large authorities have a hundred thousand lines. */
const LARGEST_LIST = 8_000_000;
const NewRoot = z.object({ pem: z.string().max(20_000) });

/** Undefined where it is larger than a list may be; the rest of it is read and thrown away, so that the answer is. */
async function bodyOf(req: Request): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of req as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size <= LARGEST_LIST) pieces.push(piece);
    else pieces.length = 0;
  }
  return size <= LARGEST_LIST ? Buffer.concat(pieces) : undefined;
}

export function devicesRoutes({ identity, log }: { readonly identity: Identity; readonly log: Log }): Router {
  const { devices, trust, lists } = identity;
  const router = Router();
  const ofKey = async (req: Request) => {
    const device = await devices.get(String(req.params['certificate']));
    return {
      ...personOf(device && (await identity.accounts.get(device.member))),
      key: shortKey(req.params['certificate']),
      ...(device && { label: device.label }),
    };
  };
  router.get('/devices', answering(log, async (req) => {
    const { member } = withRight(req, 'secretariat');
    const unit = checked(UnitCode.optional(), req.query['unit']);
    if (reachesAll(member) && unit === undefined) return { devices: await devices.list() };
    // Of a commune's thirty people, among a province's twenty thousand devices.
    const own = (await identity.units.get())!.code;
    const isAsked = (one: Member): boolean => unit === undefined || (one.unit ?? own) === unit;
    const reached = (await identity.accounts.list()).filter((one) => reaches(member, one) && isAsked(one));
    return { devices: (await Promise.all(reached.map((one) => devices.of(one.id)))).flat() };
  }));
  router.post('/devices/:certificate/revoke', answering(log, noted('keyRevoked', async (req) => {
    const session = signedIn(req);
    const certificate = checked(HexHash, req.params['certificate']);
    const owner = (await devices.get(certificate))?.member;
    // One's own tablet may be lost; that of somebody with rights is an administrator's to take away.
    if (owner !== session.member.id) {
      withRight(req, 'secretariat');
      mayHandle(session, owner === undefined ? undefined : await identity.accounts.get(owner));
    } else if (session.member.rights.length === 0) {
      // A password may have been set by another's hand: it takes nobody's key away. Nor does a key take away itself, unseen.
      if (session.by !== 'key') return refuse('identity/key-needed');
      if (session.certificate === certificate) return refuse('border/not-allowed');
    }
    return (await identity.revoke(certificate, session.member.id)) ?? {};
  }, { before: ofKey })));
  router.get('/trust', answering(log, async (req) => {
    withRight(req, 'administrator');
    return { roots: await trust.list(), lists: await lists.list() };
  }));
  router.post('/trust', answering(log, noted('rootAdded', async (req) => {
    withRight(req, 'administrator');
    const root = await trust.add(checked(NewRoot, req.body).pem);
    return isRefusal(root) ? root : { root };
  }, { after: ({ root }: { root: Root }) => ({ key: shortKey(root.certificate), label: root.name }) })));
  router.put(
    '/trust/lists',
    answering(
      log,
      noted(
        'listAdded',
        async (req) => {
          withRight(req, 'administrator');
          const bytes = await bodyOf(req);
          if (!bytes) return refuse('identity/list-too-large', { megabytes: LARGEST_LIST / 1_000_000 });
          const list = await lists.add(bytes, await trust.certificates());
          return isRefusal(list) ? list : { list };
        },
        { after: ({ list }: { list: OutsideList }) => ({ label: list.issuer }) },
      ),
    ),
  );
  router.delete(
    '/trust/:certificate',
    answering(
      log,
      noted(
        'rootRemoved',
        async (req) => {
          withRight(req, 'administrator');
          await trust.remove(checked(HexHash, req.params['certificate']));
          return {};
        },
        {
          before: async (req) => ({
            key: shortKey(req.params['certificate']),
            label: (await trust.list()).find((one) => one.certificate === req.params['certificate'])?.name ?? '',
          }),
        },
      ),
    ),
  );
  return router;
}
