/**
 * The shelf in a browser: its own database, encrypted under the device's safe; and memory where that cannot be opened, does not
 * answer, or is locked.
 */
import { browserKeep } from '../keys/keep.ts';
import { keyOf } from '../keys/pin.ts';
import type { WireEntry } from '../../shared/wire/socket.ts';
import { Late, STORAGE_MS, within } from '../within.ts';
import { isFull, minded } from '../device-full.ts';
import { forgetHeld, noteHeld } from './first-answers.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { takeOverBefore } from './shelf-before.ts';
import { hasBefore, ofMeeting, openAt, sealAt, sealVote, shelfDatabase, Unopened, type ShelfDatabase } from './shelf-database.ts';
import { memoryShelf, type KeptVote, type Shelf } from './store.ts';

/** The safe is closed: its PIN was not given, or there is none to be had here. */
class Locked extends Error {}

/** A log in more pieces than this is put together when it is read. */
const MOST_PIECES = 24;

let takenOver: Promise<void> | undefined;

/** The database and the key, once what lay there in the clear is under it. */
async function atHand(toWrite = false): Promise<readonly [ShelfDatabase, CryptoKey]> {
  const [db, key] = await Promise.all([shelfDatabase(), keyOf(browserKeep, toWrite)]);
  if (!key) throw new Locked('the safe is closed');
  // What could not be moved stays where it is, and is read there.
  await (takenOver ??= takeOverBefore(db, key).catch(() => void (takenOver = undefined)));
  return [db, key];
}

/**
 * Takes what a person has read off the device: logs with what they alone may see, and votes that were found in their closed
 * box. A ballot not yet answered, and a receipt not yet held against the box, stay for when they come back, unless the
 * device is handed over.
 */
export async function wipeShelf(viewer: string, handedOver: boolean): Promise<void> {
  forgetHeld();
  const all = IDBKeyRange.bound([viewer], [viewer, []]);
  const db = await shelfDatabase();
  const write = db.transaction(['log', 'notes', 'ballots'], 'readwrite');
  const wipeVotes = async (): Promise<void> => {
    for (let at = await write.objectStore('ballots').openCursor(all); at; at = await at.continue())
      if (handedOver || at.value.standing === 'settled') await at.delete();
  };
  await Promise.all([write.objectStore('log').delete(all), write.objectStore('notes').delete(all), wipeVotes(), write.done]);
  if (hasBefore(db)) await wipeBefore(db, all, handedOver);
}

async function wipeBefore(db: ShelfDatabase, all: IDBKeyRange, handedOver: boolean): Promise<void> {
  const write = db.transaction(['entries', 'checkpoints', 'votes'], 'readwrite');
  const wipeVotes = async (): Promise<void> => {
    for (let at = await write.objectStore('votes').openCursor(all); at; at = await at.continue())
      if (handedOver || (at.value.verified === 'included' && !at.value.pending)) await at.delete();
  };
  await Promise.all([write.objectStore('entries').delete(all), write.objectStore('checkpoints').delete(all), wipeVotes(), write.done]);
}

/** Meetings in which this person has ballots on this device that nobody has answered. */
export async function meetingsUnanswered(viewer: string): Promise<string[]> {
  const all = IDBKeyRange.bound([viewer], [viewer, []]);
  const read = (await shelfDatabase()).transaction('ballots');
  const [places, rows] = await within(STORAGE_MS, Promise.all([read.store.getAllKeys(all), read.store.getAll(all)]));
  return [...new Set(places.filter((_, at) => rows[at]!.standing === 'pending').map(([, meeting]) => meeting))];
}

/**
 * Kept apart by person: somebody else on the same device sees other hidden parts, and has other votes. Where the storage cannot
 * be opened or does not answer, memory serves for as long as the page is open: a ballot does not wait for it. Where the safe is
 * closed memory serves until it opens, and then the device takes over what memory holds.
 */
export const browserShelf = (viewer: string): Shelf => besides(viewer, storedShelf(viewer), memoryShelf());

