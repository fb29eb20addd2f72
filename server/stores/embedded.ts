/**
 * The default store: lmdb for logs and records, plain files for papers, in one folder and with no server.
 * Several processes may have the same folder open; each sees what the others have finished.
 *
 *     log/data.mdb       logs and records
 *     blobs/<sha256>     papers
 *     incoming/          uploads under way
 */
import { copyFile, link, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { open as openLmdb } from 'lmdb';
import type { Key } from 'lmdb';
import type { Store } from '../ports.ts';
import { embeddedBlobs, syncFolder } from './embedded/blobs.ts';
import { embeddedLogs } from './embedded/logs.ts';
import { embeddedRecords } from './embedded/records.ts';

/** Stands in a backup until the last byte of it is safe. */
const UNFINISHED = 'backup-not-finished';

/** Address space, not disk: large enough that no process ever has to move a map another one reads. */
const MAP_BYTES = 64 * 1024 ** 3;

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Papers never change: on the same disk a second name is a copy, and takes no room. */
async function takePaper(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    await copyFile(from, to);
    await syncFile(to);
  }
}

function absent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/**
 * Opens the store in `folder`, making it when it is not there. Throws when the folder holds a backup that was cut off.
 *
 * Forgetting removes a value from the database at once; the disk pages it stood on are overwritten when they are next
 * used. A backup copies only what is alive, so a backup made after `forget` holds nothing of it.
 */
export async function openEmbeddedStore(folder: string): Promise<Store> {
  const at = resolve(folder);
  await mkdir(join(at, 'log'), { recursive: true });
  if ((await readdir(at)).includes(UNFINISHED)) throw new Error(`${at} holds a backup that was never finished`);

  let closed = false;
  const requireOpen = () => {
    if (closed) throw new Error('the store is closed');
  };
  // Without overlapping sync a promise is kept only once the bytes are on the disk.
  const root = openLmdb<string, Key>({ path: join(at, 'log'), noSubdir: false, overlappingSync: false, maxDbs: 8, mapSize: MAP_BYTES });
  const blobs = await embeddedBlobs(join(at, 'blobs'), join(at, 'incoming'), requireOpen);
  const logs = embeddedLogs(root, requireOpen);
  const records = embeddedRecords(root, requireOpen);
  for (const made of [join(at, 'log'), at, resolve(at, '..')]) await syncFolder(made);

  return {
    logs,
    blobs,
    records,

    async backup(target) {
      requireOpen();
      const to = resolve(target);
      await mkdir(to, { recursive: true });
      if ((await readdir(to)).length > 0) throw new Error(`${to} is not empty`);
      await writeFile(join(to, UNFINISHED), '');
      await mkdir(join(to, 'log'));
      await mkdir(join(to, 'blobs'));
      // The log first: a paper is always stored before an entry names it, so the copy lacks none.
      await root.backup(join(to, 'log'), true);
      await syncFile(join(to, 'log', 'data.mdb'));
      for await (const name of blobs.list()) {
        // Removed since it was listed: nothing refers to it.
        await takePaper(join(at, 'blobs', name), join(to, 'blobs', name)).catch(absent);
      }
      for (const made of [join(to, 'log'), join(to, 'blobs'), to]) await syncFolder(made);
      await rm(join(to, UNFINISHED));
      await syncFolder(to);
    },

    async close() {
      if (closed) return;
      closed = true;
      await root.close();
    },
  };
}
