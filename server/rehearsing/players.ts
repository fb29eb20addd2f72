/**
 * Plays simulated delegates in rehearsals. They exist in that meeting's log and in this process's memory, and nowhere else: no account, no
 * session, no device and no certificate, so that no door could take them for anybody. Their keys are made here, verified here for their own
 * meeting alone, and gone with the process; whoever finds some in a log whose server is gone has them leave.
 */
import { createPublicKey, generateKeyPairSync, hash, randomBytes, type KeyObject } from 'node:crypto';
import { toBase64url, utf8 } from '../../shared/base/bytes.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Certificate } from '../../shared/crypto/certificate.ts';
import { signable } from '../../shared/kinds/made-up.ts';
import { isEnded } from '../../shared/meeting/access.ts';
import type { Evidence, Needs } from '../../shared/meeting/evidence.ts';
import { MOST_STAND_INS } from '../../shared/meeting/stand-ins.ts';
import {
  dismisses,
  isOnLine,
  isPlayed,
  mayArrange,
  plansOf,
  playersOf,
  seats,
  toBePlayed,
  yields,
  type Arranged,
  type Planned,
  type PlannedSigned,
  type Playing,
} from '../../shared/meeting/rehearsing.ts';
import { rehearsal as words } from '../../shared/text/rehearsal.ts';
import { say } from '../../shared/text/words.ts';
import { faultOf, type Log } from '../log.ts';
import { signedBy } from '../room/facts.ts';
import type { Facts } from '../room/parts.ts';
import type { Room } from '../room/room.ts';
import type { Rooms } from '../room/rooms.ts';
import { signedInput } from '../warm-up/made-up-rooms.ts';

/** How often is looked what is due, and how much of it is done then: a hall of 150 votes in some twenty seconds all the same. */
const LOOK_MS = 500;
const AT_ONCE = 12;
/** Nobody has followed the rehearsal for so long: it is over, whatever its log says. */
const LEFT_ALONE_MS = 900_000;
/** How often is looked whether the server of others' players is gone. */
const ORPHANS_MS = 5_000;
/** A key without a certificate is valid for as long as its meeting's log says that it is. */
const ALWAYS = { from: '2000-01-01T00:00:00.000Z', until: '9999-12-31T23:59:59.999Z' };

interface Own {
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
  /** Whose it is, once the log says so. */
  member?: string;
}

/** What this server plays in one meeting. */
interface Cast {
  /** By what the log calls their certificates. */
  readonly own: Map<string, Own>;
  readonly playing: Map<string, Playing>;
  readonly done: Set<string>;
  lastFollowed: number;
  isBusy: boolean;
}

interface Due {
  readonly playing: Playing;
  readonly certificate: string;
  readonly act: Planned | PlannedSigned;
}

export interface PlayersParts {
  readonly rooms: () => Rooms;
  /** Any certificate of today: what is signed names one. */
  readonly certificate: () => Certificate;
  /** Who is connected in a meeting, here. */
  readonly connected: (meeting: string) => readonly string[];
  readonly isFollowed: (meeting: string) => boolean;
  /** Tells anew who is connected. */
  readonly tellConnected: (room: Room) => void;
  readonly log: Log;
  readonly now: () => number;
  /** Milliseconds by which they are ahead of their time; none by default. */
  readonly aheadMs?: number;
}

export interface Players {
  /**
   * Seats so many, or all whom nobody plays and who have no tablet here. Refused but to a secretary, in a rehearsal that goes on; `maySeat`
   * says whether that many more are within bounds (E-14).
   */
  seat(room: Room, by: string, count: number | undefined, maySeat: (count: number) => boolean): Promise<number | Refusal>;
  dismiss(room: Room, by: string): Promise<Refusal | undefined>;
  /** Their tablets that are on the line, as it were. */
  onLine(meeting: string): string[];
  /** To be told of rooms that were opened, or have grown. */
  look(room: Room): void;
  /** What rooms find out, with what is to be known of players' keys. */
  facts(facts: Facts): Facts;
  /** They leave. */
  close(): Promise<void>;
}

