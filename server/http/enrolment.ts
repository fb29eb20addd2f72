/** Enrolling tablets: the secretary's side, and that of a tablet which is nobody yet. */
import { Router, type Request } from 'express';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { ApproveEnrolment, Enrol, EnrolOfficial, NewEnrolment } from '../../shared/wire/http.ts';
import { covers } from '../identity/hands.ts';
import type { Identity } from '../identity/identity.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import { addressOf } from './accounts.ts';
import { answering, checked, withRight } from './border.ts';
import { mayHandle } from './members.ts';
import { ownHost } from './origin.ts';

export interface EnrolmentRoutes {
  readonly identity: Identity;
  readonly log: Log;
  /** What links for tablets begin with, e.g. "https://may-chu.local:8443". */
  readonly origin: (req: Request) => string;
  /** Names and addresses under which this server is reached, without port. */
  readonly hosts: () => readonly string[];
}

export function enrolmentRoutes({ identity, log, hosts, origin }: EnrolmentRoutes): Router {
  const { enrolments, accounts } = identity;
  const router = Router();

  /** A key signs its bearer in: who hands out one for an administrator becomes one. Everybody may enrol their own. */
  const mayEnrol = async (session: Session, member: string | undefined): Promise<void> => {
    if (member !== undefined && member !== session.member.id) mayHandle(session, await accounts.get(member));
  };

  router.post('/enrolments', answering(log, async (req) => {
    const session = withRight(req, 'secretariat');
    const { member } = checked(NewEnrolment, req.body);
    await mayEnrol(session, member);
    const offer = await enrolments.offer(member, session.member.id);
    return isRefusal(offer) ? offer : { ...offer, url: `${origin(req)}/enrol#${offer.code}` };
  }));
  router.get('/enrolments', answering(log, async (req) => {
    withRight(req, 'secretariat');
    return { enrolments: await enrolments.list() };
  }));
  router.post('/enrolments/:id/approve', answering(log, async (req) => {
    const session = withRight(req, 'secretariat');
    const { check, otherName } = checked(ApproveEnrolment, req.body);
    const id = String(req.params['id']);
    await mayEnrol(session, await enrolments.memberOf(id));
    const device = await enrolments.approve(id, check, session.member.id, otherName);
    if (isRefusal(device)) return device;
    // A right may have been granted in between: what such a hand approved does not stand then.
    const owner = await accounts.get(device.member);
    if (owner?.rights.some((right) => !covers(device.approvedWith, right))) {
      await identity.revoke(device.certificate, session.member.id);
      return refuse('identity/not-allowed');
    }
    return { device };
  }));
  router.post('/enrolments/:id/refuse', answering(log, async (req) => {
    withRight(req, 'secretariat');
    return (await enrolments.refuse(String(req.params['id']))) ?? {};
  }));

  router.post('/enrol', answering(log, (req) => enrolments.enrol(checked(Enrol, req.body), addressOf(req))));
  router.post('/enrol/official', answering(log, (req) => enrolments.enrolOfficial(checked(EnrolOfficial, req.body), ownHost(req, hosts()), addressOf(req))));
  router.get('/enrol/:id', answering(log, (req, res) => {
    res.set('Cache-Control', 'no-store');
    return enrolments.state(String(req.params['id']), typeof req.query['secret'] === 'string' ? req.query['secret'] : '');
  }));
  return router;
}
