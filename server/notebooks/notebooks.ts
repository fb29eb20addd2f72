/**
 * Notebooks: each person's sealed notes, never in a log. Three collections: a notebook's head (its key's name, the place of the last
 * change, how much there is), where each note's newest version stands, and the versions by place, so that what changed since a place
 * is one range of keys.
 *
 * A version is written first, then said to be the note's newest, then to be the notebook's last. Whoever stops in between has
 * changed nothing that anybody is told of; of two servers the one that comes late takes a later place, so that no reader who has
 * gone on misses it.
 */
import { z } from 'zod';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { NOTEBOOK_BYTES, NOTES_MOST, type NotebookChanges, type PutNote, type SealedNote } from '../../shared/wire/notebook.ts';
import { everyRecord, wasFirst, type Records } from '../ports.ts';

export interface Notebooks {
  /** What changed after that place, no more than some megabytes of it. */
  changes(member: string, after: number): Promise<NotebookChanges>;
  one(member: string, id: string): Promise<SealedNote | undefined>;
  /** The key's name; and how many devices were revoked when it was named, of how many now. */
  keyOf(member: string): Promise<{ readonly key?: string; readonly revoked: number; readonly isStale: boolean }>;
  /** How many notes there are, removed ones among them. */
  countOf(member: string): Promise<number>;
  /** Refuses `notebook/conflict`, `notebook/other-key`, `notebook/stale-key`, `notebook/full`. */
  put(member: string, note: PutNote): Promise<{ readonly at: number } | Refusal>;
  /**
   * Names the key where none is named, or one is named `instead` of it; answers the one that holds. `revoked`: devices that were revoked
   * when it was made, all of now by default.
   */
  nameKey(member: string, key: string, instead?: string, revoked?: number): Promise<{ readonly key: string }>;
  /** Drops every note; refuses `notebook/other-key` where the notebook is not under `instead`. */
  anew(member: string, key: string, instead: string): Promise<{ readonly key: string } | Refusal>;
  /** Nothing is left of it. */
  drop(member: string): Promise<void>;
}

const HEADS = 'notebooks';
const NEWEST = 'notebooknotes';
const VERSIONS = 'notebookversions';

/** `revoked`: devices that were revoked when the key was named; of before that was counted: none. */
const Head = z.object({ key: z.string(), last: z.number(), count: z.number(), bytes: z.number(), revoked: z.number().default(0) });
type Head = z.infer<typeof Head>;
const Newest = z.object({ at: z.number(), bytes: z.number() });
const Version = z.object({ id: z.string(), after: z.number(), key: z.string(), data: z.string() });

const PLACE_DIGITS = 16;
/** Read at a time; the largest have a third of a megabyte. */
const AT_ONCE = 8;
/** Letters of an answer, after which it ends. */
const ANSWER = 1_500_000;

const byPlace = (member: string, at: number): string => `${member}:${String(at).padStart(PLACE_DIGITS, '0')}`;

