/**
 * All rooms of this process: opened when asked for, closed when nobody follows and nothing is planned, watched for what other
 * servers write. What a meeting still owes is gone on with after a crash, here or at another server.
 */
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Unit } from '../../shared/council/council.ts';
import type { Actor, Founding } from '../../shared/meeting/feature.ts';
import { entryOf } from '../../shared/log/entry.ts';
import { admittedKeys, isPublished, listed, listedAs, unitOf } from '../../shared/meeting/access.ts';
import {
  approves,
  canLetGo,
  leavesOffice,
  listedBy,
  owedBy,
  owesList,
  revokes,
  takesOffice,
  type Registered,
} from '../../shared/meeting/register.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/wire/socket.ts';
import type { NewMeeting } from '../../shared/wire/http.ts';
import type { z } from 'zod';
import { Conflict, type Store, type StoredEntry } from '../ports.ts';
import { BrokenLog, recordUnreadable } from './broken-log.ts';
import { Duty } from './duty.ts';
import type { RoomParts } from './parts.ts';
import { draftStream, recordStream, Room } from './room.ts';
import { noteRestoration } from './restoration.ts';
import { writeEntry } from './stream.ts';
import { everyMeeting, listingsOf, makeSummaries, type Summaries, type Summary } from './summaries.ts';
import { LOOK_MS, Tails } from './tails.ts';

/** A room that nobody follows and that plans nothing is closed after so long; sub-logs that the meeting is done with are let go. */
const IDLE_MS = 300_000;
/** One that was opened only to be told something, after so long: each approved key is told to every meeting of its owner. */
const TOLD_MS = 10_000;
/** A log that could not be read is read again after so long: somebody may have put it right. */
const BROKEN_MS = 30_000;
/** Opened at once where many meetings are gone on with. */
const AT_ONCE = 8;

/** Where the rooms are: one of several servers on a store, or the only one. */
export interface Host {
  /** The server's name, another after each start: `[A-Za-z0-9._-]+`. */
  readonly server: string;
  /** Milliseconds since whenever, which nobody can set. */
  steady(): number;
  /** Whether anybody is connected who follows that meeting. */
  isFollowed(meeting: string): boolean;
  /** Whether a server of that name is known to run no more. */
  hasEnded(server: string): boolean;
}

const ALONE: Omit<Host, 'server'> = { steady: () => performance.now(), isFollowed: () => false, hasEnded: () => false };

export class Rooms {
  /** What lists of meetings show; brought up to date with every entry that is told. */
  readonly summaries: Summaries;
  readonly #rooms = new Map<string, Promise<Room | undefined>>();
  readonly #open = new Map<string, Room>();
  readonly #begun = new WeakMap<Room, Promise<Room>>();
  /** When each was last asked for. */
  readonly #asked = new Map<string, number>();
  /** Those that nobody has asked for since they were opened to be told something. */
  readonly #onlyTold = new Set<string>();
  /** Logs that could not be read when their room was to be opened, and when that was. */
  readonly #unopened = new Map<string, { readonly fault: BrokenLog; readonly at: number }>();
  /** Entries that were told of: one that stops a log is told once, however often it is asked for. */
  readonly #told = new Set<string>();
  readonly #host: Host;
  readonly #tails: Tails;
  readonly #duty: Duty;
  readonly #roomParts: RoomParts;
  #timer: NodeJS.Timeout | undefined;
  #tidiedAt: number;
  /** Time of the last entry of logs that were open and are not any more. */
  #lastTime = '';

