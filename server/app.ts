/** The server put together over a store: nothing here reads the environment or names a kind of database. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import express, { type Request } from 'express';
import helmet from 'helmet';
import { isRefusal, refuse } from '../shared/base/refusal.ts';
import { timestamp } from '../shared/base/time.ts';
import { certificateFromPem } from '../shared/crypto/certificate.ts';
import { hasPaper } from '../shared/meeting/access.ts';
import type { Founding } from '../shared/meeting/feature.ts';
import { MEETING } from '../shared/meeting/index.ts';
import type { Alarm } from '../shared/wire/security.ts';
import { makeArchives } from './archive/archives.ts';
import { makeCatchUp } from './catch-up.ts';
import { clientAddress } from './client-address.ts';
import { boundConnections } from './connections.ts';
import { accountsRoutes, BY_TLS_ALONE, sessionMiddleware } from './http/accounts.ts';
import { sendRefusal } from './http/border.ts';
import { devicesRoutes } from './http/devices.ts';
import { enrolmentRoutes } from './http/enrolment.ts';
import { meetingRoutes } from './http/meetings.ts';
import { membersRoutes } from './http/members.ts';
import { paperRoutes } from './http/papers.ts';
import { lanRoutes } from './http/lan.ts';
import { ownHostOnly, sameOriginOnly } from './http/origin.ts';
import { actOf } from './http/noted.ts';
import { factorFirst, secondFactorRoutes } from './http/second-factor.ts';
import { securityRoutes } from './http/security.ts';
import { setupRoutes } from './http/setup.ts';
import { clientFiles } from './http/client-files.ts';
import type { Installation } from './identity/authority.ts';
import type { Identity } from './identity/identity.ts';
import { isOfInstallation } from './identity/reach.ts';
import type { Tls } from './identity/tls.ts';
import { faultOf, type Log } from './log.ts';
import { makeMinutesDesk } from './minutes/desk.ts';
import { makeOwed } from './owed.ts';
import { makeIntake } from './papers/intake.ts';
import type { Store } from './ports.ts';
import { makeFacts } from './room/facts.ts';
import { ownEntry } from './room/own-entry.ts';
import type { Listener, RoomParts } from './room/parts.ts';
import type { Room } from './room/room.ts';
import { readable, Rooms } from './room/rooms.ts';
import { makeSalts } from './room/salts.ts';
import { makeWitnesses } from './room/witnesses.ts';
import type { Sample } from './sample.ts';
import { sealing } from './sealed-logs.ts';
import { latest, watchClock } from './security/clock.ts';
import { watchDisk, type DiskWatch } from './security/disk.ts';
import { lastTime, purge } from './security/reading.ts';
import { makeSecurityLog, type SecurityLog } from './security/security-log.ts';
import { hasEnded, nameServer } from './server-name.ts';
import { Hub } from './socket/socket.ts';
import { makeTold } from './told.ts';

/** A paper may take this long to arrive; everything else is small. */
const LONG_MS = 1_800_000;
/** What somebody without a session has to say is short; a meeting given back after a restore is not. */
const STRANGER_BYTES = '16kb';
const MOST_BYTES = '2mb';

