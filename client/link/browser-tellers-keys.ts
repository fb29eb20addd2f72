/** The tellers' keys in a browser: a database of their own. The urn's private key lies there as the browser holds it, and is never read out. */
import type { DBSchema } from 'idb';
import { oneDatabase } from '../one-database.ts';
import { STORAGE_MS, within } from '../within.ts';
import type { KeptTellersKeys, TellersKeep } from './kept-tellers-keys.ts';

/** Whose, of which meeting and vote, and by which issuing key; the last is empty where keys of that vote lay here and were destroyed. */
type Place = [viewer: string, meeting: string, vote: string, issuer: string];
interface Schema extends DBSchema {
  keys: { key: Place; value: KeptTellersKeys | { readonly gone: readonly string[] } };
}

const database = oneDatabase<Schema>('ecabinet-tellers', 1, (db) => void db.createObjectStore('keys'));

/** A teller's, on this device. Keys that it cannot keep are made for nobody: it throws, and the record hears of none. */
export function browserTellersKeys(viewer: string): TellersKeep {
  return {
    async get(meeting, vote, issuer) {
      const kept = await within(STORAGE_MS, database().then((db) => db.get('keys', [viewer, meeting, vote, issuer])));
      return kept && 'issuer' in kept ? kept : undefined;
    },
    async put(kept) {
      const write = (await within(STORAGE_MS, database())).transaction('keys', 'readwrite', { durability: 'strict' });
      void write.store.put(kept, [viewer, kept.meeting, kept.vote, kept.issuer.publicKey]).catch(() => undefined);
      await within(STORAGE_MS, write.done);
    },
    async change(meeting, vote, issuer, by) {
      // One transaction: the browser lets no other tab write between the reading and the writing.
      const write = (await within(STORAGE_MS, database())).transaction('keys', 'readwrite', { durability: 'strict' });
      const changing = (async () => {
        const place: Place = [viewer, meeting, vote, issuer];
        const now = await write.store.get(place);
        const kept = now && 'issuer' in now ? by(now) : undefined;
        if (kept) await write.store.put(kept, place);
        await write.done;
        return kept;
      })();
      // Its error is this promise's; whoever has stopped waiting hears of none.
      void write.done.catch(() => undefined);
      return within(STORAGE_MS, changing);
    },
    async remove(meeting, vote) {
      const write = (await within(STORAGE_MS, database())).transaction('keys', 'readwrite', { durability: 'strict' });
      const all = IDBKeyRange.bound([viewer, meeting, vote], [viewer, meeting, vote, []]);
      const found = await write.store.getAll(all);
      const gone = found.flatMap((one) => ('gone' in one ? one.gone : [one.issuer.publicKey]));
      if (found.length > 0) {
        await write.store.delete(all);
        await write.store.put({ gone }, [viewer, meeting, vote, '']);
      }
      await within(STORAGE_MS, write.done);
      return gone;
    },
  };
}
