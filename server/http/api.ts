/** Everything under `/api`: who asks, how much they may say, and which file answers. */
import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { logAuthorities } from '../archive/log-authority.ts';
import { faultOf } from '../log.ts';
import type { Intake } from '../papers/intake.ts';
import type { Brought } from '../papers/brought.ts';
import type { PageTexts } from '../papers/page-texts.ts';
import { makeApiKeys } from '../exchange/api-keys.ts';
import { makeOutside } from '../exchange/outside.ts';
import { makeInvitations } from '../minutes/invitations.ts';
import { makeGuides } from '../guides.ts';
import { makeOwnPapers } from '../papers/own-papers.ts';
import type { Oversight } from '../oversight/oversight.ts';
import { makePreparing } from '../papers/preparing.ts';
import type { Store } from '../ports.ts';
import type { Room } from '../room/room.ts';
import { letGo } from '../room/telling.ts';
import { makeSeatings } from '../seats/seating.ts';
import { makeVenues } from '../seats/venues.ts';
import type { Clock } from '../security/clock.ts';
import type { SecurityLog } from '../security/security-log.ts';
import { makeKeptFigures } from '../statistics/kept-figures.ts';
import { makeKeptPages } from '../statistics/kept-pages.ts';
import { makeKeptScores } from '../statistics/kept-scores.ts';
import { makeScore } from '../statistics/score.ts';
import { makeTemplates } from '../templates.ts';
import { makeStatistics } from '../statistics/statistics.ts';
import { accountsRoutes, sessionMiddleware } from './accounts.ts';
import { sendRefusal } from './border.ts';
import { carryingRoutes } from './carrying.ts';
import { catalogueRoutes } from './catalogues.ts';
import { codeRoutes } from './codes.ts';
import { makeFeedLinks } from '../calendar/links.ts';
import { calendarRoutes, feedRoutes } from './calendar.ts';
import { devicesRoutes } from './devices.ts';
import { enrolmentRoutes } from './enrolment.ts';
import { invitationRoutes } from './invitations.ts';
import { keysInForceRoutes } from './keys-in-force.ts';
import { lanRoutes, type LanRoutes } from './lan.ts';
import { meetingListRoutes } from './meeting-list.ts';
import { meetingRoutes, type MeetingRoutes } from './meetings.ts';
import { membersRoutes } from './members.ts';
import { inheritedRoutes } from './inherited.ts';
import { makeOwnOfUnits } from '../unit-own.ts';
import { unitsRoutes } from './units.ts';
import { sameOriginOnly } from './origin.ts';
import { noticesRoutes, type NoticesRoutes } from './notices.ts';
import { ownNoteRoutes } from './own-notes.ts';
import { ownPaperRoutes } from './own-papers.ts';
import { apiKeyRoutes, outsideRoutes } from './open-api.ts';
import { openedRoutes, type OpenedRoutes } from './opened.ts';
import { undrawnRoutes, type UndrawnRoutes } from './undrawn.ts';
import { paperRoutes, type PaperRoutes } from './papers.ts';
import { factorFirst, secondFactorRoutes } from './second-factor.ts';
import { seatsRoutes } from './seats.ts';
import { searchRoutes, type SearchRoutes } from './search.ts';
import { securityRoutes, type SecurityRoutes } from './security.ts';
import { followingRoutes } from './following.ts';
import { guideRoutes } from './guides.ts';
import { scoreRoutes } from './score.ts';
import { statisticsRoutes } from './statistics.ts';
import { readingOfPapers } from './reading-papers.ts';
import { preparingRoutes } from './preparing.ts';
import { preparingUnitRoutes } from './preparing-unit.ts';
import { recommendationRoutes } from './recommendations.ts';
import { broughtBy } from './task-paper.ts';
import { workingDaysRoutes } from './working-days.ts';
import { planRoutes } from './plans.ts';
import { setupRoutes, type SetupRoutes } from './setup.ts';
import { standInRoutes, type StandInRoutes } from './stand-ins.ts';
import { tabletRoutes } from './tablets.ts';
import { urnDropRoutes, urnRoutes } from './urns.ts';
import { termRoutes } from './terms.ts';
import { votingRulesRoutes } from './voting-rules.ts';

/** What somebody without a session has to say is short; a meeting given back after a restore is not. */
const STRANGER_BYTES = '16kb';
const MOST_BYTES = '2mb';

type OfSetup = Pick<SetupRoutes, 'maxUploadBytes' | 'lockMinutes' | 'noticeDays' | 'now' | 'founded'>;

