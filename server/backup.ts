/**
 * Backup and restore of an installation: the store and the keys, each file encrypted under a passphrase that is not in it.
 *
 *     encrypted-backup.json   how the passphrase opens it, and when it was made; written last: a folder without it is no backup
 *     contents                names of the files below, encrypted as they are: none can be taken away unseen
 *     store/ keys/            by the names they have in DATA_DIR; their sizes and the names of papers (hashes) can be seen
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Timestamp } from '../shared/base/ids.ts';
import { isRefusal } from '../shared/base/refusal.ts';
import { beginHeader, decryptFile, encryptFile, openHeader, readHeader, type KeyOf, type OpensWith } from './backup-cipher.ts';
import { openVault, PASSPHRASE_FILE, VAULT_FILE, vaultFiles, type Kdf } from './identity/vault.ts';
import type { Store } from './ports.ts';
import { tighten } from './private-files.ts';

const HEADER = 'encrypted-backup.json';
const CONTENTS = 'contents';
/** What a backup of an earlier version holds besides `store/` and `keys/`: not encrypted. */
const PLAIN_MARK = 'e-cabinet-backup.json';
/** In DATA_DIR while a backup is made: the store as it is copied from, no less private than the store itself. */
const COPY_PREFIX = 'backing-up-';
/** Left for the next start: meetings under way wait for what tablets still hold. */
export const RESTORED = 'restored.json';

/** Why there was no backup, or no restoring; nothing was touched. `file` is the one that is not what was backed up. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  constructor(
    readonly code:
      | 'not-empty'
      | 'no-backup'
      | 'running'
      | 'nothing'
      | 'not-encrypted'
      | 'passphrase-missing'
      | 'passphrase-wrong'
      | 'file-damaged'
      | 'file-missing',
    readonly file?: string,
  ) {
    super(file === undefined ? code : `${code} ${file}`);
  }
}

/** What the files of a backup are encrypted under. */
export interface BackupPassphrase {
  readonly text: string;
  readonly opensWith: OpensWith;
  /** What a try of it costs, as scrypt's N; that of a new installation where absent. */
  readonly cost?: Kdf['N'];
}

/** Throws `nothing` where the folder holds no installation, before anything is opened that would make one. */
export function requireInstallation(dataDir: string): void {
  if (!existsSync(join(dataDir, 'keys', VAULT_FILE))) throw new BackupFault('nothing');
}

/**
 * Writes a running or stopped installation, encrypted, into an empty folder; `now` is RFC 3339. `store` is absent where the
 * database is backed up by
 * its own means. Throws `BackupFault` (`nothing`, `not-empty`).
 */
