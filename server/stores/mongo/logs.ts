/**
 * Logs in MongoDB: one document an append, so that an append is atomic without transactions. The unique index on
 * {stream, seq} decides who was first. Keys are made of names: an ObjectId would say when, and nothing here asks that.
 */
import { BSON } from 'mongodb';
import type { Collection, Db } from 'mongodb';
import { Conflict, TooLarge } from '../../ports.ts';
import type { Logs, Sealed, StoredEntry } from '../../ports.ts';
import { LAST, isCount, isDuplicate, matches, oneAtATime, refuseUnless } from './base.ts';

const STREAM = /^(?=.{1,200}$)[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-]+)*$/;
const MOST_ENTRIES = 2000;
/** The server takes documents up to 16 MiB; a little is left for what the driver adds. */
const LARGEST_APPEND = 16 * 1024 * 1024 - 16 * 1024;

interface Append {
  readonly _id: string;
  readonly stream: string;
  /** Of its first entry. */
  readonly seq: number;
  /** Of the entry after its last. */
  readonly next: number;
  readonly entries: ReadonlyArray<{ readonly line: string; readonly command?: string }>;
  /** Sealed parts as JSON text, under `n` and the place in `entries`: text holds keys that BSON would read as operators. */
  readonly sealed?: { readonly [place: string]: string };
}

export async function mongoLogs(db: Db, requireOpen: () => void): Promise<Logs> {
  const appends: Collection<Append> = db.collection<Append>('appends');
  await appends.createIndex({ stream: 1, seq: 1 }, { unique: true });
  await appends.createIndex({ stream: 1, next: 1 });
  const inTurn = oneAtATime();

  async function lengthOf(stream: string): Promise<number> {
    const last = await appends.find({ stream }, { projection: { next: 1 } }).sort({ seq: -1 }).limit(1).next();
    return last?.next ?? 0;
  }

  /** Takes the sealed parts out of one append, and looks again until they are gone. */
  async function strip(id: string, places: readonly string[]): Promise<void> {
    for (let attempt = 0; attempt < 20; attempt++) {
      await appends.updateOne({ _id: id }, { $unset: Object.fromEntries(places.map((place) => [`sealed.${place}`, ''])) });
      const now = await appends.findOne({ _id: id }, { projection: { sealed: 1 } });
      if (!places.some((place) => now?.sealed?.[place] !== undefined)) return;
    }
    throw new Error('the server did not destroy the sealed parts');
  }

  return {
    async append(stream, expectedSeq, entries) {
      requireOpen();
      matches(stream, STREAM, 'a stream name');
      isCount(expectedSeq, 'a sequence number');
      refuseUnless(Array.isArray(entries) && entries.length > 0 && entries.length <= MOST_ENTRIES, `1 to ${MOST_ENTRIES} entries`);
      const kept: Array<Append['entries'][number]> = [];
      const sealed: Record<string, string> = {};
      entries.forEach((one, place) => {
        refuseUnless(typeof one.line === 'string' && (one.command === undefined || typeof one.command === 'string'), 'an entry');
        kept.push(one.command === undefined ? { line: one.line } : { line: one.line, command: one.command });
        if (one.sealed) sealed[`n${place}`] = JSON.stringify({ salt: one.sealed.salt, value: one.sealed.value });
      });
      const append: Append = {
        _id: `${stream}#${expectedSeq}`,
        stream,
        seq: expectedSeq,
        next: expectedSeq + kept.length,
        entries: kept,
        sealed,
      };
      if (BSON.calculateObjectSize(append) > LARGEST_APPEND) throw new TooLarge('MongoDB takes at most 16 MB in one append');
      // The index says no only at the very place where an append began; the look says no everywhere else. A look that is
      // out of date does no harm: the place it names is taken by then.
      if ((await lengthOf(stream)) !== expectedSeq) throw new Conflict(`${stream} is not at ${expectedSeq}`);
      try {
        await appends.insertOne(append);
      } catch (error) {
        if (isDuplicate(error)) throw new Conflict(`${stream} has gone beyond ${expectedSeq}`);
        throw error;
      }
    },

    async read(stream, from, limit = Number.MAX_SAFE_INTEGER) {
      requireOpen();
      matches(stream, STREAM, 'a stream name');
      isCount(from, 'a sequence number');
      isCount(limit, 'a limit');
      const out: StoredEntry[] = [];
      if (limit === 0) return out;
      // Every append holds an entry at least, so `limit` appends are enough.
      const found = appends.find({ stream, next: { $gt: from } }).sort({ next: 1 });
      if (limit < 1_000_000) found.limit(limit);
      for await (const append of found) {
        for (let place = Math.max(0, from - append.seq); place < append.entries.length && out.length < limit; place++) {
          const { line, command } = append.entries[place]!;
          const secret = append.sealed?.[`n${place}`];
          out.push({
            line,
            ...(secret === undefined ? {} : { sealed: JSON.parse(secret) as Sealed }),
            ...(command === undefined ? {} : { command }),
          });
        }
      }
      return out;
    },

    async forget(stream, seqs) {
      requireOpen();
      matches(stream, STREAM, 'a stream name');
      for (const seq of seqs) isCount(seq, 'a sequence number');
      if (seqs.length === 0) return;
      const wanted = [...new Set(seqs)];
      const [least, most] = wanted.reduce(([a, b], seq) => [Math.min(a, seq), Math.max(b, seq)], [Infinity, 0] as [number, number]);
      const reach = appends.find({ stream, next: { $gt: least }, seq: { $lte: most } }, { projection: { seq: 1, next: 1 } });
      for (const { _id, seq: first, next } of await reach.toArray()) {
        const places = wanted.filter((seq) => seq >= first && seq < next).map((seq) => `n${seq - first}`);
        if (places.length > 0) await inTurn(_id, () => strip(_id, places));
      }
    },

    async streams(prefix) {
      requireOpen();
      matches(prefix, /^[A-Za-z0-9_/-]{0,200}$/, 'the beginning of a stream name');
      const firsts = appends
        .find({ stream: { $gte: prefix, $lt: prefix + LAST }, seq: 0 }, { projection: { stream: 1 } })
        .sort({ stream: 1 });
      return (await firsts.toArray()).map((append) => append.stream);
    },
  };
}
