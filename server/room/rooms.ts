/**
 * All rooms of this process: opened when asked for, closed when nobody follows and nothing is planned, watched for what other
 * servers write. What a meeting still owes is gone on with after a crash, here or at another server.
 */
import { refuse } from '../../shared/base/refusal.ts';
import type { Unit } from '../../shared/council/council.ts';
import type { Actor, Founding } from '../../shared/meeting/feature.ts';
import { isPublished, listed, unitOf } from '../../shared/meeting/access.ts';
import { approves, listedBy, takesOffice } from '../../shared/meeting/register.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/wire/socket.ts';
import { writeBeginning, writeDraft, type DraftInput } from './beginning.ts';
import { BrokenLog } from './broken-log.ts';
import { Duty } from './duty.ts';
import { faultName } from './fault-name.ts';
import { ALONE, type Host } from './host.ts';
import { IDLE_MS, LastAsked } from './last-asked.ts';
import { LastTimes } from './last-times.ts';
import type { RoomParts } from './parts.ts';
import { draftStream, recordStream, Room } from './room.ts';
import { makeSummaries, type Summaries } from './summaries.ts';
import { LOOK_MS, Tails } from './tails.ts';
import { BROKEN_MS, readAgain, UnreadableLogs, type UnreadableLog } from './unreadable-logs.ts';

/** Opened at once where many meetings are gone on with. */
const AT_ONCE = 8;