export interface AppParts {
  readonly store: Store;
  readonly identity: Identity;
  readonly log: Log;
  readonly port: number;
  readonly host: string;
  readonly maxUploadBytes: number;
  /** Days before a session by which it is convened. */
  readonly noticeDays?: number;
  /** What the first page asks for before anything is set up. */
  readonly setUpCode: string;
  /** Links and QR codes begin with it, where a proxy stands in front or the tablets know this machine by a name. */
  readonly publicUrl?: string;
  readonly tls?: Tls;
  /** Addresses or networks of proxies whose word on where a request comes from is taken. */
  readonly trustedProxies?: readonly string[];
  /** A proxy stands in front, and passes on under whatever name it likes. */
  readonly behindProxy?: boolean;
  /** Names and addresses under which this server is reached, without port. */
  readonly hosts: readonly string[];
  /** How long the security log knows who, from where and about what; twelve by default. */
  readonly securityLogMonths?: number;
  /** Screens lock after so long without a touch; 0: never. */
  readonly lockMinutes?: number;
  /** When this program was built: no clock can be right that says less. */
  readonly builtAt?: number;
  /** Where the store is, and how much room it needs. */
  readonly disk?: DiskWatch;
  /** Folder of the built client. */
  readonly client?: string;
  readonly sample?: (base: () => string, code: string) => Sample;
  readonly now?: () => number;
  /** Milliseconds that the body of a request may take, but a paper's. */
  readonly slowMs?: number;
}

export interface App {
  /** Where this machine reaches it. */
  readonly url: string;
  readonly rooms: () => Rooms;
  readonly security: SecurityLog;
  close(): Promise<void>;
}

