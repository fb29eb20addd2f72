/** Enrolling tablets: the secretary's side, and that of a tablet which is nobody yet. */
import { Router, type Request } from 'express';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Device } from '../../shared/council/council.ts';
import { ApproveEnrolment, Enrol, EnrolOfficial, NewEnrolment, type EnrolmentWaiting } from '../../shared/wire/enrolment.ts';
import { covers } from '../identity/hands.ts';
import type { Identity } from '../identity/identity.ts';
import { reaches } from '../identity/reach.ts';
import type { Session } from '../identity/session.ts';
import type { Log } from '../log.ts';
import { addressOf } from './accounts.ts';
import { answering, checked, withRight } from './border.ts';
import { mayHandle } from './members.ts';
import { noted, personOf, shortKey } from './noted.ts';
import { ownHost } from './origin.ts';

export interface EnrolmentRoutes {
  readonly identity: Identity;
  readonly log: Log;
  /** What links for tablets begin with, e.g. "https://may-chu.local:8443". */
  readonly origin: (req: Request) => string;
  /** Names and addresses under which this server is reached, without port. */
  readonly hosts: () => readonly string[];
  /** Why no certificate may be issued now. */
  readonly held?: () => Refusal | undefined;
}

export function enrolmentRoutes({ identity, log, hosts, origin, held }: EnrolmentRoutes): Router {
  const { enrolments, accounts } = identity;
  const router = Router();

  /** A key signs its bearer in: who hands out one for an administrator becomes one. Everybody may enrol their own. */
  const mayEnrol = async (session: Session, member: string | undefined): Promise<void> => {
    if (member !== undefined && member !== session.member.id) mayHandle(session, await accounts.get(member));
  };

  const isReached = async ({ member }: Session, id: string | undefined): Promise<boolean> => {
    const person = id === undefined ? undefined : await accounts.get(id);
    return !person || reaches(member, person);
  };
  const named = async (id: string | undefined) => personOf(id === undefined ? undefined : await accounts.get(id));
  const ofEnrolment = { before: async (req: Request) => named(await enrolments.memberOf(String(req.params['id']))) };
  /** A tablet's code may be wrong: then nobody knows whose it is. */
  const asked = { after: ({ member }: EnrolmentWaiting) => personOf(member) };

  router.post('/enrolments', answering(log, noted('enrolmentOffered', async (req) => {
    const session = withRight(req, 'secretariat');
    const { member } = checked(NewEnrolment, req.body);
    await mayEnrol(session, member);
    const offer = await enrolments.offer(member, session.member.id);
    return isRefusal(offer) ? offer : { ...offer, url: `${origin(req)}/enrol#${offer.code}` };
  }, { before: (req) => named(NewEnrolment.safeParse(req.body).data?.member) })));
  router.get('/enrolments', answering(log, async (req) => {
    const session = withRight(req, 'secretariat');
    const all = await Promise.all((await enrolments.list()).map(async (one) => ({ one, isReached: await isReached(session, one.member) })));
    return { enrolments: all.flatMap(({ one, isReached: isTheirs }) => (isTheirs ? [one] : [])) };
  }));
  router.post('/enrolments/:id/approve', answering(log, noted('enrolmentApproved', async (req) => {
    const session = withRight(req, 'secretariat');
    const { check, otherName } = checked(ApproveEnrolment, req.body);
    const id = String(req.params['id']);
    await mayEnrol(session, await enrolments.memberOf(id));
    const wait = held?.();
    if (wait) return wait;
    const device = await enrolments.approve(id, check, session.member.id, otherName);
    if (isRefusal(device)) return device;
    // A right may have been granted in between: what such a hand approved does not stand then.
    const owner = await accounts.get(device.member);
    if (owner?.rights.some((right) => !covers(device.approvedWith, right))) {
      await identity.revoke(device.certificate, session.member.id);
      return refuse('identity/not-allowed');
    }
    return { device };
  }, { ...ofEnrolment, after: ({ device }: { device: Device }) => ({ key: shortKey(device.certificate), label: device.label }) })));
  router.post('/enrolments/:id/refuse', answering(log, noted('enrolmentRefused', async (req) => {
    const session = withRight(req, 'secretariat');
    if (!(await isReached(session, await enrolments.memberOf(String(req.params['id']))))) return refuse('identity/not-allowed');
    return (await enrolments.refuse(String(req.params['id']))) ?? {};
  }, ofEnrolment)));

  router.post(
    '/enrol',
    answering(
      log,
      noted('enrolmentAsked', (req) => enrolments.enrol(checked(Enrol, req.body), addressOf(req)), asked),
    ),
  );
  router.post(
    '/enrol/official',
    answering(
      log,
      noted(
        'enrolmentAsked',
        (req) => enrolments.enrolOfficial(checked(EnrolOfficial, req.body), ownHost(req, hosts()), addressOf(req)),
        asked,
      ),
    ),
  );
  router.get('/enrol/:id', answering(log, (req, res) => {
    res.set('Cache-Control', 'no-store');
    return enrolments.state(String(req.params['id']), typeof req.query['secret'] === 'string' ? req.query['secret'] : '');
  }));
  return router;
}
