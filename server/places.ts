/**
 * Where long lists are found in their order, without reading what is in no page that is asked for: keys alone, which say no more than
 * where to look. What a key names is read, and stands there if it still says so: so a key is written before what it names is, and taken
 * away after.
 */
import { Conflict, wasFirst, type Records } from './ports.ts';

/** Of one list: what is to be done, the first due first; what has ended, the last due first. */
export type Part = 'open' | 'ended';

const MARK: Readonly<Record<Part, string>> = { open: 'o', ended: 'e' };
const LAST_MS = 9_999_999_999_999;
/** Keys in one question to the store; of what they name as many are read side by side. */
const KEYS = 50;
/** Which collections of places name everything that is older than they are. */
const COMPLETE = 'placescomplete';

/** What `after` of a page looks like: a place in its list. */
export const PLACE = /^\d{13}:[A-Za-z0-9_-]{1,64}$/;
/** @param due milliseconds since 1970; a year that was mistyped (0226, 2926) stands at the end of what thirteen digits can say */
export function placeAt(part: Part, due: number, id: string): string {
  const at = Math.min(Math.max(due, 0), LAST_MS);
  return `${String(part === 'open' ? at : LAST_MS - at).padStart(13, '0')}:${id}`;
}

/** @param whose a person's id, or the name of a list */
export const entryOf = (whose: string, part: Part, due: number, id: string): string => `${whose}:${MARK[part]}:${placeAt(part, due, id)}`;

export interface Standing<T> {
  readonly place: string;
  readonly one: T;
}
interface Span {
  /** A place of the page before. */
  readonly after?: string | undefined;
  /** Of an open part: nothing that is due at that time or later, in milliseconds since 1970. */
  readonly before?: number;
  /** By the id alone, before anything is read. */
  readonly isWanted?: (id: string) => boolean;
}

/** Lists that are each in order of their places, as one. */
export async function* inOrder<T>(...lists: Array<AsyncGenerator<Standing<T>>>): AsyncGenerator<Standing<T>> {
  const heads = await Promise.all(lists.map((one) => one.next()));
  for (;;) {
    let first: number | undefined;
    for (const [at, head] of heads.entries())
      if (!head.done && (first === undefined || head.value.place < (heads[first]!.value as Standing<T>).place)) first = at;
    if (first === undefined) return;
    yield heads[first]!.value as Standing<T>;
    heads[first] = await lists[first]!.next();
  }
}

export interface PlacesParts<T> {
  /** Letters alone. */
  readonly collection: string;
  readonly read: (id: string) => Promise<T | undefined>;
  /** Everywhere it stands as it is (`entryOf`). */
  readonly entriesOf: (one: T) => readonly string[];
  /** Everything there is, for what is older than these places. */
  readonly all: () => AsyncIterable<T>;
}

export function makePlaces<T>(records: Records, { collection, read, entriesOf, all }: PlacesParts<T>) {
  const drop = async (key: string): Promise<void> => {
    try {
      const found = await records.get(collection, key);
      if (found) await records.remove(collection, key, found.version);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };
  const without = (some: readonly string[], others: readonly string[]): string[] => some.filter((one) => !others.includes(one));
  const enter = async (next: T, before?: T): Promise<void> => {
    for (const key of without(entriesOf(next), before ? entriesOf(before) : [])) await wasFirst(records.put(collection, key, true, 0));
  };

  let completed: Promise<void> | undefined;
  const complete = async (): Promise<void> => {
    if (await records.get(COMPLETE, collection)) return;
    for await (const one of all()) await enter(one);
    await wasFirst(records.put(COMPLETE, collection, true, 0));
  };
  const indexed = (): Promise<void> => {
    completed ??= complete().catch((error: unknown) => {
      completed = undefined;
      throw error;
    });
    return completed;
  };

  /** What stands in that part of a list, in its order. */
  async function* under(whose: string, part: Part, { after, before, isWanted = () => true }: Span = {}): AsyncGenerator<Standing<T>> {
    await indexed();
    const prefix = `${whose}:${MARK[part]}:`;
    const end = before === undefined ? undefined : `${prefix}${String(before).padStart(13, '0')}`;
    for (let key = after === undefined ? undefined : `${prefix}${after}`; ; ) {
      const page = await records.list(collection, prefix, { limit: KEYS, ...(key !== undefined && { after: key }) });
      const wanted = page.filter((one) => (end === undefined || one.key < end) && isWanted(one.key.slice(one.key.lastIndexOf(':') + 1)));
      const found = await Promise.all(wanted.map((one) => read(one.key.slice(one.key.lastIndexOf(':') + 1))));
      for (const [at, one] of found.entries())
        if (one && entriesOf(one).includes(wanted[at]!.key)) yield { place: wanted[at]!.key.slice(prefix.length), one };
      key = page.at(-1)?.key;
      if (page.length < KEYS || (end !== undefined && key! >= end)) return;
    }
  }

  return {
    /** Before it is written. */
    enter,
    /** After it was written. */
    async leave(next: T, before: T): Promise<void> {
      for (const key of without(entriesOf(before), entriesOf(next))) await drop(key);
    },
    under,
    /** All that is open in a list. */
    async openOf(whose: string): Promise<T[]> {
      const open: T[] = [];
      for await (const { one } of under(whose, 'open')) open.push(one);
      return open;
    },
    /** A page of that part of a list, at most so many. @param after `next` of the page before */
    async pageOf(whose: string, part: Part, limit: number, after?: string): Promise<{ readonly some: T[]; readonly next?: string }> {
      const some: T[] = [];
      let last: string | undefined;
      for await (const { place, one } of under(whose, part, { after })) {
        if (some.length === limit) return { some, next: last! };
        some.push(one);
        last = place;
      }
      return { some };
    },
  };
}
export type Places<T> = ReturnType<typeof makePlaces<T>>;