/** Starts serving. Throws when the port is taken. */
export async function startApp(parts: AppParts): Promise<App> {
  const { identity, log } = parts;
  const dataKey = async () => (await identity.installation())?.dataKey;
  const store: Store = { ...parts.store, logs: sealing(parts.store.logs, dataKey) };
  // A detail that somebody changed is found by the check of the chain; the rest is still read.
  const securityLogs = sealing(parts.store.logs, dataKey, true);
  const now = parts.now ?? Date.now;
  const context = { now: () => timestamp(now()), newId, salt: makeSalts() };

  const security = makeSecurityLog({ logs: securityLogs, log, now });
  const disk = parts.disk && watchDisk(parts.disk, security, log, now);
  void disk?.look();
  const alarms = (): Alarm[] => {
    const [wrongClock, standing, failing] = [clock.alarm(), disk?.alarm(), security.failingSince()];
    return [
      ...(wrongClock ? [wrongClock] : []),
      ...(standing ? [standing] : []),
      ...(failing === undefined ? [] : [{ kind: 'log' as const, since: failing }]),
    ];
  };
  let rooms: Rooms | undefined;
  const theRooms = (): Rooms => {
    if (!rooms) throw new Error('not set up');
    return rooms;
  };
  const witnesses = makeWitnesses(store.records, (certificate) => identity.deviceKey(certificate));
  const unit = () => theInstallation!.unit;
  let theInstallation = await identity.installation();
  const desk = makeMinutesDesk(store, unit);
  const intake = makeIntake({ store, log, limits: { maxBytes: parts.maxUploadBytes } });
  const archives = makeArchives({ store, identity, desk, witnesses, held: () => clock.refusal() });

  const app = express();
  const server: Server = parts.tls
    ? createHttpsServer({ key: parts.tls.key, cert: parts.tls.cert, minVersion: 'TLSv1.2' }, app)
    : createHttpServer(app);
  // A hundred megabytes over a highland's 3G take ten minutes; Node gives up after five.
  server.requestTimeout = LONG_MS;
  server.headersTimeout = 15_000;
  const byTlsAlone = parts.tls !== undefined || parts.publicUrl?.startsWith('https:') === true;
  const own = (room: Room, sublog: string, member: string) =>
    ownEntry(room, sublog, member, { key: (one) => identity.deviceKey(one), device: (one) => identity.devices.get(one) });
  const hub = new Hub(server, {
    log,
    rooms: theRooms,
    ownEntry: own,
    async sessionOf(cookie, hall) {
      await found();
      const session = await identity.sessionFromCookie(cookie, { hall, secureOnly: byTlsAlone });
      const isLacking = session?.by === 'password' && (await identity.secondFactor.isLacking(session.member));
      return isLacking ? undefined : session;
    },
    ...(!parts.behindProxy && { hosts: parts.hosts }),
    async witness(session, message) {
      const room = await readable(theRooms(), message.meeting, session.member.id);
      return isRefusal(room) ? room : witnesses.take(room, session.member.id, message);
    },
    // Whom the record puts in the chair is a right handed over, like those at the desks.
    async executed(session, { type, meeting }, request) {
      if (!MEETING.command(type)?.handsOver) return;
      const from = { address: clientAddress(request, trusted), browser: request.headers['user-agent'] ?? '' };
      await security.recorded('roleChanged', { ...from, who: session.member, way: session.by, outcome: 'done' }, { meeting, label: type });
    },
  });

  const clock = watchClock({
    records: store.records,
    security,
    log,
    now,
    async known() {
      const ca = theInstallation && certificateFromPem(theInstallation.caPem);
      return {
        ...(ca && { caNotBefore: ca.notBefore, caNotAfter: ca.notAfter }),
        lastEntryAt: latest([await lastTime(securityLogs, await security.size()), ...(rooms?.lastTimes() ?? [])]),
        builtAt: parts.builtAt,
      };
    },
    tablets: () => hub.tabletClocks(),
  });

  const catchUp = makeCatchUp(identity, makeTold(store.records, identity), log);
  const owed = makeOwed({
    records: store.records,
    log,
    async act({ member, certificate }) {
      if (rooms) await catchUp.carryOut(rooms, member, certificate);
    },
  });
  const listener: Listener = {
    entries(room, from, entries) {
      hub.entries(room, from, entries);
      catchUp.onEntries(room);
    },
    progress: (room, sublog) => hub.progress(room, sublog),
    newer: (room) => hub.newer(room),
  };

  const openRooms = async (installation: Installation): Promise<void> => {
    const founding = async (): Promise<Founding> => ({
      unit: installation.unit.code,
      council: installation.unit.name,
      ca: installation.caFingerprint,
      logKey: Buffer.from(installation.logPublicKey).toString('base64url'),
      trust: (await identity.trust.list()).map((one) => one.certificate).sort(),
    });
    const roomParts: RoomParts = {
      store,
      log,
      context,
      listener,
      clockInDoubt: () => clock.refusal(),
      key: { unit: installation.unit.code, publicKey: installation.logPublicKey, sign: (bytes) => installation.signNote(bytes) },
      facts: makeFacts({
        key: (certificate) => identity.deviceKey(certificate),
        device: (certificate) => identity.devices.get(certificate),
        root: async (certificate) => {
          const key = await identity.deviceKey(certificate);
          return key && identity.trust.rootOf(key.pem, await identity.devices.chain(certificate));
        },
        // Whoever decides or keeps the desk is of the unit whose meeting it is; a guest may come from anywhere.
        async member(id) {
          const person = await identity.accounts.get(id);
          return person && (isOfInstallation(person) || person.kind === 'guest') ? person : undefined;
        },
        paper: (sha256) => intake.about(sha256),
        minutes: async (room) => (await desk.paper(room)).sha256,
        witnesses,
      }),
    };
    const keysOf = async (member: string) =>
      (await identity.devices.of(member)).filter((one) => !one.revokedAt).map((one) => one.certificate);
    const host = { server: nameServer(), hasEnded, isFollowed: (meeting: string) => hub.isFollowed(meeting) };
    rooms = new Rooms(roomParts, founding, keysOf, (meeting) => hub.resync(meeting), host);
    rooms.watch();
    await rooms.resume();
    await catchUp.all(rooms);
    await owed.takeUp();
  };
  let opening: Promise<void> | undefined;
  /**
   * Rooms can be opened once there is an installation whose key signs their checkpoints. Asked for with every request until
   * then: another server on the same store may have been set up meanwhile.
   */
  const found = async (): Promise<void> => {
    if (opening) return opening;
    const installation = await identity.installation();
    if (!installation) return;
    theInstallation = installation;
    opening ??= openRooms(installation).catch((error: unknown) => {
      // The next request tries again.
      opening = undefined;
      void rooms?.close();
      rooms = undefined;
      throw error;
    });
    await opening;
  };
  await found();
  await clock.look();

  // Revoking a key and leaving office end sessions too.
  identity.sessions.onEnd((id, why) => hub.dismiss(id, why));
  hub.watchSessions((sessions) => identity.whichAreOver(sessions));
  identity.beforeRevoking(async ({ member, certificate }) =>
    rooms && (await rooms.awaitsKey(member, certificate)) ? refuse('identity/key-in-use') : undefined,
  );
  identity.onChange(async ({ kind, member, certificate }) => {
    const isKey = kind === 'admitted' || kind === 'revoked';
    await owed.note({ member: member.id, ...(isKey && certificate !== undefined && { certificate }) });
  });

  const base = () => `${parts.tls ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`;
  const linkBase = (req: Request): string => parts.publicUrl ?? `${req.protocol}://${req.headers.host ?? ''}`;
  const sample = parts.sample?.(base, parts.setUpCode);

  app.disable('x-powered-by');
  app.set(BY_TLS_ALONE, byTlsAlone);
  app.set('trust proxy', ['loopback', ...(parts.trustedProxies ?? [])]);
  const trusted = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  boundConnections(server, { isProxy: (address) => trusted(address, 0), ...(parts.slowMs !== undefined && { slowMs: parts.slowMs }) });
  app.use((req, res, next) => {
    res.set('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()');
    // Of a machine's own name it would bind everything else that is served there, on whichever port.
    if (parts.tls && req.hostname !== 'localhost') res.set('Strict-Transport-Security', 'max-age=15552000');
    next();
  });
  app.use(
    helmet({
      strictTransportSecurity: false,
      crossOriginEmbedderPolicy: false,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
          // The kit sets its own style elements.
          styleSrc: ["'self'", "'unsafe-inline'"],
          fontSrc: ["'self'", 'data:', 'blob:'],
          imgSrc: ["'self'", 'data:', 'blob:'],
          workerSrc: ["'self'", 'blob:'],
          connectSrc: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'self'"],
          formAction: ["'self'"],
          objectSrc: ["'none'"],
        },
      },
    }),
  );
  if (!parts.behindProxy) app.use(ownHostOnly(() => parts.hosts));
  app.use(compression({ filter: (req, res) => !/\/papers\//.test(req.path) && compression.filter(req, res) }));
  app.use('/api', sameOriginOnly);
  app.use('/api', (req, res, next) => {
    // What stands on a shared machine's disk is read by whoever comes next; papers say for themselves how long they are kept.
    res.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/api', (_req, res, next) => {
    found().then(() => next(), (error: unknown) => {
      const incident = randomUUID();
      log.error({ incident, fault: faultOf(error) }, 'could not open the rooms');
      sendRefusal(res, refuse('border/broke', { incident }), incident);
    });
  });
  app.use('/api', (req, _res, next) => {
    req.security = security;
    next();
  });
  app.use('/api', sessionMiddleware(identity, log));
  app.use('/api', factorFirst(identity));
  const bodyUpTo = (limit: string) => express.json({ limit, type: 'application/json' });
  const [little, much] = [bodyUpTo(STRANGER_BYTES), bodyUpTo(MOST_BYTES)];
  app.use('/api', (req, res, next) => {
    (req.session ? much : little)(req, res, next);
  });
  app.use(
    setupRoutes({
      log,
      identity,
      code: parts.setUpCode,
      maxUploadBytes: parts.maxUploadBytes,
      lockMinutes: parts.lockMinutes ?? 0,
      noticeDays: parts.noticeDays ?? 0,
      sampleAllowed: sample !== undefined,
      now: context.now,
      founded: found,
      sample: sample ?? {
        is: async () => false,
        make: async () => refuse('setup/sample-not-here'),
        enter: async () => refuse('border/unknown'),
      },
    }),
  );
  const isFirstReading = firstReadings();
  const hosts = () => parts.hosts;
  app.use('/api', accountsRoutes({ identity, log, hosts }));
  app.use(
    '/api',
    secondFactorRoutes({ identity, log, hosts, council: async () => (await identity.installation())?.unit.name ?? 'e-Cabinet' }),
  );
  app.use('/api', membersRoutes({ identity, log, letGo: (member) => theRooms().letGo(member) }));
  app.use('/api', devicesRoutes({ identity, log }));
  app.use('/api', enrolmentRoutes({ identity, log, hosts, origin: linkBase, held: clock.refusal }));
  app.use('/api', securityRoutes({ logs: securityLogs, log, alarms, clock }));
  app.use('/api', lanRoutes({ log, tls: parts.tls, port: parts.port }));
  app.use(meetingRoutes({ log, rooms: theRooms, ownEntry: own, identity, desk, archives, blobs: store.blobs, linkBase }));
  app.use(
    paperRoutes({
      intake,
      store,
      log,
      async mayRead(req, meeting, sha256) {
        const { session } = req;
        if (!session || session.by === 'hall') return false;
        const room = await readable(theRooms(), meeting, session.member.id);
        if (isRefusal(room)) return false;
        const may = hasPaper(room.meeting, sha256);
        if (may && session.member.rights.includes('administrator') && isFirstReading(session.id, sha256)) {
          await security.recorded('paperRead', actOf(req, 'done'), { meeting, key: sha256.slice(0, 16) });
        }
        return may;
      },
    }),
  );
  app.use('/api', (_req, res) => sendRefusal(res, refuse('border/unknown')));
  if (parts.client) app.use(clientFiles(parts.client));
  app.use(((error: unknown, _req, res, _next) => {
    // Body too large or not JSON: the parser's own faults, before any route.
    const { status } = error as { status?: number };
    if (status === 413) return sendRefusal(res, refuse('border/too-large'));
    if (status !== undefined && status >= 400 && status < 500) return sendRefusal(res, refuse('border/wrong-input', { field: 'body' }));
    const incident = randomUUID();
    log.error({ incident, fault: faultOf(error) }, 'broke');
    return sendRefusal(res, refuse('border/broke', { incident }), incident);
  }) as express.ErrorRequestHandler);

  const disableIdle = async (): Promise<void> => {
    // By a clock that is ahead everybody would be.
    if (clock.refusal()) return;
    for (const { id, name } of await identity.idle.sweep())
      await security.recorded('accountDisabled', { way: 'server', outcome: 'done' }, { person: { id, name } });
  };
  const sweep = async (): Promise<void> => {
    await identity.sweep();
    await disableIdle();
    if (!clock.refusal()) await purge(securityLogs, security, parts.securityLogMonths ?? 12, now());
  };
  const hourly = setInterval(() => void sweep().catch(() => log.warn({}, 'could not sweep')), 3_600_000);
  hourly.unref();
  // A machine that is switched on for each session, and off in between, is none where accounts never grow old.
  await disableIdle();

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, parts.host, resolve);
  });
  return {
    url: base(),
    rooms: theRooms,
    security,
    async close() {
      clearInterval(hourly);
      await owed.close();
      await rooms?.close();
      await hub.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      disk?.close();
      clock.close();
      await security.close();
    },
  };
}

/** A paper is fetched in many pieces, and read once: what an administrator reads is recorded once a session. */
function firstReadings(): (session: string, sha256: string) => boolean {
  const read = new Set<string>();
  return (session, sha256) => {
    const key = `${session} ${sha256}`;
    if (read.has(key)) return false;
    if (read.size >= 20_000) read.clear();
    read.add(key);
    return true;
  };
}

/** Eight characters, easily told apart: 40 random bits. */
function newId(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz023456789';
  return Array.from(randomBytes(8), (byte) => letters[byte % 32]).join('');
}
