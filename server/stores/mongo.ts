/**
 * A store in MongoDB, for many rooms and many servers. It asks of the server only what every relative of MongoDB can do:
 * inserts, ordered finds, single-document changes, removals and unique indexes. Backups are the database's own.
 *
 * Two servers may share a database when it changes a document in one step, as MongoDB does. FerretDB 1 does not: there,
 * run one server only.
 */
import { MongoClient } from 'mongodb';
import type { Store } from '../ports.ts';
import { mongoBlobs } from './mongo/blobs.ts';
import { mongoLogs } from './mongo/logs.ts';
import { mongoRecords } from './mongo/records.ts';

/**
 * Opens the store at a `mongodb://` or `mongodb+srv://` address. The path names the database; without one it is
 * `ecabinet`. Throws when no server answers within ten seconds.
 */
export async function openMongoStore(url: string): Promise<Store> {
  const named = /^mongodb(?:\+srv)?:\/\/[^/?]+\/[^?]/.test(url);
  const client = new MongoClient(url, {
    // A write is done when no single failure can undo it; a read never sees one that could still be undone.
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    serverSelectionTimeoutMS: 10_000,
  });
  let closed = false;
  const requireOpen = () => {
    if (closed) throw new Error('the store is closed');
  };
  try {
    await client.connect();
    const db = named ? client.db() : client.db('ecabinet');
    const logs = await mongoLogs(db, requireOpen);
    const blobs = await mongoBlobs(db, requireOpen);
    return {
      logs,
      blobs,
      records: mongoRecords(db, requireOpen),
      async close() {
        closed = true;
        await client.close();
      },
    };
  } catch (error) {
    await client.close();
    throw error;
  }
}