type Stored = Omit<Shelf, 'alone'>;

function besides(viewer: string, stored: Stored, memory: Shelf): Shelf {
  let given: Stored = stored;
  /** Votes for which the device had no room, by meeting and vote: here as long as the page is open. */
  const unkept = new Map<string, KeptVote>();
  /** Meetings of which memory holds what the device could not take. */
  const held = new Map<string, Promise<void> | undefined>();
  const handOver = async (meeting: string): Promise<void> => {
    const [before, votes, entries, note] = await Promise.all([
      stored.votes(meeting),
      memory.votes(meeting),
      memory.entries(meeting),
      memory.checkpoint(meeting),
    ]);
    for (const vote of votes) {
      const known = before.find((one) => one.vote === vote.vote);
      if (!known || known.revision <= vote.revision) await stored.putVote(vote);
    }
    if (entries.length > 0) {
      await stored.drop(meeting);
      await stored.append(meeting, 0, entries);
    }
    if (note !== undefined) await stored.putCheckpoint(meeting, note);
    held.delete(meeting);
    await memory.drop(meeting);
  };
  const ask = async <T>(meeting: string, what: (shelf: Stored) => Promise<T>): Promise<T> => {
    if (given === stored) {
      try {
        if (held.has(meeting)) {
          const moving =
            held.get(meeting) ?? handOver(meeting).catch((error: unknown) => (held.set(meeting, undefined), Promise.reject(error)));
          held.set(meeting, moving);
          await within(STORAGE_MS, moving);
        }
        return await within(STORAGE_MS, what(stored));
      } catch (error) {
        if (error instanceof Locked) held.set(meeting, undefined);
        else if (error instanceof Late || error instanceof Unopened) given = memory;
        else throw error;
      }
    }
    return what(memory);
  };
  return {
    async entries(meeting) {
      const entries = await ask(meeting, (shelf) => shelf.entries(meeting));
      noteHeld(meeting, entries.length);
      return entries;
    },
    append: (meeting, from, entries) =>
      ask(meeting, async (shelf) => {
        // What comes before lies elsewhere: without it these stand on nothing.
        if (shelf === memory && (await memory.entries(meeting)).length < from) return;
        await shelf.append(meeting, from, entries);
        noteHeld(meeting, from + entries.length);
      }),
    checkpoint: (meeting) => ask(meeting, (shelf) => shelf.checkpoint(meeting)),
    putCheckpoint: (meeting, note) => ask(meeting, (shelf) => shelf.putCheckpoint(meeting, note)),
    async drop(meeting) {
      await memory.drop(meeting);
      // It takes no key: what somebody may not see any more goes at once.
      if (given === stored) await within(STORAGE_MS, stored.drop(meeting));
    },
    async votes(meeting, which) {
      const there = await ask(meeting, (shelf) => shelf.votes(meeting, which));
      const here = [...unkept.values()].filter((one) => one.meeting === meeting && one.vote === (which ?? one.vote));
      return [...there.filter(({ vote }) => !here.some((one) => one.vote === vote)), ...here];
    },
    async putVote(vote) {
      const name = `${vote.meeting}/${vote.vote}`;
      try {
        await ask(vote.meeting, (shelf) => shelf.putVote(vote));
        unkept.delete(name);
        // There is room again.
        for (const [other, one] of unkept)
          await ask(one.meeting, (shelf) => shelf.putVote(one)).then(() => unkept.get(other) === one && unkept.delete(other));
      } catch (error) {
        if (!isFull(error)) throw error;
        if (!unkept.has(name) || unkept.get(name)!.revision <= vote.revision) unkept.set(name, vote);
      }
    },
    alone: (meeting, vote, act) => oneAtATime(`vote ${viewer} ${meeting} ${vote}`, STORAGE_MS, act),
  };
}

