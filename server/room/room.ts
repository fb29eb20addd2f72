/**
 * One meeting's room: the only place where its log and its sub-logs are written. It knows no features: commands, rules and
 * what follows from a fact stand in `shared/meeting`.
 */
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { meetingOrigin } from '../../shared/log/checkpoint.ts';
import { unitOf, witnessesExpected } from '../../shared/meeting/access.ts';
import type { Actor, AnyCommand, Meeting, Next } from '../../shared/meeting/feature.ts';
import { kindOf } from '../../shared/kinds/kinds.ts';
import type { RegisterAct } from '../../shared/meeting/register.ts';
import type { LogKind } from '../../shared/meeting/log-kind.ts';
import type { HeldEntries } from '../../shared/wire/meeting-log.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/wire/socket.ts';
import { BrokenLog } from './broken-log.ts';
import { Consequences } from './consequences.ts';
import { GivingBack } from './giving-back.ts';
import { signedNote, type LogKey } from './log-key.ts';
import { ownEvidence } from './own-evidence.ts';
import type { Providers, RoomParts } from './parts.ts';
import { Planned } from './planned.ts';
import { HandedInLines } from './handed-in.ts';
import { Issuers } from './issuers.ts';
import { restorationOf, type Restoration } from './restoration.ts';
import { Stream } from './stream.ts';
import { Sublogs } from './sublogs.ts';
import { Destruction } from './until-destroyed.ts';
import { Urns } from './urns.ts';
import { Writer, type Done, type Task } from './writer.ts';

export const recordStream = (meeting: string): string => `${kindOf(meeting).streams.record}/${meeting}`;
export const draftStream = (meeting: string): string => `${kindOf(meeting).streams.draft}/${meeting}`;

const SYSTEM: Actor = { kind: 'system' };

export class Room {
  readonly #writer: Writer<Meeting>;
  readonly kind: LogKind;
  readonly sublogs: Sublogs;
  readonly urns: Urns;
  readonly issuers: Issuers;
  readonly handedIn: HandedInLines;
  readonly #providers: Providers;
  readonly #planned: Planned;
  readonly #giving: GivingBack;
  readonly #destruction: Destruction;
  readonly #consequences: Consequences;
  /** Commands under way. */
  #using = 0;
  #retired = false;

