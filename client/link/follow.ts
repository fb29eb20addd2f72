/** One meeting being followed: what is kept, then what was missed, then what happens; every step checked. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Json } from '../../shared/base/canonical.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { UnknownEvent } from '../../shared/meeting/log-kind.ts';
import type { SublogProof } from '../../shared/wire/meeting-log.ts';
import type { ServerToClient } from '../../shared/wire/socket.ts';
import { Ballots, type BallotsParts } from './ballots.ts';
import { otherKind, USUAL } from './kind-of.ts';
import { NOTHING_YET, type Followed } from './followed.ts';
import { HeldLog } from './held-log.ts';
import { LogIntake, type IntakeParts } from './log-intake.ts';
import type { Asked, Get } from './log-pages.ts';
import { isMilestone, isRestoration } from './milestones.ts';
import { commandMessage, deliver, UNREADABLE } from './outbox.ts';
import { isPassing } from './passing.ts';
import { Mismatch, type Replica } from './replica.ts';
import { sizeOf } from './restored.ts';
import type { Signer } from './signer.ts';
import type { Compared, Split } from './split.ts';
import type { Connection } from './socket.ts';
import type { Shelf } from './store.ts';
import { until } from './until.ts';
import { Witness, type WitnessParts } from './witness.ts';

export interface FollowingParts {
  readonly connection: Connection;
  readonly get: Get;
  /** When a page has asked that already, before it followed anything. */
  readonly askedFirst?: (path: string) => Asked | undefined;
  post<T>(path: string, body: unknown): Promise<T | Refusal>;
  readonly shelf: Shelf;
  /** A member's id; absent for a hall screen. */
  readonly member?: string;
  /** Only where signed in by key. */
  readonly signer?: Signer;
}

type Message<E extends keyof ServerToClient> = Parameters<ServerToClient[E]>[0];

/** How long an act of the chair or of oneself is tried before the screen says that it did not go through. */
const ACT_MS = 15_000;
const AGAIN_MS = 3_000;
/** Without a first connection for so long, screens say so. */
const FIRST_MS = 3_000;
/** While the server cannot read the record. */
const UNREADABLE_MS = 30_000;

