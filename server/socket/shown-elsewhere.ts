/**
 * What people show, for those who follow the meeting at other servers of the same store: the last of each kind, in a record that stands
 * while it is shown and another server has the meeting open. Each server looks for it where it looks for the log's tail. Whether it may
 * be shown each decides for itself, by a log that is at least as long as the one it was shown over.
 */
import { z } from 'zod';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { faultOf, type Log } from '../log.ts';
import { wasFirst, type Records } from '../ports.ts';
import type { Room } from '../room/room.ts';
import type { Shown, ShownNow } from './shown.ts';

/** `meeting:kind`. */
const COLLECTION = 'shown';
const Told = z.object({ server: z.string(), by: z.string(), value: z.unknown(), /** Of the log as it was shown over. */ size: z.number() });
/** Between two writes of one kind in one meeting, in milliseconds: of a finger that moves about, a few places a second. */
const EVERY_MS = 150;

/** What is known of the other servers on the store. */
export interface Others {
  /** This server's own name. */
  readonly server: string;
  /** Another server that runs has that meeting open. */
  isElsewhere(meeting: string): boolean;
  /** Whether a server of that name runs, as far as is known. */
  runs(server: string): boolean;
}

interface Mine {
  /** What stands in the record. */
  written?: Shown | undefined;
  writing: boolean;
}

export class ShownElsewhere {
  /** By key: what is shown by somebody at this server. */
  readonly #mine = new Map<string, Mine>();
  /** By meeting, by key: the version of another server's word that is shown here. */
  readonly #theirs = new Map<string, Map<string, number>>();

  constructor(
    readonly parts: { readonly log: Log; records(): Pick<Records, 'get' | 'list' | 'put' | 'remove'>; others(): Others },
    readonly shown: ShownNow,
  ) {}

  /** Somebody at this server shows something else now, or nothing any more. */
  tell(room: Room, kind: string): void {
    const key = `${room.id}:${kind}`;
    const mine = this.#mine.get(key) ?? { writing: false };
    const theirs = this.#theirs.get(room.id)?.get(key);
    this.#theirs.get(room.id)?.delete(key);
    this.#mine.set(key, mine);
    // Whoever showed it at another server takes it away here.
    const now = this.#of(room.id, kind);
    if (theirs !== undefined && !now) this.#takeAway(room.id, key, theirs);
    if (mine.writing || mine.written === now || (!mine.written && !this.parts.others().isElsewhere(room.id))) return;
    mine.writing = true;
    void this.#write(room, kind, mine)
      .catch((error: unknown) => this.parts.log.warn({ meeting: room.id, fault: faultOf(error) }, 'not shown at other servers'))
      .finally(() => (mine.writing = false));
  }

  #takeAway(meeting: string, key: string, version: number): void {
    wasFirst(this.parts.records().remove(COLLECTION, key, version)).catch((error: unknown) =>
      this.parts.log.warn({ meeting, fault: faultOf(error) }, 'shown at other servers still'),
    );
  }

  /** Until what stands in the record is what is shown. */
  async #write(room: Room, kind: string, mine: Mine): Promise<void> {
    const records = this.parts.records();
    const key = `${room.id}:${kind}`;
    const now = (): Shown | undefined => (this.#mine.get(key) === mine ? this.#of(room.id, kind) : mine.written);
    for (let one = now(); one !== mine.written; one = now()) {
      const found = await records.get(COLLECTION, key);
      const { server } = this.parts.others();
      const word = one && { server, by: one.by, value: one.value, size: room.size };
      const isOwn = Told.safeParse(found?.value).data?.server === server;
      if (word && (await wasFirst(records.put(COLLECTION, key, word, found?.version ?? 0)))) mine.written = one;
      if (!word && (!found || !isOwn || (await wasFirst(records.remove(COLLECTION, key, found.version))))) mine.written = undefined;
      await new Promise((go) => setTimeout(go, EVERY_MS));
    }
  }

  #of(meeting: string, kind: string): Shown | undefined {
    return this.shown.of(meeting).find((one) => one.kind === kind);
  }

  /** Answers what others show now, or no longer, in a meeting that is followed here. */
  async look(room: Room): Promise<Shown[]> {
    const others = this.parts.others();
    const theirs = this.#theirs.get(room.id) ?? new Map<string, number>();
    const isElsewhere = others.isElsewhere(room.id);
    // Shown since before another server had the meeting open.
    if (isElsewhere)
      for (const { kind } of this.shown.of(room.id)) if (!theirs.has(`${room.id}:${kind}`)) this.tell(room, kind);
    const stood = this.#stood(room.id);
    if (!isElsewhere && theirs.size === 0 && stood.length === 0) return [];
    const news: Shown[] = [];
    const found = await this.parts.records().list(COLLECTION, `${room.id}:`);
    for (const { key, version, value } of found) {
      const told = Told.safeParse(value).data;
      if (told?.server === others.server || theirs.get(key) === version) continue;
      if (told && others.runs(told.server) && told.size > room.size) continue;
      const kind = key.slice(room.id.length + 1);
      const one = told && others.runs(told.server) ? this.shown.take(room, told.by, kind, told.value as Json) : undefined;
      // Of a server that is gone, or what the log says is over.
      if (!one || isRefusal(one)) await wasFirst(this.parts.records().remove(COLLECTION, key, version));
      else {
        // Somebody has come to another server with it.
        this.#mine.delete(key);
        this.#theirs.set(room.id, theirs.set(key, version));
        news.push(one);
      }
    }
    const stands = new Set(found.map(({ key }) => key));
    for (const key of [...theirs.keys()].filter((one) => !stands.has(one))) {
      theirs.delete(key);
      const gone = this.shown.drop(room.id, key.slice(room.id.length + 1));
      if (gone) news.push(gone);
    }
    // Its presenter has come to another server, and has taken it away there.
    for (const [key, mine, written] of stood) {
      if (stands.has(key) || mine.writing || mine.written !== written || this.#mine.get(key) !== mine) continue;
      this.#mine.delete(key);
      const gone = this.shown.drop(room.id, written.kind);
      if (gone) news.push(gone);
    }
    return news;
  }

  /** What stands in the record as this server's own, and is shown. */
  #stood(meeting: string): Array<readonly [key: string, mine: Mine, written: Shown]> {
    return [...this.#mine].flatMap(([key, mine]) => {
      const { written, writing } = mine;
      const is = written?.meeting === meeting && !writing && this.#of(meeting, written.kind) === written;
      return is ? [[key, mine, written] as const] : [];
    });
  }

  /** Nobody follows the meeting here any more. What somebody showed here stands for the others. */
  leave(meeting: string): void {
    this.#theirs.delete(meeting);
    for (const key of this.#mine.keys()) if (key.startsWith(`${meeting}:`)) this.#mine.delete(key);
  }
}
