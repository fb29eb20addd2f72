/** Papers of secret ballots in a browser: a database of their own, encrypted under the device's safe; and memory where it does not answer. */
import type { DBSchema } from 'idb';
import { browserKeep } from '../keys/keep.ts';
import { keyOf } from '../keys/pin.ts';
import { openValue, sealValue, type Sealed } from '../keys/seal.ts';
import { oneDatabase } from '../one-database.ts';
import { STORAGE_MS, within } from '../within.ts';
import { memoryPapers, type KeptPaper, type PaperKeep } from './kept-paper.ts';

interface Schema extends DBSchema {
  papers: { key: [viewer: string, meeting: string, vote: string]; value: Sealed & { readonly standing: Standing } };
}

/** What is to be known without the key: not dropped yet; dropped, and the urn has not said that it has it; nothing left to be done. */
type Standing = 'inHand' | 'onItsWay' | 'settled';

const standingOf = (kept: KeptPaper): Standing => {
  if (kept.step === 'asked' || kept.step === 'ready') return 'inHand';
  return kept.step === 'dropped' && kept.taken === undefined ? 'onItsWay' : 'settled';
};

/** Not the one that papers to be read lie in. */
const database = oneDatabase<Schema>('ecabinet-ballot-papers', 1, (db) => void db.createObjectStore('papers'));

/** Every step is as long on the device, whatever was marked: a sealed paper is 22 KB in base64url. */
const STEP_BYTES = 32_768;

const of = (viewer: string): IDBKeyRange => IDBKeyRange.bound([viewer], [viewer, []]);

/** This person's papers on this device. Where the device cannot keep them they live as long as the page: a vote is not lost to that. */
export function browserPapers(viewer: string): PaperKeep {
  const memory = memoryPapers();
  const place = (meeting: string, vote: string): [string, string, string] => [viewer, meeting, vote];
  const named = (meeting: string, vote: string): string => place(meeting, vote).join(' ');
  return {
    async get(meeting, vote) {
      // What the device could not take is newer than what lies there.
      const here = await memory.get(meeting, vote);
      if (here) return here;
      try {
        const [db, key] = await within(STORAGE_MS, Promise.all([database(), keyOf(browserKeep)]));
        const sealed = key && (await within(STORAGE_MS, db.get('papers', place(meeting, vote))));
        return sealed && (await openValue<KeptPaper>(key, named(meeting, vote), sealed));
      } catch {
        return undefined;
      }
    },
    async put(kept) {
      const { meeting, vote } = kept;
      try {
        const [db, key] = await within(STORAGE_MS, Promise.all([database(), keyOf(browserKeep, true)]));
        if (!key) throw new Error('the safe is closed');
        const sealed = await sealValue(key, named(meeting, vote), kept, STEP_BYTES);
        const write = db.transaction('papers', 'readwrite', { durability: 'strict' });
        void write.store.put({ ...sealed, standing: standingOf(kept) }, place(meeting, vote)).catch(() => undefined);
        await within(STORAGE_MS, write.done);
        await memory.remove(meeting, vote);
      } catch (error) {
        // What lies there still could be marked a second time after a reload, and then neither counts: nothing was sent yet.
        if (kept.step === 'dropped' && !(await memory.get(meeting, vote))) throw error;
        await memory.put(kept);
      }
    },
    async remove(meeting, vote) {
      await memory.remove(meeting, vote);
      await within(STORAGE_MS, database().then((db) => db.delete('papers', place(meeting, vote)))).catch(() => undefined);
    },
    alone: (meeting, vote, act) =>
      'locks' in navigator
        ? (navigator.locks.request(`paper ${named(meeting, vote)}`, act) as ReturnType<typeof act>)
        : memory.alone(meeting, vote, act),
  };
}

/**
 * Somebody leaves, or is shut out, or hands the device over. A paper on its way stays until the urn has it, and one that was not dropped
 * for who signs out and comes back: there is no second. Of who is shut out nothing stays that could still be marked here.
 */
export async function wipePapers(viewer: string, end: 'signedOut' | 'shutOut' | 'handedOver'): Promise<void> {
  const stay: readonly Standing[] = end === 'signedOut' ? ['inHand', 'onItsWay'] : end === 'shutOut' ? ['onItsWay'] : [];
  const write = (await database()).transaction('papers', 'readwrite');
  for (let at = await write.store.openCursor(of(viewer)); at; at = await at.continue())
    if (!stay.includes(at.value.standing)) await at.delete();
  await write.done;
}

/** Meetings in which this person has dropped papers that no urn has taken yet. */
export async function meetingsOnTheirWay(viewer: string): Promise<string[]> {
  const read = (await database()).transaction('papers');
  const [places, rows] = await within(STORAGE_MS, Promise.all([read.store.getAllKeys(of(viewer)), read.store.getAll(of(viewer))]));
  return [...new Set(places.filter((_, at) => rows[at]!.standing === 'onItsWay').map(([, meeting]) => meeting))];
}