export function makePlayers(parts: PlayersParts): Players {
  const { log, now } = parts;
  const casts = new Map<string, Cast>();
  /** Meetings with players of no cast of this server's. */
  const orphaned = new Set<string>();
  let looking: NodeJS.Timeout | undefined;
  let minding: NodeJS.Timeout | undefined;

  const arrange = (room: Room, { command, input }: Arranged) =>
    room.bySystem(`rehearsal:${toBase64url(randomBytes(12))}`, command, input as Json);

  /** What is to be done now, the longest due first. */
  const actsOf = (room: Room, cast: Cast): Due[] => {
    const due = now() + (parts.aheadMs ?? 0);
    return playersOf(room.meeting)
      .flatMap(({ member, certificate }) => {
        const playing = cast.playing.get(member);
        if (!playing) return [];
        return plansOf(room.meeting, playing)
          .filter(({ key, at }) => at <= due && !cast.done.has(`${member} ${key}`))
          .map((act) => ({ playing, certificate, act }));
      })
      .sort((a, b) => a.act.at - b.act.at)
      .slice(0, AT_ONCE);
  };

  const inputOf = (room: Room, cast: Cast, member: string, certificate: string, act: Planned | PlannedSigned): object => {
    if (!('choice' in act)) return act.input;
    const rootAt = (size: number) => toBase64url(room.stream.tree.root(size));
    const made = signable(room.meeting, rootAt, { sublog: act.sublog, person: member, revision: 1, choice: act.choice });
    return signedInput({ certificate: parts.certificate(), key: cast.own.get(certificate)!.key }, made, certificate, timestamp(now()));
  };

  /** The players that the log has and the cast does not know yet, in its order. */
  const takeIn = (room: Room, cast: Cast): void => {
    const all = playersOf(room.meeting).filter(({ certificate }) => cast.own.has(certificate));
    all.forEach(({ member, certificate }, index) => {
      if (cast.playing.has(member)) return;
      cast.own.get(certificate)!.member = member;
      const chance = (about: string) => hash('sha256', `${certificate} ${about}`, 'buffer').readUInt32BE(0) / 2 ** 32;
      cast.playing.set(member, { member, index, of: all.length, since: now(), chance });
    });
  };

  const play = async (meeting: string, cast: Cast): Promise<void> => {
    const room = await parts.rooms().open(meeting);
    if (!room || isEnded(room.meeting)) return void casts.delete(meeting);
    if (playersOf(room.meeting).every(({ certificate }) => !cast.own.has(certificate))) return void casts.delete(meeting);
    if (parts.isFollowed(meeting)) cast.lastFollowed = now();
    if (now() - cast.lastFollowed > LEFT_ALONE_MS) return void (await arrange(room, dismisses));
    const given = yields(room.meeting);
    if (given) await arrange(room, given);
    for (const { playing, certificate, act } of actsOf(room, cast)) {
      cast.done.add(`${playing.member} ${act.key}`);
      const input = inputOf(room, cast, playing.member, certificate, act) as Json;
      const message = { id: toBase64url(randomBytes(16)), meeting, type: act.type, input, ...('sublog' in act && { sublog: act.sublog }) };
      const answer = await room.execute({ kind: 'person', id: playing.member }, message);
      // As with people: it may be over by then.
      if (!answer.ok) log.debug({ meeting, type: act.type, refusal: answer.refusal.code }, 'a player was refused');
    }
    parts.tellConnected(room);
  };

  const tick = (): void => {
    for (const [meeting, cast] of casts) {
      if (cast.isBusy) continue;
      cast.isBusy = true;
      play(meeting, cast)
        .catch((error: unknown) => log.error({ meeting, fault: faultOf(error) }, 'could not play'))
        .finally(() => (cast.isBusy = false));
    }
    if (casts.size > 0) return;
    clearInterval(looking);
    looking = undefined;
  };
  const begin = (): void => {
    looking ??= setInterval(tick, LOOK_MS);
    looking.unref();
  };

  /** Players whose server is gone: the one on duty for the meeting has them leave. */
  const mind = async (meeting: string): Promise<void> => {
    const room = await parts.rooms().open(meeting);
    const left = room && !isEnded(room.meeting) && playersOf(room.meeting).length > 0 && !casts.has(meeting);
    if (left && !(await parts.rooms().isOnDuty(meeting))) return;
    if (left) await arrange(room, dismisses);
    orphaned.delete(meeting);
  };
  const mindAll = (): void => {
    for (const meeting of orphaned)
      mind(meeting).catch((error: unknown) => log.error({ meeting, fault: faultOf(error) }, 'could not have players leave'));
    if (orphaned.size > 0) return;
    clearInterval(minding);
    minding = undefined;
  };

  const players: Players = {
    async seat(room, by, count, maySeat) {
      const may = mayArrange({ kind: 'person', id: by }, room.meeting);
      if (may !== 'yes') return may;
      if (!(await parts.rooms().isOnDuty(room.id))) return refuse('rehearsal/elsewhere');
      const places = toBePlayed(room.meeting, new Set(parts.connected(room.id))).slice(0, count ?? MOST_STAND_INS);
      if (places.length === 0) return refuse('rehearsal/nobody');
      if (!maySeat(places.length)) return refuse('rehearsal/too-often');
      const first = playersOf(room.meeting).length + 1;
      const made = new Map<string, Own>();
      const offered = places.map((place, n) => {
        const certificate = randomBytes(32).toString('hex');
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        made.set(certificate, { key: privateKey, publicKey: createPublicKey(privateKey) });
        return { place, name: say(words.nameOf, 'vi', { n: first + n }), certificate };
      });
      const cast = casts.get(room.id) ?? { own: new Map(), playing: new Map(), done: new Set(), lastFollowed: now(), isBusy: false };
      for (const [certificate, own] of made) cast.own.set(certificate, own);
      // Known before the log tells of them: nobody takes them for those of a server that is gone.
      casts.set(room.id, cast);
      const done = await arrange(room, seats(offered, by));
      if (isRefusal(done)) {
        for (const certificate of made.keys()) cast.own.delete(certificate);
        // Another request may have seated some in it meanwhile.
        if (cast.own.size === 0 && casts.get(room.id) === cast) casts.delete(room.id);
        return done;
      }
      // Nobody else's dismissal of those before takes these along.
      casts.set(room.id, cast);
      takeIn(room, cast);
      begin();
      return places.length;
    },
    async dismiss(room, by) {
      const may = mayArrange({ kind: 'person', id: by }, room.meeting);
      if (may !== 'yes') return may;
      const done = await arrange(room, dismisses);
      if (isRefusal(done)) return done;
      casts.delete(room.id);
      parts.tellConnected(room);
      return undefined;
    },
    onLine(meeting) {
      const cast = casts.get(meeting);
      return cast ? [...cast.playing.values()].filter((one) => isOnLine(one, now())).map(({ member }) => member) : [];
    },
    look(room) {
      if (room.draft || casts.has(room.id) || orphaned.has(room.id)) return;
      if (playersOf(room.meeting).length === 0 || isEnded(room.meeting)) return;
      orphaned.add(room.id);
      minding ??= setInterval(mindAll, ORPHANS_MS);
      minding.unref();
    },
    facts: (facts) => ({
      ...facts,
      async signature(need: Needs['signature'], room: Room): Promise<Evidence['signature'] | Refusal> {
        const own = casts.get(room.id)?.own.get(need.certificate);
        if (own?.member === undefined) return facts.signature(need, room);
        const known = { member: own.member, certificate: parts.certificate(), publicKey: own.publicKey };
        return { valid: await signedBy(known, { ...need, content: utf8(need.content) }), inForce: ALWAYS };
      },
      // Of those who have left as well: what they have put into a box is still counted out.
      validity: async (certificate, room) => (isPlayed(room.meeting, certificate) ? ALWAYS : facts.validity(certificate, room)),
    }),
    async close() {
      clearInterval(looking);
      clearInterval(minding);
      const left = [...casts.keys()];
      casts.clear();
      for (const meeting of left) {
        const room = await parts.rooms().open(meeting).catch(() => undefined);
        if (room) await arrange(room, dismisses).catch(() => undefined);
      }
    },
  };
  return players;
}
