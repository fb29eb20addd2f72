/**
 * Looking for what other servers have appended, where there is no bus: a few rooms at a time; often where another server is at
 * the same meeting or has just written in it, seldom elsewhere. A room that cannot be read is named, tried again ever later, and
 * keeps no other waiting.
 */
import type { Log } from '../log.ts';
import { BrokenLog } from './broken-log.ts';
import type { Room } from './room.ts';

/** Where another server writes. */
export const LOOK_MS = 250;
const SELDOM_MS = 5000;
/** So long after another's last entry it is looked for as often. */
const LATELY_MS = 60_000;
/** Whoever asks for a meeting sees it as it was at most so long ago. */
const FRESH_MS = 1000;
const LATEST_RETRY_MS = 30_000;
const AT_ONCE = 8;

interface Looked {
  at: number;
  foreignAt: number;
  /** In a row. */
  failures: number;
  under?: Promise<void>;
}

export interface TailsParts {
  readonly log: Log;
  /** Milliseconds since whenever, which nobody can set. */
  steady(): number;
  /** Whether another server has that meeting open. */
  isElsewhere(meeting: string): boolean;
  /** Called after each look that succeeded. */
  looked(room: Room): Promise<unknown>;
}

export class Tails {
  readonly #rooms = new WeakMap<Room, Looked>();
  #under = 0;

  constructor(readonly parts: TailsParts) {}

  #of(room: Room): Looked {
    let looked = this.#rooms.get(room);
    if (!looked) this.#rooms.set(room, (looked = { at: this.parts.steady(), foreignAt: -Infinity, failures: 0 }));
    return looked;
  }

  #dueAt(room: Room): number {
    const { at, foreignAt, failures } = this.#of(room);
    if (failures > 0) return at + Math.min(LOOK_MS * 2 ** failures, LATEST_RETRY_MS);
    return at + (at - foreignAt < LATELY_MS || this.parts.isElsewhere(room.id) ? LOOK_MS : SELDOM_MS);
  }

  isLooking(room: Room): boolean {
    return this.#of(room).under !== undefined;
  }

  /** Looks at those whose turn it is, whoever waits longest first. */
  look(rooms: Iterable<Room>): void {
    const now = this.parts.steady();
    // The moments in which this is called are not quite as far apart as they should be.
    const due = [...rooms]
      .filter((room) => !this.isLooking(room) && this.#dueAt(room) <= now + LOOK_MS / 2)
      .sort((a, b) => this.#dueAt(a) - this.#dueAt(b));
    const next = (): void => {
      while (this.#under < AT_ONCE && due.length > 0) {
        this.#under++;
        void this.lookAt(due.shift()!).finally(() => {
          this.#under--;
          next();
        });
      }
    };
    next();
  }

  /** Whoever asks for a meeting has it looked at first where that was not done lately. */
  isStale(room: Room): boolean {
    const { at, failures } = this.#of(room);
    return failures === 0 && this.parts.steady() - at > FRESH_MS;
  }

  /** Never throws: what cannot be read on is served as far as it was read. */
  lookAt(room: Room): Promise<void> {
    const looked = this.#of(room);
    looked.under ??= this.#look(room, looked).finally(() => delete looked.under);
    return looked.under;
  }

  async #look(room: Room, looked: Looked): Promise<void> {
    looked.at = this.parts.steady();
    try {
      const foreign = await room.refresh();
      looked.failures = 0;
      if (foreign) looked.foreignAt = this.parts.steady();
      await this.parts.looked(room);
    } catch (error) {
      looked.failures++;
      // Told where it was found, and once.
      if (!(error instanceof BrokenLog))
        this.parts.log.error({ meeting: room.id, fault: error instanceof Error ? error.name : 'unknown' }, 'could not look at the tail');
    }
  }
}