/** `revokedOf`: how many devices of a person were ever revoked. They never come back: a larger number says that there is a new one. */
export function makeNotebooks(
  records: Records,
  now: () => number,
  revokedOf: (member: string) => Promise<number> = async () => 0,
): Notebooks {
  const turns = new Map<string, Promise<unknown>>();
  /** One thing at a time of a person's, at this server. */
  const inTurn = <T>(member: string, act: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(member) ?? Promise.resolve()).then(act, act);
    const ended = turn.catch(() => undefined).finally(() => turns.get(member) === ended && turns.delete(member));
    turns.set(member, ended);
    return turn;
  };

  const headOf = async (member: string): Promise<{ readonly head: Head | undefined; readonly version: number }> => {
    const found = await records.get(HEADS, member);
    return { head: found && Head.parse(found.value), version: found?.version ?? 0 };
  };
  const removeAt = async (collection: string, key: string): Promise<void> => {
    const found = await records.get(collection, key);
    if (found) await wasFirst(records.remove(collection, key, found.version));
  };
  const versionAt = async (member: string, at: number): Promise<SealedNote | undefined> => {
    const found = await records.get(VERSIONS, byPlace(member, at));
    return found && { ...Version.parse(found.value), at };
  };
  const newestOf = async (member: string, id: string) => {
    const found = await records.get(NEWEST, `${member}:${id}`);
    return { ...(found ? Newest.parse(found.value) : { at: 0, bytes: 0 }), version: found?.version ?? 0 };
  };

  const write = async (member: string, { expected, data, ...note }: PutNote): Promise<{ readonly at: number } | Refusal> => {
    const before = await newestOf(member, note.id);
    if (before.at !== expected) return refuse('notebook/conflict');
    let newest = before;
    for (;;) {
      const { head, version } = await headOf(member);
      if (head?.key !== note.key) return refuse('notebook/other-key');
      // Whoever has the lost device has this key.
      if ((await revokedOf(member)) > head.revoked) return refuse('notebook/stale-key');
      const count = head.count + (before.version === 0 ? 1 : 0);
      const bytes = head.bytes + data.length - before.bytes;
      if (count > NOTES_MOST || bytes > NOTEBOOK_BYTES) return refuse('notebook/full');
      // Of the clock, so that places go on upwards when an older copy of everything has been put back.
      const at = Math.max(head.last + 1, now());
      if (!(await wasFirst(records.put(VERSIONS, byPlace(member, at), { ...note, data }, 0)))) {
        // Of another server that has not come to its end, or never did.
        await wasFirst(records.put(HEADS, member, { ...head, last: at }, version));
        continue;
      }
      if (!(await wasFirst(records.put(NEWEST, `${member}:${note.id}`, { at, bytes: data.length }, newest.version)))) {
        await removeAt(VERSIONS, byPlace(member, at));
        return refuse('notebook/conflict');
      }
      const isLast = await wasFirst(records.put(HEADS, member, { ...head, last: at, count, bytes }, version));
      if (newest.at > 0) await removeAt(VERSIONS, byPlace(member, newest.at));
      if (isLast) return { at };
      newest = await newestOf(member, note.id);
      if (newest.at !== at) return refuse('notebook/conflict');
    }
  };

  const removeAll = async (collection: string, member: string): Promise<void> => {
    for await (const { key, version } of everyRecord(records, collection, `${member}:`))
      await wasFirst(records.remove(collection, key, version));
  };

  return {
    changes: (member, after) =>
      inTurn(member, async () => {
        const { head } = await headOf(member);
        if (!head) return { last: 0, changes: [], next: after, more: false };
        const changes: SealedNote[] = [];
        let [next, letters] = [after, 0];
        for (;;) {
          const page = await records.list(VERSIONS, `${member}:`, { after: byPlace(member, next), limit: AT_ONCE });
          for (const { key, value } of page) {
            const at = Number(key.slice(-PLACE_DIGITS));
            if (at > head.last || letters >= ANSWER) return { key: head.key, last: head.last, changes, next, more: at <= head.last };
            next = at;
            const version = Version.parse(value);
            // What was never said to be the newest is nobody's note.
            if ((await newestOf(member, version.id)).at !== at) continue;
            changes.push({ ...version, at });
            letters += version.data.length;
          }
          if (page.length < AT_ONCE) return { key: head.key, last: head.last, changes, next, more: false };
        }
      }),
    one: (member, id) =>
      inTurn(member, async () => {
        const { at } = await newestOf(member, id);
        return at > 0 ? versionAt(member, at) : undefined;
      }),
    put: (member, note) => inTurn(member, () => write(member, note)),
    keyOf: async (member) => {
      const { head } = await headOf(member);
      const revoked = await revokedOf(member);
      return { ...(head && { key: head.key }), revoked, isStale: head !== undefined && revoked > head.revoked };
    },
    countOf: async (member) => (await headOf(member)).head?.count ?? 0,
    nameKey: (member, key, instead, known = Infinity) =>
      inTurn(member, async () => {
        for (;;) {
          const { head, version } = await headOf(member);
          if (head && head.key !== instead) return { key: head.key };
          const next = { last: 0, count: 0, bytes: 0, ...head, key, revoked: Math.min(known, await revokedOf(member)) };
          if (await wasFirst(records.put(HEADS, member, next, version))) return { key };
        }
      }),
    anew: (member, key, instead) =>
      inTurn(member, async () => {
        for (;;) {
          const { head, version } = await headOf(member);
          if (!head || head.key !== instead) return refuse('notebook/other-key');
          const revoked = await revokedOf(member);
          if (!(await wasFirst(records.put(HEADS, member, { key, last: head.last, count: 0, bytes: 0, revoked }, version)))) continue;
          await removeAll(NEWEST, member);
          await removeAll(VERSIONS, member);
          return { key };
        }
      }),
    drop: (member) =>
      inTurn(member, async () => {
        await removeAt(HEADS, member);
        await removeAll(NEWEST, member);
        await removeAll(VERSIONS, member);
      }),
  };
}
