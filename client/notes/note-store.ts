/**
 * A person's notes on this device, each encrypted under the safe's key and bound to its owner and its id; beside them what was
 * removed and not yet told, what was written and not yet sent, and what is common with the server. Tabs write over what they have read
 * alone: of two that change one note at the same moment the second is told.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { noteShape, type Note } from '../../shared/papers/note.ts';
import { openValue, sealValue, type Sealed } from '../keys/seal.ts';
import { minded } from '../device-full.ts';
import { asked, rangeOf, safe, STEP, wrote } from './note-database.ts';
import type { Common, Taken } from './sync.ts';

const placeOf = (owner: string, id: string): string => `note ${owner} ${id}`;

/** Tells one writing of a note from every other; undefined: there is no note. */
export type Writing = string | undefined;
const writingOf = (sealed: Sealed | undefined): Writing => sealed && bytesToHex(sealed.iv);

/** What is written in one go: a note or its end, the removal mark, and what is common. */
export interface NoteWrite {
  readonly id: string;
  /** The writing that it takes the place of. */
  readonly over: Writing;
  /** Undefined: no note is left. */
  readonly note: Note | undefined;
  /** The person removed it, and the server is to be told. */
  readonly toTell: boolean;
  /** It is what the server has; otherwise it is still to be sent. */
  readonly common?: Common;
}

/**
 * All of them or none. Throws where the device has no room, no storage or no key.
 * @returns the writings that stand there now; undefined, and nothing done, where another tab was first
 */
export async function writeNotes(owner: string, writes: readonly NoteWrite[]): Promise<readonly Writing[] | undefined> {
  const key = await safe(true);
  const sealed = await Promise.all(writes.map(({ id, note }) => note && sealValue(key, placeOf(owner, id), note, STEP)));
  const bytes = sealed.reduce((sum, one) => sum + (one?.data.byteLength ?? 0), 0);
  return minded(
    bytes,
    wrote(owner, async (db) => {
      const write = db.transaction(['notes', 'removed', 'unsent', 'common'], 'readwrite', { durability: 'strict' });
      const [notes, removed] = [write.objectStore('notes'), write.objectStore('removed')];
      const [unsent, common] = [write.objectStore('unsent'), write.objectStore('common')];
      const before = await Promise.all(writes.map(({ id }) => notes.get([owner, id])));
      if (writes.some(({ over }, at) => writingOf(before[at]) !== over)) return undefined;
      const put = Promise.all([
        ...writes.flatMap(({ id, toTell, common: one }, at) => [
          sealed[at] ? notes.put(sealed[at], [owner, id]) : notes.delete([owner, id]),
          toTell ? removed.put(true, [owner, id]) : removed.delete([owner, id]),
          sealed[at] && !one ? unsent.put(writingOf(sealed[at])!, [owner, id]) : unsent.delete([owner, id]),
          ...(one ? [common.put(one, [owner, id])] : []),
        ]),
      ]);
      // A device that is full refuses at the end; what was put before says less of it.
      await Promise.allSettled([put]);
      await write.done;
      await put;
      return sealed.map(writingOf);
    }),
  );
}

/** How much of a person's is nowhere but here, what is removed and not told included; asks for no key. */
export const countUnsent = (owner: string): Promise<number> =>
  asked(async (db) => {
    const read = db.transaction(['unsent', 'removed']);
    const counts = await Promise.all([read.objectStore('unsent').count(rangeOf(owner)), read.objectStore('removed').count(rangeOf(owner))]);
    return counts[0] + counts[1];
  });

/** These writings were sent; what was written since is still to be. */
export const noteSent = (owner: string, sent: ReadonlyMap<string, Writing>): Promise<void> =>
  wrote(owner, async (db) => {
    const write = db.transaction('unsent', 'readwrite');
    const marks = await Promise.all([...sent].map(async ([id, writing]) => ({ id, writing, mark: await write.store.get([owner, id]) })));
    await Promise.all([
      ...marks.flatMap(({ id, writing, mark }) =>
        mark !== undefined && (mark === '' || mark === writing) ? [write.store.delete([owner, id])] : [],
      ),
      write.done,
    ]);
  });

async function read(owner: string, key: CryptoKey, id: string, value: Sealed | undefined): Promise<Note | undefined> {
  const found = value && (await openValue<unknown>(key, placeOf(owner, id), value).catch(() => undefined));
  const { success, data } = noteShape.safeParse(found);
  return success && data.id === id ? data : undefined;
}

export interface NotesKept {
  readonly notes: readonly Note[];
  readonly removed: readonly string[];
  /** By id. */
  readonly writings: ReadonlyMap<string, Writing>;
}

/** Those that can be read; what somebody else put there, or of a safe that is gone, is passed over. Throws while the app is locked. */
export async function allNotes(owner: string): Promise<NotesKept> {
  const key = await safe(false);
  const [keys, values, removed] = await asked((db) => {
    const tx = db.transaction(['notes', 'removed']);
    const notes = tx.objectStore('notes');
    return Promise.all([
      notes.getAllKeys(rangeOf(owner)),
      notes.getAll(rangeOf(owner)),
      tx.objectStore('removed').getAllKeys(rangeOf(owner)),
    ]);
  });
  const notes = await Promise.all(values.map((value, at) => read(owner, key, keys[at]![1], value)));
  return {
    notes: notes.filter((one) => one !== undefined),
    removed: removed.map(([, id]) => id),
    writings: new Map(keys.map(([, id], at) => [id, writingOf(values[at])])),
  };
}

/** One as it lies here now, after another tab has written it. */
export async function oneNote(
  owner: string,
  id: string,
): Promise<{ readonly note: Note | undefined; readonly removed: boolean; readonly writing: Writing }> {
  const key = await safe(false);
  const [value, removed] = await asked((db) => Promise.all([db.get('notes', [owner, id]), db.get('removed', [owner, id])]));
  return { note: await read(owner, key, id, value), removed: removed === true, writing: writingOf(value) };
}

export async function allCommon(owner: string): Promise<Map<string, Common>> {
  const [keys, values] = await asked((db) => {
    const { store } = db.transaction('common');
    return Promise.all([store.getAllKeys(rangeOf(owner)), store.getAll(rangeOf(owner))]);
  });
  return new Map(keys.map(([, id], at) => [id, values[at]!]));
}

export const putCommon = (owner: string, id: string, common: Common): Promise<void> =>
  wrote(owner, async (db) => void (await db.put('common', common, [owner, id])));
export const dropCommon = (owner: string): Promise<void> => wrote(owner, (db) => db.delete('common', rangeOf(owner)));
export const takenUpTo = (owner: string) => asked((db) => db.get('taken', owner));
export const putTaken = (owner: string, taken: Taken): Promise<void> =>
  wrote(owner, async (db) => void (await db.put('taken', taken, owner)));
