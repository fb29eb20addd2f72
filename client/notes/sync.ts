/**
 * Brings a person's notes on this device and on the server together. What was common last stands beside each note; a note changed
 * on both sides since becomes two, one removed on one side and changed on the other stays. It may be cut or end anywhere: done
 * again, it goes on from there. Nothing here knows of screens, storage or the network.
 */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { Note } from '../../shared/papers/note.ts';
import type { NotebookChanges, PutNote, SealedNote } from '../../shared/wire/notebook.ts';
import type { NotesKey } from './notes-key.ts';
import { GONE, openNote, printOf, sealNote, type Content } from './sealed-note.ts';

/** What is known of a note on the server. */
export interface Common {
  /** The place of its newest version there, as last seen; 0: there is none. */
  readonly at: number;
  /** The newest place that was ever seen: nothing older is believed. */
  readonly newest: number;
  /** Print of what was common; empty: nothing is. */
  readonly print: string;
  /** Prints that were common before, the newest last. */
  readonly before: readonly string[];
  /** Prints of what was sent since, of which nobody knows whether it arrived. */
  readonly sent: readonly string[];
  /** The key that its version there is under; absent: the one of `Taken`. */
  readonly under?: string;
  /** It was removed, and the server has lost that: it is told again. */
  readonly gone?: true;
}
export const NOTHING_COMMON: Common = { at: 0, newest: 0, print: '', before: [], sent: [] };

/** How far this device has taken everything in. */
export interface Taken {
  /** Name of the key that the notebook was under. */
  readonly key: string;
  readonly upTo: number;
  /** Name of the key that prints are made by: it stays when the key changes, or what was common would be known no more. Absent: `key`. */
  readonly prints?: string;
}

/** The device's side. Each `write` is done as a whole or not at all, and durable. */
export interface NotesHere {
  /** As they are now. */
  notes(): ReadonlyMap<string, Note>;
  /** Removed by the person, and not yet told. */
  removed(): ReadonlySet<string>;
  common(): Promise<ReadonlyMap<string, Common>>;
  taken(): Promise<Taken | undefined>;
  take(taken: Taken): Promise<void>;
  /** Forgets what was common with a notebook under another key. */
  forgetCommon(): Promise<void>;
  noteCommon(id: string, common: Common): Promise<void>;
  /**
   * Puts `now` in the place of `before` (undefined: none, or none any more), the removal mark goes, and `copy` is put beside. False,
   * and nothing done, where the person has changed it meanwhile; `no-room`, and nothing done, where the device is full.
   */
  write(id: string, before: Content, now: Content, common: Common, copy?: Note): Promise<boolean | 'no-room'>;
}

/** The server's side. */
export interface NotesThere {
  changes(after: number): Promise<NotebookChanges | Refusal>;
  one(id: string): Promise<{ readonly note: SealedNote } | Refusal>;
  put(note: PutNote): Promise<{ readonly at: number } | Refusal>;
  nameKey(key: string): Promise<{ readonly key: string } | Refusal>;
}

export interface Synced {
  /** `other-key`: the notebook is under a key that this device does not have. */
  readonly state: 'done' | 'other-key' | 'refused';
  readonly refusal?: Refusal;
  /** What the server sent and no device of this person can have written so. */
  readonly spoiled: readonly string[];
  /** What the server sent as new and is an older version. */
  readonly older: readonly string[];
  /** Too large to be sent. */
  readonly tooLarge: readonly string[];
  /** What stands there in their place cannot be read here, or the device has no room for it: they wait. */
  readonly unfollowed: readonly string[];
}

const PRINTS_KEPT = 32;

/** The key by which prints are made; undefined where nothing that is known can be compared. */
const printsBy = (taken: Taken | undefined, keys: readonly NotesKey[]): NotesKey | undefined =>
  taken && keys.find(({ name }) => name === (taken.prints ?? taken.key));

/** What the server has not been told of, as far as this device knows. */
export async function unsentOf(
  here: Pick<NotesHere, 'notes' | 'removed' | 'common' | 'taken'>,
  { key, earlier }: { readonly key: NotesKey; readonly earlier: readonly NotesKey[] },
): Promise<string[]> {
  const by = printsBy(await here.taken(), [...earlier, key]);
  const common = by ? await here.common() : new Map<string, Common>();
  const notes = await Promise.all(
    [...here.notes()].map(async ([id, note]) => (by && (await printOf(by, note)) === common.get(id)?.print ? [] : [id])),
  );
  return [...notes.flat(), ...here.removed()];
}

export interface SyncParts {
  readonly here: NotesHere;
  readonly there: NotesThere;
  readonly key: NotesKey;
  /** Those that `key` took the place of: what is still under them goes under it. */
  readonly earlier?: readonly NotesKey[];
  readonly newId: () => string;
}

/** Shared with nobody. */
const alone = ({ shared: _, ...note }: Note): Note => note;

