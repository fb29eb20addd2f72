/**
 * What the system does after a fact, e.g. closing a sub-log after its seconds of grace: planned when the fact is folded, tried
 * until its effect is in the log or it is refused. Each has an id that comes from the fact, so that it happens once however
 * many servers and restarts there are. What a log that is opened owes no more is dropped before anything is tried.
 *
 * What follows at once is done by every server that hears of the fact, and one of them wins; what waits for its time is done
 * by the server that is on duty, while the others look whether it was done.
 */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { milliseconds } from '../../shared/base/time.ts';
import type { Next } from '../../shared/meeting/feature.ts';
import type { Log } from '../log.ts';
import type { Timer } from './parts.ts';

interface Pending {
  readonly id: string;
  readonly next: Next;
  /** By the server's clock, in milliseconds since 1970. */
  due: number;
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
}

export interface PlannedParts {
  readonly meeting: string;
  readonly log: Log;
  now(): string;
  readonly timer?: Timer;
  carryOut(id: string, next: Next): Promise<readonly number[] | Refusal>;
  /** Whether its effect is in the log, or nothing is left that it could do. */
  settled(id: string, next: Next): boolean;
  /** Whether what waits for its time is this server's to do, now. */
  onDuty(): Promise<boolean>;
}

const isBeginningOf = (sublog: string, { next }: Pending): boolean => next.sublog === sublog && next.delay === undefined;

const AGAIN_MS = 1000;
/** A timer of Node's holds at most 24.8 days, and a machine may sleep meanwhile: long delays are waited for in steps. */
const STEP_MS = 3_600_000;

export class Planned {
  readonly #pending = new Map<string, Pending>();
  #begun = false;
  #closed = false;

  constructor(
    readonly parts: PlannedParts,
    /** Nothing is carried out before `release`. */
    public held: boolean,
  ) {}

  /** Nothing is waiting, for its time or for a disk. */
  get isEmpty(): boolean {
    return this.#pending.size === 0;
  }

  /**
   * `from` is the time of the fact, in milliseconds; of one that is heard as it happens the delay begins here: it may bear the time
   * of another server's clock.
   */
  plan(id: string, next: Next, from: number): void {
    if (this.#closed || (this.#begun && this.parts.settled(id, next))) return;
    const began = this.#begun ? milliseconds(this.parts.now()) : from;
    const pending: Pending = { id, next, due: began + (next.delay ?? 0) };
    this.#pending.set(id, pending);
    this.#start(pending);
  }

  /** The log has been read to its end: what it still owes is begun. */
  begin(): void {
    this.#begun = true;
    for (const pending of this.#pending.values()) {
      if (this.parts.settled(pending.id, pending.next)) this.#pending.delete(pending.id);
      else this.#start(pending);
    }
  }

  #start(pending: Pending): void {
    // A clock that was set back must not hold up what is due, unless it goes by the clock.
    this.#wait(pending, Math.max(this.#early(pending), Math.min(pending.next.delay ?? 0, this.#until(pending))));
  }

  #early({ next: { until } }: Pending): number {
    return until === undefined ? 0 : Math.max(0, milliseconds(until) + 1 - milliseconds(this.parts.now()));
  }

  #until({ due }: Pending): number {
    return Math.max(0, due - milliseconds(this.parts.now()));
  }

  #wait(pending: Pending, ms: number): void {
    if (this.held || this.#closed || !this.#begun) return;
    const step = Math.min(ms, STEP_MS);
    const on = () => {
      const left = Math.max(this.#early(pending), step < ms ? Math.min(ms - step, this.#until(pending)) : 0);
      return left > 0 ? this.#wait(pending, left) : void this.#inTime(pending);
    };
    clearTimeout(pending.timer);
    pending.timer = (this.parts.timer ?? setTimeout)(on, step);
  }

  /**
   * Goes on with everything, each with its whole delay again: whoever was cut off has the same time as before. What was to be at a day
   * and an hour stays there.
   */
  release(): void {
    this.held = false;
    for (const pending of this.#pending.values()) {
      const { delay = 0 } = pending.next;
      if (delay < STEP_MS) pending.due = milliseconds(this.parts.now()) + delay;
      this.#start(pending);
    }
  }

  async #inTime(pending: Pending): Promise<void> {
    try {
      if (pending.next.delay === undefined || (await this.parts.onDuty())) return await this.#fulfil(pending);
      if (this.parts.settled(pending.id, pending.next)) this.#pending.delete(pending.id);
    } catch (error) {
      this.#fault(pending, error);
    }
    if (this.#pending.has(pending.id)) this.#wait(pending, AGAIN_MS);
  }

  #fault({ next }: Pending, error: unknown): void {
    this.parts.log.error(
      { meeting: this.parts.meeting, command: next.command, fault: error instanceof Error ? error.name : 'unknown' },
      'will be tried again',
    );
  }

  /** Carries out a planned command now; again after a fault, until its effect is in the log or it is refused. */
  #fulfil(pending: Pending): Promise<void> {
    clearTimeout(pending.timer);
    if (this.#closed || this.held || !this.#pending.has(pending.id)) return Promise.resolve();
    const { meeting, log, carryOut } = this.parts;
    pending.running ??= this.#inTurn(pending)
      .then(() => carryOut(pending.id, pending.next))
      .then((done) => {
        this.#pending.delete(pending.id);
        if (isRefusal(done)) log.debug({ meeting, command: pending.next.command, refusal: done.code }, 'nothing to go on with');
      })
      .catch((error: unknown) => {
        pending.running = undefined;
        this.#fault(pending, error);
        this.#wait(pending, AGAIN_MS);
      });
    return pending.running;
  }

  /** Whether the beginning of a sub-log is still to come: asked with each command of one. */
  isBeginning(sublog: string): boolean {
    for (const one of this.#pending.values()) if (isBeginningOf(sublog, one)) return true;
    return false;
  }

  /** A command may overtake the beginning of its sub-log by a moment. Throws when the disk does not take the beginning now. */
  async begun(sublog: string): Promise<void> {
    for (const pending of this.#beginning(sublog)) await this.#fulfil(pending);
    if (this.#beginning(sublog).length > 0) throw new Error('the sub-log has not begun yet');
  }

  #beginning(sublog: string): Pending[] {
    return [...this.#pending.values()].filter((one) => isBeginningOf(sublog, one));
  }

  /** A sub-log is not closed before it is open, even when the disk took nothing in between. */
  async #inTurn({ next }: Pending): Promise<void> {
    if (next.sublog !== undefined && next.delay !== undefined) await this.begun(next.sublog);
  }

  /** Sizes whose checkpoints tablets are asked to sign while something waits for its time. */
  asking(): readonly number[] {
    return [...this.#pending.values()].flatMap(({ next: { asks } }) => asks ?? []);
  }

  /** All have signed the checkpoint of that size: there is no need to wait any longer. */
  async hasten(size: number): Promise<void> {
    for (const pending of this.#pending.values()) if (pending.next.asks === size) await this.#fulfil(pending);
  }

  close(): void {
    this.#closed = true;
    for (const pending of this.#pending.values()) clearTimeout(pending.timer);
  }
}