  private constructor(
    readonly id: string,
    /** A draft is no record: it has no checkpoints, no sub-logs, and nobody but the secretariat sees it. */
    readonly draft: boolean,
    readonly parts: RoomParts,
    readonly restoration: Restoration | undefined,
    /** Commands of the draft that this record began with: the one that published it may come again. */
    readonly earlier?: ReadonlyMap<string, Done>,
  ) {
    this.kind = parts.kind ?? kindOf(id);
    this.#providers = { ...parts.facts, ...ownEvidence };
    const stream = new Stream<Meeting>(`${draft ? this.kind.streams.draft : this.kind.streams.record}/${id}`, this.kind);
    this.#writer = new Writer(
      stream,
      parts.store.logs,
      { now: parts.context.now, salt: parts.context.salt },
      (from, entries) => parts.listener.entries(this, from, entries),
      (one, meeting) => this.#consequences.follow(one, meeting),
      (why) => (why === 'newer' ? parts.listener.newer?.(this) : parts.listener.unreadable?.(this, why)),
    );
    this.sublogs = new Sublogs(this, (command, next, from) => this.#planned.plan(command, next, from));
    this.urns = new Urns(parts.store.records, id);
    this.issuers = new Issuers(parts.store.logs, id, parts.context.salt);
    this.handedIn = new HandedInLines(parts.store.logs, id, parts.context.salt);
    const { log, context } = parts;
    this.#destruction = new Destruction([this.issuers, this.handedIn, this.urns], { meeting: id, log });
    this.#giving = new GivingBack({
      meeting: id,
      logs: parts.store.logs,
      writer: this.#writer,
      isWaiting: () => this.waiting,
      key: () => this.key,
    });
    const carryOut = (command: string, { command: type, input, sublog }: Next) => this.bySystem(command, type, input, sublog);
    const settled = (command: string, next: Next) => this.#consequences.isSettled(command, next);
    const onDuty = async () => (await parts.onDuty?.(id)) ?? true;
    this.#planned = new Planned({ meeting: id, log, ...context, carryOut, settled, onDuty }, restoration !== undefined);
    this.#consequences = new Consequences(this, this.#planned, this.#destruction);
  }

  /**
   * Reads the log and goes on with what was begun before a stop. Answers undefined when there is no such log; throws `BrokenLog` where
   * an entry of it, or of a sub-log that the meeting is at, cannot be read.
   */
  static async open(id: string, draft: boolean, parts: RoomParts, earlier?: ReadonlyMap<string, Done>): Promise<Room | undefined> {
    const restoration = draft ? undefined : await restorationOf(parts.store.records, id);
    const room = new Room(id, draft, parts, restoration, earlier);
    const stored = await parts.store.logs.read(room.stream.name, 0);
    if (stored.length === 0) return undefined;
    try {
      try {
        room.stream.absorb(stored, undefined, (one, meeting) => room.#consequences.follow(one, meeting));
      } catch (error) {
        throw BrokenLog.of(room.stream.name, room.size, error);
      }
      if (!draft) for (const key of room.kind.liveKeys(room.meeting)) await room.sublogs.of(key);
    } catch (error) {
      // What it planned up to there is not done.
      room.retire();
      throw error;
    }
    room.#planned.begin();
    return room;
  }

  get stream(): Stream<Meeting> {
    return this.#writer.stream;
  }

  get meeting(): Meeting {
    return this.stream.state;
  }

  get size(): number {
    return this.stream.size;
  }

  /** Restored from a backup, and nobody has said yet to go on. */
  get waiting(): boolean {
    return this.#planned.held;
  }

  /** The installation's key, under the name of the unit whose log it is. */
  get key(): LogKey {
    return { ...this.parts.key, unit: unitOf(this.meeting) ?? this.parts.key.unit };
  }

  /** The signed note over the first `size` entries of the meeting's log. */
  note(size = this.size): string {
    return signedNote(this.key, meetingOrigin(this.key.unit, this.id), this.stream.tree, size);
  }

  /** A command from a tablet or a desk. Refusals are answers; a thrown error is a fault. */
  execute(actor: Actor, message: CommandMessage): Promise<CommandAnswer> {
    return this.#use((room) => room.#execute(actor, message));
  }

  async #execute(actor: Actor, message: CommandMessage): Promise<CommandAnswer> {
    const scope = actor.kind === 'person' ? actor.id : 'system';
    const done = await this.#carryOut(actor, message, `${scope}:${message.id}`);
    if (isRefusal(done)) return { ok: false, refusal: done };
    const at = this.parts.context.now();
    const seq = message.sublog === undefined ? undefined : done[0];
    return seq === undefined
      ? { ok: true, seqs: done, at }
      : { ok: true, seqs: done, at, receipt: await this.sublogs.receipt(message.sublog!, seq) };
  }

  /** A command of the server's own, with an id that is the same however often it is tried. */
  async bySystem(id: string, type: string, input: Json, sublog?: string): Promise<Done | Refusal> {
    return this.#use((room) => room.#carryOut(SYSTEM, { type, input, ...(sublog !== undefined && { sublog }) }, id));
  }

  /** Whoever writes keeps the room open; whoever still holds one that was closed meanwhile writes in the one in its place. */
  async #use<T>(act: (room: Room) => Promise<T>): Promise<T> {
    const instead = this.#retired ? await this.parts.instead?.(this.id) : undefined;
    if (instead && instead !== this) return instead.#use(act);
    this.#using++;
    try {
      if (!this.draft) await this.parts.begun?.(this.id);
      return await act(this);
    } finally {
      this.#using--;
    }
  }

  /** Nothing is under way in it, and nothing of it is planned. */
  get isIdle(): boolean {
    return this.#using === 0 && this.#planned.isEmpty && !this.sublogs.areForgetting && this.urns.isEmpty && this.#destruction.isEmpty;
  }

  /** What follows from its log is waiting for its time, or for somebody to go on after a restore. */
  get isPlanning(): boolean {
    return !this.#planned.isEmpty;
  }

  /** Closed for good while the server goes on: another is opened when the meeting is asked for. */
  retire(): void {
    this.#retired = true;
    this.close();
  }

  /** What the council's register does to the meeting; `again`: a later act of the same kind is another one. */
  registers({ of, command, input }: RegisterAct, again = false): Promise<Done | Refusal> {
    return this.bySystem(again ? `${of}:${this.size}` : of, command, input);
  }

  /** The one way of every command, of the meeting's log and of its sub-logs: known? may? evidence, decide, append. */
  async #carryOut(
    actor: Actor,
    { type, input: raw, sublog: key }: Pick<CommandMessage, 'type' | 'sublog'> & { readonly input: unknown },
    id: string,
  ): Promise<Done | Refusal> {
    const command = await this.#commandFor(type, key);
    if (isRefusal(command)) return command;
    const before = key === undefined ? (this.earlier?.get(id) ?? this.stream.commands.get(id)) : undefined;
    if (before) return before;
    if (this.waiting && !command.whileWaiting) return refuse('session/restoring');
    const parsed = command.input.safeParse(raw);
    if (!parsed.success) return refuse('border/wrong-input', { field: parsed.error.issues[0]?.path.join('.') || 'input' });
    const input = parsed.data as unknown;
    if (key !== undefined && actor.kind === 'person' && this.#planned.isBeginning(key)) await this.#planned.begun(key);
    const writer = key === undefined ? this.#writer : (await this.sublogs.of(key)).writer;
    const known = writer.stream.commands.get(id);
    if (known) return known;
    const asked = () => ({ input, actor, meeting: this.meeting, log: key === undefined ? undefined : writer.stream.state });
    const verdict = command.may(actor, this.meeting, input);
    if (verdict !== 'yes') return verdict;
    const held = actor.kind === 'person' && command.byTheClock ? this.parts.clockInDoubt?.() : undefined;
    if (held) return held;
    const evidence = await this.#evidence(command, command.needs?.(asked()));
    if (isRefusal(evidence)) return evidence;
    const done = this.#submit(writer, {
      id,
      by: actor.kind === 'person' ? actor.id : 'system',
      decide: (state) => {
        const meeting = key === undefined ? (state as Meeting) : this.meeting;
        // Asked again: what was allowed when the command came may not be any more when its turn does.
        const still = command.may(actor, meeting, input);
        if (still !== 'yes') return still;
        return command.decide({ input, actor, meeting, log: key === undefined ? undefined : state, context: this.parts.context, evidence });
      },
    });
    return command.whileWaiting ? done.finally(() => this.#giving.decided()) : done;
  }

  #submit(writer: Writer<Meeting> | Writer<unknown>, task: Task<unknown>): Promise<Done | Refusal> {
    return (writer as Writer<unknown>).submit(task);
  }

  /** Another server may have opened what is asked for a moment ago: it is looked for once before it is refused. */
  async #commandFor(type: string, key: string | undefined): Promise<AnyCommand | Refusal> {
    if (key === undefined) return this.kind.command(type) ?? refuse('border/unknown-command');
    const found = this.kind.sublogCommand(type);
    if (!found) return refuse('border/unknown-command');
    const { sublog, command } = found;
    if (!this.draft && isRefusal(sublog.there(this.meeting, key))) await this.#writer.refresh();
    const there = sublog.there(this.meeting, key);
    return isRefusal(there) ? there : command;
  }

  async #evidence({ evidence: kind }: AnyCommand, need: unknown): Promise<unknown> {
    if (kind === undefined || need === undefined) return undefined;
    const provide = this.#providers[kind] as (need: unknown, room: Room) => Promise<unknown>;
    return provide(need, this);
  }

  /** Somebody has said to go on: what a tablet is giving back at this moment is still waited for, nothing more is taken. */
  goingOn(): Promise<void> {
    return this.#giving.goingOn();
  }

  /** Takes back what a tablet holds and this log, restored from a backup, lacks; refuses as `GivingBack.take`. */
  takeBack(held: HeldEntries): Promise<Refusal | undefined> {
    return this.#use((room) => room.#giving.take(held));
  }

  /** Checkpoints that tablets are being asked to sign. */
  get asked(): readonly number[] {
    return this.#planned.asking();
  }

  /** All tablets that could witness have done so: no need to wait any longer. */
  async witnessed(size: number, members: readonly string[]): Promise<void> {
    if (!witnessesExpected(this.meeting).every((one) => members.includes(one))) return;
    await this.#planned.hasten(size);
  }

  /** Takes in what another server has written; answers whether there was anything. */
  async refresh(): Promise<boolean> {
    const here = await this.#writer.refresh();
    return (await this.sublogs.refresh()) || here;
  }

  close(): void {
    this.#destruction.close();
    this.#consequences.close();
    this.sublogs.close();
    this.#planned.close();
  }
}
