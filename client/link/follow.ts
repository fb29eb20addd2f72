/** One meeting being followed: what is kept, then what was missed, then what happens; every step checked. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds, timestamp } from '../../shared/base/time.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { dutiesOf } from '../../shared/meeting/access.ts';
import type { Duty, Meeting } from '../../shared/meeting/feature.ts';
import { UnknownEvent } from '../../shared/meeting/log-kind.ts';
import type { LogPage, SublogProof } from '../../shared/wire/http.ts';
import type { ServerToClient, WireEntry } from '../../shared/wire/socket.ts';
import { Ballots, type BallotsParts } from './ballots.ts';
import { otherKind, USUAL } from './kind-of.ts';
import { NOTHING_YET, type Followed } from './followed.ts';
import { HeldLog } from './held-log.ts';
import { LogPages, type Get } from './log-pages.ts';
import { commandMessage, deliver, UNREADABLE } from './outbox.ts';
import { isPassing } from './passing.ts';
import { Mismatch, type Replica } from './replica.ts';
import { afterLoss, heldBeyond, sizeOf } from './restored.ts';
import type { Signer } from './signer.ts';
import type { Compared, Split } from './split.ts';
import type { Connection } from './socket.ts';
import type { Shelf } from './store.ts';
import { until } from './until.ts';
import { Witness, type WitnessParts } from './witness.ts';

export interface FollowingParts {
  readonly connection: Connection;
  readonly get: Get;
  post<T>(path: string, body: unknown): Promise<T | Refusal>;
  readonly shelf: Shelf;
  /** A member's id; absent for a hall screen. */
  readonly member?: string;
  /** Only where signed in by key. */
  readonly signer?: Signer;
}

type Message<E extends keyof ServerToClient> = Parameters<ServerToClient[E]>[0];

/** Facts that are shown only once the tablet has compared its copy with the signed checkpoint that comes along. */
const MILESTONES = new Set(['voteOpened', 'voteClosed', 'adjourned', 'sessionClosed', 'restored']);
/** How long an act of the chair or of oneself is tried before the screen says that it did not go through. */
const ACT_MS = 15_000;
const AGAIN_MS = 3_000;
/** While the server cannot read the record. */
const UNREADABLE_MS = 30_000;
/** While a restored server waits, for a tablet that hears nothing over the socket. */
const RESTORING_MS = 10_000;