export async function backUp(
  dataDir: string,
  folder: string,
  store: Store | undefined,
  now: string,
  passphrase: BackupPassphrase,
): Promise<void> {
  const to = resolve(folder);
  requireInstallation(dataDir);
  if (existsSync(to) && (await readdir(to)).length > 0) throw new BackupFault('not-empty');
  await clearCopies(dataDir);
  await mkdir(to, { recursive: true, mode: 0o700 });
  const about = { madeAt: now, store: store?.backup !== undefined, opensWith: passphrase.opensWith };
  const { text, keyOf } = await beginHeader(passphrase.text, about, passphrase.cost);
  const copy = await mkdtemp(join(resolve(dataDir), `${COPY_PREFIX}${process.pid}-`));
  try {
    const contents: string[] = [];
    const take = async (from: string, name: string): Promise<void> => {
      await mkdir(dirname(join(to, name)), { recursive: true, mode: 0o700 });
      await encryptFile(from, join(to, name), keyOf(name));
      contents.push(name);
    };
    if (store?.backup) {
      await store.backup(join(copy, 'store'));
      for (const name of await filesIn(copy, 'store')) await take(join(copy, name), name);
    }
    // Keys last: each lies in the vault before the store names it, and a store that names a key which the backup lacks could not be opened.
    for (const file of await vaultFiles(join(dataDir, 'keys'))) await take(join(dataDir, 'keys', file), `keys/${file}`);
    await writeFile(join(copy, CONTENTS), JSON.stringify(contents));
    await encryptFile(join(copy, CONTENTS), join(to, CONTENTS), keyOf(CONTENTS));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  await writeDurably(join(to, HEADER), text);
  // It goes onto a stick, or to another machine, with whatever rights it has.
  await tighten(to);
}

/** Removes what backups left in DATA_DIR that were cut off: to be called before the store is used. */
export async function clearCopies(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = Number(new RegExp(`^${COPY_PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (pid && !isAlive(pid)) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

export interface Restored {
  /** Where that lies which stood there before. */
  readonly aside?: string;
  /** It was made by an earlier version, and whoever had it could read and change it. */
  readonly plain?: true;
}

/**
 * Puts a backup in the place of an installation that is not running; what stood there is kept beside it, never deleted.
 * Everything is decrypted and
 * checked first: of a backup that is not whole nothing is restored. `ask` is asked for the passphrase until it opens or there is
 * none; `attempt` counts
 * from 0. `plainToo`: what is not encrypted is taken as well, and only then, since anybody can have made it and put it in the place
 * of one that is. Throws `BackupFault` (all but `nothing` and `not-empty`).
 */
export async function restore(
  folder: string,
  dataDir: string,
  now: string,
  ask: (opensWith: OpensWith, attempt: number) => Promise<string | undefined>,
  plainToo = false,
): Promise<Restored> {
  const [from, target] = [resolve(folder), resolve(dataDir)];
  const isPlain = !existsSync(join(from, HEADER));
  if (isPlain && !existsSync(join(from, PLAIN_MARK))) throw new BackupFault('no-backup');
  if (isPlain && !plainToo) throw new BackupFault('not-encrypted');
  if (await running(target)) throw new BackupFault('running');
  const fresh = `${target}.restoring`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  try {
    const madeAt = isPlain ? await copyPlain(from, fresh) : await decryptAll(from, fresh, ask);
    await keepPassphrase(join(target, 'keys'), join(fresh, 'keys'));
    await writeDurably(join(fresh, RESTORED), JSON.stringify({ madeAt }));
    await tighten(fresh);
    if (await running(target)) throw new BackupFault('running');
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  const isTaken = existsSync(target) && (await readdir(target)).length > 0;
  const aside = `${target}.before-${now.replace(/\D/g, '').slice(0, 14)}`;
  if (isTaken) await rename(target, aside);
  await rename(fresh, target);
  return { ...(isTaken && { aside }), ...(isPlain && { plain: true }) };
}

/** Answers when it was made. */
async function decryptAll(from: string, fresh: string, ask: Parameters<typeof restore>[3]): Promise<string> {
  const text = await readFile(join(from, HEADER), 'utf8');
  const header = readHeader(text);
  if (!header) throw new BackupFault('file-damaged', HEADER);
  let keyOf: KeyOf | undefined;
  for (let attempt = 0; !keyOf; attempt++) {
    const passphrase = await ask(header.opensWith, attempt);
    if (passphrase === undefined) throw new BackupFault(attempt === 0 ? 'passphrase-missing' : 'passphrase-wrong');
    keyOf = await openHeader(text, header, passphrase);
  }
  const put = async (name: string): Promise<void> => {
    if (!existsSync(join(from, name))) throw new BackupFault('file-missing', name);
    await mkdir(dirname(join(fresh, name)), { recursive: true, mode: 0o700 });
    if (!(await decryptFile(join(from, name), join(fresh, name), keyOf(name)))) throw new BackupFault('file-damaged', name);
  };
  await put(CONTENTS);
  const names = readContents(await readFile(join(fresh, CONTENTS), 'utf8'));
  if (!names) throw new BackupFault('file-damaged', CONTENTS);
  await rm(join(fresh, CONTENTS));
  // What lies there besides is no part of it.
  for (const name of names) await put(name);
  return header.madeAt;
}

/** Below the folder that is restored into, and neither the passphrase nor anything else of it than the store and the keys. */
const FileName = z.string().regex(/^(store|keys)(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/).refine((name) => name !== `keys/${PASSPHRASE_FILE}`);

/** The names in a backup's list, each once; undefined where it is none. Whoever gave the passphrase may have made the list as well. */
export function readContents(text: string): readonly string[] | undefined {
  try {
    const names = z.array(FileName).safeParse(JSON.parse(text)).data;
    return names && new Set(names).size === names.length ? names : undefined;
  } catch {
    return undefined;
  }
}

/** Answers when it was made. */
async function copyPlain(from: string, fresh: string): Promise<string> {
  const madeAt = readPlainMark(await readFile(join(from, PLAIN_MARK), 'utf8'));
  // Every meeting would keep it, and none could be opened.
  if (madeAt === undefined) throw new BackupFault('file-damaged', PLAIN_MARK);
  for (const part of ['store', 'keys'])
    if (existsSync(join(from, part))) await cp(join(from, part), join(fresh, part), { recursive: true });
  return madeAt;
}

/** When a backup of an earlier version was made, by its mark; undefined where it does not say. */
function readPlainMark(text: string): string | undefined {
  try {
    return z.object({ madeAt: Timestamp }).safeParse(JSON.parse(text)).data?.madeAt;
  } catch {
    return undefined;
  }
}

/** The passphrase that this machine made for itself goes on lying beside the keys where it opens these. */
async function keepPassphrase(before: string, keys: string): Promise<void> {
  const [kept, here] = [before, keys].map((one) => join(one, PASSPHRASE_FILE)) as [string, string];
  if (!existsSync(kept) || !existsSync(join(keys, VAULT_FILE))) return;
  await cp(kept, here);
  if (isRefusal(await openVault(keys))) await rm(here);
}

/** Names of all files under `part`, as from `folder`, with `/` between. */
async function filesIn(folder: string, part: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(folder, part), { withFileTypes: true })) {
    const name = `${part}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesIn(folder, name)));
    else found.push(name);
  }
  return found.sort();
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
    if (isAlive(pid)) return true;
    await rm(pidFile(dataDir, pid), { force: true });
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another account's process is alive as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
