/** What is forgotten of a person's notes on this device. */
import { drops, everybody, rangeOf, STORES, type Place } from './note-database.ts';

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
  drops(everybody, async (db) => {
    const write = db.transaction([...STORES], 'readwrite');
    await Promise.all([...STORES.map((store) => write.objectStore(store).clear()), write.done]);
  });
