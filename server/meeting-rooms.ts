/**
 * The rooms of the installation's meetings: opened once there is one, with what the register, the papers and the clock have to say
 * in them, and told what becomes of the register.
 */
import { isRefusal, refuse } from '../shared/base/refusal.ts';
import { belongs, type Member } from '../shared/council/council.ts';
import { MOST_HELD, seatsOn } from '../shared/council/held.ts';
import { namedTerm } from '../shared/council/terms.ts';
import { dayAt } from '../shared/council/working-days.ts';
import { beginsAt, listedAs, unitOf } from '../shared/meeting/access.ts';
import { InCommittee } from '../shared/meeting/evidence.ts';
import { statedOf } from '../shared/meeting/voting-rules.ts';
import type { Founding } from '../shared/meeting/feature.ts';
import { makeCatchUp } from './catch-up.ts';
import type { Installation } from './identity/authority.ts';
import type { Identity } from './identity/identity.ts';
import type { Log } from './log.ts';
import type { MinutesDesk } from './minutes/desk.ts';
import { makeOwed } from './owed.ts';
import type { Brought } from './papers/brought.ts';
import type { Intake } from './papers/intake.ts';
import type { Store } from './ports.ts';
import { makeFacts } from './room/facts.ts';
import type { Facts, Listener, RoomParts } from './room/parts.ts';
import type { Players } from './rehearsing/players.ts';
import type { Room } from './room/room.ts';
import { Rooms } from './room/rooms.ts';
import { awaitsKey } from './room/telling.ts';
import type { Witnesses } from './room/witnesses.ts';
import type { Clock } from './security/clock.ts';
import type { SecurityLog } from './security/security-log.ts';
import { hasEnded, nameServer } from './server-name.ts';
import type { Hub } from './socket/socket.ts';
import { makeTold } from './told.ts';
import type { WarmUp } from './warm-up/warm-up.ts';

export interface MeetingRoomsParts {
  readonly store: Store;
  readonly identity: Identity;
  readonly log: Log;
  readonly context: RoomParts['context'];
  readonly hub: Pick<Hub, 'entries' | 'progress' | 'newer' | 'unreadable' | 'isFollowed' | 'resync' | 'lookedAt'>;
  readonly security: Pick<SecurityLog, 'recorded'>;
  readonly clock: Pick<Clock, 'refusal'>;
  readonly desk: MinutesDesk;
  readonly intake: Pick<Intake, 'about'>;
  readonly papersOf: Brought;
  readonly witnesses: Witnesses;
  readonly warmUp: Pick<WarmUp, 'look' | 'makeWay'> | undefined;
  readonly players: Pick<Players, 'look' | 'facts'>;
  /** Told of each meeting whose log has grown. */
  readonly changed: (meeting: string) => void;
}

export interface MeetingRooms {
  /** Throws before the set-up. */
  rooms(): Rooms;
  /** Undefined before the set-up. */
  opened(): Rooms | undefined;
  /** As it was when the rooms were opened. */
  installation(): Installation | undefined;
  /** Code of the installation's own unit, which a log that names none is of too. */
  own(): string;
  /**
   * Opens the rooms, once, where there is an installation whose key signs their checkpoints. To be asked with every request until
   * then: another server on the same store may have been set up meanwhile.
   */
  found(): Promise<void>;
  close(): Promise<void>;
}

