/** The one suite that every store passes (server/ports.ts). */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../server/ports.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { openMongoStore } from '../../server/stores/mongo.ts';
import { dropDatabase, newDatabase } from '../kit/database.ts';
import { blobsContract } from './blobs.ts';
import { embeddedContract } from './embedded.ts';
import { bytes, collect, entry, inPieces, names, outcomes, secret, sha256 } from './kit.ts';
import type { Kind } from './kit.ts';
import { logsContract } from './logs.ts';
import { mongoContract } from './mongo.ts';
import { recordsContract } from './records.ts';

const memory: Kind = {
  name: 'memory',
  durable: false,
  place: async () => '',
  open: async () => memoryStore(),
  destroy: async () => undefined,
  debris: async () => 0,
};

const embedded: Kind = {
  name: 'embedded',
  durable: true,
  place: () => mkdtemp(join(tmpdir(), 'store-')),
  open: openEmbeddedStore,
  destroy: (place) => rm(place, { recursive: true, force: true }),
  debris: async (place) => (await readdir(join(place, 'incoming'))).length,
};

const server = process.env['MONGODB_URL'];

/** A database with a name of its own for each test, dropped afterwards. */
const mongo: Kind = {
  name: 'MongoDB',
  durable: true,
  place: async () => newDatabase(server!, 'contract'),
  open: openMongoStore,
  destroy: dropDatabase,
  debris: async (place) => {
    const client = new MongoClient(place);
    const referred = (await client.db().collection('blobs').find().toArray()).map((blob) => blob['upload'] as string);
    const chunks = await client.db().collection('chunks').find({ upload: { $nin: referred } }).toArray();
    const uploads = await client.db().collection('uploads').find().toArray();
    await client.close();
    return chunks.length + uploads.length;
  },
};

function contract(kind: Kind): void {
  let place: string;
  let store: Store;

  beforeEach(async () => {
    place = await kind.place();
    store = await kind.open(place);
  });
  afterEach(async () => {
    await store.close();
    await kind.destroy(place);
  });

  describe('logs', () => logsContract(() => store));
  describe('blobs', () => blobsContract(() => store, () => kind.debris(place)));
  describe('records', () => recordsContract(() => store));

  test('a closed store refuses everything, and may be closed twice', async () => {
    const { logs, blobs, records } = store;
    await logs.append('a', 0, [entry(0)]);
    await store.close();
    await store.close();
    const { won } = await outcomes<unknown>([
      logs.append('a', 1, [entry(1)]),
      logs.read('a', 0),
      logs.streams(''),
      blobs.put(inPieces(bytes(1), 1), 1),
      blobs.size('0'.repeat(64)),
      collect(blobs.get('0'.repeat(64))),
      names(blobs.list()),
      records.get('a', 'a'),
      records.put('a', 'a', 1, 0),
      records.remove('a', 'a', 0),
      records.list('a'),
    ]);
    expect(won).toEqual([]);
  });

  if (kind.durable) {
    test('everything is there again after closing and opening, and goes on', async () => {
      const paper = bytes(300_000, 3);
      await store.logs.append('council/log', 0, [entry(0, { sealed: secret(0), command: 'c' }), entry(1, { sealed: secret(1) })]);
      await store.logs.forget('council/log', [1]);
      await store.blobs.put(inPieces(paper, 40_000), 300_000);
      await store.records.put('account', 'an', { name: 'An' }, 0);
      await store.records.put('account', 'an', { name: 'Bình' }, 1);
      await store.records.put('account', 'gone', 1, 0);
      await store.records.remove('account', 'gone', 1);
      await store.close();
      store = await kind.open(place);
      expect(await store.logs.read('council/log', 0)).toEqual([entry(0, { sealed: secret(0), command: 'c' }), entry(1)]);
      expect(await store.logs.streams('')).toEqual(['council/log']);
      expect(sha256(await collect(store.blobs.get(sha256(paper))))).toBe(sha256(paper));
      expect(await store.records.list('account')).toEqual([{ key: 'an', version: 2, value: { name: 'Bình' } }]);
      await store.logs.append('council/log', 2, [entry(2)]);
      expect(await store.records.put('account', 'an', 3, 2)).toBe(3);
    });

    test('closing waits for what was begun: it is either refused or there', async () => {
      const begun = Array.from({ length: 50 }, (_, i) => store.logs.append(`s${i}`, 0, [entry(i)]).then(() => `s${i}`));
      const ended = outcomes(begun);
      await store.close();
      const { won } = await ended;
      store = await kind.open(place);
      expect(await store.logs.streams('')).toEqual(expect.arrayContaining(won));
    });
  }
}

describe('memory', () => contract(memory));
describe('embedded', () => contract(embedded));
describe('embedded, in its folder', { timeout: 180_000 }, embeddedContract);

/** FerretDB 1 answers with its own version, and changes a document in two steps. */
async function isFerret(url: string): Promise<boolean> {
  const client = new MongoClient(url);
  try {
    const info = await client.db('admin').command({ buildInfo: 1 });
    return JSON.stringify(info).includes('"ferretdb');
  } finally {
    await client.close();
  }
}

const ferret = server ? await isFerret(server) : false;
if (server) {
  describe('MongoDB', () => contract(mongo));
  describe('MongoDB, in its database', () => mongoContract(mongo, !ferret));
}

afterAll(() => {
  if (!server) console.warn('MONGODB_URL is not set: the MongoDB store was NOT tested');
  if (ferret) console.warn('MONGODB_URL is a FerretDB: two servers changing one document at once were NOT tested, it cannot do that');
});
