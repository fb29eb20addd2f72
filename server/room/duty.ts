/**
 * Which of several servers on one store does what waits for its time in a meeting. Each server that has rooms open says so a few
 * times a minute in a record of its own; a meeting that may owe something has a record that names the server on duty. Whose record
 * stays the same while another server has looked at it so many times is gone, and its meetings are taken over: no clock is compared
 * with another's. It is a division of labour alone: two on duty at once do no harm, for a log is appended to by one.
 */
import { z } from 'zod';
import type { Log } from '../log.ts';
import { Conflict, type Records } from '../ports.ts';

/** Servers, by their names. */
const SERVERS = 'servers';
/** Meetings that may owe something, with the server on duty. */
const DUTIES = 'duties';
const Beat = z.object({ open: z.array(z.string()) });
const Held = z.object({ by: z.string() });

const BEAT_MS = 2000;
const READ_MS = 500;
/** So many looks without a beat: seven seconds where nobody is held up. */
const GONE_LOOKS = 14;

export interface DutyParts {
  readonly records: Records;
  readonly log: Log;
  /** The server's name: `[A-Za-z0-9._-]+`, another after each start. */
  readonly server: string;
  /** Milliseconds since whenever, which nobody can set. */
  steady(): number;
  /** Whether a server of that name is known to run no more, e.g. an earlier process of this machine. */
  hasEnded(server: string): boolean;
}

interface Other {
  version: number;
  open: ReadonlySet<string>;
  /** Looks at this same version. */
  looks: number;
}

export class Duty {
  readonly #others = new Map<string, Other>();
  #version = 0;
  #said = '';
  #saidAt = -Infinity;
  #readAt = -Infinity;
  #ticking = false;
  /** Until when a meeting is known to have a server on duty. */
  readonly #known = new Map<string, number>();
  readonly #leaving = new Map<string, Promise<void>>();

  constructor(readonly parts: DutyParts) {}

  /** Another server that runs has the meeting open. */
  isElsewhere(meeting: string): boolean {
    for (const [server, { open }] of this.#others) if (open.has(meeting) && this.runs(server)) return true;
    return false;
  }

  /** Whether another server of that name runs, as far as was heard. */
  runs(server: string): boolean {
    const other = this.#others.get(server);
    return other !== undefined && other.looks < GONE_LOOKS && !this.parts.hasEnded(server);
  }

  /** Says which meetings are open here and hears of the other servers, when it is time. Answers whether one of those is gone since. */
  async tick(open: readonly string[]): Promise<boolean> {
    if (this.#ticking) return false;
    this.#ticking = true;
    try {
      const now = this.parts.steady();
      const word = [...open].sort().join(' ');
      if (word !== this.#said || (open.length > 0 && now - this.#saidAt >= BEAT_MS)) await this.#say(open, word);
      if (now - this.#readAt < READ_MS) return false;
      this.#readAt = now;
      return await this.#hear(1);
    } finally {
      this.#ticking = false;
    }
  }

  async #say(open: readonly string[], word: string): Promise<void> {
    const { records, server } = this.parts;
    for (;;) {
      try {
        this.#version = await records.put(SERVERS, server, { open: [...open] }, this.#version);
        break;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        // Another server took this one for gone.
        this.#version = (await records.get(SERVERS, server))?.version ?? 0;
      }
    }
    this.#said = word;
    this.#saidAt = this.parts.steady();
  }

  async #hear(look: 0 | 1): Promise<boolean> {
    const { records, server: own, log } = this.parts;
    const found = new Map((await records.list(SERVERS)).map((one) => [one.key, one]));
    let gone = false;
    for (const server of this.#others.keys()) {
      if (found.has(server)) continue;
      this.#others.delete(server);
      gone = true;
    }
    for (const [server, { version, value }] of found) {
      if (server === own) continue;
      const before = this.#others.get(server);
      const same = before?.version === version;
      const open = same ? before.open : new Set(Beat.safeParse(value).data?.open ?? []);
      this.#others.set(server, { version, open, looks: same ? before.looks + look : 0 });
      if (this.runs(server)) continue;
      if (open.size > 0) log.warn({ server }, 'another server is gone');
      await this.#remove(SERVERS, server, version);
      this.#others.delete(server);
      gone = true;
    }
    return gone;
  }

  async #remove(collection: string, key: string, version: number): Promise<void> {
    try {
      await this.parts.records.remove(collection, key, version);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }

  /** Puts this server on duty for a meeting where no other that runs is. Answers whether it is now; durable on return. */
  async take(meeting: string): Promise<boolean> {
    const { records, server } = this.parts;
    await this.#leaving.get(meeting);
    for (;;) {
      const found = await records.get(DUTIES, meeting);
      const by = Held.safeParse(found?.value).data?.by;
      if (by !== undefined && by !== server && !this.#others.has(by)) await this.#hear(0);
      const others = by !== undefined && this.runs(by);
      if (others || by === server) {
        this.#known.set(meeting, others ? this.parts.steady() + READ_MS : Infinity);
        return !others;
      }
      // A server that nobody has heard of is none.
      if (this.#version === 0) await this.#say([meeting], meeting);
      try {
        await records.put(DUTIES, meeting, { by: server }, found?.version ?? 0);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  }

  /** Sees to it that some server is on duty for a meeting; looked up now and then alone. */
  async begin(meeting: string): Promise<void> {
    if (this.parts.steady() >= (this.#known.get(meeting) ?? -Infinity)) await this.take(meeting);
  }

  /** A meeting owes nothing more. */
  leave(meeting: string): Promise<void> {
    this.#known.delete(meeting);
    const leaving = this.#leave(meeting).finally(() => this.#leaving.delete(meeting));
    // Who takes it up again meanwhile waits for the end of this, however it ends.
    this.#leaving.set(meeting, leaving.catch(() => undefined));
    return leaving;
  }

  async #leave(meeting: string): Promise<void> {
    const found = await this.parts.records.get(DUTIES, meeting);
    if (found && Held.safeParse(found.value).data?.by === this.parts.server) await this.#remove(DUTIES, meeting, found.version);
  }

  /** Meetings that may owe something and have no server on duty that runs. */
  async left(): Promise<string[]> {
    await this.#hear(0);
    const all = await this.parts.records.list(DUTIES);
    return all.flatMap(({ key, value }) => {
      const by = Held.safeParse(value).data?.by ?? '';
      return by === this.parts.server || this.runs(by) ? [] : [key];
    });
  }

  /** This server stops: others need not wait for a beat that does not come. Where it cannot say so, they find out. */
  async stop(): Promise<void> {
    const { server, log } = this.parts;
    const failed = (error: unknown): void =>
      log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'could not say that this server stops');
    if (this.#version > 0) await this.#remove(SERVERS, server, this.#version).catch(failed);
  }
}
