/**
 * Bytes in MongoDB, in chunks (GridFS is not in the portable subset). An upload writes its chunks under a name of its own;
 * the one document that maps the SHA-256 to that upload makes them real, at once and once only.
 */
import { createHash, randomUUID } from 'node:crypto';
import { Binary } from 'mongodb';
import type { Collection, Db } from 'mongodb';
import { TooLarge } from '../../ports.ts';
import type { Blobs } from '../../ports.ts';
import { isCount, isDuplicate, matches } from './base.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const CHUNK = 255 * 1024;
/** An upload must end before another server could take it for one that a crash cut off. */
const LONGEST_UPLOAD_MS = 12 * 60 * 60 * 1000;
const ABANDONED_MS = 2 * LONGEST_UPLOAD_MS;

interface Blob {
  /** SHA-256 */
  readonly _id: string;
  readonly upload: string;
  readonly size: number;
}

interface Chunk {
  readonly _id: string;
  readonly upload: string;
  readonly n: number;
  readonly data: Binary;
}

interface Upload {
  readonly _id: string;
  readonly begun: number;
}

/** The same bytes cut into chunks of one length, but the last. */
async function* rechunk(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(CHUNK);
  let filled = 0;
  for await (const part of source) {
    for (let at = 0; at < part.length; ) {
      const taken = Math.min(CHUNK - filled, part.length - at);
      held.set(part.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled === CHUNK) {
        yield held;
        held = Buffer.alloc(CHUNK);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield held.subarray(0, filled);
}

export async function mongoBlobs(db: Db, requireOpen: () => void): Promise<Blobs> {
  const blobs: Collection<Blob> = db.collection<Blob>('blobs');
  const chunks: Collection<Chunk> = db.collection<Chunk>('chunks');
  const uploads: Collection<Upload> = db.collection<Upload>('uploads');
  await chunks.createIndex({ upload: 1, n: 1 }, { unique: true });

  async function discard(upload: string): Promise<void> {
    await chunks.deleteMany({ upload });
    await uploads.deleteMany({ _id: upload });
  }

  for (const { _id } of await uploads.find({ begun: { $lt: Date.now() - ABANDONED_MS } }).toArray()) {
    // Cut off before the mapping: rubbish. Cut off after it: only the note of the upload is left over.
    if (await blobs.findOne({ upload: _id })) await uploads.deleteMany({ _id });
    else await discard(_id);
  }

  const find = async (sha256: string): Promise<Blob | null> => {
    requireOpen();
    matches(sha256, SHA256, 'a SHA-256 in lower-case hex');
    return blobs.findOne({ _id: sha256 });
  };

  return {
    async put(source, maxBytes) {
      requireOpen();
      isCount(maxBytes, 'a size');
      const upload = randomUUID();
      const begun = Date.now();
      const hash = createHash('sha256');
      let size = 0;
      async function* measured() {
        for await (const part of source) {
          size += part.length;
          if (size > maxBytes) throw new TooLarge(`more than ${maxBytes} bytes`);
          hash.update(part);
          yield part;
        }
      }
      await uploads.insertOne({ _id: upload, begun });
      try {
        let n = 0;
        for await (const data of rechunk(measured())) {
          await chunks.insertOne({ _id: `${upload}#${n}`, upload, n, data: new Binary(data) });
          n++;
        }
        if (Date.now() - begun > LONGEST_UPLOAD_MS) throw new Error('the upload took too long');
      } catch (error) {
        // What went wrong first is what the caller must hear; what cannot be cleaned up now is swept at a later start.
        await discard(upload).catch(() => undefined);
        throw error;
      }
      const sha256 = hash.digest('hex');
      try {
        await blobs.insertOne({ _id: sha256, upload, size });
      } catch (error) {
        // On any other error nobody knows whether the mapping was made, so the chunks stay for the sweep to judge.
        if (!isDuplicate(error)) throw error;
        await chunks.deleteMany({ upload });
      }
      await uploads.deleteMany({ _id: upload });
      return { sha256, size };
    },

    async size(sha256) {
      return (await find(sha256))?.size;
    },

    async *get(sha256, range) {
      const blob = await find(sha256);
      if (!blob) throw new Error(`no bytes ${sha256}`);
      const { start, end } = range ?? { start: 0, end: blob.size - 1 };
      if (range && !(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end && end < blob.size)) {
        throw new RangeError(`no bytes ${start}–${end} in ${blob.size}`);
      }
      if (blob.size === 0) return;
      let expected = Math.floor(start / CHUNK);
      const last = Math.floor(end / CHUNK);
      const found = chunks.find({ upload: blob.upload, n: { $gte: expected, $lte: last } }).sort({ n: 1 }).batchSize(8);
      for await (const { n, data } of found) {
        if (n !== expected) break;
        const all = data.value();
        const offset = n * CHUNK;
        yield all.subarray(Math.max(0, start - offset), Math.min(all.length, end + 1 - offset));
        expected++;
      }
      if (expected !== last + 1) throw new Error(`a part of ${sha256} is missing`);
    },

    async remove(sha256) {
      const blob = await find(sha256);
      if (!blob) return;
      // The name first. Cut off after it, what is left is an upload that was never finished: swept at a later start.
      await uploads.updateOne({ _id: blob.upload }, { $set: { begun: 0 } }, { upsert: true });
      await blobs.deleteOne({ _id: sha256, upload: blob.upload });
      await discard(blob.upload);
    },

    async *list() {
      requireOpen();
      for await (const { _id } of blobs.find({}, { projection: { _id: 1 } })) yield _id;
    },
  };
}
