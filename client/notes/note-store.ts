/**
 * A person's notes on this device, each encrypted under the safe's key and bound to its owner and its id; beside them what was
 * removed and not yet told, what was written and not yet sent, what is common with the server, and the key that the notes are under
 * there. Tabs write over what they have read alone: of two that change one note at the same moment the second is told.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DBSchema, IDBPDatabase } from 'idb';
import { z } from 'zod';
import { noteShape, type Note } from '../../shared/papers/note.ts';
import { browserKeep } from '../keys/keep.ts';
import { keyOf } from '../keys/pin.ts';
import { openValue, sealValue, type Sealed } from '../keys/seal.ts';
import { minded } from '../device-full.ts';
import { oneDatabase } from '../one-database.ts';
import { STORAGE_MS, within } from '../within.ts';
import type { HeldKeys } from './key-change.ts';
import { notesKeyOf } from './notes-key.ts';
import { makeReadingKey, openReadingKey, type KeptReadingKey, type ReadingKey } from './reading-key.ts';
import type { Theirs } from './share-notes.ts';
import type { Common, Taken } from './sync.ts';

type Place = [owner: string, id: string];

interface Schema extends DBSchema {
  notes: { key: Place; value: Sealed };
  removed: { key: Place; value: true };
  /** Written by the person and not yet sent, with the writing that is meant; empty: of before this was kept, it may be sent. */
  unsent: { key: Place; value: string };
  common: { key: Place; value: Common };
  /** By owner. */
  taken: { key: string; value: Taken };
  /** By owner: the keys of the notes; beside them the device's reading key, and what others share with it. */
  keys: { key: string; value: Sealed };
}

/** Their length tells little of what they say. */
const STEP = 512;
const STORES = ['notes', 'removed', 'unsent', 'common', 'taken', 'keys'] as const;

const database = oneDatabase<Schema>('ecabinet-notes', 2, async (db, before, _after, all) => {
  for (const store of STORES) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
  if (before === 1) for (const place of await all.objectStore('notes').getAllKeys()) await all.objectStore('unsent').put('', place);
});

