/** The server put together over a store: nothing here reads the environment or names a kind of database. */
import { randomBytes } from 'node:crypto';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import express, { type Request } from 'express';
import { isRefusal, refuse } from '../shared/base/refusal.ts';
import { timestamp } from '../shared/base/time.ts';
import { belongs } from '../shared/council/council.ts';
import { certificateFromPem } from '../shared/crypto/certificate.ts';
import { listedAs, unitOf } from '../shared/meeting/access.ts';
import type { Founding } from '../shared/meeting/feature.ts';
import { MEETING } from '../shared/meeting/index.ts';
import type { Alarm } from '../shared/wire/security.ts';
import { makeArchives } from './archive/archives.ts';
import { makeCatchUp } from './catch-up.ts';
import { clientAddress } from './client-address.ts';
import { boundConnections } from './connections.ts';
import { BY_TLS_ALONE } from './http/accounts.ts';
import { apiRoutes } from './http/api.ts';
import { faults } from './http/faults.ts';
import { headers } from './http/headers.ts';
import { ownHostOnly } from './http/origin.ts';
import { clientFiles } from './http/client-files.ts';
import type { Installation } from './identity/authority.ts';
import type { Identity } from './identity/identity.ts';
import type { Tls } from './identity/tls.ts';
import type { Log } from './log.ts';
import { makeMinutesDesk } from './minutes/desk.ts';
import { makeOwed } from './owed.ts';
import { makeBrought } from './papers/brought.ts';
import { makeIntake } from './papers/intake.ts';
import type { Store } from './ports.ts';
import { makeFacts } from './room/facts.ts';
import { ownEntry } from './room/own-entry.ts';
import type { Listener, RoomParts } from './room/parts.ts';
import type { Room } from './room/room.ts';
import { readable } from './room/readable.ts';
import { Rooms } from './room/rooms.ts';
import { makeSalts } from './room/salts.ts';
import { awaitsKey } from './room/telling.ts';
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
      ...(rooms?.unreadable() ?? []).map(({ meeting, since, fault: { stream, seq, why } }) => ({
        kind: 'record' as const,
        since,
        record: { meeting, log: stream, entry: seq, why },
      })),
    ];
  };
  let rooms: Rooms | undefined;
  const theRooms = (): Rooms => {
    if (!rooms) throw new Error('not set up');
    return rooms;
  };
  const witnesses = makeWitnesses(store.records, (certificate) => identity.deviceKey(certificate));
  let theInstallation = await identity.installation();
  /** Code of the installation's own unit, which a log that names none is of too. */
  const own = () => theInstallation!.unit.code;
  const desk = makeMinutesDesk(store, async (code) => (await identity.units.get(code))!);
  const papersOf = makeBrought(store.records, async () => own());
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
  const entryOf = (room: Room, sublog: string, member: string) =>
    ownEntry(room, sublog, member, { key: (one) => identity.deviceKey(one), device: (one) => identity.devices.get(one) });
  const hub = new Hub(server, {
    log,
    rooms: theRooms,
    ownEntry: entryOf,
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
    unreadable({ id }, { stream, seq, why }) {
      void security.recorded('recordUnreadable', { way: 'server', outcome: 'broke' }, { meeting: id, label: `${stream} ${seq}`, why });
      hub.unreadable({ id });
    },
  };

  const openRooms = async (installation: Installation): Promise<void> => {
    const founding = async (unit: string | undefined): Promise<Founding> => ({
      unit: unit ?? installation.unit.code,
      council: (await identity.units.get(unit))!.name,
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
        async member(id, room) {
          const person = await identity.accounts.get(id);
          if (!person || person.kind === 'guest' || belongs(person, unitOf(room.meeting) ?? own(), own())) return person;
          // A delegate of this unit no more has no office in it.
          return listedAs(id, room.meeting) ? { ...person, inOffice: false } : undefined;
        },
        paper: async (sha256, room) =>
          (await papersOf.isFrom(sha256, unitOf(room.meeting) ?? own())) ? intake.about(sha256) : undefined,
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
    rooms && (await awaitsKey(rooms, member, certificate)) ? refuse('identity/key-in-use') : undefined,
  );
  identity.onChange(async ({ kind, member, certificate }) => {
    const isKey = kind === 'admitted' || kind === 'revoked';
    await owed.note({ member: member.id, ...(isKey && certificate !== undefined && { certificate }) });
  });

  const base = () => `${parts.tls ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`;
  const linkBase = (req: Request): string => parts.publicUrl ?? `${req.protocol}://${req.headers.host ?? ''}`;

  app.disable('x-powered-by');
  app.set(BY_TLS_ALONE, byTlsAlone);
  app.set('trust proxy', ['loopback', ...(parts.trustedProxies ?? [])]);
  const trusted = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  boundConnections(server, { isProxy: (address) => trusted(address, 0), ...(parts.slowMs !== undefined && { slowMs: parts.slowMs }) });
  app.use(headers(parts.tls !== undefined));
  if (!parts.behindProxy) app.use(ownHostOnly(() => parts.hosts));
  app.use(compression({ filter: (req, res) => !/\/papers\//.test(req.path) && compression.filter(req, res) }));
  app.use(
    apiRoutes({
      log,
      identity,
      store,
      rooms: theRooms,
      founded: found,
      security,
      securityLogs,
      alarms,
      clock,
      desk,
      archives,
      intake,
      brought: (unit, sha256) => papersOf.note(sha256, unit ?? own()),
      ownEntry: entryOf,
      linkBase,
      hosts: () => parts.hosts,
      tls: parts.tls,
      port: parts.port,
      setUpCode: parts.setUpCode,
      maxUploadBytes: parts.maxUploadBytes,
      lockMinutes: parts.lockMinutes ?? 0,
      noticeDays: parts.noticeDays ?? 0,
      now: context.now,
      sample: parts.sample?.(base, parts.setUpCode),
    }),
  );
  if (parts.client) app.use(clientFiles(parts.client));
  app.use(faults(log));

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

/** Eight characters, easily told apart: 40 random bits. */
function newId(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz023456789';
  return Array.from(randomBytes(8), (byte) => letters[byte % 32]).join('');
}
