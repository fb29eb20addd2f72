/** Bytes as files named by their SHA-256. A file appears under its name only when all of it is on the disk. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TooLarge } from '../../ports.ts';
import type { Blobs } from '../../ports.ts';
import { checkCount, checkSha256 } from './names.ts';

/** An upload that nobody has written to for so long was cut off by a crash. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;
const PIECE = 256 * 1024;

/** Makes the names in a folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function embeddedBlobs(folder: string, incoming: string, requireOpen: () => void): Promise<Blobs> {
  await mkdir(folder, { recursive: true });
  await mkdir(incoming, { recursive: true });
  for (const name of await readdir(incoming)) {
    const left = join(incoming, name);
    const info = await stat(left).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > ABANDONED_MS) await rm(left, { force: true });
  }

  const sizeOf = async (sha256: string): Promise<number | undefined> => {
    requireOpen();
    checkSha256(sha256);
    try {
      return (await stat(join(folder, sha256))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };

  return {
    async put(source, maxBytes) {
      requireOpen();
      checkCount(maxBytes, 'a size');
      const temporary = join(incoming, randomUUID());
      const file = await open(temporary, 'wx');
      let size = 0;
      const hash = createHash('sha256');
      try {
        try {
          for await (const part of source) {
            size += part.length;
            if (size > maxBytes) throw new TooLarge(`more than ${maxBytes} bytes`);
            hash.update(part);
            await file.appendFile(part);
          }
          await file.sync();
        } finally {
          await file.close();
        }
        const sha256 = hash.digest('hex');
        // Who puts the same bytes at the same time replaces a file by its equal.
        await rename(temporary, join(folder, sha256));
        await syncFolder(folder);
        return { sha256, size };
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },

    size: sizeOf,

    async *get(sha256, range) {
      const size = await sizeOf(sha256);
      if (size === undefined) throw new Error(`no bytes ${sha256}`);
      const { start, end } = range ?? { start: 0, end: size - 1 };
      if (range && !(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end && end < size)) {
        throw new RangeError(`no bytes ${start}–${end} in ${size}`);
      }
      if (size === 0) return;
      const file = await open(join(folder, sha256), 'r');
      yield* file.createReadStream({ start, end, highWaterMark: PIECE }) as AsyncIterable<Uint8Array>;
    },

    async remove(sha256) {
      if ((await sizeOf(sha256)) === undefined) return;
      await rm(join(folder, sha256), { force: true });
      await syncFolder(folder);
    },

    async *list() {
      requireOpen();
      for await (const one of await opendir(folder)) if (/^[0-9a-f]{64}$/.test(one.name)) yield one.name;
    },
  };
}
