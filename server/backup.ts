/** Backup and restore of an installation: the store, and the keys as they are encrypted on disk. The passphrase is never in it. */
import { existsSync } from 'node:fs';
import { cp, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { vaultFiles } from './identity/vault.ts';
import type { Store } from './ports.ts';
import { tighten } from './private-files.ts';

/** What a backup holds besides `store/` and `keys/`; written last, so that a folder without it is not a backup. */
const MARK = 'e-cabinet-backup.json';
/** Left for the next start: meetings under way wait for what tablets still hold. */
export const RESTORED = 'restored.json';

/** The folder is no backup, or the place is not free; the message says which. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  constructor(readonly code: 'not-empty' | 'no-backup' | 'running' | 'nothing') {
    super(code);
  }
}

/** Copies a running or stopped installation into an empty folder. `store` is absent where the database is backed up by its own means. */
export async function backUp(dataDir: string, folder: string, store: Store | undefined, now: string): Promise<void> {
  const to = resolve(folder);
  if (!existsSync(join(dataDir, 'keys'))) throw new BackupFault('nothing');
  if (existsSync(to) && (await readdir(to)).length > 0) throw new BackupFault('not-empty');
  await mkdir(join(to, 'keys'), { recursive: true, mode: 0o700 });
  if (store?.backup) await store.backup(join(to, 'store'));
  // Keys last: each lies in the vault before the store names it, and a store that names a key which the backup lacks could not be opened.
  for (const file of await vaultFiles(join(dataDir, 'keys'))) await cp(join(dataDir, 'keys', file), join(to, 'keys', file));
  await writeDurably(join(to, MARK), JSON.stringify({ madeAt: now, store: store?.backup !== undefined }));
  // It goes onto a stick, or to another machine, with whatever rights it has.
  await tighten(to);
}

/** Puts a backup in the place of an installation that is not running; what stood there is kept beside it, never deleted. */
export async function restore(folder: string, dataDir: string, now: string): Promise<{ readonly aside?: string }> {
  const from = resolve(folder);
  if (!existsSync(join(from, MARK))) throw new BackupFault('no-backup');
  const { madeAt } = JSON.parse(await readFile(join(from, MARK), 'utf8')) as { madeAt: string };
  if (await running(dataDir)) throw new BackupFault('running');
  let aside: string | undefined;
  if (existsSync(dataDir) && (await readdir(dataDir)).length > 0) {
    aside = `${resolve(dataDir)}.before-${now.replace(/\D/g, '').slice(0, 14)}`;
    await rename(dataDir, aside);
  }
  const fresh = `${resolve(dataDir)}.restoring`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const part of ['store', 'keys']) if (existsSync(join(from, part))) await cp(join(from, part), join(fresh, part), { recursive: true });
  // The passphrase of this machine still opens keys that are its own.
  if (aside && existsSync(join(aside, 'keys', 'passphrase'))) await cp(join(aside, 'keys', 'passphrase'), join(fresh, 'keys', 'passphrase'));
  await writeDurably(join(fresh, RESTORED), JSON.stringify({ madeAt }));
  await rename(fresh, resolve(dataDir));
  return aside === undefined ? {} : { aside };
}

async function writeDurably(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

const pidFile = (dataDir: string, pid: number): string => join(dataDir, `running-${pid}`);

/** Says that this process serves the folder, until the function it answers is called. */
export async function markRunning(dataDir: string): Promise<() => Promise<void>> {
  await writeFile(pidFile(dataDir, process.pid), '');
  return () => rm(pidFile(dataDir, process.pid), { force: true });
}

async function running(dataDir: string): Promise<boolean> {
  if (!existsSync(dataDir)) return false;
  for (const name of await readdir(dataDir)) {
    const pid = Number(/^running-(\d+)$/.exec(name)?.[1]);
    if (!pid) continue;
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      await rm(pidFile(dataDir, pid), { force: true });
    }
  }
  return false;
}
