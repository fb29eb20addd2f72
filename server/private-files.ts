/**
 * Folders and files that no other account of the machine may look into: what nobody may read yet lies there, and papers not yet
 * published.
 */
import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = 0o700;
const FILE = 0o600;

/** From now on this process makes files for its own account alone. */
export const makePrivate = (): void => void process.umask(0o077);

/** Tightens what was made before, or copied here by hand; follows no links. */
export async function tighten(path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  const wanted = found.isDirectory() ? FOLDER : FILE;
  if ((found.mode & 0o777) !== wanted) await chmod(path, wanted);
  if (found.isDirectory()) for (const name of await readdir(path)) await tighten(join(path, name)).catch(gone);
}

/** A running server removes files of its own while a backup is made. */
function gone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
