/** The server put together over a store: nothing here reads the environment or names a kind of database. */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Request } from 'express';
import { namedTerm } from '../shared/council/terms.ts';
import { isRefusal } from '../shared/base/refusal.ts';
import { timestamp } from '../shared/base/time.ts';
import { certificateFromPem } from '../shared/crypto/certificate.ts';
import { kindOf } from '../shared/kinds/kinds.ts';
import { isOver } from '../shared/meeting/access.ts';
import { alarmsOf } from './alarms.ts';
import type { AppParts } from './app-parts.ts';
import { makeArchives } from './archive/archives.ts';
import { clientAddress } from './client-address.ts';
import { keepHouse } from './housekeeping.ts';
import { apiRoutes } from './http/api.ts';
import { clientFiles } from './http/client-files.ts';
import { faults } from './http/faults.ts';
import { makeWebServer } from './http/web-server.ts';
import { faultOf } from './log.ts';
import { makeMeetingRooms } from './meeting-rooms.ts';
import { makeMinutesDesk } from './minutes/desk.ts';
import { makeBrought } from './papers/brought.ts';
import { makeOffice } from './papers/office.ts';
import { makeIntake } from './papers/intake.ts';
import { makeOpened } from './papers/opened.ts';
import { makeUndrawn } from './papers/undrawn.ts';
import { makePageTexts } from './papers/page-texts.ts';
import { makeRecognition, type Recognition } from './papers/recognition.ts';
import { makeStamping } from './papers/stamped.ts';
import { makeNotices } from './notices/notices.ts';
import { makeOversight } from './oversight/oversight.ts';
import type { Store } from './ports.ts';
import { makePlayers } from './rehearsing/players.ts';
import { makeSearch } from './search/search.ts';
import { ownEntry } from './room/own-entry.ts';
import { readable } from './room/readable.ts';
import type { Room } from './room/room.ts';
import type { Rooms } from './room/rooms.ts';
import { makeSalts } from './room/salts.ts';
import { makeWitnesses } from './room/witnesses.ts';
import { sealing } from './sealed-logs.ts';
import { latest, watchClock } from './security/clock.ts';
import { watchDisk } from './security/disk.ts';
import { lastTime } from './security/reading.ts';
import { makeSecurityLog, type SecurityLog } from './security/security-log.ts';
import { Hub } from './socket/socket.ts';
import { makeWarmUp } from './warm-up/warm-up.ts';

export interface App {
  /** Where this machine reaches it. */
  readonly url: string;
  /** Tells now what is to be told: of itself it looks once a minute. */
  readonly tell: () => Promise<void>;
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
  const months = parts.securityLogMonths ?? 12;
  const context = { now: () => timestamp(now()), newId, salt: makeSalts(), ...(parts.timer && { timer: parts.timer }) };

  const security = makeSecurityLog({ logs: securityLogs, log, now });
  const disk = parts.disk && watchDisk(parts.disk, security, log, now);
  void disk?.look();
  const witnesses = makeWitnesses(store.records, (certificate) => identity.deviceKey(certificate));
  const termFor = async (code: string | undefined) =>
    namedTerm(await identity.terms.running(await identity.units.heirOf(code ?? (await identity.units.get())!.code)));
  const desk = makeMinutesDesk(store, async (code) => (await identity.units.get(code))!, log, now, termFor);
  const papersOf = makeBrought(store.records, () => meetings.own());
  const opened = makeOpened(store.records);
  const undrawn = makeUndrawn(store.records);
  const texts = makePageTexts({
    store,
    log,
    made: (...made) => recognition?.consider(...made),
    changed: (sha256) => search.changed(sha256),
  });
  const search = makeSearch({ rooms: () => meetings.rooms(), store, texts, log });
  const recognition: Recognition | undefined = parts.readScans ? makeRecognition({ store, texts, log, now }) : undefined;
  const office = parts.convertOffice ? makeOffice('soffice', { maxBytes: parts.maxUploadBytes }) : undefined;
  const intake = makeIntake({ store, log, limits: { maxBytes: parts.maxUploadBytes }, office, taken: texts.prepare });
  const archives = makeArchives({ store, identity, desk, witnesses, held: () => clock.refusal() });

  const { server, app, byTlsAlone, trusts } = makeWebServer(parts);
  const entryOf = (room: Room, sublog: string, member: string) =>
    ownEntry(room, sublog, member, { key: (one) => identity.deviceKey(one), device: (one) => identity.devices.get(one) });
  const hub = new Hub(server, {
    log,
    rooms: () => meetings.rooms(),
    ownEntry: entryOf,
    alsoConnected: (meeting) => players.onLine(meeting),
    async sessionOf(cookie, hall) {
      await meetings.found();
      const session = await identity.sessionFromCookie(cookie, { hall, secureOnly: byTlsAlone });
      const isLacking = session?.by === 'password' && (await identity.secondFactor.isLacking(session.member));
      return isLacking ? undefined : session;
    },
    ...(!parts.behindProxy && { hosts: parts.hosts }),
    async witness(session, message) {
      const room = await readable(meetings.rooms(), message.meeting, session.member.id);
      return isRefusal(room) ? room : witnesses.take(room, session.member.id, message);
    },
    // Whom the record puts in the chair is a right handed over, like those at the desks.
    async executed(session, { type, meeting }, request) {
      if (!kindOf(meeting).command(type)?.handsOver) return;
      const from = { address: clientAddress(request, trusts), browser: request.headers['user-agent'] ?? '' };
      await security.recorded('roleChanged', { ...from, who: session.member, way: session.by, outcome: 'done' }, { meeting, label: type });
    },
  });

