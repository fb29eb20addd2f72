/**
 * One meeting's room: the only place where its log and its boxes are written. It knows no features: commands, rules and
 * what follows from a fact stand in `shared/meeting`.
 */
import { toBase64url } from '../../shared/base/bytes.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { meetingOrigin } from '../../shared/log/checkpoint.ts';
import type { Evidence, Needs, Validity } from '../../shared/meeting/evidence.ts';
import type { Actor, Context, Meeting, Next } from '../../shared/meeting/feature.ts';
import { commandNamed, EMPTY_MEETING, evolveMeeting, ownerOf, sublogCommandNamed } from '../../shared/meeting/index.ts';
import { witnessesExpected } from '../../shared/meeting/minutes.ts';
import type { HeldEntries } from '../../shared/wire/http.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/wire/socket.ts';
import type { Log } from '../log.ts';
import type { Store, StoredEntry } from '../ports.ts';
import { Boxes } from './boxes.ts';
import { signedNote, type LogKey } from './log-key.ts';
import { Planned } from './planned.ts';
import { lackingOf, reasonOf, restorationOf, type Restoration } from './restoration.ts';
import { Stream, type Written } from './stream.ts';
import { Writer, type Done } from './writer.ts';

/** Facts from outside of the room, by kind. */
export interface Facts {
  signature(need: Needs['signature']): Promise<Evidence['signature'] | Refusal>;
  /** From when until when an admitted certificate is valid. */
  validity(certificate: string): Promise<Validity | undefined>;
  paper(need: Needs['paper']): Promise<Evidence['paper'] | Refusal>;
  certificate(need: Needs['certificate']): Promise<Evidence['certificate'] | Refusal>;
  member(need: Needs['member']): Promise<Evidence['member'] | Refusal>;
  minutes(need: Needs['minutes'], room: Room): Promise<Evidence['minutes'] | Refusal>;
  /** Who has signed a checkpoint of this meeting. */
  witnesses(need: Needs['witnesses'], room: Room): Promise<Evidence['witnesses']>;
}

/** Told of what is durable. Called in order. */
export interface Listener {
  entries(room: Room, from: number, entries: readonly StoredEntry[]): void;
  /** A vote's box has changed. */
  progress(room: Room, vote: string): void;
  /** A newer version writes this log: nothing more of it can be told. */
  newer?(room: Room): void;
}

export interface RoomParts {
  readonly store: Store;
  readonly key: LogKey;
  readonly facts: Facts;
  readonly context: Context & { salt(): string };
  readonly log: Log;
  readonly listener: Listener;
  /** Why a person's command of this kind has to wait, whatever the rules say; undefined where nothing stands against it. */
  readonly held?: (type: string) => Refusal | undefined;
  /** Whether what waits for its time in this meeting is this server's to do, now; where there is one server alone, it is. */
  readonly onDuty?: (meeting: string) => Promise<boolean>;
  /** Called before anything is written: from then on the meeting is gone on with after a crash, whatever comes of it. */
  readonly begun?: (meeting: string) => Promise<void>;
  /** The room that is open in the place of one that was closed. */
  readonly instead?: (meeting: string) => Promise<Room | undefined>;
}

export const recordStream = (meeting: string): string => `m/${meeting}`;
export const draftStream = (meeting: string): string => `d/${meeting}`;

const SYSTEM: Actor = { kind: 'system' };

