/**
 * Logs of meetings that cannot be read: each is told once for the entry that stops it, and stands until it can be read again. Whether
 * it can is looked for also where nobody asks for the meeting.
 */
import type { Log } from '../log.ts';
import { BrokenLog } from './broken-log.ts';
import { faultName } from './fault-name.ts';
import { draftStream, recordStream, type Room } from './room.ts';

/** A log that could not be read is read again after so long: somebody may have put it right. */
export const BROKEN_MS = 30_000;

export interface UnreadableLog {
  readonly meeting: string;
  /** Which log, at which entry, and why. */
  readonly fault: BrokenLog;
  /** When it was found. */
  readonly since: string;
}

export interface UnreadableLogsParts {
  readonly log: Log;
  now(): string;
  /** Milliseconds since whenever, which nobody can set. */
  steady(): number;
  told(meeting: string, fault: BrokenLog): void;
  /** Reads the log of that name; throws `BrokenLog` where it still cannot be read. */
  read(meeting: string, stream: string): Promise<void>;
}

export class UnreadableLogs {
  /** By the log's name. */
  readonly #logs = new Map<string, UnreadableLog & { readonly lookedAt: number }>();
  #looking = false;

  constructor(readonly parts: UnreadableLogsParts) {}

  list(): UnreadableLog[] {
    return [...this.#logs.values()].map(({ meeting, fault, since }) => ({ meeting, fault, since }));
  }

  found(meeting: string, fault: BrokenLog): void {
    const { log, now, steady, told } = this.parts;
    const { stream, seq, why, message } = fault;
    const known = this.#logs.get(stream);
    this.#logs.set(stream, { meeting, fault, since: known?.since ?? now(), lookedAt: steady() });
    if (known?.fault.message === message) return;
    log.error({ meeting, stream, seq, why }, 'a log cannot be read');
    told(meeting, fault);
  }

  /** Whoever has just read it to its end says so. */
  wasRead(stream: string): void {
    this.#logs.delete(stream);
  }

  /** Reads again those whose turn it is, one after the other. */
  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const now = this.parts.steady();
      for (const [stream, { meeting, lookedAt, ...rest }] of [...this.#logs])
        if (now - lookedAt >= BROKEN_MS) {
          this.#logs.set(stream, { meeting, ...rest, lookedAt: now });
          await this.#lookAt(meeting, stream);
        }
    } finally {
      this.#looking = false;
    }
  }

  async #lookAt(meeting: string, stream: string): Promise<void> {
    try {
      await this.parts.read(meeting, stream);
      this.wasRead(stream);
    } catch (error) {
      if (!(error instanceof BrokenLog))
        this.parts.log.error({ meeting, fault: faultName(error) }, 'could not look whether it can be read');
    }
  }
}

const isOwnStream = (meeting: string, stream: string): boolean => [draftStream(meeting), recordStream(meeting)].includes(stream);

/** Whether that log of a meeting can be read by now: throws `BrokenLog` where not. */
export async function readAgain(meeting: string, stream: string, open: () => Promise<Room | undefined>): Promise<void> {
  const isOwn = isOwnStream(meeting, stream);
  try {
    const room = await open();
    await (isOwn ? room?.refresh() : room?.sublogs.readOn(stream));
  } catch (error) {
    // Its own log was read: what it holds is another log's matter.
    if (isOwn && error instanceof BrokenLog && !isOwnStream(meeting, error.stream)) return;
    throw error;
  }
}