  constructor(
    readonly parts: RoomParts,
    /** What a record of the unit with that code must begin with, as the installation is now. */
    readonly founding: (unit: string | undefined) => Promise<Founding>,
    /** Certificates in force of a member, to be admitted when a record begins. */
    readonly keysOf: (member: string) => Promise<string[]>,
    /** A draft has become a record: whoever follows it fetches anew. */
    readonly replaced: (meeting: string) => void,
    host: Partial<Host> = {},
  ) {
    const { log, store } = parts;
    this.summaries = makeSummaries(store.records);
    this.#host = { ...ALONE, server: `s${parts.context.newId()}`, ...host };
    const { steady, server, hasEnded } = this.#host;
    this.#duty = new Duty({ records: store.records, log, server, steady, hasEnded });
    this.#tails = new Tails({
      log,
      steady,
      isElsewhere: (meeting) => this.#duty.isElsewhere(meeting),
      looked: (room) => this.#becomeRecordIfPublished(room),
    });
    const onDuty = (meeting: string) => this.#duty.take(meeting);
    const begun = (meeting: string) => this.#duty.begin(meeting);
    const listener: RoomParts['listener'] = {
      entries: (...told) => parts.listener.entries(...told),
      progress: (...told) => parts.listener.progress(...told),
      newer: (room) => parts.listener.newer?.(room),
      unreadable: (room, fault) => this.#unreadable(room.id, fault),
    };
    this.#roomParts = { ...parts, listener, onDuty, begun, instead: (meeting) => this.open(meeting) };
    this.#tidiedAt = steady();
  }

  /** Meetings that cannot be read now: which log, at which entry, and why. */
  unreadable(): Array<{ readonly meeting: string; readonly fault: BrokenLog }> {
    return [
      ...[...this.#unopened].map(([meeting, { fault }]) => ({ meeting, fault })),
      ...[...this.#open.values()].flatMap(({ id, stream: { broken } }) => (broken ? [{ meeting: id, fault: broken }] : [])),
    ];
  }

  #unreadable(meeting: string, fault: BrokenLog): void {
    if (this.#told.has(fault.message)) return;
    this.#told.add(fault.message);
    const { stream, seq, why } = fault;
    this.parts.log.error({ meeting, stream, seq, why }, 'a log cannot be read');
    this.parts.listener.unreadable?.({ id: meeting }, fault);
  }

  /**
   * The room of a meeting: of its record when it is published, otherwise of its draft. Throws `BrokenLog` where that cannot be read,
   * without reading it anew for everybody who asks.
   */
  async open(meeting: string): Promise<Room | undefined> {
    this.#asked.set(meeting, this.#host.steady());
    this.#onlyTold.delete(meeting);
    const atHand = this.#open.get(meeting);
    if (atHand && !atHand.draft) {
      await this.#tails.freshen(atHand);
      return atHand;
    }
    const unopened = this.#unopened.get(meeting);
    if (unopened && this.#host.steady() - unopened.at < BROKEN_MS) throw unopened.fault;
    let opening = this.#rooms.get(meeting);
    if (!opening) {
      opening = this.#loadWhole(meeting);
      this.#rooms.set(meeting, opening);
      const forget = () => {
        this.#rooms.delete(meeting);
        this.#asked.delete(meeting);
        this.#onlyTold.delete(meeting);
      };
      opening.then((found) => (found ? this.#opened(found) : forget()), forget);
    }
    const room = await opening;
    // Another server may have published it since.
    if (room?.draft) await room.refresh();
    return room && this.#becomeRecordIfPublished(room);
  }

  #opened(room: Room): void {
    this.#open.set(room.id, room);
    // Its record that it owes something was lost, or it came out of a backup.
    if (room.isPlanning) this.#duty.take(room.id).catch((error: unknown) => this.#broke(room.id, error, 'no server on duty'));
  }

  /** As `open`, for what the register has to say: where nobody else asks for it, it is closed again soon. */
  openToTell(meeting: string): Promise<Room | undefined> {
    const isOnlyTold = !this.#asked.has(meeting) || this.#onlyTold.has(meeting);
    const opening = this.open(meeting);
    if (isOnlyTold) this.#onlyTold.add(meeting);
    return opening;
  }

  /** The room that is open, if it is: nothing is read for it. */
  atHand(meeting: string): Room | undefined {
    return this.#open.get(meeting);
  }

  #broke(meeting: string, error: unknown, what: string): void {
    this.parts.log.error({ meeting, fault: error instanceof Error ? error.name : 'unknown' }, what);
  }

  async #becomeRecordIfPublished(room: Room): Promise<Room> {
    return room.draft && isPublished(room.meeting) ? this.#becomeRecord(room) : room;
  }

  /** Puts the record in the place of its draft: once, however many ask and whichever server it was published at. */
  #becomeRecord(draft: Room): Promise<Room> {
    let begun = this.#begun.get(draft);
    if (!begun) {
      begun = this.#begin(draft).then(async (record) => {
        this.#rooms.set(draft.id, Promise.resolve(record));
        this.#opened(record);
        draft.retire();
        await this.summaries.write(record);
        this.replaced(draft.id);
        return record;
      });
      this.#begun.set(draft, begun);
      begun.catch(() => this.#begun.delete(draft));
    }
    return begun;
  }

  async #loadWhole(meeting: string): Promise<Room | undefined> {
    try {
      const room = await this.#load(meeting);
      this.#unopened.delete(meeting);
      return room;
    } catch (error) {
      if (error instanceof BrokenLog) {
        this.#unopened.set(meeting, { fault: error, at: this.#host.steady() });
        this.#unreadable(meeting, error);
      }
      throw error;
    }
  }

  async #load(meeting: string): Promise<Room | undefined> {
    const draft = await Room.open(meeting, true, this.#roomParts);
    if (!draft) return undefined;
    if (!isPublished(draft.meeting)) return draft;
    return this.#begin(draft);
  }

  /** Makes a draft; its entry 0 and the list of people are written before anybody can open it. */
  async create(input: z.infer<typeof NewMeeting>, unit: Unit, members: readonly string[], secretary: string): Promise<string> {
    const meeting = `m${this.parts.context.newId()}`;
    const event = MEETING.begins({ ...input, meeting, unit: unit.code, council: unit.name });
    const { entry } = writeEntry(event, 0, this.parts.context.now(), secretary, `create:${meeting}`, this.parts.context.salt);
    await this.parts.store.logs.append(draftStream(meeting), 0, [entry]);
    const room = (await this.open(meeting))!;
    for (const member of members) await room.registers(takesOffice(member));
    await this.summaries.write(room);
    return meeting;
  }

  async execute(actor: Actor, message: CommandMessage): Promise<CommandAnswer> {
    const room = await this.open(message.meeting);
    if (!room) return { ok: false, refusal: refuse('border/unknown') };
    const answer = await room.execute(actor, message);
    if (!answer.ok) return answer;
    const now = await this.#becomeRecordIfPublished(room);
    const late = listedBy(message.type, message.input);
    if (late !== undefined && !now.draft) await this.#admitKeys(now, late);
    return answer;
  }

  /** Begins the record with what the draft carries over; goes on from where a crash left it. The list is the same every time. */
  async #begin(draft: Room): Promise<Room> {
    const { store, context } = this.parts;
    const stream = recordStream(draft.id);
    const founding = await this.founding(unitOf(draft.meeting));
    const last = draft.stream.entries.length - 1;
    const by = draft.stream.entries[last] ? (JSON.parse(draft.stream.entries[last].line) as { by: string }).by : 'system';
    const events = MEETING.carried(draft.meeting, founding);
    for (;;) {
      const before = await store.logs.read(stream, 0, events.length);
      const have = before.length;
      let at = have > 0 ? entryOf(before[have - 1]!.line).at : '';
      if (have >= events.length) break;
      const entries: StoredEntry[] = events
        .slice(have, have + 1000)
        .map((event, index) => {
          // As everywhere in a log, also after a crash with the clock set back in between.
          const now = context.now();
          at = now > at ? now : at;
          return writeEntry(MEETING.check(event), have + index, at, by, `begin:${draft.id}:${have + index}`, context.salt).entry;
        });
      try {
        await store.logs.append(stream, have, entries);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
    const room = (await Room.open(draft.id, false, this.#roomParts, draft.stream.commands))!;
    for (const member of listed(room.meeting)) await this.#admitKeys(room, member);
    return room;
  }

  async #admitKeys(room: Room, member: string): Promise<void> {
    for (const certificate of await this.keysOf(member)) await room.registers(approves(certificate));
  }

  /**
   * A key was approved: it counts from now on in every meeting its owner is listed in that is not over. Answers whether all of
   * them have taken it.
   */
  async keyAdmitted(member: string, certificate: string): Promise<boolean> {
    let all = true;
    const missed = () => void (all = false);
    await this.#tellEach(this.#notOver(member, undefined, missed), async (room) => {
      if (room.draft || !listedAs(member, room.meeting)) return;
      if (isRefusal(await room.registers(approves(certificate)))) all = false;
    });
    return all;
  }

  /**
   * Takes somebody off the drafts that list them, where nothing else names them. False where a record has named them, or a
   * draft has given them a duty.
   */
  async letGo(member: string): Promise<boolean> {
    const drafts: Room[] = [];
    for await (const { meeting, ever } of this.summaries.all()) {
      if (ever && !ever.includes(member)) continue;
      const room = await this.#openIfReadable(meeting);
      // What cannot be read may name them.
      if (!room || !canLetGo(member, room.meeting, room.draft)) return false;
      if (room.draft && listedAs(member, room.meeting)) drafts.push(room);
    }
    for (const room of drafts) {
      if (isRefusal(await room.registers(leavesOffice(member), true))) return false;
      await this.summaries.write(room);
    }
    return true;
  }

  /** Whether something that this key of a member's signed stands in a sub-log that can still grow. */
  async awaitsKey(member: string, certificate: string): Promise<boolean> {
    for await (const room of this.#notOver(member, (one) => one.stage !== 'draft' && one.stage !== 'published')) {
      const owner = admittedKeys(room.meeting).get(certificate)?.member;
      if (owner !== undefined && (await room.sublogs.liveHolds(owner, certificate))) return true;
    }
    return false;
  }

  /** Everywhere it was admitted, also where its owner is no longer listed: what it signed may not be counted yet. Answers as above. */
  async keyRevoked(member: string, certificate: string): Promise<boolean> {
    let all = true;
    const missed = () => void (all = false);
    await this.#tellEach(this.#notOver(member, undefined, missed), async (room) => {
      if (admittedKeys(room.meeting).has(certificate) && isRefusal(await room.registers(revokes(certificate)))) all = false;
    });
    return all;
  }

  /**
   * Somebody has come into office, left it or become something else, in all of their units or in some: the total follows.
   * `standing`: in the unit with that code. Answers the meetings that could not let them go, because they are in the chair.
   */
  async officeChanged(
    person: Omit<Registered, 'standing'>,
    standing: (unit: string | undefined) => Registered['standing'],
  ): Promise<Room[]> {
    const { id: member, kind } = person;
    const stuck: Room[] = [];
    const owing = this.#notOver(undefined, (one) => owesList({ id: member, kind, standing: standing(one.unit) }, listingsOf(one)(member)));
    await this.#tellEach(owing, async (room) => {
      const act = owedBy({ id: member, kind, standing: standing(unitOf(room.meeting)) }, room.meeting);
      const done = act && (await room.registers(act, true));
      if (done && !isRefusal(done) && !room.draft && listedAs(member, room.meeting)) await this.#admitKeys(room, member);
      if (isStuck(done, member, room)) stuck.push(room);
      await this.summaries.write(room);
    });
    return stuck;
  }

  /**
   * Rooms of meetings that are not over, each opened when it is its turn: all, or those that list somebody or did. `missed`: one that
   * cannot be opened now, or whose summary does not say whom it lists.
   */
  async *#notOver(
    member?: string,
    which: (summary: Summary) => boolean = () => true,
    missed: () => void = () => undefined,
  ): AsyncGenerator<Room> {
    if ((await this.summaries.unreadable()).length > 0) missed();
    for (const summary of await this.summaries.unsettled(member)) {
      if (summary.stage === 'closed' || !which(summary)) continue;
      const room = await this.#openIfReadable(summary.meeting);
      if (room) yield room;
      else missed();
    }
  }

  /** One that takes nothing keeps no other from hearing; then it is thrown, so that whoever tells them tries again. */
  async #tellEach(rooms: AsyncIterable<Room>, tell: (room: Room) => Promise<void>): Promise<void> {
    let first: unknown;
    for await (const room of rooms) {
      try {
        await tell(room);
      } catch (error) {
        this.#broke(room.id, error, 'could not be told');
        first ??= error;
      }
    }
    if (first !== undefined) throw first;
  }

  /** One that cannot be read keeps no other from what is done with all. */
  async #openIfReadable(meeting: string): Promise<Room | undefined> {
    try {
      return await this.openToTell(meeting);
    } catch (error) {
      // Told where it was found.
      if (!(error instanceof BrokenLog)) this.#broke(meeting, error, 'could not open');
      return undefined;
    }
  }

  /** The time of the last entry of each log that is open, or was. */
  lastTimes(): string[] {
    return [this.#lastTime, ...[...this.#open.values()].map(timeOf)].filter((one) => one !== '');
  }

  /** From now on what other servers do is looked for, and rooms that nobody needs are closed. */
  watch(): void {
    this.#timer = setInterval(() => this.tick(), LOOK_MS);
    this.#timer.unref();
  }

  /** What is done every moment; each room and each server is looked at when it is its turn. */
  tick(): void {
    this.#tails.look([...this.#open.values()].filter((room) => this.#isNeeded(room)));
    this.#duty
      .tick([...this.#open.keys()])
      .then((gone) => (gone ? this.goOn() : undefined))
      .catch((error: unknown) =>
        this.parts.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'could not hear of other servers'),
      );
    this.#closeIdle();
  }

  #isNeeded(room: Room): boolean {
    return room.isPlanning || this.#host.isFollowed(room.id);
  }

  #closeIdle(): void {
    const now = this.#host.steady();
    for (const [meeting, room] of this.#open) {
      const asked = now - this.#asked.get(meeting)! < (this.#onlyTold.has(meeting) ? TOLD_MS : IDLE_MS);
      if (asked || this.#host.isFollowed(meeting) || !room.isIdle || this.#tails.isLooking(room) || this.#begun.has(room)) continue;
      this.#lastTime = [this.#lastTime, timeOf(room)].sort().at(-1)!;
      for (const all of [this.#open, this.#rooms, this.#asked, this.#onlyTold]) all.delete(meeting);
      room.retire();
      this.#duty.leave(meeting).catch((error: unknown) => this.#broke(meeting, error, 'still on duty'));
    }
    if (now - this.#tidiedAt < IDLE_MS) return;
    this.#tidiedAt = now;
    for (const room of this.#open.values()) room.sublogs.letGo();
  }

  /** Takes over meetings that may owe something and have no server on duty any more. */
  async goOn(): Promise<void> {
    const left = await this.#duty.left();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let meeting = left.pop(); meeting !== undefined; meeting = left.pop())
          if (await this.#duty.take(meeting)) await this.#openIfReadable(meeting);
      }),
    );
  }

  /** At start: rooms with something under way go on by themselves. */
  async resume(): Promise<void> {
    // A summary is made from the log, so one that was spoilt is made again.
    for (const { meeting } of await this.summaries.unreadable()) {
      const room = await this.#openIfReadable(meeting);
      if (room) await this.summaries.write(room);
    }
    await this.#hearLast();
    await this.goOn();
  }

  /** The clock is held against the last entries also of meetings that are not opened. */
  async #hearLast(): Promise<void> {
    for (const { meeting, log, size } of await this.summaries.unsettled()) {
      const stream = log === 'record' ? recordStream(meeting) : draftStream(meeting);
      const [last] = (await this.parts.store.logs.read(stream, Math.max(0, size - 1))).slice(-1);
      try {
        if (last) this.#lastTime = [this.#lastTime, entryOf(last.line).at].sort().at(-1)!;
      } catch (error) {
        this.#broke(meeting, error, 'has a last entry that cannot be read');
      }
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    const open = [...this.#open.values()];
    // What owes nothing is not opened at the next start because it was open at the last.
    const settled = open.filter((room) => room.isIdle && !this.#begun.has(room));
    for (const room of open) room.close();
    await Promise.all(settled.map(({ id }) => this.#duty.leave(id).catch((error: unknown) => this.#broke(id, error, 'still on duty'))));
    await this.#duty.stop();
  }
}

/** Whether a meeting that was to let somebody go could not, because they are in the chair. */
export const isStuck = (done: readonly number[] | Refusal | undefined, member: string, { meeting }: Room): boolean =>
  isRefusal(done) && listedAs(member, meeting) === 'delegate';

const timeOf = ({ stream }: Room): string => stream.entries.slice(-1).map(({ line }) => entryOf(line).at)[0] ?? '';

/**
 * After a restore, before anything is served: every meeting that is not over waits for what tablets still hold, until its chair
 * or secretary goes on.
 */
export async function awaitTablets({ logs, records }: Store, madeAt: string): Promise<void> {
  for await (const { meeting, stage } of everyMeeting(records)) {
    const had = stage === 'approved' ? 0 : (await logs.read(recordStream(meeting), 0)).length;
    if (had > 0) await noteRestoration(records, meeting, { madeAt, had });
  }
}

/**
 * For callers that only need to know whether somebody may look at a meeting. Of one that cannot be read they hear just that, if the
 * list of meetings knows that it is theirs.
 */
export async function readable(rooms: Rooms, meeting: string, member: string | undefined, hallOf?: string): Promise<Room | Refusal> {
  let room: Room | undefined;
  try {
    room = await rooms.open(meeting);
  } catch (error) {
    if (!(error instanceof BrokenLog)) throw error;
    const isTheirs = hallOf === undefined ? member !== undefined && (await isListed(rooms.summaries, meeting, member)) : hallOf === meeting;
    return isTheirs ? recordUnreadable() : refuse('border/unknown');
  }
  if (!room) return refuse('border/unknown');
  if (hallOf !== undefined) {
    if (hallOf !== meeting || room.draft) return refuse('border/unknown');
    return room.stream.broken ? recordUnreadable() : room;
  }
  const kind = member === undefined ? undefined : listedAs(member, room.meeting);
  if (!kind) return refuse('border/unknown');
  if (room.draft && kind !== 'secretary') return refuse('border/unknown');
  return room.stream.broken ? recordUnreadable() : room;
}

/** By what the lists say, where the log does not. */
async function isListed(summaries: Summaries, meeting: string, member: string): Promise<boolean> {
  const summary = await summaries.get(meeting);
  if (summary) return (summary.stage === 'draft' ? summary.secretaries : summary.members).includes(member);
  return (await summaries.unreadable()).some((one) => one.meeting === meeting && one.members.includes(member));
}