export class Room {
  readonly #writer: Writer<Meeting>;
  readonly boxes: Boxes;
  readonly #planned: Planned;
  /** Somebody has said to go on: nothing more is taken back. */
  #goingOn = false;
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
    const stream = new Stream<Meeting>(draft ? draftStream(id) : recordStream(id), EMPTY_MEETING, evolveMeeting);
    this.#writer = new Writer(
      stream,
      parts.store.logs,
      { now: parts.context.now, salt: parts.context.salt },
      (from, entries) => parts.listener.entries(this, from, entries),
      (one, meeting) => this.#follow(one, meeting),
      () => parts.listener.newer?.(this),
    );
    this.boxes = new Boxes(id, parts, (vote) => parts.listener.progress(this, vote), (command, next, from) => this.#planned.plan(command, next, from));
    const { log, context } = parts;
    const carryOut = (command: string, { command: type, input, sublog }: Next) => this.bySystem(command, type, input, sublog);
    const settled = (command: string, next: Next) => this.#isSettled(command, next);
    const onDuty = async () => (await parts.onDuty?.(id)) ?? true;
    this.#planned = new Planned({ meeting: id, log, now: context.now, carryOut, settled, onDuty }, restoration !== undefined);
  }

  /** Reads the log and goes on with what was begun before a stop. Answers undefined when there is no such log. */
  static async open(id: string, draft: boolean, parts: RoomParts, earlier?: ReadonlyMap<string, Done>): Promise<Room | undefined> {
    const restoration = draft ? undefined : await restorationOf(parts.store.records, id);
    const room = new Room(id, draft, parts, restoration, earlier);
    const stored = await parts.store.logs.read(room.stream.name, 0);
    if (stored.length === 0) return undefined;
    room.stream.absorb(stored, undefined, (one, meeting) => room.#follow(one, meeting));
    for (const vote of Object.values(room.meeting.votes.votes)) {
      if (vote.opened && (vote.state === 'open' || vote.state === 'closing')) await room.boxes.of(vote.vote);
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

  /** The signed note over the first `size` entries of the meeting's log. */
  note(size = this.size): string {
    return signedNote(this.parts.key, meetingOrigin(this.parts.key.unit, this.id), this.stream.tree, size);
  }

  /** A command from a tablet or a desk. Refusals are answers; a thrown error is a fault. */
  execute(actor: Actor, message: CommandMessage): Promise<CommandAnswer> {
    return this.#use((room) => room.#execute(actor, message));
  }

  async #execute(actor: Actor, message: CommandMessage): Promise<CommandAnswer> {
    const scope = actor.kind === 'person' ? actor.id : 'system';
    return message.sublog === undefined
      ? this.#answer(await this.#command(actor, message, `${scope}:${message.id}`))
      : this.#castAnswer(message.sublog, await this.#sublogCommand(actor, message.sublog, message, `${scope}:${message.id}`));
  }

  /** A command of the server's own, with an id that is the same however often it is tried. */
  async bySystem(id: string, type: string, input: Json, sublog?: string): Promise<Done | Refusal> {
    const message = { type, input };
    return this.#use((room) => (sublog === undefined ? room.#command(SYSTEM, message, id) : room.#sublogCommand(SYSTEM, sublog, message, id)));
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
    return this.#using === 0 && this.#planned.isEmpty && !this.boxes.areForgetting;
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

  #answer(done: Done | Refusal): CommandAnswer {
    return isRefusal(done) ? { ok: false, refusal: done } : { ok: true, seqs: done, at: this.parts.context.now() };
  }

  async #command(actor: Actor, { type, input: raw }: { type: string; input: unknown }, id: string): Promise<Done | Refusal> {
    const command = commandNamed(type);
    if (!command) return refuse('border/unknown-command');
    const known = this.stream.commands.get(id) ?? this.earlier?.get(id);
    if (known) return known;
    if (this.waiting && command.evidence !== 'restoration') return refuse('session/restoring');
    const parsed = command.input.safeParse(raw);
    if (!parsed.success) return refuse('border/wrong-input', { field: parsed.error.issues[0]?.path.join('.') || 'input' });
    const input: unknown = parsed.data;
    const verdict = command.may(actor, this.meeting, input);
    if (verdict !== 'yes') return verdict;
    const held = actor.kind === 'person' ? this.parts.held?.(type) : undefined;
    if (held) return held;
    const need: unknown = command.evidence && command.needs?.({ input, actor, meeting: this.meeting, log: undefined });
    const evidence = need === undefined || command.evidence === undefined ? undefined : await this.#evidence(command.evidence, need);
    if (isRefusal(evidence)) return evidence;
    const done = this.#writer.submit({
      id,
      by: actor.kind === 'person' ? actor.id : 'system',
      decide: (meeting) => {
        // Asked again: what was allowed when the command came may not be any more when its turn does.
        const still = command.may(actor, meeting, input);
        return still === 'yes' ? command.decide({ input, actor, meeting, log: undefined, context: this.parts.context, evidence }) : still;
      },
    });
    return command.evidence === 'restoration' ? done.finally(() => (this.#goingOn = false)) : done;
  }

  async #sublogCommand(actor: Actor, vote: string, { type, input: raw }: { type: string; input: unknown }, id: string): Promise<Done | Refusal> {
    const command = sublogCommandNamed(type);
    if (!command) return refuse('border/unknown-command');
    // Another server may have opened it a moment ago.
    if (!this.meeting.votes.votes[vote]?.opened) await this.#writer.refresh();
    if (this.draft || !this.meeting.votes.votes[vote]?.opened) return refuse('votes/unknown-vote');
    if (this.waiting) return refuse('session/restoring');
    const parsed = command.input.safeParse(raw);
    if (!parsed.success) return refuse('border/wrong-input', { field: parsed.error.issues[0]?.path.join('.') || 'input' });
    const input: unknown = parsed.data;
    if (actor.kind === 'person') await this.#planned.begun(vote);
    const writer = await this.boxes.of(vote);
    const known = writer.stream.commands.get(id);
    if (known) return known;
    const asked = { input, actor, meeting: this.meeting, log: writer.stream.state };
    const verdict = command.may(actor, this.meeting, input);
    if (verdict !== 'yes') return verdict;
    const need: unknown = command.evidence && command.needs?.(asked);
    const evidence = need === undefined || command.evidence === undefined ? undefined : await this.#evidence(command.evidence, need);
    if (isRefusal(evidence)) return evidence;
    return writer.submit({
      id,
      by: actor.kind === 'person' ? actor.id : 'system',
      decide: (log) => {
        const { meeting } = this;
        const still = command.may(actor, meeting, input);
        return still === 'yes' ? command.decide({ input, actor, meeting, log, context: this.parts.context, evidence }) : still;
      },
    });
  }

  async #castAnswer(vote: string, done: Done | Refusal): Promise<CommandAnswer> {
    if (isRefusal(done)) return { ok: false, refusal: done };
    const seq = done[0];
    return { ok: true, seqs: done, at: this.parts.context.now(), ...(seq !== undefined && { receipt: await this.boxes.receipt(vote, seq) }) };
  }

  async #evidence(kind: keyof Needs, need: unknown): Promise<unknown> {
    switch (kind) {
      case 'checkpoint': {
        const { size } = need as Needs['checkpoint'];
        return { size, root: toBase64url(this.stream.tree.root(size)) } satisfies Evidence['checkpoint'];
      }
      case 'box':
        return this.boxes.evidence((need as Needs['box']).key, () => this.meeting);
      case 'witnesses':
        return this.parts.facts.witnesses(need as Needs['witnesses'], this);
      case 'minutes':
        return this.parts.facts.minutes(need as Needs['minutes'], this);
      case 'signature':
        return this.parts.facts.signature(need as Needs['signature']);
      case 'paper':
        return this.parts.facts.paper(need as Needs['paper']);
      case 'certificate':
        return this.parts.facts.certificate(need as Needs['certificate']);
      case 'member':
        return this.parts.facts.member(need as Needs['member']);
      case 'restoration':
        return this.#restorationEvidence();
    }
  }

  async #restorationEvidence(): Promise<Evidence['restoration'] | Refusal> {
    if (!this.restoration || !this.waiting) return refuse('session/nothing-restored');
    // What a tablet is giving back at this moment is still waited for.
    this.#goingOn = true;
    await this.#writer.refresh();
    return { lostAfter: this.size, reason: reasonOf(this.restoration, this.size) };
  }

  /**
   * Takes back what a tablet holds and this log, restored from a backup, lacks. Refuses when nobody is waiting for it, or what
   * the log key has not signed.
   */
  async takeBack(held: HeldEntries): Promise<Refusal | undefined> {
    return this.#use((room) => room.#takeBack(held));
  }

  #takeBack(held: HeldEntries): Promise<Refusal | undefined> {
    return this.#writer.takeIn((own) => (!this.waiting || this.#goingOn ? refuse('session/nothing-restored') : lackingOf(own, held, this.id, this.parts.key)));
  }

  /** Plans what a fact leads to. The id comes from the fact, so that it happens once however many servers and restarts there are. */
  #follow({ type, fact }: Written, meeting: Meeting): void {
    if (this.draft) return;
    // Also when another server said so, or this one before it was stopped.
    if (this.waiting && meeting.session.restorations.some((one) => one.lostAfter >= this.restoration!.had)) this.#planned.release();
    const next = ownerOf(type)?.after?.[type]?.(fact as never, meeting);
    if (next) this.#planned.plan(`after:${this.stream.name}:${fact.seq}`, next, milliseconds(fact.at));
    for (const sublog of ownerOf(type)?.forgets?.(type, fact as never, meeting) ?? []) this.boxes.forgetAll(sublog);
  }

  /** Nothing is owed to a sub-log that the meeting is no longer at. */
  #isSettled(id: string, { sublog }: Next): boolean {
    return sublog === undefined ? this.stream.commands.has(id) : this.meeting.votes.running !== sublog;
  }

  /** Checkpoints that tablets are being asked to sign. */
  get asked(): readonly number[] {
    return this.#planned.waiting('attest').map((input) => (input as { size: number }).size);
  }

  /** All tablets that could witness have done so: no need to wait any longer. */
  async witnessed(size: number, members: readonly string[]): Promise<void> {
    if (!witnessesExpected(this.meeting).every((one) => members.includes(one))) return;
    await this.#planned.hasten('attest', (input) => (input as { size: number }).size === size);
  }

  /** Takes in what another server has written; answers whether there was anything. */
  async refresh(): Promise<boolean> {
    const here = await this.#writer.refresh();
    return (await this.boxes.refresh()) || here;
  }

  close(): void {
    this.boxes.close();
    this.#planned.close();
  }
}