/** A request and its transaction, whose error says more: a device that is full refuses at its end. */
const done = async ({ done: ended }: { readonly done: Promise<void> }, asked: Promise<unknown>): Promise<void> => {
  const [request, transaction] = await Promise.allSettled([asked, ended]);
  if (transaction.status === 'rejected') throw transaction.reason;
  if (request.status === 'rejected') throw request.reason;
};

function storedShelf(viewer: string): Stored {
  const all = (meeting: string) => ofMeeting(viewer, meeting);
  return {
    async entries(meeting) {
      const [db, key] = await atHand();
      const read = db.transaction('log');
      const [places, rows] = await Promise.all([read.store.getAllKeys(all(meeting)), read.store.getAll(all(meeting))]);
      const pieces = await Promise.all(rows.map((row, at) => openAt<WireEntry[]>(key, places[at]!, row).catch(() => undefined)));
      const entries: WireEntry[] = [];
      // Two tabs may have put the same ones in other pieces.
      pieces.forEach((piece, at) => {
        const from = places[at]![2];
        if (piece && from <= entries.length) for (const entry of piece.slice(entries.length - from)) entries.push(entry);
      });
      if (rows.length > MOST_PIECES) void inOne(meeting, rows.map(({ iv }, at) => [places[at]!, iv]), entries).catch(() => undefined);
      return entries;
    },
    async append(meeting, from, entries) {
      const [db, key] = await atHand(true);
      const sealed = await sealAt(key, [viewer, meeting, from], entries);
      const write = db.transaction('log', 'readwrite', { durability: 'relaxed' });
      await minded(sealed.data.byteLength, done(write, write.store.put(sealed, [viewer, meeting, from])));
    },
    async checkpoint(meeting) {
      const [db, key] = await atHand();
      const sealed = await db.get('notes', [viewer, meeting]);
      return sealed && openAt<string>(key, [viewer, meeting], sealed).catch(() => undefined);
    },
    async putCheckpoint(meeting, note) {
      const [db, key] = await atHand(true);
      await db.put('notes', await sealAt(key, [viewer, meeting], note), [viewer, meeting]);
    },
    async drop(meeting) {
      const write = (await shelfDatabase()).transaction(['log', 'notes'], 'readwrite');
      await Promise.all([write.objectStore('log').delete(all(meeting)), write.objectStore('notes').delete([viewer, meeting]), write.done]);
    },
    async votes(meeting, vote) {
      const which = vote === undefined ? all(meeting) : IDBKeyRange.only([viewer, meeting, vote]);
      const [db, key] = await atHand();
      const read = db.transaction('ballots');
      const [places, rows] = await Promise.all([read.store.getAllKeys(which), read.store.getAll(which)]);
      const opened = await Promise.all(rows.map((row, at) => openAt<KeptVote>(key, places[at]!, row).catch(() => undefined)));
      return [...(hasBefore(db) ? await db.getAll('votes', which) : []), ...opened.filter((one) => one !== undefined)];
    },
    async putVote(vote) {
      const [db, key] = await atHand(true);
      const sealed = await sealVote(key, viewer, vote);
      const write = db.transaction('ballots', 'readwrite', { durability: 'strict' });
      await minded(sealed.data.byteLength, done(write, write.store.put(sealed, [viewer, vote.meeting, vote.vote])));
    },
  };

  /** Many small pieces become one, unless any of them was changed meanwhile. */
  async function inOne(
    meeting: string,
    read: ReadonlyArray<readonly [[string, string, number], Uint8Array]>,
    entries: readonly WireEntry[],
  ): Promise<void> {
    const [db, key] = await atHand(true);
    const sealed = await sealAt(key, [viewer, meeting, 0], entries);
    const write = db.transaction('log', 'readwrite', { durability: 'relaxed' });
    const now = await Promise.all(read.map(([place]) => write.store.get(place)));
    if (now.every((row, at) => row?.iv.join() === read[at]![1].join())) {
      for (const [place] of read) void write.store.delete(place);
      void write.store.put(sealed, [viewer, meeting, 0]);
    }
    await write.done;
  }
}