export async function syncNotes({ here, there, key, earlier = [], newId }: SyncParts): Promise<Synced> {
  const [spoiled, older, tooLarge, unfollowed] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  const ended = (state: Synced['state'], refusal?: Refusal): Synced => ({
    state,
    ...(refusal && { refusal }),
    spoiled: [...spoiled],
    older: [...older],
    tooLarge: [...tooLarge],
    unfollowed: [...unfollowed],
  });

  const named = await there.nameKey(key.name);
  if (isRefusal(named)) return ended('refused', named);
  if (named.key !== key.name) return ended('other-key');

  let taken = await here.taken();
  const by = printsBy(taken, [...earlier, key]) ?? key;
  const takenUpTo = async (upTo: number): Promise<void> => here.take((taken = { key: key.name, upTo, prints: by.name }));
  if (!taken || !printsBy(taken, [by])) await here.forgetCommon();
  const common = new Map(await here.common());
  const remember = async (id: string, one: Common): Promise<void> => {
    await here.noteCommon(id, one);
    common.set(id, one);
  };
  if (taken?.key !== key.name) {
    // Of before the key changed: it goes there again.
    for (const [id, one] of common) if (taken && !one.under) await remember(id, { ...one, under: taken.key });
    await takenUpTo(0);
  }
  const nextOf = (before: Common, at: number, print: string, under: string): Common => ({
    under,
    at,
    newest: Math.max(before.newest, at),
    print,
    before: [...before.before, ...(before.print === '' ? [] : [before.print])].slice(-PRINTS_KEPT),
    sent: [],
  });

  /** The server has not got any more what was common. */
  const lost = (one: Common, at: number): Common => ({ ...one, at, print: '', ...(one.print === GONE && { gone: true }) });

  /** What the server has could all be taken in so far. What could not is asked for again; what is here is sent all the same. */
  let hasRoom = true;
  /** Takes in what the server has of a note. */
  const takeIn = async (change: SealedNote): Promise<void> => {
    const { id, at, after } = change;
    for (;;) {
      const known = common.get(id) ?? NOTHING_COMMON;
      if (at === known.at) return;
      const under = change.key === key.name ? key : earlier.find(({ name }) => name === change.key);
      // Of a key that is not here: whoever changed keys sends it anew.
      if (!under) return;
      let theirs: Content;
      try {
        ({ content: theirs } = await openNote(under, change));
      } catch {
        spoiled.add(id);
        return;
      }
      const print = await printOf(by, theirs);
      const mine = here.notes().get(id);
      const isRemoved = mine === undefined && here.removed().has(id);
      const minePrint = mine ? await printOf(by, mine) : isRemoved ? GONE : undefined;

      if (print === known.print || (known.sent.includes(print) && after === known.newest)) {
        // The same, or what was sent from here and arrived: mine follows it.
        return remember(id, nextOf(known, at, print, under.name));
      }
      const isOlder = at < known.newest || after < known.newest;
      if (isOlder && known.before.includes(print)) {
        older.add(id);
        // Mine goes there again, in its place.
        return remember(id, lost(known, at));
      }
      const next = nextOf(known, at, print, under.name);
      const isChanged = minePrint !== undefined && (minePrint !== known.print || isOlder);
      if (minePrint === print) return remember(id, next);
      if (isChanged && !theirs && mine) return remember(id, next);
      const copy = isChanged && mine && theirs ? { ...alone(mine), id: newId(), copyOf: id } : undefined;
      // Taken back on one of two: nobody else reads either.
      const kept = copy && theirs && !mine!.shared ? alone(theirs) : theirs;
      const written = await here.write(id, mine, kept, next, copy);
      if (written === 'no-room') {
        hasRoom = false;
        return;
      }
      if (written) {
        common.set(id, next);
        return;
      }
    }
  };

  for (let upTo = taken!.upTo; ;) {
    const page = await there.changes(upTo);
    if (isRefusal(page)) return ended('refused', page);
    if (page.key !== key.name) return ended('other-key');
    if (page.last < upTo) {
      // An older copy of everything was put back there: what it lacks goes there again.
      for (const [id, one] of common) if (one.newest > page.last) await remember(id, lost(one, 0));
      upTo = 0;
      await takenUpTo(0);
      continue;
    }
    for (const change of page.changes) await takeIn(change);
    upTo = page.next;
    if (hasRoom) await takenUpTo(upTo);
    if (!page.more) break;
  }

  /** Sends what is here of a note until it is there; a refusal where it cannot be. */
  const send = async (id: string): Promise<Refusal | undefined> => {
    for (;;) {
      const known = common.get(id) ?? NOTHING_COMMON;
      const mine = here.notes().get(id);
      if (!mine && !here.removed().has(id) && !known.gone) return undefined;
      const print = await printOf(by, mine);
      const isThere = print === known.print && (known.under ?? key.name) === key.name;
      if (isThere || (!mine && known.newest === 0 && known.sent.length === 0)) {
        // Never sent, or told: nobody needs to know that it was removed.
        if (!mine) await here.write(id, undefined, undefined, known);
        return undefined;
      }
      const after = Math.max(known.at, known.newest);
      const data = await sealNote(key, id, after, mine);
      if (data === undefined) {
        tooLarge.add(id);
        return undefined;
      }
      // Written down before: an answer that is lost must not make a second note of one.
      await remember(id, { ...known, sent: [...known.sent.filter((one) => one !== print), print].slice(-PRINTS_KEPT) });
      const answer = await there.put({ id, expected: known.at, after, key: key.name, data });
      if (!isRefusal(answer)) {
        await remember(id, nextOf(common.get(id)!, answer.at, print, key.name));
        continue;
      }
      if (answer.code !== 'notebook/conflict') return answer;
      const theirs = await there.one(id);
      if (!isRefusal(theirs)) {
        const wasAt = known.at;
        await takeIn(theirs.note);
        // What stands there is none that can be followed; once more when it is.
        if (common.get(id)?.at === wasAt) {
          unfollowed.add(id);
          return undefined;
        }
      } else if (theirs.code === 'border/unknown') await remember(id, lost(common.get(id)!, 0));
      else return theirs;
    }
  };
  const goneAgain = [...common].flatMap(([id, { gone }]) => (gone ? [id] : []));
  for (const id of [...here.notes().keys(), ...here.removed(), ...goneAgain]) {
    const refusal = await send(id);
    if (refusal) return refusal.code === 'notebook/other-key' ? ended('other-key') : ended('refused', refusal);
  }
  return ended('done');
}