export class Following {
  readonly store: StoreApi<Followed> = createStore<Followed>(() => NOTHING_YET);
  readonly ballots: Ballots;
  readonly #witness: Witness;
  readonly #held: HeldLog;
  readonly #pages: LogPages;
  /** The fetch under way, and those that were asked for meanwhile. */
  #fetching: Promise<void> | undefined;
  /** What is to be fetched next: what is missing, or all of it anew. */
  #wanted: 'missing' | 'all' | undefined;
  readonly #end = new AbortController();
  #unlisten: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly id: string,
    readonly parts: FollowingParts,
  ) {
    this.#held = new HeldLog(id, parts.shelf);
    this.#pages = new LogPages(id, parts.get);
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
    if (!this.#stopped) this.store.setState(change);
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
    this.#pages.joined();
    await this.catchUp();
    void this.ballots.resume();
  }

  #later(ms = AGAIN_MS): void {
    clearTimeout(this.#timer);
    if (!this.#stopped)
      this.#timer = setTimeout(() => void (this.parts.connection.connected && !this.state.live ? this.#join() : this.catchUp()), ms);
  }

  /** Fetches what is missing and compares with the checkpoint that comes along. */
  catchUp(): Promise<void> {
    return this.#want('missing');
  }

  /** One fetch at a time: whoever asks while one is under way has one more after it, and shares that with all others. */
  #want(what: 'missing' | 'all'): Promise<void> {
    if (this.#wanted !== 'all') this.#wanted = what;
    this.#fetching ??= this.#fetchAll();
    return this.#fetching;
  }

  async #fetchAll(): Promise<void> {
    // Not before `#fetching` stands.
    await Promise.resolve();
    try {
      while (this.#wanted && !this.#over) {
        const fresh = this.#wanted === 'all';
        this.#wanted = undefined;
        await this.#fetch(fresh);
      }
    } finally {
      // In the very turn in which nothing is wanted any more: whoever asks a moment later begins anew, and is not lost.
      this.#wanted = undefined;
      this.#fetching = undefined;
    }
  }

  get #over(): boolean {
    const { phase } = this.state;
    return this.#stopped || phase === 'broken' || phase === 'newer';
  }

  async #fetch(fresh = false): Promise<void> {
    if (this.#over) return;
    const from = fresh ? 0 : this.replica.size;
    const page = await this.#log(from);
    if (this.#over) return;
    if (isRefusal(page)) {
      this.set({ asked: true });
      return this.#refused(page);
    }
    this.#clock(page.now);
    await this.#guarded(async () => {
      // A server that lags behind answers from its own end.
      if (page.meeting !== this.id || page.from > from) throw new Mismatch('order');
      const draftNow = page.checkpoint === undefined;
      if (draftNow && this.replica.founding) throw new Mismatch('signature');
      // A draft has become a record, or a draft is looked at again: it is another log, taken from its beginning.
      if (!fresh && this.replica.draft && (!draftNow || from !== this.replica.size)) return this.#fetch(true);
      if (fresh) this.#held.renew(page.entries);
      else {
        const before = this.#duties();
        this.#accept(page.from, page.entries);
        // Of what is held here more may be read from now on, also of the past: while this tablet heard nothing its owner took the chair.
        if (from > 0 && [...this.#duties()].some((one) => !before.has(one))) this.#wanted = 'all';
      }
      if (page.checkpoint === undefined) {
        if (this.replica.founding) throw new Mismatch('signature');
      } else if (this.replica.check(page.checkpoint) === 'behind') this.#later();
      else this.#held.keepNote(page.checkpoint);
      this.set({ restoring: page.restoring });
      this.#publish();
      // Not before what it answered is seen.
      this.set({ asked: true });
      if (page.restoring) await this.#giveBack(page.from + page.entries.length);
    });
  }

  /** By the copy that is held. */
  #duties(): ReadonlySet<Duty> {
    const { member } = this.parts;
    return member === undefined ? new Set() : dutiesOf(member, this.replica.meeting);
  }

  #log(from: number): Promise<LogPage | Refusal> {
    return this.#pages.from(from, () => this.#over);
  }

  /** What the restored server lacks and this tablet holds under a signed checkpoint goes back into the record. */
  async #giveBack(have: number): Promise<void> {
    this.#later(RESTORING_MS);
    const held = heldBeyond(have, this.replica, this.note);
    if (held) await this.parts.post(`/meetings/${encodeURIComponent(this.id)}/log/held`, held);
  }

  #accept(from: number, entries: readonly WireEntry[]): void {
    if (this.#held.accept(from, entries) === 'gap') void this.catchUp();
  }

  async #guarded(what: () => Promise<void> | void): Promise<void> {
    try {
      await what();
    } catch (error) {
      if (error instanceof UnknownEvent) this.onNewer();
      else if (error instanceof Mismatch) {
        if (!(await this.#lostInRestore())) this.broken(error);
      } else throw error;
    }
  }

  /** Whether a restore explains what differs: then the record as it is is taken anew, and the screen says what is lost. */
  async #lostInRestore(): Promise<boolean> {
    const page = this.replica.draft ? undefined : await this.#log(0);
    if (!page || isRefusal(page) || this.#over) return false;
    const after = afterLoss(this.replica, page);
    if (!after) return false;
    this.#held.goBack(after.replica, page.checkpoint!);
    this.set({ restoring: page.restoring, lost: after.lost });
    this.#publish();
    return true;
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

  #clock(now: string): void {
    const offset = milliseconds(now) - this.#pages.saidAt;
    if (Number.isFinite(offset)) this.set({ offset: Math.round(offset) });
  }

  #publish(): void {
    const { meeting, size, checked, draft } = this.replica;
    if (this.#over) return;
    this.set({ phase: 'ready', refusal: undefined, meeting, size, checked, draft });
    void this.#guarded(() => this.#witness.look());
    // What no meeting is has no boxes.
    if (this.replica.kind === USUAL) this.ballots.look();
  }

  /** From the socket. */
  onEntries({ from, entries, checkpoint }: Message<'entries'>): void {
    // Before the first page there is nothing to stand them on.
    if (this.#over || this.replica.size === 0) return;
    void this.#guarded(() => {
      try {
        this.#accept(from, entries);
      } catch (error) {
        // The draft that is held here has just become a record, which is another log.
        if (error instanceof Mismatch && this.replica.draft) return this.onResync();
        throw error;
      }
      const milestone = !this.replica.draft && entries.some((one) => MILESTONES.has(typeOf(one.line)));
      if (checkpoint !== undefined && this.replica.founding && sizeOf(checkpoint) <= this.replica.size) {
        // Between milestones it is not looked at: reading a signature costs a weak tablet more than an entry.
        if (milestone) this.replica.check(checkpoint);
        this.#held.keepNote(checkpoint);
      } else if (milestone) void this.catchUp();
      if (entries.some((one) => typeOf(one.line) === 'restored')) this.set({ restoring: undefined });
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
    void this.#guarded(() => this.#witness.asked(size, note));
  }

  onResync(): void {
    void this.#want('all');
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
    this.#pages.woke();
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
    return answer.ok ? undefined : answer.refusal;
  }

  /** What `look` finds in the meeting, at once or as soon as it is there; undefined when it has not come within so many milliseconds. */
  until<T>(look: (meeting: Meeting) => T | undefined, patience = ACT_MS): Promise<T | undefined> {
    return until(this.store, ({ meeting }) => look(meeting), patience);
  }
}

const typeOf = (line: string): string => /"type":"([A-Za-z0-9.]+)"/.exec(line)?.[1] ?? '';