  const clock = watchClock({
    records: store.records,
    security,
    log,
    now,
    async known() {
      const installation = meetings.installation();
      const ca = installation && certificateFromPem(installation.caPem);
      return {
        ...(ca && { caNotBefore: ca.notBefore, caNotAfter: ca.notAfter }),
        lastEntryAt: latest([await lastTime(securityLogs, await security.size()), ...(meetings.opened()?.lastTimes() ?? [])]),
        builtAt: parts.builtAt,
      };
    },
    tablets: () => hub.tabletClocks(),
  });

  const oversight = makeOversight(store.records, identity);
  const notices = makeNotices({
    records: store.records,
    identity,
    rooms: () => meetings.opened(),
    log,
    now,
    inDoubt: () => clock.refusal() !== undefined,
    matterOf: oversight.matterOf,
    reach: parts.pushReach,
    mail: parts.mail,
    publicUrl: parts.publicUrl,
  });
  const dueTelling = oversight.telling({ tell: notices.tellBeside, log, now, inDoubt: () => clock.refusal() !== undefined });
  const changed = (meeting: string) => notices.telling.changed(meeting);
  const anyCertificate = () => certificateFromPem(meetings.installation()!.caPem);
  const warmUp = parts.emptyStore && makeWarmUp({ store: parts.emptyStore, certificate: anyCertificate, now });
  const players = makePlayers({
    rooms: () => meetings.rooms(),
    certificate: anyCertificate,
    connected: (meeting) => hub.connectedIn(meeting),
    isFollowed: (meeting) => hub.isFollowed(meeting),
    tellConnected: (room) => hub.tellConnected(room),
    log,
    now,
    ...(parts.aheadMs !== undefined && { aheadMs: parts.aheadMs }),
  });
  const given = { store, identity, log, context, hub, security, clock, desk, intake, papersOf, witnesses, players };
  const meetings = makeMeetingRooms({ ...given, changed, warmUp });
  await meetings.found();
  await clock.look();

  // Revoking a key and leaving office end sessions too.
  identity.sessions.onEnd((id, why) => hub.dismiss(id, why));
  hub.watchSessions((sessions) => identity.whichAreOver(sessions));
  const base = () => `${parts.tls ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`;
  const linkBase = (req: Request): string => parts.publicUrl ?? `${req.protocol}://${req.headers.host ?? ''}`;

  app.use(
    apiRoutes({
      log,
      identity,
      store,
      rooms: meetings.rooms,
      founded: meetings.found,
      security,
      securityLogs,
      securityLogMonths: months,
      alarms: alarmsOf({ clock, disk, security, unreadable: () => meetings.opened()?.unreadable() ?? [], recognition, minutes: desk }),
      clock,
      desk,
      archives,
      intake,
      texts,
      search,
      stamping: makeStamping({ store, log }),
      papersOf,
      newId,
      brought: (unit, sha256) => papersOf.note(sha256, unit ?? meetings.own()),
      opened,
      undrawn,
      notices,
      players,
      oversight: { ...oversight, changed: dueTelling.changed },
      ownEntry: entryOf,
      showsPaper: (room, sha256) => hub.showsPaper(room, sha256),
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

  // One that is not there any more is over as well.
  const isDone = async (meeting: string) => isOver((await meetings.rooms().summaries.get(meeting))?.stage ?? 'closed');
  const sweepMeetings = async () => {
    await opened.sweep(isDone);
    await undrawn.sweep(isDone);
  };
  const stopKeeping = await keepHouse({ identity, security, securityLogs, clock, log, now, months, sweepMeetings });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, parts.host, resolve);
  });
  recognition?.takeUp().catch((error: unknown) => log.error({ fault: faultOf(error) }, 'could not look for scanned pages'));
  return {
    url: base(),
    async tell() {
      await dueTelling.look();
      await notices.telling.look();
    },
    rooms: meetings.rooms,
    security,
    async close() {
      stopKeeping();
      dueTelling.close();
      notices.close();
      warmUp?.close();
      await players.close();
      await meetings.close();
      // A connection on which nothing was asked yet, as browsers open ahead, is not idle to Node: it would be waited for without an end.
      const cut = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
      await hub.close();
      clearTimeout(cut);
      await search.stop();
      await recognition?.stop();
      await texts.stop();
      disk?.close();
      clock.close();
      await security.close();
    },
  };
}

/** How long answers that are on their way have, once the server ends. */
const LAST_ANSWERS_MS = 500;

/** Eight characters, easily told apart: 40 random bits. */
function newId(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz023456789';
  return Array.from(randomBytes(8), (byte) => letters[byte % 32]).join('');
}
