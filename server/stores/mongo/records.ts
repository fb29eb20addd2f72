/** Versioned documents in MongoDB: the version stands in the filter of every change. */
import type { Collection, Db } from 'mongodb';
import type { Json } from '../../../shared/base/canonical.ts';
import { Conflict, TooLarge } from '../../ports.ts';
import type { Records } from '../../ports.ts';
import { LAST, isCount, isDuplicate, matches, oneAtATime, refuseUnless } from './base.ts';

const COLLECTION = /^[a-z]{1,64}$/;
const KEY = /^[A-Za-z0-9._:-]{1,200}$/;
const KEY_PREFIX = /^[A-Za-z0-9._:-]{0,200}$/;
const LARGEST = 1024 * 1024;

interface Kept {
  /** Collection, a slash (which neither may hold) and key: sorts as the port wants it, and needs no index of its own. */
  readonly _id: string;
  readonly version: number;
  /** JSON text: the port allows keys that BSON would read as operators or paths. */
  readonly json: string;
}

export function mongoRecords(db: Db, requireOpen: () => void): Records {
  const records: Collection<Kept> = db.collection<Kept>('records');
  const inTurn = oneAtATime();

  const nameOf = (collection: string, key: string) => {
    requireOpen();
    matches(collection, COLLECTION, 'a collection name');
    matches(key, KEY, 'a key');
    return `${collection}/${key}`;
  };

  return {
    async get(collection, key) {
      const found = await records.findOne({ _id: nameOf(collection, key) });
      return found ? { version: found.version, value: JSON.parse(found.json) as Json } : undefined;
    },

    async put(collection, key, value, expected) {
      const _id = nameOf(collection, key);
      isCount(expected, 'a version');
      const json = JSON.stringify(value);
      refuseUnless(typeof json === 'string', 'a JSON value');
      if (Buffer.byteLength(json) > LARGEST) throw new TooLarge('a document has at most 1 MB');
      const version = expected + 1;
      await inTurn(_id, async () => {
        try {
          if (expected === 0) await records.insertOne({ _id, version, json });
          else if ((await records.updateOne({ _id, version: expected }, { $set: { version, json } })).matchedCount !== 1) {
            throw new Conflict(`${_id} is not at version ${expected}`);
          }
        } catch (error) {
          if (isDuplicate(error)) throw new Conflict(`${_id} is there already`);
          throw error;
        }
      });
      return version;
    },

    async remove(collection, key, expected) {
      const _id = nameOf(collection, key);
      isCount(expected, 'a version');
      await inTurn(_id, async () => {
        const done =
          expected === 0
            ? (await records.findOne({ _id })) === null
            : (await records.deleteMany({ _id, version: expected })).deletedCount === 1;
        if (!done) throw new Conflict(`${_id} is not at version ${expected}`);
      });
    },

    async list(collection, prefix = '', { after = '', limit } = {}) {
      requireOpen();
      matches(collection, COLLECTION, 'a collection name');
      matches(prefix, KEY_PREFIX, 'the beginning of a key');
      matches(after, KEY_PREFIX, 'the beginning of a key');
      if (limit !== undefined) refuseUnless(Number.isSafeInteger(limit) && limit > 0, 'a limit');
      const beginning = `${collection}/${prefix}`;
      const from = after >= prefix && after !== '' ? { $gt: `${collection}/${after}` } : { $gte: beginning };
      // 0 is the driver's word for all.
      const found = await records.find({ _id: { ...from, $lt: beginning + LAST } }).sort({ _id: 1 }).limit(limit ?? 0).toArray();
      return found.map(({ _id, version, json }) => ({ key: _id.slice(collection.length + 1), version, value: JSON.parse(json) as Json }));
    },
  };
}
