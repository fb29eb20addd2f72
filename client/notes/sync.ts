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
  /** It was removed, and the server has lost that: it is told again. */
  readonly gone?: true;
}
export const NOTHING_COMMON: Common = { at: 0, newest: 0, print: '', before: [], sent: [] };

/** The device's side. Each `write` is done as a whole or not at all, and durable. */
export interface NotesHere {
  /** As they are now. */
  notes(): ReadonlyMap<string, Note>;
  /** Removed by the person, and not yet told. */
  removed(): ReadonlySet<string>;
  common(): Promise<ReadonlyMap<string, Common>>;
  /** Under which key, and up to which place, this device has taken everything in. */
  taken(): Promise<{ readonly key: string; readonly upTo: number } | undefined>;
  take(key: string, upTo: number): Promise<void>;
  /** Forgets what was common with a notebook under another key. */
  forgetCommon(): Promise<void>;
  noteCommon(id: string, common: Common): Promise<void>;
  /**
   * Puts `now` in the place of `before` (undefined: none, or none any more), the removal mark goes, and `copy` is put beside. False,
   * and nothing done, where the person has changed it meanwhile.
   */
  write(id: string, before: Content, now: Content, common: Common, copy?: Note): Promise<boolean>;
}

/** The server's side. */
export interface NotesThere {
  changes(after: number): Promise<NotebookChanges | Refusal>;
  one(id: string): Promise<{ readonly note: SealedNote } | Refusal>;
  put(note: PutNote): Promise<{ readonly at: number } | Refusal>;
  nameKey(key: string, instead?: string): Promise<{ readonly key: string } | Refusal>;
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
}

const PRINTS_KEPT = 32;

/** What the server has not been told of, as far as this device knows. */
export async function unsentOf(here: Pick<NotesHere, 'notes' | 'removed' | 'common' | 'taken'>, key: NotesKey): Promise<string[]> {
  const common = (await here.taken())?.key === key.name ? await here.common() : new Map<string, Common>();
  const notes = await Promise.all([...here.notes()].map(async ([id, note]) => ((await printOf(key, note)) === common.get(id)?.print ? [] : [id])));
  return [...notes.flat(), ...here.removed()];
}

export interface SyncParts {
  readonly here: NotesHere;
  readonly there: NotesThere;
  readonly key: NotesKey;
  /** The one that `key` takes the place of, until everything is under the new one. */
  readonly previous?: NotesKey;
  readonly newId: () => string;
}

export async function syncNotes({ here, there, key, previous, newId }: SyncParts): Promise<Synced> {
  const [spoiled, older, tooLarge] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const ended = (state: Synced['state'], refusal?: Refusal): Synced => ({
    state,
    ...(refusal && { refusal }),
    spoiled: [...spoiled],
    older: [...older],
    tooLarge: [...tooLarge],
  });

  const named = await there.nameKey(key.name, previous?.name);
  if (isRefusal(named)) return ended('refused', named);
  if (named.key !== key.name) return ended('other-key');

  let taken = await here.taken();
  if (taken?.key !== key.name) {
    await here.forgetCommon();
    taken = { key: key.name, upTo: 0 };
    await here.take(key.name, 0);
  }
  const common = new Map(await here.common());
  const remember = async (id: string, one: Common): Promise<void> => {
    await here.noteCommon(id, one);
    common.set(id, one);
  };
  const nextOf = (before: Common, at: number, print: string): Common => ({
    at,
    newest: Math.max(before.newest, at),
    print,
    before: [...before.before, ...(before.print === '' ? [] : [before.print])].slice(-PRINTS_KEPT),
    sent: [],
  });

  /** The server has not got any more what was common. */
  const lost = (one: Common, at: number): Common => ({ ...one, at, print: '', ...(one.print === GONE && { gone: true }) });

  /** Takes in what the server has of a note. */
  const takeIn = async (change: SealedNote): Promise<void> => {
    const { id, at, after } = change;
    for (;;) {
      const known = common.get(id) ?? NOTHING_COMMON;
      if (at === known.at) return;
      const [isOurs, isBefore] = [change.key === key.name, change.key === previous?.name];
      // Of a key that is not here: whoever changed keys sends it anew.
      if (!isOurs && !isBefore) return;
      let theirs: Content;
      try {
        ({ content: theirs } = await openNote(isOurs ? key : previous!, change));
      } catch {
        spoiled.add(id);
        return;
      }
      const print = await printOf(key, theirs);
      const mine = here.notes().get(id);
      const isRemoved = mine === undefined && here.removed().has(id);
      const minePrint = mine ? await printOf(key, mine) : isRemoved ? GONE : undefined;

      if (print === known.print || (known.sent.includes(print) && after === known.newest)) {
        // The same, or what was sent from here and arrived: mine follows it.
        return remember(id, nextOf(known, at, print));
      }
      const isOlder = at < known.newest || after < known.newest;
      if (isOlder && known.before.includes(print)) {
        older.add(id);
        // Mine goes there again, in its place.
        return remember(id, lost(known, at));
      }
      // Under the key before, it is not yet there as it is to be.
      const next = { ...nextOf(known, at, print), ...(isBefore && { print: '' }) };
      const isChanged = minePrint !== undefined && (minePrint !== known.print || isOlder);
      if (minePrint === print) return remember(id, next);
      if (isChanged && !theirs && mine) return remember(id, next);
      const copy = isChanged && mine && theirs ? { ...mine, id: newId(), copyOf: id } : undefined;
      if (await here.write(id, mine, theirs, next, copy)) {
        common.set(id, next);
        return;
      }
    }
  };

  for (let upTo = taken.upTo; ;) {
    const page = await there.changes(upTo);
    if (isRefusal(page)) return ended('refused', page);
    if (page.key !== key.name) return ended('other-key');
    if (page.last < upTo) {
      // An older copy of everything was put back there: what it lacks goes there again.
      for (const [id, one] of common) if (one.newest > page.last) await remember(id, lost(one, 0));
      upTo = 0;
      await here.take(key.name, 0);
      continue;
    }
    for (const change of page.changes) await takeIn(change);
    upTo = page.next;
    await here.take(key.name, upTo);
    if (!page.more) break;
  }

  /** Sends what is here of a note until it is there; a refusal where it cannot be. */
  const send = async (id: string): Promise<Refusal | undefined> => {
    for (;;) {
      const known = common.get(id) ?? NOTHING_COMMON;
      const mine = here.notes().get(id);
      if (!mine && !here.removed().has(id) && !known.gone) return undefined;
      const print = await printOf(key, mine);
      if (print === known.print || (!mine && known.newest === 0 && known.sent.length === 0)) {
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
        await remember(id, nextOf(common.get(id)!, answer.at, print));
        continue;
      }
      if (answer.code !== 'notebook/conflict') return answer;
      const theirs = await there.one(id);
      if (!isRefusal(theirs)) {
        const wasAt = known.at;
        await takeIn(theirs.note);
        // What stands there is none that can be followed; once more when it is.
        if (common.get(id)?.at === wasAt) return undefined;
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
