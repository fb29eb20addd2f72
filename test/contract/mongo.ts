/** What only a store behind a database server must show: its limit on one document, and two servers on one database. */
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Conflict, TooLarge } from '../../server/ports.ts';
import type { Store } from '../../server/ports.ts';
import { bytes, collect, entries, entry, inPieces, outcomes, secret, sha256 } from './kit.ts';
import type { Kind } from './kit.ts';

export function mongoContract(kind: Kind, changesInOneStep: boolean): void {
  let place: string;
  let one: Store;
  let two: Store;
  beforeEach(async () => {
    place = await kind.place();
    one = await kind.open(place);
    two = await kind.open(place);
  });
  afterEach(async () => {
    await one.close();
    await two.close();
    await kind.destroy(place);
  });

  test('of two servers that append at once exactly one wins, and each sees the other at once', async () => {
    for (let round = 0; round < 15; round++) {
      const offers = Array.from({ length: 10 }, (_, who) => [entry(round, { command: `r${round}-${who}` })]);
      const { won, lost } = await outcomes(
        offers.map((offer, who) => (who % 2 ? one : two).logs.append('pair', round, offer).then(() => offer)),
      );
      expect(won).toHaveLength(1);
      expect(lost.every((error) => error instanceof Conflict)).toBe(true);
      expect(await one.logs.read('pair', round)).toEqual(won[0]);
      expect(await two.logs.read('pair', round)).toEqual(won[0]);
    }
  });

  test('two servers that make one document at once: one of them', async () => {
    for (let round = 0; round < 10; round++) {
      const { won } = await outcomes(
        [one, two, one, two].map((store, who) => store.records.put('pair', `k${round}`, who, 0).then(() => who)),
      );
      expect(won).toHaveLength(1);
      expect(await two.records.get('pair', `k${round}`)).toEqual({ version: 1, value: won[0] });
    }
  });

  if (changesInOneStep) {
    test('two servers that change one document or forget in one append lose nothing', async () => {
      await one.records.put('pair', 'x', 0, 0);
      for (let version = 1; version < 15; version++) {
        const { won } = await outcomes(
          Array.from({ length: 10 }, (_, who) => (who % 2 ? one : two).records.put('pair', 'x', who, version).then(() => who)),
        );
        expect(won).toHaveLength(1);
        expect(await two.records.get('pair', 'x')).toEqual({ version: version + 1, value: won[0] });
      }
      await one.logs.append('hidden', 0, entries(40).map((line, n) => ({ ...line, sealed: secret(n) })));
      await Promise.all(Array.from({ length: 40 }, (_, seq) => (seq % 2 ? one : two).logs.forget('hidden', [seq])));
      expect(await one.logs.read('hidden', 0)).toEqual(entries(40));
    });
  }

  test('an append larger than one document is refused clearly and leaves nothing', async () => {
    const large = Array.from({ length: 2000 }, (_, n) => entry(n, { command: 'x'.repeat(9000) }));
    await expect(one.logs.append('large', 0, large)).rejects.toBeInstanceOf(TooLarge);
    expect(await one.logs.read('large', 0)).toEqual([]);
    const fits = large.slice(0, 1500);
    await one.logs.append('large', 0, fits);
    expect(await one.logs.read('large', 0)).toEqual(fits);
  });

  test('two servers that put the same bytes keep them once', async () => {
    const all = bytes(800_000, 29);
    await Promise.all([one, two, one, two].map((store) => store.blobs.put(inPieces(all, 70_001), 800_000)));
    expect(await kind.debris(place)).toBe(0);
    expect(sha256(await collect(two.blobs.get(sha256(all), { start: 0, end: 799_999 })))).toBe(sha256(all));
  });

  test('uploads cut off by a crash are swept at a start, those under way and those finished are not', async () => {
    const kept = bytes(300_000, 31);
    await one.blobs.put(inPieces(kept, 100_000), 300_000);
    const client = new MongoClient(place);
    try {
      const chunks = client.db().collection<{ _id: string; upload: string; n: number }>('chunks');
      const uploads = client.db().collection<{ _id: string; begun: number }>('uploads');
      for (const [upload, begun] of [['old', 0], ['young', Date.now()]] as const) {
        await uploads.insertOne({ _id: upload, begun });
        await chunks.insertOne({ _id: `${upload}#0`, upload, n: 0 });
      }
      const blob = await client.db().collection<{ _id: string; upload: string }>('blobs').findOne({ _id: sha256(kept) });
      await uploads.insertOne({ _id: blob!.upload, begun: 0 });
      await (await kind.open(place)).close();
      expect((await uploads.find().toArray()).map((one) => one._id)).toEqual(['young']);
      expect(await chunks.find({ upload: 'old' }).toArray()).toEqual([]);
      expect(await chunks.find({ upload: 'young' }).toArray()).toHaveLength(1);
      expect(sha256(await collect(two.blobs.get(sha256(kept))))).toBe(sha256(kept));
    } finally {
      await client.close();
    }
  });
}
