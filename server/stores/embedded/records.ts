/** Versioned documents in lmdb: the version is lmdb's own, so a write is one compare-and-set on the writer thread. */
import type { Key, RootDatabase } from 'lmdb';
import type { Json } from '../../../shared/base/canonical.ts';
import { Conflict, TooLarge } from '../../ports.ts';
import type { Records } from '../../ports.ts';
import { durableWrites } from './durable.ts';
import { checkCollection, checkCount, checkKeyPrefix, checkLimit, checkRecord } from './names.ts';

const LARGEST = 1024 * 1024;
/** After every character a key may hold. */
const LAST = '\x7f';

export function embeddedRecords(root: RootDatabase<string, Key>, requireOpen: () => void): Records {
  const table = root.openDB<string, Key>({ name: 'records', encoding: 'string', useVersions: true });
  const durable = durableWrites(root);

  /** See the logs: a snapshot must not outlive the question it was taken for. */
  const look = () => {
    requireOpen();
    root.resetReadTxn();
  };

  return {
    async get(collection, key) {
      checkRecord(collection, key);
      look();
      const found = table.getEntry([collection, key]);
      return found && { version: found.version ?? 0, value: JSON.parse(found.value) as Json };
    },

    async put(collection, key, value, expected) {
      checkRecord(collection, key);
      checkCount(expected, 'a version');
      const json = JSON.stringify(value);
      if (typeof json !== 'string') throw new TypeError('not a JSON value');
      if (Buffer.byteLength(json) > LARGEST) throw new TooLarge('a document has at most 1 MB');
      requireOpen();
      // `null` is lmdb's word for "only if there is none".
      const condition = (expected === 0 ? null : expected) as number;
      if (!(await durable(table.put([collection, key], json, expected + 1, condition)))) {
        throw new Conflict(`${collection} ${key} is not at version ${expected}`);
      }
      return expected + 1;
    },

    async remove(collection, key, expected) {
      checkRecord(collection, key);
      checkCount(expected, 'a version');
      look();
      const done = expected === 0 ? !table.doesExist([collection, key]) : await durable(table.remove([collection, key], expected));
      if (!done) throw new Conflict(`${collection} ${key} is not at version ${expected}`);
    },

    async list(collection, prefix = '', { after = '', limit } = {}) {
      checkCollection(collection);
      checkKeyPrefix(prefix);
      checkKeyPrefix(after);
      if (limit !== undefined) checkLimit(limit);
      look();
      const isPast = after >= prefix && after !== '';
      const start = [collection, isPast ? after : prefix];
      const range = table.getRange({
        start,
        exclusiveStart: isPast,
        end: [collection, prefix + LAST],
        versions: true,
        ...(limit !== undefined && { limit }),
      });
      return Array.from(range, (found) => {
        const { key, value, version } = found as { key: Key; value: string; version?: number };
        return { key: (key as [string, string])[1], version: version ?? 0, value: JSON.parse(value) as Json };
      });
    },
  };
}