const asked = <T>(what: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => within(STORAGE_MS, database().then(what));

/** Whose notes were opened in this tab; and whose were dropped since: what was on its way for them, e.g. from the server, puts nothing back. */
const [opened, dropped] = [new Set<string>(), new Set<string>()];
/** They are here, or here again. */
export function beginsNotes(owner: string): void {
  opened.add(owner);
  dropped.delete(owner);
}
const drops = (owners: Iterable<string>, what: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<void> => {
  for (const one of owners) dropped.add(one);
  return asked(what);
};
const wrote = <T>(owner: string, what: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> =>
  asked((db) => {
    if (dropped.has(owner)) throw new Error('the notes were dropped');
    return what(db);
  });
const placeOf = (owner: string, id: string): string => `note ${owner} ${id}`;
const keyPlace = (owner: string): string => `notes key ${owner}`;
const rangeOf = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []]);

async function safe(toWrite: boolean): Promise<CryptoKey> {
  const key = await keyOf(browserKeep, toWrite);
  if (!key) throw new Error('the safe is closed');
  return key;
}

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

/** Of the notes; undefined where there is none here, or the safe it lay in is gone. Throws while the app is locked. */
export async function keptKeys(owner: string): Promise<HeldKeys | undefined> {
  const [key, sealed] = [await safe(false), await asked((db) => db.get('keys', owner))];
  const raws = sealed && (await openValue<number[][]>(key, keyPlace(owner), sealed).catch(() => undefined));
  const [now, ...earlier] = await Promise.all((raws ?? []).map((raw) => notesKeyOf(new Uint8Array(raw))));
  return now && { key: now, earlier };
}

export async function keepKeys(owner: string, { key, earlier }: HeldKeys): Promise<void> {
  const raws = [key, ...earlier].map(({ raw }) => [...raw]);
  const sealed = await sealValue(await safe(true), keyPlace(owner), raws, STEP);
  await wrote(owner, async (db) => void (await db.put('keys', sealed, owner)));
}

/** The key by which this device reads what is sealed to it; made where there is none of this certificate. */
export async function readingKeyHere(owner: string, certificate: string): Promise<ReadingKey> {
  const [place, at] = [`reading key ${owner} ${certificate}`, `${owner} reading`];
  const [key, sealed] = [await safe(false), await asked((db) => db.get('keys', at))];
  const found = sealed && (await openValue<KeptReadingKey>(key, place, sealed).catch(() => undefined));
  if (found) return openReadingKey(found);
  const made = await makeReadingKey(certificate);
  const value = await sealValue(await safe(true), place, made);
  await wrote(owner, async (db) => void (await db.put('keys', value, at)));
  return openReadingKey(made);
}

/** What others of the group share, and what of it is hidden here. */
export interface KeptShared {
  readonly theirs: readonly Theirs[];
  readonly hidden: readonly string[];
}
const keptSharedShape = z.object({
  theirs: z.array(
    z.object({ writer: z.object({ id: z.string(), name: z.string() }), id: z.string(), version: z.string(), note: noteShape }),
  ),
  hidden: z.array(z.string()),
});

/** Undefined where nothing is kept, or nothing that can be read. Throws while the app is locked. */
export async function keptShared(owner: string): Promise<KeptShared | undefined> {
  const [key, sealed] = [await safe(false), await asked((db) => db.get('keys', `${owner} shared`))];
  return keptSharedShape.safeParse(sealed && (await openValue(key, `shared notes ${owner}`, sealed).catch(() => undefined))).data;
}

export async function keepShared(owner: string, shared: KeptShared): Promise<void> {
  const sealed = await sealValue(await safe(true), `shared notes ${owner}`, shared, STEP);
  await wrote(owner, async (db) => void (await db.put('keys', sealed, `${owner} shared`)));
}

/** Whether keys of this person's own notes lie here; asks for no key. */
export const holdsKeys = (owner: string): Promise<boolean> => asked(async (db) => (await db.count('keys', owner)) > 0);

/**
 * What the server can give again goes, and what others share; the keys of the person's own notes stay, and what of these is nowhere
 * else. All of it is sealed under the safe: without the PIN it opens nothing, and without a session there is nothing on the server
 * that it would open.
 */
export const dropRead = (owner: string): Promise<void> =>
  drops([owner], async (db) => {
    const write = db.transaction([...STORES], 'readwrite');
    const [notes, common, taken, keys] = [
      write.objectStore('notes'),
      write.objectStore('common'),
      write.objectStore('taken'),
      write.objectStore('keys'),
    ];
    const marks = await Promise.all(
      [write.objectStore('unsent'), write.objectStore('removed')].map((store) => store.getAllKeys(rangeOf(owner))),
    );
    const here = new Set(marks.flat().map(([, id]) => id));
    const [inNotes, inCommon, upTo] = await Promise.all([
      notes.getAllKeys(rangeOf(owner)),
      common.getAllKeys(rangeOf(owner)),
      taken.get(owner),
    ]);
    const isThere = ([, id]: Place): boolean => !here.has(id);
    await Promise.all([
      ...inNotes.filter(isThere).map((place) => notes.delete(place)),
      ...inCommon.filter(isThere).map((place) => common.delete(place)),
      ...(upTo ? [taken.put({ ...upTo, upTo: 0 }, owner)] : []),
      keys.delete(`${owner} reading`),
      keys.delete(`${owner} shared`),
      write.done,
    ]);
  });

/** Nothing of this person's notes is left on this device, nor their keys. */
export const dropNotesOf = (owner: string): Promise<void> =>
  drops([owner], async (db) => {
    const write = db.transaction([...STORES], 'readwrite');
    const all = (['notes', 'removed', 'unsent', 'common'] as const).map((store) => write.objectStore(store).delete(rangeOf(owner)));
    const keys = [owner, `${owner} reading`, `${owner} shared`].map((one) => write.objectStore('keys').delete(one));
    await Promise.all([...all, ...keys, write.objectStore('taken').delete(owner), write.done]);
  });

/** Nothing of anybody's notes is left on this device. */
export const dropAllNotes = (): Promise<void> =>
  drops(opened, async (db) => {
    const write = db.transaction([...STORES], 'readwrite');
    await Promise.all([...STORES.map((store) => write.objectStore(store).clear()), write.done]);
  });