export class Rooms {
  /** What lists of meetings show; brought up to date with every entry that is told. */
  readonly summaries: Summaries;
  readonly #rooms = new Map<string, Promise<Room | undefined>>();
  readonly #open = new Map<string, Room>();
  readonly #begun = new WeakMap<Room, Promise<Room>>();
  readonly #asked: LastAsked;
  /** Logs that could not be read when their room was to be opened, and when that was. */
  readonly #unopened = new Map<string, { readonly fault: BrokenLog; readonly at: number }>();
  readonly #unreadable: UnreadableLogs;
  readonly #host: Host;
  readonly #tails: Tails;
  readonly #duty: Duty;
  readonly #roomParts: RoomParts;
  #timer: NodeJS.Timeout | undefined;
  #tidiedAt: number;
  readonly #lastTimes: LastTimes;

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
    this.#asked = new LastAsked(steady);
    this.#lastTimes = new LastTimes({
      logs: store.logs,
      summaries: this.summaries,
      broke: (meeting, error) => this.#broke(meeting, error, 'has a last entry that cannot be read'),
    });
    this.#duty = new Duty({ records: store.records, log, server, steady, hasEnded });
    this.#tails = new Tails({
      log,
      steady,
      isElsewhere: (meeting) => this.#duty.isElsewhere(meeting),
      looked: (room) => {
        this.#unreadable.wasRead(room.stream.name);
        return this.#becomeRecordIfPublished(room).then((now) => this.#host.looked(now));
      },
    });
    this.#unreadable = new UnreadableLogs({
      log,
      steady,
      now: () => parts.context.now(),
      told: (id, fault) => parts.listener.unreadable?.({ id }, fault),
      read: (meeting, stream) => readAgain(meeting, stream, () => this.#toRead(meeting)),
    });
    const onDuty = (meeting: string) => this.#duty.take(meeting);
    const begun = (meeting: string) => this.#duty.begin(meeting);
    const listener: RoomParts['listener'] = {
      entries: (...told) => parts.listener.entries(...told),
      progress: (...told) => parts.listener.progress(...told),
      newer: (room) => parts.listener.newer?.(room),
      unreadable: ({ id }, fault) => this.#unreadable.found(id, fault),
    };
    this.#roomParts = { ...parts, listener, onDuty, begun, instead: (meeting) => this.open(meeting) };
    this.#tidiedAt = steady();
  }

  /** Of the servers on this store: this one's name, which others run, and where they are. */
  get others(): { readonly server: string; isElsewhere(meeting: string): boolean; runs(server: string): boolean } {
    return {
      server: this.#host.server,
      isElsewhere: (meeting) => this.#duty.isElsewhere(meeting),
      runs: (server) => this.#duty.runs(server),
    };
  }

  /** Whether what waits for its time in a meeting is this server's to do, now. */
  isOnDuty(meeting: string): Promise<boolean> {
    return this.#duty.take(meeting);
  }

  /** Logs that cannot be read now, of meetings and of what they hold. */
  unreadable(): UnreadableLog[] {
    return this.#unreadable.list();
  }

  /**
   * The room of a meeting: of its record when it is published, otherwise of its draft. Throws `BrokenLog` where that cannot be read,
   * without reading it anew for everybody who asks.
   */
  async open(meeting: string): Promise<Room | undefined> {
    this.#asked.asked(meeting);
    const atHand = this.#open.get(meeting);
    if (atHand && !atHand.draft) {
      if (this.#tails.isStale(atHand)) await this.#tails.lookAt(atHand);
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
        this.#asked.forget(meeting);
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
    this.parts.listener.opened?.(room);
    // Its record that it owes something was lost, or it came out of a backup.
    if (room.isPlanning) this.#duty.take(room.id).catch((error: unknown) => this.#broke(room.id, error, 'no server on duty'));
  }

  /** As `open`, for what the register has to say: where nobody else asks for it, it is closed again soon. */
  openToTell(meeting: string): Promise<Room | undefined> {
    return this.#asked.askedToTell(meeting, () => this.open(meeting));
  }

  /** A draft is opened anew: it may have become a record. */
  async #toRead(meeting: string): Promise<Room | undefined> {
    const atHand = this.#open.get(meeting);
    return atHand && !atHand.draft ? atHand : this.openToTell(meeting);
  }

  /** The room that is open, if it is: nothing is read for it. */
  atHand(meeting: string): Room | undefined {
    return this.#open.get(meeting);
  }

  #broke(meeting: string, error: unknown, what: string): void {
    this.parts.log.error({ meeting, fault: faultName(error) }, what);
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
      begun.catch((error: unknown) => {
        this.#begun.delete(draft);
        if (error instanceof BrokenLog) this.#unreadable.found(draft.id, error);
      });
    }
    return begun;
  }

  async #loadWhole(meeting: string): Promise<Room | undefined> {
    try {
      const room = await this.#load(meeting);
      this.#unopened.delete(meeting);
      for (const stream of [draftStream(meeting), recordStream(meeting)]) this.#unreadable.wasRead(stream);
      return room;
    } catch (error) {
      if (error instanceof BrokenLog) {
        this.#unopened.set(meeting, { fault: error, at: this.#host.steady() });
        this.#unreadable.found(meeting, error);
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

  /** Makes a draft; what it begins with and the list of people are written before anybody can open it. */
  async create(input: DraftInput, unit: Unit, members: readonly string[], secretary: string): Promise<string> {
    const meeting = await writeDraft(input, unit, secretary, this.parts);
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
    if (late !== undefined && !now.draft) await this.admitKeys(now, late);
    return answer;
  }

  async #begin(draft: Room): Promise<Room> {
    await writeBeginning(draft, await this.founding(unitOf(draft.meeting)), this.parts);
    const room = (await Room.open(draft.id, false, this.#roomParts, draft.stream.commands))!;
    for (const member of listed(room.meeting)) await this.admitKeys(room, member);
    return room;
  }

  async admitKeys(room: Room, member: string): Promise<void> {
    for (const certificate of await this.keysOf(member)) await room.registers(approves(certificate));
  }

  /** One that cannot be read keeps no other from what is done with all. */
  async openIfReadable(meeting: string): Promise<Room | undefined> {
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
    return this.#lastTimes.with(this.#open.values());
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
        this.parts.log.error({ fault: faultName(error) }, 'could not hear of other servers'),
      );
    void this.#unreadable.look();
    this.#closeIdle();
  }

  #isNeeded(room: Room): boolean {
    return room.isPlanning || this.#host.isFollowed(room.id);
  }

  #closeIdle(): void {
    const now = this.#host.steady();
    for (const [meeting, room] of this.#open) {
      if (this.#asked.isLately(meeting) || this.#host.isFollowed(meeting)) continue;
      if (!room.isIdle || this.#tails.isLooking(room) || this.#begun.has(room)) continue;
      this.#lastTimes.closed(room);
      this.#open.delete(meeting);
      this.#rooms.delete(meeting);
      this.#asked.forget(meeting);
      room.retire();
      this.#duty.leave(meeting).catch((error: unknown) => this.#broke(meeting, error, 'still on duty'));
    }
    // Sub-logs that a meeting is done with are let go.
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
          if (await this.#duty.take(meeting)) await this.openIfReadable(meeting);
      }),
    );
  }

  /** At start: rooms with something under way go on by themselves. */
  async resume(): Promise<void> {
    // A summary is made from the log, so one that was spoilt is made again.
    for (const { meeting } of await this.summaries.unreadable()) {
      const room = await this.openIfReadable(meeting);
      if (room) await this.summaries.write(room);
    }
    await this.#lastTimes.hear();
    await this.goOn();
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