export function makeMeetingRooms(parts: MeetingRoomsParts): MeetingRooms {
  const { store, identity, log, context, hub, security, clock } = parts;
  let installed: Installation | undefined;
  let opened: Rooms | undefined;
  const own = (): string => installed!.unit.code;

  const catchUp = makeCatchUp(identity, makeTold(store.records, identity), log);
  const owed = makeOwed({
    records: store.records,
    log,
    async act({ member, certificate }) {
      // It stays noted: this server may have been there before the set-up, and another's meetings are still to hear of it.
      if (!opened) throw new Error('no meetings are open yet');
      await catchUp.carryOut(opened, member, certificate);
    },
  });
  identity.beforeRevoking(async ({ member, certificate }) =>
    opened && (await awaitsKey(opened, member, certificate)) ? refuse('identity/key-in-use') : undefined,
  );
  identity.onChange(async ({ kind, member, certificate }) => {
    const isKey = kind === 'admitted' || kind === 'revoked';
    await owed.note({ member: member.id, ...(isKey && certificate !== undefined && { certificate }) });
  });

  const listener: Listener = {
    entries(room, from, entries) {
      hub.entries(room, from, entries);
      catchUp.onEntries(room);
      parts.changed(room.id);
      parts.warmUp?.look(room);
      parts.players.look(room);
    },
    opened(room) {
      parts.warmUp?.look(room);
      parts.players.look(room);
    },
    progress(room, sublog) {
      parts.warmUp?.makeWay();
      hub.progress(room, sublog);
    },
    newer: (room) => hub.newer(room),
    unreadable({ id }, { stream, seq, why }) {
      void security.recorded('recordUnreadable', { way: 'server', outcome: 'broke' }, { meeting: id, label: `${stream} ${seq}`, why });
      hub.unreadable({ id });
    },
  };

  const open = async (installation: Installation): Promise<void> => {
    // A draft of a unit that has gone into another is published as that one's.
    const founding = async (of: string | undefined): Promise<Founding> => {
      const unit = await identity.units.heirOf(of ?? installation.unit.code);
      const term = namedTerm(await identity.terms.running(unit));
      return {
        unit,
        council: (await identity.units.get(unit))!.name,
        ...(term && { term }),
        ca: installation.caFingerprint,
        logKey: Buffer.from(installation.logPublicKey).toString('base64url'),
        trust: (await identity.trust.list()).map((one) => one.certificate).sort(),
      };
    };
    const keysOf = async (member: string) =>
      (await identity.devices.of(member)).filter((one) => !one.revokedAt).map((one) => one.certificate);
    opened = new Rooms(
      {
        store,
        log,
        context,
        listener,
        clockInDoubt: () => clock.refusal(),
        key: { unit: installation.unit.code, publicKey: installation.logPublicKey, sign: (bytes) => installation.signNote(bytes) },
        facts: parts.players.facts(factsFrom(parts, own)),
      },
      founding,
      keysOf,
      (meeting) => hub.resync(meeting),
      {
        server: nameServer(),
        hasEnded,
        isFollowed: (meeting: string) => hub.isFollowed(meeting),
        looked: (room) => hub.lookedAt(room),
      },
    );
    opened.watch();
    await opened.resume();
    await catchUp.all(opened);
    await owed.takeUp();
  };

  let opening: Promise<void> | undefined;
  return {
    rooms() {
      if (!opened) throw new Error('not set up');
      return opened;
    },
    opened: () => opened,
    installation: () => installed,
    own,
    async found() {
      if (opening) return opening;
      const installation = await identity.installation();
      if (!installation) return;
      installed = installation;
      opening ??= open(installation).catch((error: unknown) => {
        // The next request tries again.
        opening = undefined;
        void opened?.close();
        opened = undefined;
        throw error;
      });
      await opening;
    },
    async close() {
      await owed.close();
      await opened?.close();
    },
  };
}

/** Places in the council's committees on the day of its meeting, as the record can hold them. */
function seatedOn(person: Member, { meeting }: Room, council: { readonly unit: string; readonly own: string }) {
  const begins = Date.parse(beginsAt(meeting) ?? '');
  if (Number.isNaN(begins)) return [];
  const seats = seatsOn(person, dayAt(begins), council);
  return seats.flatMap((one) => InCommittee.safeParse(one).data ?? []).slice(0, MOST_HELD);
}

/** What rooms find out outside of themselves. `own`: code of the installation's own unit. */
function factsFrom({ identity, papersOf, intake, desk, witnesses }: MeetingRoomsParts, own: () => string): Facts {
  /** The unit whose meeting it is, or the one that goes on in its place. */
  const unitNow = (room: Room): Promise<string> => identity.units.heirOf(unitOf(room.meeting) ?? own());
  return makeFacts({
    key: (certificate) => identity.deviceKey(certificate),
    device: (certificate) => identity.devices.get(certificate),
    root: async (certificate) => {
      const key = await identity.deviceKey(certificate);
      return key && identity.trust.rootOf(key.pem, await identity.devices.chain(certificate));
    },
    // Whoever decides or keeps the desk is of the unit whose meeting it is; a guest may come from anywhere.
    async member(id, room) {
      const found = await identity.accounts.get(id);
      if (!found) return undefined;
      const unit = await unitNow(room);
      const { committees: _dated, ...person } = found;
      if (person.kind === 'guest') return person;
      if (belongs(person, unit, own())) return { ...person, committees: seatedOn(found, room, { unit, own: own() }) };
      // A delegate of this unit no more has no office in it.
      return listedAs(id, room.meeting) ? { ...person, inOffice: false } : undefined;
    },
    async paper(sha256, room) {
      const isFrom = async (unit: string) => papersOf.isFrom(sha256, unit);
      return (await isFrom(unitOf(room.meeting) ?? own())) || (await isFrom(await unitNow(room))) ? intake.about(sha256) : undefined;
    },
    async preset(id, room) {
      const { rules } = await identity.votingRules.of(await unitNow(room));
      const found = rules.presets.find((one) => one.id === id);
      return found && statedOf(found);
    },
    async minutes(room) {
      const paper = await desk.paper(room);
      return isRefusal(paper) ? undefined : paper.sha256;
    },
    whose: (code, among, room) => identity.changingCodes.whose(room.id, code, among),
    witnesses,
  });
}
