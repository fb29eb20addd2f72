/** What the server has of a log, fetched and taken into the copy that is held here: one fetch at a time, every step checked. */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds } from '../../shared/base/time.ts';
import { dutiesOf } from '../../shared/meeting/access.ts';
import type { Duty } from '../../shared/meeting/feature.ts';
import { UnknownEvent } from '../../shared/meeting/log-kind.ts';
import type { LogPage } from '../../shared/wire/meeting-log.ts';
import type { WireEntry } from '../../shared/wire/socket.ts';
import type { Followed } from './followed.ts';
import type { HeldLog } from './held-log.ts';
import { LogPages, type Asked, type Get } from './log-pages.ts';
import { Mismatch } from './replica.ts';
import { afterLoss, heldBeyond } from './restored.ts';
import { ServerClock } from './server-clock.ts';

/** While a restored server waits, for a tablet that hears nothing over the socket. */
const RESTORING_MS = 10_000;
/** Until the server is asked for its time once more, and as long again: not all tablets of a hall at once. */
const CLOCK_MS = 4_000;

/** What it needs of the meeting that is followed. */
export interface IntakeParts {
  readonly id: string;
  /** A member's id; absent for a hall screen. */
  readonly member?: string;
  readonly held: HeldLog;
  readonly get: Get;
  readonly askedFirst?: (path: string) => Asked | undefined;
  post<T>(path: string, body: unknown): Promise<T | Refusal>;
  /** It is followed no more, or cannot be. */
  readonly isOver: () => boolean;
  set(change: Partial<Followed>): void;
  /** What is held has changed. */
  publish(): void;
  refused(refusal: Refusal): void;
  /** Asks again after so many milliseconds. */
  later(ms?: number): void;
  broken(why: Mismatch): void;
  /** A newer version wrote it. */
  newer(): void;
}

export class LogIntake {
  readonly pages: LogPages;
  readonly #at: IntakeParts;
  readonly #server = new ServerClock();
  /** The fetch under way, and those that were asked for meanwhile. */
  #fetching: Promise<void> | undefined;
  /** What is to be fetched next: what is missing, or all of it anew. */
  #wanted: 'missing' | 'all' | undefined;

  constructor(at: IntakeParts) {
    this.#at = at;
    this.pages = new LogPages(at.id, at.get, at.askedFirst);
  }

  /** One fetch at a time: whoever asks while one is under way has one more after it, and shares that with all others. */
  want(what: 'missing' | 'all'): Promise<void> {
    if (this.#wanted !== 'all') this.#wanted = what;
    this.#fetching ??= this.#fetchAll();
    return this.#fetching;
  }

  async #fetchAll(): Promise<void> {
    // Not before `#fetching` stands.
    await Promise.resolve();
    try {
      while (this.#wanted && !this.#at.isOver()) {
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

  async #fetch(fresh = false): Promise<void> {
    if (this.#at.isOver()) return;
    const from = fresh ? 0 : this.#at.held.replica.size;
    const page = await this.#log(from);
    if (this.#at.isOver()) return;
    if (isRefusal(page)) {
      this.#at.set({ asked: true });
      return this.#at.refused(page);
    }
    this.#clock(page.now);
    await this.guarded(async () => {
      // A server that lags behind answers from its own end.
      if (page.meeting !== this.#at.id || page.from > from) throw new Mismatch('order');
      const draftNow = page.checkpoint === undefined;
      if (draftNow && this.#at.held.replica.founding) throw new Mismatch('signature');
      // A draft has become a record, or a draft is looked at again: it is another log, taken from its beginning.
      if (!fresh && this.#at.held.replica.draft && (!draftNow || from !== this.#at.held.replica.size)) return this.#fetch(true);
      if (fresh) this.#at.held.renew(page.entries);
      else {
        const before = this.#duties();
        this.accept(page.from, page.entries);
        // Of what is held here more may be read from now on, also of the past: while this tablet heard nothing its owner took the chair.
        if (from > 0 && [...this.#duties()].some((one) => !before.has(one))) this.#wanted = 'all';
      }
      if (page.checkpoint === undefined) {
        if (this.#at.held.replica.founding) throw new Mismatch('signature');
      } else if (this.#at.held.replica.check(page.checkpoint) === 'behind') this.#at.later();
      else this.#at.held.keepNote(page.checkpoint);
      this.#at.set({ restoring: page.restoring });
      this.#at.publish();
      // Not before what it answered is seen.
      this.#at.set({ asked: true });
      if (page.restoring) await this.#giveBack(page.from + page.entries.length);
    });
  }

  /** By the copy that is held. */
  #duties(): ReadonlySet<Duty> {
    const { member } = this.#at;
    return member === undefined ? new Set() : dutiesOf(member, this.#at.held.replica.meeting);
  }

  #log(from: number): Promise<LogPage | Refusal> {
    return this.pages.from(from, this.#at.isOver);
  }

  /** What the restored server lacks and this tablet holds under a signed checkpoint goes back into the record. */
  async #giveBack(have: number): Promise<void> {
    this.#at.later(RESTORING_MS);
    const held = heldBeyond(have, this.#at.held.replica, this.#at.held.note);
    if (held) await this.#at.post(`/meetings/${encodeURIComponent(this.#at.id)}/log/held`, held);
  }

  /** Throws where they do not follow from what is held. */
  accept(from: number, entries: readonly WireEntry[]): void {
    if (this.#at.held.accept(from, entries) === 'gap') void this.want('missing');
  }

  /** Does what may find that the record does not follow, and says so. */
  async guarded(what: () => Promise<void> | void): Promise<void> {
    try {
      await what();
    } catch (error) {
      if (error instanceof UnknownEvent) this.#at.newer();
      else if (error instanceof Mismatch) {
        if (!(await this.#lostInRestore())) this.#at.broken(error);
      } else throw error;
    }
  }

  /** Whether a restore explains what differs: then the record as it is is taken anew, and the screen says what is lost. */
  async #lostInRestore(): Promise<boolean> {
    const page = this.#at.held.replica.draft ? undefined : await this.#log(0);
    if (!page || isRefusal(page) || this.#at.isOver()) return false;
    const after = afterLoss(this.#at.held.replica, page);
    if (!after) return false;
    this.#at.held.goBack(after.replica, page.checkpoint!);
    this.#at.set({ restoring: page.restoring, lost: after.lost });
    this.#at.publish();
    return true;
  }

  #clock(now: string): void {
    const { at, answered } = this.pages.asked;
    this.#server.heard(milliseconds(now), at, answered);
    this.#at.set({ offset: Math.round(this.#server.offset) });
    if (this.#server.looksAgain()) this.#at.later(CLOCK_MS * (1 + Math.random()));
  }
}