export class Following {
  readonly store: StoreApi<Followed> = createStore<Followed>(() => NOTHING_YET);
  readonly ballots: Ballots;
  readonly #witness: Witness;
  readonly #held: HeldLog;
  readonly #intake: LogIntake;
  readonly #end = new AbortController();
  #unlisten: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly id: string,
    readonly parts: FollowingParts,
  ) {
    this.#held = new HeldLog(id, parts.shelf);
    this.#intake = new LogIntake(this.#ofIntake());
    const at = this.#atHand();
    this.ballots = new Ballots(at);
    this.#witness = new Witness(at);
  }

  /** What ballots and witness need of this meeting; nothing else of it. */
  #atHand(): BallotsParts & WitnessParts {
    const { parts, id } = this;
    const replica = () => this.replica;
    const mayAct = () => this.state.phase === 'ready';
    return {
      meeting: id,
      get replica() {
        return replica();
      },
      get mayAct() {
        return mayAct();
      },
      ...(parts.member !== undefined && { member: parts.member }),
      ...(parts.signer && { signer: parts.signer }),
      now: () => this.now(),
      keep: parts.shelf,
      tell: (change) => this.set(change),
      deliver: (message, how) => deliver(parts.connection, message, how),
      proof: (key, which) => parts.get<SublogProof>(`/meetings/${encodeURIComponent(id)}/sublogs/${encodeURIComponent(key)}/proof${which}`),
      catchUp: () => this.catchUp(),
      witness: async (message) => (await parts.connection.ask('witness', message))?.ok === true,
    };
  }

  #ofIntake(): IntakeParts {
    const { id, parts } = this;
    return {
      id,
      held: this.#held,
      get: parts.get,
      ...(parts.askedFirst && { askedFirst: parts.askedFirst }),
      post: (path, body) => parts.post(path, body),
      ...(parts.member !== undefined && { member: parts.member }),
      isOver: () => this.#over,
      set: (change) => this.set(change),
      publish: () => this.#publish(),
      refused: (refusal) => this.#refused(refusal),
      later: (ms) => this.#later(ms),
      broken: (why) => this.broken(why),
      newer: () => this.onNewer(),
    };
  }

  get replica(): Replica {
    return this.#held.replica;
  }

  /** The newest signed checkpoint that came with the log. */
  get note(): string | undefined {
    return this.#held.note;
  }

  get state(): Followed {
    return this.store.getState();
  }

  set(change: Partial<Followed>): void {
    if (this.#stopped) return;
    const { live, cutOff } = this.state;
    this.store.setState(change.live === undefined ? change : { ...change, cutOff: !change.live && (live || cutOff) });
  }

  /** It is followed no more. */
  get ended(): AbortSignal {
    return this.#end.signal;
  }

  get #stopped(): boolean {
    return this.#end.signal.aborted;
  }

  /** The server's time, as this device knows it. */
  now(): string {
    return timestamp(Date.now() + this.state.offset);
  }

  async start(): Promise<void> {
    const { connection } = this.parts;
    const other = otherKind(this.id);
    // Before anything can come in: read as a meeting, another kind of log looks like a broken record.
    if (other) this.#held.is(await other);
    if (this.#stopped) return;
    this.#unlisten = connection.listen({
      up: () => void this.#join(),
      down: () => this.set({ live: false }),
      refused: (refusal) => (refusal.code === 'wire/version' ? this.set({ phase: 'newer', live: false }) : this.set({ live: false })),
    });
    await this.ballots.load();
    const kept = await this.#held.read();
    if (this.#stopped) return;
    try {
      await this.#held.begin(kept);
    } catch (error) {
      if (error instanceof UnknownEvent) return this.onNewer();
      throw error;
    }
    if (this.replica.size > 0) this.#publish();
    if (kept.split) return this.torn(kept.split);
    if (connection.connected) await this.#join();
    else await this.catchUp();
  }

  stop(): void {
    this.#end.abort();
    this.#unlisten();
    this.ballots.stop();
    clearTimeout(this.#timer);
    clearTimeout(this.#first);
    if (this.parts.connection.connected) this.parts.connection.socket.emit('unfollow', { meeting: this.id });
  }

  async #join(): Promise<void> {
    const answer = await this.parts.connection.ask('follow', { meeting: this.id, clock: timestamp(Date.now()) });
    if (this.#stopped) return;
    if (!answer) return this.#later();
    if (!answer.ok) return this.#refused(answer.refusal);
    this.set({ live: true, signedOut: undefined });
    // Before anything is taken in from here: what another server, or the same one, has told this device.
    if (this.note !== undefined) this.parts.connection.socket.emit('seen', { meeting: this.id, notes: [this.note] });
    this.#intake.pages.joined();
    await this.catchUp();
    void this.ballots.resume();
    this.#look();
  }

  #later(ms = AGAIN_MS): void {
    clearTimeout(this.#timer);
    if (!this.#stopped)
      this.#timer = setTimeout(() => void (this.parts.connection.connected && !this.state.live ? this.#join() : this.catchUp()), ms);
  }

  /** Fetches what is missing and compares with the checkpoint that comes along. */
  catchUp(): Promise<void> {
    return this.#intake.want('missing');
  }

  get #over(): boolean {
    const { phase } = this.state;
    return this.#stopped || phase === 'broken' || phase === 'newer';
  }

  /** Nothing more is taken in, and nothing signed, until somebody has looked into it. */
  broken({ fault }: Mismatch): void {
    this.set({ phase: 'broken', fault, live: false });
  }

  /** Two histories were told of this log: what proves it is kept. */
  torn(split: Split): void {
    if (this.state.split) return;
    this.set({ phase: 'broken', fault: 'root', split, live: false });
    this.#held.keepSplit(split);
  }

  /** A checkpoint that another device was given, held against this copy; where they contradict each other both are kept. */
  async compare(note: string): Promise<Compared> {
    return (await import('./split.ts')).compare(this, note);
  }

  onSeen({ notes }: Message<'seen'>): void {
    for (const note of notes) void this.compare(note);
  }

  /** Also when the server that is asked cannot read on. */
  onNewer(): void {
    this.set({ phase: 'newer', live: false });
  }

  #refused(refusal: Refusal): void {
    if (isPassing(refusal)) {
      this.set(this.state.phase === 'loading' ? { refusal } : {});
      this.#later();
      return;
    }
    if (refusal.code === 'border/unknown' && this.#isGuest()) return this.onUnlisted();
    this.set({ phase: 'refused', refusal, live: false });
    // What is held here stays; it is looked for until it can be read again.
    if (refusal.code === UNREADABLE) this.#later(UNREADABLE_MS);
  }

  /**
   * By the copy that is held: of a guest who was taken off while this tablet heard nothing, the copy goes now. A delegate's stays:
   * a server that came out of a backup may know nothing of a meeting whose record tablets still hold.
   */
  #isGuest(): boolean {
    const { member } = this.parts;
    return member !== undefined && this.replica.meeting.roll.members.get(member)?.kind === 'guest';
  }

  #publish(): void {
    const { meeting, size, checked, draft } = this.replica;
    if (this.#over) return;
    this.set({ phase: 'ready', refusal: undefined, meeting, size, checked, draft });
    this.#first ??= setTimeout(() => this.set(this.state.live ? {} : { cutOff: true }), FIRST_MS);
    void this.#intake.guarded(() => this.#witness.look());
    this.#look();
  }

  /** What no meeting is has no boxes. */
  #look(): void {
    if (this.replica.kind === USUAL) this.ballots.look();
  }

  /** From the socket. */
  onEntries({ from, entries, checkpoint }: Message<'entries'>): void {
    // Before the first page there is nothing to stand them on.
    if (this.#over || this.replica.size === 0) return;
    void this.#intake.guarded(() => {
      try {
        this.#intake.accept(from, entries);
      } catch (error) {
        // The draft that is held here has just become a record, which is another log.
        if (error instanceof Mismatch && this.replica.draft) return this.onResync();
        throw error;
      }
      const milestone = !this.replica.draft && entries.some(isMilestone);
      if (checkpoint !== undefined && this.replica.founding && sizeOf(checkpoint) <= this.replica.size) {
        // Between milestones it is not looked at: reading a signature costs a weak tablet more than an entry.
        if (milestone) this.replica.check(checkpoint);
        this.#held.keepNote(checkpoint);
      } else if (milestone) void this.catchUp();
      if (entries.some(isRestoration)) this.set({ restoring: undefined });
      this.#publish();
    });
  }

  onProgress({ sublog, count, members }: Message<'progress'>): void {
    this.set({ progress: { ...this.state.progress, [sublog]: { count, ...(members && { members }) } } });
  }

  onShown({ kind, by, value }: Message<'shown'>): void {
    const { [kind]: _before, ...others } = this.state.shown;
    this.set({ shown: value === null ? others : { ...others, [kind]: { by, value } } });
  }

  /** Shows something to all who follow, or (`null`) no longer. Lost while there is no network: whoever shows it shows it again then. */
  show(kind: string, value: Json): void {
    const { socket, connected } = this.parts.connection;
    if (connected && this.state.live) socket.emit('show', { meeting: this.id, kind, value });
  }

  onConnected({ members }: Message<'connected'>): void {
    this.set({ connected: members });
  }

  onCheckpoint({ size, note }: Message<'checkpoint'>): void {
    void this.#intake.guarded(() => this.#witness.asked(size, note));
  }

  onResync(): void {
    void this.#intake.want('all');
  }

  /** Taken off the list: the copy goes, also from the device. One's own votes and receipts stay, being one's own. */
  onUnlisted(): void {
    // Whoever told two histories does not take the proof of it away.
    if (this.state.split) return;
    this.#held.drop();
    const { meeting, size, checked, draft } = NOTHING_YET;
    this.set({ phase: 'refused', refusal: refuse('border/unknown'), live: false, meeting, size, checked, draft });
  }

  /** The tablet was asleep, or its network is back. */
  wake(): void {
    this.#intake.pages.woke();
    void this.catchUp();
  }

  /**
   * Any command but a ballot. Tried for so many milliseconds with the same id; `link/not-delivered` when nobody answered: then
   * what the record says, once it is there again, is what happened.
   */
  async act(type: string, input: Json = {}, patience = ACT_MS): Promise<Refusal | undefined> {
    if (this.state.phase === 'broken') return refuse('link/record-mismatch');
    const answer = await deliver(this.parts.connection, commandMessage(this.id, type, input), { signal: AbortSignal.timeout(patience) });
    if (!answer) return refuse('link/not-delivered');
    this.set({ acted: this.state.acted + 1 });
    return answer.ok ? undefined : answer.refusal;
  }

  /** What `look` finds in the meeting, at once or as soon as it is there; undefined when it has not come within so many milliseconds. */
  until<T>(look: (meeting: Meeting) => T | undefined, patience = ACT_MS): Promise<T | undefined> {
    return until(this.store, ({ meeting }) => look(meeting), patience);
  }
}