export interface ApiRoutes extends Omit<MeetingRoutes, 'blobs' | 'authorityOf'>, OfSetup, Omit<LanRoutes, 'log'> {
  readonly alarms: SecurityRoutes['alarms'];
  readonly clock: Pick<Clock, 'confirm' | 'refusal'>;
  readonly setUpCode: string;
  readonly store: Store;
  readonly intake: Intake;
  readonly texts: PageTexts;
  readonly search: SearchRoutes['search'];
  readonly stamping: PaperRoutes['stamping'];
  readonly brought: PaperRoutes['brought'];
  readonly papersOf: Brought;
  readonly newId: () => string;
  readonly opened: OpenedRoutes['opened'];
  readonly undrawn: UndrawnRoutes['undrawn'];
  readonly notices: NoticesRoutes['notices'];
  readonly players: StandInRoutes['players'];
  readonly oversight: Oversight;
  readonly security: SecurityLog;
  readonly securityLogs: SecurityRoutes['logs'];
  readonly securityLogMonths: SecurityRoutes['months'];
  /** Whether somebody shows that paper to all now. */
  readonly showsPaper: (room: Room, sha256: string) => boolean;
  /** Names and addresses under which this server is reached. */
  readonly hosts: () => readonly string[];
  /** Absent where no sample can be made. */
  readonly sample?: SetupRoutes['sample'] | undefined;
}

/** All of them, in their order; whatever else is asked for under `/api` is unknown. */
export function apiRoutes({
  log,
  identity,
  store,
  rooms,
  founded,
  security,
  securityLogs,
  securityLogMonths: months,
  alarms,
  clock,
  desk,
  archives,
  intake,
  texts,
  search,
  stamping,
  brought,
  papersOf,
  newId,
  opened,
  undrawn,
  notices,
  players,
  oversight,
  ownEntry,
  showsPaper,
  linkBase,
  hosts,
  tls,
  port,
  setUpCode,
  maxUploadBytes,
  lockMinutes,
  noticeDays,
  now,
  sample,
}: ApiRoutes): Router {
  const router = Router();
  router.use('/api', sameOriginOnly, (req, res, next) => {
    // What stands on a shared machine's disk is read by whoever comes next; papers say for themselves how long they are kept.
    res.set('Cache-Control', 'no-store');
    req.security = security;
    founded().then(() => next(), (error: unknown) => {
      const incident = randomUUID();
      log.error({ incident, fault: faultOf(error) }, 'could not open the rooms');
      sendRefusal(res, refuse('border/broke', { incident }), incident);
    });
  });
  const clockMs = () => Date.parse(now());
  // Before anything looks who asks: whoever drops a paper into an urn is nobody.
  router.use('/api', urnDropRoutes({ log, rooms, now: clockMs }));
  const calendar = { links: makeFeedLinks(store.records), identity, rooms, linkBase, log, now: clockMs };
  router.use('/api', feedRoutes(calendar));
  const ownUnit = async () => (await identity.units.get())!;
  const outside = makeOutside({ rooms, own: ownUnit, now: clockMs });
  const asking = { keys: makeApiKeys(store.records, clockMs), outside, identity, blobs: store.blobs, log, now: clockMs };
  router.use(outsideRoutes(asking));
  router.use('/api', sessionMiddleware(identity, log), factorFirst(identity));
  const bodyUpTo = (limit: string) => express.json({ limit, type: 'application/json' });
  const [little, much] = [bodyUpTo(STRANGER_BYTES), bodyUpTo(MOST_BYTES)];
  router.use('/api', (req, res, next) => {
    (req.session ? much : little)(req, res, next);
  });
  router.use(
    setupRoutes({
      log,
      identity,
      code: setUpCode,
      maxUploadBytes,
      lockMinutes,
      noticeDays,
      sampleAllowed: sample !== undefined,
      now,
      founded,
      sample: sample ?? {
        is: async () => false,
        make: async () => refuse('setup/sample-not-here'),
        enter: async () => refuse('border/unknown'),
      },
    }),
  );
  router.use('/api', accountsRoutes({ identity, log, hosts, sessionsOver: async (...whose) => notices.push?.endOf(...whose) }));
  router.use(
    '/api',
    secondFactorRoutes({ identity, log, hosts, council: async () => (await identity.installation())?.unit.name ?? 'e-Cabinet' }),
  );
  const notes = ownNoteRoutes({ records: store.records, identity, log, now: clockMs });
  router.use('/api', notes.router);
  const ownPapers = makeOwnPapers(store.records);
  const forget = async (member: string): Promise<void> => {
    await notes.drop(member);
    await ownPapers.drop(member);
    await calendar.links.forget(member);
    await notices.forget(member);
  };

  router.use('/api', unitsRoutes({ identity, log, rooms, own: makeOwnOfUnits(store.records, identity.catalogues), now }));
  router.use('/api', membersRoutes({ identity, log, now, letGo: (member) => letGo(rooms(), member), forget, left: calendar.links.forget }));
  router.use('/api', termRoutes({ identity, log, rooms, now, left: calendar.links.forget }));
  router.use('/api', votingRulesRoutes({ identity, log }));
  router.use('/api', catalogueRoutes({ identity, log }));
  router.use('/api', devicesRoutes({ identity, log }));
  router.use('/api', enrolmentRoutes({ identity, log, hosts, origin: linkBase, held: clock.refusal }));
  router.use('/api', securityRoutes({ logs: securityLogs, log, alarms, clock, months }));
  router.use('/api', lanRoutes({ log, tls, port }));
  const authorityOf = logAuthorities({ installation: () => identity.installation(), held: () => clock.refusal() });
  router.use(meetingRoutes({ log, rooms, ownEntry, identity, desk, archives, authorityOf, blobs: store.blobs, linkBase }));
  router.use('/api', meetingListRoutes({ log, rooms, now: clockMs }));
  router.use('/api', carryingRoutes({ log, rooms, now: clockMs }));
  router.use('/api', inheritedRoutes({ identity, log, rooms, desk, archives, blobs: store.blobs }));
  const { mayRead, stampFor, stampedFor, isAtDesk, stampOf } = readingOfPapers({ rooms, showsPaper, security, now });
  router.use('/api', searchRoutes({ search, log, mayRead, now: clockMs }));
  router.use('/api', calendarRoutes(calendar));
  router.use('/api', apiKeyRoutes(asking));
  const statistics = makeStatistics({
    figures: makeKeptFigures(store.records, rooms),
    pages: makeKeptPages(store.records, rooms),
    summaries: () => rooms().summaries,
  });
  router.use('/api', statisticsRoutes({ statistics, identity, log, now: clockMs }));
  const score = makeScore({
    records: store.records,
    scores: makeKeptScores(store.records, rooms, intake),
    summaries: () => rooms().summaries,
    units: identity.units,
    oversight,
    now: clockMs,
  });
  router.use('/api', scoreRoutes({ score, statistics, identity, log, now: clockMs }));
  router.use('/api', noticesRoutes({ notices, rooms, log, now: clockMs }));
  router.use('/api', urnRoutes({ log, rooms, identity }));
  const preparing = makePreparing(store.records);
  const asked = preparingRoutes({
    ...{ log, rooms, identity, preparing, papersOf, intake, blobs: store.blobs, now, newId },
    ...{ stamping, stampFor, stampedFor },
  });
  router.use('/api', asked.router);
  router.use('/api', preparingUnitRoutes({ log, rooms, identity, preparing, now }));
  const broughtByPerson = (person: string, sha256: string) => papersOf.note(sha256, broughtBy(person));
  router.use('/api', ownPaperRoutes({ log, own: ownPapers, intake, blobs: store.blobs, broughtByPerson, now, newId }));
  router.use('/api', followingRoutes({ log, rooms, identity, following: oversight.following, now, newId }));
  const { recommendations, workingDays, changed } = oversight;
  const recommended = recommendationRoutes({
    ...{ log, rooms, identity, recommendations, workingDays, changed, papersOf, intake, blobs: store.blobs, now, newId },
    ...{ stamping, stampFor, stampedFor },
  });
  router.use('/api', recommended.router);
  router.use('/api', workingDaysRoutes({ workingDays, log }));
  const own = async () => (await identity.units.get())!.code;
  router.use('/api', guideRoutes({ log, identity, guides: makeGuides(store.records, own, newId) }));
  router.use('/api', invitationRoutes({ log, rooms, desk, invitations: makeInvitations(store.records), own, now }));
  router.use('/api', codeRoutes({ log, rooms, identity, linkBase }));
  router.use('/api', tabletRoutes({ log, rooms }));
  router.use('/api', standInRoutes({ log, rooms, players, now: clockMs }));
  router.use(openedRoutes({ log, rooms, opened }));
  router.use(undrawnRoutes({ log, rooms, undrawn }));
  const seatings = makeSeatings(store.records);
  router.use(seatsRoutes({ log, rooms, identity, venues: makeVenues(store.records), seatings }));
  router.use('/api', planRoutes({ log, rooms, identity, templates: makeTemplates(store.records), seatings }));
  router.use(keysInForceRoutes({ log, rooms }));
  router.use(
    paperRoutes({
      intake,
      texts,
      store,
      log,
      brought,
      prepares: async (person) => (await asked.isWaitedFor(person)) || recommended.isWaitedFor(person),
      broughtByPerson,
      trusting: async () => ({ roots: await identity.trust.certificates(), revokedAt: await identity.lists.revokedAt() }),
      now: () => Date.parse(now()),
      mayRead,
      stamping,
      stampedFor,
      isAtDesk,
      stampOf,
    }),
  );
  router.use('/api', (_req, res) => sendRefusal(res, refuse('border/unknown')));
  return router;
}
